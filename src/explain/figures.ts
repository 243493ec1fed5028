/**
 * How figures and names read in a language: amounts, days, instants, places, and what criteria and findings compared.
 * Nothing is computed here: each figure is shown as the result holds it, days and times as they are in Beijing.
 * @module
 */
import { criterionNames } from '../words/reasons';
import { roundUnits, sentences } from '../words/sentences';
import * as lists from '../words/lists';
import { ownOf } from '../words/plain';
import { forTerminal } from '../words/safe-text';
import { formalChecks, type FormalChecks } from '../review/events';
import { fenAt, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { rateAt } from '../values/rate';
import type { Path } from '../values/result';
import { shownAmount, shownDay, shownInstant } from '../values/shown';
import type { Uscc } from '../values/uscc';
import { entryOf, nameOf, phrase, type PhraseName, type Writer } from './sentences';

/** Shows one value that a result holds. */
type Show = (writer: Writer, value: unknown) => string;

/** Text from outside, on one line and harmless. */
const plain: Show = (_, value) => forTerminal(String(value));

export const amount: Show = ({ locale }, value) => shownAmount(value)[locale];

/** In prose: `4亿元`, `400 million yuan`, where the amount is round; else exact. */
const roundAmount: Show = (writer, value) => {
  const fen = fenAt(value, 'amount');
  const unit = roundUnits[writer.locale].find(({ fen: size }) => fen >= size && fen % (size / 100) === 0);
  if (unit === undefined) return amount(writer, value);
  return `${fen / unit.fen}${unit.name}`;
};

/** In per cent: `20%`. */
const percent: Show = (_, value) => `${rateAt(value, 'rate') / 100}%`;

const date: Show = ({ locale }, value) => shownDay(value)[locale];

/** The day and the time in Beijing; the last instant of a day is its end. */
const instant: Show = ({ locale }, value) => shownInstant(value)[locale];

const named = (writer: Writer, name: string | undefined, id: string): string =>
  name === undefined
    ? plain(writer, id)
    : phrase(writer, 'named', { name: plain(writer, name), id: plain(writer, id) });

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

const sector: Show = ({ policy, locale }, value) => {
  const names = policy.applicants.sectors.map(({ id, name }) => [id, name[locale]] as const);
  return entryOf(Object.fromEntries(names), String(value), 'sectors');
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
    (values as readonly unknown[]).map((value) => show(writer, value)).join(phrase(writer, between));

/** An object as a phrase; as the other one where it lacks the key. */
const phrased =
  (name: PhraseName, key = '', lacking = name): Show =>
  (writer, value) => {
    const figures = figuresOf(writer, value as Readonly<Record<string, unknown>>);
    return phrase(writer, key === '' || Object.hasOwn(figures, key) ? name : lacking, figures);
  };

const checks: Show = (writer, value) =>
  formalChecks
    .map((check) => {
      const passed = (value as FormalChecks)[check];
      return phrase(writer, passed ? 'check-passed' : 'check-failed', figuresOf(writer, { check }));
    })
    .join(phrase(writer, 'clause-list'));

const auditedAmounts: Show = (writer, value) => {
  const lines = (value as readonly Yuan[]).map((audited, i) => ({ line: i + 1, amount: audited }));
  return each(phrased('audited-line'))(writer, lines);
};

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
    [sector, 'sector'],
    [each(word(lists.sizeNames, 'sizes')), 'sizes'],
    [word(sentences.datedBy, 'datedBy'), 'datedBy'],
    [word(sentences.accidents, 'accidents'), 'kind'],
    [word(sentences.standards, 'standards'), 'standard'],
    [word(sentences.papers, 'paper'), 'paper'],
    [word(lists.roundingNames, 'policy', 'rounding'), 'rounding'],
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
  ];
  return new Map(rows.flatMap(([show, names]) => names.split(' ').map((name) => [name, show] as const)));
})();

/** What a result compared, or an event says, ready to fill a sentence: each value by its name. */
export function figuresOf<Held extends object>(writer: Writer, held: Held): { readonly [Name in keyof Held]: string } {
  const shown = {} as Record<keyof Held, string>;
  for (const name of Object.keys(held) as (keyof Held & string)[]) {
    shown[name] = (shows.get(name) ?? plain)(writer, held[name]);
  }
  return shown;
}
