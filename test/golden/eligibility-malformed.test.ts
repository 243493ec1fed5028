/**
 * Malformed facts, policies and registers: reported by their place, in both languages, and never judged by.
 */
import { expect, it } from 'vitest';
import {
  assess,
  checkEligibility,
  decideRound,
  nextQuestions,
  sectorOf,
  wuhan2025,
  type Catalogue,
  type Enterprise,
  type Policy,
} from 'cloud-voucher-rules';
import { application, catalogue, enterprise, noonOf, providerCode, round, type Changes } from '../support/builders';
import { refusalOf, reportOf } from '../support/problems';
import { bad, noAmount, noDay, noIndustry, noInstant, noList } from '../support/sentences';

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
    'enterprise.employees: out of range: expected a whole number of at least 0, got -1 / 超出范围：应为不小于0的整数，实为-1 [out-of-range]',
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
])('%s', (_, work, reported) => {
  expect(reportOf(work)).toBe(reported);
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

/** Each would have had an answer: elsewhere, another enterprise, no provider, none, not in the period. */
const malformed: readonly (readonly [what: string, is: object, code: string, path: string])[] = [
  ['an empty district', { district: '' }, 'malformed', 'district'],
  ['a district by its name', { district: '洪山区' }, 'malformed', 'district'],
  ['a district as a number', { district: 420111 }, 'wrong-type', 'district'],
  ['a district with a letter O', { district: '42O111' }, 'malformed', 'district'],
  ['a district of twelve digits', { district: '420111000000' }, 'malformed', 'district'],
  ['a district of four digits', { district: '4201' }, 'malformed', 'district'],
  ['a district in full width', { district: '４２０１１１' }, 'not-canonical', 'district'],
  ['a zone in capitals', { district: 'Donghu-Hightech' }, 'not-canonical', 'district'],
  ['a zone with a dot', { district: 'donghu.hightech' }, 'malformed', 'district'],
  ['a district that is null', { district: null }, 'wrong-type', 'district'],
  ['no code', { uscc: undefined }, 'missing-field', 'uscc'],
  ['a code in lower case', { uscc: enterprise().uscc.toLowerCase() }, 'not-canonical', 'uscc'],
  ['a code with a wrong check character', { uscc: '91350100M000100Y4Z' }, 'wrong-check-character', 'uscc'],
  ['an industry in lower case', { industry: 'c3919' }, 'not-canonical', 'industry'],
  ['an industry as a number', { industry: 65 }, 'wrong-type', 'industry'],
  ['an industry that is null', { industry: null }, 'wrong-type', 'industry'],
  ['staff of half a person', { employees: 0.5 }, 'malformed', 'employees'],
  ['staff beyond exact numbers', { employees: 2 ** 53 }, 'out-of-range', 'employees'],
  ['staff of minus zero', { employees: -0 }, 'wrong-type', 'employees'],
  ['staff as text', { employees: '50' }, 'wrong-type', 'employees'],
  ['staff that is null', { employees: null }, 'wrong-type', 'employees'],
  ['revenue as a number', { annualRevenue: 8_000_000 }, 'not-canonical', 'annualRevenue'],
  ['revenue without decimals', { annualRevenue: '8000000' }, 'not-canonical', 'annualRevenue'],
  ['a declaration as text', { cloudProvider: 'false' }, 'wrong-type', 'cloudProvider'],
  ['a declaration as a number', { cloudProvider: 0 }, 'wrong-type', 'cloudProvider'],
  ['accidents as text', { majorAccidents: 'none' }, 'wrong-type', 'majorAccidents'],
  ['accidents that are null', { majorAccidents: null }, 'wrong-type', 'majorAccidents'],
  ['an accident that is a date', { majorAccidents: ['2025-01-01'] }, 'wrong-type', 'majorAccidents.0'],
  ['an accident of no kind', { majorAccidents: [{ occurredOn: right }] }, 'missing-field', 'majorAccidents.0.kind'],
  [
    'an accident of another kind',
    { majorAccidents: [{ kind: 'fire', occurredOn: right }] },
    'not-one-of',
    'majorAccidents.0.kind',
  ],
  [
    'an accident without a day',
    { majorAccidents: [{ kind: 'safety' }] },
    'missing-field',
    'majorAccidents.0.occurredOn',
  ],
  ['records as an object', { seriousDishonesty: {} }, 'wrong-type', 'seriousDishonesty'],
  ['a record that is null', { seriousDishonesty: [null] }, 'wrong-type', 'seriousDishonesty.0'],
  ['a record without a day', { seriousDishonesty: [{}] }, 'missing-field', 'seriousDishonesty.0.recordedOn'],
  [
    'a repair that is null',
    { seriousDishonesty: [{ recordedOn: right, repairedOn: null }] },
    'wrong-type',
    'seriousDishonesty.0.repairedOn',
  ],
];

it.each(malformed)('%s is refused by eligibility, questions, assessment and round', (_, is, code, path) => {
  const facts = { ...enterprise(), ...is } as Enterprise;
  const one = { ...application('A'), enterprise: facts };
  const refusals = [
    refusalOf(() => checkEligibility(wuhan2025, facts, { at })),
    refusalOf(() => checkEligibility(wuhan2025, facts, { at, catalogue })),
    refusalOf(() => nextQuestions(wuhan2025, facts, { at })),
    refusalOf(() => assess(wuhan2025, one, { catalogue })),
    refusalOf(() => decideRound(round([one]))),
  ];
  const expected = [code, `enterprise.${path}`];
  expect(refusals).toEqual([
    expected,
    expected,
    expected,
    [code, `application.enterprise.${path}`],
    [code, `applications.0.enterprise.${path}`],
  ]);
});

it.each([
  ['text', 'x', 'wrong-type'],
  ['a list', [], 'wrong-type'],
  ['null', null, 'wrong-type'],
  ['nothing', undefined, 'missing-field'],
])('an enterprise or a context that is %s is refused', (_, given, code) => {
  expect(refusalOf(() => checkEligibility(wuhan2025, given as never, { at }))).toEqual([code, 'enterprise']);
  expect(refusalOf(() => checkEligibility(wuhan2025, enterprise(), given as never))).toEqual([code, 'context']);
});

it('the name is not read, nor is any other field', () => {
  const facts = { ...enterprise(), name: 5, note: { district: '' } } as unknown as Enterprise;
  expect(checkEligibility(wuhan2025, facts, { at })).toEqual(check({}));
});
