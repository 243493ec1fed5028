/**
 * How large an enterprise is, and whether that size may receive the voucher (clause 1, assumptions size-limit-scope and
 * size-standard: MIIT [2011] No. 300). Laws: test/exhaustive/eligibility.test.ts.
 * @module
 */
import { readSizeFacts, type Enterprise, type FactId, type SizeFacts } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { sizeRowOf, sizeStandard, type SizeBound, type SizeRow } from '../policy/size-standard';
import { sizeClasses, type SizeClass } from '../policy/vocabulary';
import { recordAt, unlessUndefined } from '../values/record';
import { deepFrozen } from '../values/frozen';
import { judged, type CriterionResult, type SizeCompared, type SizeLimit } from './eligibility';
import { sectorOfDivision } from './sector';

/** The facts that size depends on, in the order of `factIds`. */
export const sizeFacts = ['industry', 'employees', 'annualRevenue'] as const satisfies readonly FactId[];
export type SizeFact = (typeof sizeFacts)[number];

/** How the size of an enterprise of some industry is judged: by a row of the standard, or not at all. */
export type SizeRule = SizeRow | 'any-size';

/** The answers that each fact can still have: the numbers of the industry's rules, persons, fen. One where it is known. */
export type Answers = Readonly<Record<SizeFact, readonly number[]>>;

/** How sizes are judged where the industry is this one, or not known: then by the rules of every sector of the policy. */
export interface SizeScope {
  readonly sizes: readonly SizeClass[];
  readonly rules: readonly SizeRule[];
  readonly rows: readonly SizeRow[];
  /** For each row, the bounds from which an enterprise is too large. */
  readonly limits: readonly SizeLimit[];
  /** Every rule, and one figure of each interval between the bounds that the policy distinguishes. */
  readonly answers: Answers;
  /** The result, where no figure can change it. */
  readonly settled: CriterionResult | undefined;
}

/**
 * The size classes that an enterprise can have, given what is known of it: one where the facts settle it. An industry that
 * the size standard has no row for rules nothing out. Assumption size-standard.
 * @param enterprise any of industry, employees (persons) and annual revenue (yuan); absent facts are unknown
 * @returns the possible classes, smallest first
 * @throws InvalidValueError for a malformed industry, staff or revenue
 * @example classifySize({ industry: industryCode('C39'), employees: 250 }).possible // ['micro', 'small']
 */
export function classifySize(enterprise: Pick<Enterprise, SizeFact>): { readonly possible: readonly SizeClass[] } {
  const facts = readSizeFacts(recordAt(enterprise, 'enterprise'));
  const row = facts.division === undefined ? undefined : sizeRowOf(facts.division);
  if (facts.division !== undefined && row === undefined) return deepFrozen({ possible: [...sizeClasses] });
  return deepFrozen({ possible: possibleClasses(row === undefined ? sizeStandard : [row], facts) });
}

export function sizeScope(policy: Policy, industry: SizeFacts['industry']): SizeScope {
  const { sectors, sizeLimitedSectors, sizes } = policy.applicants;
  const division = industry?.slice(1, 3);
  const found = sectors.flatMap(({ id, divisions }): readonly (SizeRule | undefined)[] => {
    const those = division === undefined ? divisions : divisions.filter((each) => each === division);
    return sizeLimitedSectors.includes(id) ? those.map(sizeRowOf) : those.map(() => 'any-size');
  });
  // An industry of no sector has a size too, by its row.
  if (division !== undefined && found.length === 0) found.push(sizeRowOf(division));
  const rules = [...new Set(found)].filter((rule) => rule !== undefined);
  const rows = rules.filter((rule) => rule !== 'any-size');
  const bounds = rows.flatMap((row) => distinguished(row, sizes));
  const answers = {
    industry: rules.map((_, number) => number),
    employees: ascending(bounds.map(({ employees }) => employees)),
    annualRevenue: ascending(bounds.map(({ revenue }) => revenue)),
  };
  const limits = rows.map((row) => limitOf(row, sizes));
  const settled = settledBy(policy, industry, rules);
  return deepFrozen({ sizes: [...sizes], rules, rows, limits, answers, settled });
}

function settledBy(policy: Policy, industry: SizeFacts['industry'], rules: readonly SizeRule[]) {
  // Every sector has a size row or no limit, so that an open industry always has a rule.
  if (rules.length === 0 && industry !== undefined) return judged('size-not-standardised', { industry });
  if (rules.some((rule) => rule !== 'any-size')) return undefined;
  const sector = industry === undefined ? undefined : sectorOfDivision(policy, industry.slice(1, 3));
  return judged('size-not-limited', sector === undefined ? {} : { sector });
}

/** Clause 1: a micro, small or medium-sized enterprise, where its sector is limited to these. */
export function judgeSize(scope: SizeScope, facts: SizeFacts): CriterionResult {
  const { sizes, rules, rows, limits, answers, settled } = scope;
  if (settled !== undefined) return settled;
  const possible = possibleClasses(rows, facts);
  const compared = comparedOf(facts, { limits, possible, sizes });
  const isEligible = (size: SizeClass) => sizes.includes(size);
  if (possible.every(isEligible)) return judged('size-within-limits', compared);
  if (!possible.some(isEligible) && rows.length === rules.length) {
    const beyond = possible.every((size) => isAbove(size, sizes));
    return judged(beyond ? 'size-beyond-limits' : 'size-not-eligible', compared);
  }
  const { employees, revenue } = facts;
  const open = {
    industry: answers.industry,
    employees: employees === undefined ? answers.employees : [employees],
    annualRevenue: revenue === undefined ? answers.annualRevenue : [revenue],
  };
  return judged(
    'size-unknown',
    compared,
    sizeFacts.filter((fact) => open[fact].length > 1 && matters(scope, open, fact)),
  );
}

/** Whether two completions that differ in one fact alone disagree: the other open facts are answered first, in every way. */
function matters(scope: SizeScope, open: Answers, fact: SizeFact): boolean {
  const other = sizeFacts.find((each) => each !== fact && open[each].length > 1);
  if (other !== undefined) return open[other].some((answer) => matters(scope, { ...open, [other]: [answer] }, fact));
  const verdicts = verdictsOf(scope, open);
  return verdicts.includes(true) && verdicts.includes(false);
}

/** Of every combination of answers, whether the size is eligible; not where there is no such rule. */
export function verdictsOf(
  { rules, sizes }: SizeScope,
  { industry, employees, annualRevenue }: Answers,
): readonly boolean[] {
  return industry.flatMap((number) => {
    const rule = rules[number];
    const fits = (staff: number, revenue: number) =>
      rule !== undefined && (rule === 'any-size' || sizes.includes(classIn(rule, staff, revenue)));
    return employees.flatMap((staff) => annualRevenue.map((revenue) => fits(staff, revenue)));
  });
}

/** A class by itself: what most enterprises can be, since they declare all. They share it. */
const alone = /* @__PURE__ */ deepFrozen({
  micro: ['micro'],
  small: ['small'],
  medium: ['medium'],
  large: ['large'],
} as const satisfies Record<SizeClass, readonly SizeClass[]>);

/** The first class, from large down, both of whose bounds are reached; below all of them, micro. */
function classIn({ large, medium, small }: SizeRow, employees: number, revenue: number): SizeClass {
  if (employees >= large.employees && revenue >= large.revenue) return 'large';
  if (employees >= medium.employees && revenue >= medium.revenue) return 'medium';
  return employees >= small.employees && revenue >= small.revenue ? 'small' : 'micro';
}

/** The classes that the known figures allow under some row. Bounds rise with the class, so an open figure allows all below. */
function possibleClasses(rows: readonly SizeRow[], { employees, revenue }: SizeFacts): readonly SizeClass[] {
  const row = rows[0];
  if (row !== undefined && rows.length === 1 && employees !== undefined && revenue !== undefined) {
    return alone[classIn(row, employees, revenue)];
  }
  const highest = rows.map((row) => classIn(row, employees ?? Infinity, revenue ?? Infinity));
  if (employees !== undefined && revenue !== undefined) return sizeClasses.filter((size) => highest.includes(size));
  return sizeClasses.slice(0, Math.max(...highest.map((size) => sizeClasses.indexOf(size))) + 1);
}

/** The bounds of a row at which eligible and not eligible meet: the others are not distinguished. */
function distinguished(row: SizeRow, sizes: readonly SizeClass[]): readonly SizeBound[] {
  const steps = [
    ['micro', 'small'],
    ['small', 'medium'],
    ['medium', 'large'],
  ] as const;
  return steps.flatMap(([below, size]) => (sizes.includes(below) === sizes.includes(size) ? [] : [row[size]]));
}

function ascending(bounds: readonly number[]): readonly number[] {
  return [...new Set([0, ...bounds])].sort((a, b) => a - b);
}

function isAbove(size: SizeClass, sizes: readonly SizeClass[]): boolean {
  return sizes.every((each) => sizeClasses.indexOf(each) < sizeClasses.indexOf(size));
}

/** Where the class begins that is next above all eligible ones. */
function limitOf(row: SizeRow, sizes: readonly SizeClass[]): SizeLimit {
  const above = sizeClasses.find((size) => isAbove(size, sizes));
  if (above === undefined || above === 'micro') return { standard: row.id };
  const { employees, annualRevenue } = row[above];
  return { standard: row.id, employees, annualRevenue };
}

function comparedOf(
  { employees, annualRevenue }: SizeFacts,
  { limits, possible, sizes }: Omit<SizeCompared, SizeFact>,
): SizeCompared {
  const all = { employees, annualRevenue, limits, possible, sizes };
  const known = unlessUndefined<SizeCompared>(all, 'employees', employees);
  return unlessUndefined<SizeCompared>(known, 'annualRevenue', annualRevenue);
}
