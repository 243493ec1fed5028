/**
 * Reading a document from outside: each function takes any value and answers with the same value, typed, or with every
 * problem in it. Problems stand in the order of the document, each with its path, a stable code (docs/codes.md) and a
 * sentence in both languages. Laws: test/laws/door.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Claim } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Round, RoundInput } from '../round/round';
import { failed, problem, type Problem, type Result } from '../values/result';
import { readerOf } from './kinds';
import { readAll, report, type Read } from './reading';
import { schemas, type Wire } from './schemas';

function parse<Type extends keyof Wire>(type: Type, json: unknown): Result<Wire[Type]> {
  return readAll(readerOf(schemas[type]), json);
}

/**
 * A document of any type as text, read as the function for its type reads it; a text that is no JSON is told as `malformed`.
 * A byte order mark before it is passed over; of a key that an object has twice the last counts, as `JSON.parse` has it.
 * @example parseText('application', body) // { ok: true, value: … } or { ok: false, problems: … }
 */
export function parseText<Type extends keyof Wire>(type: Type, text: string): Result<Wire[Type]> {
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) return { ok: false, problems: [noSuchType(type)] };
  if (typeof text !== 'string') return readAll(noText, text);
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  } catch {
    return failed(faults.malformed, { expected: expectations.jsonText, given: text });
  }
  return readAll(readerOf(schemas[type]), json, true);
}

/** Some editors write it before the text of a file; it says nothing. */
const byteOrderMark = '\uFEFF';

const noText: Read = (given, at) => {
  report(at, faults.wrongType, { expected: expectations.jsonText, given });
};

function noSuchType(given: unknown): Problem {
  const names = Object.keys(schemas);
  const text = typeof given === 'string' ? given : undefined;
  return problem(faults.notOneOf, ['type'], { expected: { zh: names.join('、'), en: names.join(', ') }, given: text });
}

/**
 * What an enterprise declares of itself. Facts that are not known are left out: never null, never `undefined`.
 * @example parseEnterprise({ uscc: '91420100616400352x', name: '某某公司' }) // { ok: false, problems: [{ path: ['uscc'], code: 'not-canonical', … }] }
 */
export function parseEnterprise(json: unknown): Result<Enterprise> {
  return parse('enterprise', json);
}

/**
 * The register of providers and their products; each code and each product id once.
 * @example parseCatalogue({ providers: [], products: [] }) // { ok: true, value: { providers: [], products: [] } }
 */
export function parseCatalogue(json: unknown): Result<Catalogue> {
  return parse('catalogue', json);
}

/**
 * An application with its papers. That papers are missing or do not add up is no problem here: the assessment says so.
 * @example parseApplication(JSON.parse(body)) // { ok: true, value: … } or { ok: false, problems: … }
 */
export function parseApplication(json: unknown): Result<Application> {
  return parse('application', json);
}

/**
 * A claim, as it stands in the queue.
 * @example parseClaim({ ...claim, entitlement: '36000' }) // { ok: false, problems: [{ path: ['entitlement'], code: 'not-canonical', … }] }
 */
export function parseClaim(json: unknown): Result<Claim> {
  return parse('claim', json);
}

/**
 * A ledger, whose totals must be the sums of its entries (`ledger-inconsistent`).
 * @example parseLedger(openLedger(wuhan2025, yuan(350000))).ok // true
 */
export function parseLedger(json: unknown): Result<Ledger> {
  return parse('ledger', json);
}

/**
 * A policy, which must agree with itself (`policy-inconsistent`), and so must each alternative reading that it offers.
 * @example parsePolicy(wuhan2025).ok // true
 */
export function parsePolicy(json: unknown): Result<Policy> {
  return parse('policy', json);
}

/**
 * One event of a review. Whether it may happen now is for `advance` to say.
 * @example parseReviewEvent({ type: 'withdraw', at: '2025-06-03T09:15:00+08:00', by: { actor: 'enterprise', person: 'Li' } }).ok // true
 */
export function parseReviewEvent(json: unknown): Result<ReviewEvent> {
  return parse('reviewEvent', json);
}

/**
 * A stored case, which must say what its history says (`case-inconsistent`). Whether each step was allowed is a question
 * to a policy: `replayCase`, or `parseRoundInput`, which asks it.
 * @example parseReviewCase(openCase(application)).ok // true
 */
export function parseReviewCase(json: unknown): Result<ReviewCase> {
  return parse('reviewCase', json);
}

/**
 * All that goes into a round, each part right by itself and all of them fitting together.
 * @example parseRoundInput({ schemaVersion: 1, policy: wuhan2025, budget: '350000.00', catalogue, applications }).ok // true
 */
export function parseRoundInput(json: unknown): Result<RoundInput> {
  return parse('roundInput', json);
}

/**
 * A round as it was decided. That its figures follow from its input is for `verifyRound` to say.
 * @example parseRound(decideRound(input)).ok // true
 */
export function parseRound(json: unknown): Result<Round> {
  return parse('round', json);
}
