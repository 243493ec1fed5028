/**
 * What one application earns (clauses 2 and 3.2), line by line and to the fen: recognised amount × tier rate, with every
 * finding. Laws: test/laws/assessment.test.ts; the slow version that it must equal: test/oracle/assessment.ts.
 * @module
 */
import { judgeEnterprise, judgesOf } from '../eligibility/check';
import type { Eligibility } from '../eligibility/eligibility';
import { eligibilityTerms, providerRegister } from '../eligibility/terms';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { isoDateOf, momentAt, type Moment } from '../values/calendar';
import { fenAt, mostFen, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { wholeRate } from '../values/rate';
import { listAt, reject, within, type Path } from '../values/result';
import { proportion } from '../values/rounding';
import type { Assessment, LineAssessment } from './assessment';
import { disallowances, lineOf, type ClaimedBy, type Line } from './disallowed';
import { readEvidence, type Evidence } from './evidence';
import { finding, type Finding } from './findings';
import { productsOf, subsidyTerms, type Products, type SubsidyTerms } from './terms';

export interface AssessmentContext {
  readonly catalogue: Catalogue;
  /** Invoices that earlier applications have had recognised, and by which application. */
  readonly claimedInvoices?: Readonly<Record<InvoiceId, Id>>;
  /** The auditor's amounts, one for each purchase line. */
  readonly audited?: readonly Yuan[];
}

/**
 * Assesses an application as of its submission: eligibility, and for each purchase line what is recognised and what it
 * earns, in yuan. `entitlement` is before cap and pool. Clauses 1, 2 and 3.2.
 * Throws `InvalidValueError` for malformed amounts, dates or instants, a tier that the policy lacks, an id given twice,
 * or audited amounts that are not one for each line.
 * @example assess(wuhan2025, application, { catalogue }).entitlement // '36000.00'
 */
export function assess(policy: Policy, application: Application, context: AssessmentContext): Assessment {
  const { catalogue, claimedInvoices = {}, audited } = context;
  const terms = subsidyTerms(policy);
  const judges = judgesOf(eligibilityTerms(policy));
  const products = within(['context'], () => productsOf(terms, catalogue));
  const register = within(['context'], () => providerRegister(catalogue));
  const amounts =
    audited &&
    auditedFens(audited, listAt(application.purchases, 'application', 'purchases').length, ['context', 'audited']);
  const claimedBy: ClaimedBy = (invoice) =>
    Object.hasOwn(claimedInvoices, invoice) ? claimedInvoices[invoice] : undefined;
  return within(['application'], () => {
    const { enterprise, submittedAt } = application;
    const submitted = momentAt(submittedAt, 'submittedAt');
    const eligibility = judgeEnterprise(judges, enterprise, submittedAt, submitted, register);
    return assessLines(terms, application, { submitted, eligibility, products, claimedBy, audited: amounts });
  });
}

/** What the assessment of the lines needs besides the application. */
export interface LinesContext {
  readonly submitted: Moment;
  readonly eligibility: Eligibility;
  readonly products: Products;
  readonly claimedBy: ClaimedBy;
  readonly audited: readonly Fen[] | undefined;
}

/** The assessment of an application whose eligibility has been judged. */
export function assessLines(terms: SubsidyTerms, application: Application, context: LinesContext): Assessment {
  const { eligibility, products, claimedBy, audited } = context;
  const evidence = readEvidence(terms, application, context.submitted);
  let assessed = noFen;
  const lines = listAt(application.purchases, 'purchases').map((purchase, i) => {
    const claimed = fenAt(purchase.amount, 'purchases', i, 'amount');
    const line = lineOf(purchase, products.get(purchase.product), evidence);
    const against = disallowances(terms, application, line, claimedBy);
    const flags = flagsOf(line, evidence);
    const result = assessLine(terms, line, { line: i + 1, claimed, audited: audited?.[i], against, flags });
    assessed = (assessed + result.subsidy) as Fen;
    if (assessed > mostFen)
      reject('out-of-range', ['purchases', i, 'amount'], { expected: 'yuan', given: assessed / 100 });
    return result.assessment;
  });
  const { id, enterprise } = application;
  return {
    application: id,
    enterprise: enterprise.uscc,
    ...(enterprise.district === undefined ? {} : { district: enterprise.district }),
    policy: terms.policy.id,
    eligibility,
    lines,
    assessed: yuanOf(assessed),
    entitlement: yuanOf(eligibility.outcome === 'eligible' ? assessed : noFen),
  };
}

interface LineContext {
  readonly line: number;
  readonly claimed: Fen;
  readonly audited: Fen | undefined;
  readonly against: readonly Finding[];
  readonly flags: readonly Finding[];
}

function assessLine(terms: SubsidyTerms, line: Line, { line: number, claimed, audited, against, flags }: LineContext) {
  const { purchase, product } = line;
  const tier = product && terms.rates.get(product.tier);
  const allowed = against.length === 0;
  const reductions = allowed ? reductionsOf(terms, line, claimed, audited) : [];
  const recognised = allowed ? recognise(terms, line, claimed, audited) : noFen;
  const base = terms.base.vat === 'included' ? recognised : withoutVat(terms, line, recognised);
  const subsidy = proportion(base, tier?.parts ?? 0, wholeRate, terms.rounding);
  const assessment: LineAssessment = {
    line: number,
    product: purchase.product,
    invoice: purchase.invoice,
    ...(product === undefined || tier === undefined ? {} : { tier: product.tier, rate: tier.rate }),
    claimed: purchase.amount,
    recognised: yuanOf(recognised),
    base: yuanOf(base),
    subsidy: yuanOf(subsidy),
    findings: [...against, ...reductions, ...flags],
  };
  return { assessment, subsidy };
}

/** The least of the claim, the audited amount and the rooms that the policy names; both rooms shrink by it. */
function recognise(terms: SubsidyTerms, { invoice, payments }: Line, claimed: Fen, audited: Fen | undefined): Fen {
  if (invoice === undefined || payments === undefined) return noFen;
  let recognised = audited === undefined ? claimed : Math.min(claimed, audited);
  if (terms.limitedByInvoice) recognised = Math.min(recognised, invoice.room);
  if (terms.limitedByPayment) recognised = Math.min(recognised, payments.room);
  invoice.room = Math.max(0, invoice.room - recognised) as Fen;
  payments.room = Math.max(0, payments.room - recognised) as Fen;
  return recognised as Fen;
}

function reductionsOf(
  terms: SubsidyTerms,
  { purchase, invoice, payments }: Line,
  claimed: Fen,
  audited: Fen | undefined,
) {
  const found: Finding[] = [];
  const amounts = (room: Fen) => ({ claimed: purchase.amount, room: yuanOf(room) });
  if (terms.limitedByInvoice && invoice !== undefined && invoice.room < claimed) {
    found.push(finding('limited-by-invoice', { invoice: purchase.invoice, ...amounts(invoice.room) }));
  }
  if (terms.limitedByPayment && payments !== undefined && payments.room < claimed) {
    found.push(finding('limited-by-payment', { invoice: purchase.invoice, ...amounts(payments.room) }));
  }
  if (audited !== undefined && audited < claimed) {
    found.push(finding('limited-by-audit', { claimed: purchase.amount, audited: yuanOf(audited) }));
  }
  return found;
}

/** Assumption vat: the share of the recognised amount that the invoice bills as its net. */
function withoutVat(terms: SubsidyTerms, { invoice }: Line, recognised: Fen): Fen {
  if (invoice === undefined || invoice.total === 0 || recognised === 0) return noFen;
  return proportion(recognised, invoice.net, invoice.total, terms.rounding);
}

/** What is worth a look on a line, without changing what it earns. */
function flagsOf({ invoice, payments }: Line, evidence: Evidence): readonly Finding[] {
  const flags = [...(payments?.flags ?? [])];
  if (invoice !== undefined && invoice.issued > evidence.submissionDay) {
    const { id, issuedOn } = invoice.invoice;
    const submittedOn = isoDateOf(evidence.submissionDay);
    flags.push(finding('invoice-after-submission', { invoice: id, issuedOn, submittedOn }));
  }
  return flags;
}

/** Audited amounts in fen: one for each purchase line. */
export function auditedFens(audited: readonly Yuan[], lines: number, path: Path): readonly Fen[] {
  if (audited.length !== lines) {
    reject('wrong-length', path, {
      given: audited,
      expected: { zh: `${lines} 项（每个购买行一项）`, en: `${lines}, one for each purchase line` },
    });
  }
  return audited.map((amount, i) => fenAt(amount, ...path, i));
}
