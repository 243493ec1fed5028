/**
 * How differences read: whose they are, what the field is called, what it is and what it should be. Text from outside is
 * made safe for a terminal.
 * @module
 */
import { differenceSentences, fieldSentences, whoseSentences } from '../words/audit';
import { fieldName } from '../words/fields';
import { fill, show, type LocalizedText } from '../words/localized';
import { isObject, ownOf } from '../words/plain';
import { cut } from '../words/safe-text';
import type { Application } from '../facts/application';
import type { RoundInput } from '../round/round';
import type { Path } from '../values/result';
import type { Found } from './differences';

/** Names an application with its enterprise and its district, as far as the input has them. */
export type Whose = (application: string | undefined) => LocalizedText;

const nothing: LocalizedText = { zh: '', en: '' };

export function whoseOf({ applications, policy }: RoundInput): Whose {
  const byId = new Map<string, Application>(applications.map((each) => [each.id, each]));
  return (id) => {
    if (id === undefined) return nothing;
    const enterprise = byId.get(id)?.enterprise;
    const application = cut(id);
    if (enterprise === undefined) return fill(whoseSentences.application, { application });
    const { name, uscc, district } = enterprise;
    const known = policy.applicants.districts.find((each) => each.id === district)?.name;
    const named = known === undefined ? (district ?? '') : { zh: cut(known.zh), en: cut(known.en) };
    return fill(whoseSentences.applicant, {
      application,
      name: cut(name),
      enterprise: uscc,
      district: district === undefined ? '' : fill(whoseSentences.district, { district: named }),
    });
  };
}

export function differenceText({ kind, path, application, recorded, expected }: Found, whose: Whose): LocalizedText {
  const isDecision = path.at(-2) === 'decisions' && kind !== 'moved';
  const sentence = isDecision && kind !== 'changed' ? (`${kind}-decision` as const) : kind;
  return fill(differenceSentences[sentence], {
    whose: whose(application),
    field: fieldText(path),
    recorded: valueText(recorded),
    expected: valueText(expected),
  });
}

/** The types whose fields have names of their own, by the field that holds them. */
const typesOfFields: Readonly<Record<string, string>> = {
  round: 'Round',
  decisions: 'Decision',
  pool: 'PoolTotals',
  ledger: 'Ledger',
  districts: 'DistrictTotal',
  grant: 'Grant',
  assessment: 'Assessment',
};

/** The innermost field that has a name, with the line or the entry in which it is. */
function fieldText(path: Path): LocalizedText {
  const keys = path.filter((key) => typeof key === 'string');
  // What a decision gives to a line is an amount granted like that of the whole.
  const fieldAt = (key: string, i: number): string =>
    key === 'lines' && keys[i - 1] === 'decisions' ? 'granted' : key;
  const names = keys.map((key, i) => fieldName(fieldAt(key, i), ownOf(typesOfFields, keys[i - 1] ?? '')));
  const last = names.reduce((found, name, i) => (name === undefined ? found : i), -1);
  const field = names[last] ?? cut(String(path.at(-1) ?? ''));
  const line = path[path.indexOf('lines') + 1];
  const entry = keys
    .slice(last + 1)
    .map((each) => cut(each))
    .join(' ');
  if (keys[0] === 'fingerprints' && keys.length > 1) return fill(fieldSentences.fingerprint, { field });
  if (path.includes('lines') && typeof line === 'number')
    return fill(fieldSentences.line, { field, line: String(line + 1) });
  return fill(entry === '' ? fieldSentences.plain : fieldSentences.entry, { field, entry });
}

/** A value as a sentence shows it: texts as they are, findings by their codes, bases by what they name. */
function valueText(value: unknown): LocalizedText {
  const named = isObject(value) ? (value['code'] ?? value['clause'] ?? value['assumption']) : undefined;
  const plain = named ?? value;
  if (typeof plain !== 'string' && typeof plain !== 'number') return show(plain);
  const text = cut(String(plain));
  return { zh: ` ${text}`, en: text };
}
