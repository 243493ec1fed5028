/**
 * The functions that vectors call, and how what is given becomes their arguments and their result the answer. Shapes:
 * test/vectors/README.md.
 * @module
 */
import type { allocate } from '../allocation/allocate';
import type { Claim, Grant } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Question } from '../eligibility/questions';
import type { Policy } from '../policy/policy';
import type { Replay } from '../review/cases';
import type { Refusal } from '../review/refusal';
import type { Decision, Round } from '../round/round';
import type { Assessment } from '../subsidy/assessment';
import type { Result } from '../values/result';
import { without } from './draw';

/** A function of an implementation; it may be asynchronous. */
export type SubjectFunction = (...given: never[]) => unknown;
/** Calls a function of the implementation by its name, and waits for what it returns. */
type Ask = (name: string, ...given: readonly unknown[]) => Promise<unknown>;

interface Given {
  readonly ledger?: Ledger;
  readonly batches?: readonly (readonly unknown[])[];
  readonly [name: string]: unknown;
}

interface Call {
  /** The functions that it needs, itself first. */
  readonly needs: readonly string[];
  readonly answer: (ask: Ask, policy: Policy, given: Given) => Promise<unknown>;
}

/** A parser: its value, or its problems, thrown as the other functions throw theirs. */
const parser = (name: string, shown: (value: unknown) => unknown = (value) => value): Call => ({
  needs: [name],
  answer: async (ask, _, given) => {
    const result = (await ask(name, given)) as Result<unknown>;
    if (!result.ok) throw Object.assign(new Error('refused'), { problems: result.problems });
    return shown(result.value);
  },
});

/** A function of these arguments, and what of its result is the answer. */
const calling = (
  name: string,
  names: readonly string[],
  shown: (result: never) => unknown = (result) => result,
): Call => ({
  needs: [name],
  answer: async (ask, policy, given) => {
    const all: Given = { ...given, policy };
    return shown((await ask(name, ...names.map((each) => all[each]))) as never);
  },
});

/** A function of a policy, an enterprise and the rest of what is given. */
const judging = (name: string, shown: (result: never) => unknown = (result) => result): Call => ({
  needs: [name],
  answer: async (ask, policy, { enterprise, ...context }) =>
    shown((await ask(name, policy, enterprise, context)) as never),
});

const orNull = (value: unknown): unknown => value ?? null;

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
  parsePolicy: parser('parsePolicy', () => ({ ok: true })),
  policyFor: {
    needs: ['policyFor'],
    answer: async (ask, _, given) => {
      const found = (await ask('policyFor', given)) as Policy | undefined;
      return found?.id ?? null;
    },
  },
  withAlternative: calling('withAlternative', ['policy', 'assumption', 'alternative'], policyAnswer),
  amendPolicy: calling('amendPolicy', ['policy', 'changes'], policyAnswer),
  tierRate: calling('tierRate', ['policy', 'tier']),
  sectorOf: calling('sectorOf', ['policy', 'industry'], orNull),
  classifySize: calling('classifySize', ['enterprise']),
  checkEligibility: judging('checkEligibility'),
  nextQuestions: judging('nextQuestions', (questions: readonly Question[]) =>
    questions.map(({ fact, decides }) => ({ fact, decides })),
  ),
  assess: {
    needs: ['assess'],
    answer: async (ask, policy, given) => assessmentAnswer(await assessed(ask, policy, given)),
  },
  claimOf: {
    needs: ['claimOf', 'assess'],
    answer: async (ask, policy, { queuedAt, ...given }) =>
      orNull(await ask('claimOf', await assessed(ask, policy, given), queuedAt)),
  },
  marginal: calling('marginal', ['policy', 'state', 'tier']),
  inQueueOrder: calling('inQueueOrder', ['claims'], (queue: readonly Claim[]) =>
    queue.map(({ application }) => application),
  ),
  openLedger: calling('openLedger', ['policy', 'budget']),
  allocate: {
    needs: ['allocate', 'openLedger'],
    answer: async (ask, policy, given) => {
      let ledger = await ledgerIn(ask, policy, given);
      const grants: (readonly Grant[])[] = [];
      for (const batch of given.batches ?? []) {
        const next = (await ask('allocate', policy, ledger, batch)) as ReturnType<typeof allocate>;
        grants.push(next.grants);
        ({ ledger } = next);
      }
      return { grants, ledger };
    },
  },
  preview: {
    needs: ['preview', 'openLedger'],
    answer: async (ask, policy, given) => ask('preview', policy, await ledgerIn(ask, policy, given), given['claim']),
  },
  decideRound: {
    needs: ['decideRound'],
    answer: async (ask, policy, { batches = [], ledger, ...setup }) => {
      let carried = ledger === undefined ? {} : { ledger };
      const rounds: object[] = [];
      for (const applications of batches) {
        const input = { schemaVersion: 1, policy, ...setup, ...carried, applications };
        const round = (await ask('decideRound', input)) as Round;
        rounds.push(roundAnswer(round));
        carried = { ledger: round.ledger };
      }
      return { rounds, ...carried };
    },
  },
  replayCase: calling('replayCase', ['policy', 'application', 'events'], replayAnswer),
  possibleEvents: {
    needs: ['possibleEvents', 'replayCase'],
    answer: async (ask, policy, { application, events, actor }) => {
      const replayed = (await ask('replayCase', policy, application, events)) as Replay;
      if (!replayed.ok) return replayAnswer(replayed);
      return ask('possibleEvents', policy, replayed.case, ...(actor === undefined ? [] : [actor]));
    },
  },
  actorsOf: calling('actorsOf', ['event']),
  fingerprint: calling('fingerprint', ['value']),
} as const satisfies Readonly<Record<string, Call>>;
/** A function that vectors call. */
export type VectorCall = keyof typeof vectorCalls;

async function assessed(ask: Ask, policy: Policy, { application, ...context }: Given): Promise<Assessment> {
  return (await ask('assess', policy, application, context)) as Assessment;
}

async function ledgerIn(ask: Ask, policy: Policy, { ledger, budget }: Given): Promise<Ledger> {
  return ledger ?? ((await ask('openLedger', policy, budget)) as Ledger);
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
  return { ok: true, case: without(replayed.case, 'application', 'history') };
}
