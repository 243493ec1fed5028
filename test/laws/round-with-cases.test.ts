/**
 * Laws of a round whose applications have been reviewed, besides those of the testing kit: without what the audit takes it is
 * the round without reviews, batches in queue order are one, and a later rejection costs no other enterprise anything.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  decideBatches,
  decideRound,
  openCase,
  wuhan2025,
  yuan,
  type Application,
  type Catalogue,
  type Id,
  type Instant,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
  type Round,
  type Yuan,
} from 'cloud-voucher-rules';
import { deepFrozen } from '../../src/values/frozen';
import { application, at, catalogue, enterpriseNumber, fenAmount, round } from '../support/builders';
import { event } from '../support/review';

const deep = process.env['CVR_DEEP'] === '1';
const runs = (usual: number) => ({ numRuns: deep ? usual * 50 : usual });

const fenOf = (amount: Yuan): number => Number(amount.replace('.', ''));

/** Days after 3 June 2025, at ten in the morning in Beijing. */
const day = (n: number): Instant => {
  const inJune = n < 28;
  return at(`2025-${inJune ? '06' : '07'}-${String(inJune ? n + 3 : n - 27).padStart(2, '0')}T10:00:00+08:00`);
};

/** What a case goes through, each event on its day; the audit recognises `audited` of each line, or all of it. */
interface Life {
  readonly types: readonly (readonly [ReviewEventType, number])[];
  readonly audited?: readonly Yuan[];
}

const onTheWay: readonly ReviewEventType[] = ['recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'];

function lived(policy: Policy, of: Application, { types, audited }: Life): ReviewCase {
  let reviewCase: ReviewCase = openCase(of);
  for (const [type, n] of types) {
    const result = advance(policy, reviewCase, eventOf(of, type, n, audited));
    if (!result.ok) throw new Error(`${type}: ${result.refusal.message.en}`);
    reviewCase = result.case;
  }
  return deepFrozen(reviewCase);
}

function eventOf(of: Application, type: ReviewEventType, n: number, audited: readonly Yuan[] | undefined): ReviewEvent {
  const amounts = audited ?? of.purchases.map(({ amount }) => amount);
  const cent = { entitlement: '0.01', granted: '0.01', amount: '0.01' };
  const figures: Partial<Record<ReviewEventType, object>> = {
    audit: { amounts },
    list: { entitlement: cent.entitlement, granted: cent.granted },
    fund: { amount: cent.amount },
    pay: { amount: cent.amount },
    recover: { amount: cent.amount },
  };
  return event(type, 0, { at: type === 'submit' ? of.submittedAt : day(n), ...figures[type] });
}

/** From submission to the audit, a day for each step, from `first` on. */
const straightOn = (first: number): Life['types'] => [
  ['submit', 0],
  ...onTheWay.slice(0, 3).map((type, i) => [type, first + i] as const),
];

const queue = ({ decisions }: Round) =>
  decisions.filter(({ grant }) => grant !== undefined).map(({ application: id }) => id);
const granted = ({ decisions }: Round) => decisions.map(({ application: id, grant }) => [id, grant?.granted]);

/** Up to seven applications of three enterprises, each with papers of its own, and how far each has come. */
const tiers = ['resources', 'business', 'capability', 'ecosystem'] as const;
const anyApplications = fc
  .array(
    fc.record({
      enterprise: fc.integer({ min: 1, max: 3 }),
      minutes: fc.integer({ min: 0, max: 3 }),
      lines: fc.array(
        fc.record({
          tier: fc.constantFrom(...tiers),
          fen: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 60_000_000 })),
          audited: fc.constantFrom(0, 0.3, 0.5, 1, 1, 1),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      returned: fc.boolean(),
      wait: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((drawn) =>
    drawn.map(({ enterprise, minutes, lines, returned, wait }, i) => {
      const of = deepFrozen(
        application(
          `A${i}`,
          lines.map(({ tier, fen }) => ({ tier, amount: fenAmount(fen) })),
          { enterprise: enterpriseNumber(enterprise), submittedAt: at(`2025-06-03T09:0${minutes}:00+08:00`) },
        ),
      );
      const again: Life['types'] = [
        ['submit', 0],
        ['recommend', wait],
        ['return', wait + 1],
        ['resubmit', 2 * wait + 1],
        ...onTheWay.slice(0, 3).map((type, step) => [type, 3 * wait + 2 + step] as const),
      ];
      const life: Life = {
        types: returned ? again : straightOn(wait),
        audited: lines.map(({ fen, audited }) => fenAmount(Math.floor(fen * audited))),
      };
      return { of, reviewCase: lived(wuhan2025, of, life), returned, wait };
    }),
  );
const anyBudget = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60_000_000 })).map(fenAmount);

describe('a round of reviewed applications', () => {
  it('is the round without cases, where every audit recognises all that was claimed', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, (all, budget) => {
        const applications = all.map(({ of }) => of);
        const cases = applications.map((of) => lived(wuhan2025, of, { types: straightOn(1) }));
        const reviewed = decideRound(round(applications, { budget, cases }));
        const plain = decideRound(round(applications, { budget }));
        const withoutBasis = ({ decisions, ...rest }: Round) => ({
          ...rest,
          decisions: decisions.map((decision) => ({ ...decision, basis: [] })),
        });
        expect(withoutBasis(reviewed)).toStrictEqual(withoutBasis(plain));
      }),
      runs(100),
    );
  });

  it('in batches that follow the queue grants the same as in one go', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, fc.integer({ min: 1, max: 6 }), (all, budget, cut) => {
        const cases = all.map(({ reviewCase }) => reviewCase);
        const whole = decideRound(
          round(
            all.map(({ of }) => of),
            { budget, cases },
          ),
        );
        const inOrder = queue(whole).flatMap((id) => all.filter(({ of }) => of.id === id).map(({ of }) => of));
        const setup = { schemaVersion: 1, policy: wuhan2025, budget, catalogue, cases } as const;
        const batches = [...decideBatches(setup, [inOrder.slice(0, cut), inOrder.slice(cut)])];
        expect(batches.flatMap(({ decisions }) => decisions)).toStrictEqual(whole.decisions);
      }),
      runs(100),
    );
  });
});

describe('after a round', () => {
  const totals = ({ decisions }: Round): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const { enterprise, grant } of decisions) {
      sums.set(enterprise, (sums.get(enterprise) ?? 0) + (grant === undefined ? 0 : fenOf(grant.granted)));
    }
    return sums;
  };
  /** How the case of an audited application can still fall away. */
  const anyEnd = fc.constantFrom<readonly ReviewEventType[]>(
    ['reject'],
    ['withdraw'],
    ['list', 'report', 'withdraw'],
    ['list', 'report', 'fund', 'pay', 'recover'],
  );

  it('a rejection, withdrawal or recovery is a recomputation that costs no other enterprise anything', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, fc.nat(), anyEnd, (all, budget, pick, end) => {
        const fallen = all[pick % all.length];
        if (fallen === undefined || !('audit' in fallen.reviewCase)) throw new Error('every case is audited');
        // What the audit recognised nothing of cannot be listed.
        fc.pre(fallen.reviewCase.audit.amounts.some((amount) => amount !== '0.00'));
        const applications = all.map(({ of }) => of);
        const cases = all.map(({ reviewCase }) => reviewCase);
        const ended = end.reduce<ReviewCase>((reviewCase, type) => {
          const result = advance(wuhan2025, reviewCase, eventOf(fallen.of, type, 27, undefined));
          if (!result.ok) throw new Error(result.refusal.message.en);
          return result.case;
        }, fallen.reviewCase);
        const after = cases.map((each) => (each.application.id === fallen.of.id ? ended : each));
        const before = decideRound(round(applications, { budget, cases }));
        const recomputed = decideRound(round(applications, { budget, cases: after }));
        const outcome = recomputed.decisions.find(({ application: id }) => id === fallen.of.id)?.outcome;
        expect(outcome).toBe(ended.status);
        for (const [enterprise, total] of totals(before)) {
          if (enterprise === fallen.of.enterprise.uscc) continue;
          expect(totals(recomputed).get(enterprise)).toBeGreaterThanOrEqual(total);
        }
      }),
      runs(200),
    );
  });

  it('but a later application that names its invoices may cost another: the smallest case', () => {
    // One provider sells both products, so that one invoice can be claimed at 20 % first and at 50 % after.
    const both: Catalogue = {
      providers: catalogue.providers,
      products: catalogue.products.map((product) => ({
        ...product,
        provider: catalogue.providers[0]?.uscc ?? product.provider,
      })),
    };
    const cheap = application('A', [{ tier: 'resources', amount: '0.10' }], { submittedAt: day(0) });
    const [line] = cheap.purchases;
    const dear: Application = {
      ...cheap,
      id: 'B' as Id,
      submittedAt: day(1),
      purchases: line === undefined ? [] : [{ ...line, product: 'p-ecosystem' as Id }],
    };
    const other = application('C', [{ tier: 'resources', amount: '0.25' }], {
      enterprise: enterpriseNumber(2),
      submittedAt: day(2),
    });
    const applications = [cheap, dear, other];
    const cases = applications.map((of) => lived(wuhan2025, of, { types: straightOn(3) }));
    const rejected = advance(wuhan2025, cases[0] ?? openCase(cheap), eventOf(cheap, 'reject', 20, undefined));
    if (!rejected.ok) throw new Error(rejected.refusal.message.en);
    const input = { catalogue: both, budget: yuan('0.07') };
    const before = decideRound(round(applications, { ...input, cases }));
    const after = decideRound(round(applications, { ...input, cases: [rejected.case, ...cases.slice(1)] }));
    expect(granted(before)).toEqual([
      ['A', '0.02'],
      ['B', '0.00'],
      ['C', '0.05'],
    ]);
    expect(granted(after)).toEqual([
      ['B', '0.05'],
      ['C', '0.02'],
      ['A', undefined],
    ]);
  });
});
