/**
 * How differences read: whom they concern, what the field is called, what it is and what it should be. Text from outside is
 * made safe for a terminal.
 * @module
 */
import { differenceSentences, fieldSentences, namedValue, whoseSentences } from '../words/audit';
import { fieldName } from '../words/fields';
import { fill, isText, listing, listingOf, show, type LocalizedText } from '../words/localized';
import { isObject, known, ownAt, ownOf } from '../words/plain';
import { cut } from '../words/safe-text';
import { clauseNumber, phrases } from '../words/sentences';
import { valueName } from '../words/value-names';
import type { Enterprise } from '../facts/enterprise';
import type { RoundInput } from '../round/round';
import { isId, type Id } from '../values/id';
import { isUscc, type Uscc } from '../values/uscc';
import type { Found } from './differences';
import { itemsOf } from './laws';

/** Names an application with its enterprise and its district, as far as the input has them; '' where there is none. */
export type Whose = (application: string | undefined) => LocalizedText | string;

export function whoseOf({ applications, policy }: RoundInput): Whose {
  const byId = new Map<string, Enterprise>(applications.map(({ id, enterprise }) => [id, enterprise]));
  return (id) => {
    if (id === undefined) return '';
    const enterprise = byId.get(id);
    const application = cut(id);
    if (enterprise === undefined) return fill(whoseSentences.application, { application });
    const { name, uscc, district } = enterprise;
    const named = cutText(itemName('district', district, policy) ?? listing([district ?? '']));
    return fill(whoseSentences.applicant, {
      application,
      name: cut(name),
      enterprise: uscc,
      district: district === undefined ? '' : fill(whoseSentences.district, { district: named }),
    });
  };
}

/** An application and its enterprise, or an enterprise alone; neither, where it is about the whole round. */
export interface Whom {
  readonly application?: Id;
  readonly enterprise?: Uscc;
}

/** Whom a place of a record concerns, as far as the input, the place itself, or what stands there says it. */
export function whomIn(input: unknown): (found: Omit<Found, 'kind'>) => Whom {
  const byId = new Map(itemsOf(ownAt(input, 'applications')).map((each) => [ownAt(each, 'id'), each]));
  return ({ path: [, part, key = '', entry], application: decided, recorded, expected }) => {
    const inLedger = part === 'ledger' ? key : undefined;
    const inCase = part === 'cases' ? ownAt(input, part, key, 'application') : undefined;
    const applicant = part === 'applications' ? ownAt(input, part, key) : inCase;
    const named = [
      ownAt(applicant, 'id'),
      part === 'audited' ? key : undefined,
      inLedger === 'applications' ? entry : undefined,
      inLedger === 'invoices' ? (expected ?? recorded) : undefined,
    ];
    const application = (decided as Id | undefined) ?? named.find(isId);
    const enterprises = [
      ownAt(applicant ?? (application && byId.get(application)), 'enterprise', 'uscc'),
      inLedger === 'enterprises' ? entry : undefined,
      ownAt(recorded, 'enterprise'),
    ];
    return known({ application, enterprise: enterprises.find(isUscc) });
  };
}

/** A difference as a sentence; the policy names items of a round, a record's own fields have none. */
export function differenceText(found: Found, whose?: Whose, policy?: unknown): LocalizedText {
  const { kind, path, application, recorded, expected } = found;
  const sentence = path.at(-2) === 'decisions' && kind !== 'changed' ? (`${kind}-decision` as const) : kind;
  // The two positions of what moved are no values of the list.
  const field = kind === 'moved' ? undefined : path.filter(isKey).at(-1);
  return fill(differenceSentences[sentence], {
    whose: whose?.(application) ?? '',
    field: fieldText(found, policy),
    recorded: valueText(field, recorded, policy),
    expected: valueText(field, expected, policy),
  });
}

export function cutText({ zh, en }: LocalizedText): LocalizedText {
  return { zh: cut(zh), en: cut(en) };
}

/** The types whose fields have names of their own, by the field of a record or a policy that holds them. */
export const typesOfFields: Readonly<Record<string, string>> = {
  round: 'Round',
  decisions: 'Decision',
  pool: 'PoolTotals',
  ledger: 'Ledger',
  districts: 'DistrictTotal',
  grant: 'Grant',
  assessment: 'Assessment',
  criteria: 'CriterionResult',
  findings: 'Finding',
  flags: 'Finding',
  fingerprints: 'RoundRecord',
  purchases: 'PurchasePeriod',
  source: 'Source',
  lookback: 'Lookback',
};

const isKey = (key: string | number): key is string => typeof key === 'string';

/** The innermost field that has a name, with the criterion, the line or the entry in which it is. */
function fieldText({ path, item }: Found, policy: unknown): LocalizedText {
  const keys = path.filter(isKey);
  // Each in the type of the innermost that has names of its own; undefined of entries.
  let type: string | undefined;
  const names = keys.map((key, i) => {
    // What a decision gives to a line is an amount granted like that of the whole.
    const field = key === 'lines' && keys[i - 1] === 'decisions' ? 'granted' : key;
    const isEntry = i === 3 && keys[1] === 'ledger' && keys[2] !== 'last';
    const name = isEntry ? undefined : fieldName(field, type);
    type = ownOf(typesOfFields, key) ?? type;
    return name;
  });
  const named = names.filter((name) => name !== undefined);
  const field = named.at(-1) ?? listing([cut(String(path.at(-1) ?? ''))]);
  if (keys[0] === 'fingerprints' && keys.length > 1) return fill(fieldSentences.fingerprint, { field });
  const [list, index] = path.slice(path.findIndex((key) => key === 'lines' || key === 'criteria'));
  const isWhole = path.at(-2) === list && path.length > 5;
  if (list === 'lines' && typeof index === 'number') {
    const line = String(typeof item === 'number' ? item : index + 1);
    return fill(fieldSentences[isWhole ? 'whole-line' : 'line'], { field, line });
  }
  if (list === 'criteria' && item !== undefined) {
    const criterion = valueName('criterion', item) ?? idText(item);
    return fill(fieldSentences[isWhole ? 'whole-criterion' : 'criterion'], { field, criterion });
  }
  const entries = keys.slice(names.lastIndexOf(named.at(-1)) + 1).map((key) => listing([cut(key)]));
  if (path.includes('districts') && item !== undefined)
    entries.push(itemName('district', item, policy) ?? idText(item));
  return fill(fieldSentences[entries.length === 0 ? 'plain' : 'entry'], { field, entry: listingOf(entries) });
}

function idText(id: unknown): LocalizedText {
  return typeof id === 'string' ? listing([cut(id)]) : show(id);
}

/**
 * A value as a sentence shows it: words of closed lists and items of the policy by their names, findings by what they say, bases
 * by what they cite, other texts as they are.
 */
function valueText(field: string | undefined, value: unknown, policy: unknown): LocalizedText {
  const name = field === undefined ? undefined : nameOfValue(field, value, policy);
  if (name !== undefined) return fill(namedValue, { name });
  if (typeof value !== 'string' && typeof value !== 'number') return show(value);
  const text = cut(String(value));
  return { zh: ` ${text}`, en: text };
}

/** Where a policy has the items that fields name by their ids. */
const itemsOfPolicy: Readonly<Record<string, readonly string[]>> = {
  district: ['applicants', 'districts'],
  sector: ['applicants', 'sectors'],
  sizeLimitedSectors: ['applicants', 'sectors'],
  tier: ['tiers'],
};

/** The name that a policy has for an item; the policy need not be one. */
function itemName(field: string, id: unknown, policy: unknown): LocalizedText | undefined {
  const items = ownAt(policy, ...(ownOf(itemsOfPolicy, field) ?? []));
  const item: unknown = Array.isArray(items) ? items.find((each) => ownAt(each, 'id') === id) : undefined;
  const name = ownAt(item, 'name');
  return isText(name) ? name : undefined;
}

/** What a value is called: a word of a closed list, an item of the policy, a finding, a clause, an assumption; undefined else. */
export function nameOfValue(field: string, value: unknown, policy: unknown): LocalizedText | undefined {
  if (!isObject(value)) return valueName(field, value) ?? itemName(field, value, policy);
  const { clause, assumption } = value;
  if (typeof clause === 'string')
    return fill(phrases.clause, { ids: { zh: clauseNumber(clause, 'zh'), en: clauseNumber(clause, 'en') } });
  const title = typeof assumption === 'string' && ownAt(policy, 'assumptions', assumption, 'title');
  return isText(title) ? title : (valueName('code', value['code']) ?? valueName('criterion', value['criterion']));
}
