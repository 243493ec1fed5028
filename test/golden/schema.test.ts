/**
 * Golden cases of ./schema: what is wrong with a form, a ledger, a case or a round, where, and in which words.
 * @module
 */
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { openLedger, withAlternative, wuhan2025, type Problem, type Result, type Yuan } from 'cloud-voucher-rules';
import {
  parseApplication,
  parseCatalogue,
  parseClaim,
  parseEnterprise,
  parseLedger,
  parsePolicy,
  parseReviewCase,
  parseReviewEvent,
  parseRound,
  parseRoundInput,
  parseText,
  schemas,
} from 'cloud-voucher-rules/schema';
import { applicationOf, changedAt, plainCopy, usccOf, validDocuments } from '../support/documents';
import { at, event } from '../support/review';

type Parse = (json: unknown) => Result<unknown>;

const problems = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);
const lines = (result: Result<unknown>): readonly string[] =>
  problems(result).map(({ path, code, message }) => `${path.join('.')}: ${code}: ${message.zh} | ${message.en}`);
const codes = (result: Result<unknown>): readonly string[] =>
  problems(result).map(({ path, code }) => `${path.join('.')}: ${code}`);

const application = plainCopy(applicationOf(1));
const enterprise = plainCopy(application.enterprise);

/** In full-width characters, as a Chinese keyboard writes them. */
const wide = (text: string): string => text.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

describe('a field in a spelling that people use has its canonical form', () => {
  it.each<readonly [string, unknown, string, string]>([
    ['enterprise.uscc', usccOf(101).toLowerCase(), '应写作 91420100000000101L', 'write 91420100000000101L'],
    ['enterprise.uscc', wide(usccOf(101)), '应写作 91420100000000101L', 'write 91420100000000101L'],
    ['enterprise.industry', 'c3919', '应写作 C3919', 'write C3919'],
    ['enterprise.annualRevenue', '12,000,000', '应写作 12000000.00', 'write 12000000.00'],
    ['enterprise.annualRevenue', 12000000, '应写作 "12000000.00"', 'write "12000000.00"'],
    ['purchases.0.amount', '１００,０００.0元', '应写作 100000.00', 'write 100000.00'],
    ['contracts.0.signedOn', '2025-6-3', '应写作 2025-06-03', 'write 2025-06-03'],
    ['contracts.0.signedOn', '2025年6月3日', '应写作 2025-06-03', 'write 2025-06-03'],
    ['submittedAt', '2025-06-03 09:15:00+08:00', '应写作 2025-06-03T09:15:00+08:00', 'write 2025-06-03T09:15:00+08:00'],
    ['purchases.0.invoice', '4200204130 — 01234567', '应写作 4200204130-01234567', 'write 4200204130-01234567'],
    ['contracts.0.id', ' C-1 ', '应写作 C-1', 'write C-1'],
  ])('%s: %j', (path, value, zh, en) => {
    const [first, ...more] = problems(parseApplication(changedAt(application, path, value)));
    expect(more).toEqual([]);
    expect(first?.path.join('.')).toBe(path);
    expect(first?.code).toBe('not-canonical');
    expect(first?.given).toBe(value);
    expect(first?.message.zh).toContain(zh);
    expect(first?.message.en).toContain(en);
  });
});

describe('a field that is wrong says what it should be', () => {
  it.each<readonly [string, unknown, string]>([
    ['schemaVersion', 2, 'not-one-of: 应为下列之一：1；实为2 | expected one of 1, got 2'],
    [
      'id',
      '申请1',
      'malformed: 应为编号（以字母或数字开头，可含 . _ -，最长64个字符），实为“申请1” | expected an id: a letter or digit, then up to 63 letters, digits, dots, underscores or hyphens, got "申请1"',
    ],
    ['enterprise.name', '', 'empty-text: 请填写，不能为空 | required: must not be empty'],
    [
      'enterprise.employees',
      '50',
      'wrong-type: 应为不小于0的整数，实为“50” | expected a whole number of at least 0, got "50"',
    ],
    [
      'enterprise.employees',
      2.5,
      'malformed: 应为不小于0的整数，实为2.5 | expected a whole number of at least 0, got 2.5',
    ],
    [
      'enterprise.employees',
      -1,
      'out-of-range: 超出范围：应为不小于0的整数，实为-1 | out of range: expected a whole number of at least 0, got -1',
    ],
    [
      'enterprise.cloudProvider',
      'no',
      'wrong-type: 应为是（true）或否（false），实为“no” | expected yes (true) or no (false), got "no"',
    ],
    ['enterprise.majorAccidents', {}, 'wrong-type: 应为列表，实为对象 | expected a list, got an object'],
    [
      'enterprise.majorAccidents.0.kind',
      'fire',
      'not-one-of: 应为下列之一：safety、environmental；实为“fire” | expected one of safety, environmental, got "fire"',
    ],
    [
      'enterprise.majorAccidents.0.occurredOn',
      '2025-02-29',
      'not-a-day: 日历上没有这一天：“2025-02-29” | no such day in the calendar: "2025-02-29"',
    ],
    [
      'enterprise.uscc',
      '91420100000000101X',
      'wrong-check-character: 校验码不符：请对照营业执照核对“91420100000000101X” | wrong check character: compare "91420100000000101X" with the business licence',
    ],
    [
      'enterprise.industry',
      'I39',
      'section-and-division-disagree: 门类与大类不一致：“I39”的大类属于门类 C | section and division disagree: the division of "I39" is in C',
    ],
    [
      'enterprise.district',
      null,
      'wrong-type: 应为六位行政区划代码（GB/T 2260），或功能区编号（小写字母、数字、连字符），如 420111，实为null | expected a six-digit code of GB/T 2260, or the id of a zone (lower-case letters, digits, hyphens), such as 420111, got null',
    ],
    ['contracts', undefined, 'missing-field: 请填写 | required'],
    ['payments.1.payer', undefined, 'missing-field: 请填写 | required'],
    [
      'enterprise.employes',
      50,
      'unknown-field: 没有这一项：“employes”；是否应为 employees | no such field: "employes"; did you mean employees?',
    ],
    [
      'submitted_at',
      'x',
      'unknown-field: 没有这一项：“submitted_at”；是否应为 submittedAt | no such field: "submitted_at"; did you mean submittedAt?',
    ],
    [
      'invoices.0.totla',
      '1.00',
      'unknown-field: 没有这一项：“totla”；是否应为 total | no such field: "totla"; did you mean total?',
    ],
    ['remark', 'x', 'unknown-field: 没有这一项：“remark” | no such field: "remark"'],
    ['contracts.1', { ...application.contracts[0] }, 'duplicate-id: 编号重复：“C-1” | the same id twice: "C-1"'],
  ])('%s: %j', (path, value, message) => {
    const at = message.startsWith('duplicate-id') ? `${path}.id` : path;
    expect(lines(parseApplication(changedAt(application, path, value)))).toEqual([`${at}: ${message}`]);
  });
});

describe('every problem is reported, in the order of the schema', () => {
  it('on an empty form, every field that it lacks', () => {
    expect(codes(parseApplication({}))).toEqual(
      ['schemaVersion', 'id', 'submittedAt', 'enterprise', 'purchases', 'contracts', 'invoices', 'payments'].map(
        (field) => `${field}: missing-field`,
      ),
    );
  });

  it('what is found across items after the items', () => {
    const [contract, purchase] = [application.contracts[0], application.purchases[0]];
    const form = {
      ...application,
      id: 'bad id',
      contracts: [contract, { ...contract, signedOn: '2025-6-3' }],
      purchases: [{ ...purchase, amount: '1' }],
      remark: '',
    };
    expect(codes(parseApplication(form))).toEqual([
      'id: malformed',
      'purchases.0.amount: not-canonical',
      'contracts.1.signedOn: not-canonical',
      'contracts.1.id: duplicate-id',
      'remark: unknown-field',
    ]);
  });

  it('a value is shown cut to a sane length', () => {
    const [problem] = problems(parseEnterprise({ ...enterprise, uscc: '9'.repeat(1000) }));
    expect(problem?.given).toBe(`${'9'.repeat(60)}…`);
    expect(problem?.message.en.length).toBeLessThan(250);
  });
});

describe('what the assessment reports is no problem here', () => {
  it.each<readonly [string, string, unknown]>([
    ['net and tax that do not make the total', 'invoices.0.net', '1.00'],
    ['a purchase of an invoice that is not there', 'purchases.0.invoice', '25422000000000000099'],
    ['a purchase under a contract that is not there', 'purchases.0.contract', 'C-9'],
    ['a product that no catalogue has', 'purchases.0.product', 'P-9'],
    ['a payment for an invoice that is not there', 'payments.0.invoice', '25422000000000000099'],
    ['a contract with somebody else', 'contracts.0.customer', usccOf(9)],
    ['a list without purchases', 'purchases', []],
    ['an enterprise of elsewhere', 'enterprise.district', '110101'],
  ])('%s', (_, path, value) => {
    expect(codes(parseApplication(changedAt(application, path, value)))).toEqual([]);
  });
});

describe('ids are given once in their list', () => {
  const twice = (list: readonly unknown[]) => [...list, ...list];
  it.each<readonly [string, Parse, unknown, readonly string[]]>([
    [
      'providers',
      parseCatalogue,
      changedAt(validDocuments.catalogue[0], 'providers', twice([{ uscc: usccOf(1), name: 'x' }])),
      ['providers.1.uscc: duplicate-id'],
    ],
    [
      'products',
      parseCatalogue,
      changedAt(
        validDocuments.catalogue[0],
        'products',
        twice([{ id: 'P', name: 'x', provider: usccOf(1), tier: 'business' }]),
      ),
      ['products.1.id: duplicate-id'],
    ],
    [
      'invoices',
      parseApplication,
      changedAt(application, 'invoices', twice(application.invoices.slice(1))),
      ['invoices.1.id: duplicate-id'],
    ],
    [
      'red-letter notes of an invoice',
      parseApplication,
      changedAt(application, 'invoices.0.redLetters', twice(application.invoices[0]?.redLetters ?? [])),
      ['invoices.0.redLetters.1.id: duplicate-id'],
    ],
    [
      'payments',
      parseApplication,
      changedAt(application, 'payments', twice(application.payments.slice(1))),
      ['payments.1.id: duplicate-id'],
    ],
    [
      'invoices of a claim',
      parseClaim,
      changedAt(validDocuments.claim[0], 'invoices', twice(['25422000000000000001'])),
      ['invoices.1: duplicate-id'],
    ],
    [
      'applications of a round',
      parseRoundInput,
      changedAt(validDocuments.roundInput[1], 'applications', twice([application])),
      ['applications.1.id: duplicate-application'],
    ],
    [
      'cases of a round',
      parseRoundInput,
      changedAt(validDocuments.roundInput[0], 'cases', twice([at(wuhan2025, 'audited')])),
      ['cases.1.application.id: duplicate-application'],
    ],
    [
      'decisions of a round',
      parseRound,
      changedAt(
        validDocuments.round[1],
        'decisions',
        twice((validDocuments.round[1] as { decisions: unknown[] }).decisions.slice(0, 1)),
      ),
      ['decisions.1.application: duplicate-application'],
    ],
  ])('%s', (_, parse, document, expected) => {
    expect(codes(parse(document))).toEqual(expected);
  });
});

describe('sums stay within the range of amounts', () => {
  const most = '9999999999999.99';
  const [purchase] = application.purchases;
  const [payment] = application.payments;
  it('of the purchases', () => {
    const purchases = ['9999999999999.98', '0.01', '0.01'].map((amount) => ({ ...purchase, amount }));
    expect(lines(parseApplication({ ...application, purchases }))).toEqual([
      'purchases.2.amount: out-of-range: 超出范围：应为合计不超过9999999999999.99元的金额，实为“0.01” | ' +
        'out of range: expected amounts that add up to no more than 9999999999999.99 yuan, got "0.01"',
    ]);
  });
  it('of the payments for one invoice, not of all', () => {
    const payments = (...invoices: readonly string[]) => ({
      ...application,
      payments: invoices.map((invoice, i) => ({ ...payment, id: `PAY-${i}`, invoice, amount: most })),
    });
    expect(codes(parseApplication(payments('25422000000000000001', '25422000000000000002')))).toEqual([]);
    expect(codes(parseApplication(payments('25422000000000000001', '25422000000000000001')))).toEqual([
      'payments.1.amount: out-of-range',
    ]);
  });
  it('of the red-letter notes of an invoice', () => {
    const notes = [1, 2].map((n) => ({ id: `2542200000000000900${n}`, issuedOn: '2025-03-05', total: most }));
    expect(codes(parseApplication(changedAt(application, 'invoices.0.redLetters', notes)))).toEqual([
      'invoices.0.redLetters.1.total: out-of-range',
    ]);
  });
});

describe('a ledger adds up', () => {
  const ledger = validDocuments.ledger[0];
  const uscc = usccOf(901);
  it.each<readonly [string, string, unknown, readonly string[]]>([
    ['it grants no more than the budget', 'budget', '89999.99', ['granted: ledger-inconsistent']],
    ['it is closed once nothing is left', 'budget', '90000.00', ['closed: ledger-inconsistent']],
    ['granted is the sum of the enterprises', `enterprises.${uscc}`, '29999.99', ['granted: ledger-inconsistent']],
    ['granted is the sum of the applications', 'applications.EARLIER-1', '29999.99', ['granted: ledger-inconsistent']],
    ['decided counts the applications', 'decided', 4, ['decided: ledger-inconsistent']],
    [
      'who was granted nothing is not listed',
      `enterprises.${usccOf(7)}`,
      '0.00',
      [`enterprises.${usccOf(7)}: ledger-inconsistent`],
    ],
    [
      'invoices belong to applications decided',
      'invoices.25422000007777777001',
      'WH-9',
      ['invoices.25422000007777777001: ledger-inconsistent'],
    ],
    ['the last is one of those decided', 'last.application', 'WH-9', ['last.application: ledger-inconsistent']],
    ['there is a last one once one is decided', 'last', undefined, ['last: ledger-inconsistent']],
    ['keys are ids in canonical form', 'applications. EARLIER-4', '0.00', ['applications. EARLIER-4: not-canonical']],
  ])('%s', (_, path, value, expected) => {
    expect(codes(parseLedger(changedAt(ledger, path, value)))).toEqual(expected);
  });

  it('sums beyond the range of amounts are reported, not computed with', () => {
    const enterprises = Object.fromEntries([1, 2, 3].map((n) => [usccOf(n), '9999999999999.99']));
    expect(lines(parseLedger(changedAt(ledger, 'enterprises', enterprises)))).toEqual([
      'granted: ledger-inconsistent: 台账前后不一致：应为enterprises 各项之和（> 9999999999999.99），实为“90000.00” | ' +
        'the ledger contradicts itself: expected the sum of enterprises, > 9999999999999.99, got "90000.00"',
    ]);
  });

  it('nothing decided, nothing last', () => {
    const fresh = openLedger(wuhan2025, '10.00' as Yuan);
    const last = { queuedAt: '2025-06-03T09:15:00+08:00', application: 'WH-1' };
    expect(codes(parseLedger(fresh))).toEqual([]);
    expect(codes(parseLedger({ ...fresh, last }))).toEqual(['last.application: ledger-inconsistent']);
  });
});

describe('a case says what its history says', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    [
      'its status',
      { ...at(wuhan2025, 'audited'), history: at(wuhan2025, 'evaluated').history },
      ['status: case-inconsistent', 'audit: unknown-field'],
    ],
    ['its grant', changedAt(at(wuhan2025, 'listed'), 'grant.granted', '17999.99'), ['grant: case-inconsistent']],
    ['only what is known in its status', { ...at(wuhan2025, 'submitted'), opinion: 'x' }, ['opinion: unknown-field']],
    [
      'all that is known in its status',
      changedAt(at(wuhan2025, 'paid'), 'payment', undefined),
      ['payment: missing-field'],
    ],
    ['a status that there is', changedAt(at(wuhan2025, 'paid'), 'status', 'approved'), ['status: not-one-of']],
    ['a status', changedAt(at(wuhan2025, 'paid'), 'status', undefined), ['status: missing-field']],
  ])('%s', (_, document, expected) => {
    const found = codes(parseReviewCase(document));
    expect(found.length).toBeGreaterThan(0);
    expect(expected).toEqual(expect.arrayContaining([found[0]]));
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ['an event of a known type', changedAt(event('audit'), 'type', 'approve'), ['type: not-one-of']],
    ['with the payload of its type', changedAt(event('audit'), 'amounts', undefined), ['amounts: missing-field']],
    ['and no other', { ...event('withdraw'), reasons: ['x'] }, ['reasons: unknown-field']],
    ['each amount canonical', changedAt(event('audit'), 'amounts.1', '40000'), ['amounts.1: not-canonical']],
  ])('%s', (_, document, expected) => {
    expect(codes(parseReviewEvent(document))).toEqual(expected);
  });

  it('a blank opinion and no reasons are refused by advance, not here', () => {
    expect(parseReviewEvent(changedAt(event('evaluate'), 'opinion', '')).ok).toBe(true);
    expect(parseReviewEvent(changedAt(event('reject'), 'reasons', [])).ok).toBe(true);
  });
});

describe('a policy agrees with itself', () => {
  it.each<readonly [string, string, unknown, readonly string[]]>([
    ['ranks rise', 'tiers.1.rank', 1, ['tiers.1.rank: policy-inconsistent']],
    ['rates do not fall', 'tiers.1.rate', '0.10', ['tiers.1.rate: policy-inconsistent']],
    [
      'each rule rests on something that there is',
      'basis.rounding',
      [{ clause: '9.9' }],
      ['basis.rounding.0.clause: policy-inconsistent'],
    ],
    ['each rule rests on something', 'basis.rounding', [], ['basis.rounding: wrong-length']],
    ['each rule has a basis', 'basis.rounding', undefined, ['basis.rounding: missing-field']],
    ['a basis is a clause or an assumption', 'basis.rounding.0', { law: '1' }, ['basis.rounding.0: wrong-type']],
    ['not both', 'basis.rounding.0', { clause: '1', assumption: 'vat' }, ['basis.rounding.0: wrong-type']],
    ['districts are named once', 'applicants.districts.1.id', '420102', ['applicants.districts.1.id: duplicate-id']],
    [
      'alternatives yield valid policies',
      'assumptions.rounding.alternatives.0.patch',
      { rounding: 'up' },
      ['assumptions.rounding.alternatives.0.patch: policy-inconsistent'],
    ],
    [
      'the path ends with payment',
      'review.path',
      ['submitted', 'recommended', 'audited', 'listed'],
      ['review.path: policy-inconsistent'],
    ],
  ])('%s', (_, path, value, expected) => {
    expect(codes(parsePolicy(changedAt(wuhan2025, path, value)))).toEqual(expected);
  });
});

describe('what goes into a round fits together', () => {
  const input = validDocuments.roundInput[0];
  const late = withAlternative(wuhan2025, 'window-close', 'start-of-day');
  it.each<readonly [string, string, unknown, readonly string[]]>([
    ['the ledger is of the policy', 'ledger.policy', 'wuhan-2024', ['ledger.policy: other-policy']],
    ['the ledger has the budget of the round', 'budget', '120000.01', ['ledger.budget: budget-differs']],
    [
      'the ledger keeps to the cap',
      'policy.annualCap',
      '29999.99',
      [901, 902, 903].map((n) => `ledger.enterprises.${usccOf(n)}: ledger-inconsistent`),
    ],
    ['money is left only where the queue is open', 'ledger.closed', true, ['ledger.closed: ledger-inconsistent']],
    [
      'products are of tiers that the policy has',
      'policy.tiers',
      wuhan2025.tiers.slice(1),
      ['catalogue.products.0.tier: unknown-tier'],
    ],
    ['nothing is decided twice', 'applications.0.id', 'EARLIER-1', ['applications.0.id: duplicate-application']],
    [
      'a case is of the application as it is listed',
      'applications.2.enterprise.name',
      '另一家',
      ['cases.0.application: case-inconsistent'],
    ],
    [
      'a case went the way of the policy',
      'cases.0.history.3.by.actor',
      'city-bureau',
      ['cases.0.history.3: case-inconsistent'],
    ],
    [
      'a case went the way of this policy',
      'policy',
      { ...late, id: 'wuhan-2025', window: { closesAt: '2025-06-01T00:00:00Z' } },
      ['cases.0.history.0: case-inconsistent'],
    ],
    ['a queue by recommendation needs cases', 'cases', undefined, []],
  ])('%s', (_, path, value, expected) => {
    expect(codes(parseRoundInput(changedAt(input, path, value)))).toEqual(expected);
  });

  it.each([
    ['queue.orderedBy', 'recommended-at'],
    ['queue.afterReturn', 'resubmitted-at'],
  ])('cases are required where %s is %s', (path, value) => {
    const without = changedAt(validDocuments.roundInput[1], `policy.${path}`, value);
    expect(lines(parseRoundInput(without))).toEqual([
      `cases: cases-required: 该政策的排队次序取决于审核经过，须提供 cases（${path}: ${value}） | ` +
        `the queue of this policy depends on the review, so cases are required (${path}: ${value})`,
    ]);
  });

  it('under block, money may be left in a closed queue', () => {
    const blocked = changedAt(changedAt(input, 'policy.exhaustion', 'block'), 'ledger.closed', true);
    expect(codes(parseRoundInput(blocked))).toEqual([]);
  });

  it('what fits is judged once the parts are right', () => {
    const wrong = changedAt(changedAt(input, 'applications.0.id', '?'), 'ledger.policy', 'wuhan-2024');
    expect(codes(parseRoundInput(wrong))).toEqual(['applications.0.id: malformed']);
  });
});

it('a round is decided under one policy', () => {
  const round = validDocuments.round[1];
  expect(codes(parseRound(changedAt(round, 'ledger.policy', 'wuhan-2024')))).toEqual(['ledger.policy: other-policy']);
  expect(codes(parseRound(changedAt(round, 'decisions.1.assessment.policy', 'wuhan-2024')))).toEqual([
    'decisions.1.assessment.policy: other-policy',
  ]);
});

describe('the zod schemas', () => {
  const messages = (schema: z.core.$ZodType, given: unknown) =>
    z.safeParse(schema, given).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('say what parse… says, in both languages', () => {
    expect(messages(schemas.enterprise, { uscc: usccOf(101).toLowerCase(), employes: 1 })).toEqual([
      'uscc: 写法不规范：应写作 91420100000000101L，实为“91420100000000101l” / not in canonical form: write 91420100000000101L, got "91420100000000101l"',
      'name: 请填写 / required',
      'employes: 没有这一项：“employes”；是否应为 employees / no such field: "employes"; did you mean employees?',
    ]);
    expect(messages(schemas.ledger, changedAt(validDocuments.ledger[0], 'decided', 4))).toEqual([
      'decided: 台账前后不一致：应为applications 的项数（3），实为4 / the ledger contradicts itself: expected the number of applications, 3, got 4',
    ]);
    expect(messages(schemas.reviewEvent, { type: 'approve' })?.[0]).toMatch(
      /^type: 应为下列之一：submit、.* \/ expected one of submit, /,
    );
  });

  it('go into a form of your own, of zod or of any library that takes Standard Schemas', async () => {
    const form = z.object({ enterprise: schemas.enterprise, contact: z.string().min(1) });
    expect(form.safeParse({ enterprise, contact: '李' }).success).toBe(true);
    expect(form.safeParse({ enterprise: {}, contact: '李' }).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'enterprise.uscc',
      'enterprise.name',
    ]);
    expect(await schemas.enterprise['~standard'].validate(enterprise)).toEqual({ value: enterprise });
    expect(schemas.enterprise.shape.uscc.safeParse('x').success).toBe(false);
  });

  it('find no text of zod’s own, whatever is wrong', () => {
    const wrong: readonly unknown[] = [undefined, null, 1, 'x', [], {}, true];
    for (const [type, schema] of Object.entries(schemas)) {
      for (const given of [
        ...wrong,
        ...wrong.map((each) => ({
          ...(validDocuments[type as 'round'][0] as object),
          id: each,
          at: each,
          policy: each,
        })),
      ]) {
        for (const message of messages(schema, given) ?? [])
          expect(message).toMatch(/: .*[\u4E00-\u9FFF].* \/ [^\u4E00-\u9FFF]/);
      }
    }
  });
});

describe('a text that is not JSON is a problem, not an exception', () => {
  it.each<readonly [string, unknown, string]>([
    ['nothing', '', ': malformed: 应为一段 JSON 文本，实为“” | expected JSON text, got ""'],
    ['with something after it', '{}}', ': malformed: 应为一段 JSON 文本，实为“{}}” | expected JSON text, got "{}}"'],
    ['parsed before', {}, ': wrong-type: 应为一段 JSON 文本，实为对象 | expected JSON text, got an object'],
    ['absent', undefined, ': wrong-type: 应为一段 JSON 文本，实为无 | expected JSON text, got nothing'],
  ])('%s', (_, text, sentence) => {
    expect(lines(parseText('enterprise', text as string))).toEqual([sentence]);
  });

  it('so is an unknown type', () => {
    const names = Object.keys(schemas);
    for (const name of ['enterprises', 'toString', '']) {
      expect(lines(parseText(name as 'enterprise', '{}'))).toEqual([
        `type: not-one-of: 应为下列之一：${names.join('、')}；实为“${name}” | expected one of ${names.join(', ')}, got "${name}"`,
      ]);
    }
  });

  it('a byte order mark is passed over, the one before the text only', () => {
    const text = JSON.stringify(enterprise);
    expect(parseText('enterprise', `\uFEFF${text}`)).toEqual({ ok: true, value: enterprise });
    expect(codes(parseText('enterprise', `\uFEFF\uFEFF${text}`))).toEqual([': malformed']);
  });

  it('of a key that is there twice the last counts; one called __proto__ is a key like others', () => {
    expect(parseText('enterprise', `{"uscc":"x","name":"a","uscc":"${usccOf(101)}"}`)).toEqual({
      ok: true,
      value: { uscc: usccOf(101), name: 'a' },
    });
    expect(codes(parseText('enterprise', `{"uscc":"${usccOf(101)}","name":"a","__proto__":{"name":"b"}}`))).toEqual([
      '__proto__: unknown-field',
    ]);
  });
});

describe('what a rule of a policy rests on', () => {
  it.each<readonly [basis: unknown, expected: string]>([
    [{ assumption: '\u202e右' }, 'basis.rounding.0.assumption: not-canonical'],
    [{ clause: 5 }, 'basis.rounding.0.clause: wrong-type'],
    [{ clause: '1', more: 1 }, 'basis.rounding.0.more: unknown-field'],
    [{}, 'basis.rounding.0: wrong-type'],
    [{ clause: '1', assumption: 'rounding' }, 'basis.rounding.0: wrong-type'],
    ['1', 'basis.rounding.0: wrong-type'],
  ])('%j is a clause or an assumption, and what is wrong with it is said as of that one', (basis, expected) => {
    expect(codes(parsePolicy(changedAt(wuhan2025, 'basis.rounding.0', basis)))).toEqual([expected]);
  });
});
