/**
 * A second opinion on a round: decided again by the second implementation, which shares no rule and no arithmetic with the
 * first, and compared figure by figure. Laws: test/laws/verify.test.ts.
 * @module
 */
import { recordLawNames, violationSentences } from '../words/audit';
import { statusNames } from '../words/lists';
import { refusalNames } from '../words/refusals';
import { fill, listing, listingOf, type LocalizedText } from '../words/localized';
import { isObject, known, ownAt, ownOf, pathText } from '../words/plain';
import { cut } from '../words/safe-text';
import type { Basis } from '../policy/policy';
import { referenceReplay } from '../reference/review';
import { referenceRound } from '../reference/round';
import type { Decision, Round, RoundInput } from '../round/round';
import { parseRoundInput, reading } from '../schema/parse';
import type { Id } from '../values/id';
import { deepFrozen, isDeepFrozen } from '../values/frozen';
import { cachedIfFrozen } from '../values/cache';
import type { Path, Problem } from '../values/result';
import type { Uscc } from '../values/uscc';
import { differences, type Found } from './differences';
import { isFingerprint } from './fingerprint';
import { basisOf, lawsOf, type RecordLaw } from './laws';
import type { RoundRecord } from './record';
import { differenceText, whomIn, whoseOf, type Whom } from './sentences';

/** What the second implementation says of a record. */
export interface Verification {
  /** Whether there is no violation. */
  readonly holds: boolean;
  /** In the order of the record. */
  readonly violations: readonly Violation[];
}

/** A place at which a record breaks a rule. */
export interface Violation {
  /** The rule that is broken. */
  readonly law: RecordLaw;
  /** Of the decision, of the item of the input, or of the entry of the ledger; absent where it concerns the whole round. */
  readonly application?: Id;
  /** Who applied, or whose entry of the ledger it is; absent where it concerns the whole round. */
  readonly enterprise?: Uscc;
  /**
   * The clauses and assumptions that the rule rests on. None for `record`, `input`, `coverage`, `identity` and `too-many`, which no
   * notice says.
   */
  readonly basis: readonly Basis[];
  /** In the record; of what is missing, in the round expected. */
  readonly path: Path;
  /** Absent where it is missing. Of a decision out of order both are positions, from 1. */
  readonly recorded?: unknown;
  /** What the rules give; absent where it is unexpected. */
  readonly expected?: unknown;
  /** The violation as a sentence. */
  readonly text: LocalizedText;
}

/** More than an auditor reads; what a forged record breaks beyond is not listed. */
export const mostViolations = 1_000;

/**
 * Checks a record without trusting the code that made it: its input is one that the rules accept, and every amount, order,
 * verdict, outcome, finding, place, ledger entry and total of its round follows from it. Fingerprints are for `replay`.
 * @param record a record as it was read; anything else is a violation, never an exception
 * @returns whether the record holds, and the first 1,000 violations, each with the rule, the place and a sentence; where there are
 *   more, one of `too-many` after them
 * @example verifyRound(recordRound(input)) // { holds: true, violations: [] }
 */
export function verifyRound(record: RoundRecord): Verification {
  const violations = reading<readonly Violation[]>(
    () => violationsOf(record),
    ({ message }) => [{ law: 'record', basis: [], path: [], text: message }],
  );
  if (violations.length <= mostViolations) return { holds: violations.length === 0, violations };
  const text = fill(violationSentences['too-many'], { most: String(mostViolations) });
  const more: Violation = { law: 'too-many', basis: [], path: [], text };
  return { holds: false, violations: [...violations.slice(0, mostViolations), more] };
}

function violationsOf(record: unknown): readonly Violation[] {
  const fields = isObject(record) ? record : {};
  const input = ownOf(fields, 'input');
  const { violations, expected } = isObject(input) ? readInput(input) : expectationOf(input);
  const own = [...recordViolations(fields), ...violations];
  if (expected === undefined) return own;
  return [...own, ...roundViolations(ownOf(fields, 'round'), input as unknown as RoundInput, expected)];
}

/** What is wrong with an input; if nothing is, the round that it leads to. */
function expectationOf(given: unknown) {
  const input = parseRoundInput(given);
  const violations = input.ok ? caseViolations(input.value) : refusals(given, input.problems);
  return { violations, expected: input.ok && violations.length === 0 ? referenceRound(input.value) : undefined };
}

/** What the schema refuses; a case that has the form of one, but that no review can have brought about, by the rule it breaks. */
function refusals(given: unknown, problems: readonly Problem[]): readonly Violation[] {
  const isOfCase = ({ path, code }: Problem) => path[0] === 'cases' && code === 'case-inconsistent';
  const ofCases = problems.every(isOfCase) ? caseViolations(given as RoundInput) : [];
  const explained = new Set(ofCases.map(({ path }) => path[2]));
  const others = problems.filter(({ path }) => !explained.has(path[1] ?? ''));
  const whomAt = whomIn(given);
  const ofInput = others.map(({ path: own, message }): Violation => {
    const path = ['input', ...own];
    const whom = whomAt({ path });
    const sentence = violationSentences[whom.application === undefined ? 'refused' : 'refused-application'];
    const place = cut(pathText(path), 200);
    const text = fill(sentence, { place, application: whom.application ?? '', problem: message });
    return { law: 'input', ...whom, basis: [], path, text };
  });
  return [...ofCases, ...ofInput];
}

/**
 * Of a deeply frozen input, such as `recordRound` keeps, once; frozen then, since violations show parts of it. Of any other
 * input parts are in it that are the caller's.
 */
const readInput = /* @__PURE__ */ cachedIfFrozen((given: object) =>
  isDeepFrozen(given) ? deepFrozen(expectationOf(given)) : expectationOf(given),
);

/** A record has the fields of one, of the one version that there is. */
function recordViolations(fields: Readonly<Record<string, unknown>>): readonly Violation[] {
  const others = Object.entries(fields).filter(([key]) => key !== 'input' && key !== 'round');
  const library = typeof fields['library'] === 'string' ? fields['library'] : 'cloud-voucher-rules';
  const markOf = (part: string): unknown => {
    const mark = ownAt(fields, 'fingerprints', part);
    return isFingerprint(mark) ? mark : 'sha256:…';
  };
  const fingerprints = { policy: markOf('policy'), input: markOf('input'), round: markOf('round') };
  const found = differences(Object.fromEntries(others), { library, fingerprints, schemaVersion: 1 }, []);
  return found.map((each) => violationOf(each, { law: 'record', basis: [] }, differenceText(each)));
}

/** Each case must be one that the review can have brought about. */
function caseViolations({ policy, cases = [], ...rest }: RoundInput): readonly Violation[] {
  const whose = whoseOf({ policy, ...rest });
  return cases.flatMap(({ application, status, history }, i): readonly Violation[] => {
    const replayed = referenceReplay(policy, application, history);
    if (replayed.ok && replayed.status === status) return [];
    const whom = { application: application.id, enterprise: application.enterprise.uscc };
    const common = { law: 'review', ...whom, basis: basisOf(policy, 'review') } as const;
    const facts = { whose: whose(application.id) };
    if (replayed.ok) {
      const statuses = { recorded: statusNames[status], expected: statusNames[replayed.status] };
      const text = fill(violationSentences.status, { ...facts, ...statuses });
      return [{ ...common, path: ['input', 'cases', i, 'status'], text }];
    }
    const codes = listingOf(replayed.codes.map((code) => ownOf<LocalizedText>(refusalNames, code) ?? listing([code])));
    const text = fill(violationSentences.review, { ...facts, event: String(replayed.at + 1), codes });
    return [{ ...common, path: ['input', 'cases', i, 'history', replayed.at], text }];
  });
}

function roundViolations(recorded: unknown, input: RoundInput, expected: Round): readonly Violation[] {
  const lawOf = lawsOf(input, recorded, expected);
  const [whose, whomAt] = [whoseOf(input), whomIn(input)];
  const decisions = new Map<string, Decision>(expected.decisions.map((each) => [each.application, each]));
  return differences(recorded, expected, ['round'], mostViolations + 1).map((found) => {
    const law = lawOf(found);
    const basis = basisOf(input.policy, law, found.item, decisions.get(found.application ?? ''));
    return violationOf(found, { law, ...whomAt(found), basis }, differenceText(found, whose, input.policy));
  });
}

function violationOf(
  { path, recorded, expected }: Found,
  rest: Whom & Pick<Violation, 'law' | 'basis'>,
  difference: LocalizedText,
): Violation {
  const text = fill(violationSentences.broken, { difference, law: recordLawNames[rest.law] });
  return known({ ...rest, path, recorded, expected, text });
}
