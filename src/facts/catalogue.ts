/**
 * The provincial register of cloud service providers and the products that each may sell, with their tiers (clause 3.1).
 * @module
 */
import * as faults from '../words/problems';
import type { TierId } from '../policy/vocabulary';
import { parseId, type Id } from '../values/id';
import { readSome, recordAt, textAt } from '../values/record';
import { cachedIfFrozen } from '../values/cache';
import { canonicalAt, problem, reject, within, type Problem } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';

/** The provincial register of providers, and what they sell (clauses 2 and 3.1). */
export interface Catalogue {
  /** Who is on the register: they cannot receive the voucher. */
  readonly providers: readonly Provider[];
  /** Each with its tier. */
  readonly products: readonly Product[];
}
/** A cloud service provider on the register. */
export interface Provider {
  /** Unique on the register. */
  readonly uscc: Uscc;
  /** As registered. */
  readonly name: string;
}
/** A cloud service of one tier. */
export interface Product {
  /** Unique in the catalogue. */
  readonly id: Id;
  /** As the catalogue has it. */
  readonly name: string;
  /** Code of a provider on the register. */
  readonly provider: Uscc;
  /** Id of a tier of the policy; decides the rate. */
  readonly tier: TierId;
}

/** A catalogue as the rules read it: who is on the register, and what each product is. */
export interface CatalogueIndex {
  readonly providers: ReadonlyMap<Uscc, Provider>;
  readonly products: ReadonlyMap<Id, Product>;
}

/**
 * Validates a catalogue and indexes it; cached for a deeply frozen one. Whether the policy has a product's tier is checked
 * by the caller. Throws `InvalidValueError`, its path from `catalogue` on: wrong shapes, malformed codes and ids,
 * `duplicate-id`, and `provider-not-registered` for a product whose provider is not on the register.
 */
export const readCatalogue: (catalogue: Catalogue) => CatalogueIndex = /* @__PURE__ */ cachedIfFrozen((catalogue) => {
  const lists = recordAt(catalogue, 'catalogue');
  const providers = new Map<Uscc, Provider>();
  const products = new Map<Id, Product>();
  within(['catalogue'], () => {
    readSome(lists.providers, 'providers', (provider) => {
      const { uscc, name } = provider;
      canonicalAt(parseUscc, uscc, 'uscc');
      textAt(name, 'name');
      if (providers.has(uscc)) reject(faults.duplicateId, ['uscc'], { given: uscc });
      providers.set(uscc, provider);
    });
    readSome(lists.products, 'products', (product) => {
      const { id, provider } = product;
      canonicalAt(parseId, id, 'id');
      canonicalAt(parseUscc, provider, 'provider');
      if (products.has(id)) reject(faults.duplicateId, ['id'], { given: id });
      if (!providers.has(provider)) reject(faults.providerNotRegistered, ['provider'], { given: provider });
      products.set(id, product);
    });
  });
  return { providers, products };
});

/** A problem for each product whose provider is not on the register. */
export function* unregisteredProviders({ providers, products }: Catalogue): Iterable<Problem> {
  const registered = new Set(providers.map(({ uscc }) => uscc));
  for (const [i, { provider }] of products.entries()) {
    if (!registered.has(provider))
      yield problem(faults.providerNotRegistered, ['products', i, 'provider'], { given: provider });
  }
}
