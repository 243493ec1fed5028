/**
 * Vectors of the assessment: applications whose papers are in order but for what the row says. Results from the reference.
 * @module
 */
import type { Application, Catalogue, FindingCode, Id, InvoiceId, LineAssessment, Yuan } from 'cloud-voucher-rules';
import { referenceAssess } from '../../../src/reference/assessment';
import {
  amountOf,
  application,
  at,
  catalogue,
  day,
  enterprise,
  enterpriseCode,
  invoiceNumber,
  providerCode,
  type Bought,
  type Changes,
} from '../builders';
import { policyOf } from './policies';

type Figures = Pick<LineAssessment, 'tier' | 'rate' | 'recognised' | 'base' | 'subsidy'>;

export interface AssessmentVector {
  readonly id: string;
  readonly pins: string;
  readonly policy: string;
  readonly given: {
    readonly application: Application;
    readonly catalogue: Catalogue;
    readonly ledger?: { readonly invoices: Readonly<Record<InvoiceId, Id>> };
    readonly audited?: readonly Yuan[];
  };
  /** Findings as codes, sorted. */
  readonly expect: {
    readonly lines: readonly (Figures & { readonly findings: readonly FindingCode[] })[];
    readonly assessed: Yuan;
    readonly entitlement: Yuan;
  };
}

interface Row {
  readonly pins: string;
  readonly bought?: readonly Bought[];
  readonly changes?: Changes<Application>;
  readonly ledger?: { readonly invoices: Readonly<Record<InvoiceId, Id>> };
  readonly audited?: readonly string[];
  readonly readings?: readonly string[];
}

const other = enterpriseCode(99);
const own = invoiceNumber(1);
const one = (line: Bought): readonly Bought[] => [line];
const halfFen = { tier: 'capability', amount: '0.05' } as const; // × 0.40 = 0.02; the ties are at 0.50 × 0.01, 0.03, 0.05

const rows: readonly Row[] = [
  { pins: 'resources earn 20 %', bought: one({ tier: 'resources', amount: 10_000 }) },
  { pins: 'business earns 30 %', bought: one({ tier: 'business', amount: 10_000 }) },
  { pins: 'capability earns 40 %', bought: one({ tier: 'capability', amount: 10_000 }) },
  { pins: 'ecosystem earns 50 %', bought: one({ tier: 'ecosystem', amount: 10_000 }) },
  {
    pins: 'one application may mix tiers',
    bought: [{ tier: 'resources' }, { tier: 'business' }, { tier: 'capability' }, { tier: 'ecosystem' }],
  },
  { pins: 'an empty list earns nothing and is valid', bought: [] },
  {
    pins: 'an ineligible enterprise is assessed all the same, and entitled to nothing',
    changes: { enterprise: enterprise({ district: '420704' as never }) },
  },
  { pins: 'so is an undetermined one', changes: { enterprise: enterprise({ district: undefined }) } },
  { pins: 'a product that is not in the catalogue', bought: one({ purchase: { product: 'p-none' as never } }) },
  { pins: 'a contract that is not there', bought: one({ contract: 'none' }) },
  { pins: 'a contract of another customer', bought: one({ contract: { customer: other } }) },
  { pins: 'a contract with another provider', bought: one({ contract: { provider: providerCode(2) } }) },
  {
    pins: 'an invoice that is not there; the payment is not asked for',
    bought: one({ invoice: 'none', payments: [] }),
  },
  { pins: 'an invoice to another buyer', bought: one({ invoice: { buyer: other } }) },
  {
    pins: 'an invoice of another seller, paid to that seller',
    bought: one({ invoice: { seller: providerCode(2) }, payments: [{ payee: providerCode(2) }] }),
  },
  { pins: 'a void invoice', bought: one({ invoice: { void: true } }) },
  {
    pins: 'an invoice whose parts do not add up',
    bought: one({ invoice: { net: amountOf('9433.96'), tax: amountOf('566.04'), total: amountOf('10000.01') } }),
  },
  {
    pins: 'an invoice claimed by another application',
    bought: one({ invoice: { id: own }, payments: [{ invoice: own }], purchase: { invoice: own } }),
    ledger: { invoices: { [own]: 'B' as Id } },
  },
  {
    pins: 'an invoice claimed by this very application',
    bought: one({ invoice: { id: own }, payments: [{ invoice: own }], purchase: { invoice: own } }),
    ledger: { invoices: { [own]: 'A' as Id } },
  },
  { pins: 'an invoice of 31 December of the year before', bought: one({ invoice: { issuedOn: day('2024-12-31') } }) },
  { pins: 'an invoice of 1 January of the year', bought: one({ invoice: { issuedOn: day('2025-01-01') } }) },
  {
    pins: 'an invoice dated after the submission is flagged',
    bought: one({ invoice: { issuedOn: day('2025-06-04') } }),
  },
  {
    pins: 'a contract of the year before, where the contract dates the purchase',
    bought: one({ contract: { signedOn: day('2024-12-31') } }),
    readings: ['purchase-year.contract-date'],
  },
  { pins: 'the same under the invoice’s date is in order', bought: one({ contract: { signedOn: day('2024-12-31') } }) },
  {
    pins: 'one payment of the year before, where payments date the purchase',
    bought: one({ payments: [{ amount: amountOf(4000), paidOn: day('2024-12-31') }, { amount: amountOf(6000) }] }),
    readings: ['purchase-year.payment-date'],
  },
  { pins: 'no payment', bought: one({ payments: [] }) },
  { pins: 'a payment by another does not count and is flagged', bought: one({ payments: [{ payer: other }] }) },
  {
    pins: 'a payment to another does not count and is flagged',
    bought: one({ payments: [{ payee: providerCode(2) }] }),
  },
  { pins: 'a payment on the day of submission counts', bought: one({ payments: [{ paidOn: day('2025-06-03') }] }) },
  { pins: 'a payment on the day after does not', bought: one({ payments: [{ paidOn: day('2025-06-04') }] }) },
  {
    pins: 'it does where payment is due by the close of the window',
    bought: one({ payments: [{ paidOn: day('2025-10-31') }] }),
    readings: ['payment-deadline.window-close'],
  },
  {
    pins: 'and not a day later',
    bought: one({ payments: [{ paidOn: day('2025-11-01') }] }),
    readings: ['payment-deadline.window-close'],
  },
  {
    pins: 'every reason against a line is told',
    bought: one({
      purchase: { product: 'p-none' as never },
      contract: 'none',
      invoice: { void: true, buyer: other, issuedOn: day('2024-06-01') },
      payments: [],
    }),
  },
  {
    pins: 'a claim above the invoice',
    bought: one({ amount: 10_000, claimed: 12_000, payments: [{ amount: amountOf(12_000) }] }),
  },
  { pins: 'a claim above what was paid', bought: one({ payments: [{ amount: amountOf(6000) }] }) },
  {
    pins: 'the invoice alone, where that is the reading',
    bought: one({ payments: [{ amount: amountOf(6000) }] }),
    readings: ['evidence-limits.invoice-only'],
  },
  {
    pins: 'several payments add up',
    bought: one({ payments: [{ amount: amountOf(6000) }, { amount: amountOf(4000) }] }),
  },
  {
    pins: 'red letters reduce the invoice',
    bought: one({
      invoice: {
        redLetters: [
          { id: invoiceNumber(2), issuedOn: day('2025-04-01'), total: amountOf(1000) },
          { id: invoiceNumber(3), issuedOn: day('2025-05-01'), total: amountOf('500.50') },
        ] as never,
      },
    }),
  },
  {
    pins: 'red letters above the invoice leave nothing, not less',
    bought: one({
      invoice: {
        redLetters: [{ id: invoiceNumber(2), issuedOn: day('2025-04-01'), total: amountOf(20_000) }] as never,
      },
    }),
  },
  {
    pins: 'two lines share the room of one invoice, the first listed first',
    bought: [
      { amount: 10_000, claimed: 7000 },
      { claimed: 7000, onPapersOfLine: 1 },
    ],
  },
  {
    pins: 'a disallowed line uses no room',
    bought: [
      { amount: 10_000, claimed: 7000, purchase: { product: 'p-none' as never } },
      { claimed: 7000, onPapersOfLine: 1 },
    ],
  },
  { pins: 'the audit lowers a line', audited: ['8000.00'] },
  { pins: 'the audit recognises nothing', audited: ['0.00'] },
  { pins: 'an audit above the claim changes nothing', audited: ['12000.00'] },
  {
    pins: 'all three limits at once: the least holds',
    bought: one({ amount: 10_000, claimed: 12_000, payments: [{ amount: amountOf(9000) }] }),
    audited: ['9500.00'],
  },
  { pins: 'half a fen is rounded up', bought: one({ tier: 'ecosystem', amount: '0.01' }) },
  { pins: 'half a fen is dropped', bought: one({ tier: 'ecosystem', amount: '0.01' }), readings: ['rounding.down'] },
  {
    pins: 'half a fen goes to even: down to 0',
    bought: one({ tier: 'ecosystem', amount: '0.01' }),
    readings: ['rounding.half-even'],
  },
  {
    pins: 'half a fen goes to even: up to 2',
    bought: one({ tier: 'ecosystem', amount: '0.03' }),
    readings: ['rounding.half-even'],
  },
  {
    pins: 'rounding is per line: two halves make two fen',
    bought: [
      { tier: 'ecosystem', amount: '0.01' },
      { tier: 'ecosystem', amount: '0.01' },
    ],
  },
  { pins: 'no fraction, nothing to round', bought: one(halfFen) },
  {
    pins: 'without VAT the base is the net of the invoice',
    bought: one({ amount: 10_600 }),
    readings: ['vat.excluded'],
  },
  {
    pins: 'without VAT, a part of the invoice: its share of the net, rounded',
    bought: one({ amount: 10_000, claimed: '3333.33' }),
    readings: ['vat.excluded'],
  },
  {
    pins: 'without VAT, an invoice of nothing',
    bought: one({ amount: 0, invoice: { net: amountOf(0), tax: amountOf(0), total: amountOf(0) } }),
    readings: ['vat.excluded'],
  },
  {
    pins: 'amounts beyond the integers of a double after multiplication',
    bought: one({ tier: 'ecosystem', amount: '9007199254740.99' }),
  },
  {
    pins: 'the same without VAT',
    bought: one({
      tier: 'ecosystem',
      amount: '9007199254740.99',
      invoice: {
        net: amountOf('8497357787491.50'),
        tax: amountOf('509841467249.49'),
        total: amountOf('9007199254740.99'),
      },
    }),
    readings: ['vat.excluded'],
  },
  {
    pins: 'submitted late in the evening in UTC is the next day in Beijing',
    bought: one({ payments: [{ paidOn: day('2025-06-04') }] }),
    changes: { submittedAt: at('2025-06-03T16:00:00Z') },
  },
];

export const assessmentVectors: readonly AssessmentVector[] = rows.map(
  ({ pins, bought = [{}], changes = {}, ledger, audited, readings = [] }, i) => {
    const policy = policyOf(readings);
    const filed = application('A', bought, changes);
    const context = {
      catalogue,
      ...(ledger === undefined ? {} : { ledger }),
      ...(audited === undefined ? {} : { audited: audited as readonly Yuan[] }),
    };
    const result = referenceAssess(policy, filed, context);
    return {
      id: `assessment-${i + 1}`,
      pins,
      policy: policy.id,
      given: { application: filed, ...context },
      expect: { lines: result.lines.map(figuresOf), assessed: result.assessed, entitlement: result.entitlement },
    };
  },
);

export function figuresOf(line: Omit<LineAssessment, 'findings'> & { findings: readonly unknown[] }) {
  const { tier, rate, recognised, base, subsidy, findings } = line;
  const codes = findings.map((each) => (typeof each === 'string' ? each : (each as { code: string }).code));
  return {
    ...(tier === undefined || rate === undefined ? {} : { tier, rate }),
    recognised,
    base,
    subsidy,
    findings: [...new Set(codes)].sort() as FindingCode[],
  };
}
