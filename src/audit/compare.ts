/**
 * Two rounds side by side: for whom the result changes, and by how much. For corrections and recomputations.
 * @module
 */
import * as faults from '../words/problems';
import { yuanOf } from '../reference/money';
import { outcomes, type Decision, type Round } from '../round/round';
import type { Yuan } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { readSome, recordAt } from '../values/record';
import { canonicalAt, reject, within, wordAt } from '../values/result';
import { byCodeUnit } from '../values/text';
import { parseUscc, type Uscc } from '../values/uscc';
import { fenIn } from './amounts';

/** What can become of an application between two rounds. */
export const roundChanges = /* @__PURE__ */ Object.freeze([
  'appeared',
  'disappeared',
  'gained',
  'lost',
  'outcome-changed',
] as const);
/** How an application differs between two rounds. */
export type RoundChange = (typeof roundChanges)[number];

/** An application that is not treated alike in both rounds; 0.00 where it was granted nothing or is not there. */
export interface ComparedApplication {
  /** The id in both rounds. */
  readonly application: Id;
  /** Granted in the first round, in yuan. */
  readonly before: Yuan;
  /** Granted in the second round, in yuan. */
  readonly after: Yuan;
  /** `gained` and `lost` are about the amount. */
  readonly change: RoundChange;
}

/**
 * The applications whose grant or outcome differs between two rounds, by application id.
 * @param before the round as it was
 * @param after the round as it is now
 * @returns one entry for each that differs, amounts granted in yuan; those treated alike are left out
 * @throws InvalidValueError for malformed ids, codes, outcomes and amounts, and an application decided twice, at `before.…`
 *   or `after.…`
 * @example compareRounds(before, after) // [{ application: 'A-7', before: '0.00', after: '12000.00', change: 'gained' }]
 */
export function compareRounds(before: Round, after: Round): readonly ComparedApplication[] {
  const olds = grantsOf(before, 'before');
  const news = grantsOf(after, 'after');
  const ids = [...new Set([...olds.keys(), ...news.keys()])].sort(byCodeUnit);
  return ids.flatMap((application) => {
    const [old, now] = [olds.get(application), news.get(application)];
    const change = changeBetween(old, now);
    const compared = { application, before: yuanOf(old?.granted ?? 0n), after: yuanOf(now?.granted ?? 0n) };
    return change === undefined ? [] : [{ ...compared, change }];
  });
}

/** What a decision comes to, for functions that compare rounds. */
export interface Granted {
  readonly application: Id;
  readonly granted: bigint;
  readonly outcome: Decision['outcome'];
  readonly enterprise: Uscc;
}

/** What each application of a round was granted, and how it came out. `name` is where the round is in an error. */
export function grantsOf(round: Round, name: string): ReadonlyMap<Id, Granted> {
  const decisions = within([name], () =>
    readSome(recordAt(round).decisions, 'decisions', ({ application, enterprise, outcome, grant }): Granted => ({
      application: canonicalAt(parseId, application, 'application'),
      enterprise: canonicalAt(parseUscc, enterprise, 'enterprise'),
      outcome: wordAt(outcomes, outcome, 'outcome'),
      granted: grant === undefined ? 0n : fenIn(recordAt(grant, 'grant').granted, 'grant', 'granted'),
    })),
  );
  const granted = new Map<Id, Granted>();
  for (const [i, each] of decisions.entries()) {
    const { application } = each;
    if (granted.has(application))
      reject(faults.duplicateApplication, [name, 'decisions', i, 'application'], { given: application });
    granted.set(application, each);
  }
  return granted;
}

function changeBetween(before: Granted | undefined, after: Granted | undefined): RoundChange | undefined {
  if (after === undefined) return 'disappeared';
  if (before === undefined) return 'appeared';
  if (after.granted !== before.granted) return after.granted > before.granted ? 'gained' : 'lost';
  return after.outcome === before.outcome ? undefined : 'outcome-changed';
}
