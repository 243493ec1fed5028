/**
 * What one application earns (clauses 2 and 3.2), line by line and to the fen: recognised amount × tier rate, with every
 * finding. Laws: test/laws/assessment.test.ts; the slow version that it must equal: test/oracle/assessment.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { judgeEnterprise, judgesFor } from '../eligibility/check';
import type { Eligibility } from '../eligibility/eligibility';
import { providerRegister } from '../eligibility/terms';
import type { Application, Purchase } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { beijingDay, isoDateOf, momentAt, type Day } from '../values/calendar';
import { unlessUndefined, type Undefinable } from '../values/absent';
import { fenAt, fenOf, least, mostFen, noFen, noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { wholeRate } from '../values/rate';
import { listAt, reject, within, type Path } from '../values/result';
import { proportion } from '../values/rounding';
import type { Assessment, LineAssessment } from './assessment';
import { disallow, type ClaimedBy } from './disallowed';
import { readEvidence } from './evidence';
import { finding, noFindings, type Finding } from './findings';
import { lineOf, type Line } from './line';
import { subsidyTerms, type Products, type SubsidyTerms } from './terms';

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
  const judges = judgesFor(policy);
  const products = within(['context'], () => terms.productsOf(catalogue));
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
    const submissionDay = beijingDay(submitted);
    return assessLines(terms, application, { submissionDay, eligibility, products, claimedBy, audited: amounts });
  });
}

/** What the assessment of the lines needs besides the application. */
export interface LinesContext {
  readonly submissionDay: Day;
  readonly eligibility: Eligibility;
  readonly products: Products;
  readonly claimedBy: ClaimedBy;
  readonly audited: readonly Fen[] | undefined;
}

/** The assessment of an application whose eligibility has been judged. */
export function assessLines(terms: SubsidyTerms, application: Application, context: LinesContext): Assessment {
  const { eligibility } = context;
  const evidence = readEvidence(terms, application, context.submissionDay);
  let assessed = noFen;
  const lines = listAt(application.purchases, 'purchases').map((purchase, i) => {
    const line = assessLine(terms, application, context, lineOf(purchase, i, context.products, evidence));
    assessed = (assessed + fenOf(line.subsidy)) as Fen;
    if (assessed > mostFen) {
      reject(faults.outOfRange, ['purchases', i, 'amount'], { expected: expectations.yuan, given: assessed / 100 });
    }
    return line;
  });
  const { uscc: enterprise, district } = application.enterprise;
  const { policy } = terms;
  const total = yuanOf(assessed);
  const entitlement = eligibility.outcome === 'eligible' ? total : noYuan;
  return unlessUndefined<Assessment>(
    {
      application: application.id,
      enterprise,
      district,
      policy: policy.id,
      eligibility,
      lines,
      assessed: total,
      entitlement,
    },
    'district',
    district,
  );
}

function assessLine(terms: SubsidyTerms, application: Application, context: LinesContext, line: Line): LineAssessment {
  const { purchase, product, claimed } = line;
  const tier = product && terms.rates.get(product.tier);
  const found: Finding[] = [];
  disallow(terms, application, line, context.claimedBy, found);
  const recognised = found.length === 0 ? recognise(terms, line, context.audited?.[line.index], found) : noFen;
  flag(line, context.submissionDay, found);
  const base = terms.base.vat === 'included' ? recognised : withoutVat(terms, line, recognised);
  const subsidy = proportion(base, tier?.parts ?? 0, wholeRate, terms.rounding);
  const recognisedYuan = recognised === claimed ? purchase.amount : yuanOf(recognised);
  const assessment: Undefinable<LineAssessment> = {
    line: line.index + 1,
    product: purchase.product,
    invoice: purchase.invoice,
    tier: product?.tier,
    rate: tier?.rate,
    claimed: purchase.amount,
    recognised: recognisedYuan,
    base: base === recognised ? recognisedYuan : yuanOf(base),
    subsidy: yuanOf(subsidy),
    findings: found.length === 0 ? noFindings : found,
  };
  return unlessUndefined(unlessUndefined<LineAssessment>(assessment, 'tier', tier), 'rate', tier);
}

/**
 * The least of the claim, the audited amount and the rooms that the policy names, each told where it is below the claim;
 * both rooms shrink by it.
 */
function recognise(terms: SubsidyTerms, line: Line, audited: Fen | undefined, found: Finding[]): Fen {
  const { purchase, claimed, invoice, payments } = line;
  if (invoice === undefined || payments === undefined) return noFen;
  let recognised = claimed;
  if (terms.limitedByInvoice && invoice.room < claimed) {
    found.push(finding('limited-by-invoice', roomBelow(purchase, invoice.room)));
    recognised = invoice.room;
  }
  if (terms.limitedByPayment && payments.room < claimed) {
    found.push(finding('limited-by-payment', roomBelow(purchase, payments.room)));
    recognised = least(recognised, payments.room);
  }
  if (audited !== undefined && audited < claimed) {
    found.push(finding('limited-by-audit', { claimed: purchase.amount, audited: yuanOf(audited) }));
    recognised = least(recognised, audited);
  }
  invoice.room = Math.max(0, invoice.room - recognised) as Fen;
  payments.room = Math.max(0, payments.room - recognised) as Fen;
  return recognised;
}

function roomBelow({ invoice, amount }: Purchase, room: Fen): Finding['compared'] {
  return { invoice, claimed: amount, room: yuanOf(room) };
}

/** Assumption vat: the share of the recognised amount that the invoice bills as its net. */
function withoutVat(terms: SubsidyTerms, { invoice }: Line, recognised: Fen): Fen {
  if (invoice === undefined || invoice.total === 0) return noFen;
  return proportion(recognised, invoice.net, invoice.total, terms.rounding);
}

/** What is worth a look on a line, without changing what it earns. */
function flag({ invoice, payments }: Line, submissionDay: Day, found: Finding[]): void {
  // Not spread into one call: there may be more of them than a call takes.
  if (payments?.flags !== undefined) for (const each of payments.flags) found.push(each);
  if (invoice !== undefined && invoice.issued > submissionDay) {
    const { id, issuedOn } = invoice.invoice;
    found.push(finding('invoice-after-submission', { invoice: id, issuedOn, submittedOn: isoDateOf(submissionDay) }));
  }
}

/** Audited amounts in fen: one for each purchase line. */
export function auditedFens(audited: readonly Yuan[], lines: number, path: Path): readonly Fen[] {
  if (audited.length !== lines) {
    reject(faults.wrongLength, path, {
      given: audited,
      expected: { zh: `${lines} 项（每个购买行一项）`, en: `${lines}, one for each purchase line` },
    });
  }
  return audited.map((amount, i) => fenAt(amount, ...path, i));
}
