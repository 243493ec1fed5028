/**
 * Explanations as the page shows them: each sentence with what it rests on, cited once.
 * @module
 */
import { renderText, type Basis, type Explanation, type Locale, type Policy } from 'cloud-voucher-rules';
import type { Sentence } from './questions';

/** A sentence cites what it rests on and no sentence below it does, once for each kind of sentence. */
export function sentenceOf(explanation: Explanation, policy: Policy, locale: Locale): Sentence {
  const seen = new Set<string>();
  const visit = (each: Explanation): { readonly sentence: Sentence; readonly behind: ReadonlySet<string> } => {
    const visited = each.children.map(visit);
    const behind = new Set(visited.flatMap((child) => [...child.behind]));
    const own = each.basis.filter((basis) => !behind.has(keyOf(basis)) && !seen.has(`${each.code} ${keyOf(basis)}`));
    for (const basis of each.basis) {
      behind.add(keyOf(basis));
      seen.add(`${each.code} ${keyOf(basis)}`);
    }
    const sentence = {
      code: each.code,
      ...(each.label !== undefined && { label: each.label }),
      value: each.value ?? each.text,
      cite: citationOf(own, policy, locale),
      children: visited.map((child) => child.sentence),
    };
    return { sentence, behind };
  };
  return visit(explanation).sentence;
}

/** The clauses and assumptions as the library cites them, without the brackets around them. */
export function citationOf(basis: readonly Basis[], policy: Policy, locale: Locale): string {
  if (basis.length === 0) return '';
  const bare: Explanation = { code: 'granted', text: '', basis, children: [] };
  const lines = renderText(bare, { policy, locale, cite: 'all', width: 1000 });
  return lines.trim().replace(/^[〔[(（]|[〕\])）]$/g, '');
}

const keyOf = (basis: Basis): string => ('clause' in basis ? `clause ${basis.clause}` : basis.assumption);
