/**
 * The values in documents, each a text in its one canonical form. The patterns say what JSON Schema can say of them: not
 * check characters, nor which days a month has.
 * @module
 */
import type * as z from 'zod/mini';
import * as expected from '../words/expected';
import type { LocalizedText } from '../words/localized';
import { parseInstant, parseIsoDate } from '../values/calendar';
import { parseYuan } from '../values/fen';
import { parseArea, parseDistrict, parseId } from '../values/id';
import { parseDivision, parseIndustryCode } from '../values/industry';
import { parseInvoiceId } from '../values/invoice-id';
import { parseRate } from '../values/rate';
import { parseReference } from '../values/reference';
import { readText } from '../values/result';
import { parseUscc } from '../values/uscc';
import { namedObject } from './containers';
import { named, text, value, type Kind } from './kinds';

const year = '([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})';
const day = '(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const hour = '([01][0-9]|2[0-3])';
const sixty = '[0-5][0-9]';
const dates = /* @__PURE__ */ (() => `^${year}-${day}$`)();
const instants = /* @__PURE__ */ (() =>
  `^${year}-${day}T${hour}:${sixty}:${sixty}(\\.[0-9]{1,9})?(Z|[+-]${hour}:${sixty})$`)();
/** Section and division of GB/T 4754-2017; two more digits for group and class. */
const industries =
  '^(A0[1-5]|B(0[6-9]|1[0-2])|C(1[3-9]|[23][0-9]|4[0-3])|D4[4-6]|E(4[7-9]|50)|F5[12]|G(5[3-9]|60)|H6[12]|I6[3-5]|J6[6-9]|K70|' +
  'L7[12]|M7[3-5]|N7[6-9]|O8[0-2]|P83|Q8[45]|R(8[6-9]|90)|S9[1-6]|T97)[0-9]{0,2}$';
const invoices = '^((2[1-9]|[3-9][0-9])[0-9]{18}|[0-9]{10}([0-9]{2})?-[0-9]{8})$';
/** Written out, since not every validator knows `\p{Cf}`; those beyond U+FFFF JSON Schema cannot name without it. */
const invisible =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-' +
  '\\u206f\\ufeff\\ufff9-\\ufffb';
const references = /* @__PURE__ */ '^[^\\s_]([^_]{0,98}[^\\s_])?$'.replaceAll('_', invisible);
const districts = '^([0-9]{6}|[a-z][a-z0-9-]{0,63})$';

export const yuan = /* @__PURE__ */ value('Yuan', expected.yuan, parseYuan, '^(0|[1-9][0-9]{0,12})\\.[0-9]{2}$');
export const rate = /* @__PURE__ */ value('Rate', expected.rate, parseRate, '^(0\\.[0-9]{2}([0-9]?[1-9])?|1\\.00)$');
export const isoDate = /* @__PURE__ */ value('IsoDate', expected.isoDate, parseIsoDate, dates);
export const instant = /* @__PURE__ */ value('Instant', expected.instant, parseInstant, instants);
export const uscc = /* @__PURE__ */ value('Uscc', expected.uscc, parseUscc, '^[0-9A-HJ-NPQRTUWXY]{18}$');
export const industryCode = /* @__PURE__ */ value('IndustryCode', expected.industryCode, parseIndustryCode, industries);
export const invoiceId = /* @__PURE__ */ value('InvoiceId', expected.invoiceId, parseInvoiceId, invoices);
export const reference = /* @__PURE__ */ value('Reference', expected.reference, parseReference, references);
export const id = /* @__PURE__ */ value('Id', expected.id, parseId, '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$');
export const district = /* @__PURE__ */ value('DistrictId', expected.district, parseDistrict, districts);
export const division = /* @__PURE__ */ value(
  'Division',
  expected.division,
  parseDivision,
  '^(0[1-9]|[1-8][0-9]|9[0-7])$',
);
export const area = /* @__PURE__ */ value('Area', expected.area, parseArea, '^[0-9]{6}$');
export const fingerprint = /* @__PURE__ */ matching('Fingerprint', expected.fingerprint, '^sha256:[0-9a-f]{64}$');

/** A text that is right if it has the form, and has no other spelling. */
function matching(id: string, expected: LocalizedText, pattern: string): Kind<z.ZodMiniType<string, string>> {
  const isRight = (given: unknown) => typeof given === 'string' && new RegExp(pattern).test(given);
  return value(id, expected, (given) => readText<string>(given, expected, isRight, () => undefined), pattern);
}

/** A text that must not be blank: a name, a title. */
export const name = /* @__PURE__ */ named('Name', () => text({ blank: false }));
export const anyText = /* @__PURE__ */ named('Text', () => text({ blank: true }));
export const localizedText = /* @__PURE__ */ namedObject('LocalizedText', () => ({ zh: name, en: name }));
/** What a policy calls its clauses and assumptions: of any script, but short, since paths hold it. */
export const label = reference as Kind<z.ZodMiniType<string, string>>;
