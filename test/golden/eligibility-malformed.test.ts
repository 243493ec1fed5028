/**
 * Malformed facts, policies and registers: told by their place, in both languages, and never judged by.
 */
import { expect, it } from 'vitest';
import {
  assess,
  checkEligibility,
  decideRound,
  sectorOf,
  wuhan2025,
  type Catalogue,
  type Enterprise,
  type Policy,
} from 'cloud-voucher-rules';
import { application, catalogue, enterprise, noonOf, providerCode, round, type Changes } from '../support/builders';
import { refusalOf, toldOf } from '../support/problems';
import { bad, noAmount, noDay, noIndustry, noInstant, noList } from '../support/told';

const at = noonOf('2025-06-03');
const check = (is: Changes<Enterprise>, policy: Policy = wuhan2025, context: object = {}) =>
  checkEligibility(policy, enterprise(is), { at, ...context });
const windowWith = (changes: object): Policy => ({ ...wuhan2025, window: { ...wuhan2025.window, ...changes } });
const right = '2025-01-01' as never;
const accidentOn = (occurredOn: never) => ({ occurredOn, kind: 'safety' }) as const;

it.each<[string, () => unknown, string]>([
  ['the opening of the window', () => check({}, windowWith({ opensAt: bad })), noInstant('policy.window.opensAt')],
  ['its end', () => check({}, windowWith({ closesAt: bad })), noInstant('policy.window.closesAt')],
  [
    'a catalogue without providers',
    () => check({}, wuhan2025, { catalogue: { products: [] } }),
    noList('context.catalogue.providers'),
  ],
  ['the instant', () => check({}, wuhan2025, { at: bad }), noInstant('context.at')],
  ['an industry', () => check({ industry: bad }), noIndustry('enterprise.industry')],
  ['an industry alone', () => sectorOf(wuhan2025, bad), noIndustry('industry')],
  [
    'staff below none',
    () => check({ employees: -1 }),
    'enterprise.employees: expected a whole number of at least 0, got -1 / 应为不小于 0 的整数，实为-1 [malformed]',
  ],
  ['revenue', () => check({ annualRevenue: bad }), noAmount('enterprise.annualRevenue')],
  [
    'the day of a second accident',
    () => check({ majorAccidents: [accidentOn(right), accidentOn(bad)] }),
    noDay('enterprise.majorAccidents[1].occurredOn'),
  ],
  [
    'the day of a second record',
    () => check({ seriousDishonesty: [{ recordedOn: right }, { recordedOn: bad }] }),
    noDay('enterprise.seriousDishonesty[1].recordedOn'),
  ],
  [
    'the day of a repair',
    () => check({ seriousDishonesty: [{ recordedOn: right, repairedOn: bad }] }),
    noDay('enterprise.seriousDishonesty[0].repairedOn'),
  ],
])('%s', (_, work, told) => {
  expect(toldOf(work)).toBe(told);
});

const { providers, products } = catalogue;
const [provider = never(), another = never()] = providers;
const [product = never()] = products;
function never(): never {
  throw new Error('the catalogue of the tests has two providers and a product');
}
const lower = providerCode(1).toLowerCase() as never;

/** Whatever reads a catalogue validates all of it: see provider-not-registered in problems.test.ts, too. */
it.each<[string, unknown, readonly [code: string, path: string]]>([
  ['no object', [], ['wrong-type', 'catalogue']],
  ['providers that are no list', { products, providers: {} }, ['wrong-type', 'catalogue.providers']],
  ['no products', { providers }, ['missing-field', 'catalogue.products']],
  ['a provider that is null', { products: [], providers: [null] }, ['wrong-type', 'catalogue.providers.0']],
  [
    'a provider in lower case',
    { products: [], providers: [provider, { uscc: lower, name: '示例' }] },
    ['not-canonical', 'catalogue.providers.1.uscc'],
  ],
  [
    'a provider without a code',
    { products: [], providers: [{ name: '示例' }] },
    ['missing-field', 'catalogue.providers.0.uscc'],
  ],
  [
    'a provider whose name is a number',
    { products: [], providers: [{ ...provider, name: 5 }] },
    ['wrong-type', 'catalogue.providers.0.name'],
  ],
  [
    'a provider listed twice',
    { products: [], providers: [provider, another, provider] },
    ['duplicate-id', 'catalogue.providers.2.uscc'],
  ],
  ['a product that is text', { providers, products: ['p'] }, ['wrong-type', 'catalogue.products.0']],
  [
    'a product of a malformed id',
    { providers, products: [product, { ...product, id: '云' }] },
    ['malformed', 'catalogue.products.1.id'],
  ],
  [
    'a product of a provider in lower case',
    { providers, products: [{ ...product, provider: lower }] },
    ['not-canonical', 'catalogue.products.0.provider'],
  ],
  ['a product listed twice', { providers, products: [product, product] }, ['duplicate-id', 'catalogue.products.1.id']],
  [
    'a product whose provider is not on the register',
    { providers: [another], products: [product] },
    ['provider-not-registered', 'catalogue.products.0.provider'],
  ],
])('a catalogue with %s is refused by eligibility, assessment and round', (_, given, [code, path]) => {
  const read = { catalogue: given as Catalogue };
  const refusals = [
    refusalOf(() => check({}, wuhan2025, read)),
    refusalOf(() => assess(wuhan2025, application('A'), read)),
    refusalOf(() => decideRound(round([], read))),
  ];
  expect(refusals).toEqual([
    [code, `context.${path}`],
    [code, `context.${path}`],
    [code, path],
  ]);
});
