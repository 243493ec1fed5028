/**
 * The reference as an implementation that vectors can be run against: the functions that it has, under the library's names,
 * each behind the checks of what is refused. Wrong implementations are this one with a patch.
 * @module
 */
import { byQueue, emptyLedger, referenceAllocate } from '../../src/reference/allocation';
import { referenceAssess } from '../../src/reference/assessment';
import { referenceEligibility } from '../../src/reference/eligibility';
import { atRate, fenOf, least, yuanOf } from '../../src/reference/money';
import { referenceReplay } from '../../src/reference/review';
import { referenceRound } from '../../src/reference/round';
import { referenceSize } from '../../src/reference/size';
import { momentOf } from '../../src/reference/time';
import type { Application } from '../../src/facts/application';
import type { Claim } from '../../src/allocation/claim';
import type { Ledger } from '../../src/allocation/ledger';
import type { Policy } from '../../src/policy/policy';
import type { Assessment } from '../../src/subsidy/assessment';
import {
  checkApplication,
  checkAudited,
  checkBudget,
  checkCatalogue,
  checkClaims,
  checkEnterprise,
  checkEvents,
  checkLedger,
  checkRound,
  forms,
  refuse,
} from './checks';

const parser = (kind: string) => (given: unknown) =>
  forms[kind]?.(given) === true
    ? { ok: true, value: given }
    : { ok: false, problems: [{ code: 'malformed', path: [] }] };

const tiersOf = (policy: Policy) => policy.tiers.map(({ id }) => id);

function queueOf(claims: readonly Claim[]): readonly number[] {
  const keys = claims.map(({ queuedAt, application: id }, i) => ({ moment: momentOf(queuedAt), id, i }));
  return keys.sort(byQueue).map(({ i }) => i);
}

/** V-5.2: whole yuan are read as a number. */
function parseYuan(given: unknown) {
  const whole = typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 && given < 10_000_000_000_000;
  return whole ? { ok: true, value: `${given}.00` } : parser('yuan')(given);
}

function rateOf(policy: Policy, tier: string) {
  const found = policy.tiers.find(({ id }) => id === tier);
  return found === undefined ? refuse('unknown-tier', 'tier') : found.rate;
}

function allocate(policy: Policy, ledger: Ledger, claims: readonly Claim[]) {
  checkLedger(ledger as never, policy);
  const known = claims.every((each) => forms['instant']?.(each.queuedAt));
  checkClaims(claims as never, ledger as never, known ? queueOf(claims) : claims.map((_, i) => i));
  return referenceAllocate(policy, ledger, claims);
}

export const subject = {
  parseYuan,
  parseRate: parser('rate'),
  parseIsoDate: parser('date'),
  parseInstant: parser('instant'),
  parseUscc: parser('uscc'),
  parseIndustryCode: parser('industry'),
  parseInvoiceId: parser('invoice'),
  parseId: parser('id'),
  parseReference: parser('reference'),
  tierRate: rateOf,
  sectorOf: (policy: Policy, industry: string) => {
    const enterprise = { uscc: '91420100616400352X', name: 'x', industry } as never;
    const { criteria } = referenceEligibility(policy, enterprise, { at: policy.window.closesAt });
    return (criteria[1]?.compared as { sector?: string } | undefined)?.sector;
  },
  classifySize: (enterprise: never) => ({ possible: referenceSize(enterprise) }),
  checkEligibility: (policy: Policy, enterprise: never, context: never) => {
    const { at, catalogue } = context as { at: string; catalogue?: never };
    checkEnterprise(enterprise, at);
    if (catalogue !== undefined) checkCatalogue(catalogue, undefined, 'context', 'catalogue');
    return referenceEligibility(policy, enterprise, context);
  },
  assess: (policy: Policy, application: Application, context: never) => {
    const { catalogue, audited } = context as { catalogue: never; audited?: never };
    checkApplication(application as never, 'application');
    checkCatalogue(catalogue, tiersOf(policy), 'context', 'catalogue');
    checkAudited(audited, application.purchases.length, 'context', 'audited');
    return referenceAssess(policy, application, context);
  },
  claimOf: (assessment: Assessment, queuedAt: string) => {
    const { application, enterprise, district, entitlement, eligibility, lines } = assessment;
    if (eligibility.outcome !== 'eligible') return undefined;
    const recognised = lines.filter((line) => fenOf(line.recognised) > 0n).map(({ invoice }) => invoice);
    const where = district === undefined ? {} : { district };
    return { application, enterprise, ...where, queuedAt, entitlement, invoices: [...new Set(recognised)] };
  },
  marginal: (policy: Policy, state: { granted: never; remaining?: never }, tier: string) => {
    const rate = rateOf(policy, tier);
    if (fenOf(state.granted) > fenOf(policy.annualCap)) refuse('out-of-range', 'state', 'granted');
    const left = fenOf(policy.annualCap) - fenOf(state.granted);
    const room = state.remaining === undefined ? left : least(left, fenOf(state.remaining));
    const earns = (base: bigint) => atRate(base, rate, policy.rounding) >= room;
    if (room === 0n || !earns(999_999_999_999_999n)) return { rate, room: yuanOf(room) };
    let [below, enough] = [0n, 999_999_999_999_999n];
    while (enough - below > 1n) {
      const middle = (below + enough) / 2n;
      if (earns(middle)) enough = middle;
      else below = middle;
    }
    return { rate, room: yuanOf(room), spendToUseUp: yuanOf(enough) };
  },
  inQueueOrder: (claims: readonly Claim[]) => queueOf(claims).map((i) => claims[i]),
  openLedger: (policy: Policy, budget: never) => {
    checkBudget(budget);
    return emptyLedger(policy, budget);
  },
  allocate,
  preview: (policy: Policy, ledger: Ledger, claim: Claim) => allocate(policy, ledger, [claim]).grants[0],
  decideRound: (input: never) => {
    const { policy } = input as { policy: Policy };
    checkRound(input, policy);
    return referenceRound(input);
  },
  /** Codes and statuses alone: the reference has no words for what was compared. */
  replayCase: (policy: Policy, application: Application, events: never) => {
    checkEvents(events);
    const replayed = referenceReplay(policy, application, events);
    if (replayed.ok) return { ok: true, case: { status: replayed.status } };
    const [first, ...also] = replayed.codes.map((code) => ({ code }));
    return { ok: false, at: replayed.at, refusal: { ...first, also } };
  },
};
