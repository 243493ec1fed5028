/**
 * The one table of the review (clauses 3.1 to 3.5, 4.1): for each type of event who acts, where it starts and leads, what it
 * says, what is then known, what must hold, and the rules that it rests on. Proofs over all of it:
 * test/exhaustive/review.test.ts.
 * @module
 */
import { keysOf } from '../words/plain';
import type { Policy } from '../policy/policy';
import { reviewStatuses, reviewSteps, type ReviewStatus, type ReviewStep, type RuleId } from '../policy/vocabulary';
import type { Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import { recordAt, wordsAt } from '../values/record';
import type { RefusalCode } from '../words/refusals';
import type { Actor, CaseFacts, EventOf, EventPayloads, FormalChecks, Objection, ReviewEventType } from './events';

/** The kinds of field of an event; the rules and the schemas validate a field by its kind. */
export interface FieldKinds {
  text: string;
  texts: readonly string[];
  amount: Yuan;
  amounts: readonly Yuan[];
  checks: FormalChecks;
}

/** What a case knows of an event: its payload, one field or the time of it, or the status before it. */
interface Readings<Type extends ReviewEventType> {
  payload: EventPayloads[Type];
  at: EventOf<Type>['at'];
  from: ReviewStatus;
  objection: Pick<Objection, 'from' | 'actor'> & EventPayloads[Type];
}

type KeyOf<Values, Value> = {
  [Key in keyof Values]: [Values[Key], Value] extends [Value, Values[Key]] ? Key : never;
}[keyof Values];
type SourceOf<Fact> = {
  [Type in ReviewEventType]: readonly [Type, KeyOf<Readings<Type> & EventPayloads[Type], Fact>];
}[ReviewEventType];

interface StepTo<To extends ReviewStatus, Type extends ReviewEventType> {
  readonly by: readonly Actor[];
  /** Where it starts, as far as these are on the policy's path; absent: at the step before `to` on that path. */
  readonly from?: readonly ReviewStatus[];
  readonly to: To;
  readonly fields: { readonly [Field in keyof EventPayloads[Type]]: KeyOf<FieldKinds, EventPayloads[Type][Field]> };
  /** Each fact known in the status `to`: the event that it is read from, and what of it. */
  readonly known: { readonly [Fact in keyof CaseFacts[To]]: SourceOf<CaseFacts[To][Fact]> };
  /** What must hold besides turn, actor, time and person: the codes of its refusals, in their order. */
  readonly guards: readonly RefusalCode[];
  /** The policy's `basis` gives the clauses and assumptions. */
  readonly rules: readonly RuleId[];
}
/** A row of the table. */
export type Step<Type extends ReviewEventType> = { [To in ReviewStatus]: StepTo<To, Type> }[ReviewStatus];

const table = /* @__PURE__ */ (() => {
  const until = (last: ReviewStep) => reviewSteps.slice(0, reviewSteps.indexOf(last) + 1);
  const audit = ['audit', 'payload'] as const;
  const grant = ['list', 'payload'] as const;
  const bare = { fields: {}, known: {}, guards: [] } as const;
  return deepFrozen({
    submit: {
      ...bare,
      by: ['enterprise'],
      to: 'submitted',
      guards: ['window-closed', 'submitted-at-differs', 'no-purchases'],
      rules: ['within-window'],
    },
    checkByProvider: { ...bare, by: ['provider'], to: 'provider-checked', rules: ['provider-check'] },
    recommend: {
      by: ['district-bureau'],
      to: 'recommended',
      fields: { checks: 'checks' },
      known: { recommendedAt: ['recommend', 'at'] },
      guards: ['checks-failed'],
      rules: ['district-review'],
    },
    evaluate: {
      by: ['city-bureau'],
      to: 'evaluated',
      fields: { opinion: 'text' },
      known: { opinion: ['evaluate', 'opinion'] },
      guards: [],
      rules: ['city-review'],
    },
    audit: {
      by: ['auditor'],
      to: 'audited',
      fields: { report: 'text', amounts: 'amounts' },
      known: { audit },
      guards: ['amount-count-differs', 'amount-above-claim'],
      rules: ['city-review'],
    },
    list: {
      by: ['city-bureau'],
      to: 'listed',
      fields: { batch: 'text', entitlement: 'amount', granted: 'amount' },
      known: { audit, grant },
      guards: ['amount-not-positive', 'amount-above-entitlement', 'amount-above-audited', 'amount-above-cap'],
      rules: ['city-review', 'annual-cap'],
    },
    report: {
      by: ['city-bureau'],
      to: 'reported',
      fields: { reference: 'text' },
      known: { audit, grant, reference: ['report', 'reference'] },
      guards: [],
      rules: ['city-review'],
    },
    fund: {
      by: ['province'],
      to: 'funded',
      fields: { reference: 'text', amount: 'amount' },
      known: { audit, grant, funding: ['fund', 'payload'] },
      guards: ['amount-differs-from-grant'],
      rules: ['disbursement'],
    },
    pay: {
      by: ['district-treasury'],
      to: 'paid',
      fields: { reference: 'text', amount: 'amount' },
      known: { audit, grant, payment: ['pay', 'payload'] },
      guards: ['amount-differs-from-grant'],
      rules: ['disbursement'],
    },
    return: {
      by: ['district-bureau', 'city-bureau'],
      from: until('evaluated'),
      to: 'returned',
      fields: { reasons: 'texts' },
      known: { returned: ['return', 'objection'] },
      guards: ['reasons-missing'],
      rules: ['district-review', 'city-review'],
    },
    // After the close too: the application first came in time (assumption queue-after-return).
    resubmit: { ...bare, by: ['enterprise'], from: ['returned'], to: 'submitted', rules: ['queue'] },
    reject: {
      by: ['district-bureau', 'city-bureau', 'auditor'],
      from: [...until('audited'), 'returned'],
      to: 'rejected',
      fields: { reasons: 'texts' },
      known: { rejection: ['reject', 'objection'] },
      guards: ['reasons-missing'],
      rules: ['district-review', 'city-review'],
    },
    // From the draft on: a draft whose window has passed has no other way to end.
    withdraw: {
      ...bare,
      by: ['enterprise'],
      from: ['draft', ...until('reported'), 'returned'],
      to: 'withdrawn',
      known: { from: ['withdraw', 'from'] },
      rules: ['released-money'],
    },
    recover: {
      by: ['city-bureau'],
      from: ['paid'],
      to: 'recovered',
      fields: { amount: 'amount', reasons: 'texts' },
      known: { audit, grant, payment: ['pay', 'payload'], recovery: ['recover', 'payload'] },
      guards: ['amount-not-positive', 'amount-above-payment', 'reasons-missing'],
      rules: ['supervision'],
    },
  } as const satisfies { readonly [Type in ReviewEventType]: Step<Type> });
})();

/** The table with the codes of its guards, for guards.ts. */
export type ReviewTable = typeof table;
export const reviewTable: { readonly [Type in ReviewEventType]: Step<Type> } = table;

/** Every type of event: the path first, then what is beside it. */
export const reviewEventTypes: readonly ReviewEventType[] = /* @__PURE__ */ keysOf(reviewTable);

/** Statuses that nothing follows. */
export const finalStatuses: readonly ReviewStatus[] = /* @__PURE__ */ Object.freeze([
  'rejected',
  'withdrawn',
  'recovered',
] as const);

/** Where an event can start under a policy: nowhere, if it leads to a step that is not on the policy's path. */
export function startsOf(policy: Policy, type: ReviewEventType): readonly ReviewStatus[] {
  const { from, to } = reviewTable[type];
  const path = pathOf(policy);
  if (from !== undefined)
    return from.filter((each) => !(reviewSteps as readonly ReviewStatus[]).includes(each) || path.includes(each));
  const place = path.indexOf(to);
  const before = place === 0 ? 'draft' : path[place - 1];
  return before === undefined ? [] : [before];
}

function pathOf(policy: Policy): readonly ReviewStatus[] {
  const { path } = recordAt(recordAt(policy, 'policy').review, 'policy', 'review');
  return wordsAt(reviewStatuses, path, 'policy', 'review', 'path');
}
