/**
 * Two rounds side by side: for whom the result changes, and by how much. For corrections and recomputations.
 * @module
 */
import * as faults from '../words/problems';
import { yuanOf } from '../reference/money';
import { outcomes, type Decision, type Round } from '../round/round';
import { fenAt, type Yuan } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { readSome, recordAt } from '../values/record';
import { canonicalAt, reject, within, wordAt, type Path } from '../values/result';
import { byCodeUnit, type Brand } from '../values/text';
import { parseUscc, type Uscc } from '../values/uscc';

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
  const [olds, news] = [grantsOf(before, 'before'), grantsOf(after, 'after')];
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
  const all = new Map<Id, Granted>();
  within([name], () =>
    readSome(recordAt(round).decisions, 'decisions', (decision) => {
      const application = canonicalAt(parseId, decision.application, 'application');
      if (all.has(application)) reject(faults.duplicateApplication, ['application'], { given: application });
      const enterprise = canonicalAt(parseUscc, decision.enterprise, 'enterprise');
      const outcome = wordAt(outcomes, decision.outcome, 'outcome');
      const { grant } = decision;
      const granted = grant === undefined ? 0n : fenIn(recordAt(grant, 'grant').granted, 'grant', 'granted');
      all.set(application, { application, enterprise, outcome, granted });
    }),
  );
  return all;
}

function changeBetween(before: Granted | undefined, after: Granted | undefined): RoundChange | undefined {
  if (after === undefined) return 'disappeared';
  if (before === undefined) return 'appeared';
  if (after.granted !== before.granted) return after.granted > before.granted ? 'gained' : 'lost';
  return after.outcome === before.outcome ? undefined : 'outcome-changed';
}

/** Whole fen of any size, as digits: `'3600000'` is 36,000 yuan. */
export type FenText = Brand<'FenText'>;

/** Yuan of any size with two decimals, `'-36000.00'`: below 0.00 where something became less. */
export type YuanChange = Brand<'YuanChange'>;

/** The fen of an amount in a document, for sums that an amount could not hold; throws the problem at its path. */
export function fenIn(amount: unknown, ...path: Path): bigint {
  return BigInt(fenAt(amount, ...path));
}

export function changeOf(fen: bigint): YuanChange {
  return `${fen < 0n ? '-' : ''}${yuanOf(distance(fen, 0n))}` as YuanChange;
}

export function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}
