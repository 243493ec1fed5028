/**
 * The conformance vectors: what goes in, what must come out, and a sentence on what each pins. Their JSON is shipped as
 * `cloud-voucher-rules/vectors/*.json` for implementations in other languages; this is the runner for those in this one.
 * @module
 */
import allocation from '../../test/vectors/allocation.json';
import assessment from '../../test/vectors/assessment.json';
import counterexamples from '../../test/vectors/counterexamples.json';
import eligibility from '../../test/vectors/eligibility.json';
import review from '../../test/vectors/review.json';
import rounds from '../../test/vectors/rounds.json';
import values from '../../test/vectors/values.json';
import type { Claim, Grant } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Eligibility } from '../eligibility/eligibility';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { withAlternative } from '../policy/register';
import { wuhan2025 } from '../policy/wuhan-2025';
import type { Replay } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Round, RoundInput } from '../round/round';
import type { Assessment } from '../subsidy/assessment';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { deepFrozen } from '../values/frozen';
import { wordAt, type Result } from '../values/result';
import { sameJson } from '../words/plain';

export const vectorKinds = /* @__PURE__ */ Object.freeze([
  'values',
  'eligibility',
  'assessment',
  'allocation',
  'review',
  'rounds',
] as const);
export type VectorKind = (typeof vectorKinds)[number];

/** One vector; `given` and `expect` are of the shapes that test/vectors/README.md tells for its kind. */
export interface Vector {
  readonly kind: VectorKind;
  readonly id: string;
  /** What it pins, in a sentence. */
  readonly pins: string;
  /** The parser to call, for values. */
  readonly call?: string;
  /** The policy to use: `wuhan-2025`, or that under the alternative readings that the id names. */
  readonly policy?: string;
  readonly given: unknown;
  readonly expect: unknown;
}

const ofKind = (kind: VectorKind, list: readonly object[]): readonly Vector[] =>
  list.map((vector) => ({ kind, ...(vector as Omit<Vector, 'kind'>) }));

/** All the vectors, kind by kind; the counterexamples of docs/laws.md stand among those of the allocation. */
export const vectors: readonly Vector[] = /* @__PURE__ */ (() =>
  deepFrozen([
    ...ofKind('values', values.vectors),
    ...ofKind('eligibility', eligibility.vectors),
    ...ofKind('assessment', assessment.vectors),
    ...ofKind('allocation', [...allocation.vectors, ...counterexamples.vectors]),
    ...ofKind('review', review.vectors),
    ...ofKind('rounds', rounds.vectors),
  ]))();

/** What the vectors ask of an implementation; vectors of what is left out are not run. */
export interface VectorSubject {
  readonly parse?: (call: string, given: unknown) => Result<unknown>;
  readonly checkEligibility?: (
    policy: Policy,
    enterprise: Enterprise,
    context: { readonly at: Instant; readonly catalogue?: Catalogue },
  ) => Eligibility;
  readonly assess?: (policy: Policy, application: Application, context: AssessmentGiven) => Assessment;
  readonly openLedger?: (policy: Policy, budget: Yuan) => Ledger;
  readonly allocate?: (
    policy: Policy,
    ledger: Ledger,
    claims: readonly Claim[],
  ) => { readonly grants: readonly Grant[]; readonly ledger: Ledger };
  readonly replayCase?: (policy: Policy, application: Application, events: readonly ReviewEvent[]) => Replay;
  readonly decideRound?: (input: RoundInput) => Round;
}
interface AssessmentGiven {
  readonly catalogue: Catalogue;
  readonly ledger?: { readonly invoices: Readonly<Record<InvoiceId, Id>> };
  readonly audited?: readonly Yuan[];
}

/** A vector that an implementation answers otherwise, and what it answers. */
export interface VectorFailure {
  readonly vector: Vector;
  readonly actual: unknown;
}

/**
 * Runs the vectors against an implementation and returns those that it answers otherwise; none, where it conforms.
 * An implementation that throws is told with what it threw.
 * @example runVectors({ checkEligibility, assess, openLedger, allocate, replayCase, decideRound }) // []
 */
export function runVectors(subject: VectorSubject, list: readonly Vector[] = vectors): readonly VectorFailure[] {
  return list.flatMap((vector) => {
    const actual = answerOf(subject, vector);
    return actual === notAsked || sameJson(actual, vector.expect) ? [] : [{ vector, actual }];
  });
}

const notAsked = Symbol('not asked');

function answerOf(subject: VectorSubject, vector: Vector): unknown {
  try {
    return answers[vector.kind](subject, vector, vectorPolicy(vector.policy ?? wuhan2025.id));
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The policy that a vector names by its id: `wuhan-2025+rounding.down` is wuhan-2025 with that reading.
 * Throws `InvalidValueError`: `not-one-of` for another policy, or what `withAlternative` throws.
 */
export function vectorPolicy(id: string): Policy {
  const [base, ...readings] = id.split('+');
  wordAt([wuhan2025.id], base, 'id');
  return readings.reduce((policy, reading) => {
    const [assumption = '', alternative = ''] = reading.split('.');
    return withAlternative(policy, assumption, alternative);
  }, wuhan2025);
}

type Answer = (subject: VectorSubject, vector: Vector, policy: Policy) => unknown;

const answers: Readonly<Record<VectorKind, Answer>> = {
  values: ({ parse }, { call = '', given }) => {
    if (parse === undefined) return notAsked;
    const result = parse(call, given);
    return result.ok ? { ok: true, value: result.value } : { ok: false, code: result.problems[0]?.code };
  },
  eligibility: ({ checkEligibility }, { given }, policy) => {
    if (checkEligibility === undefined) return notAsked;
    const { enterprise, ...context } = given as { enterprise: Enterprise; at: Instant; catalogue?: Catalogue };
    const { outcome, criteria, missing } = checkEligibility(policy, enterprise, context);
    const verdicts = Object.fromEntries(criteria.map(({ criterion, verdict }) => [criterion, verdict]));
    return { outcome, verdicts, missing };
  },
  assessment: ({ assess }, { given }, policy) => {
    if (assess === undefined) return notAsked;
    const { application, ...context } = given as { application: Application } & AssessmentGiven;
    const { lines, assessed, entitlement } = assess(policy, application, context);
    return { lines: lines.map(lineAnswer), assessed, entitlement };
  },
  allocation: ({ openLedger, allocate }, { given }, policy) => {
    if (openLedger === undefined || allocate === undefined) return notAsked;
    const { budget, batches } = given as { budget: Yuan; batches: readonly (readonly Claim[])[] };
    let ledger = openLedger(policy, budget);
    const grants = batches.map((batch) => {
      const result = allocate(policy, ledger, batch);
      ({ ledger } = result);
      return result.grants;
    });
    return { grants, ledger };
  },
  review: ({ replayCase }, { given }, policy) => {
    if (replayCase === undefined) return notAsked;
    const { application, events } = given as { application: Application; events: readonly ReviewEvent[] };
    const result = replayCase(policy, application, events);
    if (result.ok) return { ok: true, status: result.case.status };
    return { ok: false, at: result.at, codes: [result.refusal, ...result.refusal.also].map(({ code }) => code) };
  },
  rounds: ({ decideRound }, { given }, policy) => {
    if (decideRound === undefined) return notAsked;
    const { decisions, pool, districts } = decideRound({ ...(given as Omit<RoundInput, 'policy'>), policy });
    const outcomes = decisions.map(({ application, outcome, lines, grant }) => {
      return { application, outcome, granted: grant?.granted ?? '0.00', lines };
    });
    return { decisions: outcomes, pool, districts };
  },
};

/** What a vector pins of a line: its figures, and the codes of its findings, each once and sorted. */
function lineAnswer({ tier, rate, recognised, base, subsidy, findings }: Assessment['lines'][number]) {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const graded = tier === undefined || rate === undefined ? {} : { tier, rate };
  return { ...graded, recognised, base, subsidy, findings: codes };
}
