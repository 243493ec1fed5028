/**
 * What cases say was listed, funded and paid, against what the rules give.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  InvalidValueError,
  withAlternative,
  type Id,
  type ReviewCase,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { reconcile } from 'cloud-voucher-rules/audit';
import { caseOf } from '../../src/review/cases';
import { root } from '../support/package';
import { changedAt } from '../support/documents';
import { problemsOf, refusalOf } from '../support/problems';

const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;
const cases = example.cases ?? [];
const decided = decideRound(example);

/** The cases with the amounts of one event changed, and with it what the case says. */
function withAmounts(application: string, type: string, amounts: object): readonly ReviewCase[] {
  return cases.map((each) =>
    each.application.id === application
      ? caseOf(
          each.application,
          each.history.map((event) => (event.type === type ? { ...event, ...amounts } : event)),
        )
      : each,
  );
}

const shortOf = (given: readonly ReviewCase[], round = decided) =>
  reconcile(round, given).map(({ kind, application, recorded, expected, difference }) => [
    kind,
    application,
    recorded,
    expected,
    difference,
  ]);

describe('the shipped example', () => {
  it('agrees with its cases, recovered payments too', () => {
    expect(cases.filter(({ status }) => status === 'recovered')).not.toEqual([]);
    expect(reconcile(decided, cases)).toEqual([]);
    const returns = withAlternative(example.policy, 'recovered-money', 'returns');
    expect(shortOf(cases, decideRound({ ...example, policy: returns })).filter(([kind]) => kind !== 'no-case')).toEqual(
      [],
    );
  });
});

describe('a second batch', () => {
  const listed = new Set(decided.decisions.filter(({ grant }) => grant !== undefined).map((each) => each.application));
  const batch = (isFirst: boolean) => example.applications.filter(({ id }) => listed.has(id) === isFirst);
  const { ledger } = decideRound({ ...example, applications: batch(true) });
  const second = decideRound({ ...example, applications: batch(false), ledger });

  it('agrees with the cases that the first decided: its ledger has what they were granted', () => {
    expect(second.decisions.map(({ application }) => application)).not.toContain('WH-002');
    expect(reconcile(second, cases)).toEqual([]);
    // The entitlement is known to none but the first batch.
    expect(shortOf(withAmounts('WH-002', 'list', { entitlement: '36000.01' }), second)).toEqual([]);
  });

  it('does not excuse a decision that is left out of a round by what is in its ledger', () => {
    const last = decided.decisions.filter(({ grant }) => grant !== undefined).at(-1)?.application;
    for (const omitted of ['WH-003', last]) {
      const decisions = decided.decisions.filter(({ application }) => application !== omitted);
      const found = reconcile({ ...decided, decisions }, cases).map(({ kind, application }) => [kind, application]);
      const isListed = cases.some(
        ({ application, history }) => application.id === omitted && history.some(({ type }) => type === 'list'),
      );
      expect(found).toEqual(isListed ? [['not-decided', omitted]] : []);
    }
  });

  it('finds another amount than that of its ledger, and a malformed one at its place', () => {
    const forged = (by: string) => changedAt(second, 'ledger.applications.WH-002', by) as Round;
    expect(shortOf(cases, forged('0.00'))).toEqual([
      ['listed', 'WH-002', '36000.00', '0.00', '36000.00'],
      ['funded', 'WH-002', '36000.00', '0.00', '36000.00'],
      ['paid', 'WH-002', '36000.00', '0.00', '36000.00'],
    ]);
    expect(refusalOf(() => reconcile(forged('0'), cases))).toEqual([
      'not-canonical',
      'round.ledger.applications.WH-002',
    ]);
  });
});

describe('what differs', () => {
  it.each<[string, string, object, unknown]>([
    ['an entitlement', 'list', { entitlement: '36000.01' }, ['entitlement', 'WH-002', '36000.01', '36000.00', '0.01']],
    ['what was listed', 'list', { granted: '35999.99' }, ['listed', 'WH-002', '35999.99', '36000.00', '-0.01']],
    ['what was funded', 'fund', { amount: '40000.00' }, ['funded', 'WH-002', '40000.00', '36000.00', '4000.00']],
    ['what was paid', 'pay', { amount: '1.00' }, ['paid', 'WH-002', '1.00', '36000.00', '-35999.00']],
  ])('%s', (_, type, amounts, discrepancy) => {
    expect(shortOf(withAmounts('WH-002', type, amounts))).toEqual([discrepancy]);
  });

  it('a grant without a case, and a case listed without a decision', () => {
    expect(shortOf(cases.filter(({ application }) => application.id !== 'WH-002'))).toEqual([
      ['no-case', 'WH-002', undefined, '36000.00', '-36000.00'],
    ]);
    const granted = Object.entries(decided.ledger.applications).filter(([id]) => id !== 'WH-002');
    const applications: Readonly<Record<Id, Yuan>> = Object.fromEntries(granted);
    const decisions = decided.decisions.filter(({ application }) => application !== 'WH-002');
    const without = { ...decided, decisions, ledger: { ...decided.ledger, applications } };
    expect(shortOf(cases, without)).toEqual([['not-decided', 'WH-002', '36000.00', undefined, '36000.00']]);
  });

  it('says whose it is, where, and how much in both languages', () => {
    const [discrepancy] = reconcile(decided, withAmounts('WH-002', 'pay', { amount: '1.00' }));
    const index = cases.findIndex(({ application }) => application.id === 'WH-002');
    const event = cases[index]?.history.findIndex(({ type }) => type === 'pay');
    const enterprise = cases[index]?.application.enterprise.uscc;
    expect(discrepancy).toMatchObject({
      enterprise,
      path: ['cases', index, 'history', event, 'amount'],
      text: {
        zh: `申请 WH-002（${enterprise}）：已拨付1.00元，按规则应为36000.00元，相差 -35999.00元`,
        en: `application WH-002 (${enterprise}): 1.00 yuan were paid, by the rules it is 36000.00; difference -35999.00`,
      },
    });
  });

  it.each([
    ['WH-009', 'recover'],
    ['WH-002', 'pay'],
  ])('a malformed amount of a case is refused at its place: %s, %s', (application, type) => {
    const index = cases.findIndex(({ application: { id } }) => id === application);
    const event = cases[index]?.history.findIndex((each) => each.type === type);
    const path = `${index}.history.${event}.amount`;
    const spoiled = changedAt(cases, path, '1') as readonly ReviewCase[];
    expect(refusalOf(() => reconcile(decided, spoiled))).toEqual(['not-canonical', `cases.${path}`]);
  });

  it.each<[string, unknown, string]>([
    ['payment.amount', '1.00', 'payment'],
    ['grant.granted', '1.00', 'grant'],
    ['status', 'funded', 'status'],
  ])('a case that contradicts its history is refused, as decideRound refuses it: %s', (path, by, field) => {
    const index = cases.findIndex(({ application: { id } }) => id === 'WH-002');
    const spoiled = changedAt(cases, `${index}.${path}`, by) as readonly ReviewCase[];
    const refused = ['case-inconsistent', `cases.${index}.${field}`];
    for (const work of [() => reconcile(decided, spoiled), () => decideRound({ ...example, cases: spoiled })]) {
      const [first] = problemsOf(work);
      expect([first?.code, first?.path.join('.')]).toEqual(refused);
    }
  });

  it('two cases of one application are refused', () => {
    const path = `cases.${cases.length}.application.id`;
    expect(refusalOf(() => reconcile(decided, [...cases, ...cases.slice(0, 1)]))).toEqual([
      'duplicate-application',
      path,
    ]);
  });

  it.each<[string, unknown, string]>([
    ['decisions.0', null, 'wrong-type'],
    ['decisions.0.grant', null, 'wrong-type'],
    ['decisions.0.grant.granted', '1', 'not-canonical'],
    ['decisions.0.grant.entitlement', '1', 'not-canonical'],
  ])('a malformed round is refused at its place: %s is %j', (path, by, code) => {
    expect(refusalOf(() => reconcile(changedAt(decided, path, by) as Round, cases))).toEqual([code, `round.${path}`]);
  });

  it('anything but a round and a list of cases is refused', () => {
    expect(() => reconcile(null as never, cases)).toThrow(InvalidValueError);
    expect(() => reconcile(decided, null as never)).toThrow(InvalidValueError);
  });
});
