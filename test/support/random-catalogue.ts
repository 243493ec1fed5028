/**
 * Codes and the catalogue of random rounds. One provider is also among the applicants.
 * @module
 */
import { wuhan2025, type Catalogue, type Id, type Uscc } from 'cloud-voucher-rules';
import { enterpriseCode, providerCode } from './builders';

export const applicants: readonly Uscc[] = [enterpriseCode(1), enterpriseCode(2), enterpriseCode(3)];
const providers: readonly Uscc[] = [providerCode(1), providerCode(2), enterpriseCode(3)];

/** Products `p0` … `p3`, one for each tier, sold in turn by two of the providers. */
export const randomCatalogue: Catalogue = {
  providers: providers.map((uscc, i) => ({ uscc, name: `云服务商${i}` })),
  products: wuhan2025.tiers.map(({ id: tier }, i) => ({
    id: `p${i}` as Id,
    name: `云产品${i}`,
    provider: providers[i % 2] ?? providerCode(1),
    tier,
  })),
};

/** Who sells a product; the first provider for one that has none. */
export function sellerOf(product: Id): Uscc {
  return randomCatalogue.products.find(({ id }) => id === product)?.provider ?? providerCode(1);
}
