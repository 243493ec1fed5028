/**
 * What one application earns, in the second implementation: what disallows a line, what its papers leave room for, its
 * base and its subsidy; and the flags of the papers.
 * @module
 */
import type { Eligibility } from '../eligibility/eligibility';
import type { Application, Contract, Purchase } from '../facts/application';
import type { Catalogue, Product } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import type { Finding, FindingCode } from '../subsidy/findings';
import type { IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Uscc } from '../values/uscc';
import { judge, registerOf, type Register } from './eligibility';
import { atRate, fenOf, least, share, sumOf, yuanOf } from './money';
import { finding, flagsOf, papersOf, type Billed } from './papers';
import { dayOf } from './time';

/** What every application of a round is assessed with. */
export interface Setting {
  readonly policy: Policy;
  readonly register: Register;
  readonly products: ReadonlyMap<string, Product>;
}

export function settingOf(policy: Policy, catalogue: Catalogue): Setting {
  const products = new Map(catalogue.products.map((each) => [each.id as string, each]));
  return { policy, register: registerOf(catalogue), products };
}

export interface ReferenceContext {
  readonly catalogue: Catalogue;
  readonly ledger?: { readonly invoices: Readonly<Record<string, string>> };
  readonly audited?: readonly Yuan[];
}

export function referenceAssess(
  policy: Policy,
  application: Application,
  { catalogue, ledger, audited }: ReferenceContext,
): Assessment {
  const setting = settingOf(policy, catalogue);
  const eligibility = eligibilityOf(setting, application);
  return assessmentOf(setting, application, eligibility, new Map(Object.entries(ledger?.invoices ?? {})), audited);
}

/** As of the submission. */
export function eligibilityOf(
  { policy, register }: Setting,
  { enterprise, submittedAt: at }: Application,
): Eligibility {
  return judge({ policy, enterprise, at, register });
}

/** `claimed`: the invoices recognised so far, and the application that has each. */
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

/** A line with the product and the papers that it names, as far as they are there. */
interface Line {
  readonly purchase: Purchase;
  readonly product: Product | undefined;
  readonly contract: Contract | undefined;
  readonly billed: Billed | undefined;
}

/** S-2: every reason for which a line earns nothing. `holder`: another application that has its invoice. */
function disallowed(policy: Policy, enterprise: Uscc, line: Line, holder: string | undefined): readonly Finding[] {
  const { purchase, product, contract, billed } = line;
  const found: Finding[] = [];
  const against = (holds: boolean, code: FindingCode, compared: object): void => {
    if (holds) found.push(finding('disallows', code, compared));
  };

  against(product === undefined, 'product-not-in-catalogue', { product: purchase.product });
  const productProvider = product?.provider;
  if (contract === undefined) {
    against(true, 'contract-missing', { contract: purchase.contract });
  } else {
    const { id, customer, provider } = contract;
    against(customer !== enterprise, 'contract-customer-differs', { contract: id, customer, enterprise });
    const other = product !== undefined && provider !== productProvider;
    against(other, 'contract-provider-differs', { contract: id, provider, productProvider });
  }
  if (billed === undefined) {
    against(true, 'invoice-missing', { invoice: purchase.invoice });
  } else {
    const { id: invoice, buyer, seller, net, tax, total, void: isVoid } = billed.invoice;
    against(buyer !== enterprise, 'invoice-buyer-differs', { invoice, buyer, enterprise });
    const other = product !== undefined && seller !== productProvider;
    against(other, 'invoice-seller-differs', { invoice, seller, productProvider });
    against(isVoid === true, 'invoice-void', { invoice });
    const adds = fenOf(net) + fenOf(tax) === fenOf(total);
    against(!adds, 'invoice-total-inconsistent', { invoice, net, tax, total });
  }
  const { invoice } = purchase;
  against(holder !== undefined, 'invoice-already-claimed', { invoice, claimedBy: holder });
  const { from, to } = policy.purchases;
  const [first, last] = datesOf(policy, line);
  if (first !== undefined && last !== undefined) {
    const compared = { from, to, datedBy: policy.base.datedBy, first, last };
    against(dayOf(first) < dayOf(from) || dayOf(last) > dayOf(to), 'outside-purchase-year', compared);
  }
  against(billed?.paidOn.length === 0, 'payment-missing', { invoice });
  return found;
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
