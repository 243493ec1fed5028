/**
 * What one application earns (clauses 2 and 3.2), line by line and to the fen: recognised amount × tier rate, with every
 * finding. Laws: test/laws/assessment.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import { judgeEnterprise } from '../eligibility/check';
import { eligibilityTerms } from '../eligibility/criteria';
import type { Eligibility } from '../eligibility/eligibility';
import type { Application, Purchase } from '../facts/application';
import { readCatalogue, type Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { beijingDay, momentAt, type Day } from '../values/calendar';
import { unlessUndefined, type Undefinable } from '../values/absent';
import { fenAt, least, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { wholeRate } from '../values/rate';
import { entryOf, recordAt, recordsAt } from '../values/record';
import { parseReference } from '../values/reference';
import { canonicalAt, listAt, reject, within, type Path } from '../values/result';
import { proportion } from '../values/rounding';
import { parseUscc } from '../values/uscc';
import type { Assessment, LineAssessment } from './assessment';
import { finding, type Finding } from './findings';
import { disallow, type Line } from './line';
import { readPapers, sumInRange, type Papers } from './papers';
import { subsidyTerms, type Products, type SubsidyTerms } from './terms';

export interface AssessmentContext {
  readonly catalogue: Catalogue;
  /** What earlier applications have claimed: an invoice that another application has earns nothing. */
  readonly ledger?: { readonly invoices: Readonly<Record<InvoiceId, Id>> };
  /** The auditor's amounts, one for each purchase line. */
  readonly audited?: readonly Yuan[];
}

/**
 * Assesses an application as of its submission: eligibility, for each purchase line what is recognised and what it earns,
 * in yuan, and what is worth a look in the papers. `entitlement` is before cap and pool. Clauses 1, 2 and 3.2.
 * @param context the catalogue; the ledger, so that no invoice is paid twice; the auditor's amounts, once there are any
 * @throws `InvalidValueError` for whatever is malformed, a tier that the policy lacks, an id given twice, audited amounts
 * that are not one for each line, and sums out of range
 * @example assess(wuhan2025, application, { catalogue, ledger }).entitlement // '36000.00'
 */
export function assess(policy: Policy, application: Application, context: AssessmentContext): Assessment {
  const terms = subsidyTerms(policy);
  const { products, register, claimed } = within(['context'], () => ({
    products: terms.productsOf(context.catalogue),
    register: readCatalogue(context.catalogue).providers,
    claimed: context.ledger && recordAt(context.ledger.invoices, 'ledger', 'invoices'),
  }));
  const claimantOf = (invoice: InvoiceId): Id | undefined => {
    const claimant = claimed && entryOf(claimed, invoice);
    return claimant && canonicalAt(parseId, claimant, 'context', 'ledger', 'invoices', invoice);
  };
  const { enterprise, submittedAt, purchases } = recordAt(application, 'application');
  const lines = listAt(purchases, 'application', 'purchases').length;
  const audited = context.audited && auditedFens(context.audited, lines, 'context', 'audited');
  return within(['application'], () => {
    const submitted = momentAt(submittedAt, 'submittedAt');
    const eligibility = judgeEnterprise(eligibilityTerms(policy), enterprise, submittedAt, submitted, register);
    const submissionDay = beijingDay(submitted);
    return assessLines(terms, application, { submissionDay, eligibility, products, claimantOf, audited }).assessment;
  });
}

/** What the assessment of the lines needs besides the application. */
export interface LinesContext {
  readonly submissionDay: Day;
  readonly eligibility: Eligibility;
  readonly products: Products;
  /** The application that has an invoice, if one has. */
  readonly claimantOf: (invoice: InvoiceId) => Id | undefined;
  readonly audited: readonly Fen[] | undefined;
}

/** An assessment with its amounts in fen. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly entitlement: Fen;
  /** By line. */
  readonly subsidies: readonly Fen[];
  /** The invoices of which something was recognised, each once. */
  readonly invoices: readonly InvoiceId[];
}

/** The assessment of an application whose eligibility has been judged. Paths begin in the application. */
export function assessLines(terms: SubsidyTerms, application: Application, context: LinesContext): Assessed {
  const { id, enterprise, purchases } = application;
  canonicalAt(parseId, id, 'id');
  canonicalAt(parseUscc, enterprise.uscc, 'enterprise', 'uscc');
  recordsAt(purchases, 'purchases');
  const papers = readPapers(terms, application, context.submissionDay);
  const subsidies: Fen[] = [];
  const invoices = new Set<InvoiceId>();
  let total = noFen;
  const lines = purchases.map((purchase, i) => {
    const line = lineOf(application, purchase, i, papers, context);
    const { recognised, findings } = recognise(terms, line, context.audited?.[i]);
    const base = terms.base.vat === 'included' ? recognised : withoutVat(terms, line, recognised);
    const tier = line.product && terms.rates.get(line.product.tier);
    const subsidy = proportion(base, tier?.parts ?? 0, wholeRate, terms.rounding);
    total = sumInRange(total, subsidy, ['purchases', i, 'amount']);
    subsidies.push(subsidy);
    if (recognised > 0) invoices.add(purchase.invoice);
    const recognisedYuan = recognised === line.claimed ? purchase.amount : yuanOf(recognised);
    const assessed: Undefinable<LineAssessment> = {
      line: i + 1,
      product: purchase.product,
      invoice: purchase.invoice,
      tier: line.product?.tier,
      rate: tier?.rate,
      claimed: purchase.amount,
      recognised: recognisedYuan,
      base: base === recognised ? recognisedYuan : yuanOf(base),
      subsidy: yuanOf(subsidy),
      findings,
    };
    return unlessUndefined(unlessUndefined<LineAssessment>(assessed, 'tier', tier), 'rate', tier);
  });
  const entitlement = context.eligibility.outcome === 'eligible' ? total : noFen;
  const assessment: Undefinable<Assessment> = {
    application: id,
    enterprise: enterprise.uscc,
    district: enterprise.district,
    policy: terms.policy,
    eligibility: context.eligibility,
    lines,
    flags: papers.flags,
    assessed: yuanOf(total),
    entitlement: yuanOf(entitlement),
  };
  return {
    assessment: unlessUndefined<Assessment>(assessment, 'district', enterprise.district),
    entitlement,
    subsidies,
    invoices: [...invoices],
  };
}

function lineOf(
  { id, enterprise: { uscc: enterprise } }: Application,
  purchase: Purchase,
  index: number,
  papers: Papers,
  { products, claimantOf }: LinesContext,
): Line {
  const product = products.get(purchase.product);
  const contract = papers.contracts.get(purchase.contract);
  const paper = papers.invoices.get(purchase.invoice);
  // What was found has a canonical spelling.
  if (product === undefined) canonicalAt(parseId, purchase.product, 'purchases', index, 'product');
  if (contract === undefined) canonicalAt(parseReference, purchase.contract, 'purchases', index, 'contract');
  if (paper === undefined) canonicalAt(parseInvoiceId, purchase.invoice, 'purchases', index, 'invoice');
  const claimant = claimantOf(purchase.invoice);
  return {
    enterprise,
    purchase,
    claimed: fenAt(purchase.amount, 'purchases', index, 'amount'),
    product,
    contract,
    paper,
    claimedBy: claimant === id ? undefined : claimant,
  };
}

/**
 * The least of the claim, the audited amount and the rooms that the policy names, with a finding for each that is below the
 * claim; both rooms shrink by it. Nothing of a line that is disallowed.
 */
function recognise(
  terms: SubsidyTerms,
  line: Line,
  audited: Fen | undefined,
): { recognised: Fen; findings: readonly Finding[] } {
  const findings = disallow(terms, line);
  const { purchase, claimed, paper } = line;
  if (findings.length > 0 || paper === undefined) return { recognised: noFen, findings };
  const { invoice, amount } = purchase;
  const { room } = paper;
  let recognised = claimed;
  if (terms.limitedBy.invoice && room.invoice < claimed) {
    findings.push(finding('limited-by-invoice', { invoice, claimed: amount, room: yuanOf(room.invoice) }));
    recognised = room.invoice;
  }
  if (terms.limitedBy.payment && room.payment < claimed) {
    findings.push(finding('limited-by-payment', { invoice, claimed: amount, room: yuanOf(room.payment) }));
    recognised = least(recognised, room.payment);
  }
  if (audited !== undefined && audited < claimed) {
    findings.push(finding('limited-by-audit', { claimed: amount, audited: yuanOf(audited) }));
    recognised = least(recognised, audited);
  }
  room.invoice = Math.max(0, room.invoice - recognised) as Fen;
  room.payment = Math.max(0, room.payment - recognised) as Fen;
  return { recognised, findings };
}

/** Assumption vat: the share of the recognised amount that the invoice bills as its net. */
function withoutVat(terms: SubsidyTerms, { paper }: Line, recognised: Fen): Fen {
  if (paper === undefined || paper.total === 0) return noFen;
  return proportion(recognised, paper.net, paper.total, terms.rounding);
}

/** Audited amounts in fen: one for each purchase line. */
export function auditedFens(audited: readonly Yuan[], lines: number, ...path: Path): readonly Fen[] {
  if (listAt(audited, ...path).length !== lines) {
    const expected = { zh: `${lines} 项（清单每行一项）`, en: `${lines}, one for each purchase line` };
    reject(faults.wrongLength, path, { given: audited, expected });
  }
  return audited.map((amount, i) => fenAt(amount, ...path, i));
}
