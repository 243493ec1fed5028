/**
 * What the silent points of the notice would have changed, and what more or less money: a round under every alternative of
 * every assumption, and under other budgets.
 * @module
 */
import * as faults from '../words/problems';
import { sensitivityWords } from '../words/audit-reports';
import { fill, type LocalizedText } from '../words/localized';
import { withAlternative } from '../policy/register';
import { yuanOf } from '../reference/money';
import { decideRound } from '../round/decide';
import type { RoundInput } from '../round/round';
import { casesRequiredBy } from '../review/cases';
import { noYuan, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { format } from '../values/money';
import { optionsAt } from '../values/nearest';
import { listAt } from '../values/record';
import { reject } from '../values/result';
import { byCodeUnit } from '../values/text';
import type { Uscc } from '../values/uscc';
import { changeOf, distance, fenIn, grantsOf, type FenText, type Granted, type YuanChange } from './compare';

/** What was varied: one alternative of one assumption, or the budget. */
export interface Variation {
  /** Id in the register; absent where the budget is varied. */
  readonly assumption?: string;
  /** Id of the other reading; absent where the budget is varied. */
  readonly alternative?: string;
  /** The other budget, in yuan; absent where a reading is varied. */
  readonly budget?: Yuan;
  /** The open question, and the other reading, in words. */
  readonly question: LocalizedText;
  /** The reading tried. */
  readonly reading: LocalizedText;
}

/** What becomes of the round. */
export interface Effect {
  /** Decisions whose grant changes. */
  readonly changed: number;
  /** Σ |after − before| over these, in whole fen: it may be larger than an amount in a document. */
  readonly moved: FenText;
  /** How much more, or less, is granted in all. */
  readonly change: YuanChange;
  /** Whose grant changes: by how much it changes, the most first, then by application id. */
  readonly affected: readonly AffectedApplication[];
  /** The effect as a sentence. */
  readonly text: LocalizedText;
}
/** An application whose grant another reading, or budget, changes. */
export interface AffectedApplication {
  /** Its id. */
  readonly application: Id;
  /** Who applied. */
  readonly enterprise: Uscc;
  /** Granted in the round as it is, in yuan. */
  readonly before: Yuan;
  /** Granted in the round as varied, in yuan. */
  readonly after: Yuan;
}

/** `skipped`: the queue of the alternative depends on the review, and the input has no cases. */
export type SensitivityRow = Variation &
  (
    | Effect
    | {
        /** Why the round could not be decided so. */
        readonly skipped: 'cases-required';
        /** The reason as a sentence. */
        readonly text: LocalizedText;
      }
  );

/**
 * Decides the round under each alternative of each assumption of its policy, in the order of the register, then under each
 * budget asked for. A carried ledger is taken as it is: earlier batches are not decided again.
 * @param input the round as it is decided
 * @param options `budgets`: other amounts of money to try, each at least what the ledger has granted
 * @returns a row for each variation: how many grants change, how much money moves, and for whom
 * @throws InvalidValueError as `decideRound` does; for a budget that is malformed or below what was granted, at `budgets[i]`
 * @example sensitivity(input).filter((row) => 'changed' in row && row.changed > 0)
 */
export function sensitivity(
  input: RoundInput,
  options: { readonly budgets?: readonly Yuan[] } = {},
): readonly SensitivityRow[] {
  const { budgets = [] } = optionsAt(options, ['budgets']);
  listAt(budgets, 'budgets');
  const before = grantsOf(decideRound(input), 'round');
  const granted = input.ledger?.granted ?? noYuan;
  const effectOf = (change: Parameters<typeof varied>[1]): Effect =>
    compare(before, grantsOf(decideRound(varied(input, change)), 'round'));
  const readings = Object.entries(input.policy.assumptions).flatMap(([assumption, { question, alternatives }]) =>
    alternatives.map(({ id: alternative, reading }): SensitivityRow => {
      const variation = { assumption, alternative, question: fill(question, {}), reading: fill(reading, {}) };
      const policy = withAlternative(input.policy, assumption, alternative);
      if (input.cases === undefined && casesRequiredBy(policy) !== undefined) {
        return { ...variation, skipped: 'cases-required', text: { ...sensitivityWords.skipped } };
      }
      return { ...variation, ...effectOf({ policy }) };
    }),
  );
  return [
    ...readings,
    ...budgets.map((budget, i): SensitivityRow => {
      if (fenIn(budget, 'budgets', i) < fenIn(granted)) {
        const expected = { zh: `不少于已核定合计${granted}`, en: `at least the ${granted} granted so far` };
        reject(faults.outOfRange, ['budgets', i], { given: budget, expected });
      }
      const amount = { zh: format(budget, 'zh'), en: format(budget, 'en') };
      const reading = fill(sensitivityWords.reading, { budget: amount });
      return { budget, question: { ...sensitivityWords.question }, reading, ...effectOf({ budget }) };
    }),
  ];
}

/** The round under another policy or with other money. Only `block` closes a queue with money left. */
function varied(input: RoundInput, change: Pick<RoundInput, 'policy'> | Pick<RoundInput, 'budget'>): RoundInput {
  const changed = { ...input, ...change };
  const { ledger, policy, budget } = changed;
  if (ledger === undefined) return changed;
  const isBlocked = ledger.closed && ledger.granted !== ledger.budget && policy.exhaustion === 'block';
  const closed = isBlocked || ledger.granted === budget;
  return { ...changed, ledger: { ...ledger, policy: policy.id, budget, closed } };
}

function compare(before: ReadonlyMap<Id, Granted>, after: ReadonlyMap<Id, Granted>): Effect {
  const changes = [...before].flatMap(([application, { granted, enterprise }]) => {
    const now = after.get(application)?.granted ?? granted;
    if (now === granted) return [];
    const row = { application, enterprise, before: yuanOf(granted), after: yuanOf(now) };
    return [{ row, more: now - granted, by: distance(granted, now) }];
  });
  changes.sort((a, b) => (a.by === b.by ? byCodeUnit(a.row.application, b.row.application) : a.by > b.by ? -1 : 1));
  const sum = (of: 'by' | 'more'): bigint => changes.reduce((total, each) => total + each[of], 0n);
  const [changed, moved, change] = [changes.length, sum('by'), changeOf(sum('more'))];
  const text = fill(sensitivityWords.effect, { changed: String(changed), moved: yuanOf(moved), change });
  return { changed, moved: String(moved) as FenText, change, text, affected: changes.map(({ row }) => row) };
}
