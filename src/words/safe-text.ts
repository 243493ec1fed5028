/**
 * Text from outside, made safe for the medium that shows it: what an applicant typed must not steer a terminal, become a
 * live link or run as a formula. Nothing else in the library prints such text.
 * @module
 */

/** Most texts are ids and amounts. */
const plain = /^[ -~]*$/;
/** Control and format characters (escape sequences, changes of direction), line breaks, halves of surrogate pairs. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** On one line, with each character that cannot be seen written as its code: `\u202e`. */
export function forTerminal(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unseen, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

const pause = '\u200b';

/**
 * The same characters in GitHub-flavoured Markdown: on one line, no markup, no HTML. A zero-width space ends what a renderer would
 * take for a link, an e-mail address, a mention or a reference: these are found after escapes have been resolved.
 */
export function forMarkdown(text: string): string {
  return forTerminal(text)
    .replace(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&')
    .replace(/^( *\d*)([-+=.)])/, '$1\\$2')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '\\.')
    .replace(/@|:(?=\/\/)|www(?=\\?\.)|#(?=\d)/gi, `$&${pause}`);
}

/** What a spreadsheet takes for the start of a formula. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
const signed = /^[+-]\d+(?:\.\d+)?$/;
/** What a spreadsheet shows in place of a long number, and what it keeps of twenty digits. */
export const scientific = /^\d(?:\.\d+)?E\+\d+$/i;
export const fifteenDigits = /^\d{15}0{5}$/;

/** Whether a text is one of these, behind any number of apostrophes: one more, or one less, and it still is. */
function isMistaken(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return [formula, scientific, fifteenDigits].some((form) => form.test(bare));
}

/**
 * A cell of a spreadsheet: an apostrophe before what would run as a formula, or look like a number that was cut. Other numbers stay
 * as they are.
 */
export function forSpreadsheet(text: string): string {
  return isMistaken(text) && !signed.test(text) ? `'${text}` : text;
}

/** The text that `forSpreadsheet` wrote. */
export function fromSpreadsheet(cell: string): string {
  return cell.startsWith("'") && isMistaken(cell) ? cell.slice(1) : cell;
}

/** The first characters of a long text, never half of a surrogate pair. */
export function cut(text: string, longest = 60): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
