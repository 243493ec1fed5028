/**
 * Any policy: Wuhan's of 2025 under any set of its alternative readings, with other figures here and there. Always valid.
 * @module
 */
import fc from 'fast-check';
import { applyPatch } from '../policy/merge-patch';
import { exhaustions, type Exhaustion, type Policy } from '../policy/policy';
import type { ReviewStatus, SizeClass } from '../policy/vocabulary';
import { wuhan2025 } from '../policy/wuhan-2025';
import { deepFrozen } from '../values/frozen';
import { mostly } from './draw';

/** What a policy is drawn with; all of it is left to chance where nothing is said. */
export interface PolicyOptions {
  /** Only policies of this rule; of any where absent. */
  readonly exhaustion?: Exhaustion;
  /** Only policies under which a round can be decided without cases: the queue goes by the submission. */
  readonly withoutCases?: boolean;
}

/** Merge patches by name, by what they change; the name of one is in the id of the policy that it makes. */
type Changes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const { exhaustion: exhaustionRules = {}, ...readings }: Changes = Object.fromEntries(
  Object.entries(wuhan2025.assumptions).map(([assumption, { alternatives }]) => [
    assumption,
    Object.fromEntries(alternatives.map(({ id, patch }) => [id, patch])),
  ]),
);
const byReview = ['queue-order', 'queue-after-return'];

const caps = ['0.00', '3.33', '50.00', '5000.00', '9999999999999.99'];
const sizes = (...those: readonly SizeClass[]) => ({ applicants: { sizes: those } });
const tierRates = (...rates: readonly string[]) => ({
  tiers: wuhan2025.tiers.map((tier, i) => ({ ...tier, rate: rates[i] ?? '1.00' })),
});
const path = (...steps: readonly ReviewStatus[]) => ({ review: { path: steps } });

/** Figures that no alternative offers. */
const figures: Changes = {
  cap: Object.fromEntries(caps.map((annualCap) => [annualCap, { annualCap }])),
  rates: {
    thirds: tierRates('0.05', '0.3333', '0.6667', '1.00'),
    nothing: tierRates('0.00', '0.0001', '0.0002', '0.0003'),
    eighths: tierRates('0.125', '0.25', '0.375', '0.625'),
  },
  sizes: {
    'micro.small': sizes('micro', 'small'),
    medium: sizes('medium'),
    large: sizes('large'),
    all: sizes('micro', 'small', 'medium', 'large'),
  },
  years: Object.fromEntries([0, 1, 4].map((years) => [years, { applicants: { lookback: { years } } }])),
  limits: { none: { base: { limits: [] } }, payment: { base: { limits: ['payment'] } } },
  unlimited: { all: { applicants: { sizeLimitedSectors: [] } } },
  providers: { welcome: { applicants: { providersExcluded: false } } },
  opening: { none: { window: { opensAt: null } } },
  path: {
    'provider-check': path('submitted', 'provider-checked', ...wuhan2025.review.path.slice(1)),
    short: path('submitted', 'recommended', 'audited', 'listed', 'paid'),
  },
};

/** One change to the policy; undefined for none. */
type Choice = readonly [id: string, patch: unknown] | undefined;

/**
 * Any valid policy: two or three changes to `wuhan2025`, which it shrinks to. Its id names what it differs in.
 * @param options `exhaustion`: only policies of this rule.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyPolicy({ exhaustion: 'skip' }), (policy) => policy.exhaustion === 'skip'))
 */
export function anyPolicy(options: PolicyOptions = {}): fc.Arbitrary<Policy> {
  return policyWith([], options);
}

/** The same with these changes in every second policy: a law on what one of them changes meets it in few runs. */
export function policyWith(
  often: readonly string[],
  { exhaustion, withoutCases = false }: PolicyOptions = {},
): fc.Arbitrary<Policy> {
  const offered = Object.entries({ ...readings, ...figures }).filter(
    ([what, patches]) => Object.keys(patches).length > 0 && !(withoutCases && byReview.includes(what)),
  );
  const choices = offered.map(([what, patches]) => {
    const list = Object.entries(patches).map(([name, patch]): Choice => [`${what}.${name}`, patch]);
    return mostly<Choice>(undefined, list, often.includes(what) ? 2 : 10);
  });
  const rules = exhaustion === undefined ? fc.constantFrom(...exhaustions) : fc.constant(exhaustion);
  const rule = rules.map((name): Choice => {
    return Object.hasOwn(exhaustionRules, name) ? [`exhaustion.${name}`, exhaustionRules[name]] : undefined;
  });
  return fc.tuple(rule, ...choices).map((chosen) => {
    const made = chosen.filter((each) => each !== undefined);
    if (made.length === 0) return wuhan2025;
    const id = [wuhan2025.id, ...made.map(([name]) => name)].join('+');
    const patches = [...made.map(([, patch]) => patch), { id }];
    return deepFrozen(patches.reduce<unknown>(applyPatch, wuhan2025) as Policy);
  });
}
