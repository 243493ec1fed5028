/**
 * Random small worlds: few enterprises, invoices and instants, so that ties, shared invoices, caps used up
 * and pools that run out in the middle are the rule; every choice that a policy can make.
 * @module
 */
import fc from 'fast-check';
import { caseOf } from '../../src/review/cases';
import { known } from '../../src/words/plain';
import {
  type Application,
  type Claim,
  type Enterprise,
  type Id,
  type Reference,
  type Instant,
  type InvoiceId,
  type IsoDate,
  type PolicyPatch,
  type ReviewCase,
  type ReviewEvent,
  type RoundInput,
  type Uscc,
  type Yuan,
} from 'cloud-voucher-rules';
import { catalogue, enterpriseCode, fenAmount, invoiceNumber, policyWith, providerCode } from './builders';
import { passed } from './review';

const absent = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 30 });
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(usual, ...others) });

/** Amounts with rounding ties (0.05 × 0.50 is 2.5 fen), everyday ones, ones about the cap, and ones beyond 2^53 / 10^4. */
const fens = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.constantFrom(19_999_999, 20_000_000, 20_000_001, 40_000_000, 100_000_000),
  fc.integer({ min: 0, max: 999_999_999_999 }),
);
const amounts: fc.Arbitrary<Yuan> = fens.map(fenAmount);

/** Often short, of the size of what a few claims ask. */
const budgets = fc.oneof(amounts, fc.integer({ min: 100_000, max: 40_000_000 }).map(fenAmount));

const instants: fc.Arbitrary<Instant> = fc.constantFrom(
  ...[
    '2025-06-03T10:00:00+08:00',
    '2025-06-03T10:00:00.000000001+08:00',
    '2025-06-03T02:00:00Z',
    '2025-06-03T23:59:59.999999999+08:00',
    '2025-06-04T00:00:00+08:00',
    '2025-06-03T12:00:00-08:00',
    '2025-10-31T15:59:59.999999999Z',
    '2025-02-28T12:00:00+08:00',
  ].map((text) => text as Instant),
);
/** A few applications come on the edge of the window, when their papers are mostly still to come. */
const submissions = fc.oneof(
  { weight: 12, arbitrary: instants },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['2024-12-31T16:00:00Z', '2024-12-31T15:59:59.999999999Z', '2025-10-31T16:00:00Z'].map(
        (text) => text as Instant,
      ),
    ),
  },
);
const days: fc.Arbitrary<IsoDate> = fc.constantFrom(
  ...[
    '2025-03-01',
    '2025-06-02',
    '2025-06-03',
    '2025-06-04',
    '2024-12-31',
    '2025-01-01',
    '2025-10-31',
    '2025-11-01',
    '2025-12-31',
    '2026-01-01',
  ].map((text) => text as IsoDate),
);
const usualDay = fc.oneof(
  { weight: 6, arbitrary: fc.constant('2025-01-15' as IsoDate) },
  { weight: 2, arbitrary: days },
);
const lookbackDays = fc.constantFrom(
  ...[
    '2021-12-31',
    '2022-01-01',
    '2022-02-28',
    '2022-06-02',
    '2022-06-03',
    '2022-06-04',
    '2025-06-03',
    '2025-06-04',
  ].map((text) => text as IsoDate),
);

/** A few of each, so that caps and invoices are shared. */
const enterprises: fc.Arbitrary<Enterprise> = fc
  .record({
    uscc: mostly<Uscc>(enterpriseCode(1), enterpriseCode(2), enterpriseCode(3), providerCode(1)),
    district: absent(mostly('420111', '420102', 'donghu-hightech', '420200')),
    industry: absent(mostly('C3919', 'B06', 'D46', 'I6311', 'I64', 'I65', 'A01', 'K70')),
    employees: absent(mostly(50, 0, 299, 300, 999, 1000, 1999, 2000)),
    annualRevenue: absent(
      mostly('8000000.00', '99999999.99', '100000000.00', '399999999.99', '400000000.00', '1000000000.00'),
    ),
    majorAccidents: absent(
      fc.oneof(
        { weight: 8, arbitrary: fc.constant([]) },
        {
          weight: 2,
          arbitrary: fc.array(fc.record({ kind: fc.constant('safety'), occurredOn: lookbackDays }), { maxLength: 2 }),
        },
      ),
    ),
    seriousDishonesty: absent(
      fc.oneof(
        { weight: 8, arbitrary: fc.constant([]) },
        {
          weight: 2,
          arbitrary: fc.array(
            fc.record({ recordedOn: lookbackDays, repairedOn: absent(lookbackDays) }).map((each) => known(each)),
            { maxLength: 2 },
          ),
        },
      ),
    ),
    cloudProvider: absent(fc.boolean()),
  })
  .map((facts) => known({ ...facts, name: '示例企业' }) as unknown as Enterprise);

const products = mostly('p-resources', 'p-business', 'p-capability', 'p-ecosystem', 'p-unknown').map(
  (text) => text as Id,
);
const invoiceIds: fc.Arbitrary<InvoiceId> = fc.integer({ min: 1, max: 6 }).map(invoiceNumber);

const code = (usual: Uscc): fc.Arbitrary<Uscc> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(enterpriseCode(1), enterpriseCode(9), providerCode(1), providerCode(2)) },
  );

const applicationOf = (id: string, enterprise: Enterprise): fc.Arbitrary<Application> =>
  fc
    .uniqueArray(invoiceIds, { minLength: 1, maxLength: 3 })
    .chain((ids) => fc.tuple(fc.constant(ids), products, mostly(true, false)))
    .chain(([ids, product, sameProvider]) => {
      const index = ['p-resources', 'p-business', 'p-capability', 'p-ecosystem'].indexOf(product);
      const seller = providerCode(sameProvider && index >= 0 ? index + 1 : 1);
      return fc.record({
        schemaVersion: fc.constant(1 as const),
        id: fc.constant(id as Id),
        submittedAt: submissions,
        enterprise: fc.constant(enterprise),
        purchases: fc.array(
          fc.record({
            product: fc.oneof({ weight: 6, arbitrary: fc.constant(product) }, { weight: 1, arbitrary: products }),
            contract: mostly('c-1', 'c-2', 'c-3').map((text) => text as Reference),
            invoice: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: invoiceIds }),
            amount: amounts,
          }),
          { maxLength: 4 },
        ),
        contracts: fc.uniqueArray(
          fc.record({
            id: mostly('c-1', 'c-2').map((text) => text as Reference),
            signedOn: usualDay,
            customer: code(enterprise.uscc),
            provider: code(seller),
          }),
          { selector: ({ id: own }) => own, minLength: 1, maxLength: 2 },
        ),
        invoices: fc.tuple(...ids.map((own) => invoiceOf(own, enterprise.uscc, seller))),
        payments: fc
          .array(
            fc.record({
              invoice: fc.oneof(
                { weight: 9, arbitrary: fc.constantFrom(...ids) },
                { weight: 1, arbitrary: invoiceIds },
              ),
              paidOn: usualDay,
              payer: code(enterprise.uscc),
              payee: code(seller),
              amount: amounts,
            }),
            { minLength: 1, maxLength: 5 },
          )
          .map((payments) => payments.map((payment, i) => ({ id: `pay-${i}` as Reference, ...payment }))),
      }) as fc.Arbitrary<Application>;
    });

function invoiceOf(id: InvoiceId, buyer: Uscc, seller: Uscc) {
  const split = fc.tuple(fens, fens, mostly(0, 1));
  return fc
    .record({
      split,
      issuedOn: usualDay,
      seller: code(seller),
      buyer: code(buyer),
      isVoid: absent(mostly(false, true)),
      redLetters: absent(fc.array(amounts, { maxLength: 2 })),
    })
    .map(({ split: [net, tax, off], isVoid, redLetters, ...rest }) =>
      known({
        id,
        ...rest,
        net: fenAmount(net),
        tax: fenAmount(tax),
        total: fenAmount(net + tax + off),
        void: isVoid,
        redLetters: redLetters?.map((total, i) => ({
          id: invoiceNumber(100 + i),
          issuedOn: '2025-05-01' as IsoDate,
          total,
        })),
      }),
    );
}

/** Ids that a careless record would trip over, among plain ones. */
const applicationIds = fc.uniqueArray(
  fc.constantFrom('A', 'B', 'b', 'A-10', 'A-9', '10', '9', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'),
  { minLength: 1, maxLength: 7 },
);

export const applicationLists: fc.Arbitrary<readonly Application[]> = applicationIds.chain((ids) =>
  fc.tuple(...ids.map((each) => enterprises.chain((enterprise) => applicationOf(each, enterprise)))),
);

/** Every choice that a policy can make, drawn apart. */
export const policyChoices: fc.Arbitrary<PolicyPatch> = fc.record({
  exhaustion: fc.constantFrom('partial-fill', 'block', 'skip'),
  recovery: fc.constantFrom('stays-used', 'returns'),
  rounding: fc.constantFrom('half-up', 'half-even', 'down'),
  annualCap: mostly('200000.00', '0.00', '0.05', '1000.00'),
  base: fc.record({
    vat: fc.constantFrom('included', 'excluded'),
    limits: mostly(['invoice', 'payment'], ['invoice'], ['payment'], []),
    datedBy: fc.constantFrom('invoice', 'contract', 'payment'),
    paidBy: fc.constantFrom('submission', 'window-close'),
  }),
  applicants: fc.record({
    providersExcluded: mostly(true, false),
    sizeLimitedSectors: mostly(['industry', 'software'], ['industry'], []),
    sizes: mostly(['micro', 'small', 'medium'], ['micro', 'small'], ['large']),
    lookback: fc.record({
      years: mostly(3, 0, 1),
      from: mostly('submission-day', 'calendar-years'),
      dishonesty: mostly('bounded', 'unbounded'),
      repair: mostly('excuses', 'does-not-excuse'),
    }),
  }),
});

/** A round as it is drawn: the policy as a patch, so that a counterexample can be read. */
export interface World {
  readonly patch: PolicyPatch;
  readonly budget: Yuan;
  readonly applications: readonly Application[];
  readonly cases?: readonly ReviewCase[];
}

export function inputOf({ patch, ...rest }: World): RoundInput {
  return { schemaVersion: 1, policy: policyWith(patch), catalogue, ...rest };
}

/** A round without cases, its budget often short of what is asked. */
export const rounds: fc.Arbitrary<World> = fc.record({
  patch: policyChoices,
  budget: amounts,
  applications: applicationLists,
});

/** What happens after the audit, or before it, by the status that it leads to. */
const endings = {
  submitted: [],
  evaluated: ['recommend', 'evaluate'],
  returned: ['recommend', 'return'],
  rejected: ['recommend', 'evaluate', 'audit', 'reject'],
  withdrawn: ['recommend', 'evaluate', 'audit', 'list', 'withdraw'],
  audited: ['recommend', 'evaluate', 'audit'],
  listed: ['recommend', 'evaluate', 'audit', 'list'],
  paid: ['recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'],
  recovered: ['recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay', 'recover'],
} as const;
type Ending = keyof typeof endings;

/** A case as a round reads it, by any actors and in any order of times: perhaps returned and submitted again. */
function reviewOf(application: Application): fc.Arbitrary<ReviewCase> {
  const audits = fc.tuple(...application.purchases.map(({ amount }) => fc.oneof(fc.constant(amount), amounts)));
  const statuses = Object.keys(endings) as Ending[];
  return fc
    .record({
      status: fc.oneof(fc.constantFrom<Ending>('audited', 'listed', 'recovered'), fc.constantFrom(...statuses)),
      times: fc.tuple(instants, instants, instants),
      again: fc.boolean(),
      audits,
      paid: fens,
      back: fens,
    })
    .map(({ status, times: [first, second, third], again, audits: found, paid, back }) => {
      const by = { actor: 'city-bureau', person: 'p-1' };
      const amount = fenAmount(paid);
      const payloads: Readonly<Record<string, object>> = {
        evaluate: { opinion: 'o' },
        audit: { report: 'r', amounts: found },
        list: { batch: 'b', entitlement: amount, granted: amount },
        report: { reference: '1' },
        fund: { reference: '2', amount },
        pay: { reference: '3', amount },
        recover: { amount: fenAmount(Math.min(paid, back)), reasons: ['未使用'] },
        return: { reasons: ['补正'] },
        reject: { reasons: ['不符'] },
        recommend: { checks: passed },
      };
      const event = (type: string, at: Instant) => ({ type, at, by, ...payloads[type] }) as ReviewEvent;
      const before = again ? [event('recommend', first), event('return', second), event('resubmit', second)] : [];
      const after = endings[status].map((type) => event(type, again ? third : first));
      return caseOf(application, [event('submit', application.submittedAt), ...before, ...after]);
    });
}

/** A round with cases for most of its applications, queued as the policy says. */
export const reviewedRounds: fc.Arbitrary<World> = fc
  .tuple(rounds, fc.constantFrom('submitted-at', 'recommended-at'), fc.constantFrom('keeps-place', 'resubmitted-at'))
  .chain(([world, orderedBy, afterReturn]) =>
    fc
      .tuple(...world.applications.map((application) => fc.option(reviewOf(application), { freq: 15 })))
      .map((cases) => ({
        ...world,
        patch: { ...(world.patch as object), queue: { orderedBy, afterReturn } },
        cases: cases.filter((each) => each !== null),
      })),
  );

const claims: fc.Arbitrary<readonly Claim[]> = applicationIds.chain((ids) =>
  fc.tuple(
    ...ids.map((each, i) =>
      fc
        .record({
          enterprise: fc.constantFrom(enterpriseCode(1), enterpriseCode(1), enterpriseCode(2), enterpriseCode(3)),
          district: absent(fc.constantFrom('420111' as Id, 'donghu-hightech' as Id)),
          queuedAt: instants,
          entitlement: amounts,
          // No claim names an invoice of another: it would be refused.
          invoices: absent(fc.subarray([invoiceNumber(100 + 2 * i), invoiceNumber(101 + 2 * i)])),
        })
        .map((facts) => known({ application: each as Id, ...facts }) as Claim),
    ),
  ),
);

/** Claims in batches, on a budget. */
export const allocations: fc.Arbitrary<{ patch: PolicyPatch; budget: Yuan; batches: readonly (readonly Claim[])[] }> =
  fc
    .tuple(policyChoices, budgets, claims, fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }))
    .map(([patch, budget, all, cuts]) => {
      const [first = 0, second = 7] = [...cuts].sort((a, b) => a - b);
      return { patch, budget, batches: [all.slice(0, first), all.slice(first, second), all.slice(second)] };
    });
