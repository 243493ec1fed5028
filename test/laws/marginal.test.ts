/** What more spending earns: the room, and the least spending that uses it up, under each rounding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  marginal,
  openLedger,
  roundingModes,
  withAlternative,
  wuhan2025,
  type Policy,
  type Rate,
  type RoundingMode,
  type TierId,
  type Yuan,
} from 'cloud-voucher-rules';
import { application, catalogue, claim, fenAmount, policyWith } from '../support/builders';

const runs = { numRuns: process.env['CVR_DEEP'] === '1' ? 20_000 : 300 };
const most = 999_999_999_999_999n;
const fen = (amount: Yuan) => BigInt(amount.replace('.', ''));
const yuan = (amount: bigint) => fenAmount(Number(amount));

/** The subsidy of a base in fen, rounded, by whole numbers of any size. */
function subsidyOf(base: bigint, parts: bigint, mode: RoundingMode): bigint {
  const [whole, rest] = [(base * parts) / 10_000n, (base * parts) % 10_000n];
  if (mode === 'down') return whole;
  const up = mode === 'half-up' ? rest >= 5_000n : rest > 5_000n || (rest === 5_000n && whole % 2n === 1n);
  return up ? whole + 1n : whole;
}

const anyFen = fc.oneof(
  fc.bigInt(0n, 300n),
  fc.bigInt(0n, 20_000_000n),
  fc.bigInt(0n, most),
  fc.constantFrom(0n, 1n, 2n, 20_000_000n, most - 1n, most),
);
const anyRate = fc.constantFrom('0.00', '0.0001', '0.05', '0.20', '0.30', '0.3333', '0.40', '0.50', '0.9999', '1.00');
const anyCase = fc
  .record({
    cap: anyFen,
    granted: anyFen,
    remaining: fc.option(anyFen, { nil: undefined }),
    rate: anyRate,
    rounding: fc.constantFrom(...roundingModes),
  })
  .filter(({ cap, granted }) => granted <= cap);

describe('the room and the spending that uses it up', () => {
  it('room is what the cap leaves, and no more than the pool holds', () => {
    fc.assert(
      fc.property(anyCase, ({ cap, granted, remaining, rate, rounding }) => {
        const left = cap - granted;
        const room = remaining !== undefined && remaining < left ? remaining : left;
        expect(answerOf({ cap, granted, remaining, rate, rounding }).room).toBe(yuan(room));
      }),
      runs,
    );
  });

  it('spending it uses the room up, and one fen less does not; absent exactly where nothing does', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { room, spendToUseUp } = answerOf(given);
        const parts = BigInt(given.rate.replace('.', '').padEnd(5, '0'));
        const earned = (base: bigint) => subsidyOf(base, parts, given.rounding);
        if (spendToUseUp === undefined) {
          expect(fen(room) === 0n || earned(most) < fen(room)).toBe(true);
        } else {
          expect(fen(room)).toBeGreaterThan(0n);
          expect(earned(fen(spendToUseUp))).toBeGreaterThanOrEqual(fen(room));
          expect(earned(fen(spendToUseUp) - 1n)).toBeLessThan(fen(room));
        }
      }),
      runs,
    );
  });

  it('holds of an application that is assessed and allocated: the amount leaves nothing, one fen less leaves something', () => {
    const anyState = fc.record({
      granted: fc.integer({ min: 0, max: 19_999_999 }),
      remaining: fc.integer({ min: 1, max: 30_000_000 }),
      tier: fc.constantFrom(...wuhan2025.tiers.map(({ id }) => id)),
      rounding: fc.constantFrom('half-up', 'half-even', 'down'),
    });
    fc.assert(
      fc.property(anyState, ({ granted, remaining, tier, rounding }) => {
        const policy = policyWith({ rounding });
        const state = { granted: fenAmount(granted), remaining: fenAmount(remaining) };
        const { room, spendToUseUp = '0.00' as Yuan } = marginal(policy, state, tier);
        const enough = grantFor(policy, tier, fen(spendToUseUp), state);
        const tooLittle = grantFor(policy, tier, fen(spendToUseUp) - 1n, state);
        expect(enough).toBe(room);
        expect(fen(tooLittle)).toBeLessThan(fen(room));
      }),
      { numRuns: 100 },
    );
  });
});

interface Given {
  readonly cap: bigint;
  readonly granted: bigint;
  readonly remaining?: bigint | undefined;
  readonly rate: string;
  readonly rounding: RoundingMode;
}

function answerOf({ cap, granted, remaining, rate, rounding }: Given) {
  const tiers = [{ id: 'resources', rank: 1, name: { zh: '资源', en: 'resources' }, rate: rate as Rate }];
  const policy = policyWith({ annualCap: yuan(cap), rounding, tiers });
  const state = { granted: yuan(granted), ...(remaining === undefined ? {} : { remaining: yuan(remaining) }) };
  return marginal(policy, state, 'resources' as TierId);
}

/** What the enterprise is granted for a purchase, after what it has, from a pool that then holds `remaining`. */
function grantFor(policy: Policy, tier: TierId, amount: bigint, state: { granted: Yuan; remaining: Yuan }): Yuan {
  const { entitlement } = assess(policy, application('new', [{ tier, amount: yuan(amount) }]), { catalogue });
  const budget = yuan(fen(state.granted) + fen(state.remaining));
  const before = claim('before', 1, state.granted, 1);
  const { grants } = allocate(policy, openLedger(policy, budget), [before, claim('new', 1, entitlement, 2)]);
  return grants[1]?.granted ?? ('0.00' as Yuan);
}

describe('examples', () => {
  it.each<[string, string, RoundingMode, string | undefined]>([
    ['200000.00', 'resources', 'half-up', undefined],
    ['150000.00', 'capability', 'half-up', '124999.99'],
    ['199999.99', 'resources', 'half-up', '0.03'],
    ['199999.99', 'resources', 'half-even', '0.03'],
    ['199999.99', 'resources', 'down', '0.05'],
    ['199999.99', 'ecosystem', 'half-up', '0.01'],
    ['199999.99', 'ecosystem', 'half-even', '0.02'],
    ['199999.98', 'ecosystem', 'half-even', '0.03'],
  ])('granted %s, %s, %s: %s', (granted, tier, rounding, spend) => {
    const policy = rounding === 'half-up' ? wuhan2025 : withAlternative(wuhan2025, 'rounding', rounding);
    expect(marginal(policy, { granted: granted as Yuan }, tier as TierId).spendToUseUp).toBe(spend);
  });

  it('gives rate and room alone where the room is nothing', () => {
    const answer = marginal(wuhan2025, { granted: '0.00' as Yuan, remaining: '0.00' as Yuan }, 'business' as TierId);
    expect(answer).toStrictEqual({ rate: '0.30', room: '0.00' });
  });

  it('refuses more than the cap, malformed amounts and unknown tiers, each with its path', () => {
    const bad = (granted: unknown, remaining?: unknown, tier: unknown = 'business') =>
      marginal(wuhan2025, { granted, ...(remaining === undefined ? {} : { remaining }) } as never, tier as TierId);
    expect(() => bad('200000.01')).toThrow(/state\.granted.*out-of-range/);
    expect(() => bad('1')).toThrow(/state\.granted/);
    expect(() => bad('0.00', 'much')).toThrow(/state\.remaining/);
    expect(() => bad('0.00', undefined, 'luxury')).toThrow(/unknown-tier/);
  });
});
