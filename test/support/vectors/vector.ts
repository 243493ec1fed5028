/**
 * How the sources of the vectors are written: tables of rows, each with a slug, a sentence in both languages ("中文 / English"),
 * and what is given. Ids come from the rule and the slug, so that they never change with their place.
 * @module
 */
import type { VectorAnswer } from '../../../src/testing/vectors';
import type { VectorCall } from '../../../src/testing/vector-calls';

/** What a vector is made from; its answer is that of the reference, unless `expect` has it. */
export interface VectorSource {
  readonly id: string;
  readonly rule: string;
  readonly clause?: string;
  readonly assumption?: string;
  readonly tags: readonly string[];
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly policy: string;
  readonly call: VectorCall;
  readonly given: unknown;
  readonly expect?: VectorAnswer;
}

/** What the vectors of a rule have in common. */
export interface RuleSource {
  readonly rule: string;
  readonly basis: string;
  readonly call: VectorCall;
  readonly tags?: readonly string[];
}

export interface Row {
  /** Lower-case words with hyphens, different for the vectors of a rule. */
  readonly slug: string;
  /** 中文 / English. */
  readonly says: string;
  readonly given: unknown;
  readonly policy?: string;
  readonly tags?: readonly string[];
  readonly expect?: VectorAnswer;
}

/** The vectors of one rule. */
export function ofRule({ rule, basis, call, tags = [] }: RuleSource, rows: readonly Row[]): readonly VectorSource[] {
  return rows.map(({ slug, says, given, policy = 'wuhan-2025', tags: more = [], ...rest }) => ({
    id: `${rule}-${slug}`,
    rule,
    ...(/^\d/.test(basis) ? { clause: basis } : { assumption: basis }),
    tags: [...new Set([...tags, ...more])],
    sentence: bilingualSentence(says),
    policy,
    call,
    // As JSON: what is undefined is absent.
    given: JSON.parse(JSON.stringify(given)) as unknown,
    ...rest,
  }));
}

/** The two halves of "中文 / English". */
export function bilingualSentence(text: string): { readonly zh: string; readonly en: string } {
  const [zh, en, ...rest] = text.split(' / ');
  if (zh === undefined || en === undefined || rest.length > 0) throw new Error(`not "中文 / English": ${text}`);
  return { zh, en };
}

/** A refusal: its code and path, and the right spelling if there is one. */
export function refusedAs(code: string, path: readonly (string | number)[], canonical?: string): VectorAnswer {
  return { error: { code, path, ...(canonical === undefined ? {} : { canonical }) } };
}
