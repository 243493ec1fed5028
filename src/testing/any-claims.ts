/**
 * Any claims, and any contest for a pool: few enterprises and instants, so that one enterprise has many claims and many
 * tie; budgets at and beside what the claims come to, so that most pools run out, often in the middle of a claim.
 * @module
 */
import fc from 'fast-check';
import type { Claim } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import { emptyLedger, referenceAllocate } from '../reference/allocation';
import { fenOf, mostFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Rate } from '../values/rate';
import { padded } from '../values/text';
import { awkwardIds, usccOf } from './any-values';
import { amountIn, instantIn, mostly, pickedFrom, rarely, upTo, weighted, withoutAbsent, type Within } from './draw';

/** Names of applications: none is the beginning of another with a dot behind it. */
export const applicationIds = [...'ABCDEb', 'a-2', ...awkwardIds] as readonly string[] as readonly Id[];

/** Any part of the cap, to an odd fen: what sums and differences of large amounts show. */
const partOfCap: Within<[cap: Fen], Fen> = upTo(10_006).map(
  (part) => (cap) => Math.floor((cap / 10_007) * part) as Fen,
);

const claimDraw = fc.record({
  name: upTo(applicationIds.length - 1),
  enterprise: mostly(0, [1, 2], 2),
  district: fc.option(upTo(20), { nil: undefined, freq: 4 }),
  queuedAt: instantIn,
  entitlement: weighted([2, amountIn], [1, partOfCap]),
  /** It asks what the claims before it in the list leave of the cap, to the fen. */
  restOfCap: rarely(3),
  invoices: fc.option(upTo(2), { nil: undefined, freq: 3 }),
  /** Its first invoice is one that other claims name, too; only where such are wanted. */
  contested: rarely(2),
});

/** At most so many claims of different applications; `contested`: some name an invoice of another. */
function claimsIn(most: number, contested = false): Within<[Policy], readonly Claim[]> {
  const draws = fc.uniqueArray(claimDraw, { selector: ({ name }) => name, maxLength: most });
  return draws.map((all) => (policy) => {
    const cap = fenOf(policy.annualCap);
    const left = new Map<number, Fen>();
    return all.map(({ name, district, invoices, ...draw }) => {
      const rest = left.get(draw.enterprise) ?? cap;
      const entitlement = draw.restOfCap ? rest : draw.entitlement(cap, '1.00' as Rate);
      left.set(draw.enterprise, Math.max(0, rest - entitlement) as Fen);
      const invoiceOf = (i: number): InvoiceId => {
        const owner = contested && draw.contested && i === 0 ? applicationIds.length : name;
        return `2542${padded(owner, 4).repeat(3)}${padded(i, 4)}` as InvoiceId;
      };
      return withoutAbsent<Claim>({
        application: pickedFrom(applicationIds, name),
        enterprise: usccOf('MA', draw.enterprise),
        district: district === undefined ? undefined : pickedFrom(policy.applicants.districts, district).id,
        queuedAt: draw.queuedAt(policy),
        entitlement: yuanOf(entitlement),
        invoices: invoices === undefined ? undefined : [0, 1].slice(0, invoices).map(invoiceOf),
      });
    });
  });
}

/** What claims are drawn for. */
export interface ClaimsOptions {
  /** `wuhan2025` where absent. */
  readonly policy?: Policy;
  /** The most claims; 8 where absent. */
  readonly most?: number;
  /** Some claims name an invoice of another, so that they cannot all be allocated; false where absent. */
  readonly contested?: boolean;
}

/**
 * Any claims of different applications, in any order.
 * @param options What they are drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyClaims(), (claims) => inQueueOrder(claims).length === claims.length))
 */
export function anyClaims(options: ClaimsOptions = {}): fc.Arbitrary<readonly Claim[]> {
  const { policy = wuhan2025, most = 8, contested } = options;
  return claimsIn(most, contested).map((made) => made(policy));
}

/** A budget beside what is asked: from nothing to twice of it, mostly less than all, a fen more or less. */
export const budgetIn: Within<[asked: Yuan], Yuan> = fc
  .record({ part: weighted([6, upTo(7)], [2, fc.constantFrom(8, 9)]), fen: mostly(0, [1, -1], 3) })
  .map(({ part, fen }) => (asked) => {
    const parts = [1, 1 / 2, 3 / 4, 1 / 3, 7 / 8, 1 / 8, 2 / 3, 15 / 16, 2, 0];
    const whole = Math.floor(fenOf(asked) * pickedFrom(parts, part)) + fen;
    return yuanOf(Math.min(mostFen, Math.max(0, whole)) as Fen);
  });

/** Claims before a pool. `cut` divides them for laws of batches. */
export interface Contest {
  readonly policy: Policy;
  readonly budget: Yuan;
  readonly claims: readonly Claim[];
  readonly cut: number;
}

/** Any contest under one of the policies; `contested`: some claims name an invoice of another. */
export function anyContest(policies: fc.Arbitrary<Policy>, most = 8, contested = false): fc.Arbitrary<Contest> {
  // Every second budget is what the first few come to: a sum to the fen, which a computation in another unit may miss.
  const exact = mostly(undefined, [2, 3, 4, 5], 2);
  const draws = fc.tuple(policies, claimsIn(most, contested), budgetIn, exact, upTo(most));
  return draws.map(([policy, made, budget, first, cut]) => {
    const claims = made(policy);
    // What would be granted if the pool had no bottom.
    const { grants } = referenceAllocate(policy, emptyLedger(policy, yuanOf(mostFen)), claims);
    const asked = yuanOf(grants.slice(0, first).reduce((sum, { granted }) => sum + fenOf(granted), 0) as Fen);
    return { policy, budget: first === undefined ? budget(asked) : asked, claims, cut };
  });
}

/**
 * Any ledger that a first batch of claims leaves.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyLedger(), (ledger) => parseLedger(ledger).ok))
 */
export function anyLedger({ policy = wuhan2025, most = 5 }: ClaimsOptions = {}): fc.Arbitrary<Ledger> {
  return anyContest(fc.constant(policy), most).map(
    ({ budget, claims }) => referenceAllocate(policy, emptyLedger(policy, budget), claims).ledger,
  );
}
