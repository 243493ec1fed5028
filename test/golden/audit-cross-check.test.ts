/**
 * Suspicions across applications: a case for each kind, with all its sides, and beside each what is no suspicion.
 */
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  InvalidValueError,
  type Application,
  type Invoice,
  type InvoiceId,
  type RoundInput,
} from 'cloud-voucher-rules';
import { crossCheck } from 'cloud-voucher-rules/audit';
import { deepFrozen } from '../../src/values/frozen';
import { application, enterpriseCode, enterpriseNumber, minute, providerCode, round } from '../support/builders';

const invoice = (digits: string, changes: Partial<Invoice> = {}) => ({
  id: `2542${digits.padStart(16, '0')}` as InvoiceId,
  ...changes,
});
const numbers = { one: invoice('8123457'), two: invoice('9234561'), third: invoice('7345619') };
const apply = (
  name: string,
  enterprise: number,
  own: Partial<Invoice>,
  changes: object = {},
  bought: object = {},
): Application =>
  application(name, [{ invoice: own, ...bought }], {
    submittedAt: minute(enterprise),
    enterprise: enterpriseNumber(enterprise, changes),
  });

const suspicionsOf = (...applications: readonly Application[]) =>
  crossCheck(deepFrozen(round(applications)) as RoundInput);
/** Kind, subject, and each side as application, place and value. */
const shortOf = (...applications: readonly Application[]) =>
  suspicionsOf(...applications).map(({ kind, subject, sides }) => [
    kind,
    subject,
    sides.map(({ application: id, path, value }) => `${id} ${path.slice(2).join('.')} ${value}`),
  ]);

describe('each suspicion names all its sides', () => {
  const { id } = numbers.one;

  it('one invoice with two buyers', () => {
    expect(shortOf(apply('A', 1, numbers.one), apply('B', 2, numbers.one), apply('C', 3, numbers.two))).toEqual([
      [
        'invoice-several-buyers',
        id,
        [`A invoices.0.buyer ${enterpriseCode(1)}`, `B invoices.0.buyer ${enterpriseCode(2)}`],
      ],
    ]);
  });

  it('one invoice with two sellers, and with two totals', () => {
    const other = apply('B', 1, { ...numbers.one, seller: providerCode(2) }, {}, { amount: 5_000 });
    expect(shortOf(apply('A', 1, numbers.one), other)).toEqual([
      [
        'invoice-several-sellers',
        id,
        [`A invoices.0.seller ${providerCode(1)}`, `B invoices.0.seller ${providerCode(2)}`],
      ],
      ['invoice-several-totals', id, ['A invoices.0.total 10000.00', 'B invoices.0.total 5000.00']],
    ]);
  });

  it('one payment for two invoices of one payer; two payers may use one number', () => {
    const payment = { payments: [{ id: 'P-1' as never }] };
    const other = { payments: [{ id: 'P-1' as never, paidOn: '2025-03-11' as never }] };
    const [first, second] = [apply('A', 1, numbers.one, {}, payment), apply('B', 1, numbers.two, {}, payment)];
    expect(shortOf(first, second, apply('C', 2, numbers.third, {}, other))).toEqual([
      [
        'payment-for-several-invoices',
        `P-1 (${enterpriseCode(1)})`,
        [`A payments.0.invoice ${numbers.one.id}`, `B payments.0.invoice ${numbers.two.id}`],
      ],
    ]);
  });

  it('one payment for two invoices of two payers: the same number, day and amount', () => {
    const payment = (amount: string) => ({ payments: [{ id: 'P-1' as never, amount: amount as never }] });
    const [first, second] = [
      apply('A', 1, numbers.one, {}, payment('9.00')),
      apply('B', 2, numbers.two, {}, payment('9.00')),
    ];
    expect(shortOf(first, second, apply('C', 3, numbers.third, {}, payment('9.01')))).toEqual([
      [
        'payment-for-several-invoices',
        'P-1 (2025-03-10, 9.00)',
        [`A payments.0.invoice ${numbers.one.id}`, `B payments.0.invoice ${numbers.two.id}`],
      ],
    ]);
  });

  it('one payment of two payers, one of whom pays two invoices with it, in whatever order', () => {
    const payment = { payments: [{ id: 'P-1' as never, amount: '9.00' as never }] };
    const own = apply('A', 1, numbers.one, {}, payment);
    const second = apply('B', 1, numbers.two, {}, payment);
    const other = apply('C', 2, numbers.one, {}, payment);
    const orders = [
      [own, second, other],
      [second, own, other],
    ];
    for (const applications of orders)
      expect(suspicionsOf(...applications).map(({ subject }) => subject)).toContain('P-1 (2025-03-10, 9.00)');
  });

  it('one red letter for two invoices', () => {
    const redLetters = [
      { id: '4200204130-01234567' as InvoiceId, issuedOn: '2025-04-01' as never, total: '1.00' as never },
    ];
    expect(
      shortOf(apply('A', 1, { ...numbers.one, redLetters }), apply('B', 2, { ...numbers.two, redLetters })),
    ).toEqual([
      [
        'red-letter-for-several-invoices',
        '4200204130-01234567',
        [`A invoices.0.redLetters.0.id ${numbers.one.id}`, `B invoices.0.redLetters.0.id ${numbers.two.id}`],
      ],
    ]);
  });

  it('an enterprise under two names', () => {
    expect(
      shortOf(apply('A', 1, numbers.one, { name: '甲公司' }), apply('B', 1, numbers.two, { name: '乙公司' })),
    ).toEqual([
      ['enterprise-several-names', enterpriseCode(1), ['A enterprise.name 甲公司', 'B enterprise.name 乙公司']],
    ]);
  });

  it('an invoice number that ends in five zeros', () => {
    const cut = invoice('1200000');
    expect(shortOf(apply('A', 1, cut), apply('B', 2, invoice('1210000')))).toEqual([
      ['invoice-number-cut', cut.id, [`A invoices.0.id ${cut.id}`]],
    ]);
  });

  it('consecutive numbers to one buyer, across applications; to two buyers, or two apart, they are none', () => {
    const [first, next, last] = ['5', '6', '7'].map((digit) => invoice(`811111${digit}`));
    const far = invoice('8111119');
    const old = ['4200204130-00000009', '4200204130-00000010'].map((each) => ({ id: each as InvoiceId }));
    expect(
      shortOf(
        apply('A', 1, next ?? {}),
        apply('B', 1, first ?? {}),
        apply('C', 2, last ?? {}),
        apply('D', 1, far),
        apply('E', 3, old[1] ?? {}),
        apply('F', 3, old[0] ?? {}),
        apply('G', 3, { id: '4200204131-00000011' as InvoiceId }),
      ),
    ).toEqual([
      [
        'invoices-consecutive',
        `${enterpriseCode(1)} ${first?.id}`,
        [`B invoices.0.id ${first?.id}`, `A invoices.0.id ${next?.id}`],
      ],
      [
        'invoices-consecutive',
        `${enterpriseCode(3)} ${old[0]?.id}`,
        [`F invoices.0.id ${old[0]?.id}`, `E invoices.0.id ${old[1]?.id}`],
      ],
    ]);
  });

  it('a provider that is not on the register', () => {
    const stranger = enterpriseCode(99);
    expect(
      shortOf(apply('A', 1, { ...numbers.one, seller: stranger }, {}, { contract: { provider: stranger } })),
    ).toEqual([
      ['provider-not-registered', stranger, [`A contracts.0.provider ${stranger}`, `A invoices.0.seller ${stranger}`]],
    ]);
  });
});

describe('a suspicion', () => {
  const applications = [apply('A', 1, numbers.one), apply('B', 2, numbers.one)];
  const [suspicion] = suspicionsOf(...applications);

  it('says in both languages what it is, and names the clauses and assumptions behind it', () => {
    const { id } = numbers.one;
    expect(suspicion?.text).toEqual({
      zh: `发票 ${id} 在不同申请中的购买方不一致：${enterpriseCode(1)}、${enterpriseCode(2)}（申请 A、B）`,
      en: `invoice ${id} has several buyers: ${enterpriseCode(1)}, ${enterpriseCode(2)} (applications A, B)`,
    });
    expect(suspicion?.basis).toContainEqual({ assumption: 'invoice-once' });
    expect(suspicion?.sides[0]).toEqual({
      application: 'A',
      enterprise: enterpriseCode(1),
      path: ['applications', 0, 'invoices', 0, 'buyer'],
      value: enterpriseCode(1),
    });
  });

  it('names no more than five in its sentence, and all in its sides', () => {
    const many = Array.from({ length: 9 }, (_, i) => apply(`A${i}`, i + 1, numbers.one));
    const [found] = suspicionsOf(...many);
    expect(found?.sides).toHaveLength(9);
    expect(found?.text.zh).toMatch(/等9项（申请 A0、A1、A2、A3、A4 等9项）$/);
  });

  it('changes no amount, and an innocent round has none', () => {
    const input = round(applications);
    expect(decideRound(input)).toEqual(decideRound(round(structuredClone(applications))));
    expect(suspicionsOf(apply('A', 1, numbers.one), apply('B', 2, numbers.two))).toEqual([]);
    expect(suspicionsOf()).toEqual([]);
  });

  it('is not looked for in a malformed application', () => {
    const [first] = applications;
    const malformed = { ...first, invoices: [{ ...first?.invoices[0], total: '1' }] } as unknown as Application;
    try {
      suspicionsOf(malformed);
      expect.fail('it was accepted');
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error;
      expect(error.problems.map(({ path }) => path.join('.'))).toEqual(['applications.0.invoices.0.total']);
    }
  });
});
