/**
 * A round put together by hand from `assess` and `allocate`: what `decideRound` must equal.
 * @module
 */
import { claimOf, type Claim } from '../allocation/claim';
import { openLedger, type Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Decision, OtherOutcome, Round, RoundInput } from '../round/round';
import type { Assessment } from '../subsidy/assessment';
import type { Instant } from '../values/calendar';
import { fenOf, least, mostFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { Allocate } from './allocation-laws';
import { inArrivalOrder } from './arrival-order';
import type { Assess } from './assessment-laws';
import { withoutAbsent } from './draw';

/** The parts that a round is put together from. */
export interface RoundParts {
  readonly assess: Assess;
  readonly allocate: Allocate;
}

/** A decision without what it rests on, which the parts do not tell. */
export type PlainDecision = Omit<Decision, 'basis'>;
export type PlainRound = Omit<Round, 'decisions'> & { readonly decisions: readonly PlainDecision[] };

/** What the review says of an application: either it is stopped, or it may claim with audited amounts. */
interface Entry {
  readonly application: Application;
  readonly stopped: OtherOutcome | undefined;
  /** What is said of it, whatever it gets. */
  readonly outcome: OtherOutcome | undefined;
  /** The most that it can claim. */
  readonly most: Fen;
  readonly audited: readonly Yuan[] | undefined;
  readonly queuedAt: Instant;
}

/** The round that the parts make of an input: assessed in queue order, carrying the claimed invoices; then allocated. */
export function composedRound(input: RoundInput, parts: RoundParts): PlainRound {
  const { policy, budget, applications } = input;
  const ledger = input.ledger ?? openLedger(policy, budget);
  const entries = applications.map((application) => entryOf(input, application));
  const { assessments, claims } = assessedInTurn(input, parts, ledger, entries);
  const { grants, ledger: after } = parts.allocate(policy, ledger, claims);
  const outcomeOf = new Map(entries.map(({ application, outcome }) => [application.id, outcome]));
  const claimed = grants.map((grant) => {
    return decisionOf(assessments, grant.application, outcomeOf.get(grant.application) ?? grant.outcome, grant);
  });
  const others = entries
    .filter(({ application }) => !claims.some((claim) => claim.application === application.id))
    .map(({ application: { id }, stopped, outcome }) => {
      const eligibility = assessments.get(id)?.eligibility.outcome === 'ineligible' ? 'ineligible' : 'undetermined';
      return decisionOf(assessments, id, stopped ?? outcome ?? eligibility, undefined);
    })
    .sort((a, b) => (a.application < b.application ? -1 : 1));
  const short = grants.find(({ poolReduction }) => poolReduction !== '0.00');
  const remaining = yuanOf((fenOf(budget) - fenOf(after.granted)) as Fen);
  return {
    schemaVersion: 1,
    policy: policy.id,
    decisions: [...claimed, ...others],
    pool: withoutAbsent({ budget, granted: after.granted, remaining, firstShortfall: short?.application }),
    districts: districtsOf(claimed),
    ledger: after,
  };
}

/** Assesses each application when its turn comes; the eligible ones that may claim do, and use their invoices. */
function assessedInTurn(
  { policy, catalogue }: RoundInput,
  { assess }: RoundParts,
  ledger: Ledger,
  entries: readonly Entry[],
) {
  const claimedInvoices: Record<string, Id> = { ...ledger.invoices };
  const assessments = new Map<Id, Assessment>();
  const claims: Claim[] = [];
  const eligible = new Set(
    entries.filter(({ stopped, application }) => {
      return stopped === undefined && assess(policy, application, { catalogue }).eligibility.outcome === 'eligible';
    }),
  );
  const inTurn = inArrivalOrder(
    entries.map((entry) => {
      const queuedAt = eligible.has(entry) ? entry.queuedAt : entry.application.submittedAt;
      return {
        ...entry,
        mayClaim: eligible.has(entry),
        queuedAt,
        application: entry.application.id,
        of: entry.application,
      };
    }),
  );
  for (const { of, audited, queuedAt, mayClaim, most } of inTurn) {
    const context = withoutAbsent({ catalogue, ledger: { invoices: { ...claimedInvoices } }, audited });
    const assessment = assess(policy, of, context as Parameters<Assess>[2]);
    assessments.set(of.id, assessment);
    const claim = mayClaim ? claimOf(assessment, queuedAt) : undefined;
    if (claim === undefined) continue;
    for (const invoice of claim.invoices ?? []) claimedInvoices[invoice] = of.id;
    claims.push({ ...claim, entitlement: yuanOf(least(fenOf(claim.entitlement), most)) });
  }
  return { assessments, claims };
}

function entryOf({ policy, cases, audited }: RoundInput, application: Application): Entry {
  const free = { application, stopped: undefined, outcome: undefined, audited: undefined, most: mostFen };
  const entry = { ...free, queuedAt: application.submittedAt };
  if (audited !== undefined) {
    const amounts = new Map(Object.entries(audited)).get(application.id);
    return amounts === undefined ? { ...entry, stopped: 'not-yet-audited' } : { ...entry, audited: amounts };
  }
  if (cases === undefined) return entry;
  const found = cases.find((reviewCase) => reviewCase.application.id === application.id);
  const stopped = found === undefined ? 'not-yet-audited' : stoppedBy(found);
  if (stopped !== undefined || found === undefined) return { ...entry, stopped };
  const audit = found.history.filter((event) => event.type === 'audit').at(-1);
  const reviewed = { ...entry, audited: audit?.amounts, queuedAt: queuedAt(policy, application, found.history) };
  if (found.status !== 'recovered') return reviewed;
  const kept = (fenOf(found.payment.amount) - fenOf(found.recovery.amount)) as Fen;
  if (policy.recovery === 'stays-used') return { ...reviewed, outcome: 'recovered' };
  return { ...reviewed, outcome: 'recovered', most: kept, stopped: kept === 0 ? 'recovered' : undefined };
}

function stoppedBy({ status }: ReviewCase): OtherOutcome | undefined {
  if (status === 'rejected' || status === 'withdrawn') return status;
  return ['audited', 'listed', 'reported', 'funded', 'paid', 'recovered'].includes(status)
    ? undefined
    : 'not-yet-audited';
}

function queuedAt({ queue }: Policy, { submittedAt }: Application, history: readonly ReviewEvent[]): Instant {
  const last = (type: ReviewEvent['type']) => history.filter((event) => event.type === type).at(-1)?.at;
  if (queue.orderedBy === 'recommended-at') return last('recommend') ?? submittedAt;
  return (queue.afterReturn === 'resubmitted-at' ? last('resubmit') : undefined) ?? submittedAt;
}

function decisionOf(
  assessments: ReadonlyMap<Id, Assessment>,
  id: Id,
  outcome: Decision['outcome'],
  grant: Decision['grant'],
): PlainDecision {
  const assessment = assessments.get(id);
  if (assessment === undefined) throw new Error(`${id} was never assessed`);
  const { application, enterprise, district, lines } = assessment;
  const shares = sharesOf(grant?.granted ?? ('0.00' as Yuan), lines);
  return withoutAbsent<PlainDecision>({ application, enterprise, district, outcome, assessment, grant, lines: shares });
}

/** The lines in their order, each up to its subsidy. */
function sharesOf(granted: Yuan, lines: Assessment['lines']): readonly Yuan[] {
  let left: number = fenOf(granted);
  return lines.map(({ subsidy }) => {
    const share = Math.min(left, fenOf(subsidy));
    left -= share;
    return yuanOf(share as Fen);
  });
}

function districtsOf(decisions: readonly PlainDecision[]): Round['districts'] {
  const totals = new Map<Id, { applications: number; fen: number }>();
  for (const { district, grant } of decisions) {
    const fen = fenOf(grant?.granted);
    if (district === undefined || !(fen > 0)) continue;
    const total = totals.get(district) ?? { applications: 0, fen: 0 };
    totals.set(district, { applications: total.applications + 1, fen: total.fen + fen });
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([district, { applications, fen }]) => ({ district, applications, granted: yuanOf(fen as Fen) }));
}
