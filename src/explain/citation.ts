/**
 * Which clauses and assumptions a rendered explanation cites, and where: clauses as the notice numbers them, assumptions by title.
 * @module
 */
import { fill, listing, locales, type Locale } from '../words/localized';
import { clauseNumber, phrases } from '../words/sentences';
import { forTerminal } from '../words/safe-text';
import { ownOf } from '../words/plain';
import type { GrantOutcome } from '../allocation/claim';
import { reasons, type Verdict } from '../eligibility/eligibility';
import { nameOf } from '../round/basis';
import { findings } from '../subsidy/findings';
import { underPolicies } from '../policy/fields';
import type { Basis, Policy } from '../policy/policy';
import { recordAt } from '../values/record';
import { within, wordAt } from '../values/result';
import type { Explanation, PartCode } from './explanation';

/** Where to cite: nowhere, where a rule applies, or upward too. */
export const citings = /* @__PURE__ */ Object.freeze(['none', 'leaves', 'all'] as const);
/** `none` for applicants; `leaves` where a rule applies; `all` upward too. */
export type Citing = (typeof citings)[number];

export interface CitingOptions {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly cite?: Citing;
}

/** The citation of each sentence in brackets, clauses before the titles of assumptions; '' where it cites nothing. */
export type CitationOf = (explanation: Explanation) => string;

/**
 * With `leaves`, each clause and assumption is cited once in a tree, where it first applies, as low as it applies; but a criterion
 * that is not met, a finding, and the cap or the pool that reduced the grant always say what they rest on.
 */
export function citations(explanation: Explanation, options: CitingOptions): CitationOf {
  const { policy, locale, cite = 'leaves' } = recordAt(options, 'options');
  recordAt(policy, 'options', 'policy');
  wordAt(locales, locale, 'locale');
  wordAt(citings, cite, 'options', 'cite');
  const textOf = (basis: readonly Basis[]) =>
    within(['options'], () => underPolicies({ policy }, () => citationText(basis, policy, locale)));
  if (cite === 'none') return () => '';
  if (cite === 'all') return ({ basis }) => textOf(basis);
  const cited = new Map<Explanation, string>();
  const seen = new Set<string>();
  const limit = ownOf<PartCode>(limits, explanation.code);
  const visit = (each: Explanation): void => {
    each.children.forEach(visit);
    const always = each.code === limit || isAgainst(each.code);
    cited.set(each, textOf(each.basis.filter((basis) => always || !seen.has(nameOf(basis)))));
    for (const basis of each.basis) seen.add(nameOf(basis));
  };
  visit(explanation);
  return (each) => cited.get(each) ?? '';
}

/** The limit that kept a claim from being granted in full, by the outcome. */
const limits: { readonly [Outcome in GrantOutcome]?: PartCode } = {
  'reduced-by-cap': 'cap',
  'cap-used-up': 'cap',
  'reduced-by-pool': 'pool',
  unfunded: 'pool',
};

/** Whether a sentence speaks against the applicant, or asks for a fact. */
function isAgainst(code: Explanation['code']): boolean {
  const reason = ownOf<{ readonly verdict: Verdict }>(reasons, code);
  return Object.hasOwn(findings, code) || (reason !== undefined && reason.verdict !== 'met');
}

function citationText(basis: readonly Basis[], policy: Policy, locale: Locale): string {
  const ids = basis.flatMap((each) => ('clause' in each ? [clauseNumber(each.clause, locale)] : []));
  const clauses =
    ids.length === 0 ? [] : [fill(phrases[ids.length === 1 ? 'clause' : 'clauses'], { ids: listing(ids) })[locale]];
  const titles = basis.flatMap((each) =>
    'assumption' in each ? [ownOf(policy.assumptions, each.assumption)?.title[locale] ?? each.assumption] : [],
  );
  const citation = [...clauses, ...titles.map(forTerminal)].join(phrases['clause-list'][locale]);
  return citation === '' ? '' : fill(phrases.cited, { citation })[locale];
}
