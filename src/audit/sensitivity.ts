/**
 * What the silent points of the notice would have changed: a round under every alternative of every assumption.
 * @module
 */
import type { Policy } from '../policy/policy';
import { withAlternative } from '../policy/register';
import { decideRound } from '../round/decide';
import type { RoundInput } from '../round/round';
import { noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { byCodeUnit } from '../values/text';
import { grantsOf, type Granted } from './compare';

/** A round under one alternative reading; amounts in yuan. */
export interface Effect {
  readonly assumption: string;
  readonly alternative: string;
  /** Decisions whose grant or outcome changes. */
  readonly changed: number;
  /** The sum of what each gains or loses. */
  readonly moved: Yuan;
  /** The applications most affected, at most five: by what they gain or lose, then by id. */
  readonly examples: readonly AffectedApplication[];
}
export interface AffectedApplication {
  readonly application: Id;
  readonly before: Yuan;
  readonly after: Yuan;
}

/** An alternative that the input cannot show: its queue depends on the review, and there are no cases. */
export interface SkippedEffect {
  readonly assumption: string;
  readonly alternative: string;
  readonly skipped: 'cases-required';
}

const mostExamples = 5;

/**
 * Decides the round under each alternative of each assumption of its policy, in the order of the register, and tells how
 * many decisions change and how much money moves. A carried ledger is taken as it is: earlier batches are not decided again.
 * Throws `InvalidValueError` as `decideRound` does.
 * @example sensitivity(input).filter((effect) => 'moved' in effect && effect.moved !== '0.00')
 */
export function sensitivity(input: RoundInput): readonly (Effect | SkippedEffect)[] {
  const before = grantsOf(decideRound(input), 'round');
  return Object.entries(input.policy.assumptions).flatMap(([assumption, { alternatives }]) =>
    alternatives.map(({ id: alternative }) => {
      const policy = withAlternative(input.policy, assumption, alternative);
      if (input.cases === undefined && needsCases(policy)) {
        return { assumption, alternative, skipped: 'cases-required' } as const;
      }
      return { assumption, alternative, ...effectOf(before, grantsOf(decideRound(under(policy, input)), 'round')) };
    }),
  );
}

/** The round under another policy, whose ledger bears that policy's id. */
function under(policy: Policy, input: RoundInput): RoundInput {
  const { ledger } = input;
  return ledger === undefined ? { ...input, policy } : { ...input, policy, ledger: { ...ledger, policy: policy.id } };
}

function needsCases({ queue }: Policy): boolean {
  return queue.orderedBy === 'recommended-at' || queue.afterReturn === 'resubmitted-at';
}

type Grants = ReadonlyMap<Id, Granted>;

function effectOf(before: Grants, after: Grants): Omit<Effect, 'assumption' | 'alternative'> {
  const changes = [...before].flatMap(([application, old]) => {
    const now = after.get(application) ?? old;
    const difference = Math.abs(now.granted - old.granted) as Fen;
    return difference === 0 && now.outcome === old.outcome ? [] : [{ application, old, now, difference }];
  });
  changes.sort((a, b) => b.difference - a.difference || byCodeUnit(a.application, b.application));
  return {
    changed: changes.length,
    moved: yuanOf(changes.reduce((total, { difference }) => (total + difference) as Fen, noFen)),
    examples: changes.slice(0, mostExamples).map(({ application, old, now }) => {
      return { application, before: yuanOf(old.granted), after: yuanOf(now.granted) };
    }),
  };
}
