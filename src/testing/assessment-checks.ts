/**
 * What an assessment must say of a line, checked from outside: reasons against it, flags, rooms, rounding.
 * @module
 */
import type { Application, Invoice, Payment } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import type { AssessmentContext } from '../subsidy/assess';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import type { FindingCode } from '../subsidy/findings';
import { beijingDay, isoDateOf, momentAt, type Instant, type IsoDate } from '../values/calendar';
import { fenOf, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { RoundingMode } from '../values/rounding';
import { mustAgree } from './law';

/** An application to be assessed, and all that the assessment goes by. */
export interface Case {
  readonly policy: Policy;
  readonly application: Application;
  readonly catalogue: Catalogue;
  readonly ledger: AssessmentContext['ledger'] | undefined;
  readonly audited: readonly Yuan[] | undefined;
}

const dayOf = (at: Instant): IsoDate => isoDateOf(beijingDay(momentAt(at)));

/** Why a payment does not count, in no order. Days compare as text. */
function againstPayment({ policy, application }: Case, invoice: Invoice | undefined, payment: Payment) {
  const { closesAt } = policy.window;
  const deadline = dayOf(policy.base.paidBy === 'submission' ? application.submittedAt : closesAt);
  const all: Partial<Record<FindingCode, boolean>> = {
    'payment-payer-differs': payment.payer !== application.enterprise.uscc,
    'payment-payee-differs': invoice !== undefined && payment.payee !== invoice.seller,
    'payment-too-late': payment.paidOn > deadline,
  };
  return holding(all);
}

function holding(all: Partial<Record<FindingCode, boolean>>): readonly FindingCode[] {
  return (Object.keys(all) as FindingCode[]).filter((code) => all[code] === true);
}

const paymentsFor = ({ application }: Case, id: string) => application.payments.filter(({ invoice }) => invoice === id);

function countingFor(world: Case, invoice: Invoice | undefined): readonly Payment[] {
  if (invoice === undefined) return [];
  return paymentsFor(world, invoice.id).filter((payment) => againstPayment(world, invoice, payment).length === 0);
}

/** Every reason to disallow a line, from the papers that it names. */
export function reasonsAgainst(world: Case, index: number): readonly FindingCode[] {
  const { policy, application, catalogue, ledger } = world;
  const { enterprise, purchases, contracts, invoices } = application;
  const line = purchases[index];
  const product = catalogue.products.find(({ id }) => id === line?.product);
  const contract = contracts.find(({ id }) => id === line?.contract);
  const invoice = invoices.find(({ id }) => id === line?.invoice);
  const counting = countingFor(world, invoice);
  const claimant = new Map(Object.entries(ledger?.invoices ?? {})).get(String(line?.invoice));
  const dates = {
    invoice: [invoice?.issuedOn],
    contract: [contract?.signedOn],
    payment: counting.map(({ paidOn }) => paidOn),
  }[policy.base.datedBy];
  return holding({
    'product-not-in-catalogue': product === undefined,
    'contract-missing': contract === undefined,
    'contract-customer-differs': contract !== undefined && contract.customer !== enterprise.uscc,
    'contract-provider-differs':
      contract !== undefined && product !== undefined && contract.provider !== product.provider,
    'invoice-missing': invoice === undefined,
    'invoice-buyer-differs': invoice !== undefined && invoice.buyer !== enterprise.uscc,
    'invoice-seller-differs': invoice !== undefined && product !== undefined && invoice.seller !== product.provider,
    'invoice-void': invoice?.void === true,
    'invoice-total-inconsistent':
      invoice !== undefined && fenOf(invoice.net) + fenOf(invoice.tax) !== fenOf(invoice.total),
    'invoice-already-claimed': claimant !== undefined && claimant !== application.id,
    'outside-purchase-year': dates.some(
      (date) => date !== undefined && (date < policy.purchases.from || date > policy.purchases.to),
    ),
    'payment-missing': invoice !== undefined && counting.length === 0,
  });
}

/** What is flagged in the papers, in their order: the code and the paper. */
export function flagsOf(world: Case): readonly string[] {
  const { purchases, contracts, invoices, payments, submittedAt } = world.application;
  const submittedOn = dayOf(submittedAt);
  const unused = (used: boolean) => (used ? [] : ['paper-not-listed']);
  const late = (code: FindingCode, date: string) => (date > submittedOn ? [code] : []);
  const flagged = (id: string, codes: readonly string[]) => codes.map((code) => `${code} ${id}`);
  return [
    ...contracts.flatMap(({ id, signedOn }) =>
      flagged(id, [
        ...late('contract-after-submission', signedOn),
        ...unused(purchases.some(({ contract }) => contract === id)),
      ]),
    ),
    ...invoices.flatMap(({ id, issuedOn }) =>
      flagged(id, [
        ...late('invoice-after-submission', issuedOn),
        ...unused(purchases.some(({ invoice }) => invoice === id)),
      ]),
    ),
    ...payments.flatMap((payment) =>
      flagged(payment.id, [
        ...againstPayment(
          world,
          invoices.find(({ id }) => id === payment.invoice),
          payment,
        ),
        ...unused(purchases.some(({ invoice }) => invoice === payment.invoice)),
      ]),
    ),
  ];
}

/** What recognition and reductions should be, line by line, from the findings that disallow. */
export function expectedAmounts(world: Case, lines: readonly LineAssessment[]) {
  const { policy, application, audited } = world;
  const rooms = new Map(application.invoices.map((invoice) => [invoice.id, roomsOf(world, invoice)]));
  return application.purchases.map(({ amount, invoice }, i) => {
    const disallowed = lines[i]?.findings.some(({ severity }) => severity === 'disallows') ?? false;
    const room = rooms.get(invoice);
    if (disallowed || room === undefined) return { recognised: '0.00' as Yuan, reductions: [] };
    const bounds: Partial<Record<FindingCode, number>> = {
      ...(policy.base.limits.includes('invoice') ? { 'limited-by-invoice': room.invoice } : {}),
      ...(policy.base.limits.includes('payment') ? { 'limited-by-payment': room.payment } : {}),
      ...(audited === undefined ? {} : { 'limited-by-audit': fenOf(audited[i] ?? amount) }),
    };
    const recognised = Math.min(fenOf(amount), ...Object.values(bounds));
    const below = Object.entries(bounds).filter(([, bound]) => bound < fenOf(amount));
    room.invoice -= recognised;
    room.payment -= recognised;
    return { recognised: yuanOf(recognised as Fen), reductions: below.map(([code]) => code) };
  });
}

function roomsOf(world: Case, invoice: Invoice): { invoice: number; payment: number } {
  const sum = (amounts: readonly Yuan[]) => amounts.reduce((all, amount) => all + fenOf(amount), 0);
  const reversed = sum((invoice.redLetters ?? []).map(({ total }) => total));
  return {
    invoice: Math.max(0, fenOf(invoice.total) - reversed),
    payment: sum(countingFor(world, invoice).map(({ amount }) => amount)),
  };
}

/** Holds the tier, the rate, the base and the subsidy of each line against what is recognised of it. */
export function checkSubsidies({ policy, application, catalogue }: Case, { lines }: Assessment): void {
  lines.forEach((line, i) => {
    const product = catalogue.products.find(({ id }) => id === line.product);
    const tier = policy.tiers.find(({ id }) => id === product?.tier);
    const invoice = application.invoices.find(({ id }) => id === line.invoice);
    const recognised = BigInt(fenOf(line.recognised));
    const [net, total] = [BigInt(fenOf(invoice?.net ?? '0.00')), BigInt(fenOf(invoice?.total ?? '0.00'))];
    const base =
      policy.base.vat === 'included'
        ? recognised
        : total === 0n
          ? 0n
          : rounded(recognised * net, total, policy.rounding);
    const parts = BigInt((tier?.rate ?? '0.00').replace('.', '').padEnd(5, '0'));
    const expected = {
      line: i + 1,
      ...(tier === undefined ? {} : { tier: tier.id, rate: tier.rate }),
      base: yuanOf(Number(base) as Fen),
      subsidy: yuanOf(Number(rounded(base * parts, 10_000n, policy.rounding)) as Fen),
    };
    const { line: number, base: lineBase, subsidy } = line;
    const said = line.tier === undefined ? {} : { tier: line.tier, rate: line.rate };
    mustAgree(`lines[${i}]`, { line: number, ...said, base: lineBase, subsidy }, expected);
  });
}

/** A fraction to the nearest whole number, as the mode says. */
function rounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const even = whole % 2n === 0n;
  const up = mode === 'down' ? false : twice > denominator || (twice === denominator && (mode === 'half-up' || !even));
  return up ? whole + 1n : whole;
}
