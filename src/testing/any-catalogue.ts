/**
 * Any catalogue: a few providers, products of several tiers, and sometimes an applicant among the providers.
 * @module
 */
import fc from 'fast-check';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import type { Id } from '../values/id';
import { usccOf } from './any-values';
import { pickedFrom, rarely, upTo } from './draw';

export interface CatalogueDraw {
  readonly providers: number;
  /** Whether the fourth enterprise of the world is a provider too. */
  readonly applicantToo: boolean;
  readonly products: readonly (readonly [tier: number, provider: number])[];
}

export function catalogueDraw(): fc.Arbitrary<CatalogueDraw> {
  return fc.record<CatalogueDraw>({
    providers: upTo(2),
    applicantToo: rarely(2),
    products: fc.array(fc.tuple(upTo(3), upTo(2)), { minLength: 1, maxLength: 6 }),
  });
}

export function catalogueFrom({ providers, applicantToo, products }: CatalogueDraw, policy: Policy): Catalogue {
  const codes = [0, 1, 2].slice(0, providers + 1).map((number) => usccOf('MB', number));
  const listed = applicantToo ? [...codes, usccOf('MA', 3)] : codes;
  return {
    providers: listed.map((uscc, i) => ({ uscc, name: `示例云服务商${i + 1}` })),
    products: products.map(([tier, provider], i) => ({
      id: `P-${i + 1}` as Id,
      name: `示例云产品${i + 1}`,
      provider: pickedFrom(codes, provider),
      tier: pickedFrom(policy.tiers, tier).id,
    })),
  };
}

/**
 * Any catalogue of the tiers of a policy, with at least one product.
 * @param options `policy`: whose tiers; `wuhan2025` where absent.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyCatalogue(), ({ products }) => products.length > 0))
 */
export function anyCatalogue({ policy = wuhan2025 }: { readonly policy?: Policy } = {}): fc.Arbitrary<Catalogue> {
  return catalogueDraw().map((draw) => catalogueFrom(draw, policy));
}
