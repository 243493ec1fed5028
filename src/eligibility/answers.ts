/**
 * The answers that sector and size depend on, one for each class: answers are of one class if no completion of the other
 * facts tells them apart under the policy. Industry, staff and revenue bear on the outcome together, so they stand together.
 * @module
 */
import type { Enterprise } from '../facts/enterprise';
import type { Fen } from '../values/fen';
import { classIn, employeeCandidates, figuresOf, revenueCandidates } from './size';
import { sizeOptions, type SizeOption } from './size-limit';
import type { EligibilityTerms } from './terms';

/** Whether sector and size are eligible, by number of the industry's answer, of the staff's and of the revenue's. */
export type Fits = readonly (readonly (readonly boolean[])[])[];

/** An industry as eligibility sees it: by how its size is limited, or outside every sector. */
type Industry = SizeOption | 'no-sector';

/** A known fact has one answer, its own; an unknown one has an answer for each of its classes. */
export function fitsOf(terms: EligibilityTerms, enterprise: Enterprise): Fits {
  const { employees, revenue } = figuresOf(enterprise);
  const classes = answerClasses(terms);
  return tableOf(
    terms,
    enterprise.industry === undefined ? classes.industries : sizeOptions(terms, enterprise.industry),
    employees === undefined ? classes.staff : [employees],
    revenue === undefined ? classes.revenues : [revenue],
  );
}

function answerClasses(terms: EligibilityTerms) {
  const options = sizeOptions(terms, undefined);
  const rows = options.filter((option) => option !== 'unlimited');
  const unknown = { employees: undefined, revenue: undefined };
  const industries: readonly Industry[] = [...options, 'no-sector'];
  const staff = employeeCandidates(rows, unknown);
  const revenues = revenueCandidates(rows, unknown);
  const fits = tableOf(terms, industries, staff, revenues);
  return {
    industries: distinct(industries, (i) => fits[i]),
    staff: distinct(staff, (e) => fits.map((byStaff) => byStaff[e])),
    revenues: distinct(revenues, (r) => fits.map((byStaff) => byStaff.map((byRevenue) => byRevenue[r]))),
  };
}

function tableOf(
  { sizes }: EligibilityTerms,
  industries: readonly Industry[],
  staff: readonly number[],
  revenues: readonly Fen[],
): Fits {
  const fit = (industry: Industry, employees: number, revenue: Fen) =>
    industry === 'unlimited' || (industry !== 'no-sector' && sizes.includes(classIn(industry, employees, revenue)));
  return industries.map((industry) =>
    staff.map((employees) => revenues.map((revenue) => fit(industry, employees, revenue))),
  );
}

/** The first item of each kind: items of one kind have equal effects. */
function distinct<T>(items: readonly T[], effectOf: (index: number) => unknown): readonly T[] {
  const effects = items.map((_, index) => JSON.stringify(effectOf(index)));
  return items.filter((_, index) => effects.indexOf(effects[index] ?? '') === index);
}
