/**
 * How large an enterprise is, and whether that size may receive the voucher (clause 1, assumptions size-limit-scope and
 * size-standard: MIIT [2011] No. 300). Laws: test/exhaustive/eligibility.test.ts.
 * @module
 */
import { readSizeFacts, type Enterprise, type FactId, type SizeFacts } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { sizeRowOf, sizeStandard, type SizeRow } from '../policy/size-standard';
import { sizeClasses, type SizeClass } from '../policy/vocabulary';
import { unlessUndefined } from '../values/absent';
import { deepFrozen } from '../values/frozen';
import { judged, type CriterionResult, type SizeCompared, type SizeLimit } from './eligibility';
import { sectorOfDivision } from './sector';

/** The facts that size depends on, in the order of `factIds`. */
export const sizeFacts = ['industry', 'employees', 'annualRevenue'] as const satisfies readonly FactId[];
export type SizeFact = (typeof sizeFacts)[number];

/** How the size of an enterprise of some industry is judged: by a row of the standard, or not at all. */
export type SizeRule = SizeRow | 'any-size';

/** One answer to each fact: the number of the industry's rule, persons, fen. */
export type Completion = Readonly<Record<SizeFact, number>>;
/** The answers that each fact can still have: one where it is known, else one from each interval between thresholds. */
export type Answers = Readonly<Record<SizeFact, readonly number[]>>;

/** What judging the sizes of an industry needs; or, where the industry is unknown, of every sector of the policy. */
export interface SizeScope {
  readonly rules: readonly SizeRule[];
  readonly answers: Answers;
  readonly sizes: readonly SizeClass[];
  /** For each row, the bounds from which an enterprise is too large. */
  readonly limits: readonly SizeLimit[];
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
  const facts = readSizeFacts(enterprise);
  const row = facts.division === undefined ? undefined : sizeRowOf(facts.division);
  const rules = facts.division === undefined ? sizeStandard : row === undefined ? [] : [row];
  const found = completionsOf(stillOpen(answersUnder(rules), facts)).map((each) => classOf(rules, each));
  return deepFrozen({ possible: sizeClasses.filter((size) => rules.length === 0 || found.includes(size)) });
}

/** The scope of an industry, which may be unknown. */
export function sizeScope(policy: Policy, industry: SizeFacts['industry']): SizeScope {
  const { sectors, sizeLimitedSectors, sizes } = policy.applicants;
  const division = industry?.slice(1, 3);
  const divisions = division === undefined ? sectors.flatMap((sector) => sector.divisions) : [division];
  const found = divisions.map((each): SizeRule | undefined => {
    const sector = sectorOfDivision(policy, each);
    // An industry of no sector is judged by its row: its sector fails, and its size is told all the same.
    return sector === undefined || sizeLimitedSectors.includes(sector) ? sizeRowOf(each) : 'any-size';
  });
  const rules = [...new Set(found)].filter((rule) => rule !== undefined);
  const rows = rules.filter((rule) => rule !== 'any-size');
  const sector = sectorOfDivision(policy, division);
  let settled: CriterionResult | undefined;
  if (rows.length === 0) settled = judged('size-not-limited', sector === undefined ? {} : { sector });
  if (rules.length === 0) settled = judged('size-not-standardised', industry === undefined ? {} : { industry });
  const limits = rows.map((row) => limitOf(row, sizes));
  return deepFrozen({ rules, answers: answersUnder(rules), sizes: [...sizes], limits, settled });
}

/** Clause 1: a micro, small or medium-sized enterprise, where its sector is limited to these. */
export function judgeSize(scope: SizeScope, facts: SizeFacts): CriterionResult {
  const { rules, answers, sizes, limits, settled } = scope;
  if (settled !== undefined) return settled;
  const open = stillOpen(answers, facts);
  const found = completionsOf(open).map((completion) => classOf(rules, completion));
  const possible = sizeClasses.filter((size) => found.includes(size));
  const compared = comparedOf(facts, { limits, possible, sizes });
  const fits = (completion: Completion) => isEligible(classOf(rules, completion), sizes);
  if (found.every((size) => isEligible(size, sizes))) return judged('size-within-limits', compared);
  if (!found.some((size) => isEligible(size, sizes))) {
    const beyond = possible.every((size) => isBeyond(size, sizes));
    return judged(beyond ? 'size-beyond-limits' : 'size-not-eligible', compared);
  }
  const missing = sizeFacts.filter((fact) => facts[fact] === undefined && matters(fact, open, fits));
  return judged('size-unknown', compared, missing);
}

/** Whether two completions that differ in one fact alone disagree: the other open facts are answered first, in every way. */
function matters(fact: SizeFact, open: Answers, fits: (completion: Completion) => boolean): boolean {
  const other = sizeFacts.find((each) => each !== fact && open[each].length > 1);
  if (other !== undefined) return open[other].some((answer) => matters(fact, { ...open, [other]: [answer] }, fits));
  const verdicts = completionsOf(open).map(fits);
  return verdicts.includes(true) && verdicts.includes(false);
}

/** Every combination of the answers. */
export function completionsOf({ industry, employees, annualRevenue }: Answers): readonly Completion[] {
  const all: Completion[] = [];
  for (const rule of industry) {
    for (const staff of employees) {
      for (const revenue of annualRevenue) all.push({ industry: rule, employees: staff, annualRevenue: revenue });
    }
  }
  return all;
}

/** The rules by number, and no figure and each threshold of theirs: between two neighbours nothing changes. */
function answersUnder(rules: readonly SizeRule[]): Answers {
  const bounds = rules.flatMap((rule) => (rule === 'any-size' ? [] : [rule.small, rule.medium, rule.large]));
  return {
    industry: rules.map((_, number) => number),
    employees: inOrder(bounds.map(({ employees }) => employees)),
    annualRevenue: inOrder(bounds.map(({ revenue }) => revenue)),
  };
}

function inOrder(thresholds: readonly number[]): readonly number[] {
  return [...new Set([0, ...thresholds])].sort((a, b) => a - b);
}

/** The answers, less those that the known figures rule out. */
function stillOpen({ industry, employees, annualRevenue }: Answers, facts: SizeFacts): Answers {
  return {
    industry,
    employees: facts.employees === undefined ? employees : [facts.employees],
    annualRevenue: facts.revenue === undefined ? annualRevenue : [facts.revenue],
  };
}

/** The first class, from large down, both of whose lower bounds are reached; below all of them, micro. */
export function classOf(rules: readonly SizeRule[], completion: Completion): SizeClass | 'any-size' {
  const rule = rules[completion.industry];
  if (rule === undefined || rule === 'any-size') return 'any-size';
  const reaches = ({ employees, revenue }: SizeRow['large']) =>
    completion.employees >= employees && completion.annualRevenue >= revenue;
  return reaches(rule.large) ? 'large' : reaches(rule.medium) ? 'medium' : reaches(rule.small) ? 'small' : 'micro';
}

export function isEligible(size: SizeClass | 'any-size', sizes: readonly SizeClass[]): boolean {
  return size === 'any-size' || sizes.includes(size);
}

function isBeyond(size: SizeClass, sizes: readonly SizeClass[]): boolean {
  return sizes.every((each) => sizeClasses.indexOf(each) < sizeClasses.indexOf(size));
}

/** Where the class begins that is next above all eligible ones. */
function limitOf(row: SizeRow, sizes: readonly SizeClass[]): SizeLimit {
  const above = sizeClasses.find((size) => isBeyond(size, sizes));
  if (above === undefined || above === 'micro') return { standard: row.id };
  const { employees, annualRevenue } = row[above];
  return { standard: row.id, employees, annualRevenue };
}

function comparedOf(
  { employees, annualRevenue }: SizeFacts,
  { limits, possible, sizes }: Omit<SizeCompared, SizeFact>,
): SizeCompared {
  const known = unlessUndefined<SizeCompared>(
    { employees, annualRevenue, limits, possible, sizes },
    'employees',
    employees,
  );
  return unlessUndefined<SizeCompared>(known, 'annualRevenue', annualRevenue);
}
