/**
 * Two policies side by side: each difference of their data in words, and for each rule that changed a smallest case on which
 * they disagree.
 * @module
 */
import { checkForm } from '../policy/fields';
import type { Policy } from '../policy/policy';
import { ruleIds, type RuleId } from '../policy/vocabulary';
import { frozenCopy } from '../values/frozen';
import { fieldName } from '../words/fields';
import { comparisonSentences as sentences, namedValue } from '../words/audit';
import { problemNames } from '../words/problem-codes';
import { findingNames } from '../words/findings';
import { eventNames, ruleNames, verdictNames } from '../words/lists';
import { fill, isText, listing, listingOf, show, type LocalizedText } from '../words/localized';
import { isObject, known, ownAt, ownOf, sameJson } from '../words/plain';
import type { PolicyCase } from './policy-cases';
import { ruleComparisons } from './policy-rules';
import { cutText, nameOfValue, typesOfFields } from './sentences';

/** The differences of two policies, as data and as rules. */
export interface PolicyComparison {
  /** Every difference of the data, in the order of the policies' fields. */
  readonly data: readonly PolicyDifference[];
  /** The rules that read something different, in the order of `ruleIds`. */
  readonly rules: readonly RuleDifference[];
}

/** One difference of the data: a field, or an item of a list, that is another one, or is there on one side alone. */
export interface PolicyDifference {
  /** Names of fields and ids of list items: `['tiers', 'resources', 'rate']`. */
  readonly path: readonly string[];
  /** Whether both have the field, or only the second or only the first. */
  readonly kind: 'changed' | 'added' | 'removed';
  /** Absent where it was added. */
  readonly before?: unknown;
  /** Absent where it was removed. */
  readonly after?: unknown;
  /** The difference as a sentence. */
  readonly text: LocalizedText;
}

/** A rule of which the policies differ in what it reads. */
export interface RuleDifference {
  /** The rule that reads other data. */
  readonly rule: RuleId;
  /** The smallest case found on which the rule answers differently; absent where none of the searched cases shows one. */
  readonly witness?: PolicyCase;
  /** What the rule says of the witness under the first policy. */
  readonly before?: unknown;
  /** What it says under the first policy with this rule as the second has it. */
  readonly after?: unknown;
  /** The number of cases searched, up to and including the witness. */
  readonly searched: number;
  /** The difference, with the witness, as a sentence. */
  readonly text: LocalizedText;
}

/**
 * Compares two policies: years, cities, or readings of one notice.
 *
 * `data` holds each difference of the documents by path, with a sentence in both languages. `rules` holds each rule that reads
 * something different. To show the effect of one rule alone, a rule of the second policy is tried within the first: the
 * witness is the first case, smallest first, on which it answers differently. Cases are enumerated over the thresholds of both
 * policies (days, amounts, sizes, districts, up to three claims); where none differs, there is no witness and `text` says so.
 * @param a the policy before
 * @param b the policy after
 * @returns differences of the data and of the rules, both empty where the policies say the same
 * @throws InvalidValueError for a policy that the rules cannot read
 * @example comparePolicies(wuhan2025, withAlternative(wuhan2025, 'rounding', 'down')).rules[0]?.rule // 'rounding'
 */
export function comparePolicies(a: Policy, b: Policy): PolicyComparison {
  checkForm(a, 'a');
  checkForm(b, 'b');
  return frozenCopy({ data: dataDifferences(a, b), rules: ruleIds.flatMap((rule) => ruleDifference(rule, a, b)) });
}

/** Every difference of two policies' data, whatever they hold. */
export function dataDifferences(a: unknown, b: unknown): readonly PolicyDifference[] {
  return differencesOf(a, b, { path: [], names: [], policies: [a, b] });
}

function ruleDifference(rule: RuleId, a: Policy, b: Policy): readonly RuleDifference[] {
  const comparison = ruleComparisons[rule];
  if (comparison === undefined) return [];
  const { merged, part = (policy) => merged(a, policy), probes } = comparison;
  if (sameJson(part(a), part(b))) return [];
  const other = merged(a, b);
  const all = probes(a, b);
  for (const [i, { given, answer }] of all.entries()) {
    const [before, after] = [answer(a), answer(other)];
    if (sameJson(before, after)) continue;
    const facts = { rule: ruleNames[rule], before: answerText(before), after: answerText(after) };
    return [{ rule, witness: given, before, after, searched: i + 1, text: fill(sentences.ruleDiffers, facts) }];
  }
  const text = fill(sentences.ruleAgrees, { rule: ruleNames[rule], searched: String(all.length) });
  return [{ rule, searched: all.length, text }];
}

/** What a rule said: codes by their names, lists in order. */
function answerText(answer: unknown): LocalizedText {
  if (Array.isArray(answer) && answer.length > 0) return fill(namedValue, { name: listingOf(answer.map(answerText)) });
  if (answer === undefined || answer === null || Array.isArray(answer)) return sentences.nothing;
  const names = { ...verdictNames, ...findingNames, ...eventNames, ...problemNames };
  return ownOf<LocalizedText>(names, String(answer)) ?? listing([String(answer)]);
}

/** The differences of two values at a path: fields by name, items of lists by their ids, texts and other lists whole. */
function differencesOf(before: unknown, after: unknown, place: Place): readonly PolicyDifference[] {
  if (sameJson(before, after)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  if (one === undefined || other === undefined) return [difference(before, after, place)];
  const below = [...new Map([...one, ...other]).keys()].flatMap((key) => {
    const [old, now] = [one.get(key), other.get(key)];
    const names = [...place.names, nameOf(key, old ?? now, place)];
    return differencesOf(old, now, { ...place, path: [...place.path, key], names });
  });
  // The same items in another order.
  return below.length > 0 ? below : [difference([...one.keys()], [...other.keys()], place)];
}

interface Place {
  readonly path: readonly string[];
  readonly names: readonly LocalizedText[];
  /** Before and after: what names the items that a field refers to. */
  readonly policies: readonly [unknown, unknown];
}

function difference(before: unknown, after: unknown, { path, names, policies }: Place): PolicyDifference {
  const shownIn = (policy: unknown, value: unknown) =>
    shown(value, (each) => nameOfValue(path.at(-1) ?? '', each, policy));
  const text = fill(sentences.dataDiffers, {
    place: { zh: names.map(({ zh }) => zh).join('·'), en: names.map(({ en }) => en).join(' · ') },
    before: shownIn(policies[0], before),
    after: shownIn(policies[1], after),
  });
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return known({ path, kind, before, after, text });
}

/** The fields of an object, the items of a list by their ids, in order; undefined for what is compared whole. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (isObject(value)) return isText(value) ? undefined : new Map(Object.entries(value));
  if (!Array.isArray(value)) return undefined;
  const items = value.map((each: unknown) => [ownAt(each, 'id'), each] as const);
  const byId = new Map(items.filter((item): item is [string, unknown] => typeof item[0] === 'string'));
  return byId.size === value.length ? byId : undefined;
}

/** A field as the glossary calls it, an item or entry by its own name. */
function nameOf(key: string, value: unknown, { path }: Place): LocalizedText {
  const parent = path.at(-1);
  if (parent === undefined) return fieldName(key, 'Policy') ?? listing([key]);
  const own = parent === 'basis' ? ownOf<LocalizedText>(ruleNames, key) : ownNameOf(value);
  return own ?? fieldName(key, ownOf(typesOfFields, parent)) ?? listing([key]);
}

function ownNameOf(value: unknown): LocalizedText | undefined {
  return ['name', 'title', 'heading', 'reading'].map((field) => ownAt(value, field)).find(isText);
}

/** A value: words and items by their names, texts quoted. */
function shown(value: unknown, nameOf: (value: unknown) => LocalizedText | undefined): LocalizedText {
  if (value === undefined) return sentences.absent;
  const name = nameOf(value);
  const whole =
    isObject(value) && name === undefined ? (ownNameOf(value) ?? listing([JSON.stringify(value)])) : undefined;
  const text = isText(value) ? value : whole;
  if (text !== undefined) return { zh: show(text.zh).zh, en: show(text.en).en };
  const items = Array.isArray(value) ? listingOf(value.map((each) => shown(each, nameOf))) : undefined;
  return cutText(items ?? name ?? listing([String(value)]));
}
