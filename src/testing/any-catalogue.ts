/**
 * Any catalogue: a few providers, products of several tiers, sometimes an applicant among the providers, sometimes empty.
 * @module
 */
import fc from 'fast-check';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import type { Id } from '../values/id';
import { usccOf } from './any-values';
import { pickedFrom, rarely, upTo, type Within } from './draw';

/** A catalogue of the tiers of a policy. */
export const catalogueIn: Within<[Policy], Catalogue> = fc
  .record({
    providers: upTo(2),
    /** Whether the fourth enterprise of the world is a provider, too. */
    applicantToo: rarely(2),
    /** Nothing in it: a register all the same. */
    empty: rarely(25),
    products: fc.array(fc.tuple(upTo(3), upTo(2)), { minLength: 1, maxLength: 6 }),
  })
  .map(({ providers, applicantToo, empty, products }) => (policy) => {
    if (empty) return { providers: [], products: [] };
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
  });

/**
 * Any catalogue of the tiers of a policy; rarely an empty one.
 * @param options `policy`: whose tiers; `wuhan2025` where absent.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyCatalogue(), (catalogue) => parseCatalogue(catalogue).ok))
 */
export function anyCatalogue({ policy = wuhan2025 }: { readonly policy?: Policy } = {}): fc.Arbitrary<Catalogue> {
  return catalogueIn.map((made) => made(policy));
}
