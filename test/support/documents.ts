/**
 * Valid documents of every type, as plain JSON that a test may change.
 * @module
 */
import {
  allocate,
  decideRound,
  openLedger,
  reviewEventTypes,
  reviewStatuses,
  wuhan2025,
  type Application,
  type Claim,
  type ReviewCase,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { recordRound } from 'cloud-voucher-rules/audit';
import type { DocumentType } from '../../src/schema/schemas';
import { usccFrom } from './builders';
import { at, event, withProviderCheck } from './review';

/** A code of Wuhan with the check character that its number calls for. */
export const usccOf = (number: number): string => usccFrom(`91420100${String(number).padStart(9, '0')}`);

export const plainCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A document with the value at a path replaced; `undefined` takes it out. */
export function changedAt(document: unknown, path: string, value: unknown): unknown {
  type Json = Record<string, unknown>;
  const copy = plainCopy(document) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((inside, key) => inside[key] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return copy;
}

const provider = usccOf(1);

const catalogue = {
  providers: [
    { uscc: provider, name: '示例云服务商' },
    { uscc: usccOf(2), name: 'Another provider' },
  ],
  products: ['resources', 'business', 'capability', 'ecosystem'].map((tier, i) => ({
    id: `P-${i + 1}`,
    name: `产品${i + 1}`,
    provider,
    tier,
  })),
};

function enterprise(number: number) {
  return {
    uscc: usccOf(100 + number),
    name: `示例企业${number}`,
    district: '420111',
    industry: 'C3919',
    employees: 50,
    annualRevenue: '12000000.00',
    majorAccidents: [{ kind: 'safety', occurredOn: '2019-02-28' }],
    seriousDishonesty: [{ recordedOn: '2024-02-29', repairedOn: '2024-12-31' }],
    cloudProvider: false,
  };
}

/** An application of two lines with full papers. */
export function applicationOf(number: number): Application {
  const buyer = enterprise(number);
  const invoiceIds = [`2542200000${String(number).padStart(10, '0')}`, `4200204130-${String(number).padStart(8, '0')}`];
  return {
    schemaVersion: 1,
    id: `WH-${number}`,
    submittedAt: `2025-06-03T09:15:00.${String(number).padStart(9, '0')}+08:00`,
    enterprise: buyer,
    purchases: invoiceIds.map((invoice, i) => ({
      product: `P-${i + 1}`,
      contract: 'C-1',
      invoice,
      amount: '100000.00',
    })),
    contracts: [{ id: 'C-1', signedOn: '2025-01-15', customer: buyer.uscc, provider }],
    invoices: invoiceIds.map((id, i) => ({
      id,
      issuedOn: '2025-03-01',
      seller: provider,
      buyer: buyer.uscc,
      net: '94339.62',
      tax: '5660.38',
      total: '100000.00',
      ...(i === 0
        ? { void: false, redLetters: [{ id: '25422000009999999999', issuedOn: '2025-03-05', total: '100.00' }] }
        : {}),
    })),
    payments: invoiceIds.map((invoice, i) => ({
      id: `PAY-${i + 1}`,
      invoice,
      paidOn: '2025-03-10',
      payer: buyer.uscc,
      payee: provider,
      amount: '100000.00',
    })),
  } as unknown as Application;
}

const claims = [1, 2, 3].map((number) => ({
  application: `EARLIER-${number}`,
  enterprise: usccOf(900 + number),
  district: '420106',
  queuedAt: `2025-02-0${number}T00:00:00+08:00`,
  entitlement: '30000.00',
  invoices: [`25422000007777777${String(number).padStart(3, '0')}`],
})) as unknown as readonly Claim[];

const budget = '120000.00' as Yuan;
const { ledger } = allocate(wuhan2025, openLedger(wuhan2025, budget), claims);

const cases: readonly ReviewCase[] = reviewStatuses.map((status) =>
  at(status === 'provider-checked' ? withProviderCheck : wuhan2025, status),
);

/** The input of a round of three applications, one of them through its audit, after an earlier batch. */
const roundInput = {
  schemaVersion: 1,
  policy: wuhan2025,
  budget,
  catalogue,
  applications: [applicationOf(1), applicationOf(2), at(wuhan2025, 'audited').application],
  cases: [at(wuhan2025, 'audited')],
  ledger,
} as unknown as RoundInput;

const withoutCases = {
  schemaVersion: 1,
  policy: wuhan2025,
  budget: '60000.00',
  catalogue,
  applications: [applicationOf(3), applicationOf(1), applicationOf(2)],
} as unknown as RoundInput;

function draftOf({ schemaVersion, enterprise, purchases, contracts, invoices, payments }: Application): object {
  return { schemaVersion, enterprise, purchases, contracts, invoices, payments };
}

/** At least one valid document of each type; every optional field is there in one of them. */
export const validDocuments: Readonly<Record<DocumentType, readonly unknown[]>> = plainCopy({
  enterprise: [enterprise(1), { uscc: usccOf(5), name: 'Only what must be known' }],
  catalogue: [catalogue, { providers: [], products: [] }],
  application: [applicationOf(1), { ...applicationOf(2), purchases: [], contracts: [], invoices: [], payments: [] }],
  draft: [draftOf(applicationOf(1)), draftOf({ ...applicationOf(2), purchases: [] })],
  claim: claims,
  ledger: [ledger, openLedger(wuhan2025, budget), openLedger(wuhan2025, '0.00' as Yuan)],
  policy: [wuhan2025],
  reviewEvent: reviewEventTypes.map((type) => event(type)),
  reviewCase: cases,
  roundInput: [roundInput, withoutCases],
  round: [decideRound(roundInput), decideRound(withoutCases)],
  record: [recordRound(roundInput), recordRound(withoutCases)],
});
