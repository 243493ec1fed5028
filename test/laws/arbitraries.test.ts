/**
 * The generators of the testing kit: what they make is valid, the same for the same seed, and shrinks to something small.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  decideRound,
  openLedger,
  parseId,
  parseIndustryCode,
  parseInstant,
  parseInvoiceId,
  parseIsoDate,
  parseRate,
  parseReference,
  parseUscc,
  parseYuan,
  replayCase,
  withAlternative,
  wuhan2025,
  yuan,
  type Result,
} from 'cloud-voucher-rules';
import * as schema from 'cloud-voucher-rules/schema';
import * as testing from 'cloud-voucher-rules/testing';
import { policyProblems } from '../../src/policy/agreements';

const numRuns = process.env['CVR_DEEP'] === '1' ? 2_000 : 300;

type Reader = (given: unknown) => Result<unknown>;
const values: readonly (readonly [string, fc.Arbitrary<unknown>, fc.Arbitrary<unknown>, Reader])[] = [
  ['an amount', testing.anyYuan(), testing.invalidYuan(), parseYuan],
  ['a rate', testing.anyRate(), testing.invalidRate(), parseRate],
  ['a day', testing.anyIsoDate(), testing.invalidIsoDate(), parseIsoDate],
  ['an instant', testing.anyInstant(), testing.invalidInstant(), parseInstant],
  ['a credit code', testing.anyUscc(), testing.invalidUscc(), parseUscc],
  ['an industry code', testing.anyIndustryCode(), testing.invalidIndustryCode(), parseIndustryCode],
  ['an invoice number', testing.anyInvoiceId(), testing.invalidInvoiceId(), parseInvoiceId],
  ['an id', testing.anyId(), testing.invalidId(), parseId],
  ['a number on paper', testing.anyReference(), testing.invalidReference(), parseReference],
];

describe.each(values)('%s', (_name, valid, invalid, parse) => {
  it('that is valid is read as it stands', () => {
    fc.assert(
      fc.property(valid, (given) => {
        expect(parse(given)).toEqual({ ok: true, value: given });
      }),
      { numRuns: numRuns * 5 },
    );
  });

  it('that is invalid is refused', () => {
    fc.assert(
      fc.property(invalid, (given) => {
        expect(parse(given).ok).toBe(false);
        expect(JSON.parse(JSON.stringify(given))).toEqual(given);
      }),
      { numRuns: numRuns * 5 },
    );
  });
});

it('an amount stays within the most that is asked for', () => {
  for (const most of ['3.33', '0.01', '0.00'])
    fc.assert(fc.property(testing.anyYuan({ most: yuan(most) }), (amount) => Number(amount) <= Number(most)));
});

const facts: readonly (readonly [string, fc.Arbitrary<unknown>, Reader])[] = [
  ['an enterprise', testing.anyEnterprise(), schema.parseEnterprise],
  ['a catalogue', testing.anyCatalogue(), schema.parseCatalogue],
  ['an application', testing.anyApplication(), schema.parseApplication],
  [
    'a claim',
    testing
      .anyClaims()
      .filter((claims) => claims.length > 0)
      .map(([claim]) => claim),
    schema.parseClaim,
  ],
  ['a ledger', testing.anyLedger(), schema.parseLedger],
];

it.each(facts)('%s is valid', (_name, any, parse) => {
  fc.assert(
    fc.property(any, (given) => {
      expect(problemsOf(parse(given))).toEqual([]);
    }),
    { numRuns },
  );
});

it('a policy agrees with itself, and so does the round under it', () => {
  fc.assert(
    fc.property(testing.anyRound(), (input) => {
      expect(policyProblems(input.policy)).toEqual([]);
      expect(problemsOf(schema.parseRoundInput(input))).toEqual([]);
    }),
    { numRuns: numRuns / 5 },
  );
});

it('a round under a policy that is given can be decided: with cases where its queue goes by the review', () => {
  const byReview = withAlternative(wuhan2025, 'queue-order', 'recommended-at');
  const policies = fc.oneof(testing.anyPolicy(), fc.constant(byReview));
  fc.assert(
    fc.property(
      policies.chain((policy) => testing.anyRound({ policy, most: 4 })),
      (input) => decideRound(input).decisions.length === input.applications.length,
    ),
    { numRuns: numRuns / 5 },
  );
});

it('a policy has the exhaustion rule that is asked for, and its id tells it from every other', () => {
  const byId = new Map<string, string>();
  fc.assert(
    fc.property(testing.anyPolicy({ exhaustion: 'block' }), (policy) => {
      const text = JSON.stringify(policy);
      expect(policy.exhaustion).toBe('block');
      expect(byId.get(policy.id) ?? text).toBe(text);
      byId.set(policy.id, text);
    }),
    { numRuns },
  );
});

it('claims are of different applications, so that any list of them can be allocated', () => {
  fc.assert(
    fc.property(testing.anyClaims({ most: 12 }), (claims) => {
      const { grants } = allocate(wuhan2025, openLedger(wuhan2025, yuan(1000)), claims);
      expect(grants).toHaveLength(claims.length);
    }),
    { numRuns },
  );
});

it('a history is admitted by the review, event by event', () => {
  fc.assert(
    fc.property(testing.anyReviewCase(), ({ application, history }) => {
      expect(replayCase(wuhan2025, application, history).ok).toBe(true);
    }),
    { numRuns },
  );
});

const all = Object.entries(testing).filter(([name]) =>
  /^(any|invalid)[A-Z]/.test(name),
) as unknown as readonly (readonly [string, () => fc.Arbitrary<unknown>])[];

it.each(all)('%s gives the same under the same seed', (_name, any) => {
  const drawn = () => JSON.stringify(fc.sample(any(), { seed: 2025, numRuns: 20 }));
  expect(drawn()).toBe(drawn());
  expect(
    new Set(fc.sample(any(), { seed: 2025, numRuns: 40 }).map((each) => JSON.stringify(each))).size,
  ).toBeGreaterThan(3);
});

describe('a counterexample shrinks to what matters', () => {
  const smallest = <T>(any: fc.Arbitrary<T>, holds: (given: T) => boolean, seed: number): T => {
    const found = fc.check(fc.property(any, holds), { seed, numRuns: 5_000 });
    if (found.counterexample === null) throw new Error('nothing to shrink');
    return found.counterexample[0];
  };

  it.each([1, 2, 3])('a round with a purchase: one application of one line (seed %i)', (seed) => {
    const input = smallest(
      testing.anyRound(),
      (given) => given.applications.every(({ purchases }) => purchases.length === 0),
      seed,
    );
    expect(input.policy.id).toBe('wuhan-2025');
    expect(input.applications).toHaveLength(1);
    expect(input.applications[0]?.purchases).toHaveLength(1);
    expect(input.cases).toBeUndefined();
    expect(input.ledger).toBeUndefined();
  });

  it.each([1, 2, 3])('claims of one enterprise: two (seed %i)', (seed) => {
    const claims = smallest(
      testing.anyClaims(),
      (given) => new Set(given.map((each) => each.enterprise)).size === given.length,
      seed,
    );
    expect(claims).toHaveLength(2);
  });

  it('a policy: a change at a time', () => {
    const policy = smallest(testing.anyPolicy(), ({ rounding }) => rounding !== 'down', 1);
    expect(policy.id).toBe('wuhan-2025+rounding.down');
  });
});

function problemsOf(result: Result<unknown>) {
  return result.ok ? [] : result.problems.map(({ path, code, given }) => ({ path: path.join('.'), code, given }));
}
