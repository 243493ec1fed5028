/**
 * Why no round can be decided on an input: each contradiction, in the shipped example.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideRound, withAlternative, wuhan2025, type RoundInput } from 'cloud-voucher-rules';
import { recordRound, verifyRound } from 'cloud-voucher-rules/audit';
import { root } from '../support/package';

const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;
const record = recordRound(example);

describe('an input that no round can be decided on', () => {
  const ledger = decideRound({ ...example, applications: example.applications.slice(0, 3) }).ledger;
  const rest = { ...example, applications: example.applications.slice(3) };
  const withLedger = (changes: object) => ({ input: { ...rest, ledger: { ...ledger, ...changes } } });
  const first = Object.keys(ledger.enterprises)[0] ?? '';

  it('the same input with its ledger as it is can', () => {
    const { input } = withLedger({});
    expect(verifyRound(recordRound(input as RoundInput))).toEqual({ holds: true, violations: [] });
  });

  const byRecommendation = withAlternative(wuhan2025, 'queue-order', 'recommended-at');
  const { cases = [], ...withoutCases } = example;

  it.each<[string, unknown, string, string, string]>([
    [
      'a product twice',
      {
        input: {
          ...example,
          catalogue: { ...example.catalogue, products: [...example.catalogue.products, example.catalogue.products[0]] },
        },
      },
      'input',
      `input.catalogue.products[${example.catalogue.products.length}]`,
      'the same id twice',
    ],
    [
      'a tier that the policy lacks',
      { input: { ...example, policy: { ...wuhan2025, tiers: wuhan2025.tiers.slice(1) } } },
      'input',
      'input.catalogue.products[0]',
      'no such tier',
    ],
    [
      'no cases where the order needs them',
      { input: { ...withoutCases, policy: byRecommendation } },
      'input',
      'input.cases',
      'cases are needed for the order',
    ],
    [
      'a case twice',
      { input: { ...example, cases: [...cases, cases[0]] } },
      'input',
      `input.cases[${cases.length}]`,
      'the same id twice',
    ],
    [
      'a case of another application',
      {
        input: {
          ...example,
          cases: cases.map((each, i) =>
            i === 0 ? { ...each, application: { ...each.application, submittedAt: '2025-01-01T00:00:00Z' } } : each,
          ),
        },
      },
      'input',
      'input.cases[0]',
      'not the application of the round',
    ],
    [
      'a case audited without amounts',
      {
        input: {
          ...example,
          cases: cases.map((each) => ({ ...each, history: each.history.filter(({ type }) => type !== 'audit') })),
        },
      },
      'input',
      'input.cases[1]',
      'no audited amount for each line',
    ],
    [
      'a case that was never recommended',
      {
        input: {
          ...example,
          policy: byRecommendation,
          cases: cases.map((each) => ({ ...each, history: each.history.filter(({ type }) => type !== 'recommend') })),
        },
      },
      'input',
      'input.cases[1]',
      'never recommended',
    ],
    [
      'a ledger of another policy',
      withLedger({ policy: 'wuhan-2024' }),
      'carry-over',
      'input.ledger.policy',
      'a ledger of another policy',
    ],
    [
      'a ledger of another budget',
      withLedger({ budget: '9000000.00' }),
      'carry-over',
      'input.ledger.budget',
      'a ledger of another budget',
    ],
    [
      'more granted than there is',
      withLedger({ granted: '9000000.00' }),
      'carry-over',
      'input.ledger.granted',
      'more granted than there is',
    ],
    [
      'enterprises that do not sum up',
      withLedger({ enterprises: {} }),
      'carry-over',
      'input.ledger.enterprises',
      'entries that do not sum up to what was granted',
    ],
    [
      'applications that do not sum up',
      withLedger({ applications: {} }),
      'carry-over',
      'input.ledger.applications',
      'entries that do not sum up to what was granted',
    ],
    [
      'a number that was not decided',
      withLedger({ decided: 7 }),
      'carry-over',
      'input.ledger.decided',
      'not as many as were decided',
    ],
    [
      'an enterprise above its cap',
      withLedger({ enterprises: { ...ledger.enterprises, [first]: '200000.01' } }),
      'carry-over',
      `input.ledger.enterprises.${first}`,
      'more than the annual cap',
    ],
    [
      'an application decided before',
      { input: { ...example, ledger } },
      'input',
      `input.applications[${example.applications.findIndex(({ id }) => Object.hasOwn(ledger.applications, id))}]`,
      'decided before',
    ],
  ])('%s', (_, given, law, place, why) => {
    const { violations } = verifyRound({ ...record, ...(given as object) });
    const told = violations.find((each) => each.at === place);
    expect(told).toMatchObject({ law, detail: { en: `${place}: ${why}` } });
    expect(told?.detail.zh).toMatch(new RegExp(`^${place.replace(/[.[\]]/g, '\\$&')}：\\p{sc=Han}`, 'u'));
    expect(violations.every((each) => each.law === 'input' || each.law === 'carry-over')).toBe(true);
  });
});
