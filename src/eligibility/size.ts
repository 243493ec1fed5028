/**
 * How large an enterprise is, as far as the facts at hand can tell: MIIT [2011] No. 300 (assumption size-standard).
 * Thresholds are finite, so every completion of missing figures is enumerated. Laws: test/exhaustive/eligibility.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Enterprise } from '../facts/enterprise';
import { sizeRowOf, sizeStandard, type SizeRow } from '../policy/size-standard';
import { sizeClasses, type SizeClass } from '../policy/vocabulary';
import { fenAt, noFen, type Fen } from '../values/fen';
import { divisionAt } from '../values/industry';
import { reject } from '../values/result';

export type SizeFacts = Pick<Enterprise, 'industry' | 'employees' | 'annualRevenue'>;

/** The figures that size is judged by; undefined where unknown. */
export interface Figures {
  readonly employees: number | undefined;
  readonly revenue: Fen | undefined;
}

/**
 * The size classes that an enterprise can have, given what is known of it: one where the facts settle it. An industry
 * that the standard has no row for excludes nothing. Throws for a malformed figure.
 * @example classifySize({ industry: industryCode('C39'), employees: 250 }).possible // ['micro', 'small', 'medium'] less what 250 rules out: ['micro', 'small']
 */
export function classifySize(enterprise: SizeFacts): { possible: readonly SizeClass[] } {
  const { industry } = enterprise;
  const figures = figuresOf(enterprise);
  const row = industry === undefined ? undefined : sizeRowOf(divisionAt(industry, 'enterprise', 'industry'));
  if (industry !== undefined && row === undefined) return { possible: sizeClasses };
  return { possible: possibleClasses(row === undefined ? sizeStandard : [row], figures) };
}

export function figuresOf({ employees, annualRevenue }: SizeFacts): Figures {
  if (employees !== undefined && !(Number.isSafeInteger(employees) && employees >= 0)) {
    reject(faults.malformed, ['enterprise', 'employees'], { expected: expectations.wholeNumber, given: employees });
  }
  const revenue = annualRevenue === undefined ? undefined : fenAt(annualRevenue, 'enterprise', 'annualRevenue');
  return { employees, revenue };
}

/** A class by itself: what most enterprises can be, since they declare all. */
const alone: Readonly<Record<SizeClass, readonly SizeClass[]>> = {
  micro: Object.freeze(['micro'] as const),
  small: Object.freeze(['small'] as const),
  medium: Object.freeze(['medium'] as const),
  large: Object.freeze(['large'] as const),
};

/** The classes that some completion of the figures has under some of the rows, smallest first. */
export function possibleClasses(rows: readonly SizeRow[], figures: Figures): readonly SizeClass[] {
  const { employees: staff, revenue: turnover } = figures;
  const first = rows[0];
  if (rows.length === 1 && first !== undefined && staff !== undefined && turnover !== undefined) {
    return alone[classIn(first, staff, turnover)];
  }
  const found = new Set<SizeClass>();
  for (const row of rows) {
    for (const employees of employeeCandidates([row], figures)) {
      for (const revenue of revenueCandidates([row], figures)) found.add(classIn(row, employees, revenue));
    }
  }
  return sizeClasses.filter((size) => found.has(size));
}

/** The known number of staff, or one from each interval between the thresholds of the rows. */
export function employeeCandidates(rows: readonly SizeRow[], { employees }: Figures): readonly number[] {
  if (employees !== undefined) return [employees];
  return [0, ...rows.flatMap(({ small, medium, large }) => [small.employees, medium.employees, large.employees])];
}

/** The known revenue, or one from each interval between the thresholds of the rows. */
export function revenueCandidates(rows: readonly SizeRow[], { revenue }: Figures): readonly Fen[] {
  if (revenue !== undefined) return [revenue];
  return [noFen, ...rows.flatMap(({ small, medium, large }) => [small.revenue, medium.revenue, large.revenue])];
}

/** The first class, from large down, both of whose lower bounds are reached; below all of them, micro. */
export function classIn({ large, medium, small }: SizeRow, employees: number, revenue: Fen): SizeClass {
  if (employees >= large.employees && revenue >= large.revenue) return 'large';
  if (employees >= medium.employees && revenue >= medium.revenue) return 'medium';
  return employees >= small.employees && revenue >= small.revenue ? 'small' : 'micro';
}
