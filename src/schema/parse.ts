/**
 * Validates documents from outside: any value in, a `Result` out, which holds the value itself, typed, or every problem in
 * it. Problems are in the order of the schema, each with its path, a stable code (docs/codes.md) and a message in both
 * languages. Laws: test/laws/schema.test.ts.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import { bilingual, listing } from '../words/localized';
import { ownOf } from '../words/plain';
import * as faults from '../words/problems';
import type { Claim } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application, ApplicationDraft } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Round, RoundInput, RoundRecord } from '../round/round';
import { failed, ok, problem, type Problem, type Result } from '../values/result';
import { claim, ledger } from './allocation';
import { application, catalogue, draft, enterprise } from './facts';
import { problemsIn } from './issues';
import type { Kind } from './kinds';
import { policy } from './policy';
import { round } from './results';
import { reviewCase, reviewEvent } from './review';
import { record, roundInput } from './round';
import { kinds, type Documents } from './schemas';

function parse<T>(kind: Kind, json: unknown): Result<T> {
  return reading(() => {
    const result = z.safeParse(kind('own'), json);
    return result.success ? ok(json as T) : { ok: false, problems: problemsIn(result.error.issues) };
  }, refusal);
}

const refusal = (only: Problem): Result<never> => ({ ok: false, problems: [only] });

/** What `read` answers. JSON does not throw when it is read; a live object can, and then that is what is wrong with it. */
export function reading<T>(read: () => T, otherwise: (unreadable: Problem) => T): T {
  try {
    return read();
  } catch {
    const expected = bilingual('无法读取 / it cannot be read');
    return otherwise(problem(faults.notPlainJson, [], { expected, given: undefined }));
  }
}

/**
 * A document of any type as text, validated as by the function for its type. A text that is not JSON is `malformed`. A byte
 * order mark before it is skipped; of a key that an object has twice the last counts, as in `JSON.parse`.
 * @param type The name of the document: a key of `schemas`.
 * @param text JSON.
 * @returns The document, typed, or every problem in it.
 * @example parseText('application', body) // { ok: true, value: … } or { ok: false, problems: … }
 */
export function parseText<Type extends keyof Documents>(type: Type, text: string): Result<Documents[Type]> {
  return reading(() => {
    const kind = ownOf<Kind>(kinds, type);
    if (kind === undefined) {
      return refusal(problem(faults.notOneOf, ['type'], { expected: listing(Object.keys(kinds)), given: type }));
    }
    const expected = expectations.jsonText;
    if (typeof text !== 'string') return failed(faults.wrongType, { expected, given: text });
    const json = jsonOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return json === undefined ? failed(faults.malformed, { expected, given: text }) : parse(kind, json);
  }, refusal);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What an enterprise declares of itself. Facts that are not known are left out: never null, never `undefined`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseEnterprise({ uscc: '91420100616400352x', name: '某某公司' }) // { ok: false, problems: [{ path: ['uscc'], code: 'not-canonical', … }] }
 */
export function parseEnterprise(json: unknown): Result<Enterprise> {
  return parse(enterprise, json);
}

/**
 * The register of providers and their products: each code and each product id once, each provider of a product registered.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseCatalogue({ providers: [], products: [] }) // { ok: true, value: { providers: [], products: [] } }
 */
export function parseCatalogue(json: unknown): Result<Catalogue> {
  return parse(catalogue, json);
}

/**
 * An application with its papers. Papers that are missing or do not add up are not problems here, but findings of `assess`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseApplication(JSON.parse(body)) // { ok: true, value: … } or { ok: false, problems: … }
 */
export function parseApplication(json: unknown): Result<Application> {
  return parse(application, json);
}

/**
 * An application as the applicant fills it in, before the server gives it its `id` and its `submittedAt`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseDraft({ schemaVersion: 1, enterprise, purchases: [], contracts: [], invoices: [], payments: [] }).ok // true
 */
export function parseDraft(json: unknown): Result<ApplicationDraft> {
  return parse(draft, json);
}

/**
 * A claim in the queue.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseClaim({ ...claim, entitlement: '36000' }) // { ok: false, problems: [{ path: ['entitlement'], code: 'not-canonical', … }] }
 */
export function parseClaim(json: unknown): Result<Claim> {
  return parse(claim, json);
}

/**
 * A ledger, whose totals must be the sums of its entries (`ledger-inconsistent`).
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseLedger(openLedger(wuhan2025, yuan(350000))).ok // true
 */
export function parseLedger(json: unknown): Result<Ledger> {
  return parse(ledger, json);
}

/**
 * A policy, which must agree with itself (`policy-inconsistent`), and so must each alternative reading that it offers.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parsePolicy(wuhan2025).ok // true
 */
export function parsePolicy(json: unknown): Result<Policy> {
  return parse(policy, json);
}

/**
 * One event of a review. Whether it may happen now is judged by `advance`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseReviewEvent({ type: 'withdraw', at: '2025-06-03T09:15:00+08:00', by: { actor: 'enterprise', person: 'Li' } }).ok // true
 */
export function parseReviewEvent(json: unknown): Result<ReviewEvent> {
  return parse(reviewEvent, json);
}

/**
 * A stored case, which must say what its history says (`case-inconsistent`). Whether each step was allowed depends on the
 * policy: see `replayCase` and `parseRoundInput`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseReviewCase(openCase(application)).ok // true
 */
export function parseReviewCase(json: unknown): Result<ReviewCase> {
  return parse(reviewCase, json);
}

/**
 * All that goes into a round: each part valid by itself, and all of them fitting together.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseRoundInput({ schemaVersion: 1, policy: wuhan2025, budget: '350000.00', catalogue, applications }).ok // true
 */
export function parseRoundInput(json: unknown): Result<RoundInput> {
  return parse(roundInput, json);
}

/**
 * A round as it was decided. Whether its figures follow from its input is judged by `verifyRound`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseRound(decideRound(input)).ok // true
 */
export function parseRound(json: unknown): Result<Round> {
  return parse(round, json);
}

/**
 * The record of a round. Whether it is unaltered, and follows the rules, is judged by `verifyRound` and `auditOpinion`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseRecord(recordRound(input)).ok // true
 */
export function parseRecord(json: unknown): Result<RoundRecord> {
  return parse(record, json);
}
