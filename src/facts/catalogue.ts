/**
 * The provincial register of cloud service providers and the products that each may sell, with their tiers (clause 3.1).
 * @module
 */
import type { TierId } from '../policy/vocabulary';
import type { Id } from '../values/id';
import type { Uscc } from '../values/uscc';

export interface Catalogue {
  readonly providers: readonly Provider[];
  readonly products: readonly Product[];
}
export interface Provider {
  readonly uscc: Uscc;
  readonly name: string;
}
export interface Product {
  readonly id: Id;
  readonly name: string;
  readonly provider: Uscc;
  readonly tier: TierId;
}
