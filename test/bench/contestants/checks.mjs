/**
 * A round's input checked by hand, as one would for speed alone: right or wrong, and nothing said of where or why. It checks
 * what the schema checks of applications and catalogue, but for sums beyond every amount; the policy, one part of ten thousand,
 * it takes as it is.
 */
import { generateRound } from '../generate.mjs';
import { textOf } from './rounds.mjs';
import { checkDistrict, checkId, checkInvoiceId, checkReference, checkUscc } from './texts.mjs';
import { dateOf, divisionOf, fenOf } from './texts.mjs';

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

const instant =
  /^([0-9-]{10})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/;
const tiers = new Set(['resources', 'business', 'capability', 'ecosystem']);

function passes(check) {
  return (value) => {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
}
const isUscc = passes(checkUscc);
const isYuan = passes(fenOf);
const isId = passes(checkId);
const isDistrict = passes(checkDistrict);
const isReference = passes(checkReference);
const isInvoice = passes(checkInvoiceId);
const isIndustry = passes(divisionOf);
const isDay = passes(dateOf);
const isName = (value) => typeof value === 'string' && value !== '' && value.isWellFormed();
const isTruth = (value) => typeof value === 'boolean';
const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
const isTier = (value) => tiers.has(value);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const maybe = (check) => (value) => value === undefined || check(value);

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
