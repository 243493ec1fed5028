/**
 * Vectors of the allocation: batches of claims against a budget. Grants and ledgers from the reference. The counterexamples
 * show where `block` and `skip` break a law that `partial-fill` keeps: pairs of vectors to be read together.
 * @module
 */
import type { Claim, Grant, Ledger, Yuan } from 'cloud-voucher-rules';
import { emptyLedger, referenceAllocate } from '../../../src/reference/allocation';
import { amountOf, at, claim, invoiceNumber } from '../builders';
import { policyOf } from './policies';

export interface AllocationVector {
  readonly id: string;
  readonly pins: string;
  readonly policy: string;
  readonly given: { readonly budget: Yuan; readonly batches: readonly (readonly Claim[])[] };
  readonly expect: { readonly grants: readonly (readonly Grant[])[]; readonly ledger: Ledger };
}

type Rule = 'partial-fill' | 'block' | 'skip';
const everyRule: readonly Rule[] = ['partial-fill', 'block', 'skip'];

interface Row {
  readonly pins: string;
  readonly budget: number | string;
  readonly batches: readonly (readonly Claim[])[];
  readonly rules?: readonly Rule[];
}

const four = [claim('A', 1, 150_000, 1), claim('B', 2, 90_000, 2), claim('C', 1, 80_000, 3), claim('D', 3, 100_000, 4)];
const [a, b, c, d] = four as [Claim, Claim, Claim, Claim];

const rows: readonly Row[] = [
  { pins: 'the example of four claims: A and C are one enterprise', budget: 350_000, batches: [four] },
  { pins: 'the same, given in the opposite order', budget: 350_000, batches: [[d, c, b, a]] },
  {
    pins: 'the same in two consecutive batches',
    budget: 350_000,
    batches: [
      [a, b],
      [c, d],
    ],
  },
  { pins: 'the same one by one', budget: 350_000, batches: [[a], [b], [c], [d]] },
  {
    pins: 'a straggler is overtaken: his batch comes after one that queues later',
    budget: 350_000,
    batches: [[b, c, d], [a]],
  },
  { pins: 'an empty batch changes nothing', budget: 350_000, batches: [[a], [], [b]] },
  { pins: 'no claims at all', budget: 350_000, batches: [[]] },
  { pins: 'no budget: closed from the start', budget: 0, batches: [[a]] },
  {
    pins: 'a claim of nothing is decided, and has its place',
    budget: 100_000,
    batches: [[claim('A', 1, 0, 1), claim('B', 2, 1000, 2)]],
  },
  {
    pins: 'a claim of exactly what is left is granted in full, and closes the queue',
    budget: 90_000,
    batches: [[b, c]],
  },
  { pins: 'one fen short', budget: '89999.99', batches: [[b, c]] },
  { pins: 'a claim of exactly the cap', budget: 1_000_000, batches: [[claim('A', 1, 200_000, 1)]] },
  { pins: 'a fen above the cap', budget: 1_000_000, batches: [[claim('A', 1, '200000.01', 1)]] },
  {
    pins: 'the cap is used up',
    budget: 1_000_000,
    batches: [[claim('A', 1, 200_000, 1), claim('B', 1, 0, 2), claim('C', 1, 1, 3)]],
  },
  {
    pins: 'the cap goes on over batches',
    budget: 1_000_000,
    batches: [[claim('A', 1, 150_000, 1)], [claim('B', 1, 150_000, 2)]],
  },
  {
    pins: 'cap and pool both reduce: the pool is told',
    budget: 250_000,
    batches: [[claim('A', 2, 100_000, 1), claim('B', 1, 260_000, 2)]],
  },
  {
    pins: 'ties are settled by the id, by code unit: capitals before small letters, 10 before 9',
    budget: 100,
    batches: [[claim('b', 1, 40, 1), claim('B', 2, 40, 1), claim('9', 3, 40, 1), claim('10', 4, 40, 1)]],
  },
  {
    pins: 'the same instant written with other offsets is a tie',
    budget: 50,
    batches: [
      [
        claim('B', 1, 40, 1, { queuedAt: at('2025-06-03T09:01:00+08:00') }),
        claim('A', 2, 40, 1, { queuedAt: at('2025-06-03T01:01:00Z') }),
      ],
    ],
  },
  {
    pins: 'a nanosecond decides',
    budget: 50,
    batches: [
      [
        claim('A', 1, 40, 1, { queuedAt: at('2025-06-03T09:01:00.000000002+08:00') }),
        claim('B', 2, 40, 1, { queuedAt: at('2025-06-03T09:01:00.000000001+08:00') }),
      ],
    ],
  },
  {
    pins: 'ids that objects inherit are ids like others',
    budget: 100,
    batches: [[claim('constructor', 1, 60, 1), claim('toString', 2, 60, 2)], [claim('valueOf', 3, 60, 3)]],
  },
  {
    pins: 'recognised invoices enter the ledger',
    budget: 1000,
    batches: [
      [claim('A', 1, 10, 1, { invoices: [invoiceNumber(1), invoiceNumber(2)] })],
      [claim('B', 2, 10, 2, { invoices: [invoiceNumber(3)] })],
    ],
  },
  {
    pins: 'a smaller claim behind one that does not fit',
    budget: 100,
    batches: [[claim('A', 1, 80, 1), claim('B', 2, 30, 2), claim('C', 3, 20, 3)]],
  },
  {
    pins: 'after a claim that did not fit, in the next batch too',
    budget: 100,
    batches: [[claim('A', 1, 80, 1), claim('B', 2, 30, 2)], [claim('C', 3, 20, 3)]],
  },
  {
    pins: 'the greatest amounts',
    budget: '9999999999999.99',
    batches: [[claim('A', 1, '9999999999999.99', 1), claim('B', 2, '0.01', 2)]],
  },
  {
    pins: 'districts are carried through',
    budget: 100,
    batches: [[claim('A', 1, 80, 1, { district: '420111' as never })]],
  },
];

/** The smallest rounds in which a rule breaks a law: each ✗ of the table in docs/laws.md. */
const counterexamples: readonly Row[] = [
  {
    pins: 'skip, a larger budget hurts somebody (1 of 2): with 1 yuan A does not fit and B gets 1',
    budget: 1,
    batches: [[claim('A', 1, 2, 1), claim('B', 2, 1, 2)]],
    rules: ['skip'],
  },
  {
    pins: 'skip, a larger budget hurts somebody (2 of 2): with 2 yuan A fits and B gets nothing',
    budget: 2,
    batches: [[claim('A', 1, 2, 1), claim('B', 2, 1, 2)]],
    rules: ['skip'],
  },
  {
    pins: 'skip, a withdrawal hurts somebody (1 of 2): with A, B does not fit and C gets 1',
    budget: 2,
    batches: [[claim('A', 1, 1, 1), claim('B', 2, 2, 2), claim('C', 3, 1, 3)]],
    rules: ['skip'],
  },
  {
    pins: 'skip, a withdrawal hurts somebody (2 of 2): without A, B gets 2 and C nothing',
    budget: 2,
    batches: [[claim('B', 2, 2, 2), claim('C', 3, 1, 3)]],
    rules: ['skip'],
  },
  {
    pins: 'block and skip, splitting pays (1 of 2): a claim of 2 does not fit into 1',
    budget: 1,
    batches: [[claim('A', 1, 2, 1)]],
    rules: ['block', 'skip'],
  },
  {
    pins: 'block and skip, splitting pays (2 of 2): of two claims of 1 the first fits',
    budget: 1,
    batches: [[claim('A1', 1, 1, 1), claim('A2', 1, 1, 2)]],
    rules: ['block', 'skip'],
  },
  {
    pins: 'block and skip, money is left although a claim is not met',
    budget: 1,
    batches: [[claim('A', 1, 2, 1)]],
    rules: ['block', 'skip'],
  },
];

const vectorsOf = (list: readonly Row[], prefix: string): readonly AllocationVector[] =>
  list
    .flatMap((row) => (row.rules ?? everyRule).map((rule) => ({ ...row, rule })))
    .map(({ pins, budget, batches, rule }, i) => {
      const policy = policyOf(rule === 'partial-fill' ? [] : [`exhaustion.${rule}`]);
      const given = { budget: amountOf(budget), batches };
      let ledger = emptyLedger(policy, given.budget);
      const grants = batches.map((batch) => {
        const result = referenceAllocate(policy, ledger, batch);
        ledger = result.ledger;
        return result.grants;
      });
      return { id: `${prefix}-${i + 1}`, pins, policy: policy.id, given, expect: { grants, ledger } };
    });

export const allocationVectors = vectorsOf(rows, 'allocation');
export const counterexampleVectors = vectorsOf(counterexamples, 'counterexample');
