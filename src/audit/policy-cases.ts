/**
 * Small cases to ask two policies about: enterprises, applications of one line, claims, rounds and cases of the review,
 * each with what a rule says of it. Used by policy-rules.ts.
 * @module
 */
import type { Claim } from '../allocation/claim';
import { checkEligibility } from '../eligibility/check';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { sizeRowOf } from '../policy/size-standard';
import type { CriterionId, TierId } from '../policy/vocabulary';
import { windowOf } from '../policy/window';
import type { ReviewCase } from '../review/cases';
import { assess } from '../subsidy/assess';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import { beijingDay, dayOf, isoDateOf, momentAt, type Day, type Instant, type IsoDate } from '../values/calendar';
import { yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { industryOf, type IndustryCode } from '../values/industry';
import type { InvoiceId } from '../values/invoice-id';
import type { Reference } from '../values/reference';
import { InvalidValueError } from '../values/result';
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
    } & ReviewedRound)
  /** `possibleEvents(policy, reviewCase)` */
  | {
      /** What is decided. */
      readonly kind: 'case';
      /** A case in one status. */
      readonly reviewCase: ReviewCase;
    };

interface ReviewedRound {
  readonly budget: Yuan;
  readonly catalogue: Catalogue;
  readonly applications: readonly Application[];
  readonly cases: readonly ReviewCase[];
}

/** A case, and what a rule says of it under a policy, as JSON. */
export interface Probe {
  readonly given: PolicyCase;
  readonly answer: (policy: Policy) => unknown;
}

/** How two policies are compared in one rule. */
export interface RuleComparison {
  /** What the rule reads of a policy; names and the order of lists aside. */
  readonly part: (policy: Policy) => unknown;
  /** `a` with that part of `b`. */
  readonly merged: (a: Policy, b: Policy) => Policy;
  readonly probes: (a: Policy, b: Policy) => Iterable<Probe>;
}

// ── Enterprises ──

export const name = '示例企业';
/** Real codes: any two that differ. */
export const codes = ['91420100616400352X', '91420111783183308C'] as readonly string[] as readonly [Uscc, Uscc];
export const seller = '9144030071526726XG' as Uscc;

/** One of each division of GB/T 4754-2017. */
export function allIndustries(): readonly IndustryCode[] {
  return Array.from({ length: 97 }, (_, i) => industryOf(String(i + 1).padStart(2, '0')));
}

/** Enterprises with these facts and no others, fewest facts first, and what a criterion says of them. */
export function enterprises(
  criterion: CriterionId,
  facts: Readonly<Partial<Record<keyof Enterprise, readonly unknown[]>>>,
  instants: readonly Instant[],
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
  const all = Object.entries<readonly Value[] | undefined>(options).reduce<readonly (readonly [string, Value][])[]>(
    (chosen, [field, values = []]) => [
      ...chosen,
      ...chosen.flatMap((each) => [...new Set(values)].map((value) => [...each, [field, value] as [string, Value]])),
    ],
    [[]],
  );
  const fewestFirst = [...all].sort((one, other) => one.length - other.length);
  return fewestFirst.map((fields) => Object.fromEntries(fields) as Partial<Record<Field, Value>>);
}

/** In the middle of the policy's year. */
export function usualInstant({ year }: Policy): Instant {
  return noonOf(dayOf(`${padded(year, 4)}-06-03`));
}

/** The first day of the lookback of each policy and the day before it, the day of `at` and the day after, a day long ago. */
export function lookbackDays(a: Policy, b: Policy, at: Instant): readonly IsoDate[] {
  const today = beijingDay(momentAt(at));
  const starts = [a, b].flatMap((policy) => {
    const { criteria } = checkEligibility(policy, { uscc: codes[0], name, majorAccidents: [] }, { at });
    return criteria.flatMap(({ compared }) => ('accidents' in compared ? [dayOf(compared.from)] : []));
  });
  const days = [...starts.flatMap((day) => [day, day - 1]), today, today + 1, today - 36_525];
  return days.map((day) => isoDateOf(day as Day));
}

/** One industry for each way in which its sector, and its row of the size standard, can matter to either policy. */
export function industriesThatDiffer(a: Policy, b: Policy): readonly string[] {
  const scopeIn = ({ applicants: { sectors, sizeLimitedSectors } }: Policy, division: string) => {
    const sector = sectors.find(({ divisions }) => divisions.includes(division))?.id;
    return [sector, sector !== undefined && sizeLimitedSectors.includes(sector)];
  };
  const byScope = new Map(
    [...allIndustries()].reverse().map((industry) => {
      const division = industry.slice(1);
      return [JSON.stringify([scopeIn(a, division), scopeIn(b, division), sizeRowOf(division)?.id]), industry];
    }),
  );
  return [...byScope.values()];
}

// ── Applications ──

export function idsOf<I extends string>(list: readonly { readonly id: I }[]): readonly I[] {
  return list.map(({ id }) => id);
}

/** What differs in an application of one line whose papers are in order; amounts in fen. */
interface Papers {
  readonly enterprise: Enterprise;
  readonly id: string;
  readonly tier: TierId;
  readonly claimed: number;
  readonly total: number;
  readonly tax: number;
  readonly paid: number;
  readonly signedOn: IsoDate;
  readonly issuedOn: IsoDate;
  readonly paidOn: IsoDate;
  readonly submittedAt: Instant;
}

export function fileOf(policy: Policy, changes: Partial<Papers>): { application: Application; catalogue: Catalogue } {
  const { from } = policy.purchases;
  const { id, enterprise, tier, submittedAt, signedOn, issuedOn, paidOn, ...amounts } = {
    enterprise: { uscc: codes[0], name },
    id: 'A',
    tier: idsOf(policy.tiers)[0],
    claimed: 10_000,
    total: 10_000,
    tax: 0,
    paid: 10_000,
    signedOn: from,
    issuedOn: from,
    paidOn: from,
    submittedAt: noonOf(closingDay(policy)),
    ...changes,
  };
  const [claimed, total, tax, paid] = (['claimed', 'total', 'tax', 'paid'] as const).map((key) =>
    yuanOf(amounts[key] as Fen),
  );
  const net = yuanOf((amounts.total - amounts.tax) as Fen);
  const [product, contract] = ['P' as Id, `C-${id}` as Reference];
  const invoice = `2500000000000000000${id === 'A' ? 1 : 2}` as InvoiceId;
  const { uscc } = enterprise;
  return {
    application: {
      schemaVersion: 1,
      id: id as Id,
      submittedAt,
      enterprise,
      purchases: [{ product, contract, invoice, amount: claimed }],
      contracts: [{ id: contract, signedOn, customer: uscc, provider: seller }],
      invoices: [{ id: invoice, issuedOn, seller, buyer: uscc, net, tax, total }],
      payments: [{ id: `Z-${id}` as Reference, invoice, paidOn, payer: uscc, payee: seller, amount: paid }],
    },
    catalogue: {
      providers: [{ uscc: seller, name: '示例云服务商' }],
      products: [{ id: product, name: '示例云产品', provider: seller, tier }],
    },
  } as { application: Application; catalogue: Catalogue };
}

/** An application of one line, and what a rule says of its assessment; a tier that a policy lacks is the answer itself. */
export function assessed(policy: Policy, changes: Partial<Papers>, read: (assessment: Assessment) => unknown): Probe {
  const { application, catalogue } = fileOf(policy, changes);
  return {
    given: { kind: 'application', application, catalogue },
    answer: (under) => {
      try {
        return read(assess(under, application, { catalogue }));
      } catch (error) {
        if (error instanceof InvalidValueError) return error.problems[0]?.code;
        throw error;
      }
    },
  };
}

export function line(policy: Policy, changes: Partial<Papers>, read: (line: LineAssessment) => unknown): Probe {
  return assessed(policy, changes, ({ lines: [only] }) => only && read(only));
}

export function closingDay(policy: Policy): Day {
  return beijingDay(windowOf(policy).closing);
}

export function noonOf(day: Day): Instant {
  return `${isoDateOf(day)}T12:00:00+08:00` as Instant;
}
