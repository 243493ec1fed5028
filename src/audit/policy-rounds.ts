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
import { advance, openCase, possibleEvents } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import { formalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import { reviewEventTypes, reviewTable } from '../review/steps';
import { decideRound } from '../round/decide';
import type { Round } from '../round/round';
import { assess } from '../subsidy/assess';
import { instantOf, momentAfter, type Instant } from '../values/calendar';
import { noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
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

/** A round of two reviewed applications that has the money for the first; none where the policy's review refuses one. */
export function reviewedRound(
  policy: Policy,
  first: Story,
  second: Story,
  read: (round: Round) => unknown,
): readonly Probe[] {
  const [one, other] = [first, second].map((story, i) => reviewed(policy, i, ...story));
  if (one === undefined || other === undefined) return [];
  const { catalogue, budget } = one;
  const cases = [one.reviewCase, other.reviewCase];
  const applications = cases.map(({ application }) => application);
  return [
    {
      given: { kind: 'round', budget, catalogue, applications, cases },
      answer: (under) => read(decideRound({ schemaVersion: 1, policy: under, budget, catalogue, applications, cases })),
    },
  ];
}

/** After each event of the path, what can happen next. */
export function reviewedCases(policy: Policy): readonly Probe[] {
  const types = eventsUpTo(policy, 'paid');
  return [0, ...types.map((_, i) => i + 1)].flatMap((count): readonly Probe[] => {
    const { reviewCase } = reviewed(policy, 0, types.slice(0, count), {}) ?? {};
    if (reviewCase === undefined) return [];
    return [{ given: { kind: 'case', reviewCase }, answer: (under) => possibleEvents(under, reviewCase) }];
  });
}

/** The nth application (0, 1) of an eligible enterprise, taken through its events by the policy's own review. */
function reviewed(policy: Policy, n: number, ...[types, times]: Story) {
  const start = momentAfter(windowOf(policy).closing, -60e9);
  const at = (seconds: number) => instantOf(momentAfter(start, seconds * 1e9));
  const submittedAt = at(times.submit ?? 0);
  const enterprise = eligibleEnterprise(policy, codes[n] ?? codes[0], submittedAt);
  const id = n === 0 ? 'A' : 'B';
  const { application, catalogue } = fileOf(policy, { id, submittedAt, ...(enterprise && { enterprise }) });
  const { entitlement } = assess(policy, application, { catalogue });
  let reviewCase: ReviewCase = openCase(application);
  for (const [i, type] of types.entries()) {
    const event = eventOf(type, at(times[type] ?? (i === 0 ? 0 : 10 + i)), application, entitlement);
    const step = advance(policy, reviewCase, event);
    if (!step.ok) return undefined;
    reviewCase = step.case;
  }
  return { catalogue, reviewCase, budget: entitlement };
}

function eventOf(type: ReviewEventType, at: Instant, { purchases }: Application, granted: Yuan): ReviewEvent {
  const [actor] = reviewTable[type].by;
  const said: Readonly<Record<string, unknown>> = {
    checks: Object.fromEntries(formalChecks.map((check) => [check, true])),
    opinion: '–',
    report: '–',
    amounts: purchases.map(({ amount }) => amount),
    batch: '1',
    entitlement: granted,
    granted,
    reference: '–',
    amount: granted,
    reasons: ['–'],
  };
  const payload = Object.fromEntries(Object.keys(reviewTable[type].fields).map((field) => [field, said[field]]));
  return { type, at, by: { actor, person: `${actor}` }, ...payload } as ReviewEvent;
}

/** The event of each step of a policy's path, up to a step. */
export function eventsUpTo({ review: { path } }: Policy, last: ReviewStep): readonly ReviewEventType[] {
  const steps = path.slice(0, path.indexOf(last) + 1);
  return steps.flatMap((step) => reviewEventTypes.find((type) => reviewTable[type].to === step) ?? []);
}

/** An enterprise that may apply, of the first district and the first sector in which the policy allows one. */
function eligibleEnterprise(policy: Policy, uscc: Uscc, at: Instant): Enterprise | undefined {
  const { districts, sectors } = policy.applicants;
  const figures = [{ employees: 0, annualRevenue: yuanOf(noFen) }, ...boundsOf(sizeStandard)];
  const all = sectors.flatMap(({ divisions: [division = ''] }) =>
    figures.map(({ employees, annualRevenue }): Enterprise => ({
      uscc,
      name,
      ...(districts[0] && { district: districts[0].id }),
      industry: industryOf(division),
      employees,
      annualRevenue,
      majorAccidents: [],
      seriousDishonesty: [],
      cloudProvider: false,
    })),
  );
  return all.find((enterprise) => checkEligibility(policy, enterprise, { at }).outcome === 'eligible');
}
