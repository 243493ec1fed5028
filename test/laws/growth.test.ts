/**
 * A document grows what is made of it in proportion: for each list of every document, the bytes of results, records,
 * explanations and problems at 1,000, 2,000 and 4,000 items. Counted in bytes, so that no machine is too slow for it.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  decideRound,
  explainAssessment,
  explainDecision,
  explainEligibility,
  explainCase,
  openLedger,
  replayCase,
  withAlternative,
  wuhan2025,
  type Application,
  type Decision,
  type Id,
  type Ledger,
  type Result,
  type ReviewEvent,
  type RoundInput,
} from 'cloud-voucher-rules';
import { recordRound, replay, verifyRound } from 'cloud-voucher-rules/audit';
import { parseApplication, parseCatalogue, parseLedger, parseRound, parseRoundInput } from 'cloud-voucher-rules/schema';
import {
  amountOf,
  application,
  at,
  catalogue,
  claim,
  enterprise,
  enterpriseCode,
  fenAmount,
  invoiceNumber,
  minute,
  providerCode,
  round,
} from '../support/builders';
import { caseOf, path as steps } from '../support/reviewing';

const sizes: readonly number[] = [1_000, 2_000, 4_000];
/** Of whole rounds with their records, which take long; the deep run takes the others' sizes. */
const roundSizes = process.env['CVR_DEEP'] === '1' ? sizes : [125, 250, 500];
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** Twice the items make at most twice the bytes of each part, and a little for longer numbers. */
function growsInProportion(make: (n: number) => Readonly<Record<string, unknown>>, of = sizes): void {
  const [small = [], middle = [], large = []] = of.map((n) =>
    Object.entries(make(n)).map(([part, value]) => [part, bytes(value)] as const),
  );
  small.forEach(([part, least], i) => {
    const [more = 0, most = 0] = [middle[i]?.[1], large[i]?.[1]];
    expect(more / least, `${part}: ${least} to ${more} bytes`).toBeLessThan(2.1);
    expect(most / more, `${part}: ${more} to ${most} bytes`).toBeLessThan(2.1);
  });
}
const problemsOf = (result: Result<unknown>) => (result.ok ? 'accepted' : result.problems);

const times = <T>(n: number, make: (i: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i));
const other = enterpriseCode(9);
const byPayment = withAlternative(wuhan2025, 'purchase-year', 'payment-date');

/** Applications in which a list has n items, all of them worth a word; the lines share one invoice where it helps. */
const applications: Readonly<Record<string, (n: number) => Application>> = {
  'purchases on one invoice': (n) => application('A', [{}, ...times(n - 1, () => ({ onPapersOfLine: 1 }))]),
  'purchases that nothing proves': (n) =>
    application(
      'A',
      times(n, () => ({ contract: 'none', invoice: 'none', payments: [] })),
    ),
  'purchases on one invoice, and as many payments by another': (n) =>
    application('A', [
      { payments: times(n, () => ({ payer: other, payee: other })) },
      ...times(n - 1, () => ({ onPapersOfLine: 1 })),
    ]),
  'purchases on one invoice, and as many payments of the year before': (n) =>
    application('A', [
      { payments: times(n, () => ({ paidOn: '2024-12-31' as never, amount: amountOf('0.01') })) },
      ...times(n - 1, () => ({ onPapersOfLine: 1 })),
    ]),
  'purchases on one invoice, and as many red letters': (n) =>
    application('A', [
      {
        invoice: {
          redLetters: times(n, (i) => ({
            id: invoiceNumber(i + 1),
            issuedOn: '2025-04-01' as never,
            total: fenAmount(1),
          })),
        },
      },
      ...times(n - 1, () => ({ onPapersOfLine: 1 })),
    ]),
  'contracts that no line uses': (n) => ({
    ...application('A'),
    contracts: times(n, (i) => ({
      id: `HT/${i}` as never,
      signedOn: '2025-12-01' as never,
      customer: other,
      provider: providerCode(1),
    })),
  }),
  'invoices that no line uses': (n) => {
    const [invoice] = application('A').invoices;
    const copies = times(n, (i) => ({ ...invoice, id: invoiceNumber(i + 1), issuedOn: '2025-12-01' as never }));
    return { ...application('A'), invoices: copies as Application['invoices'] };
  },
  'payments that name no invoice': (n) => {
    const [payment] = application('A').payments;
    const copies = times(n, (i) => ({ ...payment, id: `P${i}` as never, invoice: invoiceNumber(9), payer: other }));
    return { ...application('A'), payments: copies as Application['payments'] };
  },
  accidents: (n) =>
    application('A', [{}], {
      enterprise: enterprise({
        majorAccidents: times(n, () => ({ kind: 'safety' as const, occurredOn: '2025-01-01' as never })),
      }),
    }),
  'records of dishonesty': (n) =>
    application('A', [{}], {
      enterprise: enterprise({ seriousDishonesty: times(n, () => ({ recordedOn: '2025-01-01' as never })) }),
    }),
};

it.each(Object.entries(applications))('%s: assessed, decided, recorded, explained, malformed', (_, make) => {
  growsInProportion((n) => {
    const one = make(n);
    const record = recordRound(round([one]));
    const [decision] = record.round.decisions as unknown as [Decision];
    const paid = assess(byPayment, one, { catalogue });
    const malformed = JSON.stringify(one).replaceAll('2025-', '2025/');
    return {
      record,
      assessment: decision.assessment,
      'the decision explained': explainDecision(wuhan2025, decision, 'en'),
      'the assessment explained': explainAssessment(wuhan2025, decision.assessment, 'zh'),
      'the eligibility explained': explainEligibility(wuhan2025, decision.assessment.eligibility, 'en'),
      'assessed by payments': paid,
      'that explained': explainAssessment(byPayment, paid, 'zh'),
      problems: problemsOf(parseApplication(JSON.parse(malformed))),
    };
  });
});

describe('a round with many applications', () => {
  const many = (n: number) =>
    times(n, (i) => application(`A${i}`, [{ invoice: { id: invoiceNumber(1) } }], { submittedAt: minute(i % 600) }));
  const inputs: Readonly<Record<string, (n: number) => RoundInput>> = {
    'that name one invoice': (n) => round(many(n)),
    'with cases': (n) => {
      const applied = many(n);
      return round(applied, { cases: applied.map((each) => caseOf(each, steps(3))) });
    },
    'with audited amounts': (n) => {
      const applied = many(n);
      return round(applied, { audited: Object.fromEntries(applied.map(({ id }) => [id, [amountOf(1)]])) });
    },
    'on a ledger of as many': (n) => round(many(3), { ledger: ledgerOf(n) }),
    'with a large catalogue': (n) =>
      round(many(3), {
        catalogue: {
          providers: times(n, (i) => ({ uscc: providerCode(i + 1), name: '示例' })),
          products: times(n, (i) => ({
            id: `p${i}` as Id,
            name: '示例',
            provider: providerCode(i + 1),
            tier: wuhan2025.tiers[0]?.id ?? ('' as Id),
          })),
        },
      }),
  };
  it.each(Object.entries(inputs))('%s: its record, and what a forged one differs in and breaks', (_, make) => {
    growsInProportion((n) => {
      const record = recordRound(make(n));
      const decisions = record.round.decisions.map((each) => ({ ...each, outcome: 'unfunded' as const }));
      const forged = { ...record, round: { ...record.round, decisions } };
      return { record, round: record.round, differences: replay(forged), violations: verifyRound(forged) };
    }, roundSizes);
  });
  it('malformed: the problems', () => {
    growsInProportion((n) => {
      const malformed = JSON.stringify(round(many(n))).replaceAll('"2025-0', '"2025-');
      return { problems: problemsOf(parseRoundInput(JSON.parse(malformed))) };
    });
  });
});

function ledgerOf(n: number): Ledger {
  const claims = times(n, (i) => claim(`Z${i}`, i + 1, '0.01', i % 600, { invoices: [invoiceNumber(1_000 + i)] }));
  return allocate(wuhan2025, openLedger(wuhan2025, amountOf(1_000_000)), claims).ledger;
}

describe('claims, ledgers, cases and catalogues', () => {
  const opened = openLedger(wuhan2025, amountOf(10));
  it('claims', () => {
    growsInProportion((n) => ({
      ...allocate(
        wuhan2025,
        opened,
        times(n, (i) => claim(`Z${i}`, i + 1, 1, i % 600)),
      ),
    }));
  });
  it('the invoices of one claim', () => {
    growsInProportion((n) => ({
      ...allocate(wuhan2025, opened, [claim('Z', 1, 1, 1, { invoices: times(n, invoiceNumber) })]),
    }));
  });
  it('a ledger that contradicts itself', () => {
    growsInProportion((n) => ({ problems: problemsOf(parseLedger({ ...ledgerOf(n), applications: {} })) }));
  });
  it('a history, its case and why', () => {
    growsInProportion((n) => {
      const [submit, ...others] = caseOf(application('A'), [
        ...steps(1),
        ['return', '2025-06-20'],
        ['resubmit', '2025-06-21'],
      ]).history;
      const cycle = times(Math.floor(n / 3), () => others).flat();
      const result = replayCase(wuhan2025, application('A'), [
        submit,
        ...cycle.map((each, i) => later(each, i)),
      ] as ReviewEvent[]);
      if (!result.ok) throw new Error('refused');
      return { case: result.case, explained: explainCase(wuhan2025, result.case, 'en') };
    });
  });
  it('decisions of another policy, whose name is as long as they are many', () => {
    growsInProportion((n) => {
      const made = decideRound(round(times(n / 100, (i) => application(`A${10 + i}`))));
      return { problems: problemsOf(parseRound({ ...made, policy: 'x'.repeat(n) })) };
    });
  });
  it('a catalogue whose products have no provider', () => {
    growsInProportion((n) => {
      const products = times(n, (i) => ({ id: `p${i}`, name: '示例', provider: other, tier: 'resources' }));
      return { problems: problemsOf(parseCatalogue({ providers: [], products })) };
    });
  });
});

/** An event some seconds later. */
function later(event: ReviewEvent, i: number): ReviewEvent {
  const [minutes, seconds] = [String(Math.floor(i / 60) % 60).padStart(2, '0'), String(i % 60).padStart(2, '0')];
  const day = String(10 + Math.floor(i / 3_600)).padStart(2, '0');
  return { ...event, at: at(`2025-07-${day}T10:${minutes}:${seconds}+08:00`) };
}
