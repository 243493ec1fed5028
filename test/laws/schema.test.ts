/**
 * Laws of ./schema, on valid documents of every type and on such documents made wrong.
 * @module
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { openCase, type Application, type Problem, type Result, type RoundInput } from 'cloud-voucher-rules';
import { recordRound } from 'cloud-voucher-rules/audit';
import * as schema from 'cloud-voucher-rules/schema';
import { policyProblems } from '../../src/policy/agreements';
import type { DocumentType } from '../../src/schema/schemas';
import { plainCopy, validDocuments } from '../support/documents';
import { anyMutated } from '../support/mutations';
import { runEveryRule } from '../support/every-rule';
import { expectSame } from '../support/same';

const deep = process.env['CVR_DEEP'] !== undefined;
const numRuns = deep ? 20_000 : 300;
vi.setConfig({ testTimeout: deep ? 1_800_000 : 120_000 });

const parsers: Readonly<Record<DocumentType, (json: unknown) => Result<unknown>>> = {
  enterprise: schema.parseEnterprise,
  catalogue: schema.parseCatalogue,
  application: schema.parseApplication,
  draft: schema.parseDraft,
  claim: schema.parseClaim,
  ledger: schema.parseLedger,
  policy: schema.parsePolicy,
  reviewEvent: schema.parseReviewEvent,
  reviewCase: schema.parseReviewCase,
  roundInput: schema.parseRoundInput,
  round: schema.parseRound,
  record: schema.parseRecord,
};
const types = Object.keys(parsers) as readonly DocumentType[];
const valid = types.flatMap((type) => validDocuments[type].map((document) => [type, document] as const));

const ajv = new Ajv2020({ strict: true, allErrors: true });
const validators = Object.fromEntries(types.map((type) => [type, ajv.compile(schema.jsonSchemas[type])]));
const accepts = (type: DocumentType, document: unknown): boolean => validators[type]?.(document) === true;

// A portal with a content security policy that forbids `new Function` sets this; everything must work with it.
beforeAll(() => {
  z.config({ jitless: true });
});
afterAll(() => {
  z.config({ jitless: false });
});

it.each(valid)('a valid %s comes out as the very value that went in', (type, document) => {
  const before = JSON.stringify(document);
  const result = parsers[type](document);
  expect(result).toEqual({ ok: true, value: document });
  expect(result.ok && result.value).toBe(document);
  expect(JSON.stringify(document)).toBe(before);
});

it.each(valid)('zod and JSON Schema accept a valid %s', (type, document) => {
  expect(schema.schemas[type].safeParse(document).success).toBe(true);
  expect(accepts(type, document)).toBe(true);
});

interface Given {
  readonly type: DocumentType;
  readonly document: unknown;
  readonly result: Result<unknown>;
}

/** Of documents with a few changes; held together, since such a document takes longer to make and to parse than to look at. */
const laws: Readonly<Record<string, (given: Given) => void>> = {
  'what comes out is what went in, or problems, always the same': ({ type, document, result }) => {
    expectSame(parsers[type](plainCopy(document)), result);
    if (result.ok) expect(result.value).toBe(document);
    else expect(result.problems.length).toBeGreaterThan(0);
  },
  'a document as text is read as the document is, of whatever type it is': ({ type, document }) => {
    const text = JSON.stringify(document);
    expectSame(schema.parseText(type, text), parsers[type](JSON.parse(text)));
  },
  'every problem has a path that is there, or at a field that is missing': ({ document, result }) => {
    expectSame(
      problemsOf(result).filter((each) => !exists(document, each)),
      [],
    );
  },
  'the order of keys changes no problem': ({ type, document, result }) => {
    const lines = (of: Result<unknown>) => problemsOf(of).map(({ path, code }) => `${path.join('.')} ${code}`);
    expectSame(lines(parsers[type](backwards(document))).sort(), lines(result).sort());
  },
  'fields are in the order of the schema, each with what is inside it, then unknown fields': ({ type, result }) => {
    if (!['application', 'claim', 'enterprise'].includes(type)) return;
    const fields = Object.keys(schema.schemas[type as 'claim'].shape);
    const places = problemsOf(result).map(({ path: [field] }) => {
      const place = fields.indexOf(String(field));
      return place < 0 ? fields.length : place;
    });
    expectSame(
      places,
      [...places].sort((a, b) => a - b),
    );
  },
  'problems are plain JSON, with a sentence in each language': ({ result }) => {
    const problems = problemsOf(result);
    expectSame(plainCopy(problems), problems);
    for (const { message } of problems)
      for (const text of [message.zh, message.en]) expect(text).not.toMatch(/[{}]|undefined|^$/);
  },
  'the public schemas accept what parse… accepts, and nothing else': ({ type, document, result }) => {
    if (!hasProtoKey(document)) expect(schema.schemas[type].safeParse(document).success).toBe(result.ok);
  },
  'JSON Schema accepts what parse… accepts, and refuses what it can express': ({ type, document, result }) => {
    const accepted = accepts(type, document);
    if (result.ok) expect(accepted).toBe(true);
    else if (result.problems.some(isExpressible) && !contradicts(result.problems)) expect(accepted).toBe(false);
  },
  'what parse… accepts, every rule function takes without throwing': ({ type, document, result }) => {
    if (result.ok) runEveryRule(type, document);
  },
};

it(`a document with a few changes: ${Object.keys(laws).join('; ')}`, () => {
  fc.assert(
    fc.property(anyMutated(), ({ type, document }) => {
      const before = plainCopy(document);
      const result = parsers[type](document);
      expectSame(document, before);
      for (const [law, holds] of Object.entries(laws)) {
        try {
          holds({ type, document, result });
        } catch (cause) {
          throw new Error(law, { cause });
        }
      }
    }),
    { numRuns },
  );
});

it('the schema and the rules refuse the same policies', () => {
  fc.assert(
    fc.property(anyMutated(['policy']), ({ document }) => {
      fc.pre(!hasProtoKey(document) && !hasHalfCharacter(document));
      expect(parsers.policy(document).ok).toBe(policyProblems(document).length === 0);
    }),
    { numRuns: numRuns / 3 },
  );
});

it.each(['0001-01-01T00:00:00+23:59', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999-23:59'])(
  'an application of %s, too, in every document that holds it',
  (submittedAt) => {
    const application = { ...(plainCopy(validDocuments.application[0]) as object), submittedAt };
    const input = { ...(plainCopy(validDocuments.roundInput[1]) as object), applications: [application] };
    const documents = {
      application,
      claim: { ...(validDocuments.claim[0] as object), queuedAt: submittedAt },
      reviewCase: openCase(application as Application),
      roundInput: input,
      record: recordRound(input as unknown as RoundInput),
    };
    for (const [type, document] of Object.entries(documents)) {
      expect(problemsOf(parsers[type as DocumentType](document)), type).toEqual([]);
      runEveryRule(type as DocumentType, document);
    }
  },
);

it('what a finding or a reason compares has the shape of its code', () => {
  const round = plainCopy(validDocuments.round[0]) as {
    decisions: { assessment: { eligibility: { criteria: { compared: object; reason: string }[] } } }[];
  };
  const criteria = round.decisions[0]?.assessment.eligibility.criteria ?? [];
  criteria.forEach((criterion, i) => {
    const { compared } = criterion;
    criterion.compared = { accidents: 5 };
    expect(problemsOf(schema.parseRound(round))[0]?.path.slice(0, 6)).toEqual([
      'decisions',
      0,
      'assessment',
      'eligibility',
      'criteria',
      i,
    ]);
    criterion.compared = compared;
  });
  expect(criteria).toHaveLength(7);
});

function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

/** Codes of a field that should be there: by itself, or because of the rest. */
const canBeMissing = new Set(['missing-field', 'cases-required', 'ledger-inconsistent', 'case-inconsistent']);

/** Whether a problem's path leads to something, or to the place of a field that is not there. */
function exists(document: unknown, { path, code }: Problem): boolean {
  let at: unknown = document;
  for (const [i, key] of path.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    if (!Object.hasOwn(at, key)) {
      return canBeMissing.has(code) && i === path.length - 1;
    }
    at = (at as Record<string | number, unknown>)[key];
  }
  return code !== 'missing-field';
}

/** The same document, the keys of each object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.defineProperties(
    {},
    Object.fromEntries(entries.map(([key, each]) => [key, { value: backwards(each), enumerable: true }])),
  );
}

/** A case that contradicts its status has fields of another status, which are right by themselves. */
const contradicts = (problems: readonly Problem[]) => problems.some(({ code }) => code === 'case-inconsistent');

function hasProtoKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProtoKey);
}

const hasHalfCharacter = (document: unknown): boolean => /\\ud8/.test(JSON.stringify(document));

/** Whether JSON Schema can say what a problem says: not check characters, days of a month, sums or ids given twice. */
function isExpressible({ code, given, path }: Problem): boolean {
  switch (code) {
    case 'missing-field':
    case 'wrong-type':
    case 'malformed':
    case 'not-canonical':
    case 'section-and-division-disagree':
    case 'not-one-of':
    case 'empty-text':
    case 'wrong-length':
      return true;
    case 'out-of-range':
      // A sum beyond the range is reported at an amount that is right by itself.
      return typeof given !== 'string' || !/^\d{1,13}\.\d\d$/.test(given);
    case 'unknown-field':
      return path.at(-1) !== '__proto__';
    default:
      return false;
  }
}
