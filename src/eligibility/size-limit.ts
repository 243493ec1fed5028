/**
 * Is the enterprise of a size that may receive the voucher (clause 1, assumptions size-limit-scope and size-standard)?
 * With figures missing, every completion is tried: one row of the standard at a time, one figure from each interval.
 * @module
 */
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import { sizeRowOf, type SizeBound, type SizeRow } from '../policy/size-standard';
import { sizeClasses } from '../policy/vocabulary';
import type { Fen } from '../values/fen';
import { divisionAt } from '../values/industry';
import { judged } from './criteria';
import type { CriterionResult } from './eligibility';
import { classIn, employeeCandidates, figuresOf, possibleClasses, revenueCandidates, type Figures } from './size';
import type { EligibilityTerms } from './terms';

/** A row that the enterprise may be judged by, or `unlimited`: an industry whose enterprises may be of any size. */
export type SizeOption = SizeRow | 'unlimited';

/** Clause 1: a micro, small or medium-sized enterprise, where its sector is limited to these. */
export function judgeSize(terms: EligibilityTerms, enterprise: Enterprise): CriterionResult {
  const figures = figuresOf(enterprise);
  const options = sizeOptions(terms, enterprise);
  if (options.length === 0) return judged('size-not-standardised', { industry: enterprise.industry });
  if (options.every((option) => option === 'unlimited')) return judged('size-not-limited', sectorOf(terms, enterprise));
  const rows = options.filter((option) => option !== 'unlimited');
  const fits = fittingOf(terms, options, rows, figures);
  const compared = comparedOf(terms, enterprise, rows, figures);
  if (fits.every(({ fit }) => fit)) return judged('size-within-limits', compared);
  if (!fits.some(({ fit }) => fit)) return judged('size-beyond-limits', compared);
  return judged('size-unknown', compared, missingOf(enterprise, fits));
}

/** The options that the industry leaves open: its own, or, where it is unknown, those of the policy's sectors. */
export function sizeOptions(
  terms: EligibilityTerms,
  { industry }: Pick<Enterprise, 'industry'>,
): readonly SizeOption[] {
  const { sizeLimitedSectors, sectors } = terms.policy.applicants;
  if (industry !== undefined) {
    const division = divisionAt(industry, 'enterprise', 'industry');
    const sector = terms.sectorOfDivision.get(division);
    if (sector !== undefined && !sizeLimitedSectors.includes(sector)) return ['unlimited'];
    const row = sizeRowOf(division);
    return row === undefined ? [] : [row];
  }
  const options = sectors.flatMap(({ id, divisions }): readonly (SizeOption | undefined)[] =>
    sizeLimitedSectors.includes(id) ? divisions.map(sizeRowOf) : ['unlimited'],
  );
  return [...new Set(options.filter((option) => option !== undefined))];
}

function sectorOf(terms: EligibilityTerms, { industry }: Enterprise): { readonly sector?: string } {
  const sector = industry === undefined ? undefined : terms.sectorOfDivision.get(industry.slice(1, 3));
  return sector === undefined ? {} : { sector };
}

/** One completion of what is missing, and whether the enterprise would be of an eligible size. */
interface Fitting {
  readonly option: SizeOption;
  readonly employees: number;
  readonly revenue: Fen;
  readonly fit: boolean;
}

function fittingOf(
  terms: EligibilityTerms,
  options: readonly SizeOption[],
  rows: readonly SizeRow[],
  figures: Figures,
): readonly Fitting[] {
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

/** The figures, and for each row the bounds from which an enterprise is too large. */
function comparedOf(terms: EligibilityTerms, enterprise: Enterprise, rows: readonly SizeRow[], figures: Figures) {
  const { employees, annualRevenue } = enterprise;
  return {
    ...(employees === undefined ? {} : { employees }),
    ...(annualRevenue === undefined ? {} : { annualRevenue }),
    limits: rows.map((row) => ({ standard: row.id, ...tooLargeFrom(terms, row) })),
    possible: possibleClasses(rows, figures),
    sizes: terms.sizes,
  };
}

function tooLargeFrom({ sizes }: EligibilityTerms, row: SizeRow): SizeBound | undefined {
  const largest = Math.max(...sizes.map((size) => sizeClasses.indexOf(size)));
  const above = sizeClasses[largest + 1];
  return above === undefined || above === 'micro' ? undefined : row[above];
}
