/**
 * How figures and names read in a language: amounts, days, instants, places, and what criteria and findings compared.
 * Nothing is computed here: each figure is shown as the result holds it, days and times as they are in Beijing.
 * @module
 */
import { roundUnits, sentences } from '../words/sentences';
import { sizeNames } from '../words/lists';
import { ownOf } from '../words/plain';
import { forTerminal } from '../words/safe-text';
import { fenAt, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { rateAt } from '../values/rate';
import { shownAmount, shownDay, shownInstant } from '../values/shown';
import type { Uscc } from '../values/uscc';
import { entryOf, nameOf, phrase, type Figures, type Writer } from './sentences';

/** Shows one value that a result holds. */
type Show = (writer: Writer, value: unknown) => string;

/** Text from outside, on one line and harmless. */
export const plain: Show = (_, value) => forTerminal(String(value));

export const amount: Show = ({ locale }, value) => shownAmount(value)[locale];

/** In prose: `4亿元`, `400 million yuan`, where the amount is round; else exact. */
const roundAmount: Show = (writer, value) => {
  const fen = fenAt(value, 'amount');
  const unit = roundUnits[writer.locale].find(({ fen: size }) => fen >= size && fen % (size / 100) === 0);
  if (unit === undefined) return amount(writer, value);
  return `${fen / unit.fen}${unit.name}`;
};

/** In per cent: `20%`. */
export const percent: Show = (_, value) => `${rateAt(value, 'rate') / 100}%`;

const date: Show = ({ locale }, value) => shownDay(value)[locale];

/** The day and the time in Beijing; the last instant of a day is its end. */
export const instant: Show = ({ locale }, value) => shownInstant(value)[locale];

const named = (writer: Writer, name: string | undefined, id: string): string =>
  name === undefined
    ? plain(writer, id)
    : phrase(writer, 'named', { name: plain(writer, name), id: plain(writer, id) });

/** A district or zone of the policy, or its jurisdiction, by name and code; any other place by its code. */
export const place: Show = (writer, value) => {
  const { jurisdiction, applicants } = writer.policy;
  const district = applicants.districts.find(({ id }) => id === value);
  const name = district?.name ?? (value === jurisdiction.division ? jurisdiction.name : undefined);
  return named(writer, name?.[writer.locale], String(value));
};

/** An enterprise or a provider, by its name where one is given. */
export const enterprise: Show = (writer, value) => {
  const code = String(value);
  const given = writer.enterprises && ownOf<string>(writer.enterprises, code);
  return named(writer, given ?? writer.catalogue?.providers.get(code as Uscc)?.name, code);
};

export const product: Show = (writer, value) =>
  named(writer, writer.catalogue?.products.get(value as Id)?.name, String(value));

const sector: Show = ({ policy, locale }, value) => {
  const names = policy.applicants.sectors.map(({ id, name }) => [id, name[locale]] as const);
  return entryOf(Object.fromEntries(names), String(value), 'sectors');
};

const each =
  (show: Show, between: 'list' | 'clause-list' = 'list'): Show =>
  (writer, values) =>
    (values as readonly unknown[]).map((value) => show(writer, value)).join(phrase(writer, between));

const word =
  (table: 'datedBy' | 'accidents' | 'standards'): Show =>
  (writer, value) =>
    nameOf(writer, sentences[table], String(value), table);

const size: Show = (writer, value) => nameOf(writer, sizeNames, String(value), 'sizes');

const accident: Show = (writer, value) => phrase(writer, 'accident', figuresOf(writer, value));

const record: Show = (writer, value) =>
  phrase(writer, hasKey(value, 'repairedOn') ? 'record-repaired' : 'record', figuresOf(writer, value));

const limit: Show = (writer, value) =>
  phrase(writer, hasKey(value, 'employees') ? 'too-large-from' : 'never-too-large', figuresOf(writer, value));

/** Amounts by name. */
export function amounts(writer: Writer, held: Readonly<Record<string, Yuan>>): Figures {
  const shown: Record<string, string> = {};
  for (const name of Object.keys(held)) shown[name] = amount(writer, held[name]);
  return shown;
}

/** How values are shown, by the names that results give them; every other one as it is. */
const shows: Readonly<Record<string, Show>> = {
  claimed: amount,
  room: amount,
  audited: amount,
  net: amount,
  tax: amount,
  total: amount,
  annualRevenue: roundAmount,
  amount,
  entitlement: amount,
  granted: amount,
  rate: percent,
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
  product,
  enterprise,
  customer: enterprise,
  provider: enterprise,
  productProvider: enterprise,
  buyer: enterprise,
  seller: enterprise,
  payer: enterprise,
  payee: enterprise,
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
export function figuresOf(writer: Writer, held: unknown): Figures {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(held as object)) {
    shown[name] = (Object.hasOwn(shows, name) ? (shows[name] ?? plain) : plain)(writer, value);
  }
  return shown;
}

function hasKey(value: unknown, key: string): boolean {
  return Object.hasOwn(value as object, key);
}
