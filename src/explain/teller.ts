/**
 * From codes to sentences: the catalogue of one language, the policy whose names and clauses are told, and how a sentence
 * is put together from a template and the figures held by a result.
 * @module
 */
import * as faults from '../words/problems';
import type { Names } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Basis, Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { basisOf, setOf, type BasisOf } from '../round/basis';
import { reject, type Path } from '../values/result';
import type { Explanation, ExplanationCode } from './explanation';
import type { Catalogue, Phrase } from '../words/explanations/catalogue';
import { en } from '../words/explanations/en';
import { zh } from '../words/explanations/zh';

/** What every sentence of one explanation is told with. */
export interface Teller {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly words: Catalogue;
  readonly basisOf: BasisOf;
}

const catalogues: Readonly<Record<Locale, Catalogue>> = { zh, en };

export function tellerOf(policy: Policy, locale: Locale): Teller {
  return { policy, locale, words: entryOf(catalogues, locale, 'locale'), basisOf: basisOf(policy) };
}

/** The entry of a code; a code that the table lacks came from no result of this library, and is refused. */
export function entryOf<T>(table: Readonly<Record<string, T>>, code: string, ...path: Path): T {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  if (entry !== undefined) return entry;
  const codes = Object.keys(table);
  return reject(faults.notOneOf, path, { given: code, expected: { zh: codes.join('、'), en: codes.join(', ') } });
}

/** What a code is called; at the head of a sentence with a capital letter. */
export function nameOf({ locale }: Teller, names: Names<string>, code: string, ...path: Path): string {
  return entryOf(names, code, ...path)[locale];
}

export function headed(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export type Figures = Readonly<Record<string, string>>;

/** Fills each `{name}` of a template. */
export function filled(template: string, figures: Figures): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => figures[name] ?? placeholder);
}

export function phrase({ words }: Teller, name: Phrase, figures: Figures = {}): string {
  return filled(words.phrases[name], figures);
}

/** Names one after the other, as the language lists them. */
export function listed(teller: Teller, names: readonly string[]): string {
  return names.join(phrase(teller, 'list'));
}

/** A node that rests on rules of the policy, or on a basis already known; the text names all of it. */
export function told(
  teller: Teller,
  code: ExplanationCode,
  text: string,
  rests: readonly RuleId[] | { readonly basis: readonly Basis[] },
  children: readonly Explanation[] = [],
): Explanation {
  const basis = 'basis' in rests ? rests.basis : teller.basisOf(setOf(rests));
  return { code, text: text + citationOf(teller, basis), basis, children };
}

function citationOf(teller: Teller, basis: readonly Basis[]): string {
  const clauses = basis.flatMap((each) => ('clause' in each ? [each.clause] : []));
  const assumptions = basis.flatMap((each) => ('assumption' in each ? [each.assumption] : []));
  const cited = (ids: readonly string[], one: Phrase, several: Phrase) =>
    ids.length === 0 ? [] : [phrase(teller, ids.length === 1 ? one : several, { ids: listed(teller, ids) })];
  const kinds = [...cited(clauses, 'clause', 'clauses'), ...cited(assumptions, 'assumption', 'assumptions')];
  return kinds.length === 0 ? '' : phrase(teller, 'cited', { citation: kinds.join(phrase(teller, 'clause-list')) });
}
