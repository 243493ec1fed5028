/**
 * The round that an input must lead to, computed anew; only what a decision rests on is left open.
 * @module
 */
import type { Grant } from '../../allocation/claim';
import type { Eligibility } from '../../eligibility/eligibility';
import type { Application } from '../../facts/application';
import type { Decision, DistrictTotal, Round, RoundInput } from '../../round/round';
import type { Assessment } from '../../subsidy/assessment';
import type { Yuan } from '../../values/fen';
import type { Id } from '../../values/id';
import { allocationOf, codeUnitOrder, queueOrder, type QueueKey, type Waiting } from './allocation';
import { fenOf, least, sum, yuanOf } from './amounts';
import { assessmentOf, productsOf } from './assessment';
import { eligibilityOf, registerOf } from './eligibility';
import { nanosecondsOf } from './times';
import { standingOf, type Standing } from './standing';

export type ExpectedDecision = Omit<Decision, 'basis'>;
export interface ExpectedRound extends Omit<Round, 'decisions'> {
  readonly decisions: readonly ExpectedDecision[];
}

/** An application on its way through the round. */
interface Candidate {
  readonly application: Application;
  readonly standing: Standing;
  readonly eligibility: Eligibility;
  readonly claims: boolean;
}
interface Assessed extends Candidate {
  readonly assessment: Assessment;
}

export function expectedRound(input: RoundInput): ExpectedRound {
  const { policy, budget, ledger: carried } = input;
  const assessed = assessedInOrder(input);
  const claims = assessed.filter((each) => each.claims);
  const { grants, ledger } = allocationOf(policy, budget, carried, claims.map(waiting));
  const decided = claims.map((each, i) => decisionOf(each, grants[i]));
  const others = assessed.filter((each) => !each.claims).map((each) => decisionOf(each, undefined));
  const firstShortfall = grants.find(({ poolReduction }) => fenOf(poolReduction) > 0n)?.application;
  return {
    schemaVersion: 1,
    policy: policy.id,
    decisions: [...decided, ...others.sort((a, b) => codeUnitOrder(a.application, b.application))],
    pool: {
      budget: ledger.budget,
      granted: ledger.granted,
      remaining: yuanOf(fenOf(ledger.budget) - fenOf(ledger.granted)),
      ...(firstShortfall === undefined ? {} : { firstShortfall }),
    },
    districts: districtsOf(grants),
    ledger,
  };
}

/** A claim comes by its queue instant, everything else by its submission; ties by application id. */
function assessedInOrder(input: RoundInput): readonly Assessed[] {
  const { policy, catalogue, ledger: carried } = input;
  const setting = { policy, products: productsOf(catalogue) };
  const claimed = new Map<string, string>(Object.entries(carried?.invoices ?? {}));
  return candidatesOf(input)
    .map((candidate) => ({ candidate, key: keyOf(candidate) }))
    .sort((a, b) => queueOrder(a.key, b.key))
    .map(({ candidate }) => {
      const { application, standing, eligibility, claims } = candidate;
      const assessment = assessmentOf(setting, application, eligibility, claimed, standing.audited);
      if (claims) for (const invoice of recognisedInvoices(assessment)) claimed.set(invoice, application.id);
      return { ...candidate, assessment };
    });
}

function candidatesOf({ policy, catalogue, applications, cases }: RoundInput): readonly Candidate[] {
  const register = registerOf(catalogue);
  const caseOf = cases === undefined ? undefined : new Map(cases.map((each) => [each.application.id as string, each]));
  return applications.map((application) => {
    const standing = standingOf(policy, application, caseOf);
    const eligibility = eligibilityOf(policy, register, application);
    const claims = standing.settled === undefined && eligibility.outcome === 'eligible';
    return { application, standing, eligibility, claims };
  });
}

function keyOf({ application: { id, submittedAt }, standing, claims }: Candidate): QueueKey {
  return { nanoseconds: nanosecondsOf(claims ? standing.queuedAt : submittedAt), application: id };
}

function recognisedInvoices({ lines }: Assessment): Waiting['invoices'] {
  return lines.filter(({ recognised }) => fenOf(recognised) > 0n).map(({ invoice }) => invoice);
}

function waiting({ application, standing, assessment }: Assessed): Waiting {
  const { district } = assessment;
  return {
    application: application.id,
    enterprise: application.enterprise.uscc,
    ...(district === undefined ? {} : { district }),
    queuedAt: standing.queuedAt,
    nanoseconds: nanosecondsOf(standing.queuedAt),
    entitlement: fenOf(assessment.entitlement),
    invoices: recognisedInvoices(assessment),
  };
}

function decisionOf({ standing, assessment }: Assessed, grant: Grant | undefined): ExpectedDecision {
  const { application, enterprise, district, eligibility } = assessment;
  const refused = eligibility.outcome === 'ineligible' ? 'ineligible' : 'undetermined';
  return {
    application,
    enterprise,
    ...(district === undefined ? {} : { district }),
    outcome: grant?.outcome ?? standing.settled ?? refused,
    assessment,
    ...(grant === undefined ? {} : { grant }),
    lines: attribution(assessment, grant === undefined ? 0n : fenOf(grant.granted)),
  };
}

/** The grant goes to the lines in listed order, each up to its subsidy. */
function attribution({ lines }: Assessment, granted: bigint): readonly Yuan[] {
  let left = granted;
  return lines.map(({ subsidy }) => {
    const share = least(left, fenOf(subsidy));
    left -= share;
    return yuanOf(share);
  });
}

/** Districts with money granted in this round, by id. */
function districtsOf(grants: readonly Grant[]): readonly DistrictTotal[] {
  const amounts = new Map<Id, bigint[]>();
  for (const { district, granted } of grants) {
    if (district === undefined || fenOf(granted) === 0n) continue;
    const own = amounts.get(district) ?? [];
    own.push(fenOf(granted));
    amounts.set(district, own);
  }
  return [...amounts]
    .sort(([a], [b]) => codeUnitOrder(a, b))
    .map(([district, own]) => ({ district, applications: own.length, granted: yuanOf(sum(own)) }));
}
