/**
 * Records: what they hold, what a replay finds changed, and what is no record.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InvalidValueError, type RoundInput } from 'cloud-voucher-rules';
import { fingerprint, recordRound, replay, verifyRound, type RoundRecord } from 'cloud-voucher-rules/audit';
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

  it.each<[string, (record: Mutable) => void, unknown]>([
    [
      'an amount',
      ({ round }) => {
        round.decisions[0].grant.granted = '36000.01';
      },
      [{ path: ['round', 'decisions', 0, 'grant', 'granted'], recorded: '36000.01', recomputed: '36000.00' }],
    ],
    [
      'what is not there',
      ({ round }) => {
        delete round.pool.firstShortfall;
      },
      [{ path: ['round', 'pool', 'firstShortfall'], recomputed: 'WH-041' }],
    ],
    [
      'what should not be there',
      ({ round }) => {
        round.ledger.invoices['x'] = 'WH-002';
      },
      [{ path: ['round', 'ledger', 'invoices', 'x'], recorded: 'WH-002' }],
    ],
    [
      'what a decision rests on',
      ({ round }) => {
        round.decisions[0].basis[0] = { clause: '9' };
      },
      [
        {
          path: ['round', 'decisions', 0, 'basis', 0, 'clause'],
          recorded: '9',
          recomputed: '1',
        },
      ],
    ],
    [
      'a fingerprint',
      ({ fingerprints }) => {
        fingerprints.input = 'sha256:0';
      },
      [{ path: ['fingerprints', 'input'], recorded: 'sha256:0', recomputed: record.fingerprints.input }],
    ],
  ])('tells %s that was changed, and nothing else', (_, change, differences) => {
    expect(replay(changed(change))).toEqual({ matches: false, differences });
  });

  it('tells an input that was changed by its fingerprint, even where nothing else moves', () => {
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
    const { round, input, ...rest } = record;
    expect(replay({ round, input, ...rest }).matches).toBe(true);
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
