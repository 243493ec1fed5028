/**
 * Random applications: facts at, beside and without each threshold; papers that are mostly in order, with every defect;
 * lines that share invoices, within an application and across several.
 * @module
 */
import type {
  Application,
  Contract,
  Enterprise,
  Id,
  IndustryCode,
  Instant,
  Invoice,
  InvoiceId,
  IsoDate,
  Payment,
  Policy,
  Purchase,
  Reference,
  Uscc,
  Yuan,
} from 'cloud-voucher-rules';
import { enterpriseCode, fenAmount, invoiceNumber } from './builders';
import { calm, type Chance } from './chance';
import { applicants, sellerOf } from './random-catalogue';

/** Few instants, so that many tie: some differ by their offset or a nanosecond only. */
export const submissions = {
  opening: '2025-03-01T00:00:00+08:00' as Instant,
  closing: '2025-06-30T23:59:59.999999999+08:00' as Instant,
  usual: [
    '2025-05-01T09:00:00+08:00',
    '2025-05-01T09:00:00+08:00',
    '2025-05-01T01:00:00Z',
    '2025-05-01T09:00:00.000000001+08:00',
    '2025-05-01T23:59:59.9+08:00',
    '2025-05-01T16:00:00Z',
  ] as unknown as readonly Instant[],
  rare: [
    '2025-02-28T23:59:59.999999999+08:00',
    '2025-02-28T16:00:00Z',
    '2025-06-30T16:00:00Z',
    '2025-06-30T15:59:59.999999999Z',
    '2024-02-29T12:00:00+08:00',
    '2025-12-31T23:00:00-05:00',
  ] as unknown as readonly Instant[],
};

const days = {
  usual: ['2025-04-01', '2025-04-30', '2025-05-01'] as unknown as readonly IsoDate[],
  rare: [
    '2025-05-02',
    '2025-06-30',
    '2025-07-01',
    '2024-12-31',
    '2025-01-01',
    '2026-01-01',
  ] as unknown as readonly IsoDate[],
};
const past = ['2021-02-28', '2022-01-01', '2022-05-01', '2022-04-30', '2024-05-01', '2025-05-01', '2025-05-02'];
const staff = [0, 9, 10, 19, 20, 99, 100, 299, 300, 999, 1000, 1999, 2000];
const revenues = [0, 49, 50, 99, 100, 299, 300, 999, 1000, 1999, 2000, 9999, 10_000, 40_000, 99_999, 100_000];
const industries = ['C3919', 'I64', 'I65', 'I6510', 'I63', 'A01', 'F51', 'B06', 'D46'];

function fen(chance: Chance): number {
  return chance.number(chance.pick([12, 1_000, 100_000, 30_000_000])) + (chance.percent(90) ? 1 : 0);
}

/** An application under an id of its own. */
export function randomApplication(chance: Chance, policy: Policy, id: string): Application {
  const enterprise = randomEnterprise(chance.percent(70) ? calm(chance) : chance, policy);
  const papers = chance.percent(65) ? calm(chance) : chance;
  const purchases = Array.from({ length: chance.number(4) }, () => randomPurchase(papers));
  const invoices = randomInvoices(papers, enterprise.uscc, purchases);
  return {
    schemaVersion: 1,
    id: id as Id,
    submittedAt: chance.pick(papers.percent(88) ? submissions.usual : submissions.rare),
    enterprise,
    purchases,
    contracts: randomContracts(papers, enterprise.uscc, purchases),
    invoices,
    payments: invoices.flatMap((invoice, i) => randomPayments(papers, enterprise.uscc, invoice, i)),
  };
}

export function randomEnterprise(chance: Chance, { applicants: { districts } }: Policy): Enterprise {
  const present = (likely = 96): boolean => chance.percent(likely);
  const careful = chance.percent(60);
  const date = () => chance.pick(past) as IsoDate;
  const records = (): boolean => !careful && chance.percent(30);
  return {
    uscc: chance.pick(present(90) ? applicants.slice(0, 2) : applicants),
    name: '示例企业',
    ...(present() ? { district: chance.percent(95) ? chance.pick(districts.slice(0, 3)).id : ('110101' as Id) } : {}),
    ...(present() ? { industry: (careful ? 'C3919' : chance.pick(industries)) as IndustryCode } : {}),
    ...(present(careful ? 90 : 75) ? { employees: careful ? 50 : chance.pick(staff) } : {}),
    ...(present(75) ? { annualRevenue: `${chance.pick(revenues)}0000.00`.replace(/^0+(?=\d)/, '') as Yuan } : {}),
    ...(present() ? { majorAccidents: records() ? [{ kind: 'safety' as const, occurredOn: date() }] : [] } : {}),
    ...(present()
      ? {
          seriousDishonesty: records()
            ? [{ recordedOn: date(), ...(chance.percent(40) ? { repairedOn: date() } : {}) }]
            : [],
        }
      : {}),
    ...(present(50) ? { cloudProvider: chance.percent(10) } : {}),
  };
}

function randomPurchase(chance: Chance): Purchase {
  return {
    product: (chance.percent(97) ? `p${chance.percent(95) ? 2 * chance.number(2) : chance.number(4)}` : 'p9') as Id,
    contract: chance.pick(['c0', 'c1'] as unknown as readonly Reference[]),
    // Few invoices for all applications of a round, so that several name the same one.
    invoice: invoiceNumber(chance.number(chance.pick([3, 60]))),
    amount: fenAmount(fen(chance)),
  };
}

function randomContracts(chance: Chance, customer: Uscc, purchases: readonly Purchase[]): readonly Contract[] {
  const ids = [...new Set(purchases.map(({ contract }) => contract))];
  return ids
    .filter(() => chance.percent(97))
    .map((id) => ({
      id,
      signedOn: chance.pick(chance.percent(90) ? days.usual : days.rare),
      customer: chance.percent(97) ? customer : enterpriseCode(9),
      provider: chance.percent(97) ? sellerOf('p0' as Id) : enterpriseCode(9),
    }));
}

function randomInvoices(chance: Chance, buyer: Uscc, purchases: readonly Purchase[]): readonly Invoice[] {
  const ids = [...new Set(purchases.map(({ invoice }) => invoice))];
  return ids
    .filter(() => chance.percent(97))
    .map((id) => {
      const claimed = purchases.filter(({ invoice }) => invoice === id);
      const total = Math.max(
        0,
        hundredths(claimed.map(({ amount }) => amount)) + chance.pick([0, 0, 0, 1, -1, 50, -50]),
      );
      const net = chance.percent(80) ? Math.round(total / 1.06) : chance.number(total + 1);
      return {
        id,
        issuedOn: chance.pick(chance.percent(88) ? days.usual : days.rare),
        seller: chance.percent(97) ? sellerOf('p0' as Id) : enterpriseCode(9),
        buyer: chance.percent(97) ? buyer : enterpriseCode(9),
        net: fenAmount(net),
        tax: fenAmount(chance.percent(97) ? total - net : total - net + 1),
        total: fenAmount(total),
        ...(chance.percent(5) ? { void: chance.percent(70) } : {}),
        ...(chance.percent(15) ? { redLetters: redLetters(chance, total, id) } : {}),
      };
    });
}

function redLetters(chance: Chance, total: number, id: InvoiceId): NonNullable<Invoice['redLetters']> {
  return Array.from({ length: chance.number(3) }, (_, i) => ({
    id: `1234567890-${String(i).padStart(2, '0')}${id.slice(-6)}` as InvoiceId,
    issuedOn: chance.pick(days.usual),
    total: fenAmount(1 + chance.number(Math.max(1, chance.pick([5, total, total * 2])))),
  }));
}

function randomPayments(chance: Chance, payer: Uscc, invoice: Invoice, n: number): readonly Payment[] {
  const parts = chance.percent(90) ? 1 + chance.number(2) : 0;
  const total = hundredths([invoice.total]);
  return Array.from({ length: parts }, (_, i) => ({
    id: `y${n}-${i}` as Reference,
    invoice: chance.percent(98) ? invoice.id : invoiceNumber(99),
    paidOn: chance.pick(chance.percent(88) ? days.usual : days.rare),
    payer: chance.percent(96) ? payer : enterpriseCode(9),
    payee: chance.percent(96) ? invoice.seller : enterpriseCode(8),
    amount: fenAmount(
      chance.percent(75)
        ? i === 0
          ? total - (parts - 1) * Math.floor(total / 2)
          : Math.floor(total / 2)
        : chance.number(total + 2),
    ),
  }));
}

const hundredths = (amounts: readonly Yuan[]): number =>
  amounts.reduce((sum, amount) => sum + Number(amount.replace('.', '')), 0);
