/**
 * A round without cases: whose invoice it is, what is carried on from batch to batch, and what is refused. Applications
 * are of 3 June 2025; one line of 10,000.00 at 20 % earns 2,000.00.
 */
import { describe, expect, it } from 'vitest';
import {
  decideBatches,
  decideRound,
  withAlternative,
  wuhan2025,
  type Ledger,
  type Round,
  type RoundInput,
} from 'cloud-voucher-rules';
import {
  amountOf,
  at,
  catalogue,
  enterprise,
  enterpriseNumber,
  invoiceNumber,
  noonOf,
  round,
  type Bought,
  type Changes,
} from '../support/builders';
import { came, decided, decision, summary } from '../support/deciding';
import { refusalOf } from '../support/problems';

const block = withAlternative(wuhan2025, 'exhaustion', 'block');

describe('assumption invoice-once: the first application that has any of it recognised uses it', () => {
  const number = invoiceNumber(1);
  const shared: Bought = { amount: 10_000, invoice: { id: number } };
  const found = (result: Round, name: string) =>
    decision(result, name).assessment.lines.map(({ recognised, findings }) => [
      recognised,
      ...findings.map(({ code }) => code),
    ]);

  it('by queue order, not by the order of the input', () => {
    const result = decided([came('B', 1, 2, [shared]), came('A', 1, 1, [shared])]);
    expect(found(result, 'A')).toEqual([['10000.00']]);
    expect(found(result, 'B')).toEqual([['0.00', 'invoice-already-claimed']]);
    expect(result.ledger.invoices).toEqual({ [number]: 'A' });
    expect(decision(result, 'B').assessment.lines[0]?.findings[0]?.compared).toEqual({
      invoice: number,
      claimedBy: 'A',
    });
  });

  it('at the same instant by the application id', () => {
    const result = decided([came('B', 1, 1, [shared]), came('A', 1, 1, [shared])]);
    expect(found(result, 'A')).toEqual([['10000.00']]);
  });

  it('a part of it is enough to use it', () => {
    const result = decided([came('A', 1, 1, [{ ...shared, claimed: '0.01' }]), came('B', 1, 2, [shared])]);
    expect(found(result, 'B')).toEqual([['0.00', 'invoice-already-claimed']]);
  });

  it('several lines of one application may share it', () => {
    const result = decided([
      came('A', 1, 1, [
        { ...shared, claimed: 4_000 },
        { claimed: 6_000, onPapersOfLine: 1 },
      ]),
    ]);
    expect(found(result, 'A')).toEqual([['4000.00'], ['6000.00']]);
  });

  it('of any enterprise: a number used by one enterprise is used for another', () => {
    const result = decided([came('A', 1, 1, [shared]), came('B', 2, 2, [shared])]);
    expect(found(result, 'B')).toEqual([['0.00', 'invoice-already-claimed']]);
  });

  it('a claim that the pool leaves without money has used it all the same', () => {
    const result = decided([came('A', 1, 1, [shared]), came('B', 1, 2, [shared])], { budget: amountOf(0) });
    expect(summary(result)).toEqual([
      ['A', 'unfunded', '0.00'],
      ['B', 'nothing-due', '0.00'],
    ]);
  });

  it.each([
    ['is ineligible', came('A', 1, 1, [shared], { enterprise: enterpriseNumber(1, { district: '420202' as never }) })],
    ['is undetermined', came('A', 1, 1, [shared], { enterprise: enterpriseNumber(1, { industry: undefined }) })],
    ['has the line disallowed', came('A', 1, 1, [{ ...shared, contract: 'none' }])],
    ['claims 0.00 of it', came('A', 1, 1, [{ ...shared, claimed: 0 }])],
    [
      'has none of it left by red letters',
      came('A', 1, 1, [
        {
          ...shared,
          invoice: {
            id: number,
            redLetters: [{ id: invoiceNumber(2), issuedOn: '2025-04-01' as never, total: amountOf(10_000) }],
          },
        },
      ]),
    ],
  ])('not by an application that %s', (_, first) => {
    const result = decided([first, came('B', 1, 2, [shared])]);
    expect(found(result, 'B')).toEqual([['10000.00']]);
    expect(result.ledger.invoices).toEqual({ [number]: 'B' });
  });

  it('an application without a claim still sees what others have claimed before it', () => {
    const result = decided([
      came('A', 1, 1, [shared]),
      came('B', 2, 2, [shared], { enterprise: enterpriseNumber(2, { district: '420202' as never }) }),
    ]);
    expect(found(result, 'B')).toEqual([['0.00', 'invoice-already-claimed']]);
  });
});

describe('a ledger carried on', () => {
  const first = decided([came('A', 1, 1, [{ invoice: { id: invoiceNumber(1) } }])], { budget: amountOf(5_000) });

  it('counts cap, pool, places and invoices of earlier batches', () => {
    const again = [
      came('B', 1, 2, [{ invoice: { id: invoiceNumber(1) } }]),
      came('C', 2, 3, [{ amount: 20_000 }]),
      came('0', 3, 0, [{ amount: 1_000 }]),
    ];
    const second = decided(again, { budget: amountOf(5_000), ledger: first.ledger });
    expect(summary(second)).toEqual([
      ['0', 'granted-in-full', '200.00'],
      ['B', 'nothing-due', '0.00'],
      ['C', 'reduced-by-pool', '2800.00'],
    ]);
    expect(decision(second, '0').grant).toMatchObject({ place: 2, overtaken: true });
    expect(decision(second, 'C').grant).toMatchObject({ place: 4, overtaken: false });
    expect(second.pool).toEqual({ budget: '5000.00', granted: '5000.00', remaining: '0.00', firstShortfall: 'C' });
    expect(second.districts).toEqual([{ district: '420111', applications: 2, granted: '3000.00' }]);
    expect(second.ledger).toMatchObject({ decided: 4, closed: true });
  });

  it('of which nothing is changed', () => {
    const before = JSON.stringify(first.ledger);
    decided([came('B', 2, 2)], { budget: amountOf(5_000), ledger: first.ledger });
    expect(JSON.stringify(first.ledger)).toBe(before);
  });

  it('must have the budget of the round and its policy, and know none of the applications', () => {
    const carry = (changes: Changes<RoundInput>, list = [came('B', 2, 2)]) =>
      refusalOf(() => decided(list, { budget: amountOf(5_000), ledger: first.ledger, ...changes }));
    expect(carry({ budget: amountOf('5000.01') })).toEqual(['budget-differs', 'ledger.budget']);
    expect(carry({ policy: block })).toEqual(['other-policy', 'ledger.policy']);
    expect(carry({ policy: block, budget: amountOf(1) })).toEqual(['other-policy', 'ledger.policy']);
    expect(carry({}, [came('B', 2, 2), came('A', 2, 3)])).toEqual(['duplicate-application', 'applications.1.id']);
  });

  it('decideBatches decides batch by batch as decideRound does, and returns the ledger', () => {
    const { applications, ...setup } = round([came('A', 1, 1), came('B', 1, 2), came('C', 2, 3)], {
      budget: amountOf(5_000),
    });
    const batches = [applications.slice(0, 2), [], applications.slice(2)];
    const steps = decideBatches(setup, batches);
    let ledger: Ledger | undefined;
    for (const batch of batches) {
      const carried = decideRound({ ...setup, applications: batch, ...(ledger === undefined ? {} : { ledger }) });
      const { ledger: after, ...rest } = carried;
      expect(steps.next()).toEqual({ done: false, value: rest });
      ledger = after;
    }
    expect(steps.next()).toEqual({ done: true, value: ledger });
  });
});

describe('a round refuses', () => {
  it('an application given twice', () => {
    expect(refusalOf(() => decided([came('A', 1, 1), came('B', 2, 2), came('A', 3, 3)]))).toEqual([
      'duplicate-application',
      'applications.2.id',
    ]);
  });

  it('an application given twice, although neither has a claim', () => {
    const late = { submittedAt: noonOf('2025-11-01') };
    expect(refusalOf(() => decided([came('A', 1, 1, [], late), came('A', 2, 1, [], late)]))[0]).toBe(
      'duplicate-application',
    );
  });

  it.each([
    ['a budget not in canonical form', { budget: '1' as never }, ['not-canonical', 'budget']],
    [
      'an amount',
      { applications: [came('A', 1, 1), came('B', 2, 2, [{ purchase: { amount: 'x' as never } }])] },
      ['malformed', 'applications.1.purchases.0.amount'],
    ],
    [
      'an instant',
      { applications: [came('A', 1, 1, [], { submittedAt: at('2025-06-03') })] },
      ['malformed', 'applications.0.submittedAt'],
    ],
    [
      'a figure of the enterprise',
      { applications: [came('A', 1, 1, [], { enterprise: enterprise({ employees: -1 }) })] },
      ['out-of-range', 'applications.0.enterprise.employees'],
    ],
    [
      'a product listed twice',
      { catalogue: { ...catalogue, products: [...catalogue.products, ...catalogue.products] } },
      ['duplicate-id', 'catalogue.products.4.id'],
    ],
    [
      'a queue that needs the review, without cases',
      { policy: withAlternative(wuhan2025, 'queue-order', 'recommended-at') },
      ['cases-required', 'cases'],
    ],
    [
      'a queue that needs the returns, without cases',
      { policy: withAlternative(wuhan2025, 'queue-after-return', 'resubmitted-at') },
      ['cases-required', 'cases'],
    ],
  ] as [string, Changes<RoundInput>, [string, string]][])('%s', (_, changes, refusal) => {
    expect(refusalOf(() => decided([], changes))).toEqual(refusal);
  });

  it('names batch and application where batches are decided', () => {
    const { policy, budget } = round([]);
    const setup = { schemaVersion: 1 as const, policy, budget, catalogue };
    const steps = decideBatches(setup, [[came('A', 1, 1)], [came('B', 2, 2), came('A', 3, 3)]]);
    steps.next();
    expect(refusalOf(() => steps.next())).toEqual(['duplicate-application', 'batches.1.1.id']);
  });
});

it('the records of a ledger are plain objects, whatever the ids', () => {
  const { ledger } = decided([came('constructor', 1, 1)], { budget: amountOf(5_000) });
  const records = [ledger.enterprises, ledger.applications, ledger.invoices];
  expect(records.map((each) => Object.getPrototypeOf(each) as unknown)).toEqual(records.map(() => Object.prototype));
  expect(Object.keys(ledger.applications)).toEqual(['constructor']);
});
