/**
 * Is the enterprise of a size that the policy admits? Decided over every completion of the facts that are missing.
 * @module
 */
import type { CriterionResult } from '../../eligibility/eligibility';
import type { Enterprise, FactId } from '../../facts/enterprise';
import type { Policy } from '../../policy/policy';
import type { SizeClass } from '../../policy/vocabulary';
import { fenOf, yuanOf } from './amounts';
import { criterion } from './criterion';
import { classOf, figuresOf, rowOf, type SizeRow } from './size';

const classes: readonly SizeClass[] = ['micro', 'small', 'medium', 'large'];

/** What an industry is held to: a row of the standard, or nothing where its sector is not limited. */
type Yardstick = SizeRow | 'not-limited';

/** One completion of the facts, and whether it is admitted. */
interface Completion {
  readonly yardstick: Yardstick;
  readonly staff: bigint;
  readonly revenue: bigint;
  readonly size?: SizeClass;
  readonly admitted: boolean;
}

export function sizeCriterion(policy: Policy, enterprise: Enterprise): CriterionResult {
  const id = 'eligible-size';
  const { industry } = enterprise;
  const yardsticks = yardsticksOf(policy, industry?.slice(1, 3));
  const rows = yardsticks.filter((each) => each !== 'not-limited');
  if (yardsticks.length === 0) return criterion(id, 'unknown', 'size-not-standardised', { industry });
  const completions = completionsOf(policy, enterprise, yardsticks, rows);
  const compared = comparedOf(policy, enterprise, rows, completions);
  const admitted = completions.filter((each) => each.admitted).length;
  if (rows.length === 0) {
    const sector = policy.applicants.sectors.find(({ divisions }) =>
      divisions.includes(industry?.slice(1, 3) ?? ''),
    )?.id;
    return criterion(id, 'met', 'size-not-limited', sector === undefined ? {} : { sector });
  }
  if (admitted === completions.length) return criterion(id, 'met', 'size-within-limits', compared);
  if (admitted === 0) {
    const above = (size: SizeClass | undefined) =>
      size !== undefined && policy.applicants.sizes.every((each) => classes.indexOf(each) < classes.indexOf(size));
    const beyond = completions.every(({ size }) => above(size));
    return criterion(id, 'unmet', beyond ? 'size-beyond-limits' : 'size-not-eligible', compared);
  }
  return criterion(id, 'unknown', 'size-unknown', compared, missingOf(enterprise, completions));
}

/** Those that an industry can be held to; without one, those of the divisions of the policy's sectors. */
function yardsticksOf({ applicants }: Policy, division: string | undefined): readonly Yardstick[] {
  const { sectors, sizeLimitedSectors } = applicants;
  const divisions = division === undefined ? sectors.flatMap((sector) => sector.divisions) : [division];
  const all = divisions.map((each) => {
    const sector = sectors.find((candidate) => candidate.divisions.includes(each));
    return sector !== undefined && !sizeLimitedSectors.includes(sector.id) ? 'not-limited' : rowOf(each);
  });
  return [...new Set(all)].filter((each) => each !== undefined);
}

function completionsOf(
  { applicants: { sizes } }: Policy,
  { employees, annualRevenue }: Enterprise,
  yardsticks: readonly Yardstick[],
  rows: readonly SizeRow[],
): readonly Completion[] {
  const staff = employees === undefined ? undefined : BigInt(employees);
  const revenue = annualRevenue === undefined ? undefined : fenOf(annualRevenue);
  const figures = figuresOf(rows, { staff, revenue });
  return yardsticks.flatMap((yardstick) =>
    figures.map((each) => {
      if (yardstick === 'not-limited') return { ...each, yardstick, admitted: true };
      const size = classOf(yardstick, each.staff, each.revenue);
      return { ...each, yardstick, size, admitted: sizes.includes(size) };
    }),
  );
}

/** A fact is missing if two completions that differ in it alone disagree. */
function missingOf(enterprise: Enterprise, completions: readonly Completion[]): readonly FactId[] {
  const disagree = (alike: (completion: Completion) => readonly unknown[]): boolean => {
    const verdicts = new Map<string, boolean>();
    return completions.some((completion) => {
      const rest = alike(completion).join(' ');
      const before = verdicts.get(rest) ?? completion.admitted;
      verdicts.set(rest, before);
      return before !== completion.admitted;
    });
  };
  const nameOf = ({ yardstick }: Completion): string => (yardstick === 'not-limited' ? yardstick : yardstick.name);
  const facts = {
    industry: disagree(({ staff, revenue }) => [staff, revenue]),
    employees: disagree((each) => [nameOf(each), each.revenue]),
    annualRevenue: disagree((each) => [nameOf(each), each.staff]),
  };
  return (['industry', 'employees', 'annualRevenue'] as const).filter(
    (fact) => enterprise[fact] === undefined && facts[fact],
  );
}

function comparedOf(
  { applicants: { sizes } }: Policy,
  { employees, annualRevenue }: Enterprise,
  rows: readonly SizeRow[],
  completions: readonly Completion[],
): Readonly<Record<string, unknown>> {
  const above = classes[Math.max(...sizes.map((size) => classes.indexOf(size))) + 1];
  return {
    ...(employees === undefined ? {} : { employees }),
    ...(annualRevenue === undefined ? {} : { annualRevenue }),
    limits: rows.map((row) => ({ standard: row.name, ...limitOf(row, above) })),
    possible: classes.filter((each) => completions.some(({ size }) => size === each)),
    sizes,
  };
}

/** Where the first class begins that is above all admitted ones. */
function limitOf(row: SizeRow, above: SizeClass | undefined): Readonly<Record<string, unknown>> {
  if (above === undefined || above === 'micro') return {};
  return { employees: Number(row[above].staff), annualRevenue: yuanOf(row[above].revenue) };
}
