/**
 * What the assessment needs of a policy and a catalogue, read once: rates, the purchase period, and the products by id; and
 * the rate of a tier (clause 2).
 * @module
 */
import { listing } from '../words/localized';
import * as faults from '../words/problems';
import { readCatalogue, type Catalogue, type Product } from '../facts/catalogue';
import { settings, type Policy, type SubsidyBase } from '../policy/policy';
import type { TierId } from '../policy/vocabulary';
import { beijingDay, dayAt, momentAt, type Day } from '../values/calendar';
import { parseId, type Id } from '../values/id';
import { rateAt, type Rate } from '../values/rate';
import { cachedIfFrozen } from '../values/cache';
import { readSome, recordAt, textAt, wordsAt } from '../values/record';
import { canonicalAt, refuseAt, reject, within, wordAt, type Path } from '../values/result';
import { roundingModes, type RoundingMode } from '../values/fen';

/** A rate as the policy writes it, and in whole ten-thousandths. */
export interface TierRate {
  readonly rate: Rate;
  readonly parts: number;
}

export interface SubsidyTerms {
  readonly policy: string;
  readonly rates: ReadonlyMap<TierId, TierRate>;
  readonly base: SubsidyBase;
  readonly limitedBy: Readonly<Record<'invoice' | 'payment', boolean>>;
  readonly rounding: RoundingMode;
  /** The first and the last day of the purchase period. */
  readonly from: Day;
  readonly to: Day;
  readonly closingDay: Day;
  /** The products by id; one listed twice, or of a tier that the policy lacks, is malformed. */
  readonly productsOf: (catalogue: Catalogue) => Products;
}

export type Products = ReadonlyMap<Id, Product>;

export const subsidyTerms: (policy: Policy) => SubsidyTerms = /* @__PURE__ */ cachedIfFrozen((policy) =>
  within(['policy'], () => readTerms(policy)),
);

function readTerms(policy: Policy): SubsidyTerms {
  const rounding = wordAt(roundingModes, policy.rounding, 'rounding');
  const base = recordAt(policy.base, 'base');
  for (const name of ['vat', 'datedBy', 'paidBy'] as const) wordAt(settings[name], base[name], 'base', name);
  const limits = wordsAt(settings.limits, base.limits, 'base', 'limits');
  const purchases = recordAt(policy.purchases, 'purchases');
  const window = recordAt(policy.window, 'window');
  const rates = ratesOf(policy);
  return {
    policy: textAt(policy.id, 'id'),
    rates,
    base,
    limitedBy: { invoice: limits.includes('invoice'), payment: limits.includes('payment') },
    rounding,
    from: dayAt(purchases.from, 'purchases', 'from'),
    to: dayAt(purchases.to, 'purchases', 'to'),
    closingDay: beijingDay(momentAt(window.closesAt, 'window', 'closesAt')),
    productsOf: cachedIfFrozen((catalogue) => productsById(catalogue, rates)),
  };
}

/** The rates of a policy by tier, each tier once. */
function ratesOf({ tiers }: Policy): SubsidyTerms['rates'] {
  const rates = new Map<TierId, TierRate>();
  readSome(tiers, 'tiers', ({ id, rate }) => {
    if (rates.has(canonicalAt(parseId, id, 'id'))) reject(faults.duplicateId, ['id'], { given: id });
    rates.set(id, { rate, parts: rateAt(rate, 'rate') });
  });
  return rates;
}

function productsById(catalogue: Catalogue, rates: SubsidyTerms['rates']): Products {
  const { products } = readCatalogue(catalogue);
  [...products.values()].forEach(({ tier }, i) => {
    if (!rates.has(tier)) rejectTier(tier, [...rates.keys()], 'catalogue', 'products', i, 'tier');
  });
  return products;
}

/**
 * What share of a purchase a tier of cloud service earns (clause 2).
 * @param policy The policy whose tiers are read.
 * @param tier Id of a tier of the policy.
 * @returns The rate, `'0.20'`.
 * @throws InvalidValueError `unknown-tier` for a tier that the policy lacks.
 * @example tierRate(wuhan2025, 'capability') // '0.40'
 */
export function tierRate(policy: Policy, tier: TierId): Rate {
  return rateOfTier(policy, tier).rate;
}

/** The same, in whole ten-thousandths too. */
export function rateOfTier(policy: Policy, tier: TierId): TierRate {
  const rates = within(['policy'], () => ratesOf(recordAt(policy)));
  return rates.get(tier) ?? rejectTier(tier, [...rates.keys()], 'tier');
}

function rejectTier(given: TierId, tiers: readonly TierId[], ...path: Path): never {
  return refuseAt(faults.unknownTier, path, listing(tiers), given);
}
