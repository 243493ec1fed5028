/**
 * Why an event is refused, as a value: a stable code, a sentence in both languages, and what was compared.
 * @module
 */
import { fill, type LocalizedText } from '../words/localized';
import { refusalMessages, type RefusalCode } from '../words/refusals';

/** One reason for a refusal. */
export interface RefusalReason {
  readonly code: RefusalCode;
  readonly message: LocalizedText;
  /** The numbers, times or names compared, as JSON; amounts in yuan. */
  readonly compared: Readonly<Record<string, unknown>>;
}

/** Every reason for which an event is refused: the first in the order of `refusalCodes`, and the rest. */
export interface Refusal extends RefusalReason {
  readonly also: readonly RefusalReason[];
}

/** A reason; its sentence is filled from `words`, then from what was compared. */
export function because(
  code: RefusalCode,
  compared: Readonly<Record<string, unknown>>,
  words: Readonly<Record<string, LocalizedText>> = {},
): RefusalReason {
  const facts = Object.entries(compared).map(([name, value]) => [name, String(value)] as const);
  return { code, message: fill(refusalMessages[code], { ...Object.fromEntries(facts), ...words }), compared };
}

/** Names joined in both languages. */
export function listed(names: readonly LocalizedText[], between: LocalizedText): LocalizedText {
  return { zh: names.map(({ zh }) => zh).join(between.zh), en: names.map(({ en }) => en).join(between.en) };
}
