/**
 * Two rounds side by side: for whom the result changes, and by how much. For corrections and recomputations.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Decision, Round } from '../round/round';
import { fenAt, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { listAt, reject, type Path } from '../values/result';
import { byCodeUnit } from '../values/text';

/** What can become of an application between two rounds. */
export const roundChanges = /* @__PURE__ */ Object.freeze([
  'appeared',
  'disappeared',
  'gained',
  'lost',
  'outcome-changed',
] as const);
export type RoundChange = (typeof roundChanges)[number];

/** An application that is not treated alike in both rounds; 0.00 where it was granted nothing or is not there. */
export interface ComparedApplication {
  readonly application: Id;
  readonly before: Yuan;
  readonly after: Yuan;
  readonly change: RoundChange;
}

/**
 * The applications whose grant or outcome differs between two rounds, by application id; those treated alike are left out.
 * Amounts granted, in yuan. Throws `InvalidValueError` for malformed amounts, at `before.…` or `after.…`.
 * @example compareRounds(before, after) // [{ application: 'A-7', before: '0.00', after: '12000.00', change: 'gained' }]
 */
export function compareRounds(before: Round, after: Round): readonly ComparedApplication[] {
  const olds = grantsOf(before, 'before');
  const news = grantsOf(after, 'after');
  const ids = [...new Set([...olds.keys(), ...news.keys()])].sort(byCodeUnit);
  return ids.flatMap((application) => {
    const [old, now] = [olds.get(application), news.get(application)];
    const change = changeOf(old, now);
    const compared = { application, before: yuanOf(old?.granted ?? noFen), after: yuanOf(now?.granted ?? noFen) };
    return change === undefined ? [] : [{ ...compared, change }];
  });
}

/** What a decision comes to, for those who ask what changed. */
export interface Granted {
  readonly granted: Fen;
  readonly outcome: Decision['outcome'];
}

/** What each application of a round was granted, and how it came out. `name` is where the round stands in an error. */
export function grantsOf(round: Round, name: string): ReadonlyMap<Id, Granted> {
  const { decisions } = objectAt(round, name);
  return new Map(
    listAt(decisions, name, 'decisions').map((decision, i) => {
      const { application, outcome, grant } = objectAt(decision, name, 'decisions', i);
      const granted = grant === undefined ? noFen : fenAt(grant.granted, name, 'decisions', i, 'grant', 'granted');
      return [application, { granted, outcome }];
    }),
  );
}

function objectAt<T extends object>(given: T, ...path: Path): T {
  if (typeof given !== 'object' || (given as unknown) === null)
    reject(faults.wrongType, path, { expected: expectations.object, given });
  return given;
}

function changeOf(before: Granted | undefined, after: Granted | undefined): RoundChange | undefined {
  if (after === undefined) return 'disappeared';
  if (before === undefined) return 'appeared';
  if (after.granted !== before.granted) return after.granted > before.granted ? 'gained' : 'lost';
  return after.outcome === before.outcome ? undefined : 'outcome-changed';
}
