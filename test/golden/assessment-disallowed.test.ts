/**
 * What disallows a purchase line (clause 3.2): each finding alone and together, below, at and above every date. One line
 * of 10,000.00, applied for on 3 June 2025; the row says what is wrong with its papers.
 */
import { describe, expect, it } from 'vitest';
import { findingCodes, type FindingCode, type Policy } from 'cloud-voucher-rules';
import { assessed, codes, flagged, other, under, type Context } from '../support/assessing';
import { amountOf, day, enterpriseCode, invoiceNumber, providerCode, type Bought } from '../support/builders';

describe('findings that disallow a line', () => {
  const rows: [string, readonly FindingCode[], Bought, Context?, Policy?][] = [
    ['a product that the catalogue lacks', ['product-not-in-catalogue'], { purchase: { product: 'p-none' as never } }],
    ['a contract that is not there', ['contract-missing'], { contract: 'none' }],
    ['a contract of another customer', ['contract-customer-differs'], { contract: { customer: other } }],
    ['a contract with another provider', ['contract-provider-differs'], { contract: { provider: providerCode(2) } }],
    ['an invoice that is not there', ['invoice-missing'], { invoice: 'none' }],
    [
      'an invoice that is not there and no payment either: the payment is not asked for',
      ['invoice-missing'],
      { invoice: 'none', payments: [] },
    ],
    [
      'payments for an invoice that is not there, each reported: by whom and when they were made can be seen without it',
      ['invoice-missing', 'payment-payer-differs', 'payment-too-late'],
      { invoice: 'none', payments: [{ payer: other }, { paidOn: day('2025-06-04') }, {}] },
    ],
    ['an invoice to another buyer', ['invoice-buyer-differs'], { invoice: { buyer: other } }],
    [
      'an invoice of another seller, paid to that seller',
      ['invoice-seller-differs'],
      { invoice: { seller: providerCode(2) }, payments: [{ payee: providerCode(2) }] },
    ],
    [
      'an invoice of another seller, paid to the provider: the payee is compared with the seller',
      ['invoice-seller-differs', 'payment-missing', 'payment-payee-differs'],
      { invoice: { seller: providerCode(2) } },
    ],
    ['a void invoice', ['invoice-void'], { invoice: { void: true } }],
    ['an invoice declared not void is in order', [], { invoice: { void: false } }],
    [
      'an invoice a fen short of net and tax',
      ['invoice-total-inconsistent'],
      {
        invoice: { net: amountOf('9433.96'), tax: amountOf('566.04'), total: amountOf('9999.99') },
        claimed: '9000.00',
      },
    ],
    [
      'an invoice a fen above net and tax',
      ['invoice-total-inconsistent'],
      { invoice: { net: amountOf('9433.96'), tax: amountOf('566.04'), total: amountOf('10000.01') } },
    ],
    [
      'an invoice claimed by another application',
      ['invoice-already-claimed'],
      { invoice: { id: invoiceNumber(1) } },
      { ledger: { invoices: { [invoiceNumber(1)]: 'B' as never } } },
    ],
    [
      'an invoice claimed by an application called constructor',
      ['invoice-already-claimed'],
      { invoice: { id: invoiceNumber(1) } },
      { ledger: { invoices: { [invoiceNumber(1)]: 'constructor' as never } } },
    ],
    [
      'an invoice claimed by this very application is in order',
      [],
      { invoice: { id: invoiceNumber(1) } },
      { ledger: { invoices: { [invoiceNumber(1)]: 'A' as never } } },
    ],
    ['an invoice of 31 December 2024', ['outside-purchase-year'], { invoice: { issuedOn: day('2024-12-31') } }],
    ['an invoice of 1 January 2025 is of the year', [], { invoice: { issuedOn: day('2025-01-01') } }],
    [
      'an invoice of 31 December 2025 is of the year, and flagged as after the submission',
      ['invoice-after-submission'],
      { invoice: { issuedOn: day('2025-12-31') } },
    ],
    [
      'an invoice of 1 January 2026',
      ['outside-purchase-year', 'invoice-after-submission'],
      { invoice: { issuedOn: day('2026-01-01') } },
    ],
    [
      'a contract of the year before is in order where the invoice dates the purchase',
      [],
      { contract: { signedOn: day('2024-12-31') } },
    ],
    [
      'a contract of the year before, where the contract dates the purchase',
      ['outside-purchase-year'],
      { contract: { signedOn: day('2024-12-31') } },
      {},
      under('purchase-year', 'contract-date'),
    ],
    [
      'a contract of 1 January, where the contract dates the purchase, whatever the invoice says',
      [],
      { contract: { signedOn: day('2025-01-01') }, invoice: { issuedOn: day('2024-12-31') } },
      {},
      under('purchase-year', 'contract-date'),
    ],
    [
      'a contract that is not there, where the contract dates the purchase: its absence is the finding',
      ['contract-missing'],
      { contract: 'none' },
      {},
      under('purchase-year', 'contract-date'),
    ],
    [
      'one of two payments made the year before, where payments date the purchase',
      ['outside-purchase-year'],
      {
        payments: [
          { paidOn: day('2024-12-31'), amount: amountOf('0.01') },
          { paidOn: day('2025-01-01'), amount: amountOf('9999.99') },
        ],
      },
      {},
      under('purchase-year', 'payment-date'),
    ],
    [
      'a payment of the year before that does not count, where payments date the purchase',
      ['payment-payer-differs'],
      { payments: [{ paidOn: day('2024-12-31'), payer: other }, {}] },
      {},
      under('purchase-year', 'payment-date'),
    ],
    [
      'all payments in the year, where payments date the purchase, whatever the invoice says',
      [],
      { invoice: { issuedOn: day('2024-12-31') } },
      {},
      under('purchase-year', 'payment-date'),
    ],
    [
      'no payment, where payments date the purchase: only its absence is the finding',
      ['payment-missing'],
      { payments: [] },
      {},
      under('purchase-year', 'payment-date'),
    ],
    [
      'a payment of the year before for an invoice that is not there counts for nothing, so it dates nothing',
      ['invoice-missing'],
      { invoice: 'none', payments: [{ paidOn: day('2024-12-31') }] },
      {},
      under('purchase-year', 'payment-date'),
    ],
    ['no payment', ['payment-missing'], { payments: [] }],
    [
      'no payment, even where the invoice alone is the limit',
      ['payment-missing'],
      { payments: [] },
      {},
      under('evidence-limits', 'invoice-only'),
    ],
    [
      'a payment by another payer alone',
      ['payment-missing', 'payment-payer-differs'],
      { payments: [{ payer: other }] },
    ],
    [
      'a payment to another payee alone',
      ['payment-missing', 'payment-payee-differs'],
      { payments: [{ payee: other }] },
    ],
    [
      'a payment on the day after the submission alone',
      ['payment-missing', 'payment-too-late'],
      { payments: [{ paidOn: day('2025-06-04') }] },
    ],
    [
      'a payment for another invoice alone',
      ['payment-missing', 'paper-not-listed'],
      { payments: [{ invoice: invoiceNumber(5) }] },
    ],
    [
      'everything wrong with the contract and the invoice at once: every reason, in the order of the list',
      [
        'contract-customer-differs',
        'contract-provider-differs',
        'invoice-buyer-differs',
        'invoice-seller-differs',
        'invoice-void',
        'invoice-total-inconsistent',
        'invoice-already-claimed',
        'outside-purchase-year',
        'payment-missing',
        'contract-after-submission',
        'invoice-after-submission',
        'payment-payer-differs',
        'payment-payee-differs',
        'payment-too-late',
      ],
      {
        contract: { customer: other, provider: providerCode(2), signedOn: day('2025-06-04') },
        invoice: {
          id: invoiceNumber(1),
          buyer: other,
          seller: providerCode(2),
          void: true,
          net: amountOf(1),
          issuedOn: day('2026-01-01'),
        },
        payments: [{ payer: other, payee: other, paidOn: day('2026-01-01') }],
      },
      { ledger: { invoices: { [invoiceNumber(1)]: 'B' as never } } },
    ],
    [
      'a product that the catalogue lacks, with neither contract nor invoice',
      ['product-not-in-catalogue', 'contract-missing', 'invoice-missing'],
      { purchase: { product: 'p-none' as never }, contract: 'none', invoice: 'none', payments: [] },
    ],
  ];

  it.each(rows)('%s: %j', (_, expected, bought, context, policy) => {
    const assessment = assessed([bought], context, policy);
    const disallowed = expected.some((code) => findingCodes.indexOf(code) <= findingCodes.indexOf('payment-missing'));
    expect([...codes(assessment).flat(), ...flagged(assessment).map(([code]) => code)]).toEqual(expected);
    if (disallowed) {
      expect(assessment.lines[0]).toMatchObject({ recognised: '0.00', base: '0.00', subsidy: '0.00' });
      expect(assessment.lines[0]?.findings.some(({ severity }) => severity === 'disallows')).toBe(true);
    } else {
      expect(assessment.lines[0]?.recognised).not.toBe('0.00');
    }
  });

  it('every finding that disallows or flags is in a row', () => {
    const seen = new Set(rows.flatMap(([, expected]) => expected));
    expect(findingCodes.filter((code) => !seen.has(code))).toEqual([
      'limited-by-invoice',
      'limited-by-payment',
      'limited-by-audit',
    ]);
  });

  it('tells tier and rate of a disallowed line, unless the product is not in the catalogue', () => {
    expect(assessed([{ invoice: 'none' }]).lines[0]).toMatchObject({ tier: 'resources', rate: '0.20' });
    const [line] = assessed([{ purchase: { product: 'p-none' as never } }]).lines;
    expect(line).not.toHaveProperty('tier');
    expect(line).not.toHaveProperty('rate');
  });

  it('says what was compared: the papers by their ids, both sides of a difference', () => {
    const compared = (bought: Bought, context?: Context, policy?: Policy) => {
      const { code, ...rest } = assessed([bought], context, policy).lines[0]?.findings[0] ?? { code: 'none' };
      return [code, 'compared' in rest ? rest.compared : undefined];
    };
    expect(compared({ contract: { customer: other } })).toEqual([
      'contract-customer-differs',
      { contract: 'c-A-1', customer: other, enterprise: enterpriseCode(1) },
    ]);
    expect(compared({ invoice: { issuedOn: day('2024-12-31') } })).toEqual([
      'outside-purchase-year',
      { from: '2025-01-01', to: '2025-12-31', datedBy: 'invoice', first: '2024-12-31', last: '2024-12-31' },
    ]);
    expect(
      compared(
        { payments: [{ paidOn: day('2024-12-31') }, { paidOn: day('2025-01-01') }] },
        {},
        under('purchase-year', 'payment-date'),
      ),
    ).toEqual([
      'outside-purchase-year',
      { from: '2025-01-01', to: '2025-12-31', datedBy: 'payment', first: '2024-12-31', last: '2025-01-01' },
    ]);
    expect(
      compared({ invoice: { id: invoiceNumber(1) } }, { ledger: { invoices: { [invoiceNumber(1)]: 'B' as never } } }),
    ).toEqual(['invoice-already-claimed', { invoice: invoiceNumber(1), claimedBy: 'B' }]);
  });
});
