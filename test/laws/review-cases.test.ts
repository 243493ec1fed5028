/**
 * What `advance` accepts, `parseReviewCase` and `parseReviewEvent` accept, and the other way round, the application in a case
 * apart: the table of steps and the schemas validate alike. What comes out of the review cannot be changed for the next caller.
 * @module
 */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actors,
  actorsOf,
  advance,
  formalChecks,
  InvalidValueError,
  openCase,
  possibleEvents,
  refusalCodes,
  replayCase,
  reviewEventTypes,
  wuhan2025,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
} from 'cloud-voucher-rules';
import { parseReviewCase, parseReviewEvent } from 'cloud-voucher-rules/schema';
import { anyReviewCase } from 'cloud-voucher-rules/testing';
import { caseProblems, caseContradictions } from '../../src/review/cases';
import { finalStatuses, reviewTable } from '../../src/review/steps';
import { expectSame } from '../support/same';
import { after, application, byOf, codesOf, event, refusalOf, withProviderCheck } from '../support/review';

const deep = process.env['CVR_DEEP'] === '1';
const runs = { numRuns: deep ? 20_000 : 1_000 };

/** Whether a call accepts its input: an answer or a refusal, not an `InvalidValueError`. */
function accepts(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof InvalidValueError) return false;
    throw error;
  }
}

const junk: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1,
  '',
  ' ',
  '\u3000\n',
  '甲',
  '甲\u0000\u001b[31m',
  '\u202e',
  '\ud800',
  '0.00',
  '1.00',
  '1.0',
  '1,000.00',
  '-1.00',
  '9999999999999.99',
  '10000000000000.00',
  '2025-06-15T10:00:00+08:00',
  '2025-06-15T10:00:00',
  '2025-06-15 10:00:00+08:00',
  'enterprise',
  'submit',
  'paid',
  'constructor',
  [],
  ['甲'],
  [1],
  ['1.00', '1.00'],
  [null],
  {},
  { actor: 'enterprise', person: '甲' },
];

interface Change {
  readonly at: number;
  readonly how: 'replace' | 'delete' | 'add';
  readonly key: string;
  readonly value: unknown;
}
const otherKeys = ['amount', 'reasons', '__proto__', 'constructor', 'payment', 'audit', 'person', 'type'] as const;
const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(400),
  how: fc.constantFrom('replace', 'replace', 'delete', 'add'),
  key: fc.constantFrom('note', ...otherKeys),
  value: fc.constantFrom(...junk),
});

/** A copy with one change at some place below `root`; the places are counted through all objects and lists. */
function changed(root: unknown, { at, how, key, value }: Change, skip: readonly string[] = []): unknown {
  const copy = structuredClone(root) as Record<string, unknown>;
  const places: { readonly inside: Record<string, unknown>; readonly key: string }[] = [];
  const visit = (inside: Record<string, unknown>): void => {
    for (const each of Object.keys(inside)) {
      if (inside === copy && skip.includes(each)) continue;
      places.push({ inside, key: each });
      const below = inside[each];
      if (typeof below === 'object' && below !== null) visit(below as Record<string, unknown>);
    }
  };
  visit(copy);
  const place = places[at % places.length];
  if (place === undefined) return copy;
  if (how === 'delete' && !Array.isArray(place.inside)) Reflect.deleteProperty(place.inside, place.key);
  else if (how === 'add' && !Array.isArray(place.inside))
    Object.defineProperty(place.inside, key, { value, enumerable: true, configurable: true, writable: true });
  else place.inside[place.key] = value;
  return copy;
}

describe('what the rules accept, the schemas accept, and the other way round', () => {
  it('events, each field of every type with each odd value, missing, and with another beside it', () => {
    const tried = new Set<string>();
    const compare = (type: ReviewEventType, change: Change) => {
      const given = changed(event(type), change) as ReviewEvent;
      const text = inspect(given, { depth: 9 });
      if (tried.has(text)) return;
      tried.add(text);
      const parsed = parseReviewEvent(given).ok;
      expectSame(
        accepts(() => advance(wuhan2025, openCase(application), given)),
        parsed,
        text,
      );
      expectSame(
        accepts(() => replayCase(wuhan2025, application, [given])),
        parsed,
        text,
      );
    };
    for (const type of reviewEventTypes) {
      for (let at = 0; at < 12; at += 1) {
        compare(type, { at, how: 'delete', key: '', value: undefined });
        for (const value of junk)
          for (const how of ['replace', 'add'] as const) compare(type, { at, how, key: 'note', value });
        for (const key of otherKeys) compare(type, { at, how: 'add', key, value: '1.00' });
      }
    }
  });

  it('cases, each with one change outside its application', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyReviewCase(), anyChange, (reviewCase, change) => {
        const given = changed(reviewCase, change, ['application']) as ReviewCase;
        const parsed = parseReviewCase(given).ok;
        if (!parsed) refused += 1;
        expect(accepts(() => possibleEvents(wuhan2025, given))).toBe(parsed);
        expect(caseContradictions(given).length === 0).toBe(parsed);
      }),
      runs,
    );
    expect(refused).toBeGreaterThan(runs.numRuns / 3);
  });

  it('an application in a case is for the schema: the review reads of it what its guards need', () => {
    const spoiled = { ...application, invoices: 'none' } as never;
    expect(parseReviewCase(openCase(spoiled)).ok).toBe(false);
    expect(advance(wuhan2025, openCase(spoiled), event('submit')).ok).toBe(true);
    const unread = { ...application, purchases: 'none' } as never;
    expect(accepts(() => advance(wuhan2025, openCase(unread), event('submit')))).toBe(false);
    expect(accepts(() => advance(wuhan2025, openCase(unread), event('withdraw')))).toBe(true);
  });

  it('whatever the review makes is a document', () => {
    fc.assert(
      fc.property(anyReviewCase(), (reviewCase) => {
        expectSame(parseReviewCase(JSON.parse(JSON.stringify(reviewCase))), { ok: true, value: reviewCase });
        expectSame(caseProblems(wuhan2025, reviewCase), []);
      }),
      runs,
    );
  });

  it('a history of any length, in one pass', () => {
    const [submit, back, again] = [event('submit'), event('return', 0), event('resubmit', 0)];
    const history = [submit, ...Array.from({ length: 4_000 }, () => [back, again]).flat()];
    const result = replayCase(wuhan2025, application, history);
    expect(result.ok && result.case.status).toBe('submitted');
    expect(result.ok && caseContradictions(result.case)).toEqual([]);
  });
});

describe('whether each step was allowed', () => {
  const forged = (types: readonly ReviewEventType[], status: string, facts: object) =>
    ({ application, status, ...facts, history: types.map((type, day) => event(type, day)) }) as unknown as ReviewCase;
  const placesOf = (reviewCase: ReviewCase) =>
    caseProblems(wuhan2025, reviewCase).map(({ path, code }) => `${path.join('.')}: ${code}`);

  it('a case that its history bears out, by steps that no review allows', () => {
    const { audit } = after(wuhan2025, 'submit', 'recommend', 'evaluate', 'audit') as Extract<
      ReviewCase,
      { audit: object }
    >;
    expect(caseContradictions(forged(['audit'], 'audited', { audit }))).toEqual([]);
    expect(placesOf(forged(['audit'], 'audited', { audit }))).toEqual(['history.0: case-inconsistent']);
    expect(placesOf(forged(['submit', 'audit'], 'audited', { audit }))).toEqual(['history.1: case-inconsistent']);
  });

  it('a case of another policy', () => {
    const checked = after(withProviderCheck, 'submit', 'checkByProvider');
    expect(caseProblems(withProviderCheck, checked)).toEqual([]);
    expect(placesOf(checked)).toEqual(['history.1: case-inconsistent']);
    const [problem] = caseProblems(wuhan2025, checked);
    expect(problem?.message.en).toContain('“check by the provider” is not possible');
    expect(problem?.message.zh).toContain('不能办理“云服务商核对”');
  });
});

describe('what leaves the review is frozen or fresh', () => {
  const submitted = after(wuhan2025, 'submit');
  const byEnterprise = event('recommend', 1, { by: byOf('enterprise') });

  it('pushing to what a refusal expected lets no enterprise recommend or audit itself', () => {
    const first = refusalOf(wuhan2025, submitted, byEnterprise);
    expect(first.code).toBe('wrong-actor');
    const expected = first.code === 'wrong-actor' ? (first.compared.expected as string[]) : [];
    expect(() => expected.push('enterprise')).toThrow(TypeError);
    expect(codesOf(refusalOf(wuhan2025, submitted, byEnterprise))).toContain('wrong-actor');
  });

  it('no exported list and no row of the table can be changed', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    for (const list of [actors, formalChecks, reviewEventTypes, refusalCodes, finalStatuses, reviewTable])
      expect(frozen(list)).toBe(true);
    for (const type of reviewEventTypes) expect(frozen(actorsOf(type))).toBe(true);
  });

  it('changing an answer changes no later one', () => {
    const possible = possibleEvents(wuhan2025, submitted) as string[];
    possible.length = 0;
    expect(possibleEvents(wuhan2025, submitted)).toEqual(['recommend', 'return', 'reject', 'withdraw']);
    const early = event('pay', 1);
    const refused = refusalOf(wuhan2025, submitted, early);
    if (refused.code === 'not-the-next-step') (refused.compared.from as string[]).push('submitted');
    expect(refusalOf(wuhan2025, submitted, early).compared).toEqual({
      event: 'pay',
      status: 'submitted',
      from: ['funded'],
    });
  });

  it('a case holds the application and the events as given, in a history of its own', () => {
    const draft = openCase(application);
    const submit = event('submit');
    const result = advance(wuhan2025, draft, submit);
    expect(result.ok && result.case.application).toBe(application);
    expect(result.ok && result.case.history[0]).toBe(submit);
    expect(draft.history).toEqual([]);
    const events = [submit];
    const replayed = replayCase(wuhan2025, application, events);
    expect(replayed.ok && replayed.case.history).not.toBe(events);
  });
});

describe('text from outside', () => {
  const control = /[\p{Cc}\p{Bidi_Control}]/u;

  it('a person’s name cannot steer a terminal through a refusal', () => {
    const person = 'Chen\u001b[31m\nJie\u0007\u202e\u2028';
    const submit = event('submit', 0, { by: { actor: 'enterprise', person } });
    const submittedBy = advance(wuhan2025, openCase(application), submit);
    if (!submittedBy.ok) throw new Error('refused');
    const refused = refusalOf(
      wuhan2025,
      submittedBy.case,
      event('recommend', 1, { by: { actor: 'district-bureau', person } }),
    );
    expect(refused.code).toBe('same-person');
    expect(`${refused.message.zh}${refused.message.en}`).not.toMatch(control);
    expect(refused.compared).toEqual({ person, earlier: 'enterprise', actor: 'district-bureau' });
  });

  it('a long name is cut, never through a character', () => {
    const person = '𠮷'.repeat(500);
    const submit = event('submit', 0, { by: { actor: 'enterprise', person } });
    const submittedBy = advance(wuhan2025, openCase(application), submit);
    if (!submittedBy.ok) throw new Error('refused');
    const { message } = refusalOf(
      wuhan2025,
      submittedBy.case,
      event('recommend', 1, { by: { actor: 'district-bureau', person } }),
    );
    expect(message.en.length).toBeLessThan(200);
    expect(message.en).not.toMatch(/\p{Surrogate}/u);
  });
});
