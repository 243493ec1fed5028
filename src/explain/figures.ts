/**
 * How figures and names read in a language: amounts, days, instants, places, and what criteria and findings compared.
 * Nothing is computed here: each figure is shown as the result holds it, days and times as they are in Beijing.
 * @module
 */
import { criterionNames } from '../words/reasons';
import { roundUnits, sentences, type phrases } from '../words/sentences';
import * as lists from '../words/lists';
import { listing, type Locale } from '../words/localized';
import { ownOf } from '../words/plain';
import * as problems from '../words/problems';
import { forTerminal } from '../words/safe-text';
import type { CatalogueIndex } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { formalChecks, type FormalChecks } from '../review/events';
import type { BasisOf } from '../round/basis';
import type { Finding } from '../subsidy/findings';
import { fenAt, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { rateAt } from '../values/rate';
import { reject, type Path } from '../values/result';
import { shownAmount, shownDay, shownInstant } from '../values/shown';
import type { Uscc } from '../values/uscc';
import type { Names } from './explanation';

/** What every sentence of one explanation is written with. */
export interface Writer {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly basisOf: BasisOf;
  readonly catalogue: CatalogueIndex | undefined;
  readonly enterprises: Names['enterprises'];
  /** A part of a sentence. */
  readonly phrase: (name: PhraseName, held?: Held) => string;
}

export type PhraseName = keyof typeof phrases;

/** The values of a result that a sentence shows, by the names in its template; and text that is ready to be shown. */
export type Held = Readonly<Record<string, unknown>>;

/** The entry of a code. A code that the table does not have is in no result of this library: an error. */
export function entryOf<T>(table: Readonly<Record<string, T>>, code: string, ...path: Path): T {
  const entry = ownOf(table, code);
  if (entry !== undefined) return entry;
  return reject(problems.notOneOf, path, { given: code, expected: listing(Object.keys(table)) });
}

/** What a code is called. */
export function nameOf({ locale }: Writer, names: lists.Names<string>, code: string, ...path: Path): string {
  return entryOf(names, code, ...path)[locale];
}

/** Shows one value that a result holds. */
type Show = (writer: Writer, value: unknown) => string;

/** Text from outside, on one line and harmless. */
const plain: Show = (_, value) => forTerminal(String(value));

export const amount: Show = ({ locale }, value) => shownAmount(value)[locale];

/** In prose: `4亿元`, `400 million yuan`, where the amount is round; else exact. */
const roundAmount: Show = (writer, value) => {
  const fen = fenAt(value, 'amount');
  const unit = Object.entries(roundUnits[writer.locale]).find(([, size]) => fen >= size && fen % (size / 100) === 0);
  if (unit === undefined) return amount(writer, value);
  const [name, size] = unit;
  return `${fen / size}${name}`;
};

/** In per cent: `20%`. */
const percent: Show = (_, value) => `${rateAt(value, 'rate') / 100}%`;

const date: Show = ({ locale }, value) => shownDay(value)[locale];

const instant: Show = ({ locale }, value) => shownInstant(value)[locale];

const named = (writer: Writer, name: string | undefined, id: string): string =>
  name === undefined ? plain(writer, id) : writer.phrase('named', { name: plain(writer, name), id: plain(writer, id) });

/** A district or zone of the policy, or its jurisdiction, by name and code; any other place by its code. */
const place: Show = (writer, value) => {
  const { jurisdiction, applicants } = writer.policy;
  const district = applicants.districts.find(({ id }) => id === value);
  const name = district?.name ?? (value === jurisdiction.division ? jurisdiction.name : undefined);
  return named(writer, name?.[writer.locale], String(value));
};

/** An enterprise or a provider, by its name where one is given. */
const enterprise: Show = (writer, value) => {
  const code = String(value);
  const given = writer.enterprises && ownOf<string>(writer.enterprises, code);
  return named(writer, given ?? writer.catalogue?.providers.get(code as Uscc)?.name, code);
};

const product: Show = (writer, value) =>
  named(writer, writer.catalogue?.products.get(value as Id)?.name, String(value));

const sector: Show = (writer, value) => {
  const names = writer.policy.applicants.sectors.map(({ id, name }) => [id, name[writer.locale]] as const);
  return plain(writer, entryOf(Object.fromEntries(names), String(value), 'sectors'));
};

/** What a code is called; the path is that of its problem. */
const word =
  (names: lists.Names<string>, ...path: Path): Show =>
  (writer, code) =>
    nameOf(writer, names, String(code), ...path);

/** The same with a capital letter, for the head of a sentence. */
const headed =
  (show: Show): Show =>
  (writer, value) => {
    const name = show(writer, value);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };

const each =
  (show: Show, between: PhraseName = 'list'): Show =>
  (writer, values) =>
    (values as readonly unknown[]).map((value) => show(writer, value)).join(writer.phrase(between));

/** What is held as a phrase; as the other one where the key is not known. */
const phrased =
  (name: PhraseName, key = '', lacking = name): Show =>
  (writer, held) =>
    writer.phrase((held as Held)[key] === undefined ? lacking : name, held as Held);

const checks: Show = (writer, value) =>
  formalChecks
    .map((check) => writer.phrase((value as FormalChecks)[check] ? 'check-passed' : 'check-failed', { check }))
    .join(writer.phrase('clause-list'));

const auditedAmounts: Show = (writer, value) => {
  const lines = (value as readonly Yuan[]).map((audited, i) => ({ line: i + 1, amount: audited }));
  return each(phrased('audited-line'))(writer, lines);
};

/** Text that is ready to be shown: of figures that are made for one sentence. */
const ready: Show = (_, text) => String(text);

/** How values are shown, by the names that results and events give them; every other one as it is. */
const shows = /* @__PURE__ */ (() => {
  const actor = word(lists.actorNames, 'actor');
  const rows: readonly (readonly [show: Show, names: string])[] = [
    [amount, 'claimed recognised base subsidy assessed entitlement granted room audited net tax total amount'],
    [amount, 'capRoom capReduction poolRoom poolReduction wanted'],
    [roundAmount, 'annualRevenue'],
    [percent, 'rate'],
    [date, 'from to first last deadline occurredOn recordedOn repairedOn paidOn issuedOn submittedOn signedOn'],
    [instant, 'at opensAt closesAt'],
    [place, 'district jurisdiction'],
    [product, 'product'],
    [enterprise, 'enterprise customer provider productProvider buyer seller payer payee'],
    [each(word(lists.factNames, 'missing')), 'missing'],
    [each(word(lists.sizeNames, 'sizes')), 'sizes'],
    [word(sentences.datedBy, 'datedBy'), 'datedBy'],
    [word(sentences.accidents, 'accidents'), 'kind'],
    [word(sentences.standards, 'standards'), 'standard'],
    [word(sentences.papers, 'paper'), 'paper'],
    [each(phrased('accident')), 'accidents'],
    [each(phrased('record-repaired', 'repairedOn', 'record'), 'clause-list'), 'records'],
    [each(phrased('too-large-from', 'employees', 'never-too-large'), 'clause-list'), 'limits'],
    [each(plain), 'reasons'],
    [headed(word(criterionNames, 'criterion')), 'criterion'],
    [headed(word(lists.severityNames, 'severity')), 'severity'],
    [word(lists.verdictNames, 'verdict'), 'verdict'],
    [word(lists.statusNames, 'status'), 'status'],
    [word(lists.eventNames, 'event'), 'event'],
    [actor, 'actor'],
    [each(actor), 'actors'],
    [word(lists.checkNames, 'check'), 'check'],
    [checks, 'checks'],
    [auditedAmounts, 'amounts'],
    [ready, 'name id names sum outcome reason sentence said events'],
  ];
  return new Map(rows.flatMap(([show, names]) => names.split(' ').map((name) => [name, show] as const)));
})();

/** A figure of a sentence: of what is held, as text. */
export type Figure = (writer: Writer, held: Held) => string;

/** Figures that no value of a result is, made of those that are held and of the policy. */
const made: Readonly<Record<string, Figure>> = {
  title: (writer) => plain(writer, writer.policy.title[writer.locale]),
  rounding: (writer) => nameOf(writer, lists.roundingNames, writer.policy.rounding, 'policy', 'rounding'),
  registered: /* @__PURE__ */ phrased('registered', 'district', 'district-not-given'),
  tier: (writer, { tier }) =>
    plain(writer, writer.policy.tiers.find(({ id }) => id === tier)?.name[writer.locale] ?? ''),
  number: (writer, { contract, invoice, payment }) => plain(writer, contract ?? invoice ?? payment ?? ''),
  sector: (writer, { sector: id }) => (id === undefined ? writer.phrase('any-sector') : sector(writer, id)),
  /** What is compared with the purchase period: the days of several payments, or one day. */
  days: (writer, held) => writer.phrase(held['first'] === held['last'] ? 'one-day' : 'some-days', held),
  period: /* @__PURE__ */ phrased('period', 'from', 'until'),
  window: /* @__PURE__ */ phrased('window', 'opensAt', 'window-until'),
  size: /* @__PURE__ */ phrased('size'),
  staff: /* @__PURE__ */ phrased('employees', 'employees', 'employees-unknown'),
  revenue: /* @__PURE__ */ phrased('revenue', 'annualRevenue', 'revenue-unknown'),
  possible: (writer, { possible }) => {
    const names = each(word(lists.sizeNames, 'possible'), 'or')(writer, possible);
    return writer.phrase((possible as readonly unknown[]).length === 1 ? 'one-size' : 'some-size', { names });
  },
  /** What a line that is reduced is the least of. */
  least: (writer, { claimed, findings }) => {
    const rooms = (findings as readonly Finding[]).flatMap(({ compared }) =>
      'room' in compared ? [compared.room] : 'audited' in compared ? [compared.audited] : [],
    );
    return each(amount)(writer, [claimed, ...rooms]);
  },
};

/** A figure by its name; the name in braces where it is not held, so that a slip shows. */
export function figureOf(name: string): Figure {
  const show = shows.get(name) ?? plain;
  return (
    ownOf(made, name) ?? ((writer, { [name]: value }) => (value === undefined ? `{${name}}` : show(writer, value)))
  );
}
