/**
 * Is the enterprise of a size that may receive the voucher (clause 1, assumptions size-limit-scope and size-standard)?
 * Which missing fact could decide it, every completion tells: one row of the standard at a time, one figure from each interval.
 * @module
 */
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import { sizeRowOf, type SizeRow } from '../policy/size-standard';
import { sizeClasses, type SizeClass } from '../policy/vocabulary';
import { unlessUndefined } from '../values/absent';
import type { Fen, Yuan } from '../values/fen';
import { divisionAt } from '../values/industry';
import { judged } from './criteria';
import type { CriterionResult } from './eligibility';
import { classIn, employeeCandidates, figuresOf, possibleClasses, revenueCandidates, type Figures } from './size';
import { sectorOfDivision, type EligibilityTerms } from './terms';

/** A row that the enterprise may be judged by, or `unlimited`: an industry whose enterprises may be of any size. */
export type SizeOption = SizeRow | 'unlimited';

/** How size is judged where the industry is this, or not known. */
export interface SizeScope {
  readonly options: readonly SizeOption[];
  readonly rows: readonly SizeRow[];
  /** For each row, the bounds from which an enterprise is too large. */
  readonly limits: readonly SizeLimit[];
  /** The answer, where no figure can change it. */
  readonly settled: CriterionResult | undefined;
}
interface SizeLimit {
  readonly standard: SizeRow['id'];
  readonly employees?: number;
  readonly annualRevenue?: Yuan;
}

export function sizeScope(terms: EligibilityTerms, industry: Enterprise['industry']): SizeScope {
  const options = sizeOptions(terms, industry);
  const rows = options.filter((option) => option !== 'unlimited');
  return {
    options,
    rows,
    limits: rows.map((row) => limitOf(terms, row)),
    settled: settledBy(terms, options, industry),
  };
}

function settledBy(terms: EligibilityTerms, options: readonly SizeOption[], industry: Enterprise['industry']) {
  if (options.length === 0) return judged('size-not-standardised', { industry });
  if (options.some((option) => option !== 'unlimited')) return undefined;
  const sector = industry === undefined ? undefined : sectorOfDivision(terms.policy, industry.slice(1, 3));
  return judged('size-not-limited', sector === undefined ? {} : { sector });
}

/** Clause 1: a micro, small or medium-sized enterprise, where its sector is limited to these. */
export function judgeSize(terms: EligibilityTerms, scope: SizeScope, enterprise: Enterprise): CriterionResult {
  const figures = figuresOf(enterprise);
  if (scope.settled !== undefined) return scope.settled;
  const { options, rows } = scope;
  const possible = possibleClasses(rows, figures);
  const compared = comparedOf(terms, scope, enterprise, possible);
  const isEligible = (size: SizeClass) => terms.sizes.includes(size);
  if (possible.every(isEligible)) return judged('size-within-limits', compared);
  const limited = rows.length === options.length;
  if (limited && !possible.some(isEligible)) return judged('size-beyond-limits', compared);
  return judged('size-unknown', compared, missingOf(enterprise, fittingOf(terms, scope, figures)));
}

/** The options that the industry leaves open: its own, or, where it is unknown, those of the policy's sectors. */
export function sizeOptions({ policy }: EligibilityTerms, industry: Enterprise['industry']): readonly SizeOption[] {
  const { sizeLimitedSectors, sectors } = policy.applicants;
  if (industry !== undefined) {
    const division = divisionAt(industry, 'enterprise', 'industry');
    const sector = sectorOfDivision(policy, division);
    if (sector !== undefined && !sizeLimitedSectors.includes(sector)) return ['unlimited'];
    const row = sizeRowOf(division);
    return row === undefined ? [] : [row];
  }
  const options = sectors.flatMap(({ id, divisions }): readonly (SizeOption | undefined)[] =>
    sizeLimitedSectors.includes(id) ? divisions.map(sizeRowOf) : ['unlimited'],
  );
  return [...new Set(options.filter((option) => option !== undefined))];
}

/** One completion of what is missing, and whether the enterprise would be of an eligible size. */
interface Fitting {
  readonly option: SizeOption;
  readonly employees: number;
  readonly revenue: Fen;
  readonly fit: boolean;
}

function fittingOf(terms: EligibilityTerms, { options, rows }: SizeScope, figures: Figures): readonly Fitting[] {
  const staff = employeeCandidates(rows, figures);
  const revenues = revenueCandidates(rows, figures);
  return options.flatMap((option) =>
    staff.flatMap((employees) =>
      revenues.map((revenue) => {
        const fit = option === 'unlimited' || terms.sizes.includes(classIn(option, employees, revenue));
        return { option, employees, revenue, fit };
      }),
    ),
  );
}

/** The absent facts of which two completions that differ in it alone disagree. */
function missingOf(enterprise: Enterprise, fits: readonly Fitting[]): readonly FactId[] {
  const restOf: Partial<Record<FactId, (fitting: Fitting) => readonly unknown[]>> = {
    industry: ({ employees, revenue }) => [employees, revenue],
    employees: ({ option, revenue }) => [option, revenue],
    annualRevenue: ({ option, employees }) => [option, employees],
  };
  return factIds.filter((fact) => {
    const rest = restOf[fact];
    if (rest === undefined || enterprise[fact] !== undefined) return false;
    return fits.some((a) => fits.some((b) => a.fit !== b.fit && rest(a).every((value, i) => value === rest(b)[i])));
  });
}

/** The figures, the bounds, and the classes that the enterprise can be of. */
function comparedOf(
  { sizes }: EligibilityTerms,
  { limits }: SizeScope,
  { employees, annualRevenue }: Enterprise,
  possible: readonly SizeClass[],
): Readonly<Record<string, unknown>> {
  const all = { employees, annualRevenue, limits, possible, sizes };
  const known = unlessUndefined<SizeCompared>(all, 'employees', employees);
  return unlessUndefined<SizeCompared>(known, 'annualRevenue', annualRevenue);
}

type SizeCompared = Readonly<Record<string, unknown>> & { readonly employees?: number; readonly annualRevenue?: Yuan };

function limitOf({ sizes }: EligibilityTerms, row: SizeRow): SizeLimit {
  const largest = Math.max(...sizes.map((size) => sizeClasses.indexOf(size)));
  const above = sizeClasses[largest + 1];
  if (above === undefined || above === 'micro') return { standard: row.id };
  const { employees, annualRevenue } = row[above];
  return { standard: row.id, employees, annualRevenue };
}
