/**
 * A round with all that led to it: one JSON document that can be kept for years, replayed and checked.
 * @module
 */
import { decideRound } from '../round/decide';
import type { Fingerprints, RoundInput, RoundRecord } from '../round/round';
import { frozenCopy, isDeepFrozen } from '../values/frozen';
import { recordAt } from '../values/record';
import { within } from '../values/result';
import { fingerprint, fingerprintOfResult } from './fingerprint';

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

/** The fingerprints of an input and of its policy. */
export function marksOf(input: RoundInput): Pick<Fingerprints, 'policy' | 'input'> {
  const whole = fingerprint(input);
  return { policy: within(['policy'], () => fingerprint(input.policy)), input: whole };
}
