/**
 * How figures and names read in a language: amounts, days, instants, places, and what criteria and findings compared.
 * Nothing is computed here: each figure is shown as the result holds it.
 * @module
 */
import { sizeNames } from '../words/lists';
import { dayAt, momentAt } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { format } from '../values/money';
import { entryOf, nameOf, phrase, type Figures, type Teller } from './teller';

/** Shows one value that a result holds. */
type Show = (teller: Teller, value: unknown) => string;

/** Text that somebody wrote: on one line, without characters that steer a terminal or turn the direction of writing. */
export const plain: Show = (_, value) => String(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');

export const amount: Show = ({ locale }, value) => format(value as Yuan, locale);

const date: Show = (teller, value) => {
  dayAt(value, 'date');
  const [year = '', month, day] = String(value).split('-');
  const name = phrase(teller, 'months').split(' ')[Number(month) - 1] ?? '';
  return phrase(teller, 'date', { year, month: name, day: String(Number(day)) });
};

/** With the time and the offset as they are written. */
export const instant: Show = (teller, value) => {
  momentAt(value, 'instant');
  const [day = '', time = ''] = String(value).split('T');
  return phrase(teller, 'instant', { date: date(teller, day), time: time.replace(/(?=[Z+-])/, ' ') });
};

/** A district or zone of the policy, or its jurisdiction, by name and code; any other place by its code. */
export const place: Show = (teller, value) => {
  const { jurisdiction, applicants } = teller.policy;
  const district = applicants.districts.find(({ id }) => id === value);
  const name = district?.name ?? (value === jurisdiction.division ? jurisdiction.name : undefined);
  const id = plain(teller, value);
  return name === undefined ? id : phrase(teller, 'named', { name: name[teller.locale], id });
};

const sector: Show = ({ policy, locale }, value) => {
  const names = policy.applicants.sectors.map(({ id, name }) => [id, name[locale]] as const);
  return entryOf(Object.fromEntries(names), String(value), 'sectors');
};

const each =
  (show: Show, between: 'list' | 'clause-list' = 'list'): Show =>
  (teller, values) =>
    (values as readonly unknown[]).map((value) => show(teller, value)).join(phrase(teller, between));

const word =
  (table: 'datedBy' | 'accidents' | 'standards'): Show =>
  (teller, value) =>
    entryOf(teller.words[table], String(value), table);

const size: Show = (teller, value) => nameOf(teller, sizeNames, String(value), 'sizes');

const accident: Show = (teller, value) => phrase(teller, 'accident', figuresOf(teller, value));

const record: Show = (teller, value) =>
  phrase(teller, hasKey(value, 'repairedOn') ? 'record-repaired' : 'record', figuresOf(teller, value));

const limit: Show = (teller, value) =>
  phrase(teller, hasKey(value, 'employees') ? 'too-large-from' : 'never-too-large', figuresOf(teller, value));

/** Amounts by name. */
export function amounts(teller: Teller, held: Readonly<Record<string, Yuan>>): Figures {
  return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, amount(teller, value)]));
}

/** How values are shown, by the names that results give them; every other one as it stands. */
const shows: Readonly<Record<string, Show>> = {
  claimed: amount,
  room: amount,
  audited: amount,
  net: amount,
  tax: amount,
  total: amount,
  annualRevenue: amount,
  amount,
  entitlement: amount,
  granted: amount,
  from: date,
  to: date,
  occurredOn: date,
  recordedOn: date,
  repairedOn: date,
  paidOn: date,
  deadline: date,
  issuedOn: date,
  submittedOn: date,
  signedOn: date,
  first: date,
  last: date,
  at: instant,
  opensAt: instant,
  closesAt: instant,
  district: place,
  jurisdiction: place,
  sector,
  sizes: /* @__PURE__ */ each(size),
  datedBy: /* @__PURE__ */ word('datedBy'),
  kind: /* @__PURE__ */ word('accidents'),
  standard: /* @__PURE__ */ word('standards'),
  accidents: /* @__PURE__ */ each(accident),
  records: /* @__PURE__ */ each(record, 'clause-list'),
  limits: /* @__PURE__ */ each(limit, 'clause-list'),
  reasons: /* @__PURE__ */ each(plain),
};

/** What a result compared, or an event says, ready to fill a sentence: each value by its name. */
export function figuresOf(teller: Teller, held: unknown): Figures {
  return Object.fromEntries(
    Object.entries(held as object).map(([name, value]): [string, string] => {
      const show = Object.hasOwn(shows, name) ? shows[name] : undefined;
      return [name, (show ?? plain)(teller, value)];
    }),
  );
}

function hasKey(value: unknown, key: string): boolean {
  return Object.hasOwn(value as object, key);
}
