/**
 * Whatever the functions read is in its one spelling and its right shape, or an error with its path: nothing that is
 * malformed is ever an answer. One row for each text and each list that `assess`, `allocate` and `decideRound` read.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  decideRound,
  inQueueOrder,
  InvalidValueError,
  openLedger,
  parseUscc,
  preview,
  wuhan2025,
  type Application,
  type Claim,
  type Ledger,
  type RoundInput,
} from 'cloud-voucher-rules';
import * as audit from 'cloud-voucher-rules/audit';
import { amountOf, application, catalogue, claim, enterpriseCode, invoiceNumber, round } from '../support/builders';
import { problemsOf, refusalOf } from '../support/problems';
import { caseOf, path as steps } from '../support/reviewing';

/** `value` with what is at a path replaced. */
function put(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const own = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) return value.map((each, i) => (i === key ? put(own, rest, by) : (each as unknown)));
  return { ...(value as object), [key]: put(own, rest, by) };
}
const keysOf = (text: string): readonly (string | number)[] =>
  text === '' ? [] : text.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** The first problem of a call on a document with one thing put wrong: its code, at that place. */
function reported(work: (spoiled: never) => unknown, document: unknown, path: string, by: unknown): readonly unknown[] {
  const [first] = problemsOf(() => work(put(document, keysOf(path), by) as never));
  return [first?.code, first?.path];
}

const lower = enterpriseCode(1).toLowerCase();
const one = application('A', [
  {
    invoice: { redLetters: [{ id: invoiceNumber(7), issuedOn: '2025-04-01' as never, total: amountOf(1) }] },
  },
]);

/** What is put wrong in an application, and the code; the path is that of the document. */
const inApplication: readonly (readonly [path: string, by: unknown, code: string])[] = [
  ['id', undefined, 'missing-field'],
  ['id', 'A 1', 'malformed'],
  ['submittedAt', '2025-06-03T10:00+08:00', 'malformed'],
  ['enterprise', undefined, 'missing-field'],
  ['enterprise.uscc', lower, 'not-canonical'],
  ['enterprise.district', '', 'malformed'],
  ['enterprise.district', '洪山区', 'malformed'],
  ['enterprise.district', 420111, 'wrong-type'],
  ['enterprise.district', '42O111', 'malformed'],
  ['enterprise.district', '420111000000', 'malformed'],
  ['purchases', undefined, 'missing-field'],
  ['purchases', {}, 'wrong-type'],
  ['purchases.0', null, 'wrong-type'],
  ['purchases.0.product', '产品', 'malformed'],
  ['purchases.0.contract', ' c', 'not-canonical'],
  ['purchases.0.invoice', '12345678901234567890', 'not-canonical'],
  ['purchases.0.amount', '1e4', 'malformed'],
  ['contracts', undefined, 'missing-field'],
  ['contracts.0', 'c', 'wrong-type'],
  ['contracts.0.id', 'c\u200b1', 'not-canonical'],
  ['contracts.0.signedOn', '2025-02-30', 'not-a-day'],
  ['contracts.0.customer', lower, 'not-canonical'],
  ['contracts.0.provider', '91350100M000100Y4Z', 'wrong-check-character'],
  ['invoices', { 0: {} }, 'wrong-type'],
  ['invoices.0.id', '04200250011112345678', 'not-canonical'],
  ['invoices.0.issuedOn', '2025/3/1', 'not-canonical'],
  ['invoices.0.seller', lower, 'not-canonical'],
  ['invoices.0.buyer', '', 'malformed'],
  ['invoices.0.net', '-1.00', 'out-of-range'],
  ['invoices.0.tax', '0', 'not-canonical'],
  ['invoices.0.total', 10_000, 'not-canonical'],
  ['invoices.0.void', 'true', 'wrong-type'],
  ['invoices.0.redLetters', {}, 'wrong-type'],
  ['invoices.0.redLetters.0', 1, 'wrong-type'],
  ['invoices.0.redLetters.0.total', '1', 'not-canonical'],
  ['payments', 'none', 'wrong-type'],
  ['payments.0.id', '', 'malformed'],
  ['payments.0.invoice', '1', 'malformed'],
  ['payments.0.paidOn', '', 'malformed'],
  ['payments.0.payer', lower, 'not-canonical'],
  ['payments.0.payee', lower, 'not-canonical'],
  ['payments.0.amount', undefined, 'missing-field'],
];

describe('in an application', () => {
  it.each(inApplication)('%s: %j is %s, for assess and for decideRound', (path, by, code) => {
    const assessing = (application: Application) => assess(wuhan2025, application, { catalogue });
    expect(reported(assessing, one, path, by)).toEqual([code, ['application', ...keysOf(path)]]);
    const deciding = (application: Application) => decideRound(round([application]));
    expect(reported(deciding, one, path, by)).toEqual([code, ['applications', 0, ...keysOf(path)]]);
  });
});

describe('in what goes with an application', () => {
  const invoice = one.invoices[0]?.id ?? invoiceNumber(0);
  it.each<[string, unknown, string]>([
    ['catalogue', undefined, 'missing-field'],
    ['ledger.invoices', [], 'wrong-type'],
    [`ledger.invoices.${invoice}`, 'no id', 'malformed'],
    ['audited', {}, 'wrong-type'],
    ['audited', [], 'wrong-length'],
    ['audited.0', '1', 'not-canonical'],
  ])('%s: %j is %s', (path, by, code) => {
    const context = { catalogue, ledger: { invoices: { [invoice]: 'B' } }, audited: [amountOf(1)] };
    const assessing = (spoiled: never) => assess(wuhan2025, one, spoiled);
    const keys = path.split('.').map((key) => (key.length === 1 ? Number(key) : key));
    const [first] = problemsOf(() => assessing(put(context, keys, by) as never));
    expect([first?.code, first?.path]).toEqual([code, ['context', ...keys]]);
  });
});

it('an invoice that is an object without a text is malformed, with a ledger too', () => {
  const invoice: unknown = Object.create(null);
  const spoiled = { ...one, purchases: one.purchases.map((each) => ({ ...each, invoice: invoice as never })) };
  const [first] = problemsOf(() => assess(wuhan2025, spoiled, { catalogue, ledger: { invoices: {} } }));
  expect([first?.code, first?.path]).toEqual(['wrong-type', ['application', 'purchases', 0, 'invoice']]);
});

it('an id that is an object without a text is malformed, with audited amounts too', () => {
  const spoiled = { ...one, id: Object.create(null) as never };
  const [first] = problemsOf(() => decideRound(round([spoiled], { audited: {} })));
  expect([first?.code, first?.path]).toEqual(['wrong-type', ['applications', 0, 'id']]);
});

describe('in a claim', () => {
  const whole = claim('A', 1, 1, 1, { district: '420111' as never, invoices: [invoiceNumber(1)] });
  it.each<[string, unknown, string]>([
    ['application', undefined, 'missing-field'],
    ['application', '', 'malformed'],
    ['enterprise', lower, 'not-canonical'],
    ['enterprise', undefined, 'missing-field'],
    ['district', '洪山区', 'malformed'],
    ['queuedAt', '2025-06-03', 'malformed'],
    ['entitlement', '1', 'not-canonical'],
    ['invoices', {}, 'wrong-type'],
    ['invoices.0', '1', 'malformed'],
  ])('%s: %j is %s', (path, by, code) => {
    const opened = openLedger(wuhan2025, amountOf(1));
    const expected = [code, ['claims', 0, ...keysOf(path)]];
    expect(reported((given: Claim) => allocate(wuhan2025, opened, [given]), whole, path, by)).toEqual(expected);
    expect(reported((given: Claim) => preview(wuhan2025, opened, given), whole, path, by)).toEqual(expected);
    if (path !== 'application' && path !== 'queuedAt') return;
    expect(reported((given: Claim) => inQueueOrder([given]), whole, path, by)).toEqual(expected);
  });

  it('no claim at all', () => {
    const opened = openLedger(wuhan2025, amountOf(1));
    const expected = ['missing-field', ['claims', 0]];
    expect(reported((given: Claim) => allocate(wuhan2025, opened, [given]), undefined, '', undefined)).toEqual(
      expected,
    );
    expect(reported((given: Claim) => preview(wuhan2025, opened, given), undefined, '', undefined)).toEqual(expected);
  });
});

describe('in a ledger', () => {
  const { ledger } = allocate(wuhan2025, openLedger(wuhan2025, amountOf(10)), [
    claim('A', 1, 1, 1, { invoices: [invoiceNumber(1)] }),
  ]);
  it.each<[readonly (string | number)[], unknown, string]>([
    [[], undefined, 'missing-field'],
    [['budget'], 10, 'not-canonical'],
    [['granted'], '1', 'not-canonical'],
    [['closed'], 'no', 'wrong-type'],
    [['decided'], '1', 'wrong-type'],
    [['enterprises'], [], 'wrong-type'],
    [['enterprises', enterpriseCode(1)], 1, 'not-canonical'],
    [['enterprises', lower], '1.00', 'not-canonical'],
    [['applications', 'A'], '1', 'not-canonical'],
    [['applications', 'A 1'], '0.00', 'malformed'],
    [['invoices', '1'], 'A', 'malformed'],
    [['invoices', invoiceNumber(1)], 1, 'wrong-type'],
    [['last', 'queuedAt'], 'then', 'malformed'],
    [['last', 'application'], undefined, 'missing-field'],
  ])('%j: %j is %s', (path, by, code) => {
    const spoiled = put(ledger, path, by) as Ledger;
    const [first] = problemsOf(() => allocate(wuhan2025, spoiled, []));
    expect([first?.code, first?.path]).toEqual([code, ['ledger', ...path]]);
  });
});

describe('in a round', () => {
  it.each<[string, unknown, string]>([
    ['budget', '1', 'not-canonical'],
    ['applications', undefined, 'missing-field'],
    ['applications', {}, 'wrong-type'],
    ['applications.0', null, 'wrong-type'],
    ['cases', {}, 'wrong-type'],
    ['cases.0', null, 'wrong-type'],
    ['cases.0.application', undefined, 'missing-field'],
    ['cases.0.application.id', 'A 1', 'malformed'],
    ['cases.0.history', {}, 'wrong-type'],
    ['cases.0.history.0.at', '2025-06-03', 'malformed'],
    ['catalogue.providers', {}, 'wrong-type'],
  ])('%s: %j is %s', (path, by, code) => {
    const input: RoundInput = round([one], { cases: [caseOf(one, steps(3))] });
    expect(reported(decideRound, input, path, by)).toEqual([code, keysOf(path)]);
  });

  it.each<[string, unknown, string]>([
    ['audited', [], 'wrong-type'],
    ['audited.A', {}, 'wrong-type'],
    ['audited.A', [], 'wrong-length'],
    ['audited.A.0', '1', 'not-canonical'],
  ])('%s: %j is %s', (path, by, code) => {
    expect(reported(decideRound, round([one], { audited: { A: [amountOf(1)] } as never }), path, by)).toEqual([
      code,
      keysOf(path),
    ]);
  });
});

describe('what an audit reads', () => {
  const cases = [caseOf(one, steps(7))];
  const decided = decideRound(round([one], { cases }));
  const input = round([one], { audited: { A: [amountOf(9_999)] } as never });
  const list = [{ uscc: lower, amount: amountOf(1) }];
  const inYuan = { unit: 'yuan', decimals: 2 } as const;
  const record = audit.recordRound(input);

  /** Each function, of each document that it takes; where the document is in an error. */
  const jobs: readonly (readonly [name: string, at: string, document: unknown, work: (given: never) => unknown])[] = [
    ['compareRounds', 'before', decided, (each) => audit.compareRounds(each, decided)],
    ['compareRounds', 'after', decided, (each) => audit.compareRounds(decided, each)],
    ['compareWithList', 'round', decided, (each) => audit.compareWithList(each, list, inYuan)],
    ['reconcile', 'round', decided, (each) => audit.reconcile(each, cases)],
    ['reconcile', 'round', decided, (each) => audit.reconcile(each, [])],
    ['reconcile', 'cases', cases, (each) => audit.reconcile(decided, each)],
    ['crossCheck', '', input, audit.crossCheck],
    ['sensitivity', '', input, audit.sensitivity],
    ['recordRound', '', input, (each) => audit.recordRound(each).round],
    [
      'replay',
      'input',
      input,
      // Names and other texts that no rule reads change the fingerprint alone.
      (each) => audit.replay({ ...record, input: each }).differences.filter(({ path }) => path[0] !== 'fingerprints'),
    ],
  ];
  /** They never throw, or take neither a round nor an application. */
  const others = ['verifyRound', 'auditOpinion', 'fingerprint', 'comparePolicies'];

  it.each(jobs.filter(([, , document]) => document === decided))(
    '%s: one decision for each application, %s',
    (...job) => {
      const [, at, , work] = job;
      const decisions = [...decided.decisions, ...decided.decisions];
      expect(refusalOf(() => work({ ...decided, decisions } as never))).toEqual([
        'duplicate-application',
        `${at}.decisions.1.application`,
      ]);
    },
  );

  /** Every text of a document, but for what people write as they like, and the policy. */
  function* textsOf(
    value: unknown,
    path: readonly (string | number)[] = [],
  ): Generator<readonly [typeof path, string]> {
    if (typeof value === 'string') yield [path, value];
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (['policy', 'name', 'opinion', 'report', 'batch', 'reference', 'person', 'reasons'].includes(key)) continue;
      yield* textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }

  it.each(jobs)('%s: every text of %s is refused in another spelling, or not read', (_, at, document, work) => {
    const answer = JSON.stringify(work(document as never));
    let refused = 0;
    for (const [path, text] of textsOf(document)) {
      for (const spelling of [` ${text}`, ...(parseUscc(text).ok ? [text.toLowerCase()] : [])]) {
        const spoiled = put(document, path, spelling) as never;
        try {
          expect(JSON.stringify(work(spoiled)) === answer, `${path.join('.')}: ${spelling}`).toBe(true);
        } catch (error) {
          if (!(error instanceof InvalidValueError)) throw error;
          // What a case says of its history is compared as a whole.
          const place = error.problems[0]?.path ?? [];
          const exact = at === 'cases' ? place.length : undefined;
          expect(place).toEqual([...keysOf(at), ...path].slice(0, exact));
          refused += 1;
        }
      }
    }
    expect(refused).toBeGreaterThan(3);
  });

  it('every function of the entry point is among them', () => {
    const functions = Object.entries(audit).flatMap(([name, each]) => (typeof each === 'function' ? [name] : []));
    expect([...new Set([...jobs.map(([name]) => name), ...others])].sort()).toEqual(functions.sort());
  });
});
