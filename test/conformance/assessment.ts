/**
 * Vectors of the assessment of one application: each line's amounts and findings stated by hand.
 * @module
 */
import type { Application, Catalogue, FindingCode, TierId } from 'cloud-voucher-rules';
import type { PolicyReference } from '../../src/testing/policy-told';
import type { Vector } from '../../src/testing/vector';
import {
  amountOf,
  application,
  at,
  catalogue,
  day,
  enterprise,
  enterpriseCode,
  fenAmount,
  invoiceNumber,
  providerCode,
  type Bought,
  type Changes,
} from '../support/builders';

/** What a line should earn: recognised, base and subsidy in yuan, and its findings in order. */
type Earned = readonly [recognised: string, base: string, subsidy: string, ...findings: readonly FindingCode[]];

interface Row {
  readonly pins: string;
  readonly bought: readonly Bought[];
  readonly is?: Changes<Application>;
  readonly patch?: object;
  readonly catalogue?: Catalogue;
  readonly claimedInvoices?: (application: Application) => Readonly<Record<string, string>>;
  readonly audited?: readonly string[];
  readonly earns: readonly Earned[];
  readonly assessed: string;
  /** Where it is not what was assessed. */
  readonly entitlement?: string;
  readonly outcome?: 'eligible' | 'ineligible' | 'undetermined';
}

const rates: Readonly<Record<TierId, string>> = {
  resources: '0.20',
  business: '0.30',
  capability: '0.40',
  ecosystem: '0.50',
};
const reduces: readonly FindingCode[] = ['limited-by-invoice', 'limited-by-payment', 'limited-by-audit'];
const flags: readonly FindingCode[] = [
  'payment-payer-differs',
  'payment-payee-differs',
  'payment-too-late',
  'invoice-after-submission',
];
const severityOf = (code: FindingCode) =>
  reduces.includes(code) ? 'reduces' : flags.includes(code) ? 'flags' : 'disallows';
const base = (patch: object | undefined): PolicyReference =>
  patch === undefined ? { base: 'wuhan-2025' } : { base: 'wuhan-2025', patch: { id: 'wuhan-2025+vector', ...patch } };

function vectorOf(name: string, row: Row): Vector {
  const { pins, bought, is = {}, patch, audited, claimedInvoices, earns, assessed, outcome = 'eligible' } = row;
  const given = application('WH-1', bought, is);
  const { products } = row.catalogue ?? catalogue;
  const lines = given.purchases.map(({ product, invoice, amount }, i) => {
    const [recognised, lineBase, subsidy, ...findings] = earns[i] ?? ['', '', ''];
    const tier = products.find(({ id }) => id === product)?.tier;
    return {
      line: i + 1,
      product,
      invoice,
      ...(tier === undefined ? {} : { tier, rate: rates[tier] }),
      claimed: amount,
      recognised,
      base: lineBase,
      subsidy,
      findings: findings.map((code) => ({ code, severity: severityOf(code) })),
    };
  });
  const { uscc, district } = given.enterprise;
  return {
    name: `assess: ${name}`,
    pins,
    function: 'assess',
    input: {
      policy: base(patch),
      application: given,
      catalogue: row.catalogue ?? catalogue,
      ...(claimedInvoices === undefined ? {} : { claimedInvoices: claimedInvoices(given) }),
      ...(audited === undefined ? {} : { audited }),
    },
    result: {
      application: given.id,
      enterprise: uscc,
      ...(district === undefined ? {} : { district }),
      policy: patch === undefined ? 'wuhan-2025' : 'wuhan-2025+vector',
      eligibility: { outcome },
      lines,
      assessed,
      entitlement: row.entitlement ?? assessed,
    },
  };
}

const one = (line: Bought = {}): readonly Bought[] => [{ amount: 10_000, ...line }];
const none: Earned = ['0.00', '0.00', '0.00'];
const against = (...findings: readonly FindingCode[]): Earned => ['0.00', '0.00', '0.00', ...findings];
const all: readonly Earned[] = [['10000.00', '10000.00', '2000.00']];
const stranger = enterpriseCode(9);

const tiers: Readonly<Record<string, Row>> = {
  resources: { pins: 'Resources earn 20 %.', bought: one(), earns: all, assessed: '2000.00' },
  business: {
    pins: 'Business earns 30 %.',
    bought: one({ tier: 'business' }),
    earns: [['10000.00', '10000.00', '3000.00']],
    assessed: '3000.00',
  },
  capability: {
    pins: 'Capability earns 40 %.',
    bought: one({ tier: 'capability' }),
    earns: [['10000.00', '10000.00', '4000.00']],
    assessed: '4000.00',
  },
  ecosystem: {
    pins: 'Ecosystem earns 50 %.',
    bought: one({ tier: 'ecosystem' }),
    earns: [['10000.00', '10000.00', '5000.00']],
    assessed: '5000.00',
  },
  'several tiers': {
    pins: 'One application may mix tiers: each line earns by the tier of its product.',
    bought: [
      { tier: 'resources', amount: 10_000 },
      { tier: 'ecosystem', amount: 10_000 },
      { tier: 'business', amount: 100 },
    ],
    earns: [
      ['10000.00', '10000.00', '2000.00'],
      ['10000.00', '10000.00', '5000.00'],
      ['100.00', '100.00', '30.00'],
    ],
    assessed: '7030.00',
  },
  'no purchases': {
    pins: 'An application without purchases is valid and earns nothing.',
    bought: [],
    earns: [],
    assessed: '0.00',
  },
  'nothing claimed': {
    pins: 'A line may claim nothing; it earns nothing and has nothing against it.',
    bought: one({ claimed: 0 }),
    earns: [none],
    assessed: '0.00',
  },
  'above the cap': {
    pins: 'The entitlement is before cap and pool: what is assessed may be above the cap.',
    bought: one({ tier: 'ecosystem', amount: 1_000_000 }),
    earns: [['1000000.00', '1000000.00', '500000.00']],
    assessed: '500000.00',
  },
};

const disallowed: Readonly<Record<string, Row>> = {
  'a product that nobody lists': {
    pins: 'A product must be in the catalogue; without it there is no tier and no rate.',
    bought: one({ purchase: { product: 'p-unknown' as never } }),
    earns: [against('product-not-in-catalogue')],
    assessed: '0.00',
  },
  'no contract': {
    pins: 'A line needs its contract.',
    bought: one({ contract: 'none' }),
    earns: [against('contract-missing')],
    assessed: '0.00',
  },
  'a contract of another customer': {
    pins: 'The customer of the contract must be the enterprise.',
    bought: one({ contract: { customer: stranger } }),
    earns: [against('contract-customer-differs')],
    assessed: '0.00',
  },
  'a contract with another provider': {
    pins: 'The provider of the contract must be that of the product.',
    bought: one({ contract: { provider: providerCode(2) } }),
    earns: [against('contract-provider-differs')],
    assessed: '0.00',
  },
  'no invoice': {
    pins: 'A line needs its invoice; that no payment counts then is not told besides.',
    bought: one({ invoice: 'none' }),
    earns: [against('invoice-missing')],
    assessed: '0.00',
  },
  'an invoice to another buyer': {
    pins: 'The buyer of the invoice must be the enterprise.',
    bought: one({ invoice: { buyer: stranger } }),
    earns: [against('invoice-buyer-differs')],
    assessed: '0.00',
  },
  'an invoice of another seller': {
    pins: 'The seller must be the provider of the product; a payment to whom the product is from is then one to the wrong hands.',
    bought: one({ invoice: { seller: providerCode(2) } }),
    earns: [against('invoice-seller-differs', 'payment-missing', 'payment-payee-differs')],
    assessed: '0.00',
  },
  'a void invoice': {
    pins: 'A void invoice proves nothing.',
    bought: one({ invoice: { void: true } }),
    earns: [against('invoice-void')],
    assessed: '0.00',
  },
  'an invoice that is not void': {
    pins: 'An invoice that says that it is not void is in order.',
    bought: one({ invoice: { void: false } }),
    earns: all,
    assessed: '2000.00',
  },
  'an invoice that does not add up': {
    pins: 'Net and tax must come to the total, to the fen.',
    bought: one({ invoice: { net: amountOf('9433.96'), tax: amountOf('566.05'), total: amountOf('10000.00') } }),
    earns: [against('invoice-total-inconsistent')],
    assessed: '0.00',
  },
  'an invoice claimed by another application': {
    pins: 'An invoice of which another application has had anything recognised is used.',
    bought: one(),
    claimedInvoices: ({ invoices }) => Object.fromEntries(invoices.map(({ id }) => [id, 'WH-0'])),
    earns: [against('invoice-already-claimed')],
    assessed: '0.00',
  },
  'an invoice claimed by the same application': {
    pins: 'By this application itself it is not: an assessment can be repeated.',
    bought: one(),
    claimedInvoices: ({ id, invoices }) => Object.fromEntries(invoices.map((invoice) => [invoice.id, id])),
    earns: all,
    assessed: '2000.00',
  },
  'another invoice claimed': {
    pins: 'Invoices are told apart.',
    bought: one(),
    claimedInvoices: () => ({ [invoiceNumber(1)]: 'WH-0' }),
    earns: all,
    assessed: '2000.00',
  },
  'an invoice of 31 December': {
    pins: 'A purchase is of the year of its invoice: 31 December of the year before is outside.',
    bought: one({ invoice: { issuedOn: day('2024-12-31') } }),
    earns: [against('outside-purchase-year')],
    assessed: '0.00',
  },
  'an invoice of 1 January': {
    pins: '1 January is inside.',
    bought: one({ invoice: { issuedOn: day('2025-01-01') } }),
    earns: all,
    assessed: '2000.00',
  },
  'an invoice of the last day of the year': {
    pins: '31 December of the year is inside; that it is after the submission is flagged.',
    bought: one({ invoice: { issuedOn: day('2025-12-31') } }),
    earns: [['10000.00', '10000.00', '2000.00', 'invoice-after-submission']],
    assessed: '2000.00',
  },
  'an invoice of the next year': {
    pins: '1 January of the next year is outside.',
    bought: one({ invoice: { issuedOn: day('2026-01-01') } }),
    earns: [against('outside-purchase-year', 'invoice-after-submission')],
    assessed: '0.00',
  },
  'no payment': {
    pins: 'At least one payment must count.',
    bought: one({ payments: [] }),
    earns: [against('payment-missing')],
    assessed: '0.00',
  },
  'everything wrong': {
    pins: 'All reasons are told, in the order of their list.',
    bought: one({
      purchase: { product: 'p-unknown' as never },
      contract: { customer: stranger },
      invoice: { buyer: stranger, void: true, issuedOn: day('2024-12-31'), net: amountOf('1.00') },
      payments: [],
    }),
    claimedInvoices: ({ invoices }) => Object.fromEntries(invoices.map(({ id }) => [id, 'constructor'])),
    earns: [
      against(
        'product-not-in-catalogue',
        'contract-customer-differs',
        'invoice-buyer-differs',
        'invoice-void',
        'invoice-total-inconsistent',
        'invoice-already-claimed',
        'outside-purchase-year',
        'payment-missing',
      ),
    ],
    assessed: '0.00',
  },
  'one line of two': {
    pins: 'One line that is disallowed does not touch the other.',
    bought: [{ amount: 10_000, contract: 'none' }, { amount: 10_000 }],
    earns: [against('contract-missing'), ['10000.00', '10000.00', '2000.00']],
    assessed: '2000.00',
  },
};

const payments: Readonly<Record<string, Row>> = {
  'paid by another': {
    pins: 'A payment of another payer does not count; it is flagged.',
    bought: one({ payments: [{ payer: stranger }] }),
    earns: [against('payment-missing', 'payment-payer-differs')],
    assessed: '0.00',
  },
  'paid to another': {
    pins: 'A payment to someone else than the seller does not count.',
    bought: one({ payments: [{ payee: stranger }] }),
    earns: [against('payment-missing', 'payment-payee-differs')],
    assessed: '0.00',
  },
  'paid on the day of submission': {
    pins: 'Paid by the day of submission.',
    bought: one({ payments: [{ paidOn: day('2025-06-03') }] }),
    earns: all,
    assessed: '2000.00',
  },
  'paid the day after': {
    pins: 'A day later does not count.',
    bought: one({ payments: [{ paidOn: day('2025-06-04') }] }),
    earns: [against('payment-missing', 'payment-too-late')],
    assessed: '0.00',
  },
  'all wrong with a payment': {
    pins: 'One flag for each reason.',
    bought: one({ payments: [{ payer: stranger, payee: stranger, paidOn: day('2025-06-04') }] }),
    earns: [against('payment-missing', 'payment-payer-differs', 'payment-payee-differs', 'payment-too-late')],
    assessed: '0.00',
  },
  'two payments, one too late': {
    pins: 'What counts is recognised, and what does not is flagged.',
    bought: one({
      payments: [{ amount: amountOf('4000.00') }, { amount: amountOf('6000.00'), paidOn: day('2025-06-04') }],
    }),
    earns: [['4000.00', '4000.00', '800.00', 'limited-by-payment', 'payment-too-late']],
    assessed: '800.00',
  },
  'two payments': {
    pins: 'Payments for one invoice add up.',
    bought: one({ payments: [{ amount: amountOf('4000.00') }, { amount: amountOf('6000.00') }] }),
    earns: all,
    assessed: '2000.00',
  },
  'paid in part': {
    pins: 'What was not paid is not recognised.',
    bought: one({ payments: [{ amount: amountOf('9999.99') }] }),
    earns: [['9999.99', '9999.99', '2000.00', 'limited-by-payment']],
    assessed: '2000.00',
  },
  'paid nothing': {
    pins: 'A payment of nothing counts as one, and limits to nothing.',
    bought: one({ payments: [{ amount: amountOf('0.00') }] }),
    earns: [['0.00', '0.00', '0.00', 'limited-by-payment']],
    assessed: '0.00',
  },
  'paid too much': {
    pins: 'What was paid above the claim earns nothing.',
    bought: one({ payments: [{ amount: amountOf('20000.00') }] }),
    earns: all,
    assessed: '2000.00',
  },
  'paid before the invoice': {
    pins: 'A payment before the invoice counts.',
    bought: one({ payments: [{ paidOn: day('2024-06-01') }] }),
    earns: all,
    assessed: '2000.00',
  },
  'a flag on every line': {
    pins: 'A payment that does not count is flagged on every line of its invoice.',
    bought: [
      {
        amount: 6_000,
        invoice: { total: amountOf('10000.00') },
        payments: [{ amount: amountOf('10000.00') }, { payer: stranger }],
      },
      { amount: 4_000, onPapersOfLine: 1 },
    ],
    earns: [
      ['6000.00', '6000.00', '1200.00', 'payment-payer-differs'],
      ['4000.00', '4000.00', '800.00', 'payment-payer-differs'],
    ],
    assessed: '2000.00',
  },
};

const rooms: Readonly<Record<string, Row>> = {
  'claimed above the invoice': {
    pins: 'What is claimed above the invoice is not recognised; the payment limits it too.',
    bought: one({ claimed: 12_000 }),
    earns: [['10000.00', '10000.00', '2000.00', 'limited-by-invoice', 'limited-by-payment']],
    assessed: '2000.00',
  },
  'claimed below the invoice': {
    pins: 'A line may claim less than its invoice.',
    bought: one({ claimed: 8_000 }),
    earns: [['8000.00', '8000.00', '1600.00']],
    assessed: '1600.00',
  },
  'a red letter': {
    pins: 'A red-letter note reduces its invoice.',
    bought: one({
      invoice: { redLetters: [{ id: invoiceNumber(900), issuedOn: day('2025-04-01'), total: amountOf('2500.00') }] },
    }),
    earns: [['7500.00', '7500.00', '1500.00', 'limited-by-invoice']],
    assessed: '1500.00',
  },
  'two red letters above the invoice': {
    pins: 'Several add up; below nothing there is no room.',
    bought: one({
      invoice: {
        redLetters: [
          { id: invoiceNumber(900), issuedOn: day('2025-04-01'), total: amountOf('6000.00') },
          { id: invoiceNumber(901), issuedOn: day('2025-04-02'), total: amountOf('6000.00') },
        ],
      },
    }),
    earns: [['0.00', '0.00', '0.00', 'limited-by-invoice']],
    assessed: '0.00',
  },
  'two lines on one invoice': {
    pins: 'Lines on one invoice share its room, in the listed order.',
    bought: [
      { amount: 10_000, claimed: 7_000 },
      { claimed: 7_000, onPapersOfLine: 1 },
    ],
    earns: [
      ['7000.00', '7000.00', '1400.00'],
      ['3000.00', '3000.00', '600.00', 'limited-by-invoice', 'limited-by-payment'],
    ],
    assessed: '2000.00',
  },
  'three lines on one invoice, the room used up': {
    pins: 'What is used up leaves nothing for later lines.',
    bought: [{ amount: 10_000 }, { claimed: 1, onPapersOfLine: 1 }, { claimed: 0, onPapersOfLine: 1 }],
    earns: [
      ['10000.00', '10000.00', '2000.00'],
      ['0.00', '0.00', '0.00', 'limited-by-invoice', 'limited-by-payment'],
      ['0.00', '0.00', '0.00'],
    ],
    assessed: '2000.00',
  },
  'a disallowed line uses no room': {
    pins: 'A line that is disallowed leaves the whole room to the others.',
    bought: [
      { amount: 10_000, purchase: { product: 'p-unknown' as never } },
      { claimed: 10_000, onPapersOfLine: 1 },
    ],
    earns: [against('product-not-in-catalogue'), ['10000.00', '10000.00', '2000.00']],
    assessed: '2000.00',
  },
  'both rooms shrink': {
    pins: 'The invoice limits the first line and the payments the second: both rooms shrink by what is recognised.',
    bought: [
      { amount: 10_000, claimed: 5_000, payments: [{ amount: amountOf('7000.00') }] },
      { claimed: 5_000, onPapersOfLine: 1 },
    ],
    earns: [
      ['5000.00', '5000.00', '1000.00'],
      ['2000.00', '2000.00', '400.00', 'limited-by-payment'],
    ],
    assessed: '1400.00',
  },
  'audited below the claim': {
    pins: 'The auditor can lower a line.',
    bought: one(),
    audited: ['6000.00'],
    earns: [['6000.00', '6000.00', '1200.00', 'limited-by-audit']],
    assessed: '1200.00',
  },
  'audited as claimed': {
    pins: 'What is audited as claimed is no reduction.',
    bought: one(),
    audited: ['10000.00'],
    earns: all,
    assessed: '2000.00',
  },
  'audited above the claim': {
    pins: 'The auditor cannot raise a line.',
    bought: one(),
    audited: ['99999.00'],
    earns: all,
    assessed: '2000.00',
  },
  'audited nothing': {
    pins: 'The auditor can recognise nothing.',
    bought: one(),
    audited: ['0.00'],
    earns: [['0.00', '0.00', '0.00', 'limited-by-audit']],
    assessed: '0.00',
  },
  'all limits at once': {
    pins: 'Each limit below the claim is told, and the least counts.',
    bought: one({ claimed: 12_000, payments: [{ amount: amountOf('9000.00') }] }),
    audited: ['9500.00'],
    earns: [['9000.00', '9000.00', '1800.00', 'limited-by-invoice', 'limited-by-payment', 'limited-by-audit']],
    assessed: '1800.00',
  },
};

const readings: Readonly<Record<string, Row>> = {
  'invoice alone': {
    pins: 'Under invoice-only, what was paid does not limit; that something was paid is still needed.',
    bought: one({ payments: [{ amount: amountOf('1.00') }] }),
    patch: { base: { limits: ['invoice'] } },
    earns: all,
    assessed: '2000.00',
  },
  'no limits': {
    pins: 'Without limits the claim counts as it is.',
    bought: one({ claimed: 12_000 }),
    patch: { base: { limits: [] } },
    earns: [['12000.00', '12000.00', '2400.00']],
    assessed: '2400.00',
  },
  'VAT excluded': {
    pins: 'Without VAT the base is the net share: 10,000.00 × 9,433.96 / 10,000.00.',
    bought: one(),
    patch: { base: { vat: 'excluded' } },
    earns: [['10000.00', '9433.96', '1886.79']],
    assessed: '1886.79',
  },
  'VAT excluded of a part': {
    pins: 'Of a part, the share of the part: 5,000.00 × 9,433.96 / 10,000.00 = 4,716.98, × 0.20 = 943.396.',
    bought: one({ claimed: 5_000 }),
    patch: { base: { vat: 'excluded' } },
    earns: [['5000.00', '4716.98', '943.40']],
    assessed: '943.40',
  },
  'VAT excluded, rounded twice': {
    pins: 'The base is rounded before the rate: 0.05 × 0.03 / 0.05 = 0.03, × 0.50 = 1.5 fen, half up.',
    bought: [
      { tier: 'ecosystem', amount: '0.05', invoice: { net: fenAmount(3), tax: fenAmount(2), total: fenAmount(5) } },
    ],
    patch: { base: { vat: 'excluded' } },
    earns: [['0.05', '0.03', '0.02']],
    assessed: '0.02',
  },
  'VAT excluded of nothing': {
    pins: 'An invoice of nothing has a base of nothing, not a division by zero.',
    bought: [{ amount: 0 }],
    patch: { base: { vat: 'excluded' } },
    earns: [none],
    assessed: '0.00',
  },
  'half up': {
    pins: '0.05 at 50 % is 2.5 fen: half up.',
    bought: [{ tier: 'ecosystem', amount: '0.05' }],
    earns: [['0.05', '0.05', '0.03']],
    assessed: '0.03',
  },
  'half even': {
    pins: 'Half to even.',
    bought: [{ tier: 'ecosystem', amount: '0.05' }],
    patch: { rounding: 'half-even' },
    earns: [['0.05', '0.05', '0.02']],
    assessed: '0.02',
  },
  down: {
    pins: 'Down.',
    bought: [{ tier: 'ecosystem', amount: '0.05' }],
    patch: { rounding: 'down' },
    earns: [['0.05', '0.05', '0.02']],
    assessed: '0.02',
  },
  'rounded per line': {
    pins: 'Fractions are rounded on each line: three times 2.5 fen are 9 fen, not 8.',
    bought: [
      { tier: 'ecosystem', amount: '0.05' },
      { tier: 'ecosystem', amount: '0.05' },
      { tier: 'ecosystem', amount: '0.05' },
    ],
    earns: [
      ['0.05', '0.05', '0.03'],
      ['0.05', '0.05', '0.03'],
      ['0.05', '0.05', '0.03'],
    ],
    assessed: '0.09',
  },
  'dated by the contract': {
    pins: 'Under contract-date, a contract of the year before is outside, whatever the invoice says.',
    bought: one({ contract: { signedOn: day('2024-12-31') } }),
    patch: { base: { datedBy: 'contract' } },
    earns: [against('outside-purchase-year')],
    assessed: '0.00',
  },
  'dated by the contract, the invoice older': {
    pins: 'And an invoice of the year before is not.',
    bought: one({ invoice: { issuedOn: day('2024-12-31') } }),
    patch: { base: { datedBy: 'contract' } },
    earns: all,
    assessed: '2000.00',
  },
  'a contract of the year before': {
    pins: 'By the invoice, the contract may be older.',
    bought: one({ contract: { signedOn: day('2024-12-31') } }),
    earns: all,
    assessed: '2000.00',
  },
  'dated by the payments': {
    pins: 'Under payment-date, all counting payments must be of the year.',
    bought: one({
      payments: [{ amount: amountOf('5000.00') }, { amount: amountOf('5000.00'), paidOn: day('2024-12-31') }],
    }),
    patch: { base: { datedBy: 'payment' } },
    earns: [against('outside-purchase-year')],
    assessed: '0.00',
  },
  'dated by the payments that count': {
    pins: 'One that does not count does not date the purchase.',
    bought: one({ payments: [{}, { payer: stranger, paidOn: day('2024-12-31') }] }),
    patch: { base: { datedBy: 'payment' } },
    earns: [['10000.00', '10000.00', '2000.00', 'payment-payer-differs']],
    assessed: '2000.00',
  },
  'paid by the close': {
    pins: 'Under window-close, a payment of 31 October counts for an application of June.',
    bought: one({ payments: [{ paidOn: day('2025-10-31') }] }),
    patch: { base: { paidBy: 'window-close' } },
    earns: all,
    assessed: '2000.00',
  },
  'paid after the close': {
    pins: 'One of 1 November does not.',
    bought: one({ payments: [{ paidOn: day('2025-11-01') }] }),
    patch: { base: { paidBy: 'window-close' } },
    earns: [against('payment-missing', 'payment-too-late')],
    assessed: '0.00',
  },
};

const who: Readonly<Record<string, Row>> = {
  'not eligible': {
    pins: 'Who is not eligible is entitled to nothing; what the lines would earn is assessed all the same.',
    bought: one(),
    is: { enterprise: enterprise({ district: '420202' as never }) },
    earns: all,
    assessed: '2000.00',
    entitlement: '0.00',
    outcome: 'ineligible',
  },
  undetermined: {
    pins: 'While eligibility is undetermined there is no entitlement.',
    bought: one(),
    is: { enterprise: enterprise({ majorAccidents: undefined }) },
    earns: all,
    assessed: '2000.00',
    entitlement: '0.00',
    outcome: 'undetermined',
  },
  'a provider': {
    pins: 'A provider on the register is not eligible, whatever it declares.',
    bought: one({ tier: 'business' }),
    is: { enterprise: enterprise({ uscc: providerCode(1), cloudProvider: false }) },
    earns: [['10000.00', '10000.00', '3000.00']],
    assessed: '3000.00',
    entitlement: '0.00',
    outcome: 'ineligible',
  },
  'too late': {
    pins: 'Eligibility is judged at the submission: after the close there is none.',
    bought: one(),
    is: { submittedAt: at('2025-11-01T00:00:00+08:00') },
    earns: all,
    assessed: '2000.00',
    entitlement: '0.00',
    outcome: 'ineligible',
  },
  'the day of submission is Beijing’s': {
    pins: '2025-06-02T16:00:00Z is 3 June in Beijing: a payment of that day counts.',
    bought: one({ payments: [{ paidOn: day('2025-06-03') }] }),
    is: { submittedAt: at('2025-06-02T16:00:00Z') },
    earns: all,
    assessed: '2000.00',
  },
};

/** Malformed input: what is wrong, and where. */
const malformed: readonly Vector[] = [
  malformedOf(
    'an amount with three decimals',
    'A malformed amount is refused with its path.',
    ['application', 'purchases', 0, 'amount'],
    'malformed',
    (given) => ({
      ...given,
      purchases: given.purchases.map((purchase) => ({ ...purchase, amount: '1.001' as never })),
    }),
  ),
  malformedOf(
    'an amount without decimals',
    'Another spelling of an amount is refused too.',
    ['application', 'invoices', 0, 'total'],
    'not-canonical',
    (given) => ({
      ...given,
      invoices: given.invoices.map((invoice) => ({ ...invoice, total: '10000' as never })),
    }),
  ),
  malformedOf(
    'a payment on a day that is none',
    'A malformed date is refused with its path.',
    ['application', 'payments', 0, 'paidOn'],
    'not-a-day',
    (given) => ({
      ...given,
      payments: given.payments.map((payment) => ({ ...payment, paidOn: '2025-02-30' as never })),
    }),
  ),
  malformedOf(
    'a submission without offset',
    'A malformed instant is refused with its path.',
    ['application', 'submittedAt'],
    'malformed',
    (given) => ({
      ...given,
      submittedAt: '2025-06-03T10:00:00' as never,
    }),
  ),
  malformedOf(
    'the same invoice twice',
    'Which of two invoices of one number counts would be a silent choice.',
    ['application', 'invoices', 1, 'id'],
    'duplicate-id',
    (given) => ({
      ...given,
      invoices: [...given.invoices, ...given.invoices],
    }),
  ),
  malformedOf(
    'the same contract twice',
    'The same holds for contracts.',
    ['application', 'contracts', 1, 'id'],
    'duplicate-id',
    (given) => ({
      ...given,
      contracts: [...given.contracts, ...given.contracts],
    }),
  ),
  malformedOf(
    'the same payment twice',
    'And for payments, which would count twice.',
    ['application', 'payments', 1, 'id'],
    'duplicate-id',
    (given) => ({
      ...given,
      payments: [...given.payments, ...given.payments],
    }),
  ),
  {
    name: 'assess: audited amounts of another number of lines',
    pins: 'The auditor’s amounts must be one for each line.',
    function: 'assess',
    input: { policy: { base: 'wuhan-2025' }, application: application('WH-1', one()), catalogue, audited: [] },
    problems: [{ path: ['context', 'audited'], code: 'wrong-length' }],
  },
  {
    name: 'assess: a tier that the policy lacks',
    pins: 'A product of a tier that the policy lacks has no rate.',
    function: 'assess',
    input: {
      policy: base({
        tiers: [{ id: 'business', rank: 1, name: { zh: '业务上云上平台', en: 'business' }, rate: '0.30' }],
      }),
      application: application('WH-1', one()),
      catalogue,
    },
    problems: [{ path: ['context', 'catalogue', 'products', 0, 'tier'], code: 'unknown-tier' }],
  },
];

function malformedOf(
  name: string,
  pins: string,
  path: readonly (string | number)[],
  code: string,
  change: (given: Application) => Application,
): Vector {
  const given = change(application('WH-1', one()));
  const input = { policy: { base: 'wuhan-2025' }, application: given, catalogue };
  return { name: `assess: ${name}`, pins, function: 'assess', input, problems: [{ path, code }] };
}

const groups = { tiers, disallowed, payments, rooms, readings, who };

export const assessmentVectors: readonly Vector[] = [
  ...Object.values(groups).flatMap((rows) => Object.entries(rows).map(([name, row]) => vectorOf(name, row))),
  ...malformed,
];
