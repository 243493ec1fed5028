/**
 * The names that the examples of docstrings use without declaring them: one enterprise with one purchase in order, its round,
 * and what comes before and after.
 * @module
 */
import {
  advance,
  allocate,
  assess,
  checkEligibility,
  decideRound,
  openCase,
  openLedger,
  wuhan2025,
  type Application,
  type Catalogue,
  type Claim,
  type Finding,
  type Id,
  type Instant,
  type InvoiceId,
  type ReviewEvent,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { recordRound } from 'cloud-voucher-rules/audit';
import { tablesOf } from 'cloud-voucher-rules/tables';
import { vectors, type VectorRequest } from 'cloud-voucher-rules/testing';
import { at as caseIn } from './review';

const provider = '91420100MA000001XR';
const enterprise = {
  uscc: '91420100616400352X',
  name: '示例企业',
  district: '420111',
  industry: 'C3919',
  employees: 50,
  annualRevenue: '12000000.00',
  majorAccidents: [],
  seriousDishonesty: [],
};
const catalogue = {
  providers: [{ uscc: provider, name: '示例云服务商' }],
  products: [{ id: 'P-3', name: '示例云产品', provider, tier: 'capability' }],
} as unknown as Catalogue;

/** One purchase of the third tier, of which 40% is paid. */
function applicationOf(id: string, amount: string): Application {
  const [invoice, buyer] = ['25422000000012345678', enterprise.uscc];
  return {
    schemaVersion: 1,
    id,
    submittedAt: '2025-06-03T09:15:00+08:00',
    enterprise,
    purchases: [{ product: 'P-3', contract: 'HT-1', invoice, amount }],
    contracts: [{ id: 'HT-1', signedOn: '2025-03-01', customer: buyer, provider }],
    invoices: [
      { id: invoice, issuedOn: '2025-03-05', seller: provider, buyer, net: amount, tax: '0.00', total: amount },
    ],
    payments: [{ id: 'PZ-1', invoice, paidOn: '2025-03-10', payer: buyer, payee: provider, amount }],
  } as unknown as Application;
}

const application = applicationOf('WH-0001', '90000.00');
const applications = [application];
const budget = '36000.00' as Yuan;
const withoutCases: RoundInput = { schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications };
const round = decideRound(withoutCases);
const record = recordRound(withoutCases);
const assessment = assess(wuhan2025, application, { catalogue });
const small = (money: string): RoundInput => ({
  ...withoutCases,
  budget: money as Yuan,
  applications: [applicationOf('A-7', '30000.00')],
});

const claim = (id: string, uscc: string, entitlement: string, minute: number): Claim =>
  ({
    application: id,
    enterprise: uscc,
    queuedAt: `2025-06-03T09:0${minute}:00+08:00`,
    entitlement,
  }) as unknown as Claim;
const early = claim('B-1', enterprise.uscc, '150000.00', 1);
const late = claim('B-2', '91420111783183308C', '90000.00', 2);
const opened = openLedger(wuhan2025, '350000.00' as Yuan);
const ledger = allocate(wuhan2025, opened, [early, late]).ledger;

const submit: ReviewEvent = {
  type: 'submit',
  at: application.submittedAt,
  by: { actor: 'enterprise', person: '经办人' },
};
const recommend: ReviewEvent = {
  type: 'recommend',
  at: '2025-06-10T10:00:00+08:00' as Instant,
  by: { actor: 'district-bureau', person: '审核人' },
  checks: { inDistrict: true, qualified: true, noMajorAccident: true, noSeriousDishonesty: true, recommended: true },
};
const submitted = advance(wuhan2025, openCase(application), submit);
if (!submitted.ok) throw new Error(submitted.refusal.message.en);

const finding: Finding = {
  code: 'invoice-void',
  severity: 'disallows',
  compared: { invoice: '25420000000000000001' as InvoiceId },
};
const answers = new Map(vectors.map(({ id, expect }) => [id, expect]));

export const exampleWorld = {
  at: application.submittedAt,
  enterprise,
  catalogue,
  application,
  applications,
  budget,
  input: { ...withoutCases, cases: [] },
  round,
  record,
  text: JSON.stringify(record),
  body: JSON.stringify(application),
  tables: tablesOf({ applications }, { locale: 'zh' }),
  eligibility: checkEligibility(wuhan2025, application.enterprise, { at: application.submittedAt, catalogue }),
  assessment,
  decision: round.decisions[0],
  before: decideRound(small('0.00')),
  after: decideRound(small('12000.00')),
  setup: withoutCases,
  batches: [applications],
  claim: { ...claim('C-1', enterprise.uscc, '80000.00', 3), district: '420111' as Id },
  claims: [late, early],
  early,
  late,
  ledger,
  reviewCase: caseIn(wuhan2025, 'audited'),
  submit,
  recommend,
  finding,
  fetchAnswer: (request: string) => Promise.resolve(answers.get((JSON.parse(request) as VectorRequest).id)),
};
