/**
 * Malformed facts, policies and registers: told by their place, in both languages, and never judged by.
 */
import { expect, it } from 'vitest';
import { checkEligibility, sectorOf, wuhan2025, type Enterprise, type Policy } from 'cloud-voucher-rules';
import { enterprise, noonOf, type Changes } from '../support/builders';
import { toldOf } from '../support/problems';
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
