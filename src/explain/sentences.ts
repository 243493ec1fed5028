/**
 * From codes to sentences: a template, filled with the figures that a result holds, and what it rests on.
 * @module
 */
import { locales, type Locale, type LocalizedText } from '../words/localized';
import { phrases } from '../words/sentences';
import { readCatalogue } from '../facts/catalogue';
import { underPolicies } from '../policy/fields';
import type { Basis, Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { basisOf } from '../round/basis';
import { recordAt } from '../values/record';
import { within, wordAt } from '../values/result';
import type { Explanation, ExplanationCode, Names } from './explanation';
import { figure, type Held, type Writer } from './figures';

/** Writes with a writer of a policy that no schema may have read. */
export function written<T>(policy: Policy, locale: Locale, names: Names | undefined, write: (writer: Writer) => T): T {
  return underPolicies({ policy }, () => write(writerOf(policy, locale, names)));
}

function writerOf(policy: Policy, locale: Locale, { catalogue, enterprises }: Names = {}): Writer {
  wordAt(locales, locale, 'locale');
  const writer: Writer = {
    policy,
    locale,
    basisOf: basisOf(recordAt(policy, 'policy')),
    catalogue: catalogue && within(['names', 'catalogue'], () => readCatalogue(catalogue)),
    enterprises,
    phrase: (name, held = {}) => filled(writer, phrases[name], held),
  };
  return writer;
}

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

function joined(writer: Writer, pieces: readonly string[], held: Held): string {
  let text = '';
  let isName = false;
  for (const piece of pieces) {
    text += isName ? figure(writer, piece, held) : piece;
    isName = !isName;
  }
  return text;
}

/** A template with each `{name}` filled in. */
export function filled(writer: Writer, template: LocalizedText, held: Held): string {
  const { label, colon, value } = piecesOf(template[writer.locale]);
  const text = joined(writer, value, held);
  return label === undefined ? text : joined(writer, label, held) + colon + text;
}

const noChildren: readonly Explanation[] = /* @__PURE__ */ Object.freeze<Explanation[]>([]);

/** A sentence that rests on rules of the policy, or on a basis already known. Its halves are those of the template. */
export function node(
  writer: Writer,
  code: ExplanationCode,
  template: LocalizedText,
  held: Held,
  rests: readonly RuleId[] | { readonly basis: readonly Basis[] },
  children: readonly Explanation[] = noChildren,
): Explanation {
  const basis = 'basis' in rests ? rests.basis : writer.basisOf(rests);
  const pieces = piecesOf(template[writer.locale]);
  const value = joined(writer, pieces.value, held);
  if (pieces.label === undefined) return { code, text: value, basis, children };
  const label = joined(writer, pieces.label, held);
  return { code, label, value, text: label + pieces.colon + value, basis, children };
}
