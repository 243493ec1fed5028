/**
 * What an auditor may sign of a record: whether it is unaltered, recomputed and checked, whether its policy is the shipped
 * one; and, always, what a record cannot prove (clause 3.5).
 * @module
 */
import * as expectations from '../words/expected';
import { limitSentences, moreThan, opinionSentences } from '../words/audit-reports';
import { fieldName } from '../words/fields';
import { fill, listing, listingOf, worded, type LocalizedText, type Wording } from '../words/localized';
import { isObject, keysOf, known, ownAt } from '../words/plain';
import { cut } from '../words/safe-text';
import type { Policy } from '../policy/policy';
import { checkForm } from '../policy/fields';
import { policyFor } from '../policy/register';
import { reading } from '../schema/parse';
import { optionsAt } from '../values/nearest';
import { recordAt } from '../values/record';
import { canonicalAt, readText, resultOf } from '../values/result';
import { narrowed } from '../values/text';
import { dataDifferences, type PolicyDifference } from './compare-policies';
import { fingerprintOrNot, isFingerprint } from './fingerprint';
import { replay, type Difference, type Fingerprints, type RoundRecord } from './record';
import { mostViolations, verifyRound, type Violation } from './verify';

/** What an opinion states: a closed list. */
export type StatementCode = keyof typeof opinionSentences;
/** Every statement of an opinion, in order. */
export const statementCodes = /* @__PURE__ */ keysOf(opinionSentences);
/** One thing that an opinion states. */
export interface Statement {
  /** What is stated. */
  readonly code: StatementCode;
  /** Whether it is so. */
  readonly holds: boolean;
  /** The statement as a sentence. */
  readonly text: LocalizedText;
}

/** What a record cannot prove, whatever is in it. */
export interface Limit {
  /** What it is about. */
  readonly code: keyof typeof limitSentences;
  /** The limit as a sentence. */
  readonly text: LocalizedText;
}

/** The fingerprint of one part: as the record has it, as its content gives it, and as it was kept elsewhere. */
export interface FingerprintCheck {
  /** The part of the record. */
  readonly part: keyof Fingerprints;
  /** Absent where the record has none. */
  readonly recorded?: string;
  /** Absent where the part is not plain JSON. */
  readonly computed?: string;
  /** Absent where none was given. */
  readonly kept?: string;
  /** Whether the record’s own fingerprint of the part is that of its content. */
  readonly agrees: boolean;
}

/** What an auditor may sign of a record, and what not. */
export interface Opinion {
  /** Whether every statement holds. The limits hold all the same. */
  readonly holds: boolean;
  /** Each statement, whether or not it is so. */
  readonly statements: readonly Statement[];
  /** One for each part of the record. */
  readonly fingerprints: readonly FingerprintCheck[];
  /** Of `replay`; empty where the input cannot be decided. */
  readonly differences: readonly Difference[];
  /** Of `verifyRound`. */
  readonly violations: readonly Violation[];
  /** The policy of the record beside the one that is published. */
  readonly policy: {
    /** The id that the record gives its policy, and that of the shipped one; absent where there is none. */
    readonly recorded?: string;
    /** Id of the published policy; absent where there is none. */
    readonly shipped?: string;
    /** From the shipped policy to that of the record: each clause, figure and word. */
    readonly differences: readonly PolicyDifference[];
  };
  /** What no record can prove; always the same. */
  readonly limits: readonly Limit[];
}

/** What to hold the record against. */
export interface OpinionOptions {
  /** The policy to compare with; absent: the library's for the year and the jurisdiction that the record names. */
  readonly shipped?: Policy;
  /** The record's fingerprints as they were kept elsewhere, where the record's keeper cannot change them. */
  readonly fingerprints?: Fingerprints;
}

/**
 * Says of a record what can be said of it: each statement with whether it holds, all that speaks against it, and what a
 * record cannot prove. It recomputes and verifies, so it takes as long as both.
 * @param record a record as it was read
 * @param options the policy to compare with, and the fingerprints kept elsewhere
 * @returns plain JSON with a sentence for each statement; never an exception for a record that is malformed
 * @throws InvalidValueError for a `shipped` policy that the rules cannot read, and for `fingerprints` that are none
 * @example auditOpinion(record).statements.filter(({ holds }) => !holds).map(({ text }) => text.en)
 */
export function auditOpinion(record: RoundRecord, options: OpinionOptions = {}): Opinion {
  const { shipped, fingerprints } = optionsAt(options, ['shipped', 'fingerprints']);
  if (shipped !== undefined) checkForm(shipped, 'shipped');
  if (fingerprints !== undefined) {
    const path = ['options', 'fingerprints'] as const;
    const kept = recordAt(fingerprints, ...path);
    const parse = (mark: unknown) => readText(mark, expectations.fingerprint, isFingerprint, narrowed);
    for (const part of parts) canonicalAt(parse, kept[part], ...path, part);
  }
  const { violations } = verifyRound(record);
  // Of what cannot be read there is nothing to say but the violation that says so.
  return reading(
    () => opinionOf(record, violations, options),
    () => opinionOf(undefined, violations, options),
  );
}

const parts = ['policy', 'input', 'round'] as const;

function opinionOf(record: unknown, violations: readonly Violation[], options: OpinionOptions): Opinion {
  const marks = fingerprintChecks(record, options.fingerprints);
  const replayed = resultOf(() => replay(record as RoundRecord));
  const differences = replayed.ok ? replayed.value.differences : undefined;
  const policy = policyCheck(record, options.shipped, marks[0]?.computed !== undefined);
  const altered = marks.filter(({ agrees }) => !agrees).map(({ part }) => part);
  const names = altered.map((part) => fieldName(part, 'RoundRecord') ?? listing([part]));
  const otherwise = marks.filter(({ kept, computed }) => kept === undefined || kept !== computed);
  // Where more are found than are listed, that there are more.
  const more = fill(moreThan, { count: String(mostViolations) });
  const differing = policy.shipped === undefined ? undefined : policy.differences;
  const statements: readonly Statement[] = [
    statement('unaltered', altered, { parts: listingOf(names) }),
    ...(options.fingerprints === undefined ? [] : [statement('kept-elsewhere', otherwise)]),
    // Fingerprints have a statement of their own.
    statement(
      'recomputed',
      differences?.filter(({ path: [part] }) => part !== 'fingerprints'),
    ),
    statement('verified', violations, violations.length > mostViolations ? { count: more } : {}),
    statement('policy-shipped', differing, { policy: cut(policy.shipped ?? '') }),
  ];
  return {
    holds: statements.every(({ holds }) => holds),
    statements,
    fingerprints: marks,
    differences: differences ?? [],
    violations,
    policy,
    limits: Object.entries(limitSentences).map(([code, text]) => ({ code: code as Limit['code'], text: { ...text } })),
  };
}

/** Whether nothing speaks against it. Undefined: it could not be examined, and is not signed. */
function statement(
  code: StatementCode,
  against: readonly unknown[] | undefined,
  facts: Readonly<Record<string, string | LocalizedText>> = {},
): Statement {
  const sentences: Readonly<Record<'holds' | 'fails', Wording> & { unknown?: Wording }> = opinionSentences[code];
  const holds = against?.length === 0;
  const looked = sentences[holds ? 'holds' : 'fails'];
  const sentence = against === undefined ? (sentences.unknown ?? looked) : looked;
  return { code, holds, text: fill(worded(sentence), { count: String(against?.length ?? 0), ...facts }) };
}

function fingerprintChecks(record: unknown, elsewhere: unknown): readonly FingerprintCheck[] {
  return parts.map((part) => {
    const content = part === 'policy' ? ownAt(record, 'input', 'policy') : ownAt(record, part);
    const [recorded, kept] = [ownTextAt(record, 'fingerprints', part), ownTextAt(elsewhere, part)];
    const computed = fingerprintOrNot(content);
    return known({ part, recorded, computed, kept, agrees: computed !== undefined && recorded === computed });
  });
}

function policyCheck(record: unknown, given: Policy | undefined, isPlain: boolean): Opinion['policy'] {
  const policy = ownAt(record, 'input', 'policy');
  const recorded = ownTextAt(policy, 'id');
  const [year, division] = [ownAt(policy, 'year'), ownAt(policy, 'jurisdiction', 'division')];
  const ours = resultOf(() => policyFor({ year, division } as Parameters<typeof policyFor>[0]));
  const shipped = given ?? (ours.ok ? ours.value : undefined);
  if (shipped === undefined || !isPlain) return known({ recorded, differences: [] });
  const differences = dataDifferences(shipped, isObject(policy) ? policy : {});
  return known({ recorded, shipped: shipped.id, differences });
}

function ownTextAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const text = ownAt(value, ...keys);
  return typeof text === 'string' ? text : undefined;
}
