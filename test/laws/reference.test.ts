/**
 * The library equals its second implementation, which is written from the specification in BigInt and shares no rule and no
 * arithmetic with it: on random small worlds, under every choice that a policy can make and every alternative of wuhan-2025.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  allocate,
  assess,
  checkEligibility,
  classifySize,
  decideBatches,
  decideRound,
  openCase,
  openLedger,
  preview,
  replayCase,
  withAlternative,
  wuhan2025,
  type Ledger,
  type ReviewEvent,
  type RoundInput,
} from 'cloud-voucher-rules';
import { emptyLedger, referenceAllocate } from '../../src/reference/allocation';
import { referenceAssess } from '../../src/reference/assessment';
import { referenceEligibility } from '../../src/reference/eligibility';
import { referenceReplay } from '../../src/reference/review';
import { referenceRound } from '../../src/reference/round';
import { referenceSize } from '../../src/reference/size';
import { catalogue, policyWith } from '../support/builders';
import { randomRound } from '../support/random-round';
import { expectSame } from '../support/same';
import { allocations, applicationLists, inputOf, policyChoices, reviewedRounds, rounds } from '../support/worlds';

const numRuns = process.env['CVR_DEEP'] === '1' ? 8_000 : 300;
const holds = <T>(world: fc.Arbitrary<T>, law: (world: T) => void, share = 1) =>
  fc.assert(fc.property(world, law), { numRuns: Math.ceil(numRuns * share) });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the library equals the reference', () => {
  it('in who may apply: outcome, verdicts, reasons, what was compared and what is missing', () =>
    holds(fc.tuple(policyChoices, applicationLists, fc.boolean()), ([patch, applications, registered]) => {
      const policy = policyWith(patch);
      for (const { enterprise, submittedAt } of applications) {
        const context = { at: submittedAt, ...(registered ? { catalogue } : {}) };
        expectSame(checkEligibility(policy, enterprise, context), referenceEligibility(policy, enterprise, context));
        expectSame(classifySize(enterprise).possible, referenceSize(enterprise));
      }
    }));

  it('in what an application earns: every line, amount, finding and flag', () =>
    holds(fc.tuple(rounds, fc.boolean(), fc.boolean()), ([{ patch, applications }, claimed, audited]) => {
      const policy = policyWith(patch);
      const others = applications.flatMap(({ id, invoices }) => invoices.map((invoice) => [invoice.id, id] as const));
      const invoices = Object.fromEntries(others.slice(0, 2)) as Ledger['invoices'];
      for (const application of applications) {
        const amounts = application.purchases.map(({ amount }, i) => application.purchases[i + 1]?.amount ?? amount);
        const context = {
          catalogue,
          ...(claimed ? { ledger: { invoices } } : {}),
          ...(audited ? { audited: amounts } : {}),
        };
        expectSame(assess(policy, application, context), referenceAssess(policy, application, context));
      }
    }));

  it('in who gets the money: every grant, and the ledger after every batch', () =>
    holds(allocations, ({ patch, budget, batches }) => {
      const policy = policyWith(patch);
      let ledger: Ledger = openLedger(policy, budget);
      expectSame(ledger, emptyLedger(policy, budget));
      for (const batch of batches) {
        const expected = referenceAllocate(policy, ledger, batch);
        const [next] = batch;
        if (next !== undefined)
          expectSame(preview(policy, ledger, next), referenceAllocate(policy, ledger, [next]).grants[0]);
        expectSame(allocate(policy, ledger, batch), expected);
        ledger = expected.ledger;
      }
    }));

  it('in a whole round', () =>
    holds(rounds, (world) => {
      const input = inputOf(world);
      expectSame(decideRound(input), referenceRound(input));
    }));

  it('in a whole round with audited amounts', () =>
    holds(fc.tuple(rounds, fc.nat()), ([world, seed]) => {
      const input = inputOf(world);
      const listed = input.applications.filter((_, i) => (seed >> i) % 2 === 0);
      const amounts = listed.map(({ id, purchases }) => [
        id,
        purchases.map(({ amount }, i) => purchases[(i + seed) % purchases.length]?.amount ?? amount),
      ]);
      const audited = Object.fromEntries(amounts) as NonNullable<RoundInput['audited']>;
      expectSame(decideRound({ ...input, audited }), referenceRound({ ...input, audited }));
    }));

  it('in a whole round after reviews: statuses, audited amounts, recoveries, and queues by any instant', () =>
    holds(reviewedRounds, (world) => {
      const input = inputOf(world);
      expectSame(decideRound(input), referenceRound(input));
    }));

  it('in rounds of every kind, with cases and carried ledgers', () =>
    holds(seeds, (seed) => {
      const input = randomRound(seed);
      expectSame(decideRound(input), referenceRound(input));
    }));

  it.each(alternatives())('under %s.%s', (assumption, alternative) =>
    holds(
      seeds,
      (seed) => {
        const { ledger, ...input } = randomRound(seed, { cases: true });
        const policy = withAlternative(wuhan2025, assumption, alternative);
        const round = { ...input, policy };
        expect(ledger === undefined || ledger.budget === input.budget).toBe(true);
        expectSame(decideRound(round), referenceRound(round));
      },
      0.1,
    ),
  );

  it('in rounds carried on batch by batch', () =>
    holds(fc.tuple(fc.oneof(rounds, reviewedRounds), fc.integer({ min: 0, max: 7 })), ([world, cut]) => {
      const { applications, ...setup } = inputOf(world);
      const batches = [applications.slice(0, cut), applications.slice(cut)];
      const together = decideBatches(setup, batches);
      let ledger: Ledger | undefined;
      for (const batch of batches) {
        const carried: RoundInput = { ...setup, applications: batch, ...(ledger === undefined ? {} : { ledger }) };
        const expected = referenceRound(carried);
        expectSame(decideRound(carried), expected);
        const step = together.next();
        if (step.done === true) throw new Error('a batch is missing');
        expectSame({ ...step.value, ledger: expected.ledger }, expected);
        ({ ledger } = expected);
      }
      expectSame(together.next(), { done: true, value: ledger });
    }));

  it('in reviews: which events are refused, and every reason why', () =>
    holds(fc.tuple(seeds, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 })), ([seed, steps]) => {
      const { policy, cases = [] } = randomRound(seed, { cases: true });
      const events = cases.flatMap(({ history }) => history);
      for (const { application, history } of cases) {
        expectSame(referenceReplay(policy, application, history), { ok: true, status: statusOf(history) });
        // Events of other cases, out of turn, too late or for another amount.
        let reviewCase = openCase(application) as Parameters<typeof advance>[1];
        for (const [which, actor] of steps) {
          const event = events[which % events.length];
          const by = events[actor % events.length]?.by;
          if (event === undefined || by === undefined) continue;
          const tried = { ...event, by: actor % 3 === 0 ? by : event.by } as ReviewEvent;
          const result = advance(policy, reviewCase, tried);
          const expected = referenceReplay(policy, application, [...reviewCase.history, tried]);
          if (result.ok) expectSame(expected, { ok: true, status: result.case.status });
          else {
            const codes = [result.refusal.code, ...result.refusal.also.map(({ code }) => code)];
            expectSame(expected, { ok: false, at: reviewCase.history.length, codes });
          }
          if (result.ok) reviewCase = result.case;
        }
      }
      function statusOf(history: readonly ReviewEvent[]) {
        const [given] = cases.filter((each) => each.history === history);
        const replayed = given && replayCase(policy, given.application, history);
        return replayed?.ok === true ? replayed.case.status : undefined;
      }
    }));
});

function alternatives(): readonly (readonly [assumption: string, alternative: string])[] {
  return Object.entries(wuhan2025.assumptions).flatMap(([assumption, { alternatives: others }]) =>
    others.map(({ id }) => [assumption, id] as const),
  );
}
