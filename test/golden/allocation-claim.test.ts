/**
 * The claim that an assessment makes, and an invoice that two applications name: it is paid once, on every way through the
 * library. Lines of 10,000.00 at 20 %.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  claimOf,
  decideRound,
  openLedger,
  preview,
  wuhan2025,
  type Assessment,
  type Claim,
} from 'cloud-voucher-rules';
import { amountOf, at, catalogue, enterprise, invoiceNumber, minute, round, type Bought } from '../support/builders';
import { came } from '../support/deciding';
import { changedAt } from '../support/documents';
import { refusalOf } from '../support/problems';

const opened = openLedger(wuhan2025, amountOf(1_000_000));
const shared: Bought = { invoice: { id: invoiceNumber(1) } };
const [first, second] = [came('A', 1, 1, [shared]), came('B', 2, 2, [shared, {}])];

function claimed(application: typeof first, ledger = opened): Claim {
  const claim = claimOf(assess(wuhan2025, application, { catalogue, ledger }), application.submittedAt);
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

describe('claimOf', () => {
  it('claims the entitlement, with the invoices of which something was recognised, each once', () => {
    const two = came('A', 1, 1, [{ claimed: 4_000 }, { claimed: 6_000, onPapersOfLine: 1 }, { payments: [] }]);
    const [line] = two.purchases;
    expect(claimed(two)).toStrictEqual({
      application: 'A',
      enterprise: two.enterprise.uscc,
      district: '420111',
      queuedAt: minute(1),
      entitlement: '2000.00',
      invoices: [line?.invoice],
    });
  });

  it('claims 0.00 without invoices where nothing is recognised', () => {
    expect(claimed(came('A', 1, 1, [{ payments: [] }]))).toMatchObject({ entitlement: '0.00', invoices: [] });
  });

  it('queues by the instant that it is given', () => {
    const assessment = assess(wuhan2025, first, { catalogue });
    expect(claimOf(assessment, at('2025-07-01T00:00:00Z'))?.queuedAt).toBe('2025-07-01T00:00:00Z');
    expect(refusalOf(() => claimOf(assessment, at('2025-07-01')))).toEqual(['malformed', 'queuedAt']);
  });

  it.each([
    ['entitlement', 'abc', 'malformed'],
    ['enterprise', 'x', 'malformed'],
    ['application', ' ', 'malformed'],
    ['district', '', 'malformed'],
    ['eligibility.outcome', 'Eligible', 'not-one-of'],
    ['lines.0.recognised', '1', 'not-canonical'],
    ['lines.0.invoice', '1', 'malformed'],
  ])('refuses an assessment whose %s is %j', (path, value, code) => {
    const assessment = changedAt(assess(wuhan2025, first, { catalogue }), path, value) as Assessment;
    expect(refusalOf(() => claimOf(assessment, first.submittedAt))).toEqual([code, `assessment.${path}`]);
  });

  it.each([
    ['ineligible', { district: '420202' }],
    ['undetermined', { district: undefined }],
  ])('is undefined for an enterprise that is %s', (outcome, facts) => {
    const applicant = came('A', 1, 1, [{}], { enterprise: enterprise(facts as never) });
    const assessment = assess(wuhan2025, applicant, { catalogue });
    expect(assessment.eligibility.outcome).toBe(outcome);
    expect(claimOf(assessment, applicant.submittedAt)).toBeUndefined();
  });
});

describe('one invoice of two applications is paid once', () => {
  it('by the round', () => {
    const { decisions } = decideRound(round([first, second]));
    expect(decisions.map(({ grant }) => grant?.granted)).toEqual(['2000.00', '2000.00']);
    expect(decisions[1]?.assessment.lines.map(({ subsidy }) => subsidy)).toEqual(['0.00', '2000.00']);
  });

  it('by assess with the ledger, claimOf and allocate', () => {
    const { ledger } = allocate(wuhan2025, opened, [claimed(first)]);
    const next = claimed(second, ledger);
    expect(next.invoices).toEqual([second.purchases[1]?.invoice]);
    expect(preview(wuhan2025, ledger, next).granted).toBe('2000.00');
    expect(allocate(wuhan2025, ledger, [next]).ledger.invoices).toEqual({
      [invoiceNumber(1)]: 'A',
      [second.purchases[1]?.invoice ?? '']: 'B',
    });
  });

  it('and claims of assessments without the ledger are refused: by preview, by allocate, and within one call', () => {
    const [one, other] = [claimed(first), claimed(second)];
    const { ledger } = allocate(wuhan2025, opened, [one]);
    const refusal = ['invoice-already-claimed', 'claims.0.invoices.0'];
    expect(refusalOf(() => preview(wuhan2025, ledger, other))).toEqual(refusal);
    expect(refusalOf(() => allocate(wuhan2025, ledger, [other]))).toEqual(refusal);
    // Whatever the order in which they are given, the later in the queue is refused.
    expect(refusalOf(() => allocate(wuhan2025, opened, [other, one]))).toEqual(refusal);
  });
});
