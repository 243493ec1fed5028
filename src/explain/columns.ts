/**
 * Text in columns: how wide it is on a terminal, and where a line of it may end.
 * @module
 */

/** Hangul, Han, full-width forms and everything of unclear width count as two, so that a line fits wherever it is shown. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
  return width;
}

/** The lines of a text, none wider than `columns` (of at least 2): broken at spaces and between Han characters. */
export function wrapped(text: string, columns: number): readonly string[] {
  const characters = [...text];
  const lines: string[] = [];
  let start = 0;
  while (start < characters.length) {
    const end = lineEnd(characters, start, columns);
    lines.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    while (characters[start] === ' ') start += 1;
  }
  return lines;
}

function lineEnd(characters: readonly string[], start: number, columns: number): number {
  let end = start;
  let lastBreak = start;
  for (let width = 0; end < characters.length; end += 1) {
    if (end > start && mayBreak(characters, end)) lastBreak = end;
    width += widthOf(characters[end] ?? '');
    if (width > columns) break;
  }
  if (end === characters.length) return end;
  return lastBreak > start ? lastBreak : Math.max(end, start + 1);
}

/** What stands between a number and one that belongs to it. */
const dated = '年月第';
const closing = '，。；：、！？）〕》”’%';
const opening = '（〔《“‘';

/** Never within a figure and its unit or a date, nor before a closing mark or after an opening one. */
function mayBreak(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1] ?? '';
  if (characters[at] === ' ') {
    const after = characters[at + 1] ?? '';
    return !isDigit(after) && !(isDigit(before) && isLetter(after));
  }
  const after = characters[at] ?? '';
  const marked = closing.includes(after) || opening.includes(before);
  const figure = isDigit(before) || (isDigit(after) && dated.includes(before));
  return (isWide(before) || isWide(after)) && before !== ' ' && !marked && !figure;
}

const isDigit = (character: string): boolean => /^\d/.test(character);
const isLetter = (character: string): boolean => /^[A-Za-z]/.test(character);
const isWide = (character: string): boolean => widthOf(character) === 2;
