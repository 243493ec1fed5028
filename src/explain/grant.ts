/**
 * Why a claim gets what it gets (clauses 2 and 4.1): its place, what the annual cap and the pool leave, and the sum.
 * @module
 */
import { phrases, sentences } from '../words/sentences';
import type { Grant } from '../allocation/claim';
import { outcomeNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { fenAt, noYuan } from '../values/fen';
import type { Explanation } from './explanation';
import { nameOf, type Held, type Writer } from './figures';
import { node, written } from './sentences';

/**
 * Explains a grant of `allocate` or `preview`: the place in the queue, the room of cap and pool with what they reduce, and the grant.
 * @param policy The policy that the claim was decided under.
 * @param grant What `allocate` or `preview` returned.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `not-one-of` for an outcome or language that the library does not know.
 * @example explainGrant(wuhan2025, preview(wuhan2025, ledger, claim), 'en').code // 'reduced-by-cap'
 */
export function explainGrant(policy: Policy, grant: Grant, locale: Locale): Explanation {
  return written({ policy, locale }, 'grant', grant, grantNode);
}

function grantNode(writer: Writer, grant: Grant): Explanation {
  const held: Held = { ...grant, outcome: nameOf(writer, outcomeNames, grant.outcome, 'grant', 'outcome') };
  const rules: readonly RuleId[] = ['queue', 'annual-cap', ...poolRules(grant)];
  return node(writer, grant.outcome, phrases.decision, held, rules, grantNodes(writer, grant));
}

function poolRules({ poolReduction }: Grant): readonly RuleId[] {
  return poolReduction === noYuan ? ['pool'] : ['pool', 'exhaustion'];
}

export function grantNodes(writer: Writer, grant: Grant): readonly Explanation[] {
  const { overtaken, entitlement, capRoom, capReduction, poolRoom, poolReduction } = grant;
  const withinCap = capReduction === noYuan;
  const wanted = withinCap ? entitlement : capRoom;
  const held: Held = { ...grant, wanted };
  const { exhaustion } = writer.policy;
  // The pool gave less because it held too little, or (under `block`) because the queue was closed while it held enough.
  const why = () => (fenAt(poolRoom, 'poolRoom') < fenAt(wanted, 'wanted') ? exhaustion : 'closed');
  const pool = poolReduction === noYuan ? phrases['pool-enough'] : sentences.shortfalls[why()];
  return [
    node(writer, 'queue', phrases[overtaken ? 'queue-overtaken' : 'queue'], held, ['queue']),
    node(writer, 'cap', phrases[withinCap ? 'cap-enough' : 'cap-reduced'], held, ['annual-cap']),
    node(writer, 'pool', pool, held, poolRules(grant)),
    node(writer, 'granted', phrases.granted, held, ['annual-cap', 'pool']),
  ];
}
