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
import { cached } from '../values/cache';
import { recordAt } from '../values/record';
import { within, withResult, wordAt } from '../values/result';
import type { Explanation, ExplanationCode, Names } from './explanation';
import { figureOf, type Figure, type Held, type Writer } from './figures';

/** Writes of a result under a policy, in a language, with names; neither it nor the policy need have been read by a schema. `name` is that of the result in an error. */
export function written<Of, T>(
  { policy, locale, names }: { policy: Policy; locale: Locale; names?: Names | undefined },
  name: string,
  of: Of,
  write: (writer: Writer, of: Of) => T,
): T {
  return withResult(of, [name], () => underPolicies({ policy }, () => write(writerOf(policy, locale, names), of)));
}

function writerOf(policy: Policy, locale: Locale, names: Names = {}): Writer {
  wordAt(locales, locale, 'locale');
  const { catalogue, enterprises } = recordAt(names, 'names');
  const writer: Writer = {
    policy,
    locale,
    basisOf: basisOf(recordAt(policy, 'policy')),
    catalogue: catalogue === undefined ? undefined : within(['names'], () => readCatalogue(catalogue)),
    enterprises,
    phrase: (name, held = {}) => filled(writer, phrases[name], held),
  };
  return writer;
}

/** Text and figures in turn. */
type Pieces = readonly (string | Figure)[];

/** A template in pieces, before and after the first colon. Templates are a closed list, so each is taken apart once and kept. */
const halvesOf = /* @__PURE__ */ cached((template: string) => {
  const colon = /：|: /.exec(template);
  if (colon === null || colon.index === 0) return { label: undefined, colon: '', value: piecesOf(template) };
  const [label, value] = [template.slice(0, colon.index), template.slice(colon.index + colon[0].length)];
  return { label: piecesOf(label), colon: colon[0], value: piecesOf(value) };
});

function piecesOf(text: string): Pieces {
  return text.split(/[{}]/).map((piece, i) => (i % 2 === 0 ? piece : figureOf(piece)));
}

function joined(writer: Writer, pieces: Pieces, held: Held): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(writer, held);
  return text;
}

/** A template with each `{name}` filled in. */
export function filled(writer: Writer, template: LocalizedText, held: Held): string {
  const { label, colon, value } = halvesOf(template[writer.locale]);
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
  const halves = halvesOf(template[writer.locale]);
  const value = joined(writer, halves.value, held);
  if (halves.label === undefined) return { code, text: value, basis, children };
  const label = joined(writer, halves.label, held);
  return { code, label, value, text: label + halves.colon + value, basis, children };
}
