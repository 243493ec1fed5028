/**
 * The functions that vectors call, and how what is given becomes their arguments and their result the answer. Shapes:
 * test/vectors/README.md.
 * @module
 */
import type { Claim, Grant } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import type { Replay } from '../review/cases';
import type { Refusal } from '../review/refusal';
import type { Decision, Round } from '../round/round';
import type { Assessment } from '../subsidy/assessment';
import type { Result } from '../values/result';

/** A function of an implementation; it may be asynchronous. */
export type SubjectFunction = (...given: never[]) => unknown;
type Functions = Readonly<Record<string, SubjectFunction>>;
type Given = Readonly<Record<string, never>>;

interface Call {
  /** The functions that it needs, itself first. */
  readonly needs: readonly string[];
  readonly answer: (functions: Functions, policy: Policy, given: Given) => unknown;
}

export function isPromised(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { readonly then?: unknown } | undefined | null)?.then === 'function';
}

/** `next` with a value that may be promised. */
function after<T>(value: unknown, next: (value: T) => unknown): unknown {
  return isPromised(value) ? value.then((known) => next(known as T)) : next(value as T);
}

/** `step` for each item in turn, each with what the one before gave. */
function fold<Item, State>(
  items: readonly Item[],
  state: unknown,
  step: (state: State, item: Item) => unknown,
): unknown {
  return items.reduce<unknown>((before, item) => after<State>(before, (known) => step(known, item)), state);
}

const call = (functions: Functions, name: string, ...given: readonly unknown[]): unknown =>
  functions[name]?.(...(given as never[]));

const parser = (name: string): Call => ({
  needs: [name],
  answer: (functions, _, given) =>
    after<Result<unknown>>(call(functions, name, given), (result) => {
      return result.ok ? result.value : { [refusedWith]: result.problems };
    }),
});

/** Where the answer of a parser has its problems, as a thrown error has its own. */
export const refusedWith: unique symbol = Symbol('problems');

/** A function of the policy and of what is given, in the order of the names. */
const ofPolicy = (name: string, ...names: readonly string[]): Call => ({
  needs: [name],
  answer: (functions, policy, given) => call(functions, name, policy, ...names.map((each) => given[each])),
});

const without = (given: Given, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

const absentAsNull = (value: unknown): unknown => value ?? null;

export const vectorCalls = {
  parseYuan: parser('parseYuan'),
  parseRate: parser('parseRate'),
  parseIsoDate: parser('parseIsoDate'),
  parseInstant: parser('parseInstant'),
  parseUscc: parser('parseUscc'),
  parseIndustryCode: parser('parseIndustryCode'),
  parseInvoiceId: parser('parseInvoiceId'),
  parseId: parser('parseId'),
  parseReference: parser('parseReference'),
  parsePolicy: {
    needs: ['parsePolicy'],
    answer: (functions, _, given) =>
      after<Result<unknown>>(call(functions, 'parsePolicy', given), (result) =>
        result.ok ? { ok: true } : { [refusedWith]: result.problems },
      ),
  },
  policyFor: {
    needs: ['policyFor'],
    answer: (functions, _, given) =>
      after<Policy | undefined>(call(functions, 'policyFor', given), (found) => found?.id ?? null),
  },
  withAlternative: {
    needs: ['withAlternative'],
    answer: (functions, policy, { assumption, alternative }) =>
      after(call(functions, 'withAlternative', policy, assumption, alternative), policyAnswer),
  },
  amendPolicy: {
    needs: ['amendPolicy'],
    answer: (functions, policy, { changes }) => after(call(functions, 'amendPolicy', policy, changes), policyAnswer),
  },
  tierRate: ofPolicy('tierRate', 'tier'),
  sectorOf: {
    needs: ['sectorOf'],
    answer: (functions, policy, { industry }) => after(call(functions, 'sectorOf', policy, industry), absentAsNull),
  },
  classifySize: {
    needs: ['classifySize'],
    answer: (functions, _, { enterprise }) => call(functions, 'classifySize', enterprise),
  },
  checkEligibility: {
    needs: ['checkEligibility'],
    answer: (functions, policy, given) =>
      call(functions, 'checkEligibility', policy, given['enterprise'], without(given, 'enterprise')),
  },
  nextQuestions: {
    needs: ['nextQuestions'],
    answer: (functions, policy, given) =>
      after<readonly { fact: string; decides: readonly string[] }[]>(
        call(functions, 'nextQuestions', policy, given['enterprise'], without(given, 'enterprise')),
        (questions) => questions.map(({ fact, decides }) => ({ fact, decides })),
      ),
  },
  assess: {
    needs: ['assess'],
    answer: (functions, policy, given) => after(assessment(functions, policy, given), assessmentAnswer),
  },
  claimOf: {
    needs: ['claimOf', 'assess'],
    answer: (functions, policy, given) =>
      after(assessment(functions, policy, given), (assessed) =>
        after(call(functions, 'claimOf', assessed, given['queuedAt']), absentAsNull),
      ),
  },
  marginal: ofPolicy('marginal', 'state', 'tier'),
  inQueueOrder: {
    needs: ['inQueueOrder'],
    answer: (functions, _, { claims }) =>
      after<readonly Claim[]>(call(functions, 'inQueueOrder', claims), (queue) =>
        queue.map(({ application }) => application),
      ),
  },
  openLedger: ofPolicy('openLedger', 'budget'),
  allocate: {
    needs: ['allocate', 'openLedger'],
    answer: (functions, policy, given) =>
      fold<readonly Claim[], { grants: readonly (readonly Grant[])[]; ledger: Ledger }>(
        given['batches'] as never,
        after(ledgerIn(functions, policy, given), (ledger) => ({ grants: [], ledger })),
        ({ grants, ledger }, batch) =>
          after<{ grants: readonly Grant[]; ledger: Ledger }>(
            call(functions, 'allocate', policy, ledger, batch),
            (next) => ({
              grants: [...grants, next.grants],
              ledger: next.ledger,
            }),
          ),
      ),
  },
  preview: {
    needs: ['preview', 'openLedger'],
    answer: (functions, policy, given) =>
      after(ledgerIn(functions, policy, given), (ledger) => call(functions, 'preview', policy, ledger, given['claim'])),
  },
  decideRound: {
    needs: ['decideRound'],
    answer: (functions, policy, given) =>
      fold<readonly Application[], { rounds: readonly unknown[]; ledger?: Ledger }>(
        given['batches'] as never,
        { rounds: [], ...(given['ledger'] === undefined ? {} : { ledger: given['ledger'] }) },
        ({ rounds, ledger }, applications) => {
          const carried = ledger === undefined ? {} : { ledger };
          const input = { schemaVersion: 1, policy, ...without(given, 'batches', 'ledger'), ...carried, applications };
          return after<Round>(call(functions, 'decideRound', input), (round) => ({
            rounds: [...rounds, roundAnswer(round)],
            ledger: round.ledger,
          }));
        },
      ),
  },
  replayCase: {
    needs: ['replayCase'],
    answer: (functions, policy, { application, events }) =>
      after<Replay>(call(functions, 'replayCase', policy, application, events), replayAnswer),
  },
  possibleEvents: {
    needs: ['possibleEvents', 'replayCase'],
    answer: (functions, policy, { application, events, actor }) =>
      after<Replay>(call(functions, 'replayCase', policy, application, events), (replayed) =>
        replayed.ok
          ? call(functions, 'possibleEvents', policy, replayed.case, ...(actor === undefined ? [] : [actor]))
          : replayAnswer(replayed),
      ),
  },
  actorsOf: { needs: ['actorsOf'], answer: (functions, _, { event }) => call(functions, 'actorsOf', event) },
  fingerprint: { needs: ['fingerprint'], answer: (functions, _, { value }) => call(functions, 'fingerprint', value) },
} as const satisfies Readonly<Record<string, Call>>;
/** A function that vectors call. */
export type VectorCall = keyof typeof vectorCalls;

function assessment(functions: Functions, policy: Policy, given: Given): unknown {
  return call(functions, 'assess', policy, given['application'], without(given, 'application', 'queuedAt'));
}

function ledgerIn(functions: Functions, policy: Policy, { ledger, budget }: Given): unknown {
  return ledger ?? call(functions, 'openLedger', policy, budget);
}

/** What a policy computes with, and its id. */
function policyAnswer(policy: Policy) {
  const { id, year, purchases, window, tiers, base, rounding, annualCap, queue, exhaustion, recovery, review } = policy;
  const { sectors, sizes, sizeLimitedSectors, lookback, providersExcluded } = policy.applicants;
  return {
    ...{ id, year, purchases, window, rounding, annualCap, queue, exhaustion, recovery, base, review },
    applicants: {
      ...{ sizes, sizeLimitedSectors, lookback, providersExcluded },
      sectors: sectors.map(({ id: sector, divisions }) => ({ id: sector, divisions })),
    },
    tiers: tiers.map(({ id: tier, rank, rate }) => ({ id: tier, rank, rate })),
  };
}

/** The whole assessment; of its eligibility the outcome. */
function assessmentAnswer({ eligibility, ...rest }: Assessment) {
  return { ...rest, eligibility: eligibility.outcome };
}

function roundAnswer({ policy, decisions, pool, districts }: Round) {
  return { policy, decisions: decisions.map(decisionAnswer), pool, districts };
}

/** A decision; of its assessment the figures and the codes of what was found. */
function decisionAnswer({ assessment, ...rest }: Decision) {
  const { assessed, entitlement, eligibility } = assessment;
  const recognised = assessment.lines.map((line) => line.recognised);
  const findings = assessment.lines.map((line) => line.findings.map(({ code }) => code));
  return { ...rest, eligibility: eligibility.outcome, recognised, findings, assessed, entitlement };
}

/** Where the case stands and what is known there; or every reason against the first event that is refused. */
function replayAnswer(replayed: Replay) {
  if (!replayed.ok) {
    const { refusal, at } = replayed;
    const reasons: readonly Pick<Refusal, 'code' | 'compared'>[] = [refusal, ...refusal.also];
    return { ok: false, at, refusal: reasons.map(({ code, compared }) => ({ code, compared })) };
  }
  return { ok: true, case: without(replayed.case as never, 'application', 'history') };
}
