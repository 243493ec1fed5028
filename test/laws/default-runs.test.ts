/**
 * Laws find a misreading at their default number of runs, nearly always: an implementation that ignores one setting of a policy, one
 * kind of paper or one fact is objected to in all but one of 20 runs of its suite, of which the deep run makes all and the usual one
 * five. Rarely drawn worlds would leave it to chance.
 */
import { expect, it } from 'vitest';
import {
  assess,
  checkEligibility,
  decideRound,
  exhaustions,
  wuhan2025,
  type Application,
  type Eligibility,
  type Policy,
} from 'cloud-voucher-rules';
import {
  allocationLaws,
  assessmentLaws,
  eligibilityLaws,
  roundLaws,
  type Law,
  type LawId,
} from 'cloud-voucher-rules/testing';
import { allocateInDoubles, inDoubles } from '../support/doubles';

type Part = 'applicants' | 'base' | 'queue' | 'window' | 'tiers' | 'rounding' | 'annualCap' | 'recovery' | 'review';
/** A policy in which one setting is that of Wuhan, whatever it says. */
function ignoring(policy: Policy, path: string): Policy {
  const [part, ...inner] = path.split('.') as [Part, ...string[]];
  const own = policy[part] as Readonly<Record<string, unknown>>;
  const usual = wuhan2025[part] as unknown as Readonly<Record<string, unknown>>;
  const [field, deep] = inner;
  if (field === undefined) return { ...policy, [part]: usual };
  const value = usual[field] as Readonly<Record<string, unknown>>;
  const set = deep === undefined ? value : { ...(own[field] as object), [deep]: value[deep] };
  return { ...policy, [part]: { ...own, [field]: set } };
}

const eligibility = (path: string): readonly Law[] =>
  eligibilityLaws((policy, ...rest) => checkEligibility(ignoring(policy, path), ...rest));
const assessment = (path: string): readonly Law[] =>
  assessmentLaws((policy, ...rest) => assess(ignoring(policy, path), ...rest));
const round = (path: string): readonly Law[] =>
  roundLaws((input) => decideRound({ ...input, policy: ignoring(input.policy, path) }));
const judged = (change: (real: Eligibility) => Eligibility): readonly Law[] =>
  eligibilityLaws((...given) => change(checkEligibility(...given)));
const read = (change: (application: Application) => Application): readonly Law[] =>
  assessmentLaws((policy, application, context) => assess(policy, change(application), context));

/** Under which a setting is ignored, and the laws that tell, the one that tells most often first. */
const settings: readonly (readonly [path: string, of: (path: string) => readonly Law[], ...ids: readonly LawId[]])[] = [
  ['applicants.lookback.dishonesty', eligibility, 'eligibility-dishonesty'],
  ['applicants.lookback.repair', eligibility, 'eligibility-dishonesty'],
  ['applicants.lookback.from', eligibility, 'eligibility-accidents'],
  ['applicants.lookback.years', eligibility, 'eligibility-accidents'],
  ['applicants.providersExcluded', eligibility, 'eligibility-provider'],
  ['applicants.sectors', eligibility, 'eligibility-sector'],
  ['applicants.sizes', eligibility, 'eligibility-size'],
  ['applicants.sizeLimitedSectors', eligibility, 'eligibility-size'],
  ['window.opensAt', eligibility, 'eligibility-window'],
  ['window.closesAt', eligibility, 'eligibility-window'],
  [
    'base.datedBy',
    assessment,
    'assessment-disallowed',
    'assessment-recognised',
    'assessment-subsidy',
    'assessment-sums',
  ],
  ['base.paidBy', assessment, 'assessment-flags', 'assessment-disallowed', 'assessment-recognised'],
  ['base.limits', assessment, 'assessment-reductions'],
  ['base.vat', assessment, 'assessment-subsidy'],
  ['tiers', assessment, 'assessment-subsidy'],
  ['rounding', assessment, 'assessment-subsidy'],
  ['queue.orderedBy', round, 'round-composed'],
  ['queue.afterReturn', round, 'round-composed'],
  ['recovery', round, 'round-composed', 'round-decisions', 'round-lines', 'round-totals'],
  ['annualCap', round, 'round-composed', 'round-decisions', 'round-lines', 'round-totals'],
];

const misreadings: readonly (readonly [how: string, laws: readonly Law[], ids: readonly LawId[]])[] = [
  ...settings.map(([path, of, ...ids]) => [`${path} ignored`, of(path), ids] as const),
  [
    'last year’s revenue is missing whenever staff is',
    judged((real) =>
      real.missing.includes('employees') && !real.missing.includes('annualRevenue')
        ? { ...real, missing: [...real.missing, 'annualRevenue'] }
        : real,
    ),
    ['eligibility-relevant'],
  ],
  [
    'red letters after submission ignored',
    read((application) => ({
      ...application,
      invoices: application.invoices.map(({ redLetters, ...invoice }) =>
        redLetters === undefined
          ? invoice
          : {
              ...invoice,
              redLetters: redLetters.filter(({ issuedOn }) => issuedOn <= application.submittedAt.slice(0, 10)),
            },
      ),
    })),
    ['assessment-recognised', 'assessment-reductions', 'assessment-subsidy', 'assessment-sums'],
  ],
  ...inDoubles.flatMap((what) =>
    // A fraction of a fen of the cap shows in few contests: under the three rules together in nearly every run.
    (what === 'cap' ? [exhaustions] : exhaustions.map((rule) => [rule])).map(
      (rules) =>
        [
          `${what} in binary floating point, under ${rules.join(', ')}`,
          rules.flatMap((exhaustion) => allocationLaws(allocateInDoubles(what), { exhaustion })),
          ['allocation-amounts', 'allocation-ledger'],
        ] as const,
    ),
  ),
];

const seeds = Array.from({ length: process.env['CVR_DEEP'] === '1' ? 20 : 5 }, (_, seed) => seed + 1);

it.each(misreadings)('%s', (_how, laws, ids) => {
  const telling = ids.flatMap((id) => laws.filter((law) => law.id === id));
  expect(ids.filter((id) => !telling.some((law) => law.id === id))).toEqual([]);
  const caught = seeds.filter((seed) => telling.some((law, i) => objects(law, 100 * seed + i)));
  expect(caught.length).toBeGreaterThanOrEqual(seeds.length - 1);
});

function objects({ run }: Law, seed: number): boolean {
  try {
    run({ seed, shrink: false });
    return false;
  } catch {
    return true;
  }
}
