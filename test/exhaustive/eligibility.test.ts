/**
 * The laws of eligibility by enumeration: sound, complete, relevant, all reasons. Each world is enumerated whole, under
 * wuhan-2025, under every alternative reading that bears on eligibility, and under policies that differ further.
 */
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  withAlternative,
  wuhan2025,
  type Catalogue,
  type CriterionId,
  type Enterprise,
  type FactId,
  type Instant,
  type Policy,
  type Uscc,
} from 'cloud-voucher-rules';
import { referenceEligibility } from '../../src/reference/eligibility';
import { at, enterprise, enterpriseCode, noonOf, policyWith, providerCode } from '../support/builders';
import { same } from '../support/same';
import { digitAt, enumerated, fillings, type Enumerated, type Values, type World } from '../support/eligibility-worlds';

/** What a policy changes, and so which worlds tell: sizes and sectors, records and dates, or all of it. */
type Bears = 'sizes' | 'records' | 'all';

const reading = (assumption: string, alternative: string) => withAlternative(wuhan2025, assumption, alternative);
const altered = (name: string, applicants: object) => policyWith({ id: `wuhan-2025+test.${name}`, applicants });

const policies: readonly (readonly [Policy, Bears])[] = [
  [wuhan2025, 'all'],
  [reading('size-limit-scope', 'industry-only'), 'all'],
  [reading('software-divisions', 'software-only'), 'sizes'],
  [reading('software-divisions', 'with-telecom'), 'sizes'],
  [reading('lookback-start', 'calendar-years'), 'records'],
  [reading('dishonesty-lookback', 'unbounded'), 'records'],
  [reading('dishonesty-repair', 'does-not-excuse'), 'records'],
  [reading('window-open', 'notice-day'), 'records'],
  [reading('window-close', 'start-of-day'), 'records'],
  [altered('providers-welcome', { providersExcluded: false }), 'records'],
  [altered('no-years-back', { lookback: { years: 0 } }), 'records'],
  [altered('never-forgotten', { lookback: { dishonesty: 'unbounded', repair: 'does-not-excuse' } }), 'records'],
  [altered('micro-and-small', { sizes: ['micro', 'small'] }), 'sizes'],
  [altered('medium-alone', { sizes: ['medium'] }), 'sizes'],
  [altered('medium-industry', { sizes: ['medium'], sizeLimitedSectors: ['industry'] }), 'sizes'],
  [altered('large-alone', { sizes: ['large'] }), 'sizes'],
  [altered('no-size-limits', { sizeLimitedSectors: [] }), 'sizes'],
  [
    altered('software-alone', {
      sectors: [{ id: 'software', divisions: ['64', '65'] }],
      sizeLimitedSectors: ['software'],
    }),
    'all',
  ],
];

const wan = (tenThousands: number) => `${tenThousands * 10_000}.00`;
const below = (tenThousands: number) => `${tenThousands * 10_000 - 1}.99`;
const districts = ['420111', '420202'];

/** Every limit of the size standard, and what is one below. */
const sizeValues: Values = {
  district: districts,
  industry: ['A05', 'B06', 'D46', 'E47', 'I63', 'I64', 'I65', 'K70'],
  employees: [0, ...[10, 20, 100, 300, 1000, 2000].flatMap((limit) => [limit - 1, limit])],
  annualRevenue: [
    '0.00',
    ...[50, 100, 300, 1_000, 2_000, 10_000, 40_000, 100_000].flatMap((limit) => [below(limit), wan(limit)]),
  ],
};

/** Every day on which a record begins or ceases to count when one applies on 3 June 2025, repaired at each edge or not. */
const days = [
  '2021-12-31',
  '2022-01-01',
  '2022-06-02',
  '2022-06-03',
  '2025-06-02',
  '2025-06-03',
  '2025-06-04',
  '2025-10-31',
];
const recordValues: Values = {
  district: districts,
  cloudProvider: [true, false],
  majorAccidents: [[], ...days.map((occurredOn) => [{ kind: 'safety', occurredOn }])],
  seriousDishonesty: [
    [],
    ...days.flatMap((recordedOn) => [
      [{ recordedOn }],
      [{ recordedOn, repairedOn: '2025-06-03' }],
      [{ recordedOn, repairedOn: '2025-06-04' }],
    ]),
  ],
};

/** All seven facts at once, each with one value from every class that any of the policies tells apart. */
const allValues: Values = {
  district: districts,
  industry: ['C39', 'I63', 'I64', 'I65', 'K70'],
  employees: [0, 100, 300, 1000, 2000],
  annualRevenue: [0, 1_000, 2_000, 10_000, 40_000, 100_000].map(wan),
  cloudProvider: [true, false],
  majorAccidents: [[], [{ kind: 'safety', occurredOn: '2025-06-03' }]],
  seriousDishonesty: [[], [{ recordedOn: '2025-06-03' }]],
};

const june = noonOf('2025-06-03');
const instants: readonly Instant[] = [
  june,
  at('2024-12-31T15:59:59.999999999Z'),
  at('2025-10-31T00:00:00+08:00'),
  at('2025-10-31T16:00:00Z'),
];
const register = (...codes: readonly Uscc[]): Catalogue => ({
  providers: codes.map((uscc) => ({ uscc, name: '示例' })),
  products: [],
});
const others = register(providerCode(1), providerCode(2));
const itself = register(providerCode(1), enterpriseCode(1));

function worldsOf(policy: Policy, bears: Bears): readonly World[] {
  const june3 = { policy, at: june };
  const worlds: Readonly<Record<Bears, readonly World[]>> = {
    sizes: [{ ...june3, values: sizeValues }],
    records: [
      ...instants.map((when) => ({ policy, at: when, values: recordValues })),
      { ...june3, values: recordValues, catalogue: others },
      { ...june3, values: recordValues, catalogue: itself },
    ],
    all: [{ ...june3, values: allValues }],
  };
  return bears === 'all' ? [...worlds.sizes, ...worlds.records, ...worlds.all] : worlds[bears];
}

const eligible = 1;
const ineligible = 2;
const both = eligible | ineligible;

/** For each point, what its completions come to; for each fact and point, whether two that differ in it alone disagree. */
function completions({ points, digits }: Enumerated, results: readonly Uint8Array[]) {
  const [outcomes = new Uint8Array()] = results;
  const possible = new Uint8Array(points);
  const contested = digits.map(() => new Uint8Array(points));
  for (let point = points - 1; point >= 0; point -= 1) {
    const absent = digits.filter((digit) => digitAt(digit, point) === 0);
    const [first] = absent;
    possible[point] =
      first === undefined
        ? (outcomes[point] ?? 0)
        : fillings(first, point).reduce((all, each) => all | (possible[each] ?? 0), 0);
    digits.forEach((digit, d) => {
      const own = contested[d];
      if (own === undefined || !absent.includes(digit)) return;
      const other = absent.find((each) => each !== digit);
      const disagree =
        other === undefined ? possible[point] === both : fillings(other, point).some((each) => own[each] === 1);
      own[point] = disagree ? 1 : 0;
    });
  }
  return { possible, contested };
}

interface Finding {
  readonly law: string;
  readonly facts: Enterprise;
}

/** The first point at which a law fails, if any does. */
function firstFailure(world: World): Finding | undefined {
  const space = enumerated(world);
  const outcomes = new Uint8Array(space.points);
  const missing = new Uint8Array(space.points);
  for (let point = 0; point < space.points; point += 1) {
    const result = space.resultOf(point);
    outcomes[point] = result.outcome === 'eligible' ? eligible : result.outcome === 'ineligible' ? ineligible : both;
    missing[point] = space.digits.reduce((mask, { fact }, d) => mask | (result.missing.includes(fact) ? 1 << d : 0), 0);
    const unknown: readonly FactId[] = result.missing.filter(
      (fact) => !space.digits.some((digit) => digit.fact === fact),
    );
    if (unknown.length > 0)
      return { law: `names ${unknown.join()} as missing, which is known`, facts: space.factsOf(point) };
  }
  const { possible, contested } = completions(space, [outcomes]);
  for (let point = 0; point < space.points; point += 1) {
    const fails = (law: string) => ({ law, facts: space.factsOf(point) });
    const complete = space.digits.every((digit) => digitAt(digit, point) !== 0);
    if (complete && outcomes[point] === both) return fails('decided where every fact is known');
    if (outcomes[point] !== both && possible[point] !== outcomes[point]) return fails('sound');
    if (outcomes[point] === both && possible[point] !== both) return fails('complete');
    const relevant = contested.reduce((mask, own, d) => mask | (own[point] === 1 ? 1 << d : 0), 0);
    if (missing[point] !== relevant) return fails('relevant');
  }
  return undefined;
}

describe.each(policies.map(([policy, bears]) => [policy.id, policy, bears] as const))('%s', (_, policy, bears) => {
  const worlds = worldsOf(policy, bears);

  it('is sound, complete and relevant: a decision is never contradicted, and only what can matter is asked', () => {
    for (const world of worlds) expect(firstFailure(world)).toBeUndefined();
  });

  it('judges a district that it does not list as one that is absent, whatever the other facts', () => {
    for (const world of worlds) expect(firstUnlike(world)).toBeUndefined();
  });

  it('tells all reasons: mending exactly the unmet criteria makes it eligible; mending all but one leaves that one', () => {
    for (const world of worlds) expect(firstUnmended(world)).toBeUndefined();
  });

  it('judges every criterion as the reference does, for the same reason and with the same facts missing', () => {
    for (const world of worlds) expect(firstMisjudged(world)).toBeUndefined();
  });
});

/** A code of the jurisdiction and a zone, neither of them listed: what is known of them is no more than of an absent one. */
const notListed = ['420100', '420199', 'airport-zone'];

/** The first point without a district at which one that is not listed makes a difference. */
function firstUnlike({ policy, at: instant, catalogue, values }: World): Finding | undefined {
  const context = { at: instant, ...(catalogue === undefined ? {} : { catalogue }) };
  const { points, factsOf } = enumerated({ policy, at: instant, values: { ...values, district: [] } });
  const stripped = (facts: Enterprise) => {
    const { outcome, criteria, missing } = checkEligibility(policy, facts, context);
    return JSON.stringify({ outcome, missing, criteria: criteria.map((each) => [each.verdict, each.missing]) });
  };
  for (let point = 0; point < points; point += 1) {
    const facts = factsOf(point);
    const district = notListed[point % notListed.length] as never;
    if (stripped({ ...facts, district }) !== stripped(facts)) return { law: `not like absent: ${district}`, facts };
  }
  return undefined;
}

/** The first point at which the result is not the reference’s: verdicts, reasons, what was compared and what is missing. */
function firstMisjudged(world: World): Finding | undefined {
  const space = enumerated(world);
  // Coprime to the size of every world, so that each is visited evenly.
  const stride = world.values === allValues ? 31 : world.values === recordValues ? 7 : 1;
  for (let point = 0; point < space.points; point += stride) {
    const facts = space.factsOf(point);
    const result = space.resultOf(point);
    const expected = referenceEligibility(world.policy, facts, world);
    if (!same(result, expected)) expect({ facts, result }).toEqual({ facts, result: expected });
  }
  return undefined;
}

/** The first complete point where mending the unmet criteria does not do what the law says. */
function firstUnmended(world: World): Finding | undefined {
  const space = enumerated(world);
  for (let point = 0; point < space.points; point += 1) {
    if (space.digits.some((digit) => digitAt(digit, point) === 0)) continue;
    const { criteria } = space.resultOf(point);
    if (criteria.some(({ verdict }) => verdict === 'unknown')) continue;
    const unmet = criteria.filter(({ verdict }) => verdict === 'unmet').map(({ criterion }) => criterion);
    for (const spared of [undefined, ...unmet]) {
      // Where no sector is limited, a division that is put into one is of no size any more.
      if (spared === 'eligible-size' && world.policy.applicants.sizeLimitedSectors.length === 0) continue;
      const facts = space.factsOf(point);
      const mended = unmet.filter((each) => each !== spared);
      const left = mend(world, facts, mended);
      if (left.join() !== (spared ?? '')) return { law: `mended ${mended.join()}, left ${left.join()}`, facts };
    }
  }
  return undefined;
}

const patched = new Map<string, Policy>();

/** The criteria that are unmet after these have been mended: facts put right, or the policy where no fact can be. */
function mend(world: World, facts: Enterprise, criteria: readonly CriterionId[]): readonly CriterionId[] {
  const good = enterprise();
  const { sizes, sectors } = world.policy.applicants;
  const [staff, revenue] = sizes.includes('micro')
    ? [0, '0.00']
    : sizes.includes('medium')
      ? [300, wan(2_000)]
      : [10_000, wan(1_000_000)];
  const changes: Record<string, unknown> = { ...facts };
  const patch: Record<string, unknown> = {};
  let { catalogue } = world;
  for (const criterion of criteria) {
    if (criterion === 'registered-in-jurisdiction') changes['district'] = good.district;
    if (criterion === 'eligible-size') Object.assign(changes, { employees: staff, annualRevenue: revenue });
    if (criterion === 'no-major-accident') changes['majorAccidents'] = [];
    if (criterion === 'no-serious-dishonesty') changes['seriousDishonesty'] = [];
    if (criterion === 'not-a-cloud-provider') {
      changes['cloudProvider'] = false;
      if (catalogue !== undefined) catalogue = others;
    }
    // No fact of the enterprise alone can mend these: its division becomes one of the first sector’s, the window opens.
    if (criterion === 'eligible-sector') {
      const [first, ...rest] = sectors;
      const division = String(facts.industry).slice(1, 3);
      patch['applicants'] = { sectors: [{ ...first, divisions: [...(first?.divisions ?? []), division] }, ...rest] };
    }
    if (criterion === 'within-window') patch['window'] = { opensAt: world.at, closesAt: world.at };
  }
  const key = `${world.policy.id}${JSON.stringify(patch)}`;
  const policy = Object.keys(patch).length === 0 ? world.policy : (patched.get(key) ?? policyWith(patch, world.policy));
  patched.set(key, policy);
  const values = Object.fromEntries(Object.entries(changes).map(([fact, value]) => [fact, [value]]));
  const { points, resultOf } = enumerated({
    policy,
    at: world.at,
    values,
    ...(catalogue === undefined ? {} : { catalogue }),
  });
  return resultOf(points - 1)
    .criteria.filter(({ verdict }) => verdict === 'unmet')
    .map(({ criterion }) => criterion);
}
