/**
 * What is carried from batch to batch, and what a ledger refuses. Enterprises are numbered; claims come in minutes after
 * nine on 3 June 2025.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  openLedger,
  preview,
  withAlternative,
  wuhan2025,
  type Claim,
  type Ledger,
  type Policy,
} from 'cloud-voucher-rules';
import { ledgerProblems, ledgerProblemsUnder } from '../../src/allocation/ledger';
import { amountOf, at, changed, claim, enterpriseCode, invoiceNumber, minute } from '../support/builders';
import { problemsOf, refusalOf } from '../support/problems';

const block = withAlternative(wuhan2025, 'exhaustion', 'block');
const skip = withAlternative(wuhan2025, 'exhaustion', 'skip');

function batches(budget: number | string, lists: readonly (readonly Claim[])[], policy: Policy = wuhan2025) {
  let ledger: Ledger = openLedger(policy, amountOf(budget));
  const grants = lists.map((claims) => {
    const step = allocate(policy, ledger, claims);
    ({ ledger } = step);
    return step.grants;
  });
  return { grants, ledger };
}

describe('a ledger is opened', () => {
  it('with the whole budget to give', () => {
    expect(openLedger(wuhan2025, amountOf(350_000))).toEqual({
      schemaVersion: 1,
      policy: 'wuhan-2025',
      budget: '350000.00',
      granted: '0.00',
      closed: false,
      decided: 0,
      enterprises: {},
      applications: {},
      invoices: {},
    });
  });

  it('closed, where there is no money', () => {
    expect(openLedger(wuhan2025, amountOf(0)).closed).toBe(true);
    expect(openLedger(wuhan2025, amountOf('0.01')).closed).toBe(false);
  });

  it('under the id of the reading, so that ledgers of different readings never mix', () => {
    expect(openLedger(block, amountOf(1)).policy).toBe('wuhan-2025+exhaustion.block');
  });
});

describe('from batch to batch', () => {
  it('cap, pool and places are carried on', () => {
    const { grants, ledger } = batches(250_000, [
      [claim('A', 1, 150_000, 1)],
      [claim('B', 1, 80_000, 2), claim('C', 2, 90_000, 3)],
    ]);
    expect(grants[1]?.map(({ place, capRoom, poolRoom, granted }) => [place, capRoom, poolRoom, granted])).toEqual([
      [2, '50000.00', '100000.00', '50000.00'],
      [3, '200000.00', '50000.00', '50000.00'],
    ]);
    expect(ledger).toMatchObject({ granted: '250000.00', closed: true, decided: 3 });
  });

  it('an empty batch changes nothing', () => {
    const { ledger } = batches(100, [[claim('A', 1, 10, 1)]]);
    const { grants, ledger: after } = allocate(wuhan2025, ledger, []);
    expect(grants).toEqual([]);
    expect(after).toEqual(ledger);
  });

  it('applications are kept with what they were granted, 0.00 too; enterprises only with more', () => {
    const { ledger } = batches(10, [[claim('A', 1, 10, 1), claim('B', 2, 10, 2)], [claim('C', 3, 0, 3)]]);
    expect(ledger.applications).toEqual({ A: '10.00', B: '0.00', C: '0.00' });
    expect(ledger.enterprises).toEqual({ [enterpriseCode(1)]: '10.00' });
  });

  it('the invoices of claims are kept with the application that claimed them, whatever it was granted', () => {
    const [first, second, third] = [invoiceNumber(1), invoiceNumber(2), invoiceNumber(3)];
    const { ledger } = batches(10, [
      [claim('A', 1, 10, 1, { invoices: [first, second] })],
      [claim('B', 2, 10, 2, { invoices: [third] }), claim('C', 2, 10, 3)],
    ]);
    expect(ledger.invoices).toEqual({ [first]: 'A', [second]: 'A', [third]: 'B' });
  });

  it('an invoice of an earlier batch, or of a claim before it in the queue, is not claimed again', () => {
    const [first, second] = [invoiceNumber(1), invoiceNumber(2)];
    const shared = { invoices: [second, first] };
    const inOneCall = () => batches(10, [[claim('B', 1, 1, 2, shared), claim('A', 1, 1, 1, { invoices: [first] })]]);
    expect(refusalOf(inOneCall)).toEqual(['invoice-already-claimed', 'claims.0.invoices.1']);
    const { ledger } = batches(10, [[claim('A', 1, 1, 1, { invoices: [first] })]]);
    const stale = claim('B', 2, 1, 2, shared);
    expect(refusalOf(() => allocate(wuhan2025, ledger, [stale]))).toEqual([
      'invoice-already-claimed',
      'claims.0.invoices.1',
    ]);
    expect(refusalOf(() => preview(wuhan2025, ledger, stale))).toEqual([
      'invoice-already-claimed',
      'claims.0.invoices.1',
    ]);
  });

  it('an application seen twice is reported before stale invoices', () => {
    const shared = { invoices: [invoiceNumber(1)] };
    const claims = [claim('A', 1, 1, 1, shared), claim('B', 1, 1, 2, shared), claim('A', 1, 1, 3)];
    expect(refusalOf(() => batches(10, [claims]))).toEqual(['duplicate-application', 'claims.2.application']);
  });

  it('block: a queue once closed stays closed, although there is money', () => {
    const { grants, ledger } = batches(
      100,
      [[claim('A', 1, 80, 1), claim('B', 2, 30, 2)], [claim('C', 3, 5, 3)]],
      block,
    );
    expect(grants.flat().map(({ granted }) => granted)).toEqual(['80.00', '0.00', '0.00']);
    expect(grants[1]?.[0]).toMatchObject({ outcome: 'unfunded', poolRoom: '20.00', poolReduction: '5.00' });
    expect(ledger.closed).toBe(true);
  });

  it('skip: a later batch gets what an earlier claim was too large for', () => {
    const { grants, ledger } = batches(
      100,
      [[claim('A', 1, 80, 1), claim('B', 2, 30, 2)], [claim('C', 3, 20, 3)]],
      skip,
    );
    expect(grants.flat().map(({ granted }) => granted)).toEqual(['80.00', '0.00', '20.00']);
    expect(ledger.closed).toBe(true);
  });

  it('the given ledger is not changed, frozen or not', () => {
    const ledger = Object.freeze({
      ...openLedger(wuhan2025, amountOf(100)),
      enterprises: Object.freeze({}),
      applications: Object.freeze({}),
      invoices: Object.freeze({}),
    });
    const before = JSON.stringify(ledger);
    allocate(wuhan2025, ledger, [claim('A', 1, 10, 1, { invoices: [invoiceNumber(1)] })]);
    expect(JSON.stringify(ledger)).toBe(before);
  });

  it('goes through JSON unharmed', () => {
    const { ledger } = batches(100, [[claim('A', 1, 60, 1, { invoices: [invoiceNumber(1)] })]]);
    const claims = [claim('B', 1, 60, 2)];
    expect(allocate(wuhan2025, JSON.parse(JSON.stringify(ledger)) as Ledger, claims)).toEqual(
      allocate(wuhan2025, ledger, claims),
    );
  });
});

describe('overtaken', () => {
  const overtaken = (first: readonly Claim[], second: readonly Claim[]) =>
    batches(100, [first, second]).grants[1]?.map(({ application, overtaken: is }) => [application, is]);

  it.each([
    ['came before the last of the earlier batch', 1, 'X', true],
    ['came after it', 3, 'X', false],
    ['came at the same instant, with an id that sorts before', 2, 'A', true],
    ['came at the same instant, with an id that sorts after', 2, 'C', false],
  ])('a claim that %s', (_, minutes, name, expected) => {
    expect(overtaken([claim('B', 1, 1, 2)], [claim(name, 2, 1, minutes)])).toEqual([[name, expected]]);
  });

  it('does not happen in the first batch, nor through others of its own batch', () => {
    const { grants } = batches(100, [[claim('B', 1, 1, 2), claim('A', 2, 1, 1)]]);
    expect(grants.flat().every((grant) => !grant.overtaken)).toBe(true);
  });

  it('is judged by the ledger as it was given: both of a late batch are overtaken', () => {
    expect(overtaken([claim('Z', 1, 1, 9)], [claim('A', 2, 1, 1), claim('B', 2, 1, 2)])).toEqual([
      ['A', true],
      ['B', true],
    ]);
  });

  it('the ledger keeps the greatest key decided, not the latest written', () => {
    const { ledger } = batches(100, [[claim('Z', 1, 1, 9)], [claim('A', 2, 1, 1)]]);
    expect(ledger.last).toEqual({ queuedAt: minute(9), application: 'Z' });
    const { grants } = allocate(wuhan2025, ledger, [claim('M', 3, 1, 5)]);
    expect(grants[0]?.overtaken).toBe(true);
  });

  it('is decided to the nanosecond, whatever the offset', () => {
    const last = claim('B', 1, 1, 0, { queuedAt: at('2025-06-03T01:00:00.000000001Z') });
    const same = claim('C', 1, 1, 0, { queuedAt: at('2025-06-03T09:00:00.000000001+08:00') });
    const before = claim('C', 1, 1, 0, { queuedAt: at('2025-06-03T09:00:00+08:00') });
    expect(overtaken([last], [same])).toEqual([['C', false]]);
    expect(overtaken([last], [before])).toEqual([['C', true]]);
  });
});

describe('careless keys', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '0', '10', '9', '1e3', 'proto__'];

  it('applications may be called anything that is an id', () => {
    const claims = names.map((name, i) => claim(name, i + 1, 1, i));
    const { grants, ledger } = batches(100, [claims]);
    expect(grants.flat().map(({ outcome }) => outcome)).toEqual(names.map(() => 'granted-in-full'));
    expect(Object.fromEntries(Object.entries(ledger.applications))).toEqual(
      Object.fromEntries(names.map((name) => [name, '1.00'])),
    );
    expect(grants.flat().map(({ application }) => application)).toEqual(names);
  });
});

describe('a ledger refuses', () => {
  const open = openLedger(wuhan2025, amountOf(100));
  const decided = batches(100, [[claim('A', 1, 10, 1)]]).ledger;
  const allocating = (ledger: Ledger, claims: readonly Claim[]) => () => allocate(wuhan2025, ledger, claims);

  it('an application given twice', () => {
    const claims = [claim('A', 1, 1, 1), claim('B', 1, 1, 2), claim('A', 2, 1, 3)];
    expect(refusalOf(allocating(open, claims))).toEqual(['duplicate-application', 'claims.2.application']);
  });

  it('an application decided before, also one that got nothing', () => {
    expect(refusalOf(allocating(decided, [claim('A', 2, 1, 9)]))).toEqual([
      'duplicate-application',
      'claims.0.application',
    ]);
    const nothing = batches(100, [[claim('A', 1, 0, 1)]]).ledger;
    expect(refusalOf(allocating(nothing, [claim('A', 2, 1, 9)]))).toEqual([
      'duplicate-application',
      'claims.0.application',
    ]);
    expect(refusalOf(() => preview(wuhan2025, decided, claim('A', 2, 1, 9)))[0]).toBe('duplicate-application');
  });

  it('another policy, also another reading of its own', () => {
    expect(refusalOf(() => allocate(block, open, []))).toEqual(['other-policy', 'ledger.policy']);
    expect(refusalOf(() => preview(block, open, claim('A', 1, 1, 1)))).toEqual(['other-policy', 'ledger.policy']);
  });

  it.each([
    ['an entitlement not in canonical form', { entitlement: '10' as never }, ['not-canonical', 'claims.0.entitlement']],
    ['an entitlement by number', { entitlement: 10 as never }, ['not-canonical', 'claims.0.entitlement']],
    ['an entitlement below 0.00', { entitlement: '-1.00' as never }, ['out-of-range', 'claims.0.entitlement']],
    ['no entitlement', { entitlement: undefined }, ['missing-field', 'claims.0.entitlement']],
    ['an instant without offset', { queuedAt: at('2025-06-03T09:00:00') }, ['malformed', 'claims.0.queuedAt']],
    ['an instant that is none', { queuedAt: at('2025-06-03T24:00:00Z') }, ['not-a-time', 'claims.0.queuedAt']],
  ] as [string, object, [string, string]][])('%s', (_, changes, refusal) => {
    expect(refusalOf(allocating(open, [claim('A', 1, 10, 1, changes)]))).toEqual(refusal);
  });

  it.each([
    ['a budget that is none', { budget: 'much' as never }, ['malformed', 'ledger.budget']],
    ['a number decided that is not whole', { decided: 1.5 }, ['malformed', 'ledger.decided']],
    ['a number decided below 0', { decided: -1 }, ['out-of-range', 'ledger.decided']],
    [
      'a last instant that is none',
      { last: { queuedAt: at('yesterday'), application: 'A' as never } },
      ['malformed', 'ledger.last.queuedAt'],
    ],
  ] as [string, object, [string, string]][])('%s', (_, changes, refusal) => {
    expect(refusalOf(allocating({ ...open, ...changes }, [claim('A', 1, 10, 1)]))).toEqual(refusal);
  });

  const whole = batches(500_000, [[claim('A', 1, 200_000, 1, { invoices: [invoiceNumber(1)] })]]).ledger;
  const enterprise = enterpriseCode(1);
  it.each<[string, object, readonly string[], Policy?]>([
    ['more granted than the budget', { budget: '199999.99' }, ['granted']],
    ['no money left, but not closed', { budget: '200000.00' }, ['closed']],
    ['money left, but closed', { closed: true }, ['closed']],
    ['more decided than applications', { decided: 2 }, ['decided']],
    [
      'an enterprise that was granted nothing',
      { enterprises: { ...whole.enterprises, [enterpriseCode(2)]: '0.00' } },
      [`enterprises.${enterpriseCode(2)}`],
    ],
    [
      'an enterprise granted more than the cap',
      { granted: '200000.01', enterprises: { [enterprise]: '200000.01' }, applications: { A: '200000.01' } },
      [`enterprises.${enterprise}`],
    ],
    ['enterprises that add up to less', { enterprises: { [enterprise]: '199999.99' } }, ['granted']],
    ['applications that add up to less', { applications: { A: '199999.99' } }, ['granted']],
    [
      'an invoice of an application that it has not decided',
      { invoices: { [invoiceNumber(1)]: 'B' } },
      [`invoices.${invoiceNumber(1)}`],
    ],
    ['claims decided, but none of them the last', { last: undefined }, ['last']],
    ['a last application that it has not decided', { last: { ...whole.last, application: 'B' } }, ['last.application']],
  ])('%s', (_, changes, paths) => {
    const ledger = changed(whole, changes) as Ledger;
    const problems = problemsOf(allocating(ledger, []));
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual(
      paths.map((path) => ['ledger-inconsistent', `ledger.${path}`]),
    );
    const both = [...ledgerProblemsUnder(wuhan2025, ledger), ...ledgerProblems(ledger)];
    expect(both).toEqual(problems.map((each) => ({ ...each, path: each.path.slice(1) })));
    expect(problemsOf(() => preview(wuhan2025, ledger, claim('Z', 1, 1, 1)))).toEqual(problems);
  });

  it('a queue closed with money left is right under block alone', () => {
    const { ledger } = batches(100, [[claim('A', 1, 80, 1), claim('B', 2, 30, 2)]], block);
    const ofSkip = { ...ledger, policy: skip.id };
    expect([...ledgerProblems(ledger), ...ledgerProblemsUnder(block, ledger)]).toEqual([]);
    expect([...ledgerProblemsUnder(skip, ofSkip)].map(({ path }) => path)).toEqual([['closed']]);
  });

  it('a budget that is no amount, when it is opened', () => {
    expect(refusalOf(() => openLedger(wuhan2025, '100' as never))).toEqual(['not-canonical', 'budget']);
  });
});
