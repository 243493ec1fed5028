/**
 * A round's input checked by hand, as one would for speed alone: right or wrong, and nothing said of where or why. It checks
 * what the schema checks of applications and catalogue, but for sums beyond every amount; the policy, one part of ten thousand,
 * it takes as it is.
 */
import { generateRound } from '../generate.mjs';
import { textOf } from './rounds.mjs';

export const jobs = {
  validate({ library, n }) {
    const text = textOf(generateRound(library.wuhan2025, n));
    return {
      run() {
        const input = JSON.parse(text);
        return isRoundInput(input) ? input : undefined;
      },
      digest: (input) => (input === undefined ? 'refused' : `${input.applications.length} accepted`),
    };
  },
};

const yuan = /^(0|[1-9][0-9]{0,12})\.[0-9]{2}$/;
const id = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const uscc = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const day = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const instant =
  /^([0-9-]{10})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/;
const district = /^(?:[0-9]{6}|[a-z][a-z0-9-]{0,63})$/;
const reference = /^(?!\s)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,100}(?<!\s)$/u;
const invoice = /^((2[1-9]|[3-9][0-9])[0-9]{18}|[0-9]{10}([0-9]{2})?-[0-9]{8})$/;
const industry = new RegExp(
  '^(A0[1-5]|B(0[6-9]|1[0-2])|C(1[3-9]|[23][0-9]|4[0-3])|D4[4-6]|E(4[7-9]|50)|F5[12]|G(5[3-9]|60)|H6[12]|I6[3-5]|' +
    'J6[6-9]|K70|L7[12]|M7[3-5]|N7[6-9]|O8[0-2]|P83|Q8[45]|R(8[6-9]|90)|S9[1-6]|T97)[0-9]{0,2}$',
);
const tiers = new Set(['resources', 'business', 'capability', 'ecosystem']);
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isName = (value) => typeof value === 'string' && value !== '' && value.isWellFormed();
const isYuan = (value) => typeof value === 'string' && yuan.test(value);
const isId = (value) => typeof value === 'string' && id.test(value);
const isDistrict = (value) => typeof value === 'string' && district.test(value);
const isReference = (value) => typeof value === 'string' && reference.test(value);
const isInvoice = (value) => typeof value === 'string' && invoice.test(value);
const isIndustry = (value) => typeof value === 'string' && industry.test(value);
const isTruth = (value) => typeof value === 'boolean';
const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
const isTier = (value) => tiers.has(value);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const maybe = (check) => (value) => value === undefined || check(value);

function isUscc(value) {
  if (typeof value !== 'string' || !uscc.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += alphabet.indexOf(value[i]) * weights[i];
  return alphabet[(31 - (sum % 31)) % 31] === value[17];
}

function isDay(value) {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && Number(value.slice(8)) <= lengths[month - 1] + (leap ? 1 : 0);
}

function isInstant(value) {
  return typeof value === 'string' && instant.test(value) && isDay(value.slice(0, 10));
}

/** An object with these fields, each right, and no other. */
function shape(fields) {
  const checks = Object.entries(fields);
  return (value) => {
    if (!isObject(value)) return false;
    for (const [key, check] of checks) if (!check(value[key])) return false;
    for (const key in value) if (!Object.hasOwn(fields, key)) return false;
    return true;
  };
}

/** A list of such items, `key` of each only once. */
function list(check, key) {
  return (value) => {
    if (!Array.isArray(value) || !value.every(check)) return false;
    return key === undefined || new Set(value.map((item) => item[key])).size === value.length;
  };
}

const isRedLetter = shape({ id: isInvoice, issuedOn: isDay, total: isYuan });
export const isApplication = shape({
  schemaVersion: (value) => value === 1,
  id: isId,
  submittedAt: isInstant,
  enterprise: shape({
    uscc: isUscc,
    name: isName,
    district: maybe(isDistrict),
    industry: maybe(isIndustry),
    employees: maybe(isWhole),
    annualRevenue: maybe(isYuan),
    majorAccidents: maybe(
      list(shape({ kind: (value) => value === 'safety' || value === 'environmental', occurredOn: isDay })),
    ),
    seriousDishonesty: maybe(list(shape({ recordedOn: isDay, repairedOn: maybe(isDay) }))),
    cloudProvider: maybe(isTruth),
  }),
  purchases: list(shape({ product: isId, contract: isReference, invoice: isInvoice, amount: isYuan })),
  contracts: list(shape({ id: isReference, signedOn: isDay, customer: isUscc, provider: isUscc }), 'id'),
  invoices: list(
    shape({
      id: isInvoice,
      issuedOn: isDay,
      seller: isUscc,
      buyer: isUscc,
      net: isYuan,
      tax: isYuan,
      total: isYuan,
      void: maybe(isTruth),
      redLetters: maybe(list(isRedLetter, 'id')),
    }),
    'id',
  ),
  payments: list(
    shape({ id: isReference, invoice: isInvoice, paidOn: isDay, payer: isUscc, payee: isUscc, amount: isYuan }),
    'id',
  ),
});
const isRoundInput = shape({
  schemaVersion: (value) => value === 1,
  policy: isObject,
  budget: isYuan,
  catalogue: shape({
    providers: list(shape({ uscc: isUscc, name: isName }), 'uscc'),
    products: list(shape({ id: isId, name: isName, provider: isUscc, tier: isTier }), 'id'),
  }),
  applications: list(isApplication, 'id'),
});
