/**
 * Small cases to ask two policies about: enterprises, applications of one line, claims, rounds and cases of the review,
 * each with what a rule says of it. Used by policy-rules.ts.
 * @module
 */
import type { Claim } from '../allocation/claim';
import { checkEligibility } from '../eligibility/check';
import { sectorOfDivision } from '../eligibility/sector';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { sizeRowOf } from '../policy/size-standard';
import type { CriterionId } from '../policy/vocabulary';
import { windowOf } from '../policy/window';
import type { ReviewCase } from '../review/cases';
import type { RoundInput } from '../round/round';
import { assess } from '../subsidy/assess';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import { beijingDay, dayOf, instantOf, isoDateOf, momentAt } from '../values/calendar';
import type { Day, Instant, IsoDate } from '../values/calendar';
import { yuanOf, type Fen, type Yuan } from '../values/fen';
import { industryOf } from '../values/industry';
import { resultOf } from '../values/result';
import { padded } from '../values/text';
import type { Uscc } from '../values/uscc';

/** Something small to ask two policies about, ready for the function of its kind. */
export type PolicyCase =
  /** `checkEligibility(policy, enterprise, { at })` */
  | {
      /** What is decided. */
      readonly kind: 'enterprise';
      /** With the fewest facts that show the difference. */
      readonly enterprise: Enterprise;
      /** The time of submission. */
      readonly at: Instant;
    }
  /** `assess(policy, application, { catalogue })` */
  | {
      /** What is decided. */
      readonly kind: 'application';
      /** With its papers. */
      readonly application: Application;
      /** The register that it is assessed with. */
      readonly catalogue: Catalogue;
    }
  /** `allocate(policy, openLedger(policy, budget), claims)` */
  | {
      /** What is decided. */
      readonly kind: 'claims';
      /** The money that there is, in yuan. */
      readonly budget: Yuan;
      /** One to three claims. */
      readonly claims: readonly Claim[];
    }
  /** `decideRound({ schemaVersion: 1, policy, budget, catalogue, applications, cases })` */
  | ({
      /** What is decided. */
      readonly kind: 'round';
    } & Required<Pick<RoundInput, 'budget' | 'catalogue' | 'applications' | 'cases'>>)
  /** `possibleEvents(policy, reviewCase)` */
  | {
      /** What is decided. */
      readonly kind: 'case';
      /** A case in one status. */
      readonly reviewCase: ReviewCase;
    };

/** A case, and what a rule says of it under a policy, as JSON. */
export interface Probe {
  readonly given: PolicyCase;
  readonly answer: (policy: Policy) => unknown;
}

export const name = '示例企业';
/** Real codes: any two that differ. */
export const codes = ['91420100616400352X', '91420111783183308C'] as readonly string[] as readonly [Uscc, Uscc];
export const seller = '9144030071526726XG' as Uscc;

/** Enterprises with these facts and no others, fewest facts first, and what a criterion says of them. */
export function enterprises(
  criterion: CriterionId,
  facts: Readonly<Partial<Record<keyof Enterprise, readonly unknown[]>>>,
  ...instants: readonly Instant[]
): readonly Probe[] {
  return combinations(facts).flatMap((known) => {
    const enterprise = { uscc: codes[0], name, ...known } as Enterprise;
    return instants.map((at) => ({
      given: { kind: 'enterprise', enterprise, at },
      answer: (policy: Policy) =>
        checkEligibility(policy, enterprise, { at }).criteria.find((each) => each.criterion === criterion)?.verdict,
    }));
  });
}

/** Every choice of some of the fields, each with one of its values; fewest fields first. */
export function combinations<Field extends string, Value>(
  options: Readonly<Partial<Record<Field, readonly Value[]>>>,
): readonly Partial<Record<Field, Value>>[] {
  let all: readonly Partial<Record<string, Value>>[] = [{}];
  for (const [field, values] of Object.entries<readonly Value[] | undefined>(options)) {
    const chosen = [...new Set(values)];
    all = [...all, ...all.flatMap((known) => chosen.map((value) => ({ ...known, [field]: value })))];
  }
  const count = (known: object): number => Object.keys(known).length;
  return [...all].sort((one, other) => count(one) - count(other)) as readonly Partial<Record<Field, Value>>[];
}

/** One of each division of GB/T 4754-2017. */
export const allIndustries = /* @__PURE__ */ Array.from({ length: 97 }, (_, i) => industryOf(padded(i + 1, 2)));

/** One industry for each way in which its sector, and its row of the size standard, can matter to either policy. */
export function industriesThatDiffer(a: Policy, b: Policy): readonly string[] {
  const scopeOf = (division: string) => {
    const sectors = [a, b].map((policy) => {
      const sector = sectorOfDivision(policy, division);
      return [sector, policy.applicants.sizeLimitedSectors.some((each) => each === sector)];
    });
    return JSON.stringify([sectors, sizeRowOf(division)?.id]);
  };
  return [...new Map([...allIndustries].reverse().map((each) => [scopeOf(each.slice(1)), each])).values()];
}

/**
 * Instants at which a lookback that rolls and one by calendar years begin differently, 29 February, if there is one, among
 * them. With each: the first day of the lookback of either policy and the day before, today, tomorrow and a day long ago.
 */
export function lookbacks(a: Policy, b: Policy): readonly { at: Instant; today: Day; days: readonly IsoDate[] }[] {
  const leapDays = [a, b].map(({ year }) => dayOf(`${padded(year, 4)}-02-29`)).filter((day) => !Number.isNaN(day));
  return [usualInstant(a), instantOf(windowOf(b).closing), ...leapDays.map(noonOf)].map((at) => {
    const today = beijingDay(momentAt(at));
    const starts = [a, b].flatMap((policy) => {
      const { criteria } = checkEligibility(policy, { uscc: codes[0], name, majorAccidents: [] }, { at });
      return criteria.flatMap(({ compared }) => ('accidents' in compared ? [dayOf(compared.from)] : []));
    });
    const days = [...starts.flatMap((day) => [day, day - 1]), today, today + 1, today - 36_525];
    return { at, today, days: days.map((day) => isoDateOf(day as Day)) };
  });
}

/** An application of one line whose papers are in order; amounts in fen. */
function usualPapers(policy: Policy) {
  const { from } = policy.purchases;
  return {
    enterprise: { uscc: codes[0], name } as Enterprise,
    id: 'A',
    tier: policy.tiers[0]?.id,
    claimed: 10_000,
    total: 10_000,
    tax: 0,
    paid: 10_000,
    signedOn: from,
    issuedOn: from,
    paidOn: from,
    submittedAt: noonOf(closingDay(policy)),
  };
}
type Papers = ReturnType<typeof usualPapers>;

export function fileOf(policy: Policy, changes: Partial<Papers>): { application: Application; catalogue: Catalogue } {
  const { enterprise, tier, submittedAt, signedOn, issuedOn, paidOn, ...papers } = {
    ...usualPapers(policy),
    ...changes,
  };
  const yuan = (fen: number): Yuan => yuanOf(fen as Fen);
  const { id, claimed, paid, total, tax } = papers;
  const [product, contract, { uscc }] = ['P', `C-${id}`, enterprise];
  const invoice = `2500000000000000000${id === 'A' ? 1 : 2}`;
  const invoiced = { net: yuan(total - tax), tax: yuan(tax), total: yuan(total) };
  const payment = { id: `Z-${id}`, invoice, paidOn, payer: uscc, payee: seller, amount: yuan(paid) };
  return {
    application: {
      schemaVersion: 1,
      id,
      submittedAt,
      enterprise,
      purchases: [{ product, contract, invoice, amount: yuan(claimed) }],
      contracts: [{ id: contract, signedOn, customer: uscc, provider: seller }],
      invoices: [{ id: invoice, issuedOn, seller, buyer: uscc, ...invoiced }],
      payments: [payment],
    },
    catalogue: {
      providers: [{ uscc: seller, name: '示例云服务商' }],
      products: [{ id: product, name: '示例云产品', provider: seller, tier }],
    },
  } as unknown as { application: Application; catalogue: Catalogue };
}

/** An application of one line, and what a rule says of its assessment; a tier that a policy lacks is the answer itself. */
export function assessed(policy: Policy, changes: Partial<Papers>, read: (assessment: Assessment) => unknown): Probe {
  const { application, catalogue } = fileOf(policy, changes);
  return {
    given: { kind: 'application', application, catalogue },
    answer: (under) => {
      const result = resultOf(() => read(assess(under, application, { catalogue })));
      return result.ok ? result.value : result.problems[0]?.code;
    },
  };
}

export function line(policy: Policy, changes: Partial<Papers>, read: (line: LineAssessment) => unknown): Probe {
  return assessed(policy, changes, ({ lines: [only] }) => only && read(only));
}

/** In the middle of the policy's year. */
export function usualInstant({ year }: Policy): Instant {
  return noonOf(dayOf(`${padded(year, 4)}-06-03`));
}

export function closingDay(policy: Policy): Day {
  return beijingDay(windowOf(policy).closing);
}

export function noonOf(day: number): Instant {
  return `${isoDateOf(day as Day)}T12:00:00+08:00` as Instant;
}
