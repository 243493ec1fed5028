/**
 * A whole round without cases: who gets a decision, in which order, on which figures. Applications are of 3 June 2025;
 * one line of 10,000.00 at 20 % earns 2,000.00.
 */
import { describe, expect, it } from 'vitest';
import { withAlternative, wuhan2025, type Application, type RoundInput } from 'cloud-voucher-rules';
import { amountOf, at, enterpriseCode, enterpriseNumber, noonOf, type Bought, type Changes } from '../support/builders';
import { came, decided, decision, summary } from '../support/deciding';

const block = withAlternative(wuhan2025, 'exhaustion', 'block');
const skip = withAlternative(wuhan2025, 'exhaustion', 'skip');

describe('decisions', () => {
  const late = { submittedAt: at('2025-11-01T00:00:00+08:00') };
  const list = [
    came('Z', 1, 5),
    came('B', 2, 1, [{}], late),
    came('M', 3, 2, [{}], { enterprise: enterpriseNumber(3, { district: undefined }) }),
    came('C', 4, 1),
    came('b', 5, 1, [{}], late),
  ];

  it('claims in queue order, then the rest by application id, by code unit', () => {
    expect(summary(decided(list))).toEqual([
      ['C', 'granted-in-full', '2000.00'],
      ['Z', 'granted-in-full', '2000.00'],
      ['B', 'ineligible', undefined],
      ['M', 'undetermined', undefined],
      ['b', 'ineligible', undefined],
    ]);
  });

  it('do not depend on the order of the input, to the byte', () => {
    expect(JSON.stringify(decided([...list].reverse()))).toBe(JSON.stringify(decided(list)));
    expect(JSON.stringify(decided([...list.slice(2), ...list.slice(0, 2)]))).toBe(JSON.stringify(decided(list)));
  });

  it('are none for no applications', () => {
    expect(decided([], { budget: amountOf(100) })).toEqual({
      schemaVersion: 1,
      policy: 'wuhan-2025',
      decisions: [],
      pool: { budget: '100.00', granted: '0.00', remaining: '100.00' },
      districts: [],
      ledger: {
        schemaVersion: 1,
        policy: 'wuhan-2025',
        budget: '100.00',
        granted: '0.00',
        closed: false,
        decided: 0,
        enterprises: {},
        applications: {},
        invoices: {},
      },
    });
  });

  it('name application, enterprise and, where it is known, the district', () => {
    const result = decided(list);
    expect(decision(result, 'C')).toMatchObject({ enterprise: enterpriseCode(4), district: '420111' });
    expect(decision(result, 'C').grant).toMatchObject({ district: '420111', place: 1, overtaken: false });
    expect(decision(result, 'M')).not.toHaveProperty('district');
    expect(decision(result, 'M')).not.toHaveProperty('grant');
  });

  it('a claim of nothing is a claim too', () => {
    const result = decided([came('A', 1, 1, []), came('B', 2, 2, [{ payments: [] }])]);
    expect(summary(result)).toEqual([
      ['A', 'nothing-due', '0.00'],
      ['B', 'nothing-due', '0.00'],
    ]);
    expect(result.ledger).toMatchObject({ decided: 2, applications: { A: '0.00', B: '0.00' } });
  });

  it('what has no claim leaves no trace in the ledger', () => {
    const { ledger } = decided([came('B', 2, 1, [{}], late)]);
    expect(ledger).toMatchObject({ decided: 0, applications: {}, invoices: {} });
    expect(ledger).not.toHaveProperty('last');
  });
});

describe('the pool', () => {
  const list = [
    came('A', 1, 1, [{ amount: 40_000 }]),
    came('B', 2, 2, [{ amount: 25_000 }]),
    came('C', 3, 3, [{ amount: 5_000 }]),
  ];

  it.each([
    ['partial-fill', wuhan2025, ['8000.00', '2000.00', '0.00'], '0.00'],
    ['block', block, ['8000.00', '0.00', '0.00'], '2000.00'],
    ['skip', skip, ['8000.00', '0.00', '1000.00'], '1000.00'],
  ] as const)('of 10,000.00 under %s', (_, policy, amounts, remaining) => {
    const result = decided(list, { policy, budget: amountOf(10_000) });
    expect(result.decisions.map(({ grant }) => grant?.granted)).toEqual(amounts);
    expect(result.pool).toMatchObject({ budget: '10000.00', remaining, firstShortfall: 'B' });
    expect(result.policy).toBe(policy.id);
  });

  it('names no shortfall where everyone gets what the cap allows', () => {
    const result = decided([came('A', 1, 1, [{ tier: 'ecosystem', amount: 600_000 }])]);
    expect(decision(result, 'A').outcome).toBe('reduced-by-cap');
    expect(result.pool).toEqual({ budget: '1000000.00', granted: '200000.00', remaining: '800000.00' });
  });

  it('names the first shortfall of this round, in queue order', () => {
    const result = decided([came('B', 1, 2), came('A', 2, 3), came('C', 3, 1)], { budget: amountOf(2_000) });
    expect(result.pool.firstShortfall).toBe('B');
  });
});

describe('assumption line-attribution: the last listed lines bear a reduction first', () => {
  const bought: readonly Bought[] = [
    { tier: 'resources', amount: 10_000 },
    { tier: 'business', amount: 10_000, contract: 'none' },
    { tier: 'ecosystem', amount: 10_000 },
    { tier: 'capability', amount: 10_000 },
  ];

  it.each([
    ['1000000.00', ['2000.00', '0.00', '5000.00', '4000.00']],
    ['11000.00', ['2000.00', '0.00', '5000.00', '4000.00']],
    ['10999.99', ['2000.00', '0.00', '5000.00', '3999.99']],
    ['7000.01', ['2000.00', '0.00', '5000.00', '0.01']],
    ['7000.00', ['2000.00', '0.00', '5000.00', '0.00']],
    ['2000.01', ['2000.00', '0.00', '0.01', '0.00']],
    ['1.00', ['1.00', '0.00', '0.00', '0.00']],
    ['0.00', ['0.00', '0.00', '0.00', '0.00']],
  ])('of a pool of %s', (budget, lines) => {
    expect(decision(decided([came('A', 1, 1, bought)], { budget: amountOf(budget) }), 'A').lines).toEqual(lines);
  });

  it('gives 0.00 to each line of what has no claim, and no lines to an empty list', () => {
    const late = { submittedAt: noonOf('2025-11-01') };
    const result = decided([came('A', 1, 1, bought, late), came('B', 2, 1, [], late), came('C', 3, 1, [])]);
    expect(decision(result, 'A').lines).toEqual(['0.00', '0.00', '0.00', '0.00']);
    expect(decision(result, 'B').lines).toEqual([]);
    expect(decision(result, 'C').lines).toEqual([]);
  });
});

describe('the districts (clause 3.4)', () => {
  const from = (name: string, n: number, district: string, amount: number) =>
    came(name, n, n, [{ amount }], { enterprise: enterpriseNumber(n, { district: district as never }) });

  it('are those with money granted, by id, with the number of grants above 0.00', () => {
    const list = [
      from('A', 1, 'yangtze-new-area', 10_000),
      from('B', 2, '420111', 20_000),
      from('C', 3, '420102', 30_000),
      from('D', 4, '420111', 0),
      from('E', 5, '420111', 5_000),
      from('F', 6, 'donghu-hightech', 5_000),
      from('G', 7, '420202', 10_000),
    ];
    expect(decided(list, { budget: amountOf(13_000) }).districts).toEqual([
      { district: '420102', applications: 1, granted: '6000.00' },
      { district: '420111', applications: 2, granted: '5000.00' },
      { district: 'yangtze-new-area', applications: 1, granted: '2000.00' },
    ]);
  });
});

it('a pool that suffices has no first shortfall, not even an undefined one', () => {
  expect(decided([came('A', 1, 1)]).pool).toStrictEqual({
    budget: '1000000.00',
    granted: '2000.00',
    remaining: '998000.00',
  });
});

describe('what a decision rests on', () => {
  const basis = (changes: Changes<RoundInput>, one: Application) =>
    decided([one], changes).decisions[0]?.basis.map((each) => ('clause' in each ? each.clause : each.assumption)) ?? [];

  it('a grant: the clauses on recipients, rates and order, and the readings that its figures rest on', () => {
    const rests = basis({}, came('A', 1, 1));
    expect(rests).toEqual(
      expect.arrayContaining([
        '1',
        '2',
        '3.2',
        '3.3',
        '4.1',
        'rounding',
        'vat',
        'cap-basis',
        'queue-ties',
        'pool-size',
      ]),
    );
    expect(rests).not.toContain('exhaustion');
    expect(rests).not.toContain('released-money');
  });

  it('a grant that the pool reduces: the exhaustion rule too, and who bears the reduction', () => {
    expect(basis({ budget: amountOf(1) }, came('A', 1, 1))).toEqual(
      expect.arrayContaining(['exhaustion', 'line-attribution']),
    );
  });

  it('an enterprise that came too late: the close of the window, and no queue', () => {
    const rests = basis({}, came('A', 1, 1, [{}], { submittedAt: noonOf('2025-11-01') }));
    expect(rests).toEqual(expect.arrayContaining(['4.1', 'window-close']));
    expect(rests).not.toContain('queue-order');
    expect(rests).not.toContain('cap-basis');
  });

  it('each once, clauses before assumptions, in the order of the policy', () => {
    const rests = decided([came('A', 1, 1)]).decisions[0]?.basis ?? [];
    const texts = rests.map((each) => JSON.stringify(each));
    expect(new Set(texts).size).toBe(texts.length);
    const order = [
      ...Object.keys(wuhan2025.clauses).map((clause) => JSON.stringify({ clause })),
      ...Object.keys(wuhan2025.assumptions).map((assumption) => JSON.stringify({ assumption })),
    ];
    expect(texts).toEqual(order.filter((each) => texts.includes(each)));
  });
});
