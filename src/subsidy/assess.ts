/**
 * What one application earns (clauses 2 and 3.2), line by line and to the fen: recognised amount × tier rate, with every
 * finding. Laws: test/laws/assessment.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import { ownOf } from '../words/plain';
import { judgeEnterprise } from '../eligibility/check';
import { eligibilityTerms } from '../eligibility/criteria';
import type { Eligibility } from '../eligibility/eligibility';
import type { Application, Purchase } from '../facts/application';
import { readCatalogue, type Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { beijingDay, momentAt, type Day } from '../values/calendar';
import { fenAt, least, noFen, noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { wholeRate } from '../values/rate';
import { listAt, type Undefinable, readEach, recordAt, recordsAt, unlessUndefined } from '../values/record';
import { parseReference } from '../values/reference';
import { canonicalAt, reject, within, type Path } from '../values/result';
import { proportion } from '../values/rounding';
import type { Assessment, LineAssessment } from './assessment';
import { finding, foundIn, type Finding } from './findings';
import { disallow, type Line } from './line';
import { flagsOf } from './flags';
import { paperOf, readPapers, sumInRange, type InvoicePaper, type Papers } from './papers';
import { subsidyTerms, type Products, type SubsidyTerms } from './terms';

/** What an assessment needs besides the application. */
export interface AssessmentContext {
  /** The tiers of the products, and the register of providers. */
  readonly catalogue: Catalogue;
  /** What earlier applications have claimed: an invoice that another application has earns nothing. */
  readonly ledger?: {
    /** Each invoice, with the application that has it. */
    readonly invoices: Readonly<Record<InvoiceId, Id>>;
  };
  /** The auditor's amounts, one for each purchase line. */
  readonly audited?: readonly Yuan[];
}

/**
 * Assesses an application as of its submission: eligibility, for each purchase line what is recognised and what it earns,
 * in yuan, and what is worth a look in the papers. `entitlement` is before cap and pool. Clauses 1, 2 and 3.2.
 * @param policy The policy whose conditions, tiers and limits apply.
 * @param application As submitted, with its papers.
 * @param context the catalogue; the ledger, so that no invoice is paid twice; the auditor's amounts, once there are any
 * @returns Eligibility, lines, flags, and the entitlement.
 * @throws `InvalidValueError` for whatever is malformed, a tier that the policy lacks, an id given twice, audited amounts
 * that are not one for each line, and sums out of range
 * @example assess(wuhan2025, application, { catalogue, ledger }).entitlement // '36000.00'
 */
export function assess(policy: Policy, application: Application, context: AssessmentContext): Assessment {
  const terms = subsidyTerms(recordAt(policy, 'policy'));
  const conditions = eligibilityTerms(policy);
  recordAt(context, 'context');
  const { products, register, claimants } = within(['context'], () => ({
    products: terms.productsOf(context.catalogue),
    register: readCatalogue(context.catalogue).providers,
    claimants:
      context.ledger === undefined
        ? undefined
        : recordAt(recordAt(context.ledger, 'ledger').invoices, 'ledger', 'invoices'),
  }));
  const { enterprise, submittedAt, purchases } = recordAt(application, 'application');
  for (const { invoice } of recordsAt(purchases, 'application', 'purchases')) {
    const claimant = claimants && ownOf(claimants, invoice);
    if (claimant !== undefined) canonicalAt(parseId, claimant, 'context', 'ledger', 'invoices', invoice);
  }
  const audited =
    context.audited === undefined ? undefined : auditedFens(context.audited, purchases.length, 'context', 'audited');
  return within(['application'], () => {
    const submitted = momentAt(submittedAt, 'submittedAt');
    const eligibility = judgeEnterprise(conditions, enterprise, submittedAt, submitted, register);
    const submissionDay = beijingDay(submitted);
    canonicalAt(parseId, application.id, 'id');
    return assessLines(terms, application, { submissionDay, eligibility, products, claimants, audited });
  });
}

/** What the assessment of the lines needs besides the application. */
export interface LinesContext {
  readonly submissionDay: Day;
  readonly eligibility: Eligibility;
  readonly products: Products;
  /** Each invoice that an application has, with that application. */
  readonly claimants: Readonly<Partial<Record<InvoiceId, Id>>> | undefined;
  readonly audited: readonly Fen[] | undefined;
}

/** The assessment of an application whose id has been checked and whose eligibility has been judged. Paths begin in the application. */
export function assessLines(terms: SubsidyTerms, application: Application, context: LinesContext): Assessment {
  const { id, enterprise, purchases } = application;
  const { submissionDay, eligibility } = context;
  const deadline = terms.base.paidBy === 'submission' ? submissionDay : terms.closingDay;
  const papers = readPapers(application, deadline);
  const assessing: Assessing = { terms, application, papers, context, total: noFen };
  const lines = readEach(purchases, 'purchases', assessLine, assessing);
  const assessed = yuanOf(assessing.total);
  const assessment: Undefinable<Assessment> = {
    application: id,
    enterprise: enterprise.uscc,
    district: enterprise.district,
    policy: terms.policy,
    eligibility,
    lines,
    flags: flagsOf(papers, application, submissionDay, deadline),
    assessed,
    entitlement: eligibility.outcome === 'eligible' ? assessed : noYuan,
  };
  return unlessUndefined<Assessment>(assessment, 'district', enterprise.district);
}

/** An application whose lines are being assessed in their order: what one line uses of a paper is gone for the next. */
interface Assessing {
  readonly terms: SubsidyTerms;
  readonly application: Application;
  readonly papers: Papers;
  readonly context: LinesContext;
  total: Fen;
}

function assessLine(purchase: Purchase, index: number, assessing: Assessing): LineAssessment {
  const { terms } = assessing;
  const line = lineOf(purchase, assessing);
  const { product, invoice, claimed } = line;
  const findings: Finding[] = [];
  disallow(terms, line, findings);
  const audited = assessing.context.audited?.[index];
  const recognised = findings.length === 0 ? recognise(terms, line, audited, findings) : noFen;
  const base = terms.base.vat === 'included' ? recognised : withoutVat(terms, invoice, recognised);
  const tier = product && terms.rates.get(product.tier);
  const subsidy = proportion(base, tier?.parts ?? 0, wholeRate, terms.rounding);
  assessing.total = sumInRange(assessing.total, subsidy, 'amount');
  const recognisedYuan = recognised === claimed ? purchase.amount : yuanOf(recognised);
  const assessed: Undefinable<LineAssessment> = {
    line: index + 1,
    product: purchase.product,
    invoice: purchase.invoice,
    tier: product?.tier,
    rate: tier?.rate,
    claimed: purchase.amount,
    recognised: recognisedYuan,
    base: base === recognised ? recognisedYuan : yuanOf(base),
    subsidy: yuanOf(subsidy),
    findings: foundIn(findings),
  };
  return unlessUndefined(unlessUndefined<LineAssessment>(assessed, 'tier', tier), 'rate', tier);
}

/** A line with what it names. What is found has a canonical spelling; what is not is checked. */
function lineOf(purchase: Purchase, { application, papers, context }: Assessing): Line {
  const { id, enterprise } = application;
  const { contracts, invoices } = papers;
  const { products, claimants } = context;
  const product = products.get(purchase.product);
  const contract = paperOf(contracts, purchase.contract);
  const invoice = paperOf(invoices, purchase.invoice);
  if (product === undefined) canonicalAt(parseId, purchase.product, 'product');
  if (contract === undefined) canonicalAt(parseReference, purchase.contract, 'contract');
  else contract.used = true;
  if (invoice === undefined) canonicalAt(parseInvoiceId, purchase.invoice, 'invoice');
  else invoice.used = true;
  const claimed = fenAt(purchase.amount, 'amount');
  const claimant = claimants && ownOf(claimants, purchase.invoice);
  const claimedBy = claimant === id ? undefined : claimant;
  return { enterprise: enterprise.uscc, purchase, claimed, product, contract, invoice, claimedBy };
}

/**
 * The least of the claim, the audited amount and the rooms that the policy names, with a finding for each that is below the
 * claim; both rooms shrink by it.
 */
function recognise(terms: SubsidyTerms, line: Line, audited: Fen | undefined, found: Finding[]): Fen {
  const { purchase, claimed, invoice: paper } = line;
  if (paper === undefined) return noFen;
  const { invoice, amount } = purchase;
  let recognised = claimed;
  if (terms.limitedBy.invoice && paper.invoiceRoom < claimed) {
    found.push(finding('limited-by-invoice', { invoice, claimed: amount, room: yuanOf(paper.invoiceRoom) }));
    recognised = paper.invoiceRoom;
  }
  if (terms.limitedBy.payment && paper.paymentRoom < claimed) {
    found.push(finding('limited-by-payment', { invoice, claimed: amount, room: yuanOf(paper.paymentRoom) }));
    recognised = least(recognised, paper.paymentRoom);
  }
  if (audited !== undefined && audited < claimed) {
    found.push(finding('limited-by-audit', { claimed: amount, audited: yuanOf(audited) }));
    recognised = least(recognised, audited);
  }
  paper.invoiceRoom = Math.max(0, paper.invoiceRoom - recognised) as Fen;
  paper.paymentRoom = Math.max(0, paper.paymentRoom - recognised) as Fen;
  return recognised;
}

/** Assumption vat: the share of the recognised amount that the invoice bills as its net. */
function withoutVat({ rounding }: SubsidyTerms, invoice: InvoicePaper | undefined, recognised: Fen): Fen {
  if (invoice === undefined || invoice.total === 0) return noFen;
  return proportion(recognised, invoice.net, invoice.total, rounding);
}

/** Audited amounts in fen: one for each purchase line. */
export function auditedFens(audited: readonly Yuan[], lines: number, ...path: Path): readonly Fen[] {
  if (listAt(audited, ...path).length !== lines) {
    const expected = { zh: `${lines}项（清单每行一项）`, en: `${lines}, one for each purchase line` };
    reject(faults.wrongLength, path, { given: audited, expected });
  }
  return audited.map((amount, i) => fenAt(amount, ...path, i));
}
