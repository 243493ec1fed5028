/**
 * Claims, cases of the review and rounds of two of them, to ask two policies about. Used by policy-rules.ts.
 * @module
 */
import { allocate } from '../allocation/allocate';
import { openLedger } from '../allocation/ledger';
import type { Claim } from '../allocation/claim';
import { checkEligibility } from '../eligibility/check';
import type { Application } from '../facts/application';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { boundsOf, sizeStandard } from '../policy/size-standard';
import type { ReviewStep } from '../policy/vocabulary';
import { windowOf } from '../policy/window';
import { possibleEvents } from '../review/advance';
import { caseOf } from '../review/cases';
import { formalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import { reviewEventTypes, reviewTable, type FieldKinds } from '../review/steps';
import { decideRound } from '../round/decide';
import type { Round } from '../round/round';
import { assess } from '../subsidy/assess';
import { instantOf, momentAfter, type Instant } from '../values/calendar';
import { noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { industryOf } from '../values/industry';
import type { Uscc } from '../values/uscc';
import { codes, fileOf, name, seller, type Probe } from './policy-cases';

/** Claims of different enterprises, one second after the other; entitlements and budget in fen. */
export function claimed(policy: Policy, budget: number, entitlements: readonly number[]): Probe {
  const claims = entitlements.map((entitlement, i): Claim => ({
    application: `A-${i + 1}` as Id,
    enterprise: [...codes, seller][i] ?? seller,
    queuedAt: instantOf(momentAfter(windowOf(policy).closing, i * 1e9)),
    entitlement: yuanOf(entitlement as Fen),
  }));
  const amount = yuanOf(budget as Fen);
  return {
    given: { kind: 'claims', budget: amount, claims },
    answer: (under) => allocate(under, openLedger(under, amount), claims).grants.map(({ granted }) => granted),
  };
}

/** The events of a case, and the seconds after which some of them happen; the others follow in order. */
type Story = readonly [types: readonly ReviewEventType[], times: Partial<Record<ReviewEventType, number>>];

/** A round of two reviewed applications that has the money for the first. */
export function reviewedRound(policy: Policy, first: Story, second: Story, read: (round: Round) => unknown): Probe {
  const [{ catalogue, budget, reviewCase }, other] = [reviewed(policy, 0, first), reviewed(policy, 1, second)];
  const cases = [reviewCase, other.reviewCase];
  const applications = cases.map(({ application }) => application);
  return {
    given: { kind: 'round', budget, catalogue, applications, cases },
    answer: (under) => read(decideRound({ schemaVersion: 1, policy: under, budget, catalogue, applications, cases })),
  };
}

/** After each event of the path, what can happen next. */
export function reviewedCases(policy: Policy): readonly Probe[] {
  const types = eventsUpTo(policy, 'paid');
  return ['draft', ...types].map((_, count): Probe => {
    const { reviewCase } = reviewed(policy, 0, [types.slice(0, count), {}]);
    return { given: { kind: 'case', reviewCase }, answer: (under) => possibleEvents(under, reviewCase) };
  });
}

/** The nth application (0, 1) of an eligible enterprise, with the events of a case. */
function reviewed(policy: Policy, n: 0 | 1, [types, times]: Story) {
  const start = momentAfter(windowOf(policy).closing, -60e9);
  const at = (seconds: number) => instantOf(momentAfter(start, seconds * 1e9));
  const submittedAt = at(times.submit ?? 0);
  const enterprise = eligibleEnterprise(policy, codes[n], submittedAt);
  const id = n === 0 ? 'A' : 'B';
  const { application, catalogue } = fileOf(policy, { id, submittedAt, ...(enterprise && { enterprise }) });
  const { entitlement } = assess(policy, application, { catalogue });
  const history = types.map((type, i) =>
    eventOf(type, at(times[type] ?? (i === 0 ? 0 : 10 + i)), application, entitlement),
  );
  return { catalogue, reviewCase: caseOf(application, history), budget: entitlement };
}

function eventOf(type: ReviewEventType, at: Instant, { purchases }: Application, granted: Yuan): ReviewEvent {
  const { by, fields } = reviewTable[type];
  const [actor] = by;
  const said: Readonly<Record<keyof FieldKinds, unknown>> = {
    checks: Object.fromEntries(formalChecks.map((check) => [check, true])),
    text: '–',
    texts: ['–'],
    amount: granted,
    amounts: purchases.map(({ amount }) => amount),
  };
  const payload = Object.fromEntries(
    Object.entries<keyof FieldKinds>(fields).map(([field, kind]) => [field, said[kind]]),
  );
  return { type, at, by: { actor, person: actor }, ...payload } as ReviewEvent;
}

/** The event of each step of a policy's path, up to a step. */
export function eventsUpTo({ review: { path } }: Policy, last: ReviewStep): readonly ReviewEventType[] {
  const steps = path.slice(0, path.indexOf(last) + 1);
  return steps.flatMap((step) => reviewEventTypes.find((type) => reviewTable[type].to === step) ?? []);
}

/** An enterprise that may apply, of the first district and the first sector in which the policy allows one. */
function eligibleEnterprise(policy: Policy, uscc: Uscc, at: Instant): Enterprise | undefined {
  const { districts, sectors } = policy.applicants;
  const clean = { majorAccidents: [], seriousDishonesty: [], cloudProvider: false };
  const figures = [{ employees: 0, annualRevenue: noYuan }, ...boundsOf(sizeStandard)];
  const all = sectors.flatMap(({ divisions: [division = ''] }) =>
    figures.map(({ employees, annualRevenue }) => {
      const facts = { district: districts[0]?.id, industry: industryOf(division), employees, annualRevenue };
      return { uscc, name, ...facts, ...clean } as Enterprise;
    }),
  );
  return all.find((enterprise) => checkEligibility(policy, enterprise, { at }).outcome === 'eligible');
}
