/** What a portal asks next: why, what it decides, and under which policies there is nothing to ask. */
import { describe, expect, it } from 'vitest';
import {
  factIds,
  InvalidValueError,
  nextQuestions,
  withAlternative,
  wuhan2025,
  type Enterprise,
  type Policy,
} from 'cloud-voucher-rules';
import { at, catalogue, changed, enterprise } from '../support/builders';

const inJune = { at: at('2025-06-03T09:15:00+08:00') };
const unknown = changed<Partial<Enterprise>>(
  enterprise(),
  Object.fromEntries(factIds.map((fact) => [fact, undefined])),
) as Enterprise;
const asked = (
  known: Partial<Enterprise>,
  context: Parameters<typeof nextQuestions>[2] = inJune,
  policy: Policy = wuhan2025,
) => nextQuestions(policy, { ...unknown, ...known }, context).map(({ fact }) => fact);
const pick = (...facts: readonly (keyof Enterprise)[]): Partial<Enterprise> =>
  Object.fromEntries(facts.map((fact) => [fact, enterprise()[fact]]));

describe('what is asked', () => {
  it('asks first what can end the interview by one answer, then industry, then the figures', () => {
    expect(asked({})).toEqual([
      'district',
      'cloudProvider',
      'majorAccidents',
      'seriousDishonesty',
      'industry',
      'employees',
      'annualRevenue',
    ]);
  });

  it('does not ask for a declaration that the register of providers makes idle', () => {
    expect(asked({}, { ...inJune, catalogue })).not.toContain('cloudProvider');
    const policy = { ...wuhan2025, applicants: { ...wuhan2025.applicants, providersExcluded: false } };
    expect(asked({}, inJune, policy)).not.toContain('cloudProvider');
  });

  it('does not ask for revenue where the staff settles the size, nor for staff where the revenue does', () => {
    const rest = pick('district', 'cloudProvider', 'majorAccidents', 'seriousDishonesty', 'industry');
    expect(asked({ ...rest, ...pick('employees') })).toEqual([]);
    expect(asked({ ...rest, ...pick('annualRevenue') })).toEqual([]);
    expect(asked({ ...rest, employees: 1000 })).toEqual(['annualRevenue']);
    expect(asked(rest)).toEqual(['employees', 'annualRevenue']);
  });

  it('does not ask for figures in a sector that is not limited in size', () => {
    const policy = withAlternative(wuhan2025, 'size-limit-scope', 'industry-only');
    expect(asked({ industry: 'I65' as never }, inJune, policy)).toEqual([
      'district',
      'cloudProvider',
      'majorAccidents',
      'seriousDishonesty',
    ]);
  });

  it.each<[string, Partial<Enterprise>, string]>([
    ['registered elsewhere', { district: '420200' as never }, inJune.at],
    ['a provider by its own declaration', { cloudProvider: true }, inJune.at],
    ['too large under every standard', { employees: 2000, annualRevenue: '1000000000.00' as never }, inJune.at],
    ['after the close', {}, '2025-11-01T00:00:00+08:00'],
    ['everything known', enterprise(), inJune.at],
  ])('asks nothing once the outcome is certain: %s', (_, known, instant) => {
    expect(asked(known, { at: at(instant) })).toEqual([]);
  });

  it('asks for the district where the one given is not listed', () => {
    expect(asked({ ...enterprise(), district: '420100' as never })).toEqual(['district']);
  });

  it('refuses malformed figures with their path', () => {
    expect(() => asked({ employees: -1 })).toThrow(InvalidValueError);
    expect(() => asked({ employees: 1.5 })).toThrow(/enterprise\.employees/);
  });
});

describe('why it is asked', () => {
  const questions = nextQuestions(wuhan2025, unknown, inJune);

  it('names the criteria that the answer can decide', () => {
    expect(questions.map(({ decides }) => decides.join())).toEqual([
      'registered-in-jurisdiction',
      'not-a-cloud-provider',
      'no-major-accident',
      'no-serious-dishonesty',
      'eligible-sector,eligible-size',
      'eligible-size',
      'eligible-size',
    ]);
  });

  it.each([
    ['district', 'district', '营业执照', 'business licence'],
    ['cloudProvider', 'yes-no', '名录', 'register of cloud service providers'],
    ['majorAccidents', 'records', '处理文书', 'decisions of the emergency'],
    ['seriousDishonesty', 'records', '信用信息报告', 'credit report'],
    ['industry', 'industry', '统计登记', 'tax return'],
    ['employees', 'count', '社会保险缴费记录', 'social insurance record'],
    ['annualRevenue', 'amount', '审计报告', 'audit report'],
  ])(
    'gives for %s the kind of answer, %s, and the document that shows it, in both languages',
    (fact, input, zh, en) => {
      const question = questions.find((each) => each.fact === fact);
      expect(question?.input).toBe(input);
      expect(question?.document.zh).toContain(zh);
      expect(question?.document.en).toContain(en);
      expect(question?.question.zh).toMatch(/？/);
      expect(question?.question.en).toMatch(/\?/);
      expect(Object.keys(question ?? {})).toEqual(['fact', 'question', 'input', 'document', 'decides', 'why']);
    },
  );

  it('leaves no placeholder open and takes names and days from the policy', () => {
    for (const { question, document, why } of questions) {
      for (const { zh, en } of [question, document, why]) expect(`${zh}${en}`).not.toMatch(/[{}]|undefined/);
    }
    expect(questions[0]?.why.zh).toContain('武汉市');
    expect(questions[2]?.why.en).toContain('since 3 June 2022');
  });
});
