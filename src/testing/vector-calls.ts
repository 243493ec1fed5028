/**
 * The functions that vectors call, and how what is given becomes their arguments and their result the answer. Shapes:
 * test/vectors/README.md.
 * @module
 */
import type { allocate } from '../allocation/allocate';
import type { Claim, Grant } from '../allocation/claim';
import { openLedger, type Ledger } from '../allocation/ledger';
import type { Question } from '../eligibility/questions';
import type { Policy } from '../policy/policy';
import { replayCase, type Replay } from '../review/cases';
import type { Refusal } from '../review/refusal';
import type { Decision, Round } from '../round/round';
import { assess } from '../subsidy/assess';
import type { Assessment } from '../subsidy/assessment';
import type { Result } from '../values/result';
import { without } from './difference';

type Returned = Promise<unknown>;

interface Given {
  readonly ledger?: Ledger;
  readonly batches?: readonly (readonly unknown[])[];
  readonly [name: string]: unknown;
}

/** What calls start from: a ledger, an assessment, a case. */
export const before = { openLedger, assess, replayCase } as const;

/** The answer to a call. `own` calls the function of its name, `ask` one that comes before it. */
type Answer = (
  own: (...given: readonly unknown[]) => Returned,
  policy: Policy,
  given: Given,
  ask: (name: keyof typeof before, ...given: readonly unknown[]) => Returned,
) => Returned;

const whole = (result: unknown): unknown => result;
const orNull = (result: unknown): unknown => result ?? null;

/** Of a parser: its value, or its problems, thrown as the other functions throw theirs. */
const parsing =
  (shown = whole): Answer =>
  async (own, _, given) => {
    const result = (await own(given)) as Result<unknown>;
    if (!result.ok) throw Object.assign(new Error('refused'), { problems: result.problems });
    return shown(result.value);
  };

/** Of a function with these arguments: what is shown of its result. */
const calling =
  (names: readonly string[], shown: (result: never) => unknown = whole): Answer =>
  async (own, policy, given) => {
    const all: Given = { ...given, policy };
    return shown((await own(...names.map((each) => all[each]))) as never);
  };

/** Of a function with a policy, what stands under a name, and the rest of what is given. */
const withContext =
  (name: string, shown: (result: never) => unknown = whole): Answer =>
  async (own, policy, { [name]: first, ...context }) =>
    shown((await own(policy, first, context)) as never);

export const vectorCalls = {
  parseYuan: parsing(),
  parseRate: parsing(),
  parseIsoDate: parsing(),
  parseInstant: parsing(),
  parseUscc: parsing(),
  parseIndustryCode: parsing(),
  parseInvoiceId: parsing(),
  parseId: parsing(),
  parseReference: parsing(),
  parsePolicy: parsing(() => ({ ok: true })),
  policyFor: async (own, _, given) => ((await own(given)) as Policy | undefined)?.id ?? null,
  withAlternative: calling(['policy', 'assumption', 'alternative'], policyAnswer),
  amendPolicy: calling(['policy', 'changes'], policyAnswer),
  tierRate: calling(['policy', 'tier']),
  sectorOf: calling(['policy', 'industry'], orNull),
  classifySize: calling(['enterprise']),
  checkEligibility: withContext('enterprise'),
  nextQuestions: withContext('enterprise', (questions: readonly Question[]) =>
    questions.map(({ fact, decides }) => ({ fact, decides })),
  ),
  assess: withContext('application', assessmentAnswer),
  claimOf: async (own, policy, { application, queuedAt, ...context }, ask) =>
    orNull(await own(await ask('assess', policy, application, context), queuedAt)),
  marginal: calling(['policy', 'state', 'tier']),
  inQueueOrder: calling(['claims'], (queue: readonly Claim[]) => queue.map(({ application }) => application)),
  openLedger: calling(['policy', 'budget']),
  allocate: async (own, policy, { batches = [], budget, ...given }, ask) => {
    let ledger = given.ledger ?? (await ask('openLedger', policy, budget));
    const grants: (readonly Grant[])[] = [];
    for (const batch of batches) {
      const next = (await own(policy, ledger, batch)) as ReturnType<typeof allocate>;
      grants.push(next.grants);
      ({ ledger } = next);
    }
    return { grants, ledger };
  },
  preview: async (own, policy, { ledger, budget, claim }, ask) =>
    own(policy, ledger ?? (await ask('openLedger', policy, budget)), claim),
  decideRound: async (own, policy, { batches = [], ledger, ...setup }) => {
    let carried = ledger === undefined ? {} : { ledger };
    const rounds: object[] = [];
    for (const applications of batches) {
      const round = (await own({ schemaVersion: 1, policy, ...setup, ...carried, applications })) as Round;
      const { policy: id, decisions, pool, districts } = round;
      rounds.push({ policy: id, decisions: decisions.map(decisionAnswer), pool, districts });
      carried = { ledger: round.ledger };
    }
    return { rounds, ...carried };
  },
  replayCase: calling(['policy', 'application', 'events'], replayAnswer),
  possibleEvents: async (own, policy, { application, events, actor }, ask) => {
    const replayed = (await ask('replayCase', policy, application, events)) as Replay;
    return replayed.ok ? own(policy, replayed.case, ...(actor === undefined ? [] : [actor])) : replayAnswer(replayed);
  },
  actorsOf: calling(['event']),
  fingerprint: calling(['value']),
} as const satisfies Readonly<Record<string, Answer>>;
/** A function that vectors call. */
export type VectorCall = keyof typeof vectorCalls;

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
  return { ok: true, case: without(replayed.case, 'application', 'history') };
}
