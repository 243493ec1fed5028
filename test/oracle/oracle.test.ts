/**
 * The library equals the slow, obvious version that was written from the design alone, on random small worlds and under
 * every choice that a policy can make.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  checkEligibility,
  decideBatches,
  decideRound,
  openLedger,
  preview,
  type Ledger,
  type RoundInput,
} from 'cloud-voucher-rules';
import { allocated, emptyLedger } from './allocation';
import { assessed, plain } from './assessment';
import { judge } from './eligibility';
import { decided, plainRound } from './round';
import { policyWith } from '../support/builders';
import { allocations, applicationLists, catalogue, inputOf, policyChoices, reviewedRounds, rounds } from './worlds';

const numRuns = process.env['CVR_DEEP'] === '1' ? 8_000 : 400;
const holds = <T>(world: fc.Arbitrary<T>, law: (world: T) => void) => fc.assert(fc.property(world, law), { numRuns });

describe('the library equals the oracle', () => {
  it('in who may apply: outcome and all seven verdicts', () =>
    holds(fc.tuple(policyChoices, applicationLists, fc.boolean()), ([patch, applications, registered]) => {
      const policy = policyWith(patch);
      for (const { enterprise, submittedAt } of applications) {
        const context = { at: submittedAt, ...(registered ? { catalogue } : {}) };
        const { outcome, criteria } = checkEligibility(policy, enterprise, context);
        const verdicts = criteria.map(({ verdict }) => verdict);
        expect({ outcome, verdicts }).toEqual(judge(policy, enterprise, context));
      }
    }));

  it('in what an application earns: every line, amount and finding', () =>
    holds(fc.tuple(rounds, fc.boolean(), fc.boolean()), ([{ patch, applications }, claimed, audited]) => {
      const policy = policyWith(patch);
      const others = applications.flatMap(({ id, invoices }) => invoices.map((invoice) => [invoice.id, id] as const));
      for (const application of applications) {
        const context = {
          catalogue,
          ...(claimed ? { ledger: { invoices: Object.fromEntries(others.slice(0, 2)) } } : {}),
          ...(audited
            ? { audited: application.purchases.map(({ amount }, i) => application.purchases[i + 1]?.amount ?? amount) }
            : {}),
        };
        expect(plain(assess(policy, application, context))).toEqual(assessed(policy, application, context));
      }
    }));

  it('in who gets the money: every grant, and the ledger after every batch', () =>
    holds(allocations, ({ patch, budget, batches }) => {
      const policy = policyWith(patch);
      let ledger: Ledger = openLedger(policy, budget);
      expect(ledger).toEqual(emptyLedger(policy, budget));
      for (const batch of batches) {
        const expected = allocated(policy, ledger, batch);
        const [next] = batch;
        if (next !== undefined)
          expect(preview(policy, ledger, next)).toEqual(allocated(policy, ledger, [next]).grants[0]);
        expect(allocate(policy, ledger, batch)).toEqual(expected);
        ledger = expected.ledger;
      }
    }));

  it('in a whole round', () =>
    holds(rounds, (world) => {
      const input = inputOf(world);
      expect(plainRound(decideRound(input))).toEqual(decided(input));
    }));

  it('in a whole round after reviews: statuses, audited amounts, and queues by any instant', () =>
    holds(reviewedRounds, (world) => {
      const input = inputOf(world);
      expect(plainRound(decideRound(input))).toEqual(decided(input));
    }));

  it('in rounds carried on batch by batch', () =>
    holds(fc.tuple(fc.oneof(rounds, reviewedRounds), fc.integer({ min: 0, max: 7 })), ([world, cut]) => {
      const { applications, ...setup } = inputOf(world);
      const batches = [applications.slice(0, cut), applications.slice(cut)];
      const together = decideBatches(setup, batches);
      let ledger: Ledger | undefined;
      for (const batch of batches) {
        const carried: RoundInput = { ...setup, applications: batch, ...(ledger === undefined ? {} : { ledger }) };
        const expected = decided(carried);
        expect(plainRound(decideRound(carried))).toEqual(expected);
        const step = together.next();
        if (step.done === true) throw new Error('a batch is missing');
        expect(plainRound({ ...step.value, ledger: expected.ledger })).toEqual(expected);
        ({ ledger } = expected);
      }
      expect(together.next()).toEqual({ done: true, value: ledger });
    }));
});
