/**
 * What one application earns, in the second implementation: findings, base and subsidy of each line, and flags (S).
 * @module
 */
import type { Eligibility } from '../eligibility/eligibility';
import type { Application, Contract, Invoice, Purchase } from '../facts/application';
import type { Catalogue, Product } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import type { assess } from '../subsidy/assess';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import type { Finding, FindingCode } from '../subsidy/findings';
import type { IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Uscc } from '../values/uscc';
import { byCodeUnit } from './allocation';
import { judge, registerOf } from './eligibility';
import { atRate, fenOf, least, share, sumOf, yuanOf } from './money';
import { beijingDay, dateOf, dayOf, momentOf } from './time';

/** What every application of a round is assessed with. */
export function settingOf(policy: Policy, catalogue: Catalogue) {
  const products = new Map(catalogue.products.map((each) => [each.id as string, each]));
  return { policy, register: registerOf(catalogue), products };
}
type Setting = ReturnType<typeof settingOf>;

export function referenceAssess(
  policy: Policy,
  application: Application,
  { catalogue, ledger, audited }: Parameters<typeof assess>[2],
): Assessment {
  const setting = settingOf(policy, catalogue);
  const eligibility = eligibilityOf(setting, application);
  return assessmentOf(setting, application, eligibility, new Map(Object.entries(ledger?.invoices ?? {})), audited);
}

/** E-1, judged at the submission. */
export function eligibilityOf({ policy, register }: Setting, application: Application): Eligibility {
  return judge({ policy, register, enterprise: application.enterprise, at: application.submittedAt });
}

/** S-1.1, S-4.4. `claimed`: the invoices recognised so far, and the application that has each. */
export function assessmentOf(
  setting: Setting,
  application: Application,
  eligibility: Eligibility,
  claimed: ReadonlyMap<string, string>,
  audited: readonly Yuan[] | undefined,
): Assessment {
  const { policy } = setting;
  const { id, enterprise } = application;
  const papers = papersOf(policy, application);
  const lines = application.purchases.map((purchase, i): LineAssessment => {
    const line: Line = {
      purchase,
      product: setting.products.get(purchase.product),
      contract: papers.contracts.get(purchase.contract),
      billed: papers.invoices.get(purchase.invoice),
    };
    const holder = claimed.get(purchase.invoice);
    const against = disallowed(policy, enterprise.uscc, line, holder === id ? undefined : holder);
    const [recognised, findings] = against.length > 0 ? [0n, against] : recognise(policy, line, audited?.[i]);
    return { line: i + 1, ...amountsOf(policy, line, recognised), findings };
  });
  const assessed = yuanOf(sumOf(lines.map(({ subsidy }) => subsidy)));
  return {
    application: id,
    enterprise: enterprise.uscc,
    ...(enterprise.district === undefined ? {} : { district: enterprise.district }),
    policy: policy.id,
    eligibility,
    lines,
    flags: flagsOf(application, papers),
    assessed,
    entitlement: eligibility.outcome === 'eligible' ? assessed : yuanOf(0n),
  };
}

/** An invoice, and what the lines so far have left of it and of the payments that count for it. */
interface Billed {
  readonly invoice: Invoice;
  readonly paidOn: IsoDate[];
  readonly room: Record<'invoice' | 'payment', bigint>;
}

/** S-1.1, S-1.3, S-3.1: the papers by number, the days that judge them, the payments that count, and the rooms that are left. */
function papersOf({ base, window }: Policy, application: Application) {
  const submittedOn = beijingDay(momentOf(application.submittedAt));
  const deadline = base.paidBy === 'submission' ? submittedOn : beijingDay(momentOf(window.closesAt));
  const contracts = new Map(application.contracts.map((each) => [each.id as string, each]));
  const invoices = new Map(
    application.invoices.map((invoice): [string, Billed] => {
      const total = fenOf(invoice.total);
      const reversed = sumOf((invoice.redLetters ?? []).map((each) => each.total));
      return [invoice.id, { invoice, paidOn: [], room: { invoice: total - least(total, reversed), payment: 0n } }];
    }),
  );
  for (const { invoice, payer, payee, paidOn, amount } of application.payments) {
    const billed = invoices.get(invoice);
    const counts =
      payer === application.enterprise.uscc && payee === billed?.invoice.seller && dayOf(paidOn) <= deadline;
    if (!counts) continue;
    billed.paidOn.push(paidOn);
    billed.room.payment += fenOf(amount);
  }
  for (const { paidOn } of invoices.values()) paidOn.sort(byCodeUnit);
  return { contracts, invoices, submittedOn, deadline };
}

/** S-1.1: a line with the product and the papers that it names, as far as they are there. */
interface Line {
  readonly purchase: Purchase;
  readonly product: Product | undefined;
  readonly contract: Contract | undefined;
  readonly billed: Billed | undefined;
}

/** S-2: every reason for which a line earns nothing. `holder`: another application that has its invoice. */
function disallowed(policy: Policy, enterprise: Uscc, line: Line, holder: string | undefined): readonly Finding[] {
  const { purchase, product, contract, billed } = line;
  const { invoice } = purchase;
  const { seller, buyer, net, tax, total, void: isVoid } = billed?.invoice ?? {};
  const { customer, provider } = contract ?? {};
  const productProvider = product?.provider;
  const known = { contract: purchase.contract, productProvider };
  const isOther = (side: Uscc | undefined, right: Uscc | undefined): boolean =>
    side !== undefined && right !== undefined && side !== right;
  const adds = total === undefined || (net && tax && fenOf(net) + fenOf(tax) === fenOf(total)) === true;
  const { from, to } = policy.purchases;
  const [first, last] = datesOf(policy, line);
  const outside = first !== undefined && last !== undefined && (dayOf(first) < dayOf(from) || dayOf(last) > dayOf(to));
  const rows: readonly (readonly [holds: boolean, code: FindingCode, compared: object])[] = [
    [product === undefined, 'product-not-in-catalogue', { product: purchase.product }],
    [contract === undefined, 'contract-missing', { contract: known.contract }],
    [isOther(customer, enterprise), 'contract-customer-differs', { contract: known.contract, customer, enterprise }],
    [isOther(provider, product?.provider), 'contract-provider-differs', { ...known, provider }],
    [billed === undefined, 'invoice-missing', { invoice }],
    [isOther(buyer, enterprise), 'invoice-buyer-differs', { invoice, buyer, enterprise }],
    [isOther(seller, productProvider), 'invoice-seller-differs', { invoice, seller, productProvider }],
    [isVoid === true, 'invoice-void', { invoice }],
    [!adds, 'invoice-total-inconsistent', { invoice, net, tax, total }],
    [holder !== undefined, 'invoice-already-claimed', { invoice, claimedBy: holder }],
    [outside, 'outside-purchase-year', { from, to, datedBy: policy.base.datedBy, first, last }],
    [billed?.paidOn.length === 0, 'payment-missing', { invoice }],
  ];
  return rows.filter(([holds]) => holds).map(([, code, compared]) => finding('disallows', code, compared));
}

/** S-2.3: the first and the last date that make it a purchase of the year; none without the paper that bears them. */
function datesOf({ base: { datedBy } }: Policy, { contract, billed }: Line): readonly (IsoDate | undefined)[] {
  if (datedBy === 'payment') return [billed?.paidOn[0], billed?.paidOn.at(-1)];
  const date = datedBy === 'invoice' ? billed?.invoice.issuedOn : contract?.signedOn;
  return [date, date];
}

/** S-3: the least of the claimed amount, the audited one and the rooms that limit; both rooms shrink by it. */
function recognise(
  { base: { limits } }: Policy,
  { purchase: { invoice, amount: claimed }, billed }: Line,
  audited: Yuan | undefined,
): readonly [bigint, readonly Finding[]] {
  if (billed === undefined) return [0n, []];
  const { room } = billed;
  const bounds: readonly (readonly [FindingCode, bigint, object])[] = [
    ...(['invoice', 'payment'] as const)
      .filter((limit) => limits.includes(limit))
      .map((limit) => [`limited-by-${limit}`, room[limit], { invoice, claimed, room: yuanOf(room[limit]) }] as const),
    ...(audited === undefined ? [] : [['limited-by-audit', fenOf(audited), { claimed, audited }] as const]),
  ];
  const below = bounds.filter(([, bound]) => bound < fenOf(claimed));
  const recognised = least(fenOf(claimed), ...below.map(([, bound]) => bound));
  // Where a room does not limit, more may be recognised than is left of it.
  for (const kind of ['invoice', 'payment'] as const) room[kind] -= least(room[kind], recognised);
  return [recognised, below.map(([code, , compared]) => finding('reduces', code, compared))];
}

/** S-4: what the rate applies to, and what it gives. */
function amountsOf(
  { base: { vat }, rounding, tiers }: Policy,
  { purchase, product, billed }: Line,
  recognised: bigint,
): Omit<LineAssessment, 'line' | 'findings'> {
  const tier = tiers.find(({ id }) => id === product?.tier);
  const [net, total] = billed === undefined ? [0n, 0n] : [fenOf(billed.invoice.net), fenOf(billed.invoice.total)];
  const withoutVat = total === 0n ? 0n : share(recognised, net, total, rounding);
  const base = vat === 'included' ? recognised : withoutVat;
  return {
    product: purchase.product,
    invoice: purchase.invoice,
    ...(tier === undefined ? {} : { tier: tier.id, rate: tier.rate }),
    claimed: purchase.amount,
    recognised: yuanOf(recognised),
    base: yuanOf(base),
    subsidy: yuanOf(tier === undefined ? 0n : atRate(base, tier.rate, rounding)),
  };
}

/** S-5: what is worth a look, each once, in the order of the papers; it changes no amount. */
function flagsOf({ purchases, enterprise, ...listed }: Application, papers: ReturnType<typeof papersOf>) {
  const usedContracts = new Set<string>(purchases.map(({ contract }) => contract));
  const usedInvoices = new Set<string>(purchases.map(({ invoice }) => invoice));
  const submittedOn = dateOf(papers.submittedOn);
  const late = (date: IsoDate): boolean => dayOf(date) > papers.submittedOn;
  const found: Finding[] = [];
  const flag = (holds: boolean, code: FindingCode, compared: object): void => {
    if (holds) found.push(finding('flags', code, compared));
  };
  for (const { id: contract, signedOn } of listed.contracts) {
    flag(late(signedOn), 'contract-after-submission', { contract, signedOn, submittedOn });
    flag(!usedContracts.has(contract), 'paper-not-listed', { paper: 'contract', contract });
  }
  for (const { id: invoice, issuedOn } of listed.invoices) {
    flag(late(issuedOn), 'invoice-after-submission', { invoice, issuedOn, submittedOn });
    flag(!usedInvoices.has(invoice), 'paper-not-listed', { paper: 'invoice', invoice });
  }
  for (const { id: payment, invoice, payer, payee, paidOn } of listed.payments) {
    const seller = papers.invoices.get(invoice)?.invoice.seller;
    flag(payer !== enterprise.uscc, 'payment-payer-differs', { payment, payer, enterprise: enterprise.uscc });
    flag(seller !== undefined && payee !== seller, 'payment-payee-differs', { payment, payee, seller });
    const deadline = dateOf(papers.deadline);
    flag(dayOf(paidOn) > papers.deadline, 'payment-too-late', { payment, paidOn, deadline });
    flag(!usedInvoices.has(invoice), 'paper-not-listed', { paper: 'payment', payment });
  }
  return found;
}

function finding(severity: Finding['severity'], code: FindingCode, compared: object): Finding {
  return { code, severity, compared } as Finding;
}
