/**
 * Money that is recovered after payment (clause 3.5, assumption recovered-money): the grant stands, or what came back can be
 * granted again. One line of 400,000.00 at 50 % fills the cap of 200,000.00; A was paid it in full.
 */
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  explainDecision,
  withAlternative,
  wuhan2025,
  type Application,
  type Policy,
  type Round,
} from 'cloud-voucher-rules';
import { amountOf, enterpriseNumber, round } from '../support/builders';
import { came } from '../support/deciding';
import { caseOf, path, type Happening } from '../support/reviewing';

const large = [{ tier: 'ecosystem', amount: 400_000 }] as const;
const returns = withAlternative(wuhan2025, 'recovered-money', 'returns');

/** The path of a case that was paid an amount, of which some came back. */
function recovered(paid: string, back: string): readonly Happening[] {
  const amounts = { entitlement: paid, granted: paid, amount: paid };
  const paidPath = path(7).map(([type, on, payload]): Happening => {
    if (type === 'list') return [type, on, { entitlement: paid, granted: paid }];
    return type === 'fund' || type === 'pay' ? [type, on, { amount: amounts.amount }] : [type, on, payload ?? {}];
  });
  return [...paidPath, ['recover', '2025-06-20', { amount: back }]];
}

/** A, recovered; B of the same enterprise and C of another, audited and of the same size. */
function decided(policy: Policy, back: string, budget: number | string = 1_000_000): Round {
  const [a, b, c] = [came('A', 1, 1, large), came('B', 1, 2, large), came('C', 2, 3, large)];
  const cases = [caseOf(a, recovered('200000.00', back)), caseOf(b, path(3)), caseOf(c, path(3))];
  return decideRound(round([a, b, c], { policy, cases, budget: amountOf(budget) }));
}
const granted = ({ decisions }: Round) =>
  Object.fromEntries(decisions.map(({ application, outcome, grant }) => [application, [outcome, grant?.granted]]));

describe('stays-used: the grant stands, so neither cap nor pool is freed', () => {
  it.each([['50000.00'], ['200000.00'], ['0.01']])('%s of 200,000.00 came back', (back) => {
    const result = decided(wuhan2025, back, 300_000);
    expect(granted(result)).toEqual({
      A: ['recovered', '200000.00'],
      B: ['cap-used-up', '0.00'],
      C: ['reduced-by-pool', '100000.00'],
    });
    expect(result.decisions[0]).toMatchObject({
      lines: ['200000.00'],
      grant: { outcome: 'granted-in-full', place: 1 },
    });
  });
});

describe('returns: the claim is at most what was paid less what came back', () => {
  it.each([
    ['50000.00', '150000.00', '50000.00'],
    ['0.01', '199999.99', '0.01'],
    ['199999.99', '0.01', '199999.99'],
  ])('%s came back: %s is kept, and %s can be granted to the enterprise', (back, kept, more) => {
    const result = decided(returns, back);
    expect(granted(result)).toEqual({
      A: ['recovered', kept],
      B: ['reduced-by-cap', more],
      C: ['granted-in-full', '200000.00'],
    });
    // The claim's entitlement, not the assessment's.
    expect(result.decisions[0]).toMatchObject({
      assessment: { entitlement: '200000.00' },
      grant: { entitlement: kept },
    });
    expect(result.decisions[0]?.lines).toEqual([kept]);
  });

  it('the explanation says what is kept, where cap and pool begin with it, and by line', () => {
    const [decision] = decided(returns, '50000.00').decisions;
    if (decision === undefined) throw new Error('A is decided');
    const { children } = explainDecision(returns, decision, 'zh');
    const [kept] = children.filter(({ code }) => code === 'kept');
    expect(kept?.text).toBe('追回后应补金额：已拨付且未追回的部分，150,000.00元');
    expect(kept?.basis).toContainEqual({ assumption: 'recovered-money' });
    const lines = children.find(({ code }) => code === 'attribution');
    expect(lines?.basis).toContainEqual({ assumption: 'line-attribution' });
    const [whole] = decided(wuhan2025, '50000.00').decisions;
    expect(whole && explainDecision(wuhan2025, whole, 'zh').children.map(({ code }) => code)).not.toContain('kept');
  });

  it('all came back: there is no claim, and nothing of it in the ledger', () => {
    const result = decided(returns, '200000.00', 300_000);
    expect(granted(result)).toEqual({
      B: ['granted-in-full', '200000.00'],
      C: ['reduced-by-pool', '100000.00'],
      A: ['recovered', undefined],
    });
    expect(result.ledger).toMatchObject({ decided: 2, applications: { B: '200000.00', C: '100000.00' } });
  });
});

it.each([wuhan2025, returns])(
  'an enterprise that is not eligible has no claim, and was recovered all the same',
  (policy) => {
    const away: Application = came('A', 1, 1, large, {
      enterprise: enterpriseNumber(1, { district: '420202' as never }),
    });
    const result = decideRound(round([away], { policy, cases: [caseOf(away, recovered('200000.00', '1.00'))] }));
    expect(granted(result)).toEqual({ A: ['recovered', undefined] });
    // Assessed with the audited amounts, as it was paid.
    expect(result.decisions[0]?.assessment.assessed).toBe('200000.00');
  },
);
