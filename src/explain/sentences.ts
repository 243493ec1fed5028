/**
 * From codes to sentences: the language, the policy whose names are shown, and how a sentence is put
 * together from a template and the figures that a result holds.
 * @module
 */
import * as problems from '../words/problems';
import type { Names as WordsOf } from '../words/lists';
import { listing, locales, type Locale, type LocalizedText } from '../words/localized';
import { phrases } from '../words/sentences';
import { readCatalogue, type CatalogueIndex } from '../facts/catalogue';
import type { Basis, Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { basisOf, type BasisOf } from '../round/basis';
import { reject, within, wordAt, type Path } from '../values/result';
import type { Explanation, ExplanationCode, Names } from './explanation';

/** What every sentence of one explanation is written with. */
export interface Writer {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly basisOf: BasisOf;
  readonly catalogue: CatalogueIndex | undefined;
  readonly enterprises: Names['enterprises'];
}

export function writerOf(policy: Policy, locale: Locale, { catalogue, enterprises }: Names = {}): Writer {
  wordAt(locales, locale, 'locale');
  return {
    policy,
    locale,
    basisOf: basisOf(policy),
    catalogue: catalogue && within(['names', 'catalogue'], () => readCatalogue(catalogue)),
    enterprises,
  };
}

/** The entry of a code. A code that the table does not have is in no result of this library: an error. */
export function entryOf<T>(table: Readonly<Record<string, T>>, code: string, ...path: Path): T {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  if (entry !== undefined) return entry;
  return reject(problems.notOneOf, path, { given: code, expected: listing(Object.keys(table)) });
}

/** What a code is called. */
export function nameOf({ locale }: Writer, names: WordsOf<string>, code: string, ...path: Path): string {
  return entryOf(names, code, ...path)[locale];
}

export type Figures = Readonly<Record<string, string>>;

/** A template in pieces: text and the name of a figure in turn; before and after the first colon. */
interface Pieces {
  readonly label: readonly string[] | undefined;
  readonly colon: string;
  readonly value: readonly string[];
}
const compiled = new Map<string, Pieces>();

/** Templates are a closed list, so each is taken apart once and kept. */
function piecesOf(template: string): Pieces {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  const colon = /：|: /.exec(template);
  const [label, value] =
    colon === null || colon.index === 0
      ? [undefined, template]
      : [template.slice(0, colon.index), template.slice(colon.index + colon[0].length)];
  const pieces: Pieces = { label: label?.split(/[{}]/), colon: colon?.[0] ?? '', value: value.split(/[{}]/) };
  compiled.set(template, pieces);
  return pieces;
}

function joined(pieces: readonly string[], figures: Figures): string {
  let text = '';
  let isName = false;
  for (const piece of pieces) {
    text += isName ? (figures[piece] ?? `{${piece}}`) : piece;
    isName = !isName;
  }
  return text;
}

/** A template with each `{name}` filled in. */
export function filled(locale: Locale, template: LocalizedText, figures: Figures): string {
  const { label, colon, value } = piecesOf(template[locale]);
  return label === undefined ? joined(value, figures) : joined(label, figures) + colon + joined(value, figures);
}

export type PhraseName = keyof typeof phrases;

export function phrase({ locale }: Writer, name: PhraseName, figures: Figures = {}): string {
  return filled(locale, phrases[name], figures);
}

/** Names one after the other, as the language lists them. */
export function listed(writer: Writer, names: readonly string[]): string {
  return names.join(phrases.list[writer.locale]);
}

const noChildren: readonly Explanation[] = /* @__PURE__ */ Object.freeze<Explanation[]>([]);

/** A sentence that rests on rules of the policy, or on a basis already known. Its halves are those of the template. */
export function node(
  writer: Writer,
  code: ExplanationCode,
  template: LocalizedText,
  figures: Figures,
  rests: readonly RuleId[] | { readonly basis: readonly Basis[] },
  children: readonly Explanation[] = noChildren,
): Explanation {
  const basis = 'basis' in rests ? rests.basis : writer.basisOf(rests);
  const pieces = piecesOf(template[writer.locale]);
  const value = joined(pieces.value, figures);
  if (pieces.label === undefined) return { code, text: value, basis, children };
  const label = joined(pieces.label, figures);
  return { code, label, value, text: label + pieces.colon + value, basis, children };
}
