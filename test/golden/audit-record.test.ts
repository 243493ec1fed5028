/**
 * Records: what they hold, what a replay finds changed, and what is no record.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decideBatches, InvalidValueError, type RoundInput } from 'cloud-voucher-rules';
import {
  auditOpinion,
  fingerprint,
  recordRound,
  replay,
  verifyRound,
  type RoundRecord,
} from 'cloud-voucher-rules/audit';
import { deepFrozen } from '../../src/values/frozen';
import { root } from '../support/package';

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const example = deepFrozen(readJson('docs/examples/wuhan-2025/round.json') as RoundInput);
const record = recordRound(example);
const text = JSON.stringify(record);

/** The record as read back, with a change. */
function changed(change: (record: Mutable) => void): RoundRecord {
  const copy = JSON.parse(text) as Mutable;
  change(copy);
  return copy as unknown as RoundRecord;
}
/** A record that can be written to. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Mutable = any;

function problemsOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    return error.problems.map(({ path, code }) => [path.join('.'), code]);
  }
}

describe('a record', () => {
  it('names the library that made it, as package.json does', () => {
    const { name, version } = readJson('package.json') as { name: string; version: string };
    expect(record.library).toBe(`${name}@${version}`);
  });

  it('holds the input, what was decided, and a fingerprint of each part', () => {
    expect(record.input).toEqual(example);
    expect(record.fingerprints).toEqual({
      policy: fingerprint(example.policy),
      input: fingerprint(example),
      round: fingerprint(record.round),
    });
    expect(Object.keys(record)).toEqual(['schemaVersion', 'library', 'input', 'round', 'fingerprints']);
  });

  it('of a batch begins with the ledger that the record before ends with', () => {
    const batches = [example.applications.slice(0, 20), example.applications.slice(20)] as const;
    const first = recordRound({ ...example, applications: batches[0] });
    const second = recordRound({ ...example, applications: batches[1], ledger: first.round.ledger });
    expect(fingerprint(second.input.ledger)).toBe(fingerprint(first.round.ledger));
    const stream = decideBatches(example, batches);
    stream.next();
    expect(stream.next().value).toMatchObject({ decisions: second.round.decisions });
  });

  it('shares nothing with its input that somebody could change', () => {
    const input = structuredClone(example) as Mutable;
    const kept = recordRound(input as RoundInput);
    const before = JSON.stringify(kept);
    const owned = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const each of Object.values(value)) owned(each);
      for (const key of Object.keys(value)) (value as Mutable)[key] = 'changed';
    };
    owned(input);
    expect(JSON.stringify(kept)).toBe(before);
    expect(Object.isFrozen(kept.input) && Object.isFrozen(kept.input.applications[0]?.purchases[0])).toBe(true);
  });

  it('is read back as the same bytes, and then replayed, checked and recorded alike', () => {
    const back = JSON.parse(text) as RoundRecord;
    expect(JSON.stringify(back)).toBe(text);
    expect(replay(back)).toEqual({ matches: true, differences: [] });
    expect(verifyRound(back)).toEqual({ holds: true, violations: [] });
    expect(JSON.stringify(recordRound(back.input))).toBe(text);
  });

  it.each([
    ['what decideRound refuses', { ...example, budget: '1' }, [['budget', 'not-canonical']]],
    ['what JSON cannot say', { ...example, note: undefined }, [['note', 'not-plain-json']]],
    [
      'what JSON cannot say in the policy',
      { ...example, policy: { ...example.policy, note: NaN } },
      [['policy.note', 'not-plain-json']],
    ],
  ])('is not made of %s', (_, input, problems) => {
    expect(problemsOf(() => recordRound(input as RoundInput))).toEqual(problems);
  });
});

describe('a replay', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('needs no clock, no chance and no locale', () => {
    const poison = (): never => {
      throw new Error('poisoned');
    };
    vi.stubGlobal('Date', poison);
    vi.stubGlobal('Intl', undefined);
    vi.spyOn(Math, 'random').mockImplementation(poison);
    vi.spyOn(String.prototype, 'localeCompare').mockImplementation(poison);
    const replayed = replay(record);
    const verified = verifyRound(record);
    vi.unstubAllGlobals();
    expect(replayed).toEqual({ matches: true, differences: [] });
    expect(verified.holds).toBe(true);
  });

  const first = record.round.decisions[0];
  const last = record.round.decisions.at(-1);
  const shortfall = record.round.decisions.findIndex(({ application }) => application === 'WH-041');

  it.each<[string, (record: Mutable) => void, unknown]>([
    [
      'an amount',
      ({ round }) => {
        round.decisions[0].grant.granted = '36000.01';
      },
      {
        kind: 'changed',
        application: 'WH-002',
        path: ['round', 'decisions', 0, 'grant', 'granted'],
        recorded: '36000.01',
        recomputed: '36000.00',
        text: expect.objectContaining({
          en: expect.stringMatching(
            /^application WH-002 \(.*\): amount granted is recorded as 36000\.01, should be 36000\.00$/,
          ) as string,
          zh: expect.stringMatching(/^申请 WH-002（.*）：核定金额记为 36000\.01，应为 36000\.00$/) as string,
        }) as unknown,
      },
    ],
    [
      'a decision that is missing',
      ({ round }) => {
        round.decisions.splice(0, 1);
      },
      {
        kind: 'missing',
        application: 'WH-002',
        path: ['round', 'decisions', 0],
        recomputed: first,
        text: expect.anything() as unknown,
      },
    ],
    [
      'a decision too many',
      ({ round }) => {
        round.decisions.splice(0, 0, { ...last, application: 'WH-999' });
      },
      {
        kind: 'unexpected',
        application: 'WH-999',
        path: ['round', 'decisions', 0],
        recorded: { ...last, application: 'WH-999' },
        text: {
          en: 'application WH-999: a decision too many: no application of the round, or it has a decision already',
          zh: '申请 WH-999：多出一项决定：不在本批次申请之列，或已另有决定',
        },
      },
    ],
    [
      'a decision that is there twice',
      ({ round }) => {
        round.decisions.push(round.decisions[0]);
      },
      expect.objectContaining({
        kind: 'unexpected',
        application: 'WH-002',
        path: ['round', 'decisions', record.round.decisions.length],
      }),
    ],
    [
      'two decisions that change places',
      ({ round }) => {
        [round.decisions[0], round.decisions[1]] = [round.decisions[1], round.decisions[0]];
      },
      expect.objectContaining({
        kind: 'changed',
        application: 'WH-002',
        path: ['round', 'decisions', 1],
        recorded: 2,
        recomputed: 1,
      }),
    ],
    [
      'a line that is missing',
      ({ round }) => {
        round.decisions[shortfall].assessment.lines.splice(0, 1);
      },
      expect.objectContaining({
        kind: 'missing',
        application: 'WH-041',
        path: ['round', 'decisions', shortfall, 'assessment', 'lines', 0],
      }),
    ],
    [
      'a district that is missing',
      ({ round }) => {
        round.districts.splice(0, 1);
      },
      expect.objectContaining({ kind: 'missing', path: ['round', 'districts', 0] }),
    ],
    [
      'what is not there',
      ({ round }) => {
        delete round.pool.firstShortfall;
      },
      expect.objectContaining({ kind: 'missing', path: ['round', 'pool', 'firstShortfall'], recomputed: 'WH-041' }),
    ],
    [
      'an entry that should not be there',
      ({ round }) => {
        round.ledger.invoices['x'] = 'WH-002';
      },
      expect.objectContaining({ kind: 'unexpected', path: ['round', 'ledger', 'invoices', 'x'], recorded: 'WH-002' }),
    ],
    [
      'what a decision rests on',
      ({ round }) => {
        round.decisions[0].basis.shift();
      },
      expect.objectContaining({
        kind: 'missing',
        path: ['round', 'decisions', 0, 'basis', 0],
        recomputed: { clause: '1' },
      }),
    ],
    [
      'no round',
      (whole) => {
        delete whole.round;
      },
      {
        kind: 'missing',
        path: ['round'],
        recomputed: record.round,
        text: { en: 'round is missing, should be an object', zh: '缺少批次结果，应为对象' },
      },
    ],
    [
      'another version of the format',
      (whole) => {
        whole.schemaVersion = 99;
      },
      expect.objectContaining({ kind: 'changed', path: ['schemaVersion'], recorded: 99, recomputed: 1 }),
    ],
    [
      'a fingerprint',
      ({ fingerprints }) => {
        fingerprints.input = 'sha256:0';
      },
      {
        kind: 'changed',
        path: ['fingerprints', 'input'],
        recorded: 'sha256:0',
        recomputed: record.fingerprints.input,
        text: expect.objectContaining({
          en: expect.stringMatching(/^fingerprint of the input is recorded as sha256:0, should be sha256:/) as string,
        }) as unknown,
      },
    ],
  ])('reports %s, and nothing else', (_, change, difference) => {
    expect(replay(changed(change))).toEqual({ matches: false, differences: [difference] });
  });

  it('reports what a decision rests on entry by entry, whatever their order', () => {
    const reordered = changed(({ round }) => {
      round.decisions[0].basis.reverse();
    });
    expect(replay(reordered).matches).toBe(true);
    const other = changed(({ round }) => {
      round.decisions[0].basis[0] = { clause: '9' };
    });
    expect(replay(other).differences.map(({ kind, recorded, recomputed }) => [kind, recorded ?? recomputed])).toEqual([
      ['unexpected', { clause: '9' }],
      ['missing', { clause: '1' }],
    ]);
  });

  it('reports a round that was changed once, also where its fingerprint was made anew with it', () => {
    const forged = changed(({ round, fingerprints }) => {
      round.decisions[0].grant.granted = '36000.01';
      fingerprints.round = fingerprint(round);
    });
    expect(replay(forged).differences.map(({ path }) => path.join('.'))).toEqual(['round.decisions.0.grant.granted']);
    const careless = changed(({ round, fingerprints }) => {
      round.decisions[0].grant.granted = '36000.01';
      fingerprints.round = fingerprint(null);
    });
    expect(replay(careless).differences.map(({ path }) => path.join('.'))).toEqual([
      'round.decisions.0.grant.granted',
      'fingerprints.round',
    ]);
  });

  it('reports an input that was changed by its fingerprint, even where nothing else moves', () => {
    const renamed = changed(({ input }) => {
      input.catalogue.products[0].name = '另一产品';
    });
    const { differences } = replay(renamed);
    expect(differences.map(({ path }) => path.join('.'))).toEqual(['fingerprints.input']);
  });

  it('does not ask which version of the library made the record', () => {
    expect(replay({ ...record, library: 'cloud-voucher-rules@9.9.9' }).matches).toBe(true);
  });

  it('does not mind the order of keys', () => {
    // As a database (jsonb) or a canonicaliser gives a record back, down to the clauses of its policy.
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? 1 : -1))
                .map(([key, each]) => [key, sorted(each)]),
            )
          : value;
    const stored = sorted(JSON.parse(JSON.stringify(record))) as typeof record;
    expect(fingerprint(stored)).toBe(fingerprint(record));
    expect(replay(stored)).toEqual({ matches: true, differences: [] });
    expect(auditOpinion(stored).holds).toBe(true);
    // Decided again from that, the basis of each decision is in the order of those keys.
    const { policy, input, round } = recordRound(stored.input).fingerprints;
    expect([policy, input]).toEqual([record.fingerprints.policy, record.fingerprints.input]);
    expect(round).not.toBe(record.fingerprints.round);
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', null, [['record', 'wrong-type']]],
    ['a list', [], [['record', 'wrong-type']]],
    ['no input', {}, [['input', 'missing-field']]],
    ['an input that is none', { input: 1 }, [['input', 'wrong-type']]],
    [
      'an input that cannot be decided',
      { ...record, input: { ...example, budget: 'x' } },
      [['input.budget', 'malformed']],
    ],
  ])('refuses %s', (_, given, problems) => {
    expect(problemsOf(() => replay(given as RoundRecord))).toEqual(problems);
  });
});
