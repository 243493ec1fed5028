/**
 * What is recognised of a purchase line (clause 3.2, assumptions evidence-limits and payment-deadline): the claim, the
 * invoice net of red letters, what was paid in time, and the audit; shared by the lines of one invoice.
 */
import { describe, expect, it } from 'vitest';
import { assess, wuhan2025, type FindingCode, type Policy } from 'cloud-voucher-rules';
import { assessed, codes, flagged, other, recognised, under, type Context } from '../support/assessing';
import {
  amountOf,
  application,
  at,
  catalogue,
  day,
  invoiceNumber,
  noonOf,
  policyWith,
  type Bought,
} from '../support/builders';

describe('payments that count', () => {
  const before: Bought = { payments: [{ paidOn: day('2025-06-02') }] };
  const sameDay: Bought = { payments: [{ paidOn: day('2025-06-03') }] };
  const dayAfter: Bought = { payments: [{ paidOn: day('2025-06-04') }] };
  const closing: Bought = { payments: [{ paidOn: day('2025-10-31') }] };
  const afterClosing: Bought = { payments: [{ paidOn: day('2025-11-01') }] };
  const byClose = under('payment-deadline', 'window-close');

  it.each([
    ['the day before the submission', '10000.00', before, wuhan2025],
    ['the day of the submission', '10000.00', sameDay, wuhan2025],
    ['the day after the submission', '0.00', dayAfter, wuhan2025],
    ['the day after the submission, where the close of the window is the deadline', '10000.00', dayAfter, byClose],
    ['the day on which the window closes, where that is the deadline', '10000.00', closing, byClose],
    ['the day after the close, where that is the deadline', '0.00', afterClosing, byClose],
  ] as const)('paid on %s: %s', (_, expected, bought, policy) => {
    expect(recognised(assessed([bought], {}, policy))).toEqual([expected]);
  });

  it('flags every payment that does not count once, however many lines name its invoice', () => {
    const payments = Array.from({ length: 2_000 }, () => ({ payer: other }));
    const shared = Array.from({ length: 1_999 }, () => ({ onPapersOfLine: 1 }));
    const assessment = assessed([{ payments }, ...shared]);
    expect(assessment.flags).toHaveLength(2_000);
    expect(new Set(flagged(assessment).map(([code]) => code))).toEqual(new Set(['payment-payer-differs']));
    expect(new Set(codes(assessment).flat())).toEqual(new Set(['payment-missing']));
  });

  it('takes the day of the submission in Beijing, whatever offset it is written with', () => {
    const paidOn = day('2025-06-04');
    const paid = (submittedAt: string) =>
      recognised(
        assess(wuhan2025, application('A', [{ payments: [{ paidOn }] }], { submittedAt: at(submittedAt) }), {
          catalogue,
        }),
      );
    expect(paid('2025-06-03T15:59:59.999999999Z')).toEqual(['0.00']);
    expect(paid('2025-06-03T16:00:00Z')).toEqual(['10000.00']);
    expect(paid('2025-06-03T08:00:00-08:00')).toEqual(['10000.00']);
    expect(paid('2025-06-04T01:59:59+10:00')).toEqual(['0.00']);
  });

  it('takes the day of the close in Beijing too: the first instant of 31 October is on the 31st', () => {
    const policy = policyWith({
      base: { paidBy: 'window-close' },
      window: { closesAt: '2025-10-30T16:00:00Z' },
    });
    expect(recognised(assessed([closing], {}, policy))).toEqual(['10000.00']);
    expect(recognised(assessed([afterClosing], {}, policy))).toEqual(['0.00']);
  });

  it('flags each payment that does not count, once for each reason, in the order of the papers', () => {
    const assessment = assessed([
      {
        amount: 10_000,
        claimed: 4_000,
        payments: [{}, { payer: other, payee: other }, { payer: other, paidOn: day('2025-06-04') }],
      },
      { claimed: 6_000, onPapersOfLine: 1 },
    ]);
    const flags = [
      ['payment-payer-differs', 'pay-A-1-2'],
      ['payment-payee-differs', 'pay-A-1-2'],
      ['payment-payer-differs', 'pay-A-1-3'],
      ['payment-too-late', 'pay-A-1-3'],
    ];
    expect(flagged(assessment)).toEqual(flags);
    expect(assessment.flags.every(({ severity }) => severity === 'flags')).toBe(true);
    expect(codes(assessment)).toEqual([[], []]);
    expect(recognised(assessment)).toEqual(['4000.00', '6000.00']);
  });

  it('of one that names no invoice of the application the payee cannot be judged', () => {
    const stray = { invoice: invoiceNumber(5), payer: other, payee: other };
    expect(flagged(assessed([{ payments: [{}, stray] }]))).toEqual([
      ['payment-payer-differs', 'pay-A-1-2'],
      ['paper-not-listed', 'pay-A-1-2'],
    ]);
  });

  it('flags contracts, invoices and payments that no line uses, in the order of the papers', () => {
    const papers = application('B', [{}]);
    const { contracts, invoices, payments, ...own } = application('A', [{ payments: [{ payer: other }] }]);
    const mixed = {
      ...own,
      contracts: [...papers.contracts, ...contracts],
      invoices: [...invoices, ...papers.invoices],
      payments: [...papers.payments, ...payments],
    };
    const [invoice] = papers.invoices;
    expect(flagged(assess(wuhan2025, mixed, { catalogue }))).toEqual([
      ['paper-not-listed', 'c-B-1'],
      ['paper-not-listed', invoice?.id],
      ['paper-not-listed', 'pay-B-1-1'],
      ['payment-payer-differs', 'pay-A-1-1'],
    ]);
  });

  it('flags a contract signed after the day of submission, and no sooner', () => {
    const signed = (signedOn: string) => flagged(assessed([{ contract: { signedOn: day(signedOn) } }]));
    expect(signed('2025-06-03')).toEqual([]);
    expect(signed('2025-06-04')).toEqual([['contract-after-submission', 'c-A-1']]);
  });

  it('flags an invoice dated after the submission, and no sooner', () => {
    const issued = (issuedOn: string) =>
      flagged(assessed([{ invoice: { issuedOn: day(issuedOn) } }])).map(([code]) => code);
    expect(issued('2025-06-03')).toEqual([]);
    expect(issued('2025-06-04')).toEqual(['invoice-after-submission']);
  });
});

describe('assumption evidence-limits: the least of claim, invoice, payments and audit', () => {
  const rows: [string, readonly Bought[], readonly string[], readonly (readonly FindingCode[])[], Context?, Policy?][] =
    [
      ['the claim itself where everything covers it', [{ claimed: '9999.99' }], ['9999.99'], [[]]],
      [
        'the invoice, a fen below the claim',
        [{ amount: '9999.99', claimed: '10000.00', payments: [{ amount: amountOf(10_000) }] }],
        ['9999.99'],
        [['limited-by-invoice']],
      ],
      [
        'the payment, a fen below the claim',
        [{ payments: [{ amount: amountOf('9999.99') }] }],
        ['9999.99'],
        [['limited-by-payment']],
      ],
      [
        'the audit, a fen below the claim',
        [{}],
        ['9999.99'],
        [['limited-by-audit']],
        { audited: [amountOf('9999.99')] },
      ],
      ['the claim where the audit has the same', [{}], ['10000.00'], [[]], { audited: [amountOf('10000.00')] }],
      ['the claim where the audit has more', [{}], ['10000.00'], [[]], { audited: [amountOf('10000.01')] }],
      ['nothing where the audit has 0.00', [{}], ['0.00'], [['limited-by-audit']], { audited: [amountOf(0)] }],
      [
        'the least of all three, each that is below the claim reported',
        [{ claimed: 12_000, payments: [{ amount: amountOf(9_000) }] }],
        ['8000.00'],
        [['limited-by-invoice', 'limited-by-payment', 'limited-by-audit']],
        { audited: [amountOf(8_000)] },
      ],
      [
        'the invoice net of one red letter',
        [{ invoice: { redLetters: [{ id: invoiceNumber(9), issuedOn: day('2025-04-01'), total: amountOf(2_500) }] } }],
        ['7500.00'],
        [['limited-by-invoice']],
      ],
      [
        'the invoice net of several red letters',
        [
          {
            claimed: 6_000,
            invoice: {
              redLetters: [
                { id: invoiceNumber(8), issuedOn: day('2025-04-01'), total: amountOf('2500.00') },
                { id: invoiceNumber(9), issuedOn: day('2026-04-01'), total: amountOf('1500.01') },
              ],
            },
          },
        ],
        ['5999.99'],
        [['limited-by-invoice']],
      ],
      [
        'nothing where red letters exceed the invoice: its room is 0.00, never less',
        [{ invoice: { redLetters: [{ id: invoiceNumber(9), issuedOn: day('2025-04-01'), total: amountOf(10_001) }] } }],
        ['0.00'],
        [['limited-by-invoice']],
      ],
      [
        'the sum of several payments',
        [{ payments: [{ amount: amountOf(4_000) }, { amount: amountOf(5_000) }, { amount: amountOf('0.01') }] }],
        ['9000.01'],
        [['limited-by-payment']],
      ],
      [
        'the payments that count, not the others',
        [{ payments: [{ amount: amountOf(4_000) }, { amount: amountOf(6_000), payer: other }] }],
        ['4000.00'],
        [['limited-by-payment']],
      ],
      [
        'for two lines of one invoice, the second what the first leaves of both',
        [
          { amount: 10_000, claimed: 7_000 },
          { claimed: 7_000, onPapersOfLine: 1 },
        ],
        ['7000.00', '3000.00'],
        [[], ['limited-by-invoice', 'limited-by-payment']],
      ],
      [
        'for two lines of one invoice, of the payments what the first leaves',
        [
          { amount: 10_000, claimed: 4_000, payments: [{ amount: amountOf(5_000) }] },
          { claimed: 4_000, onPapersOfLine: 1 },
        ],
        ['4000.00', '1000.00'],
        [[], ['limited-by-payment']],
      ],
      [
        'for three lines, nothing once the invoice is used up',
        [{ amount: 10_000 }, { claimed: 1, onPapersOfLine: 1 }, { claimed: 0, onPapersOfLine: 1 }],
        ['10000.00', '0.00', '0.00'],
        [[], ['limited-by-invoice', 'limited-by-payment'], []],
      ],
      [
        'a disallowed line leaves its room to the next',
        [
          { amount: 10_000, purchase: { product: 'p-none' as never } },
          { claimed: 10_000, onPapersOfLine: 1 },
        ],
        ['0.00', '10000.00'],
        [['product-not-in-catalogue'], []],
      ],
      [
        'what the audit cuts from the first line is left to the second',
        [
          { amount: 10_000, claimed: 8_000 },
          { claimed: 8_000, onPapersOfLine: 1 },
        ],
        ['3000.00', '7000.00'],
        [['limited-by-audit'], ['limited-by-invoice', 'limited-by-payment']],
        { audited: [amountOf(3_000), amountOf(8_000)] },
      ],
      [
        'the invoice alone under invoice-only, whatever was paid',
        [{ claimed: 12_000, payments: [{ amount: amountOf(1) }] }],
        ['10000.00'],
        [['limited-by-invoice']],
        {},
        under('evidence-limits', 'invoice-only'),
      ],
      [
        'under invoice-only, for two lines too, although more is recognised than was paid',
        [
          { claimed: 7_000, payments: [{ amount: amountOf(1) }] },
          { claimed: 7_000, onPapersOfLine: 1 },
        ],
        ['7000.00', '3000.00'],
        [[], ['limited-by-invoice']],
        {},
        under('evidence-limits', 'invoice-only'),
      ],
      [
        'the payments alone, where a policy names only them',
        [{ claimed: 12_000, payments: [{ amount: amountOf(11_000) }] }],
        ['11000.00'],
        [['limited-by-payment']],
        {},
        policyWith({ base: { limits: ['payment'] } }),
      ],
      [
        'the claim, where a policy names no limit',
        [{ claimed: 12_000, payments: [{ amount: amountOf(1) }] }],
        ['12000.00'],
        [[]],
        {},
        policyWith({ base: { limits: [] } }),
      ],
    ];

  it.each(rows)('recognises %s', (_, bought, expected, found, context, policy) => {
    const assessment = assessed(bought, context, policy);
    expect(recognised(assessment)).toEqual(expected);
    expect(codes(assessment)).toEqual(found);
  });

  it('says the claim and the room that was left', () => {
    const [, second] = assessed([
      { amount: 10_000, claimed: 7_000 },
      { claimed: 7_000, onPapersOfLine: 1 },
    ]).lines;
    expect(second?.findings).toEqual([
      {
        code: 'limited-by-invoice',
        severity: 'reduces',
        compared: { invoice: second?.invoice, claimed: '7000.00', room: '3000.00' },
      },
      {
        code: 'limited-by-payment',
        severity: 'reduces',
        compared: { invoice: second?.invoice, claimed: '7000.00', room: '3000.00' },
      },
    ]);
  });
});

it('an application of noon on the last day of the window may name an invoice of that day', () => {
  const bought = { invoice: { issuedOn: day('2025-10-31') }, payments: [{ paidOn: day('2025-10-31') }] };
  const last = application('A', [bought], { submittedAt: noonOf('2025-10-31') });
  expect(assess(wuhan2025, last, { catalogue })).toMatchObject({ entitlement: '2000.00', lines: [{ findings: [] }] });
});
