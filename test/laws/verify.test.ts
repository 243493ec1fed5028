/**
 * Laws of the checker: it objects to no valid record, it objects to every single change of one, it never throws.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRound, exhaustions, type Instant, type IsoDate, type RoundInput } from 'cloud-voucher-rules';
import { recordRound, verifyRound, type RoundRecord } from 'cloud-voucher-rules/audit';
import { inputOf, rounds } from '../support/worlds';
import { deepFrozen } from '../../src/values/frozen';
import { application, round } from '../support/builders';
import { everyChange } from '../support/every-change';
import { randomRound } from '../support/random-round';

const deep = process.env['CVR_DEEP'] === '1';
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** What the checker says of a round that the library decided; the record's fingerprints are no concern of it. */
function objections(input: RoundInput): ReturnType<typeof verifyRound>['violations'] {
  return verifyRound(recordOf(input)).violations;
}

function recordOf(input: RoundInput): RoundRecord {
  const none = `sha256:${'0'.repeat(64)}`;
  const fingerprints = { policy: none, input: none, round: none };
  return { schemaVersion: 1, library: 'test', input, round: decideRound(input), fingerprints };
}

describe('a valid record holds', () => {
  const runs = { numRuns: deep ? 3_000 : 60 };
  for (const exhaustion of exhaustions) {
    for (const cases of [false, true]) {
      for (const ledger of [false, true]) {
        it(`${exhaustion}, ${cases ? 'with' : 'without'} cases, ${ledger ? 'with' : 'without'} a carried ledger`, () =>
          fc.assert(
            fc.property(seeds, (seed) => {
              expect(objections(randomRound(seed, { exhaustion, cases, ledger }))).toEqual([]);
            }),
            runs,
          ));
      }
    }
  }

  it('in random small worlds', () =>
    fc.assert(
      fc.property(rounds, (world) => {
        expect(objections(inputOf(world))).toEqual([]);
      }),
      { numRuns: deep ? 5_000 : 200 },
    ));

  it.each([
    ['0001-01-01T00:00:00+14:00', '0001-01-01', '0001-01-01'],
    ['0001-01-01T00:00:00+08:00', '0001-01-01', '0001-01-01'],
    ['0004-02-29T00:00:00+08:00', '0004-02-29', '0001-02-28'],
    ['1969-12-31T15:59:59.5Z', '1969-12-31', '1966-12-31'],
    ['1969-12-31T16:00:00Z', '1970-01-01', '1967-01-01'],
    ['2000-02-29T00:00:00Z', '2000-02-29', '1997-02-28'],
    ['9999-12-31T15:59:59.999999999Z', '9999-12-31', '9996-12-31'],
    ['9999-12-31T23:59:59-23:59', '9999-12-31', '9997-01-02'],
  ] as unknown as readonly [Instant, string, string][])('submitted at %s, a day of %s in Beijing', (at, to, from) => {
    const late = { payments: [{ paidOn: '9999-12-31' as IsoDate }] };
    const { policy, ...rest } = round([application('A', [{}, late], { submittedAt: at })]);
    for (const start of ['submission-day', 'calendar-years'] as const) {
      const lookback = { ...policy.applicants.lookback, from: start };
      const record = recordOf({ ...rest, policy: { ...policy, applicants: { ...policy.applicants, lookback } } });
      expect(verifyRound(record).violations).toEqual([]);
      const { compared } = record.round.decisions[0]?.assessment.eligibility.criteria[4] ?? {};
      expect(compared).toMatchObject({ to, from: start === 'submission-day' ? from : `${from.slice(0, -6)}-01-01` });
    }
  });

  it('after JSON, whatever the order of keys and applications', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = recordRound(randomRound(seed));
        const reversed = backwards(record) as RoundRecord;
        const applications = [...reversed.input.applications].reverse();
        const again = { ...reversed, input: { ...reversed.input, applications } };
        expect(verifyRound(again)).toEqual({ holds: true, violations: [] });
      }),
      { numRuns: deep ? 2_000 : 50 },
    ));
});

/** The same JSON with the keys of every object in reverse. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, backwards(each)]),
  );
}

/** Six rounds of three applications that hold, between them, every kind of place that 400 such rounds hold. */
const telling = [150, 228, 66, 358, 354, 192];

describe('a record of which anything was changed does not hold', () => {
  it('whatever is changed, one at a time', () => {
    const changed = new Set<string>();
    for (const seed of deep ? Array.from({ length: 400 }, (_, i) => i) : telling) {
      const cases = seed % 2 === 0;
      // Frozen, so that it is validated and decided once for all changes.
      const input = deepFrozen(randomRound(seed, { applications: 3, cases, ledger: seed % 4 < 2 }));
      const record = recordOf(input);
      const round = structuredClone(record.round);
      for (const change of everyChange(round)) {
        changed.add(change.kind);
        const { holds, violations } = verifyRound({ ...record, round });
        if (holds || violations.length === 0) expect.fail(`seed ${seed}, ${change.at}: ${change.how}`);
      }
      expect(round, 'every change is taken back').toEqual(record.round);
    }
    expect(figures.filter((kind) => !changed.has(kind))).toEqual([]);
  });
});

/** What the rounds above must hold, so that it was changed. */
const figures = [
  ...['application', 'enterprise', 'district', 'outcome', 'lines[]', 'basis[].clause', 'basis[].assumption'].map(
    (field) => `.decisions[].${field}`,
  ),
  ...[
    'application',
    'enterprise',
    'district',
    'place',
    'entitlement',
    'capRoom',
    'capReduction',
    'poolRoom',
    'poolReduction',
    'granted',
    'outcome',
    'overtaken',
  ].map((field) => `.decisions[].grant.${field}`),
  ...['application', 'enterprise', 'district', 'policy', 'assessed', 'entitlement'].map(
    (field) => `.decisions[].assessment.${field}`,
  ),
  ...['outcome', 'missing[]', 'criteria[].criterion', 'criteria[].verdict', 'criteria[].missing[]'].map(
    (field) => `.decisions[].assessment.eligibility.${field}`,
  ),
  ...[
    'line',
    'product',
    'invoice',
    'tier',
    'rate',
    'claimed',
    'recognised',
    'base',
    'subsidy',
    'findings[].code',
    'findings[].severity',
    'findings[].compared.room',
  ].map((field) => `.decisions[].assessment.lines[].${field}`),
  ...['.pool.budget', '.pool.granted', '.pool.remaining', '.pool.firstShortfall', '.schemaVersion', '.policy'],
  ...['.districts[].district', '.districts[].applications', '.districts[].granted'],
  ...['.ledger.granted', '.ledger.closed', '.ledger.decided', '.ledger.last.queuedAt', '.ledger.last.application'],
  ...['.ledger.enterprises.*', '.ledger.applications.*', '.ledger.invoices.*'],
];

describe('it never throws', () => {
  it('on any JSON at all', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(verifyRound(json as unknown as RoundRecord).holds).toBe(false);
      }),
      { numRuns: deep ? 20_000 : 500 },
    ));

  it('on lists with gaps', () => {
    const { round: decided, ...record } = recordOf(round([application('A', [{}])]));
    const holed = {
      ...decided,
      districts: Array(1),
      decisions: decided.decisions.map((d) => ({ ...d, lines: Array(1) })),
    };
    expect(verifyRound({ ...record, round: holed } as unknown as RoundRecord).holds).toBe(false);
  });

  it('on a record in which any one value was replaced by other JSON', () =>
    fc.assert(
      fc.property(seeds, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (seed, at, json) => {
        const record = JSON.parse(JSON.stringify(recordOf(randomRound(seed)))) as RoundRecord;
        const slots = slotsOf(record);
        const slot = slots[at % slots.length];
        if (slot === undefined) expect.fail('a record has values');
        slot.container[slot.key] = json;
        const { holds, violations } = verifyRound(record);
        expect(holds).toBe(violations.length === 0);
      }),
      { numRuns: deep ? 20_000 : 300 },
    ));
});

interface Slot {
  readonly container: Record<string, unknown>;
  readonly key: string;
}

function slotsOf(value: unknown): readonly Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Record<string, unknown>;
  return Object.keys(container).flatMap((key) => [{ container, key }, ...slotsOf(container[key])]);
}
