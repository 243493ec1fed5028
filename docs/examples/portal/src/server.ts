/**
 * Stands in for the server: what time it is, the register, the ledger as it is now, and what happens to a draft that is sent. A real
 * one does this in a transaction: docs/examples/server.
 */
import {
  advance,
  assess,
  claimOf,
  decideRound,
  id,
  instant,
  openCase,
  preview,
  wuhan2025,
  type Actor,
  type Application,
  type ApplicationDraft,
  type Claim,
  type Grant,
  type Instant,
  type ReviewCase,
} from 'cloud-voucher-rules';
import { parseRoundInput, type Raw } from 'cloud-voucher-rules/schema';
import example from 'cloud-voucher-rules/examples/round.json' with { type: 'json' };

const parsed = parseRoundInput(example);
if (!parsed.ok) throw new Error(parsed.problems[0]?.message.en);
const round = parsed.value;

/** The last afternoon on which one can apply, when little money is left. */
export const now: Instant = instant('2025-10-31T15:30:00+08:00');
export const policy = wuhan2025;
export const { catalogue } = round;

/** What was submitted before, decided as far as its review has come. */
const earlier = round.applications.filter(({ submittedAt }) => Date.parse(submittedAt) < Date.parse(now));
const ids = new Set(earlier.map((application) => application.id));
export const storedCases: readonly ReviewCase[] = (round.cases ?? []).filter(({ application }) =>
  ids.has(application.id),
);
export const { ledger } = decideRound({ ...round, applications: earlier, cases: storedCases });

/** An application that fills in the form: it earns more than is left. */
export const sample = draftOf(round.applications.find((each) => each.id === 'WH-041'));

function draftOf(application: Application | undefined): Raw<ApplicationDraft> {
  if (application === undefined) throw new Error('the example has this application');
  const { schemaVersion, enterprise, purchases, contracts, invoices, payments } = application;
  return { schemaVersion, enterprise, purchases, contracts, invoices, payments };
}

/** What an application would get if it came next. */
export const previewOf = (claim: Claim): Grant => preview(policy, ledger, claim);

/** Who is signed in for each body: one person may act for one body only in a case. */
export const people: Readonly<Record<Actor, string>> = {
  enterprise: '周涛',
  provider: '王敏',
  'district-bureau': '李强',
  'city-bureau': '张伟',
  auditor: '刘洋',
  province: '陈静',
  'district-treasury': '赵磊',
};

/** Stamps a draft and opens its case. */
export function receive(draft: ApplicationDraft): ReviewCase {
  const application: Application = { ...draft, id: id('WH-101'), submittedAt: now };
  const by = { actor: 'enterprise', person: people.enterprise } as const;
  const submitted = advance(policy, openCase(application), { type: 'submit', at: now, by });
  return submitted.ok ? submitted.case : openCase(application);
}

/** What the round gives to a case: decided already, or as if it came next. */
export function listed({ application }: ReviewCase, audited: Application['purchases'][number]['amount'][]) {
  const claim = claimOf(assess(policy, application, { catalogue, ledger, audited }), application.submittedAt);
  const decided = ledger.applications[application.id];
  return { entitlement: claim?.entitlement, granted: decided ?? (claim && previewOf(claim).granted) };
}
