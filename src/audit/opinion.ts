/**
 * What an auditor may sign of a record: whether it is unaltered, recomputed and checked, whether its policy is the shipped
 * one; and, always, what a record cannot prove (clause 3.5).
 * @module
 */
import { limitSentences, opinionSentences } from '../words/audit-reports';
import { fill, type LocalizedText } from '../words/localized';
import { keysOf, isObject, ownOf } from '../words/plain';
import { cut } from '../words/safe-text';
import type { Policy } from '../policy/policy';
import { policyFor } from '../policy/register';
import { InvalidValueError } from '../values/result';
import { dataDifferences, type PolicyDifference } from './compare-policies';
import { fingerprint } from './fingerprint';
import type { Fingerprints, RoundRecord } from './record';
import { replay, type Difference } from './replay';
import { verifyRound, type Violation } from './verify';

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
  /** Whether all fingerprints of the part are the same. */
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
 * @throws InvalidValueError for a `shipped` policy that the rules cannot read.
 * @example auditOpinion(record).statements.filter(({ holds }) => !holds).map(({ text }) => text.en)
 */
export function auditOpinion(record: RoundRecord, { shipped, fingerprints }: OpinionOptions = {}): Opinion {
  const marks = fingerprintChecks(record, fingerprints);
  const replayed = replayedOrNot(record);
  const { violations } = verifyRound(record);
  const policy = policyCheck(record, shipped, marks[0]?.computed !== undefined);
  const count = (list: readonly unknown[]): string => String(list.length);
  const parts = marks.filter(({ agrees }) => !agrees).map(({ part }) => part);
  const statements: readonly Statement[] = [
    statement('unaltered', parts.length === 0, { parts: parts.join(', ') }),
    ...(fingerprints === undefined ? [] : [statement('kept-elsewhere', marks.every(keptAgrees), {})]),
    statement('recomputed', replayed?.matches === true, {
      count: replayed === undefined ? '?' : count(replayed.differences),
    }),
    statement('verified', violations.length === 0, { count: count(violations) }),
    statement('policy-shipped', policy.shipped !== undefined && policy.differences.length === 0, {
      count: policy.shipped === undefined ? '?' : count(policy.differences),
      policy: cut(policy.shipped ?? '?'),
    }),
  ];
  return {
    holds: statements.every(({ holds }) => holds),
    statements,
    fingerprints: marks,
    differences: replayed?.differences ?? [],
    violations,
    policy,
    limits: Object.entries(limitSentences).map(([code, text]) => ({ code: code as Limit['code'], text: { ...text } })),
  };
}

function statement(code: StatementCode, holds: boolean, facts: Readonly<Record<string, string>>): Statement {
  return { code, holds, text: fill(opinionSentences[code][holds ? 'holds' : 'fails'], facts) };
}

function replayedOrNot(record: RoundRecord): ReturnType<typeof replay> | undefined {
  try {
    return replay(record);
  } catch (error) {
    if (error instanceof InvalidValueError) return undefined;
    throw error;
  }
}

const keptAgrees = ({ kept, computed }: FingerprintCheck): boolean => kept !== undefined && kept === computed;

function fingerprintChecks(record: unknown, elsewhere: unknown): readonly FingerprintCheck[] {
  const fields = fieldsOf(record);
  const [recorded, kept] = [fieldsOf(ownOf(fields, 'fingerprints')), fieldsOf(elsewhere)];
  const parts = {
    policy: ownOf(fieldsOf(ownOf(fields, 'input')), 'policy'),
    input: ownOf(fields, 'input'),
    round: ownOf(fields, 'round'),
  };
  return (['policy', 'input', 'round'] as const).map((part) => {
    const computed = fingerprintOrNot(parts[part]);
    const texts = { recorded: ownOf(recorded, part), computed, kept: ownOf(kept, part) };
    const known = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { part, ...Object.fromEntries(known), agrees: computed !== undefined && texts.recorded === computed };
  });
}

function fingerprintOrNot(value: unknown): string | undefined {
  try {
    return fingerprint(value);
  } catch (error) {
    if (error instanceof InvalidValueError) return undefined;
    throw error;
  }
}

function policyCheck(record: unknown, given: Policy | undefined, isPlain: boolean): Opinion['policy'] {
  const policy = fieldsOf(ownOf(fieldsOf(ownOf(fieldsOf(record), 'input')), 'policy'));
  const shipped = given ?? policyFor({ year: policy['year'] as number, division: divisionOf(policy) });
  const id = ownOf(policy, 'id');
  const named = typeof id === 'string' ? { recorded: id } : {};
  if (shipped === undefined || !isPlain) return { ...named, differences: [] };
  return { ...named, shipped: shipped.id, differences: dataDifferences(shipped, policy) };
}

function divisionOf(policy: Readonly<Record<string, unknown>>): string {
  const { division } = fieldsOf(ownOf(policy, 'jurisdiction'));
  return typeof division === 'string' ? division : '';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
