/**
 * The whole round, in the second implementation: what the review leaves to be decided, the claims, the grants by line,
 * the totals, and what each decision rests on.
 * @module
 */
import type { Claim, Grant } from '../allocation/claim';
import type { Application } from '../facts/application';
import type { Basis, Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import type { ReviewCase } from '../review/cases';
import type { Decision, OtherOutcome, Round, RoundInput } from '../round/round';
import type { Assessment } from '../subsidy/assessment';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { byCodeUnit, byQueue, emptyLedger, referenceAllocate } from './allocation';
import { assessmentOf, eligibilityOf, settingOf } from './assessment';
import { fenOf, least, sumOf, yuanOf } from './money';
import { lastOf } from './review';
import { momentOf } from './time';

/** What the review, or the list of audited amounts, says of an application. */
interface Standing {
  /** What becomes of it without a claim; absent where it may claim. */
  readonly settled?: OtherOutcome;
  readonly audited?: readonly Yuan[];
  readonly queuedAt: Instant;
  /** Of a case whose payment was recovered in part: what is left of it, where that can be granted again. */
  readonly kept?: bigint;
  readonly recovered?: boolean;
}

/** assessed in queue order, carrying the claimed invoices, then allocated. */
export function referenceRound(input: RoundInput): Round {
  const { policy, budget, catalogue, applications } = input;
  const setting = settingOf(policy, catalogue);
  const standings = standingsOf(input);
  const candidates = applications.map((application) => {
    const standing = standings(application);
    const eligibility = eligibilityOf(setting, application);
    const claims = standing.settled === undefined && eligibility.outcome === 'eligible';
    const moment = momentOf(claims ? standing.queuedAt : application.submittedAt);
    return { application, standing, eligibility, claims, moment, id: application.id };
  });

  const claimed = new Map<string, string>(Object.entries(input.ledger?.invoices ?? {}));
  const assessed = candidates.sort(byQueue).map((candidate) => {
    const { application, standing, eligibility, claims } = candidate;
    const assessment = assessmentOf(setting, application, eligibility, claimed, standing.audited);
    const claim = claims ? claimOf(assessment, standing) : undefined;
    for (const invoice of claim?.invoices ?? []) claimed.set(invoice, application.id);
    return { assessment, standing, claim };
  });

  const ledger = input.ledger ?? emptyLedger(policy, budget);
  const claims = assessed.flatMap(({ claim }) => claim ?? []);
  const allocated = referenceAllocate(policy, ledger, claims);
  const grants = new Map(allocated.grants.map((grant) => [grant.application, grant]));
  const reviewed = input.cases !== undefined || input.audited !== undefined;
  const decisions = assessed.map(({ assessment, standing }): Decision => {
    const { application, enterprise, district } = assessment;
    const grant = grants.get(application);
    const outcome = outcomeOf(standing, assessment, grant);
    return {
      application,
      enterprise,
      ...(district === undefined ? {} : { district }),
      outcome,
      assessment,
      ...(grant === undefined ? {} : { grant }),
      lines: attributed(assessment, grant),
      basis: basisOf(policy, rulesBehind(outcome, assessment, grant, reviewed)),
    };
  });
  const others = decisions.filter(({ grant }) => grant === undefined);
  return {
    schemaVersion: 1,
    policy: policy.id,
    decisions: [
      ...decisions.filter(({ grant }) => grant !== undefined),
      ...others.sort((a, b) => byCodeUnit(a.application, b.application)),
    ],
    pool: poolOf(allocated.ledger, allocated.grants),
    districts: districtsOf(allocated.grants),
    ledger: allocated.ledger,
  };
}

/** by the cases, by the audited amounts, or without a review. */
function standingsOf({ policy, cases, audited }: RoundInput): (application: Application) => Standing {
  const byId = cases && new Map(cases.map((each) => [each.application.id, each]));
  return ({ id, submittedAt: queuedAt }) => {
    if (byId !== undefined) {
      const reviewCase = byId.get(id);
      return reviewCase === undefined ? { settled: 'not-yet-audited', queuedAt } : standingIn(policy, reviewCase);
    }
    if (audited === undefined) return { queuedAt };
    const amounts = Object.hasOwn(audited, id) ? audited[id] : undefined;
    return amounts === undefined ? { settled: 'not-yet-audited', queuedAt } : { audited: amounts, queuedAt };
  };
}

/** A case can claim once it is audited: a return, after which it would be audited again, is possible only before. */
function standingIn(policy: Policy, { application, status, history }: ReviewCase): Standing {
  const { submittedAt } = application;
  const audited = lastOf(history, 'audit')?.amounts;
  if (status === 'rejected' || status === 'withdrawn') return { settled: status, queuedAt: submittedAt };
  if (audited === undefined) return { settled: 'not-yet-audited', queuedAt: submittedAt };
  const standing = { audited, queuedAt: queuedAt(policy, submittedAt, history) };
  if (status !== 'recovered') return standing;
  if (policy.recovery === 'stays-used') return { ...standing, recovered: true };
  const [paid, back] = [lastOf(history, 'pay')?.amount, lastOf(history, 'recover')?.amount];
  const kept = paid === undefined || back === undefined ? 0n : fenOf(paid) - fenOf(back);
  return { ...standing, recovered: true, ...(kept > 0n ? { kept } : { settled: 'recovered' }) };
}

/** the first submission, the last resubmission or the last recommendation, as the policy says. */
function queuedAt({ queue }: Policy, submittedAt: Instant, history: ReviewCase['history']): Instant {
  if (queue.orderedBy === 'recommended-at') return lastOf(history, 'recommend')?.at ?? submittedAt;
  if (queue.afterReturn === 'resubmitted-at') return lastOf(history, 'resubmit')?.at ?? submittedAt;
  return submittedAt;
}

/** S-6.3: the claim of an eligible application; of what is left of a payment, where some was recovered. */
function claimOf(assessment: Assessment, { queuedAt, kept }: Standing): Claim {
  const { application, enterprise, district, entitlement, lines } = assessment;
  const recognised = lines.filter((line) => fenOf(line.recognised) > 0n).map(({ invoice }) => invoice);
  return {
    application,
    enterprise,
    ...(district === undefined ? {} : { district }),
    queuedAt,
    entitlement: kept === undefined ? entitlement : yuanOf(least(kept, fenOf(entitlement))),
    invoices: [...new Set(recognised)],
  };
}

/** */
function outcomeOf(
  { settled, recovered }: Standing,
  { eligibility }: Assessment,
  grant: Grant | undefined,
): Decision['outcome'] {
  if (recovered === true) return 'recovered';
  if (settled !== undefined) return settled;
  return grant?.outcome ?? (eligibility.outcome === 'ineligible' ? 'ineligible' : 'undetermined');
}

/** the grant goes to the lines in listed order, each up to its subsidy. */
function attributed({ lines }: Assessment, grant: Grant | undefined): readonly Yuan[] {
  let left = grant === undefined ? 0n : fenOf(grant.granted);
  return lines.map(({ subsidy }) => {
    const amount = least(left, fenOf(subsidy));
    left -= amount;
    return yuanOf(amount);
  });
}

/** granted so far, earlier batches included; and the first claim of this round that the pool cut. */
function poolOf({ budget, granted }: Round['ledger'], grants: readonly Grant[]): Round['pool'] {
  const short = grants.find(({ poolReduction }) => fenOf(poolReduction) > 0n)?.application;
  const remaining = yuanOf(fenOf(budget) - fenOf(granted));
  return { budget, granted, remaining, ...(short === undefined ? {} : { firstShortfall: short }) };
}

/** the districts with money granted in this round, by id. */
function districtsOf(grants: readonly Grant[]): Round['districts'] {
  const paid = grants.filter(({ granted }) => fenOf(granted) > 0n);
  const ids = new Set(paid.flatMap(({ district }) => district ?? []));
  return [...ids].sort(byCodeUnit).map((district) => {
    const own = paid.filter((grant) => grant.district === district).map(({ granted }) => granted);
    return { district, applications: own.length, granted: yuanOf(sumOf(own)) };
  });
}

const lineRules: readonly RuleId[] = [
  'papers',
  'product-tier',
  'tier-rate',
  'purchase-year',
  'payment-deadline',
  'invoice-once',
  'other-subsidies',
  'recognised-amount',
  'subsidy-base',
  'rounding',
];

/** the rules that had a part in a decision. Of the criteria: all that are met, or those that are in the way. */
function rulesBehind(
  outcome: Decision['outcome'],
  { eligibility: { outcome: eligibility, criteria }, assessed }: Assessment,
  grant: Grant | undefined,
  reviewed: boolean,
): readonly RuleId[] {
  const verdict = { eligible: 'met', ineligible: 'unmet', undetermined: 'unknown' }[eligibility];
  const rules: RuleId[] = criteria.filter((each) => each.verdict === verdict).map(({ criterion }) => criterion);
  const add = (holds: boolean, ...more: readonly RuleId[]): void => {
    if (holds) rules.push(...more);
  };
  add(true, ...lineRules);
  add(reviewed, 'district-review', 'city-review');
  add(outcome === 'rejected' || outcome === 'withdrawn', 'released-money');
  add(outcome === 'recovered', 'recovered-money', 'supervision');
  add(grant !== undefined, 'annual-cap', 'queue', 'pool');
  add(grant !== undefined && fenOf(grant.poolReduction) > 0n, 'exhaustion');
  add(grant !== undefined && grant.granted !== assessed, 'line-attribution');
  return rules;
}

/** what rules rest on: clauses first, in the policy's order, then assumptions; none twice. */
function basisOf({ clauses, assumptions, basis }: Policy, rules: readonly RuleId[]): readonly Basis[] {
  const behind = new Set(rules.flatMap((rule) => basis[rule]).map((each) => JSON.stringify(each)));
  const all: readonly Basis[] = [
    ...Object.keys(clauses).map((clause) => ({ clause })),
    ...Object.keys(assumptions).map((assumption) => ({ assumption })),
  ];
  return all.filter((each) => behind.has(JSON.stringify(each)));
}
