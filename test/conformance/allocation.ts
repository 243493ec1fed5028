/**
 * Vectors of the allocation: each grant and the ledger stated by hand.
 * @module
 */
import type { Claim, Exhaustion, GrantOutcome, Ledger, Policy } from 'cloud-voucher-rules';
import { policyFrom, type PolicyReference } from '../../src/testing/policy-told';
import type { Vector } from '../../src/testing/vector';
import { allocated } from '../oracle/allocation';
import { same } from '../support/same';
import { amountOf, at, claim, enterpriseCode, invoiceNumber, minute } from '../support/builders';

/** What a grant should be: the application, then amounts in yuan, and how it came out. */
type Granted = readonly [
  application: string,
  capRoom: string,
  capReduction: string,
  poolRoom: string,
  poolReduction: string,
  granted: string,
  outcome: GrantOutcome,
  overtaken?: 'overtaken',
];

interface Row {
  readonly pins: string;
  readonly exhaustion?: Exhaustion;
  readonly cap?: string;
  readonly budget: string;
  /** What the ledger given holds already. */
  readonly before?: Partial<Ledger>;
  readonly claims: readonly Claim[];
  readonly grants: readonly Granted[];
  /** Of the ledger afterwards, what the row is about. */
  readonly after?: Partial<Ledger>;
}

/** The reference of a policy with this rule and cap; `wuhan-2025` itself where both are its own. */
export function policyOf(exhaustion: Exhaustion = 'partial-fill', cap = '200000.00'): PolicyReference {
  if (exhaustion === 'partial-fill' && cap === '200000.00') return { base: 'wuhan-2025' };
  const rule = exhaustion === 'partial-fill' ? [] : [`exhaustion.${exhaustion}`];
  const limit = cap === '200000.00' ? [] : [`cap.${cap}`];
  const id = ['wuhan-2025', ...rule, ...limit].join('+');
  return {
    base: 'wuhan-2025',
    patch: {
      id,
      ...(exhaustion === 'partial-fill' ? {} : { exhaustion }),
      ...(cap === '200000.00' ? {} : { annualCap: cap }),
    },
  };
}

export const idOf = ({ base, patch }: PolicyReference): string => (patch as { id?: string } | undefined)?.id ?? base;

/** A ledger that has decided nothing. */
export const emptyLedger = (policy: PolicyReference, budget: string): Ledger => ({
  schemaVersion: 1,
  policy: idOf(policy),
  budget: amountOf(budget),
  granted: amountOf('0.00'),
  closed: budget === '0.00',
  decided: 0,
  enterprises: {},
  applications: {},
  invoices: {},
});

function vectorOf(
  name: string,
  { pins, exhaustion, cap, budget, before = {}, claims, grants, after = {} }: Row,
): Vector {
  const policy = policyOf(exhaustion, cap);
  const ledger = { ...emptyLedger(policy, budget), ...before };
  const list = grants.map(
    ([application, capRoom, capReduction, poolRoom, poolReduction, granted, outcome, overtaken], i) => {
      const claimed = claims.find((each) => each.application === application);
      return {
        application,
        enterprise: claimed?.enterprise,
        ...(claimed?.district === undefined ? {} : { district: claimed.district }),
        place: ledger.decided + i + 1,
        entitlement: claimed?.entitlement,
        capRoom,
        capReduction,
        poolRoom,
        poolReduction,
        granted,
        outcome,
        overtaken: overtaken !== undefined,
      };
    },
  );
  return {
    name: `allocate: ${name}`,
    pins,
    function: 'allocate',
    input: { policy, ledger, claims },
    result: { grants: list, ledger: ledgerAfter(policyFrom(policy), ledger, claims, after) },
  };
}

/** The whole ledger, from the slow, obvious version; what is stated by hand must be in it. */
function ledgerAfter(policy: Policy, before: Ledger, claims: readonly Claim[], stated: Partial<Ledger>): Ledger {
  const { ledger } = allocated(policy, before, claims);
  for (const [field, value] of Object.entries(stated)) {
    if (!same(ledger[field as keyof Ledger], value)) throw new Error(`${field} should be ${JSON.stringify(value)}`);
  }
  return ledger;
}

const [first, second, third] = [enterpriseCode(1), enterpriseCode(2), enterpriseCode(3)];

/** The worked example: A and C are the same enterprise. */
const example = [
  claim('A', 1, 150_000, 1),
  claim('B', 2, 90_000, 2),
  claim('C', 1, 80_000, 3),
  claim('D', 3, 100_000, 4),
];
const upToD: readonly Granted[] = [
  ['A', '200000.00', '0.00', '350000.00', '0.00', '150000.00', 'granted-in-full'],
  ['B', '200000.00', '0.00', '200000.00', '0.00', '90000.00', 'granted-in-full'],
  ['C', '50000.00', '30000.00', '110000.00', '0.00', '50000.00', 'reduced-by-cap'],
];
const exampleEnterprises = { [first]: '200000.00', [second]: '90000.00' };

const exampleRows: Readonly<Record<string, Row>> = {
  'the worked example under partial-fill': {
    pins: 'The first claim that does not fit gets what is left.',
    budget: '350000.00',
    claims: example,
    grants: [...upToD, ['D', '200000.00', '0.00', '60000.00', '40000.00', '60000.00', 'reduced-by-pool']],
    after: {
      granted: amountOf('350000.00'),
      closed: true,
      enterprises: { ...exampleEnterprises, [third]: '60000.00' } as Ledger['enterprises'],
      applications: {
        A: '150000.00',
        B: '90000.00',
        C: '50000.00',
        D: '60000.00',
      } as unknown as Ledger['applications'],
      last: { queuedAt: minute(4), application: 'D' as never },
    },
  },
  'the worked example under block': {
    pins: 'Under block it gets nothing, and the queue is closed.',
    exhaustion: 'block',
    budget: '350000.00',
    claims: example,
    grants: [...upToD, ['D', '200000.00', '0.00', '60000.00', '100000.00', '0.00', 'unfunded']],
    after: { granted: amountOf('290000.00'), closed: true, enterprises: exampleEnterprises as Ledger['enterprises'] },
  },
  'the worked example under skip': {
    pins: 'Under skip it gets nothing, and the queue stays open.',
    exhaustion: 'skip',
    budget: '350000.00',
    claims: example,
    grants: [...upToD, ['D', '200000.00', '0.00', '60000.00', '100000.00', '0.00', 'unfunded']],
    after: { granted: amountOf('290000.00'), closed: false, enterprises: exampleEnterprises as Ledger['enterprises'] },
  },
  'the worked example in another order': {
    pins: 'The order of input is irrelevant.',
    budget: '350000.00',
    claims: [3, 1, 0, 2].flatMap((i) => example[i] ?? []),
    grants: [...upToD, ['D', '200000.00', '0.00', '60000.00', '40000.00', '60000.00', 'reduced-by-pool']],
    after: { granted: amountOf('350000.00'), closed: true },
  },
};

const last: Readonly<Record<Exhaustion, Readonly<Record<string, Row>>>> = {
  'partial-fill': {
    'nobody after the last fen': {
      pins: 'Once the money is used up, all later claims go empty.',
      budget: '100.00',
      claims: [claim('A', 1, 100, 1), claim('B', 2, 1, 2), claim('C', 3, '0.01', 3)],
      grants: [
        ['A', '200000.00', '0.00', '100.00', '0.00', '100.00', 'granted-in-full'],
        ['B', '200000.00', '0.00', '0.00', '1.00', '0.00', 'unfunded'],
        ['C', '200000.00', '0.00', '0.00', '0.01', '0.00', 'unfunded'],
      ],
      after: { granted: amountOf('100.00'), closed: true },
    },
    'the last fen': {
      pins: 'The last fen is granted.',
      budget: '100.01',
      claims: [claim('A', 1, 100, 1), claim('B', 2, 1, 2)],
      grants: [
        ['A', '200000.00', '0.00', '100.01', '0.00', '100.00', 'granted-in-full'],
        ['B', '200000.00', '0.00', '0.01', '0.99', '0.01', 'reduced-by-pool'],
      ],
      after: { granted: amountOf('100.01'), closed: true },
    },
    'money left': {
      pins: 'A pool that is larger than what is claimed stays open.',
      budget: '100.02',
      claims: [claim('A', 1, 100, 1)],
      grants: [['A', '200000.00', '0.00', '100.02', '0.00', '100.00', 'granted-in-full']],
      after: { granted: amountOf('100.00'), closed: false },
    },
    'no money': {
      pins: 'Without money nobody gets any.',
      budget: '0.00',
      claims: [claim('A', 1, 100, 1)],
      grants: [['A', '200000.00', '0.00', '0.00', '100.00', '0.00', 'unfunded']],
      after: { granted: amountOf('0.00'), closed: true },
    },
    'no claims': {
      pins: 'Without claims nothing happens.',
      budget: '100.00',
      claims: [],
      grants: [],
      after: { closed: false, decided: 0 },
    },
  },
  block: {
    'a smaller one behind, under block': {
      pins: 'Under block nobody is served behind the first that does not fit, however little is asked.',
      exhaustion: 'block',
      budget: '100.00',
      claims: [claim('A', 1, 60, 1), claim('B', 2, 50, 2), claim('C', 3, 40, 3)],
      grants: [
        ['A', '200000.00', '0.00', '100.00', '0.00', '60.00', 'granted-in-full'],
        ['B', '200000.00', '0.00', '40.00', '50.00', '0.00', 'unfunded'],
        ['C', '200000.00', '0.00', '40.00', '40.00', '0.00', 'unfunded'],
      ],
      after: { granted: amountOf('60.00'), closed: true },
    },
    'a closed queue carried over, under block': {
      pins: 'A queue that an earlier batch closed stays closed.',
      exhaustion: 'block',
      budget: '100.00',
      before: {
        granted: amountOf('60.00'),
        closed: true,
        decided: 2,
        enterprises: { [first]: amountOf('60.00') } as Ledger['enterprises'],
        applications: { X: '60.00', Y: '0.00' } as unknown as Ledger['applications'],
        last: { queuedAt: minute(0), application: 'Y' as never },
      },
      claims: [claim('C', 3, 40, 3)],
      grants: [['C', '200000.00', '0.00', '40.00', '40.00', '0.00', 'unfunded']],
      after: { granted: amountOf('60.00'), closed: true },
    },
    'a claim of nothing behind, under block': {
      pins: 'A claim of nothing is due nothing, in a closed queue too.',
      exhaustion: 'block',
      budget: '100.00',
      claims: [claim('A', 1, 101, 1), claim('B', 2, 0, 2)],
      grants: [
        ['A', '200000.00', '0.00', '100.00', '101.00', '0.00', 'unfunded'],
        ['B', '200000.00', '0.00', '100.00', '0.00', '0.00', 'nothing-due'],
      ],
      after: { granted: amountOf('0.00'), closed: true },
    },
    'exactly fitting, under block': {
      pins: 'A claim that takes all that is left fits; the money is used up and the queue closed.',
      exhaustion: 'block',
      budget: '100.00',
      claims: [claim('A', 1, 100, 1)],
      grants: [['A', '200000.00', '0.00', '100.00', '0.00', '100.00', 'granted-in-full']],
      after: { granted: amountOf('100.00'), closed: true },
    },
    'fitting after the cap, under block': {
      pins: 'Whether a claim fits is judged by what its cap leaves of it.',
      exhaustion: 'block',
      cap: '100.00',
      budget: '100.00',
      claims: [claim('A', 1, 500, 1)],
      grants: [['A', '100.00', '400.00', '100.00', '0.00', '100.00', 'reduced-by-cap']],
      after: { granted: amountOf('100.00'), closed: true },
    },
  },
  skip: {
    'a smaller one behind, under skip': {
      pins: 'Under skip a later, smaller claim is served.',
      exhaustion: 'skip',
      budget: '100.00',
      claims: [claim('A', 1, 60, 1), claim('B', 2, 50, 2), claim('C', 3, 40, 3)],
      grants: [
        ['A', '200000.00', '0.00', '100.00', '0.00', '60.00', 'granted-in-full'],
        ['B', '200000.00', '0.00', '40.00', '50.00', '0.00', 'unfunded'],
        ['C', '200000.00', '0.00', '40.00', '0.00', '40.00', 'granted-in-full'],
      ],
      after: { granted: amountOf('100.00'), closed: true },
    },
    'the same enterprise passed over and served, under skip': {
      pins: 'What is passed over does not count toward the cap.',
      exhaustion: 'skip',
      cap: '100.00',
      budget: '90.00',
      claims: [claim('A', 1, 100, 1), claim('B', 1, 80, 2)],
      grants: [
        ['A', '100.00', '0.00', '90.00', '100.00', '0.00', 'unfunded'],
        ['B', '100.00', '0.00', '90.00', '0.00', '80.00', 'granted-in-full'],
      ],
      after: { granted: amountOf('80.00'), closed: false },
    },
  },
};

const caps: Readonly<Record<string, Row>> = {
  'exactly the cap': {
    pins: 'A claim of exactly the cap is granted in full.',
    budget: '1000000.00',
    claims: [claim('A', 1, 200_000, 1)],
    grants: [['A', '200000.00', '0.00', '1000000.00', '0.00', '200000.00', 'granted-in-full']],
  },
  'a fen above the cap': {
    pins: 'One fen above is reduced by it.',
    budget: '1000000.00',
    claims: [claim('A', 1, '200000.01', 1)],
    grants: [['A', '200000.00', '0.01', '1000000.00', '0.00', '200000.00', 'reduced-by-cap']],
  },
  'a cap that is used up': {
    pins: 'All applications of an enterprise share one cap.',
    budget: '1000000.00',
    claims: [claim('A', 1, 200_000, 1), claim('B', 1, '0.01', 2), claim('C', 2, 1, 3)],
    grants: [
      ['A', '200000.00', '0.00', '1000000.00', '0.00', '200000.00', 'granted-in-full'],
      ['B', '0.00', '0.01', '800000.00', '0.00', '0.00', 'cap-used-up'],
      ['C', '200000.00', '0.00', '800000.00', '0.00', '1.00', 'granted-in-full'],
    ],
    after: {
      enterprises: { [first]: '200000.00', [second]: '1.00' } as unknown as Ledger['enterprises'],
      closed: false,
    },
  },
  'a cap used up in an empty pool': {
    pins: 'That the cap is used up is told before that the pool is empty.',
    budget: '200000.00',
    claims: [claim('A', 1, 200_000, 1), claim('B', 1, 1, 2)],
    grants: [
      ['A', '200000.00', '0.00', '200000.00', '0.00', '200000.00', 'granted-in-full'],
      ['B', '0.00', '1.00', '0.00', '0.00', '0.00', 'cap-used-up'],
    ],
  },
  'nothing due, and the cap used up': {
    pins: 'That nothing is due is told first of all.',
    budget: '200000.00',
    claims: [claim('A', 1, 200_000, 1), claim('B', 1, 0, 2)],
    grants: [
      ['A', '200000.00', '0.00', '200000.00', '0.00', '200000.00', 'granted-in-full'],
      ['B', '0.00', '0.00', '0.00', '0.00', '0.00', 'nothing-due'],
    ],
    after: { applications: { A: '200000.00', B: '0.00' } as unknown as Ledger['applications'] },
  },
  'reduced by both': {
    pins: 'Reduced by cap and pool, it is the pool that is told.',
    budget: '150000.00',
    claims: [claim('A', 1, 300_000, 1)],
    grants: [['A', '200000.00', '100000.00', '150000.00', '50000.00', '150000.00', 'reduced-by-pool']],
  },
  'a cap of nothing': {
    pins: 'Under a cap of nothing every cap is used up.',
    cap: '0.00',
    budget: '100.00',
    claims: [claim('A', 1, 1, 1)],
    grants: [['A', '0.00', '1.00', '100.00', '0.00', '0.00', 'cap-used-up']],
    after: { enterprises: {}, closed: false },
  },
  'the cap carried over': {
    pins: 'What earlier batches granted counts toward the cap.',
    budget: '1000000.00',
    before: {
      granted: amountOf('150000.00'),
      decided: 1,
      enterprises: { [first]: amountOf('150000.00') } as Ledger['enterprises'],
      applications: { X: '150000.00' } as unknown as Ledger['applications'],
      last: { queuedAt: minute(0), application: 'X' as never },
    },
    claims: [claim('A', 1, 80_000, 1)],
    grants: [['A', '50000.00', '30000.00', '850000.00', '0.00', '50000.00', 'reduced-by-cap']],
    after: {
      granted: amountOf('200000.00'),
      enterprises: { [first]: '200000.00' } as unknown as Ledger['enterprises'],
      applications: { X: '150000.00', A: '50000.00' } as unknown as Ledger['applications'],
    },
  },
};

const full = (application: string, poolRoom: string, overtaken?: 'overtaken'): Granted => {
  const grant = [application, '200000.00', '0.00', poolRoom, '0.00', '1.00', 'granted-in-full'] as const;
  return overtaken === undefined ? grant : [...grant, overtaken];
};
const queued = (name: string, instant: string): Claim => claim(name, 1, 1, 0, { queuedAt: at(instant) });

const order: Readonly<Record<string, Row>> = {
  'by instant': {
    pins: 'Who came first is served first.',
    budget: '2.00',
    claims: [queued('A', '2025-06-03T09:00:01+08:00'), queued('B', '2025-06-03T09:00:00+08:00')],
    grants: [full('B', '2.00'), ['A', '199999.00', '0.00', '1.00', '0.00', '1.00', 'granted-in-full']],
    after: { last: { queuedAt: at('2025-06-03T09:00:01+08:00'), application: 'A' as never } },
  },
  'by nanosecond': {
    pins: 'A nanosecond decides; it is not lost in a double or a Date.',
    budget: '1.00',
    claims: [queued('A', '2025-06-03T09:00:00.000000002+08:00'), queued('B', '2025-06-03T09:00:00.000000001+08:00')],
    grants: [full('B', '1.00'), ['A', '199999.00', '0.00', '0.00', '1.00', '0.00', 'unfunded']],
  },
  'across offsets': {
    pins: 'Instants are compared, not texts: 03:00 in Greenwich is before 11:30 in Beijing.',
    budget: '1.00',
    claims: [queued('A', '2025-06-03T11:30:00+08:00'), queued('B', '2025-06-03T03:00:00Z')],
    grants: [full('B', '1.00'), ['A', '199999.00', '0.00', '0.00', '1.00', '0.00', 'unfunded']],
  },
  'a tie': {
    pins: 'At the same instant the application id decides, code unit by code unit: upper case before lower.',
    budget: '3.00',
    claims: [
      queued('b', '2025-06-03T09:00:00+08:00'),
      queued('a', '2025-06-03T01:00:00Z'),
      queued('B', '2025-06-03T09:00:00.0+08:00'),
    ],
    grants: [
      full('B', '3.00'),
      ['a', '199999.00', '0.00', '2.00', '0.00', '1.00', 'granted-in-full'],
      ['b', '199998.00', '0.00', '1.00', '0.00', '1.00', 'granted-in-full'],
    ],
    after: { last: { queuedAt: at('2025-06-03T09:00:00+08:00'), application: 'b' as never } },
  },
  'a tie of numbers': {
    pins: 'Not by the number that an id ends in: A-10 is before A-9.',
    budget: '1.00',
    claims: [queued('A-9', '2025-06-03T09:00:00+08:00'), queued('A-10', '2025-06-03T09:00:00+08:00')],
    grants: [full('A-10', '1.00'), ['A-9', '199999.00', '0.00', '0.00', '1.00', '0.00', 'unfunded']],
  },
  'a tie of marks': {
    pins: 'Hyphen, dot, digits, capitals, underscore, small letters: the order of ASCII.',
    budget: '0.00',
    claims: ['A_', 'Aa', 'AA', 'A1', 'A.', 'A-'].map((name) => queued(name, '2025-06-03T09:00:00+08:00')),
    grants: ['A-', 'A.', 'A1', 'AA', 'A_', 'Aa'].map(
      (name) => [name, '200000.00', '0.00', '0.00', '1.00', '0.00', 'unfunded'] as const,
    ),
  },
  overtaken: {
    pins: 'A claim that queues before one that an earlier batch decided is marked; it is decided all the same, and the end of the queue stays.',
    budget: '10.00',
    before: {
      granted: amountOf('1.00'),
      decided: 1,
      enterprises: { [second]: amountOf('1.00') } as Ledger['enterprises'],
      applications: { X: '1.00' } as unknown as Ledger['applications'],
      last: { queuedAt: minute(5), application: 'X' as never },
    },
    claims: [claim('A', 1, 1, 4)],
    grants: [full('A', '9.00', 'overtaken')],
    after: { last: { queuedAt: minute(5), application: 'X' as never } },
  },
  'overtaken by the id': {
    pins: 'At the same instant, by the id.',
    budget: '10.00',
    before: {
      granted: amountOf('1.00'),
      decided: 1,
      enterprises: { [second]: amountOf('1.00') } as Ledger['enterprises'],
      applications: { M: '1.00' } as unknown as Ledger['applications'],
      last: { queuedAt: minute(5), application: 'M' as never },
    },
    claims: [claim('Z', 3, 1, 5), claim('A', 1, 1, 5)],
    grants: [full('A', '9.00', 'overtaken'), ['Z', '200000.00', '0.00', '8.00', '0.00', '1.00', 'granted-in-full']],
    after: { last: { queuedAt: minute(5), application: 'Z' as never } },
  },
};

const entries: Readonly<Record<string, Row>> = {
  'invoices enter the ledger': {
    pins: 'The invoices of a claim are used by it, whatever it is granted; the first to name one keeps it.',
    budget: '0.00',
    before: { invoices: { [invoiceNumber(3)]: 'X' } as unknown as Ledger['invoices'] },
    claims: [
      claim('B', 2, 1, 2, { invoices: [invoiceNumber(1), invoiceNumber(2), invoiceNumber(3)] }),
      claim('A', 1, 1, 1, { invoices: [invoiceNumber(1)] }),
    ],
    grants: [
      ['A', '200000.00', '0.00', '0.00', '1.00', '0.00', 'unfunded'],
      ['B', '200000.00', '0.00', '0.00', '1.00', '0.00', 'unfunded'],
    ],
    after: {
      enterprises: {},
      invoices: {
        [invoiceNumber(3)]: 'X',
        [invoiceNumber(1)]: 'A',
        [invoiceNumber(2)]: 'B',
      } as unknown as Ledger['invoices'],
    },
  },
  'a district': {
    pins: 'A grant names the district of its claim.',
    budget: '1.00',
    claims: [claim('A', 1, 1, 1, { district: '420111' as never })],
    grants: [full('A', '1.00')],
  },
  'an application called constructor': {
    pins: 'Ids are looked up among those that are there, not among what objects have.',
    budget: '1.00',
    claims: [claim('constructor', 1, 1, 1)],
    grants: [full('constructor', '1.00')],
    after: { applications: { constructor: '1.00' } as unknown as Ledger['applications'] },
  },
  'the greatest amounts': {
    pins: 'Amounts are exact to the end of their range.',
    cap: '9999999999999.99',
    budget: '9999999999999.99',
    claims: [claim('A', 1, '9999999999999.98', 1), claim('B', 2, '9999999999999.99', 2)],
    grants: [
      ['A', '9999999999999.99', '0.00', '9999999999999.99', '0.00', '9999999999999.98', 'granted-in-full'],
      ['B', '9999999999999.99', '0.00', '0.01', '9999999999999.98', '0.01', 'reduced-by-pool'],
    ],
    after: { granted: amountOf('9999999999999.99'), closed: true },
  },
};

const decidedBefore = {
  granted: amountOf('1.00'),
  decided: 1,
  enterprises: { [first]: amountOf('1.00') } as Ledger['enterprises'],
  applications: { A: '1.00' } as unknown as Ledger['applications'],
  last: { queuedAt: minute(1), application: 'A' as never },
};

function refused(
  name: string,
  pins: string,
  path: readonly (string | number)[],
  code: string,
  claims: readonly Claim[],
  before: Partial<Ledger> = {},
): Vector {
  const policy = policyOf();
  const ledger = { ...emptyLedger(policy, '100.00'), ...before };
  return {
    name: `allocate: ${name}`,
    pins,
    function: 'allocate',
    input: { policy, ledger, claims },
    problems: [{ path, code }],
  };
}

const malformed: readonly Vector[] = [
  refused(
    'an application twice',
    'An application can be decided only once.',
    ['claims', 1, 'application'],
    'duplicate-application',
    [claim('A', 1, 1, 1), claim('A', 2, 1, 2)],
  ),
  refused(
    'an application decided before',
    'Nor again in a later batch.',
    ['claims', 0, 'application'],
    'duplicate-application',
    [claim('A', 1, 1, 2)],
    decidedBefore,
  ),
  refused(
    'a ledger of another policy',
    'Ledgers of different readings never mix.',
    ['ledger', 'policy'],
    'other-policy',
    [claim('A', 1, 1, 1)],
    { policy: 'wuhan-2025+rounding.down' },
  ),
  refused(
    'a malformed entitlement',
    'A malformed amount is refused with its path.',
    ['claims', 0, 'entitlement'],
    'not-canonical',
    [claim('A', 1, 1, 1, { entitlement: '1' as never })],
  ),
  refused('a malformed instant', 'So is a malformed instant.', ['claims', 0, 'queuedAt'], 'malformed', [
    claim('A', 1, 1, 1, { queuedAt: '2025-06-03' as never }),
  ]),
  refused(
    'more granted than there is',
    'A ledger that contradicts itself is refused.',
    ['ledger', 'granted'],
    'ledger-inconsistent',
    [claim('A', 1, 1, 1)],
    { granted: amountOf('100.01') },
  ),
];

const groups = { exampleRows, ...last, caps, order, entries };

export const allocationVectors: readonly Vector[] = [
  ...Object.values(groups).flatMap((rows) => Object.entries(rows).map(([name, row]) => vectorOf(name, row))),
  ...malformed,
];
