/**
 * Deciding a recorded round again with the library at hand (clause 3.5), and reporting only the differences.
 * @module
 */
import type { LocalizedText } from '../words/localized';
import { known, ownAt } from '../words/plain';
import { checkForm } from '../policy/fields';
import { decideRound } from '../round/decide';
import type { Id } from '../values/id';
import { recordAt } from '../values/record';
import { within, type Path } from '../values/result';
import { differences } from './differences';
import { fingerprintOfResult, fingerprintOrNot } from './fingerprint';
import { marksOf, type RoundRecord } from './record';
import { differenceText, whoseOf } from './sentences';

/** A record beside what its input gives. */
export interface Replayed {
  /** Whether there is no difference. */
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
