/**
 * Which clauses and assumptions a rendered explanation cites, and where: clauses as the notice numbers them, assumptions by title.
 * @module
 */
import { locales, type Locale } from '../words/localized';
import { numerals, sentences } from '../words/sentences';
import { forTerminal } from '../words/safe-text';
import { ownOf } from '../words/plain';
import type { Basis, Policy } from '../policy/policy';
import * as problems from '../words/problems';
import { recordAt } from '../values/record';
import { reject, wordAt } from '../values/result';
import type { Explanation } from './explanation';
import { filled, type Figures } from './sentences';

/** Where to cite: nowhere, where a rule applies, or upward too. */
export const citings = /* @__PURE__ */ Object.freeze(['none', 'leaves', 'all'] as const);
/** `none` for applicants; `leaves` where a rule applies; `all` upward too. */
export type Citing = (typeof citings)[number];

export interface CitingOptions {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly cite?: Citing;
}

/** The citation of each sentence, as text in brackets; '' where it cites nothing. */
export type CitationOf = (explanation: Explanation) => string;

/**
 * With `leaves`, a sentence cites what it rests on and no sentence below it does: an assumption the first time it applies, a
 * clause once for each kind of sentence.
 */
export function citations(explanation: Explanation, options: CitingOptions): CitationOf {
  const { policy, locale, cite = 'leaves' } = recordAt(options, 'options');
  recordAt(policy, 'options', 'policy');
  wordAt(locales, locale, 'locale');
  const textOf = (basis: readonly Basis[]) => citationText(basis, policy, locale);
  switch (cite) {
    case 'none':
      return () => '';
    case 'all':
      return ({ basis }) => textOf(basis);
    case 'leaves':
      break;
    default: {
      const expected = { zh: citings.join('、'), en: citings.join(', ') };
      reject(problems.notOneOf, ['options', 'cite'], { given: cite, expected });
    }
  }
  const cited = new Map<Explanation, string>();
  const seen = new Set<string>();
  /** What the sentences of a tree rest on; on the way, the citation of each. */
  const visit = (each: Explanation): ReadonlySet<string> => {
    const behind = new Set<string>();
    for (const child of each.children) for (const key of visit(child)) behind.add(key);
    const own = each.basis.filter((basis) => {
      const key = keyOf(basis);
      const isNew = !seen.has('clause' in basis ? `${each.code} ${key}` : key);
      return isNew && !behind.has(key);
    });
    cited.set(each, textOf(own));
    for (const basis of each.basis) {
      behind.add(keyOf(basis));
      seen.add(`${each.code} ${keyOf(basis)}`).add(keyOf(basis));
    }
    return behind;
  };
  visit(explanation);
  return (each) => cited.get(each) ?? '';
}

const keyOf = (basis: Basis): string => ('clause' in basis ? `clause ${basis.clause}` : basis.assumption);

function citationText(basis: readonly Basis[], policy: Policy, locale: Locale): string {
  const { phrases } = sentences;
  const fill = (name: keyof typeof phrases, figures: Figures) => filled(locale, phrases[name], figures);
  const list = phrases.list[locale];
  const clauses = basis.flatMap((each) => ('clause' in each ? [clauseNumber(each.clause, locale)] : []));
  const titles = basis.flatMap((each) => {
    if (!('assumption' in each)) return [];
    const title = ownOf(policy.assumptions, each.assumption)?.title[locale] ?? each.assumption;
    return [fill('title', { title: forTerminal(title) })];
  });
  const kinds = [
    ...(clauses.length === 0 ? [] : [fill(clauses.length === 1 ? 'clause' : 'clauses', { ids: clauses.join(list) })]),
    ...(titles.length === 0
      ? []
      : [fill(titles.length === 1 ? 'assumption' : 'assumptions', { ids: titles.join(list) })]),
  ];
  return kinds.length === 0 ? '' : fill('cited', { citation: kinds.join(phrases['clause-list'][locale]) });
}

/** `3.1` is 三（一） in Chinese; a clause with an id of another form is cited by that. */
function clauseNumber(id: string, locale: Locale): string {
  const [, section = '', item = ''] = /^(\d+)(?:\.(\d+))?$/.exec(id) ?? [];
  const [first, second] = [section, item].map((each) => (locale === 'zh' ? numerals[Number(each)] : undefined));
  if (first === undefined || section === '' || (item !== '' && second === undefined)) return forTerminal(id);
  return item === '' ? first : `${first}（${second ?? ''}）`;
}
