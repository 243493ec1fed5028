/**
 * Industry codes of GB/T 4754-2017 (国民经济行业分类): section letter and two to four digits, the first two the division.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { failed, ok, orThrow, readText, refused, rejectAt, type Path, type Result } from './result';
import { digitsAt, narrowed, type Brand } from './text';

/** Section letter and division (and group, class), `'I65'`, `'C3919'`; letter and division agree. */
export type IndustryCode = Brand<'IndustryCode'>;

/** The last division of each section, A to T: a section runs from the one after its predecessor's. */
const lastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97] as const;

function sectionOf(division: number): string | undefined {
  const section = lastDivisions.findIndex((last) => division <= last);
  return division < 1 || section < 0 ? undefined : String.fromCharCode(65 + section);
}

function isShaped(text: string): boolean {
  return text.length >= 3 && text.length <= 5 && !Number.isNaN(digitsAt(text, 1, text.length));
}

/** The two-digit division of an industry code; undefined if it is not one. */
export function divisionOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || !isShaped(text)) return undefined;
  return sectionOf(digitsAt(text, 1, 3)) === text[0] ? text.slice(1, 3) : undefined;
}

/** `divisionOf`, or the problem thrown at its path. */
export function divisionAt(text: unknown, ...path: Path): string {
  return divisionOf(text) ?? rejectAt(path, parseIndustryCode, text);
}

/** Reads a two-digit division of GB/T 4754-2017. */
export function parseDivision(given: unknown): Result<string> {
  const isDivision = (text: unknown) =>
    typeof text === 'string' && text.length === 2 && sectionOf(digitsAt(text, 0, 2)) !== undefined;
  return readText(given, expectations.division, isDivision, narrowed);
}

/** The industry code of a two-digit division, with the letter of its section. */
export function industryOf(division: string): IndustryCode {
  const section = sectionOf(digitsAt(division, 0, 2));
  return `${section ?? ''}${division}` as IndustryCode;
}

/**
 * Reads an industry code.
 * @param given anything, as a form or a file has it
 * @returns the code; or its problem: `wrong-type`, `malformed`, `not-canonical`, `section-and-division-disagree` (says the
 *   section of the division)
 * @example parseIndustryCode('I65') // { ok: true, value: 'I65' }
 */
export function parseIndustryCode(given: unknown): Result<IndustryCode> {
  if (divisionOf(given) !== undefined) return ok(given as IndustryCode);
  if (typeof given !== 'string') return refused(expectations.industryCode, given);
  const plain = narrowed(given).replace(/\s/g, '').toUpperCase();
  const section = isShaped(plain) && /^[A-T]/.test(plain) ? sectionOf(digitsAt(plain, 1, 3)) : undefined;
  if (section === undefined) return refused(expectations.industryCode, given);
  if (section === plain[0]) return refused(expectations.industryCode, given, plain);
  const facts = { expected: expectations.industryCode, given, details: { section } };
  return failed(faults.sectionAndDivisionDisagree, facts);
}

/**
 * An industry code from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseIndustryCode`
 * @example industryCode('C3919') // 'C3919'
 */
export function industryCode(given: string): IndustryCode {
  return orThrow(parseIndustryCode(given));
}
