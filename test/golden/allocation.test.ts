/**
 * Who gets the money (clauses 2 and 4.1): the example of the design, every outcome, below, at and above cap and pool.
 * Enterprises are numbered; claims come in minutes after nine on 3 June 2025.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  exhaustions,
  grantOutcomes,
  inQueueOrder,
  openLedger,
  preview,
  withAlternative,
  wuhan2025,
  type Claim,
  type Exhaustion,
  type Grant,
  type GrantOutcome,
  type Policy,
} from 'cloud-voucher-rules';
import { amountOf, at, claim, enterpriseCode, minute, policyWith } from '../support/builders';

const policies: Readonly<Record<Exhaustion, Policy>> = {
  'partial-fill': wuhan2025,
  block: withAlternative(wuhan2025, 'exhaustion', 'block'),
  skip: withAlternative(wuhan2025, 'exhaustion', 'skip'),
};

function allocated(exhaustion: Exhaustion, budget: number | string, claims: readonly Claim[]) {
  const policy = policies[exhaustion];
  return allocate(policy, openLedger(policy, amountOf(budget)), claims);
}
const granted = (grants: readonly Grant[]) => grants.map((grant) => grant.granted);
const outcomes = (grants: readonly Grant[]) => grants.map(({ outcome }) => outcome);

describe('the example of four claims on a budget of 350000.00, A and C of one enterprise', () => {
  const claims = [
    claim('A', 1, 150_000, 1),
    claim('B', 2, 90_000, 2),
    claim('C', 1, 80_000, 3),
    claim('D', 3, 100_000, 4),
  ];

  it.each([
    ['partial-fill', ['150000.00', '90000.00', '50000.00', '60000.00'], 'reduced-by-pool', true],
    ['block', ['150000.00', '90000.00', '50000.00', '0.00'], 'unfunded', true],
    ['skip', ['150000.00', '90000.00', '50000.00', '0.00'], 'unfunded', false],
  ] as const)('%s grants %j; D is %s', (exhaustion, amounts, last, closed) => {
    const { grants, ledger } = allocated(exhaustion, 350_000, claims);
    expect(granted(grants)).toEqual(amounts);
    expect(outcomes(grants)).toEqual(['granted-in-full', 'granted-in-full', 'reduced-by-cap', last]);
    expect(ledger.closed).toBe(closed);
  });

  it('tells of C the cap that was left, and of D the pool', () => {
    const [, , c, d] = allocated('partial-fill', 350_000, claims).grants;
    expect(c).toEqual({
      application: 'C',
      enterprise: enterpriseCode(1),
      place: 3,
      entitlement: '80000.00',
      capRoom: '50000.00',
      capReduction: '30000.00',
      poolRoom: '110000.00',
      poolReduction: '0.00',
      granted: '50000.00',
      outcome: 'reduced-by-cap',
      overtaken: false,
    });
    expect(d).toMatchObject({ place: 4, capRoom: '200000.00', poolRoom: '60000.00', poolReduction: '40000.00' });
  });

  it('leaves a ledger with everything to carry on from', () => {
    expect(allocated('partial-fill', 350_000, claims).ledger).toEqual({
      schemaVersion: 1,
      policy: 'wuhan-2025',
      budget: '350000.00',
      granted: '350000.00',
      closed: true,
      decided: 4,
      enterprises: {
        [enterpriseCode(1)]: '200000.00',
        [enterpriseCode(2)]: '90000.00',
        [enterpriseCode(3)]: '60000.00',
      },
      applications: { A: '150000.00', B: '90000.00', C: '50000.00', D: '60000.00' },
      invoices: {},
      last: { queuedAt: minute(4), application: 'D' },
    });
  });
});

describe('the annual cap of 200,000.00 (clause 2)', () => {
  it.each([
    ['a fen below the cap', '199999.99', '199999.99', 'granted-in-full'],
    ['at the cap', '200000.00', '200000.00', 'granted-in-full'],
    ['a fen above the cap', '200000.01', '200000.00', 'reduced-by-cap'],
  ])('%s: %s gets %s', (_, entitlement, amount, outcome) => {
    const [grant] = allocated('partial-fill', 1_000_000, [claim('A', 1, entitlement, 1)]).grants;
    expect([grant?.granted, grant?.outcome]).toEqual([amount, outcome]);
  });

  it.each(exhaustions)('is shared by all claims of an enterprise, under %s', (exhaustion) => {
    const claims = [claim('A', 1, 120_000, 1), claim('B', 1, 80_000, 2), claim('C', 1, '0.01', 3), claim('D', 2, 1, 4)];
    const { grants } = allocated(exhaustion, 1_000_000, claims);
    expect(granted(grants)).toEqual(['120000.00', '80000.00', '0.00', '1.00']);
    expect(outcomes(grants)).toEqual(['granted-in-full', 'granted-in-full', 'cap-used-up', 'granted-in-full']);
  });

  it('counts money granted, not money asked for: what the pool refused leaves room', () => {
    const claims = [claim('A', 1, 150_000, 1), claim('B', 1, 100_000, 2)];
    const { grants } = allocated('skip', 120_000, claims);
    expect(grants.map(({ capRoom }) => capRoom)).toEqual(['200000.00', '200000.00']);
    expect(granted(grants)).toEqual(['0.00', '100000.00']);
  });

  it('of 0.00 leaves nothing to any claim', () => {
    const policy = policyWith({ annualCap: '0.00' });
    const { grants } = allocate(policy, openLedger(policy, amountOf(100)), [claim('A', 1, 1, 1), claim('B', 1, 0, 2)]);
    expect(outcomes(grants)).toEqual(['cap-used-up', 'nothing-due']);
  });
});

describe('the pool (clause 4.1)', () => {
  it.each([
    ['partial-fill', 'a fen more than is asked', '100000.01', '100000.00', 'granted-in-full', false],
    ['partial-fill', 'just what is asked', '100000.00', '100000.00', 'granted-in-full', true],
    ['partial-fill', 'a fen less than is asked', '99999.99', '99999.99', 'reduced-by-pool', true],
    ['partial-fill', 'one fen', '0.01', '0.01', 'reduced-by-pool', true],
    ['partial-fill', 'nothing', '0.00', '0.00', 'unfunded', true],
    ['block', 'a fen more than is asked', '100000.01', '100000.00', 'granted-in-full', false],
    ['block', 'just what is asked', '100000.00', '100000.00', 'granted-in-full', true],
    ['block', 'a fen less than is asked', '99999.99', '0.00', 'unfunded', true],
    ['block', 'nothing', '0.00', '0.00', 'unfunded', true],
    ['skip', 'a fen more than is asked', '100000.01', '100000.00', 'granted-in-full', false],
    ['skip', 'just what is asked', '100000.00', '100000.00', 'granted-in-full', true],
    ['skip', 'a fen less than is asked', '99999.99', '0.00', 'unfunded', false],
    ['skip', 'nothing', '0.00', '0.00', 'unfunded', true],
  ] as const)('%s with %s: of 100,000.00 on %s, %s, %s', (exhaustion, _, budget, amount, outcome, closed) => {
    const { grants, ledger } = allocated(exhaustion, budget, [claim('A', 1, 100_000, 1)]);
    expect([grants[0]?.granted, grants[0]?.outcome, ledger.closed]).toEqual([amount, outcome, closed]);
  });

  const claims = [claim('A', 1, 80, 1), claim('B', 2, 50, 2), claim('C', 3, 20, 3), claim('D', 4, 10, 4)];
  it.each([
    [
      'partial-fill',
      'the first that does not fit gets what is left, and no claim after it anything',
      ['80.00', '20.00', '0.00', '0.00'],
    ],
    [
      'block',
      'the first that does not fit closes the queue: nothing to later ones that would fit',
      ['80.00', '0.00', '0.00', '0.00'],
    ],
    ['skip', 'it is passed over, and later ones that fit are served', ['80.00', '0.00', '20.00', '0.00']],
  ] as const)('%s: %s', (exhaustion, _, amounts) => {
    const { grants } = allocated(exhaustion, 100, claims);
    expect(granted(grants)).toEqual(amounts);
    expect(outcomes(grants)).not.toContain('cap-used-up');
  });

  it('block: the room that is left stays to be seen, although the queue is closed', () => {
    const { grants, ledger } = allocated('block', 100, claims);
    expect(grants.map(({ poolRoom }) => poolRoom)).toEqual(['100.00', '20.00', '20.00', '20.00']);
    expect(grants.map(({ poolReduction }) => poolReduction)).toEqual(['0.00', '50.00', '20.00', '10.00']);
    expect(ledger).toMatchObject({ closed: true, granted: '80.00', decided: 4 });
  });

  it('block: what has nothing due or no cap left fits, and does not close the queue', () => {
    const list = [claim('A', 1, 200_000, 1), claim('B', 1, 1, 2), claim('C', 2, 0, 3), claim('D', 3, 5, 4)];
    const { grants, ledger } = allocated('block', '200005.00', list);
    expect(outcomes(grants)).toEqual(['granted-in-full', 'cap-used-up', 'nothing-due', 'granted-in-full']);
    expect(ledger.closed).toBe(true);
  });

  it('the cap is taken before the pool: a claim that only its cap makes fit is served', () => {
    const list = [claim('A', 1, 150_000, 1), claim('B', 1, 100_000, 2)];
    for (const exhaustion of exhaustions) {
      const { grants } = allocated(exhaustion, 200_000, list);
      expect(granted(grants)).toEqual(['150000.00', '50000.00']);
      expect(grants[1]).toMatchObject({ capReduction: '50000.00', poolReduction: '0.00', outcome: 'reduced-by-cap' });
    }
  });

  it('reduced by both: the pool is named, and both reductions are reported', () => {
    const [grant] = allocated('partial-fill', 50_000, [claim('A', 1, 250_000, 1)]).grants;
    expect(grant).toMatchObject({
      outcome: 'reduced-by-pool',
      capRoom: '200000.00',
      capReduction: '50000.00',
      poolRoom: '50000.00',
      poolReduction: '150000.00',
      granted: '50000.00',
    });
  });
});

describe('the outcome is the first that holds', () => {
  const rows: [GrantOutcome, string, readonly Claim[], number][] = [
    [
      'nothing-due',
      'an entitlement of 0.00, though the cap is used up and the pool empty',
      [claim('A', 1, 200_000, 1), claim('B', 1, 0, 2)],
      200_000,
    ],
    [
      'cap-used-up',
      'no cap left, though the pool is empty too',
      [claim('A', 1, 200_000, 1), claim('B', 1, 1, 2)],
      200_000,
    ],
    [
      'unfunded',
      'no money left, though the cap would reduce too',
      [claim('A', 2, 100, 1), claim('B', 1, 300_000, 2)],
      100,
    ],
    ['reduced-by-pool', 'money left for a part', [claim('A', 2, 100, 1), claim('B', 1, 300_000, 2)], 101],
    ['reduced-by-cap', 'cap left for a part', [claim('A', 1, 199_999, 1), claim('B', 1, 2, 2)], 1_000_000],
    ['granted-in-full', 'room in both', [claim('A', 1, 1, 1), claim('B', 1, 2, 2)], 1_000_000],
  ];

  it.each(rows)('%s: %s', (outcome, _, claims, budget) => {
    expect(allocated('partial-fill', budget, claims).grants.at(-1)?.outcome).toBe(outcome);
  });

  it('and every outcome has a row', () => {
    expect(rows.map(([outcome]) => outcome)).toEqual(grantOutcomes);
  });
});

describe('queue order', () => {
  const order = (claims: readonly Claim[]) => inQueueOrder(claims).map(({ application }) => application);
  const came = (application: string, queuedAt: string) => claim(application, 1, 1, 0, { queuedAt: at(queuedAt) });

  it.each([
    ['by instant', [came('A', '2025-06-03T09:00:01+08:00'), came('B', '2025-06-03T09:00:00+08:00')], ['B', 'A']],
    [
      'to the nanosecond',
      [came('A', '2025-06-03T09:00:00.000000002+08:00'), came('B', '2025-06-03T09:00:00.000000001+08:00')],
      ['B', 'A'],
    ],
    [
      'a fraction is a fraction: .5 comes after .123456789',
      [came('A', '2025-06-03T09:00:00.5+08:00'), came('B', '2025-06-03T09:00:00.123456789+08:00')],
      ['B', 'A'],
    ],
    [
      'whatever offset it is written with',
      [came('A', '2025-06-03T09:00:01+08:00'), came('B', '2025-06-03T01:00:00Z')],
      ['B', 'A'],
    ],
    [
      'the same instant in two spellings is a tie',
      [came('B', '2025-06-03T09:00:00+08:00'), came('A', '2025-06-03T01:00:00.000Z')],
      ['A', 'B'],
    ],
    [
      'ties by code unit: digits, capitals, small letters',
      [
        came('b', '2025-06-03T09:00:00Z'),
        came('a', '2025-06-03T09:00:00Z'),
        came('B', '2025-06-03T09:00:00Z'),
        came('9', '2025-06-03T09:00:00Z'),
        came('10', '2025-06-03T09:00:00Z'),
      ],
      ['10', '9', 'B', 'a', 'b'],
    ],
    [
      'ties by code unit: A before A-1 before A.1',
      [came('A.1', '2025-06-03T09:00:00Z'), came('A-1', '2025-06-03T09:00:00Z'), came('A', '2025-06-03T09:00:00Z')],
      ['A', 'A-1', 'A.1'],
    ],
    ['before 1970 too', [came('A', '1969-12-31T23:59:59.9Z'), came('B', '1969-12-31T23:59:59.1Z')], ['B', 'A']],
  ] as [string, Claim[], string[]][])('%s', (_, claims, expected) => {
    expect(order(claims)).toEqual(expected);
    expect(order([...claims].reverse())).toEqual(expected);
    const { grants } = allocated('partial-fill', 100, claims);
    expect(grants.map(({ application, place }) => [application, place])).toEqual(
      expected.map((each, i) => [each, i + 1]),
    );
  });

  it('leaves the given list as it was', () => {
    const claims = Object.freeze([came('B', '2025-06-03T09:00:00Z'), came('A', '2025-06-03T09:00:00Z')]);
    inQueueOrder(claims);
    allocated('partial-fill', 100, claims);
    expect(claims.map(({ application }) => application)).toEqual(['B', 'A']);
  });
});

describe('preview', () => {
  it.each(exhaustions)('tells what a claim would get if it were decided next, under %s', (exhaustion) => {
    const policy = policies[exhaustion];
    const { ledger } = allocated(exhaustion, 100, [claim('A', 1, 70, 1)]);
    const before = JSON.stringify(ledger);
    const next = claim('B', 2, 50, 2, { district: '420111' as never });
    expect(preview(policy, ledger, next)).toEqual(allocate(policy, ledger, [next]).grants[0]);
    expect(preview(policy, ledger, next).place).toBe(2);
    expect(JSON.stringify(ledger)).toBe(before);
  });
});
