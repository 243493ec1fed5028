/**
 * Made-up codes with right check characters, worked out here from the standards, not by the library that checks them.
 */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The unified social credit code of an enterprise that does not exist, registered at an office (GB/T 2260). Its
 * organisation code begins with MAY, a series that, as far as we know, was not in use in 2025.
 */
export function madeUpCode(office, number) {
  const body = `MAY${String(number).padStart(5, '0')}`;
  const first17 = `91${office}${body}${organisationCheck(body)}`;
  return first17 + creditCheck(first17);
}

/** GB 11714: weights 3, 7, 9, 10, 5, 8, 4, 2; the check is 11 − Σ mod 11, where 10 is X and 11 is 0. */
function organisationCheck(body) {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * parseInt(body[i], 36), 0);
  return '0123456789X0'[11 - (sum % 11)];
}

/** GB 32100-2015: weights 3^(i−1) mod 31; the check value is (31 − Σ mod 31) mod 31. */
function creditCheck(first17) {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return characters[(31 - (sum % 31)) % 31];
}

/** The number of a digital invoice (数电票): year, 42 for Hubei, and a serial number; 20 digits. */
export const digitalInvoice = (day, serial) => `${day.slice(2, 4)}422${serial.padStart(15, '0')}`;

/** A paper invoice (专用发票): a code of 10 digits, with Hubei's 4200 and the year, and a number of 8. */
export const paperInvoice = (day, serial) => `4200${day.slice(2, 4)}3130-${serial.padStart(8, '0')}`;

/** An electronic invoice of the years before (电子普通发票): a code of 12 digits and a number of 8. */
export const electronicInvoice = (day, serial) => `04200${day.slice(2, 4)}00111-${serial.padStart(8, '0')}`;
