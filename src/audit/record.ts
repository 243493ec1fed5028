/**
 * A round with all that led to it: one JSON document that can be kept for years; and deciding it again with the library at
 * hand (clause 3.5), reporting only the differences.
 * @module
 */
import type { LocalizedText } from '../words/localized';
import { known, ownAt } from '../words/plain';
import { checkForm } from '../policy/fields';
import { decideRound } from '../round/decide';
import type { Fingerprints, RoundInput, RoundRecord } from '../round/round';
import { frozenCopy, isDeepFrozen } from '../values/frozen';
import type { Id } from '../values/id';
import { recordAt } from '../values/record';
import { within, type Path } from '../values/result';
import { differences } from './differences';
import { fingerprint, fingerprintOfResult, fingerprintOrNot } from './fingerprint';
import { differenceText, whoseOf } from './sentences';

export type { Fingerprints, RoundRecord } from '../round/round';

/** As records name what made them; a test holds it equal to package.json. */
const library = 'cloud-voucher-rules@0.2.0';

/**
 * Decides a round and records it with its input and their fingerprints (clause 3.5).
 * @param input what `decideRound` takes
 * @returns plain JSON; `input` is a deeply frozen copy, so that what is changed afterwards does not change the record
 * @throws InvalidValueError as `decideRound` and `fingerprint` do, with the path in `input`
 * @example recordRound(input).fingerprints.round // 'sha256:…'
 */
export function recordRound(input: RoundInput): RoundRecord {
  const marks = marksOf(recordAt(input, 'input'));
  // The parts that are deeply frozen as they are, the others as frozen copies.
  const parts = Object.entries(input).map(([key, part]: [string, unknown]) => [
    key,
    isDeepFrozen(part) ? part : frozenCopy(part),
  ]);
  const kept = Object.freeze(Object.fromEntries(parts)) as RoundInput;
  const round = decideRound(kept);
  const fingerprints = { ...marks, round: fingerprintOfResult(round) };
  return { schemaVersion: 1, library, input: kept, round, fingerprints };
}

function marksOf(input: RoundInput): Pick<Fingerprints, 'policy' | 'input'> {
  const whole = fingerprint(input);
  return { policy: within(['policy'], () => fingerprint(input.policy)), input: whole };
}

/** A record beside what its input gives. */
export interface Replayed {
  /** Whether the record is what its input gives. */
  readonly matches: boolean;
  /** In the order of the record. */
  readonly differences: readonly Difference[];
}

/** One place in the record that is not what its input leads to; decisions are paired by application, lines by number. */
export interface Difference {
  /** `missing`: recomputed, but not in the record. `unexpected`: in the record, but not recomputed. */
  readonly kind: 'changed' | 'missing' | 'unexpected';
  /** The application whose decision it is. */
  readonly application?: Id;
  /** In the record; of what is missing, in the round recomputed. */
  readonly path: Path;
  /** Absent where it is missing. Of a decision out of order both are positions, from 1. */
  readonly recorded?: unknown;
  /** Absent where it is unexpected. */
  readonly recomputed?: unknown;
  /** The difference as a sentence. */
  readonly text: LocalizedText;
}

/**
 * Recomputes a record from its input and compares round and fingerprints, to the last figure. A record of another version
 * of the library is replayed too: the differences are what this version decides otherwise. Clause 3.5.
 * @param record a record that the same or another version of the library made
 * @returns whether all is equal, and every difference; one missing application is one difference
 * @throws InvalidValueError for an input that cannot be decided, at `input.…`
 * @example replay(JSON.parse(text)) // { matches: true, differences: [] }
 */
export function replay(record: RoundRecord): Replayed {
  const { round, fingerprints, schemaVersion, ...parts } = recordAt(record, 'record');
  const input = recordAt(parts.input, 'input');
  const recomputed = within(['input'], () => {
    checkForm(input.policy);
    return decideRound(input);
  });
  const computed = { ...within(['input'], () => marksOf(input)), round: fingerprintOfResult(recomputed) };
  // A fingerprint that is that of the recorded round says nothing more than the round's own differences; there may be none, since
  // a basis in another order (its policy was stored with its keys in another order) is the same.
  const own = ownAt(fingerprints, 'round');
  const remade = own !== undefined && own !== computed.round && own === fingerprintOrNot(round);
  const found = [
    ...differences(schemaVersion, 1, ['schemaVersion']),
    ...differences(round, recomputed, ['round']),
    ...differences(fingerprints, remade ? { ...computed, round: own } : computed, ['fingerprints']),
  ];
  const whose = whoseOf(input);
  const reported = found.map((each): Difference => {
    const { path, recorded, expected: recomputed } = each;
    const kind = each.kind === 'moved' ? 'changed' : each.kind;
    const application = each.application as Id | undefined;
    return known({ kind, application, path, recorded, recomputed, text: differenceText(each, whose, input.policy) });
  });
  return { matches: reported.length === 0, differences: reported };
}
