/**
 * The files of the vectors, as `npm run vectors` writes them: every source with its answer, the mistakes that it catches, and
 * shared documents written once.
 * @module
 */
import * as library from 'cloud-voucher-rules';
import { fingerprint } from 'cloud-voucher-rules/audit';
import { parsePolicy } from 'cloud-voucher-rules/schema';
import { vectorPolicy, type Vector, type VectorAnswer } from '../../../src/testing/vectors';
import { answerOf } from '../../../src/testing/run-vectors';
import type { SharedDocuments } from '../../../src/testing/vectors';
import { agrees, canAnswer, referenceAnswer, referenceWith, type Subject } from '../../conformance/run';
import { mistakes } from '../../conformance/mistakes';
import { application, catalogue, claim, enterprise } from '../builders';
import { application as reviewed, event } from '../review';
import { allocationVectors, counterexampleVectors } from './allocation';
import { assessmentVectors } from './assessment';
import { compacted } from './compact';
import { eligibilityVectors } from './eligibility';
import { policyVectors } from './policy-rules';
import { vectorPolicies } from './policies';
import { corpus } from '../../conformance/corpus';
import { recordVectors } from './records';
import { reviewVectors } from './review';
import { roundDocuments, roundVectors } from './rounds';
import { vectorSchema } from './schema';
import { valueVectors } from './values';
import { bilingualSentence, type VectorSource } from './vector';

/** The library as the vectors call it. */
export const librarySubject = { ...library, parsePolicy, fingerprint } as unknown as Subject;

interface Chapter {
  readonly title: string;
  readonly vectors: readonly VectorSource[];
  /** Documents worth writing once. */
  readonly documents: Readonly<Record<string, unknown>>;
  /** Vectors whose answers are worth it, too, and where in the answer: `['R-1.1-one', 'rounds', 0, 'decisions', 0]`. */
  readonly answers?: Readonly<Record<string, readonly [id: string, ...path: (string | number)[]]>>;
}

const one = application('A');
const two = application('A', [{}, {}]);

/** By file name, in the order of the specification. */
export const chapters: Readonly<Record<string, Chapter>> = {
  values: { title: 'V', vectors: valueVectors, documents: {} },
  'policy-rules': {
    title: 'P',
    vectors: policyVectors,
    documents: { 'wuhan-2025': library.wuhan2025 },
    answers: { figures: ['P-3.1-rounding-down'] },
  },
  eligibility: {
    title: 'E',
    vectors: eligibilityVectors,
    documents: { enterprise: enterprise(), catalogue },
    answers: { eligible: ['E-1.1-all-met'], unknown: ['E-1.1-all-unknown'] },
  },
  assessment: {
    title: 'S',
    vectors: assessmentVectors,
    documents: { application: one, 'two-lines': two, catalogue },
    answers: {
      assessed: ['S-1.1-one-line'],
      disallowed: ['S-2.1-contract-missing'],
      'two-assessed': ['S-3.2-two-lines-share-an-invoice'],
    },
  },
  allocation: {
    title: 'A',
    vectors: allocationVectors,
    documents: { claim: claim('A', 1, 60, 1) },
    answers: { allocated: ['A-2.3-fits-exactly'], ledger: ['A-3.6-with-money'] },
  },
  counterexamples: { title: 'A', vectors: counterexampleVectors, documents: { claim: claim('A', 1, 1, 1) } },
  rounds: {
    title: 'R',
    vectors: roundVectors,
    documents: roundDocuments,
    answers: {
      decision: ['R-1.1-one', 'rounds', 0, 'decisions', 0],
      'second-decision': ['R-1.1-three', 'rounds', 0, 'decisions', 1],
      'reviewed-decision': ['R-1.2-audited', 'rounds', 0, 'decisions', 0],
      'not-yet-audited': ['R-1.2-no-case', 'rounds', 0, 'decisions', 0],
      ineligible: ['R-1.5-ineligible', 'rounds', 0, 'decisions', 0],
      ledger: ['R-1.1-one', 'ledger'],
    },
  },
  review: {
    title: 'W',
    vectors: reviewVectors,
    documents: {
      application: reviewed,
      ...Object.fromEntries(library.reviewEventTypes.map((type) => [type, event(type)])),
      ...Object.fromEntries(
        ['W-1.1-way-to-paid', 'W-1.1-way-to-evaluated', 'W-1.1-way-to-returned'].map((id) => [
          id.slice('W-1.1-'.length),
          reviewVectors.find((each) => each.id === id)?.given,
        ]),
      ),
    },
  },
  records: { title: 'X', vectors: recordVectors, documents: {} },
};

/** A vector with its answer, before the mistakes that it catches are known. */
export type Answered = Omit<Vector, 'catches'>;

/**
 * The answer is the one that the source has; else that of the reference. What a refusal compared and what a case knows only
 * the library says: the reference must agree as far as it speaks.
 */
export async function answered(reference: Subject, source: VectorSource): Promise<Answered> {
  const { expect: stated, ...rest } = source;
  const request = { ...source, policy: vectorPolicy(source.policy) };
  const byReference = (await answerOf(reference, request)) as VectorAnswer;
  const expect =
    stated ??
    (source.call === 'replayCase' ? ((await answerOf(librarySubject, request)) as VectorAnswer) : byReference);
  if (canAnswer(reference, source) && !agrees(byReference, expect)) {
    throw new Error(
      `${source.id}: the reference answers ${JSON.stringify(byReference)}, not ${JSON.stringify(expect)}`,
    );
  }
  return { ...rest, expect } as Answered;
}

const reference = referenceWith();

/** Every vector of a chapter, answered. */
const answeredIn = ({ vectors }: Chapter): Promise<readonly Answered[]> =>
  Promise.all(vectors.map((each) => answered(reference, each)));

/** The mistakes that each vector catches, of those that break its rule: computed by running them all. */
export async function mistakesCaught(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byRule = new Map<string, Answered[]>();
  for (const vector of (await Promise.all(Object.values(chapters).map(answeredIn))).flat()) {
    byRule.set(vector.rule, [...(byRule.get(vector.rule) ?? []), vector]);
  }
  const caught = new Map<string, string[]>();
  for (const mistake of mistakes) {
    const wrong = referenceWith(mistake);
    for (const vector of byRule.get(mistake.rule) ?? []) {
      if (!canAnswer(wrong, vector) || agrees(await referenceAnswer(wrong, vector), vector.expect)) continue;
      caught.set(vector.id, [...(caught.get(vector.id) ?? []), mistake.id]);
    }
  }
  return caught;
}

/** One vector a line: a change shows as the vector that changed. */
function linesOf(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`;
}

const fieldOrder = 'id rule clause assumption tags sentence catches policy call given expect'.split(' ');

function documentsOf({ documents, answers = {} }: Chapter, list: readonly Vector[]): SharedDocuments {
  const found = Object.entries(answers).map(([name, [id, ...path]]): readonly [string, unknown] => {
    const vector = list.find((each) => each.id === id);
    if (vector === undefined || !('answer' in vector.expect)) throw new Error(`no answer of ${id}`);
    return [name, path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], vector.expect.answer)];
  });
  return { ...documents, ...Object.fromEntries(found) };
}

/** The text of every file, by name, with the mistakes that each vector catches. */
export async function vectorFiles(
  caught: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, string>> {
  const all: Vector[] = [];
  const files = new Map<string, string>();
  for (const [name, chapter] of Object.entries(chapters)) {
    const list = (await answeredIn(chapter)).map((each): Vector => ({ ...each, catches: caught.get(each.id) ?? [] }));
    all.push(...list);
    const documents = documentsOf(chapter, list);
    const lines = list.map(({ given, expect, ...rest }) => {
      const written = { ...rest, given: compacted(given, documents), expect: compacted(expect, documents) };
      return Object.fromEntries(
        fieldOrder.flatMap((key) => (Object.hasOwn(written, key) ? [[key, written[key as never]]] : [])),
      );
    });
    files.set(name, fileText({ chapter: chapter.title, documents: linesByName(documents), vectors: linesOf(lines) }));
  }
  const [base, ...others] = vectorPolicies;
  const policies = [base, ...others.map((each) => compacted(each, { 'wuhan-2025': base }))];
  files.set('policies', fileText({ policies: linesOf(policies) }));
  const sentences = mistakes.map(({ id, rule, says }) => ({ id, rule, sentence: bilingualSentence(says) }));
  files.set('mistakes', fileText({ mistakes: linesOf(sentences) }));
  files.set('manifest', `${JSON.stringify({ schemaVersion: 2, ...manifestOf(all) }, undefined, 2)}\n`);
  files.set('schema', `${JSON.stringify(vectorSchema, undefined, 2)}\n`);
  return files;
}

/** What is published of the vectors: what a runner shows, and an implementer pins. */
function manifestOf(all: readonly Vector[]) {
  const countBy = (key: (vector: Vector) => string) => {
    const counts = new Map<string, number>();
    for (const vector of all) counts.set(key(vector), (counts.get(key(vector)) ?? 0) + 1);
    return Object.fromEntries(counts);
  };
  return {
    version: '0.2.0',
    specification: 'docs/specification.md',
    counts: { vectors: all.length, rules: new Set(all.map(({ rule }) => rule)).size, mistakes: mistakes.length },
    chapters: countBy(({ rule }) => rule.slice(0, 1)),
    calls: countBy(({ call }) => call),
    policies: vectorPolicies.map(({ id }) => id),
    fingerprint: fingerprint(all.map(({ id, call, policy, given, expect }) => ({ id, call, policy, given, expect }))),
    corpus,
    changelog,
  };
}

const changelog = [
  {
    version: '0.2.0',
    changes: {
      zh: '按规则说明书逐条重编：编号固定，附条款或执行口径、中英文说明和所发现的错误实现；理由、比较内容和次序均在内',
      en: 'written anew, rule by rule of the specification: fixed ids, clause or assumption, sentences in both languages, the wrong implementations caught; with reasons, what was compared, and orders',
    },
  },
  { version: '0.1.0', changes: { zh: '首次发布', en: 'first published' } },
];

function fileText(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ schemaVersion: '2', ...fields }).map(([name, text]) => {
    return `  ${JSON.stringify(name)}: ${name === 'chapter' ? JSON.stringify(text) : text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function linesByName(documents: SharedDocuments): string {
  const lines = Object.entries(documents).map(([name, each]) => `    ${JSON.stringify(name)}: ${JSON.stringify(each)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
}
