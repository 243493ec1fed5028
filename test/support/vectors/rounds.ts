/**
 * Vectors of whole rounds: applications in, decisions, pool and districts out. Results from the reference.
 * @module
 */
import type { Application, Decision, Round, RoundInput, Yuan } from 'cloud-voucher-rules';
import { referenceRound } from '../../../src/reference/round';
import { amountOf, application, at, enterpriseNumber, minute, round, type Bought } from '../builders';
import { policyOf } from './policies';

type Outcome = Pick<Decision, 'application' | 'outcome' | 'lines'> & { readonly granted: Yuan };

export interface RoundVector {
  readonly id: string;
  readonly pins: string;
  readonly policy: string;
  readonly given: Omit<RoundInput, 'policy'>;
  readonly expect: { readonly decisions: readonly Outcome[] } & Pick<Round, 'pool' | 'districts'>;
}

/** The nth application, of the nth enterprise, n minutes after nine. */
const nth = (n: number, bought: readonly Bought[], facts: object = {}, when = minute(n)): Application =>
  application(`WH-${n}`, bought, { enterprise: enterpriseNumber(n, facts), submittedAt: when });

const plainLines = [{ tier: 'capability', amount: 100_000 }] as const;
const shared = nth(1, plainLines);
const thief: Application = {
  ...nth(2, []),
  purchases: shared.purchases,
  contracts: shared.contracts,
  invoices: shared.invoices,
  payments: shared.payments,
};

interface Row {
  readonly pins: string;
  readonly applications: readonly Application[];
  readonly budget?: number | string;
  readonly readings?: readonly string[];
}

const rows: readonly Row[] = [
  { pins: 'nobody applies', applications: [] },
  { pins: 'one application, money enough', applications: [shared] },
  {
    pins: 'the pool runs out in the middle of the second',
    applications: [nth(1, plainLines), nth(2, plainLines), nth(3, plainLines)],
    budget: 60_000,
  },
  {
    pins: 'the same, given backwards',
    applications: [nth(3, plainLines), nth(2, plainLines), nth(1, plainLines)],
    budget: 60_000,
  },
  {
    pins: 'the same where nobody gets the last money',
    applications: [nth(1, plainLines), nth(2, plainLines), nth(3, plainLines)],
    budget: 60_000,
    readings: ['exhaustion.block'],
  },
  {
    pins: 'the same where a claim that does not fit is passed over',
    applications: [nth(1, plainLines), nth(2, plainLines), nth(3, [{ tier: 'resources', amount: 50_000 }])],
    budget: 60_000,
    readings: ['exhaustion.skip'],
  },
  {
    pins: 'the ineligible and the undetermined come after the claims, by id',
    applications: [
      nth(4, plainLines, { district: undefined }),
      nth(1, plainLines, { district: '420704' }),
      nth(3, plainLines),
    ],
  },
  {
    pins: 'an ineligible application uses no invoice',
    applications: [nth(1, plainLines, { district: '420704' }), { ...nth(2, plainLines) }],
  },
  {
    pins: 'an invoice in two applications: the first that has any of it recognised uses it',
    applications: [thief, shared],
  },
  {
    pins: 'two applications of one enterprise share its cap',
    applications: [
      nth(1, [{ tier: 'ecosystem', amount: 300_000 }]),
      application('WH-9', [{ tier: 'ecosystem', amount: 200_000 }], {
        enterprise: enterpriseNumber(1),
        submittedAt: minute(9),
      }),
    ],
  },
  {
    pins: 'a reduction falls on the last lines first',
    applications: [
      nth(1, [
        { tier: 'ecosystem', amount: 300_000 },
        { tier: 'ecosystem', amount: 200_000 },
        { tier: 'resources', amount: 10_000 },
      ]),
    ],
  },
  {
    pins: 'an application of which everything is disallowed is due nothing',
    applications: [nth(1, [{ contract: 'none' }])],
  },
  {
    pins: 'a tie to the instant',
    applications: [nth(2, plainLines, {}, minute(1)), nth(1, plainLines)],
    budget: 50_000,
  },
  { pins: 'after the close', applications: [nth(1, plainLines, {}, at('2025-11-01T00:00:00+08:00'))] },
  { pins: 'at the last instant', applications: [nth(1, plainLines, {}, at('2025-10-31T23:59:59.999999999+08:00'))] },
  {
    pins: 'districts are told by id, with the grants above nothing',
    applications: [
      nth(1, plainLines, { district: '420117' }),
      nth(2, plainLines, { district: 'donghu-hightech' }),
      nth(3, plainLines, { district: '420102' }),
      nth(4, [{ contract: 'none' }], { district: '420103' }),
    ],
  },
  { pins: 'no budget', applications: [shared], budget: 0 },
];

export const roundVectors: readonly RoundVector[] = rows.map(
  ({ pins, applications, budget = 1_000_000, readings = [] }, i) => {
    const policy = policyOf(readings);
    const input = round(applications, { policy, budget: amountOf(budget) });
    const { schemaVersion, budget: money, catalogue, applications: filed } = input;
    const given = { schemaVersion, budget: money, catalogue, applications: filed };
    return { id: `round-${i + 1}`, pins, policy: policy.id, given, expect: figuresOfRound(referenceRound(input)) };
  },
);

interface Decided extends Pick<Round, 'pool' | 'districts'> {
  readonly decisions: readonly Pick<Decision, 'application' | 'outcome' | 'lines' | 'grant'>[];
}

export function figuresOfRound({ decisions, pool, districts }: Decided): RoundVector['expect'] {
  const outcomes = decisions.map(({ application: id, outcome, lines, grant }) => ({
    application: id,
    outcome,
    granted: grant?.granted ?? ('0.00' as Yuan),
    lines,
  }));
  return { decisions: outcomes, pool, districts };
}
