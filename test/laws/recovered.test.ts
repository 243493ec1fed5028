/**
 * Recovered money (assumption recovered-money): what an enterprise was paid, less what came back, plus what else it is
 * granted never exceeds the cap, and the same of all enterprises and the pool, under both readings. `skip` keeps neither
 * under `returns`: freed money may go to a claim that was passed over before one that was paid.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decideRound,
  exhaustions,
  type Application,
  type Exhaustion,
  type Id,
  type ReviewCase,
  type ReviewEvent,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { caseOf } from '../../src/review/cases';
import { application, enterpriseNumber, fenAmount, minute, policyWith, round } from '../support/builders';

type Recovery = RoundInput['policy']['recovery'];

const numRuns = process.env['CVR_DEEP'] === '1' ? 20_000 : 400;
const fen = (amount: Yuan): number => Number(amount.replace('.', ''));

/** Claims that come one minute after the other: the enterprise, and the fen that the claim earns. */
type Asked = readonly (readonly [enterprise: number, fen: number])[];
interface World {
  readonly asked: Asked;
  readonly cap: number;
  readonly budget: number;
  /** How much of what each was paid came back: nothing, a part, or all of it. */
  readonly back: readonly (0 | 1 | 2)[];
}
const worlds: fc.Arbitrary<World> = fc.record({
  asked: fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 8 })), { maxLength: 5 }),
  cap: fc.integer({ min: 1, max: 10 }),
  budget: fc.integer({ min: 0, max: 20 }),
  back: fc.array(fc.constantFrom(0, 1, 2), { minLength: 5, maxLength: 5 }),
});

const checks = {
  inDistrict: true,
  qualified: true,
  noMajorAccident: true,
  noSeriousDishonesty: true,
  recommended: true,
};

/** The case of an application: audited; or paid `amount`, and some of it recovered. */
function reviewed(of: Application, amount: Yuan, back: Yuan | undefined): ReviewCase {
  const transfer = { reference: '1', amount };
  const happened: readonly (readonly [ReviewEvent['type'], object])[] = [
    ['recommend', { checks }],
    ['evaluate', { opinion: '建议支持' }],
    ['audit', { report: '1', amounts: of.purchases.map((line) => line.amount) }],
    ['list', { batch: '1', entitlement: amount, granted: amount }],
    ['report', { reference: '1' }],
    ['fund', transfer],
    ['pay', transfer],
    ['recover', { amount: back, reasons: ['追回'] }],
  ];
  const events = [['submit', {}] as const, ...happened.slice(0, back === undefined ? (fen(amount) === 0 ? 3 : 7) : 8)];
  const by = { actor: 'city-bureau', person: '1' };
  const history = events.map(([type, payload], i) => {
    return { type, at: i === 0 ? of.submittedAt : minute(60 + i), by, ...payload } as ReviewEvent;
  });
  return caseOf(of, history);
}

/** The round in which everybody was paid, and the same after the recoveries. */
function before(
  { asked, cap, budget }: World,
  exhaustion: Exhaustion,
  recovery: Recovery,
): RoundInput & { cases: readonly ReviewCase[] } {
  const applications = asked.map(([enterprise, amount], i) =>
    application('ABCDE'.charAt(i), [{ tier: 'ecosystem', amount: fenAmount(2 * amount) }], {
      enterprise: enterpriseNumber(enterprise),
      submittedAt: minute(i),
    }),
  );
  const policy = policyWith({ exhaustion, recovery, annualCap: fenAmount(cap) });
  const cases = applications.map((each) => reviewed(each, fenAmount(0), undefined));
  return { ...round(applications, { policy, budget: fenAmount(budget) }), cases };
}
const grantsOf = ({ decisions }: Round): ReadonlyMap<Id, number> =>
  new Map(decisions.map(({ application: id, grant }) => [id, fen(grant?.granted ?? fenAmount(0))]));

/** By application: what is kept of what was paid, where it was recovered; else what it is granted now. */
function keptAndGranted(world: World, exhaustion: Exhaustion, recovery: Recovery) {
  const input = before(world, exhaustion, recovery);
  const paid = grantsOf(decideRound(input));
  const backOf = (id: Id, i: number): number | undefined => {
    const amount = paid.get(id) ?? 0;
    return amount === 0 ? undefined : [undefined, Math.ceil(amount / 2), amount][world.back[i] ?? 0];
  };
  const cases = input.applications.map((each, i) => {
    const back = backOf(each.id, i);
    return reviewed(each, fenAmount(paid.get(each.id) ?? 0), back === undefined ? undefined : fenAmount(back));
  });
  const after = decideRound({ ...input, cases });
  const now = grantsOf(after);
  return {
    paid,
    now,
    after,
    rows: input.applications.map(({ id, enterprise }, i) => {
      const back = backOf(id, i);
      return { enterprise: enterprise.uscc, fen: back === undefined ? (now.get(id) ?? 0) : (paid.get(id) ?? 0) - back };
    }),
  };
}

const sum = (rows: readonly { readonly fen: number }[]): number => rows.reduce((total, each) => total + each.fen, 0);

/** What the law says is never too much: the most that an enterprise has, and what all have. */
function withinLimits(world: World, exhaustion: Exhaustion, recovery: Recovery): boolean {
  const { rows } = keptAndGranted(world, exhaustion, recovery);
  const enterprises = [...new Set(rows.map(({ enterprise }) => enterprise))];
  const capped = enterprises.every((uscc) => sum(rows.filter((each) => each.enterprise === uscc)) <= world.cap);
  return capped && sum(rows) <= world.budget;
}

it.each(['partial-fill', 'block'] as const)(
  'returns, under %s: kept and granted is within cap and pool',
  (exhaustion) =>
    fc.assert(
      fc.property(worlds, (world) => withinLimits(world, exhaustion, 'returns')),
      { numRuns },
    ),
);

it.each(exhaustions)(
  'stays-used, under %s: the round stands, whatever came back, so no more is kept and granted',
  (exhaustion) =>
    fc.assert(
      fc.property(worlds, (world) => {
        const { paid, now, after } = keptAndGranted(world, exhaustion, 'stays-used');
        expect(now).toEqual(paid);
        expect(after.pool.granted).toBe(fenAmount([...paid.values()].reduce((total, each) => total + each, 0)));
      }),
      { numRuns: numRuns / 2 },
    ),
);

it('returns, under skip: a claim that was passed over takes what a claim after it was paid', () => {
  const world: World = {
    asked: [
      [1, 3],
      [2, 5],
      [1, 4],
    ],
    cap: 9,
    budget: 7,
    back: [1, 0, 1],
  };
  const { paid, now } = keptAndGranted(world, 'skip', 'returns');
  expect([...paid.values()]).toEqual([3, 0, 4]);
  // A gives 2 fen back and keeps 1, C gives 2 back; B now fits, and what C keeps does not.
  expect([...now.values()]).toEqual([1, 5, 0]);
  expect(withinLimits(world, 'skip', 'returns')).toBe(false);
});
