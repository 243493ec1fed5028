/**
 * A round with all that led to it: one JSON document that can be kept for years, replayed and checked.
 * @module
 */
import { decideRound } from '../round/decide';
import type { Round, RoundInput } from '../round/round';
import { within } from '../values/result';
import { fingerprint } from './fingerprint';
import { library } from './library';

export interface RoundRecord {
  readonly schemaVersion: 1;
  /** Name and version of what made it, `'cloud-voucher-rules@0.1.0'`. */
  readonly library: string;
  readonly input: RoundInput;
  readonly round: Round;
  readonly fingerprints: Fingerprints;
}
export interface Fingerprints {
  readonly policy: string;
  readonly input: string;
  readonly round: string;
}

/**
 * Decides a round and records it with its input and their fingerprints (clause 3.5). Plain JSON: writing and reading it
 * back changes nothing. Throws `InvalidValueError` as `decideRound` and `fingerprint` do, with the path in `input`.
 * @example recordRound(input).fingerprints.round // 'sha256:…'
 */
export function recordRound(input: RoundInput): RoundRecord {
  const round = decideRound(input);
  const fingerprints = {
    policy: within(['policy'], () => fingerprint(input.policy)),
    input: fingerprint(input),
    round: fingerprint(round),
  };
  return { schemaVersion: 1, library, input, round, fingerprints };
}
