/** Reads and checks texts character by character, written for speed alone. A malformed text throws, without its path. */

export const malformed = (given) => new TypeError(`malformed: ${String(given)}`);

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const values = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
const weights = Int8Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1);

/** With its check character, the weighted sum of a credit code is a multiple of 31. */
export function checkUscc(text) {
  if (typeof text !== 'string' || text.length !== 18) throw malformed(text);
  let sum = 0;
  for (let i = 0; i < 18; i += 1) {
    const value = values[text.charCodeAt(i)];
    if (!(value >= 0)) throw malformed(text);
    sum += value * weights[i];
  }
  if (sum % 31 !== 0) throw malformed(text);
}

/** 2: a letter or digit, which can begin an id; 1: what can stand in it besides. */
const idCharacters = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(character) ? 2 : /[._-]/.test(character) ? 1 : 0;
});

export function checkId(text) {
  if (typeof text !== 'string' || text.length > 64 || idCharacters[text.charCodeAt(0)] !== 2) throw malformed(text);
  for (let i = 1; i < text.length; i += 1) if (!(idCharacters[text.charCodeAt(i)] > 0)) throw malformed(text);
}

export function checkInvoiceId(text) {
  if (typeof text !== 'string') throw malformed(text);
  const { length } = text;
  const hyphen = length === 20 ? 20 : length - 9;
  if (length === 20 ? !(two(text, 0) >= 21) : (length !== 19 && length !== 21) || text.charCodeAt(hyphen) !== 45)
    throw malformed(text);
  for (let i = 0; i < length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if ((digit < 0 || digit > 9) && i !== hyphen) throw malformed(text);
  }
}

const anyReference = /^(?!\s)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,100}(?<!\s)$/u;

export function checkReference(text) {
  if (typeof text !== 'string' || text.length === 0 || text.length > 400) throw malformed(text);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127 && i < 100) continue;
    if (!anyReference.test(text)) throw malformed(text);
    return;
  }
}

/** The six digits of a district's code; or the id of a zone, of lower-case letters, digits and hyphens. */
export function checkDistrict(text) {
  if (typeof text !== 'string' || text.length > 64) throw malformed(text);
  const first = text.charCodeAt(0);
  const isCode = first < 58;
  if (isCode ? text.length !== 6 : !(first >= 97 && first <= 122)) throw malformed(text);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (isCode || !((code >= 97 && code <= 122) || code === 45)) throw malformed(text);
  }
}

const lastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];

/** The two digits of an industry's division. */
export function divisionOf(text) {
  if (typeof text !== 'string' || !/^[A-T][0-9]{2,4}$/.test(text)) throw malformed(text);
  const division = two(text, 1);
  const section = lastDivisions.findIndex((last) => division <= last);
  if (division < 1 || section !== text.charCodeAt(0) - 65) throw malformed(text);
  return text.slice(1, 3);
}

export function fenOf(text) {
  if (typeof text !== 'string') throw malformed(text);
  const point = text.length - 3;
  if (point < 1 || point > 13 || text.charCodeAt(point) !== 46) throw malformed(text);
  if (point > 1 && text.charCodeAt(0) === 48) throw malformed(text);
  let fen = 0;
  for (let i = 0; i < point; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) throw malformed(text);
    fen = fen * 10 + digit;
  }
  const decimals = two(text, point + 1);
  if (!(decimals >= 0)) throw malformed(text);
  return fen * 100 + decimals;
}

const cents = Array.from({ length: 100 }, (_, i) => `.${String(i).padStart(2, '0')}`);

export function textOf(fen) {
  if (fen === 0) return '0.00';
  const yuan = Math.floor(fen / 100);
  return `${yuan}${cents[fen - yuan * 100]}`;
}

/** The two digits at `i`; NaN if there are none. */
function two(text, i) {
  const tens = text.charCodeAt(i) - 48;
  const ones = text.charCodeAt(i + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A date as the number YYYYMMDD, which sorts as dates do. */
export function dateOf(text) {
  if (typeof text !== 'string' || text.length !== 10) throw malformed(text);
  return dateIn(text);
}

function dateIn(text) {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) throw malformed(text);
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) throw malformed(text);
  if (day > 28) {
    const last =
      month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
    if (day > last) throw malformed(text);
  }
  return year * 10_000 + month * 100 + day;
}

/** An instant in milliseconds since 1970. */
export function instantOf(text) {
  if (typeof text !== 'string' || text.length < 20) throw malformed(text);
  const date = dateIn(text);
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = two(text, 17);
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) throw malformed(text);
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) throw malformed(text);
  let end = 19;
  let fraction = 0;
  if (text.charCodeAt(19) === 46) {
    end = 23;
    fraction = two(text, 20) * 10 + two(`0${text.charAt(22)}`, 0);
    if (!(fraction >= 0)) throw malformed(text);
  }
  const time = (dayNumber(date) * 1440 + hours * 60 + minutes - offsetAt(text, end)) * 60 + seconds;
  return time * 1000 + fraction;
}

/** The minutes of `Z` or `+08:00`. */
function offsetAt(text, at) {
  const sign = text.charCodeAt(at);
  if (sign === 90 && text.length === at + 1) return 0;
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  if ((sign !== 43 && sign !== 45) || text.length !== at + 6 || text.charCodeAt(at + 3) !== 58) throw malformed(text);
  if (!(hours <= 23 && minutes <= 59)) throw malformed(text);
  return sign === 43 ? hours * 60 + minutes : -hours * 60 - minutes;
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days since 1970-01-01. */
function dayNumber(date) {
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return past * 365 + leapDays + daysBefore[month - 1] + leapDay + (date % 100) - 719_163;
}
