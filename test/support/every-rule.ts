/**
 * Calls every rule function that takes a document of a type. A call that throws is a gap in the schema of the type.
 * @module
 */
import {
  advance,
  allocate,
  assess,
  checkEligibility,
  classifySize,
  decideBatches,
  decideRound,
  explainAssessment,
  explainCase,
  explainDecision,
  explainEligibility,
  inQueueOrder,
  marginal,
  nextQuestions,
  openCase,
  openLedger,
  possibleEvents,
  preview,
  renderMarkdown,
  renderText,
  reviewDiagram,
  sectorOf,
  tierRate,
  withAlternative,
  wuhan2025,
  type Application,
  type Catalogue,
  type Claim,
  type Enterprise,
  type Instant,
  type Ledger,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { compareRounds, recordRound, replay, verifyRound, type RoundRecord } from 'cloud-voucher-rules/audit';
import type { ApplicationDraft } from '../../src/facts/application';
import type { DocumentType } from '../../src/schema/schemas';
import { applicationOf, validDocuments } from './documents';
import { event } from './review';

const catalogue = validDocuments.catalogue[0] as Catalogue;
const budget = '120000.00' as Yuan;
const moment = '2025-06-03T09:15:00+08:00' as Instant;
const freshClaim: Claim = {
  application: 'NEW-1' as Claim['application'],
  enterprise: applicationOf(77).enterprise.uscc,
  queuedAt: moment,
  entitlement: '10.00' as Yuan,
};

function decide(input: RoundInput): void {
  decideRound(input);
  const { applications, ...setup } = input;
  const batches = decideBatches(setup, [applications.slice(0, 1), applications.slice(1)]);
  while (batches.next().done !== true);
}

const callers = {
  enterprise(enterprise: Enterprise) {
    checkEligibility(wuhan2025, enterprise, { at: moment });
    const judged = checkEligibility(wuhan2025, enterprise, { at: moment, catalogue });
    explainEligibility(wuhan2025, judged, 'zh');
    nextQuestions(wuhan2025, enterprise, { at: moment, catalogue });
    classifySize(enterprise);
    if (enterprise.industry !== undefined) sectorOf(wuhan2025, enterprise.industry);
  },
  catalogue(given: Catalogue) {
    // Whether the policy has its tiers is checked with the policy.
    if (given.products.some(({ tier }) => !wuhan2025.tiers.some(({ id }) => id === tier))) return;
    assess(wuhan2025, applicationOf(1), { catalogue: given });
    decide({ schemaVersion: 1, policy: wuhan2025, budget, catalogue: given, applications: [applicationOf(1)] });
  },
  application(application: Application) {
    explainAssessment(wuhan2025, assess(wuhan2025, application, { catalogue }), 'en');
    const withoutVat = withAlternative(wuhan2025, 'vat', 'excluded');
    assess(withoutVat, application, { catalogue, audited: application.purchases.map(({ amount }) => amount) });
    decide({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications: [application] });
    advance(wuhan2025, openCase(application), event('submit'));
  },
  draft(draft: ApplicationDraft) {
    callers.application({ ...draft, id: 'NEW-1' as Claim['application'], submittedAt: moment });
  },
  claim(claim: Claim) {
    const ledger = openLedger(wuhan2025, budget);
    inQueueOrder([claim, freshClaim]);
    preview(wuhan2025, ledger, claim);
    allocate(wuhan2025, ledger, claim.application === freshClaim.application ? [claim] : [claim, freshClaim]);
  },
  ledger(ledger: Ledger) {
    const policy = { ...wuhan2025, id: ledger.policy };
    if (Object.hasOwn(ledger.applications, freshClaim.application)) return;
    preview(policy, ledger, freshClaim);
    allocate(policy, ledger, [freshClaim]);
  },
  policy(policy: Policy) {
    const tiers = policy.tiers.map(({ id }) => id);
    const products = catalogue.products.filter(({ tier }) => tiers.includes(tier));
    const application = applicationOf(1);
    const setup = { schemaVersion: 1, policy, budget, catalogue: { ...catalogue, products } } as const;
    const needsCases = policy.queue.orderedBy === 'recommended-at' || policy.queue.afterReturn === 'resubmitted-at';
    decide({ ...setup, applications: [application], ...(needsCases ? { cases: [] } : {}) });
    tiers.forEach((tier) => {
      tierRate(policy, tier);
      marginal(policy, { granted: '0.00' as Yuan }, tier);
    });
    reviewDiagram(policy, 'zh');
    possibleEvents(policy, openCase(application));
    Object.entries(policy.assumptions).forEach(([assumption, { alternatives }]) => {
      alternatives.forEach(({ id }) => withAlternative(policy, assumption, id));
    });
  },
  reviewEvent(given: ReviewEvent) {
    (validDocuments.reviewCase as readonly ReviewCase[]).forEach((each) => advance(wuhan2025, each, given));
  },
  reviewCase(given: ReviewCase) {
    explainCase(wuhan2025, given, 'zh');
    possibleEvents(wuhan2025, given).forEach((type) => advance(wuhan2025, given, event(type, 20)));
  },
  roundInput(input: RoundInput) {
    decide(input);
    const record = recordRound(input);
    callers.record(record);
    record.round.decisions.forEach((decision) =>
      renderText(explainDecision(input.policy, decision, 'zh'), { policy: input.policy, locale: 'zh' }),
    );
  },
  round(round: Round) {
    compareRounds(round, validDocuments.round[0] as Round);
    const policy = { ...wuhan2025, id: round.policy };
    round.decisions.forEach((decision) =>
      renderMarkdown(explainDecision(policy, decision, 'en'), { policy, locale: 'en' }),
    );
  },
  record(record: RoundRecord) {
    replay(record);
    verifyRound(record);
  },
} satisfies { readonly [Type in DocumentType]: (document: never) => void };

export function runEveryRule(type: DocumentType, document: unknown): void {
  (callers[type] as (given: unknown) => void)(document);
}
