/**
 * The waterfall of a decision: claimed, recognised, entitlement, cap, pool, granted.
 * @module
 */
import type { Basis, Decision, Explanation, Locale, Policy } from 'cloud-voucher-rules';
import type { Step } from './questions';
import { citationOf } from './sentence';
import { filled, grouped, words } from './words';

/** The sentences of an explanation behind each step. */
const behind: Readonly<Record<Step['code'], readonly string[]>> = {
  claimed: ['claimed'],
  recognised: ['recognised'],
  entitlement: ['rate', 'subsidy', 'entitlement'],
  cap: ['cap'],
  pool: ['pool'],
  granted: ['granted'],
};

export function stepsOf(
  policy: Policy,
  { assessment, grant }: Decision,
  explanation: Explanation,
  locale: Locale,
): readonly Step[] {
  const claimed = sumOf(assessment.lines.map((line) => line.claimed));
  const recognised = sumOf(assessment.lines.map((line) => line.recognised));
  const { assessed, entitlement } = assessment;
  const all = nodesOf(explanation);
  const step = (code: Step['code'], amount: string, less?: string): Step => {
    const nodes = all.filter((node) => behind[code].includes(node.code));
    const basis = distinct(nodes.flatMap((node) => node.basis));
    // One sentence says it for the application; the lines have one each, which the explanation lists.
    const [only, ...others] = nodes.filter((node) => node.code === code);
    const text = others.length === 0 ? (only?.value ?? only?.text ?? '') : '';
    return { code, amount, ...(less !== undefined && { less }), text, cite: citationOf(basis, policy, locale) };
  };
  const due = step('entitlement', entitlement);
  const byRate = filled(words[locale].byRate, { assessed: grouped(assessed) });
  const first = [
    step('claimed', claimed, '0.00'),
    step('recognised', recognised, differenceOf(claimed, recognised)),
    { ...due, text: entitlement === assessed ? byRate : `${byRate}${locale === 'zh' ? '；' : '; '}${due.text}` },
  ];
  if (grant === undefined) return [...first, step('granted', '0.00', entitlement)];
  const afterCap = differenceOf(entitlement, grant.capReduction);
  return [
    ...first,
    step('cap', afterCap, grant.capReduction),
    step('pool', grant.granted, grant.poolReduction),
    step('granted', grant.granted, '0.00'),
  ];
}

function nodesOf(node: Explanation): readonly Explanation[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function distinct(basis: readonly Basis[]): readonly Basis[] {
  return [...new Map(basis.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whole fen, exactly: a sum may be beyond an amount of a document. */
export function sumOf(amounts: readonly string[]): string {
  return yuanOf(amounts.reduce((sum, amount) => sum + fenOf(amount), 0n));
}

/** a − b, below zero too. */
export const differenceOf = (a: string, b: string): string => yuanOf(fenOf(a) - fenOf(b));

const fenOf = (amount: string): bigint => BigInt(amount.replace('.', ''));
/** Below zero too. */
export function yuanOf(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
