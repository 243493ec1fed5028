/**
 * Every whole round of up to three applications of two enterprises, eligible or not, on two invoices that they may share,
 * for amounts with a rounding tie: equal to the reference, and order-independent, under each exhaustion rule.
 */
import { describe, expect, it } from 'vitest';
import { decideRound, exhaustions, type Application, type Policy, type RoundInput } from 'cloud-voucher-rules';
import { referenceRound } from '../../src/reference/round';
import {
  application,
  catalogue,
  enterpriseNumber,
  fenAmount,
  invoiceNumber,
  minute,
  policyWith,
} from '../support/builders';
import { same } from '../support/same';

interface Kind {
  readonly enterprise: number;
  readonly eligible: boolean;
  readonly invoice: number;
  readonly fen: number;
}
/** Half of 2 fen is one, half of 5 fen is a tie. An ineligible enterprise claims, but uses, no invoice. */
const kinds: readonly Kind[] = [
  ...[1, 2].flatMap((enterprise) =>
    [1, 2].flatMap((invoice) => [2, 5].map((fen) => ({ enterprise, eligible: true, invoice, fen }))),
  ),
  { enterprise: 1, eligible: false, invoice: 1, fen: 5 },
];
const budgets = [0, 1, 3, 5];

function applicationOf({ enterprise, eligible, invoice, fen }: Kind, place: number): Application {
  const district = eligible ? {} : { district: '420202' as never };
  return application(
    'ABC'.charAt(place),
    [{ tier: 'ecosystem', amount: fenAmount(fen), invoice: { id: invoiceNumber(invoice) } }],
    { enterprise: enterpriseNumber(enterprise, district), submittedAt: minute(Math.floor(place / 2)) },
  );
}

const known = kinds.map((kind) => [0, 1, 2].map((place) => applicationOf(kind, place)));
const lists = [0, 1, 2, 3].flatMap((length) => listsOf(length));

function listsOf(length: number): readonly (readonly Application[])[] {
  if (length === 0) return [[]];
  return listsOf(length - 1).flatMap((list) => known.map((places) => [...list, ...places.slice(length - 1, length)]));
}

const inputOf = (policy: Policy, budget: number, applications: readonly Application[]): RoundInput => ({
  schemaVersion: 1,
  policy,
  budget: fenAmount(budget),
  catalogue,
  applications,
});

describe.each(exhaustions)('every small whole round under %s', (exhaustion) => {
  const policy = policyWith({ exhaustion, annualCap: '0.04' });

  it('equals the reference, and does not depend on the order of the input', () => {
    let places = 0;
    for (const applications of lists) {
      for (const budget of budgets) {
        const input = inputOf(policy, budget, applications);
        const round = decideRound(input);
        places += round.ledger.decided;
        const expected = referenceRound(input);
        if (!same(round, expected)) expect(round).toEqual(expected);
        const turned = decideRound({ ...input, applications: [...applications].reverse() });
        if (JSON.stringify(turned) !== JSON.stringify(round)) expect(turned).toBe(round);
      }
    }
    expect(places).toBeGreaterThan(lists.length);
  });
});
