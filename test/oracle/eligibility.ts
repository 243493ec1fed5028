/**
 * Eligibility, slow and obvious: complete facts are judged criterion by criterion; partial facts by trying every
 * completion that can make a difference.
 * @module
 */
import type { Catalogue, Eligibility, Enterprise, Instant, Policy, SizeClass, Verdict } from 'cloud-voucher-rules';
import { beijingDayNumber, civil, dayNumber, dayOfCivil, fen, firstDayOf, nanoseconds } from './numbers';

export interface Context {
  at: Instant;
  catalogue?: Catalogue;
}
export interface Judgement {
  outcome: Eligibility['outcome'];
  /** In the order of the table of criteria. */
  verdicts: readonly Verdict[];
}

interface SizeRow {
  divisions: readonly [number, number];
  /** Staff and revenue in 10,000 yuan: SME below either of the first pair; medium and small at both of theirs. */
  sme: readonly [number, number];
  medium: readonly [number, number];
  small: readonly [number, number];
}
const sizeRows: readonly SizeRow[] = [
  { divisions: [6, 46], sme: [1000, 40000], medium: [300, 2000], small: [20, 300] },
  { divisions: [63, 64], sme: [2000, 100000], medium: [100, 1000], small: [10, 100] },
  { divisions: [65, 65], sme: [300, 10000], medium: [100, 1000], small: [10, 50] },
];

const tenThousandYuan = 1_000_000n;

function sizeClass(row: SizeRow, staff: number, revenue: bigint): SizeClass {
  const isSme = staff < row.sme[0] || revenue < BigInt(row.sme[1]) * tenThousandYuan;
  if (!isSme) return 'large';
  const reaches = ([people, tenThousands]: readonly [number, number]) =>
    staff >= people && revenue >= BigInt(tenThousands) * tenThousandYuan;
  return reaches(row.medium) ? 'medium' : reaches(row.small) ? 'small' : 'micro';
}

/** Every staff and revenue figure at or just below a limit: between two neighbours nothing changes. */
const staffThatMatter = [0, ...sizeRows.flatMap((row) => [row.sme[0], row.medium[0], row.small[0]])];
const revenuesThatMatter = [0, ...sizeRows.flatMap((row) => [row.sme[1], row.medium[1], row.small[1]])].map(
  (tenThousands) => BigInt(tenThousands) * tenThousandYuan,
);

function possibleSizes(row: SizeRow, enterprise: Enterprise): ReadonlySet<SizeClass> {
  const staff = enterprise.employees === undefined ? staffThatMatter : [enterprise.employees];
  const revenues = enterprise.annualRevenue === undefined ? revenuesThatMatter : [fen(enterprise.annualRevenue)];
  return new Set(staff.flatMap((people) => revenues.map((revenue) => sizeClass(row, people, revenue))));
}

const yes = (holds: boolean): Verdict => (holds ? 'met' : 'unmet');
const together = (verdicts: readonly Verdict[]): Verdict => {
  const [first = 'unknown', ...others] = verdicts;
  return others.every((each) => each === first) ? first : 'unknown';
};

function sizeVerdict(policy: Policy, enterprise: Enterprise): Verdict {
  const { sectors, sizes, sizeLimitedSectors } = policy.applicants;
  const divisions =
    enterprise.industry === undefined ? sectors.flatMap((each) => each.divisions) : [enterprise.industry.slice(1, 3)];
  return together(
    divisions.flatMap((division): Verdict[] => {
      const sector = sectors.find((each) => each.divisions.includes(division));
      if (sector !== undefined && !sizeLimitedSectors.includes(sector.id)) return ['met'];
      const row = sizeRows.find(({ divisions: [from, to] }) => from <= Number(division) && Number(division) <= to);
      if (row === undefined) return ['unknown'];
      return [...possibleSizes(row, enterprise)].map((size) => yes(sizes.includes(size)));
    }),
  );
}

function districtVerdict({ applicants, jurisdiction }: Policy, district: string | undefined): Verdict {
  if (applicants.districts.some(({ id }) => id === district)) return 'met';
  const cityOf = (code: string) => code.slice(0, 4);
  const elsewhere = /^[0-9]{6}$/.test(district ?? '') && cityOf(district ?? '') !== cityOf(jurisdiction.division);
  return elsewhere ? 'unmet' : 'unknown';
}

function sectorVerdict(policy: Policy, { industry }: Enterprise): Verdict {
  if (industry === undefined) return 'unknown';
  return yes(policy.applicants.sectors.some(({ divisions }) => divisions.includes(industry.slice(1, 3))));
}

function providerVerdict(policy: Policy, enterprise: Enterprise, catalogue: Catalogue | undefined): Verdict {
  if (!policy.applicants.providersExcluded) return 'met';
  if (catalogue !== undefined) return yes(!catalogue.providers.some(({ uscc }) => uscc === enterprise.uscc));
  return enterprise.cloudProvider === undefined ? 'unknown' : yes(!enterprise.cloudProvider);
}

function lookbackStart(policy: Policy, today: bigint): bigint {
  const { years, from } = policy.applicants.lookback;
  const [year, month, day] = civil(today);
  return from === 'calendar-years' ? firstDayOf(year - years) : dayOfCivil(year - years, month, day);
}

function dishonestyVerdict(policy: Policy, { seriousDishonesty }: Enterprise, today: bigint): Verdict {
  if (seriousDishonesty === undefined) return 'unknown';
  const { dishonesty, repair } = policy.applicants.lookback;
  return yes(
    !seriousDishonesty.some(({ recordedOn, repairedOn }) => {
      const recorded = dayNumber(recordedOn);
      const counts = recorded <= today && (dishonesty === 'unbounded' || recorded >= lookbackStart(policy, today));
      const repaired = repairedOn !== undefined && dayNumber(repairedOn) <= today;
      return counts && !(repaired && repair === 'excuses');
    }),
  );
}

export function judge(policy: Policy, enterprise: Enterprise, { at, catalogue }: Context): Judgement {
  const { window } = policy;
  const { district, majorAccidents } = enterprise;
  const today = beijingDayNumber(at);
  const verdicts: Verdict[] = [
    districtVerdict(policy, district),
    sectorVerdict(policy, enterprise),
    sizeVerdict(policy, enterprise),
    providerVerdict(policy, enterprise, catalogue),
    majorAccidents === undefined
      ? 'unknown'
      : yes(
          !majorAccidents.some(({ occurredOn }) => {
            const occurred = dayNumber(occurredOn);
            return lookbackStart(policy, today) <= occurred && occurred <= today;
          }),
        ),
    dishonestyVerdict(policy, enterprise, today),
    yes(
      (window.opensAt === undefined || nanoseconds(window.opensAt) <= nanoseconds(at)) &&
        nanoseconds(at) <= nanoseconds(window.closesAt),
    ),
  ];
  const outcome = verdicts.includes('unmet')
    ? 'ineligible'
    : verdicts.includes('unknown')
      ? 'undetermined'
      : 'eligible';
  return { outcome, verdicts };
}
