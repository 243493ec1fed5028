/**
 * The values on the wire, each a text in its one canonical form. The patterns say what JSON Schema can say of them: not
 * check characters, nor which days a month has.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { parseInstant, parseIsoDate } from '../values/calendar';
import { parseYuan } from '../values/fen';
import { parseId } from '../values/id';
import { isDivision, parseIndustryCode } from '../values/industry';
import { parseInvoiceId } from '../values/invoice-id';
import { parseRate } from '../values/rate';
import { parseReference } from '../values/reference';
import { failed, ok, type Result } from '../values/result';
import { parseUscc } from '../values/uscc';
import { named, object, text, value } from './kinds';

const year = '([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})';
const day = '(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const hour = '([01][0-9]|2[0-3])';
const sixty = '[0-5][0-9]';
/** Section and division of GB/T 4754-2017; two more digits for group and class. */
const sections =
  'A0[1-5]|B(0[6-9]|1[0-2])|C(1[3-9]|[23][0-9]|4[0-3])|D4[4-6]|E(4[7-9]|50)|F5[12]|G(5[3-9]|60)|H6[12]|I6[3-5]|J6[6-9]|K70|' +
  'L7[12]|M7[3-5]|N7[6-9]|O8[0-2]|P83|Q8[45]|R(8[6-9]|90)|S9[1-6]|T97';

export const yuan = value('Yuan', expectations.yuan, parseYuan, '^(0|[1-9][0-9]{0,12})\\.[0-9]{2}$');
export const rate = value('Rate', expectations.rate, parseRate, '^(0\\.[0-9]{2}([0-9]?[1-9])?|1\\.00)$');
export const isoDate = value('IsoDate', expectations.isoDate, parseIsoDate, `^${year}-${day}$`);
export const instant = value(
  'Instant',
  expectations.instant,
  parseInstant,
  `^${year}-${day}T${hour}:${sixty}:${sixty}(\\.[0-9]{1,9})?(Z|[+-]${hour}:${sixty})$`,
);
export const uscc = value('Uscc', expectations.uscc, parseUscc, '^[0-9A-HJ-NPQRTUWXY]{18}$');
export const industryCode = value(
  'IndustryCode',
  expectations.industryCode,
  parseIndustryCode,
  `^(${sections})[0-9]{0,2}$`,
);
export const invoiceId = value(
  'InvoiceId',
  expectations.invoiceId,
  parseInvoiceId,
  '^((2[1-9]|[3-9][0-9])[0-9]{18}|[0-9]{10}([0-9]{2})?-[0-9]{8})$',
);
export const id = value('Id', expectations.id, parseId, '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$');
export const reference = value('Reference', expectations.reference, parseReference, '^\\S([\\s\\S]*\\S)?$');
export const division = value('Division', expectations.division, parseDivision, '^(0[1-9]|[1-8][0-9]|9[0-7])$');

function parseDivision(given: unknown): Result<string> {
  return isDivision(given) ? ok(given) : failed(faults.malformed, { expected: expectations.division, given });
}

/** A text that must not be empty: a name, a title. */
export const name = named('Name', text(1));
/** Any text. */
export const anyText = named('Text', text(0));
export const localizedText = named('LocalizedText', object({ zh: name, en: name }));
