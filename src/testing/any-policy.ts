/**
 * Any policy: Wuhan's of 2025 under any set of its alternative readings, with other figures here and there. Always valid.
 * @module
 */
import fc from 'fast-check';
import { applyPatch } from '../policy/merge-patch';
import { exhaustions, type Exhaustion, type Policy } from '../policy/policy';
import type { ReviewStep, SizeClass } from '../policy/vocabulary';
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

const byReview = ['queue-order', 'queue-after-return'];
const readings = Object.entries(wuhan2025.assumptions).filter(
  ([id, { alternatives }]) => id !== 'exhaustion' && alternatives.length > 0,
);

/** Figures that no alternative offers, each as a patch with a word for the policy's id. */
const figures: Readonly<Record<string, readonly (readonly [name: string, patch: object])[]>> = {
  cap: ['0.00', '3.33', '50.00', '5000.00', '9999999999999.99'].map((annualCap) => [annualCap, { annualCap }]),
  rates: [
    ['thirds', tierRates('0.05', '0.3333', '0.6667', '1.00')],
    ['nothing', tierRates('0.00', '0.0001', '0.0002', '0.0003')],
    ['eighths', tierRates('0.125', '0.25', '0.375', '0.625')],
  ],
  sizes: [
    ['micro.small', sizes('micro', 'small')],
    ['medium', sizes('medium')],
    ['large', sizes('large')],
    ['all', sizes('micro', 'small', 'medium', 'large')],
  ],
  years: [0, 1, 4].map((years) => [`${years}`, { applicants: { lookback: { years } } }]),
  limits: [
    ['none', { base: { limits: [] } }],
    ['payment', { base: { limits: ['payment'] } }],
  ],
  unlimited: [['all', { applicants: { sizeLimitedSectors: [] } }]],
  providers: [['welcome', { applicants: { providersExcluded: false } }]],
  opening: [['none', { window: { opensAt: null } }]],
  path: [
    ['provider-check', pathOf('submitted', 'provider-checked', ...usualPath())],
    ['short', pathOf('submitted', 'recommended', 'audited', 'listed', 'paid')],
  ],
};

function tierRates(...rates: readonly string[]): object {
  return { tiers: wuhan2025.tiers.map((tier, i) => ({ ...tier, rate: rates[i] ?? '1.00' })) };
}
function sizes(...those: readonly SizeClass[]): object {
  return { applicants: { sizes: those } };
}
function usualPath(): readonly ReviewStep[] {
  return ['recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'];
}
function pathOf(...path: readonly ReviewStep[]): object {
  return { review: { path } };
}

/** One change to the policy; undefined for none. */
type Choice = readonly [name: string, patch: unknown] | undefined;

/**
 * Any valid policy: two or three changes to `wuhan2025`, which it shrinks to. Its id names what it differs in.
 * @param options `exhaustion`: only policies of this rule.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyPolicy({ exhaustion: 'skip' }), (policy) => policy.exhaustion === 'skip'))
 */
export function anyPolicy({ exhaustion, withoutCases = false }: PolicyOptions = {}): fc.Arbitrary<Policy> {
  const offered = readings.filter(([id]) => !(withoutCases && byReview.includes(id)));
  const choices = [
    ...offered.map(([id, { alternatives }]) =>
      choiceOf(alternatives.map(({ id: alternative, patch }) => [`${id}.${alternative}`, patch] as const)),
    ),
    ...Object.entries(figures).map(([name, list]) =>
      choiceOf(list.map(([value, patch]) => [`${name}.${value}`, patch] as const)),
    ),
  ];
  const rule = exhaustion === undefined ? fc.constantFrom(...exhaustions) : fc.constant(exhaustion);
  return fc.tuple(rule.map(exhaustionChoice), ...choices).map((chosen) => policyUnder(chosen));
}

function choiceOf(list: readonly NonNullable<Choice>[]): fc.Arbitrary<Choice> {
  return mostly<Choice>(undefined, list, 10);
}

function exhaustionChoice(exhaustion: Exhaustion): Choice {
  if (exhaustion === wuhan2025.exhaustion) return undefined;
  const alternative = wuhan2025.assumptions['exhaustion']?.alternatives.find(({ id }) => id === exhaustion);
  return [`exhaustion.${exhaustion}`, alternative?.patch ?? { exhaustion }];
}

function policyUnder(choices: readonly Choice[]): Policy {
  const made = choices.filter((choice) => choice !== undefined);
  if (made.length === 0) return wuhan2025;
  const patched = made.reduce<unknown>((policy, [, patch]) => applyPatch(policy, patch), wuhan2025);
  const id = [wuhan2025.id, ...made.map(([name]) => name)].join('+');
  return deepFrozen(applyPatch(patched, { id }) as Policy);
}
