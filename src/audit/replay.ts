/**
 * Deciding a recorded round again, with the library at hand, and telling only the differences.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { reject, within, type Path } from '../values/result';
import { recordRound, type RoundRecord } from './record';
import { differences } from './verify/difference';

export interface Replayed {
  readonly matches: boolean;
  readonly differences: readonly ReplayDifference[];
}

/** One place in the record that came out otherwise. A side that has nothing there is absent. */
export interface ReplayDifference {
  readonly path: Path;
  readonly recorded?: unknown;
  readonly recomputed?: unknown;
}

/**
 * Recomputes a record from its input and compares round and fingerprints, to the last figure (clause 3.5). A record of
 * another version of the library is replayed all the same: what its rules would decide otherwise is what shows.
 * Throws `InvalidValueError` for an input that cannot be decided, at `input.…`.
 * @example replay(JSON.parse(text)) // { matches: true, differences: [] }
 */
export function replay(record: RoundRecord): Replayed {
  const { input, round, fingerprints } = checked(record);
  const again = within(['input'], () => recordRound(input));
  const found = differences({ round, fingerprints }, { round: again.round, fingerprints: again.fingerprints }).map(
    ({ place, recorded, expected }): ReplayDifference => ({
      path: place,
      ...(recorded === undefined ? {} : { recorded }),
      ...(expected === undefined ? {} : { recomputed: expected }),
    }),
  );
  return { matches: found.length === 0, differences: found };
}

function checked(record: unknown): RoundRecord {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(record)) reject(faults.wrongType, ['record'], { expected: expectations.object, given: record });
  const { input } = record as RoundRecord;
  if (!isObject(input))
    reject(input === undefined ? faults.missingField : faults.wrongType, ['input'], {
      expected: expectations.object,
      given: input,
    });
  return record as RoundRecord;
}
