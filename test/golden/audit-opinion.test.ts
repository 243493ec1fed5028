/**
 * What an auditor may sign of the shipped example, as it is and as it was changed; and, always, what a record cannot prove.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withAlternative, wuhan2025, type RoundInput } from 'cloud-voucher-rules';
import {
  auditOpinion,
  fingerprint,
  recordRound,
  verifyRound,
  type Opinion,
  type RoundRecord,
} from 'cloud-voucher-rules/audit';
import { root } from '../support/package';
import { refusalOf } from '../support/problems';

const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;
const record = recordRound(example);

/** A record that can be written to. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Mutable = any;

function changed(change: (record: Mutable) => void): RoundRecord {
  const copy = structuredClone(record) as Mutable;
  change(copy);
  return copy as RoundRecord;
}

const failing = ({ statements }: Opinion) => statements.filter(({ holds }) => !holds).map(({ code }) => code);
const limits = ['complete', 'genuine', 'fingerprints-remade'];

describe('a record as it was made', () => {
  const opinion = auditOpinion(record);

  it('is unaltered, recomputed, verified, and of the shipped policy', () => {
    expect(opinion.holds).toBe(true);
    expect(opinion.statements.map(({ code, holds }) => [code, holds])).toEqual([
      ['unaltered', true],
      ['recomputed', true],
      ['verified', true],
      ['policy-shipped', true],
    ]);
    expect(opinion.policy).toEqual({ recorded: 'wuhan-2025', shipped: 'wuhan-2025', differences: [] });
    expect(opinion.fingerprints).toEqual(
      (['policy', 'input', 'round'] as const).map((part) => {
        const mark = record.fingerprints[part];
        return { part, recorded: mark, computed: mark, agrees: true };
      }),
    );
    expect(opinion.statements[3]?.text).toEqual({
      zh: '所用政策与程序发布的 wuhan-2025 一致',
      en: 'the policy is wuhan-2025 as it is shipped',
    });
  });

  it('still says what a record cannot prove, in both languages', () => {
    expect(opinion.limits.map(({ code }) => code)).toEqual(limits);
    expect(
      opinion.limits.every(({ text }) => /\p{sc=Han}/u.test(text.zh) && /^A record cannot prove/.test(text.en)),
    ).toBe(true);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(opinion))).toEqual(opinion);
    expect(fingerprint(opinion)).toMatch(/^sha256:/);
  });

  it('agrees with fingerprints kept elsewhere, if it does', () => {
    const { fingerprints } = record;
    expect(auditOpinion(record, { fingerprints }).holds).toBe(true);
    const other = auditOpinion(record, { fingerprints: { ...fingerprints, round: fingerprints.input } });
    expect(failing(other)).toEqual(['kept-elsewhere']);
    expect(other.fingerprints[2]).toMatchObject({ kept: fingerprints.input, agrees: true });
  });
});

describe('a record that was changed', () => {
  it.each<[string, (record: Mutable) => void, readonly string[]]>([
    [
      'an amount of the round',
      ({ round }) => {
        round.decisions[0].grant.granted = '36000.01';
      },
      ['unaltered', 'recomputed', 'verified'],
    ],
    [
      'the same, with its fingerprint made anew',
      ({ round, fingerprints }) => {
        round.decisions[0].grant.granted = '36000.01';
        fingerprints.round = fingerprint(round);
      },
      ['recomputed', 'verified'],
    ],
    [
      'a name of the input',
      ({ input }) => {
        input.applications[0].enterprise.name = '另一公司';
        input.cases[0].application.enterprise.name = '另一公司';
      },
      ['unaltered'],
    ],
    [
      'a fingerprint of the round, which is as it was',
      ({ fingerprints }) => {
        fingerprints.round = fingerprints.input;
      },
      ['unaltered'],
    ],
    [
      'an input that cannot be decided',
      ({ input }) => {
        input.budget = 'x';
      },
      ['unaltered', 'recomputed', 'verified'],
    ],
    [
      'everything gone',
      (whole) => {
        for (const key of Object.keys(whole as object)) Reflect.deleteProperty(whole as object, key);
      },
      ['unaltered', 'recomputed', 'verified', 'policy-shipped'],
    ],
  ])('%s', (_, change, codes) => {
    const opinion = auditOpinion(changed(change));
    expect(failing(opinion)).toEqual(codes);
    expect(opinion.holds).toBe(false);
    expect(opinion.limits.map(({ code }) => code)).toEqual(limits);
    expect(opinion.differences.length + opinion.violations.length > 0).toBe(true);
  });

  it('no record at all', () => {
    for (const given of [null, undefined, 1, 'x', [], {}]) {
      expect(auditOpinion(given as never).holds).toBe(false);
    }
  });
});

describe('fingerprints kept elsewhere that are none', () => {
  const { fingerprints } = record;
  it.each<[string, unknown, readonly string[]]>([
    ['a text', 'x', ['wrong-type', 'options.fingerprints']],
    ['null', null, ['wrong-type', 'options.fingerprints']],
    ['none in it', {}, ['missing-field', 'options.fingerprints.policy']],
    ['one alone', { policy: fingerprints.policy }, ['missing-field', 'options.fingerprints.input']],
    ['another text', { ...fingerprints, round: 'x' }, ['malformed', 'options.fingerprints.round']],
    ['not a text', { ...fingerprints, input: 5 }, ['wrong-type', 'options.fingerprints.input']],
    ['spaces', { ...fingerprints, input: ` ${fingerprints.input}` }, ['not-canonical', 'options.fingerprints.input']],
  ])('%s: no opinion is given on the record', (_, kept, refused) => {
    expect(refusalOf(() => auditOpinion(record, { fingerprints: kept as never }))).toEqual(refused);
  });
});

describe('a record that cannot be read', () => {
  const throwing = (): never => {
    throw new RangeError('unread');
  };
  /** A record with a getter in place of a field of it. */
  const live = (...path: readonly string[]) =>
    changed((whole) => {
      const holder = path.slice(0, -1).reduce<Mutable>((inner, key) => inner[key], whole);
      Object.defineProperty(holder, path.at(-1) ?? '', { enumerable: true, get: throwing });
    });

  it.each([['input'], ['round'], ['fingerprints'], ['round.decisions.0.grant.granted'], ['input.policy.annualCap']])(
    '%s: one violation that says so, and an opinion',
    (path) => {
      const given = live(...path.split('.'));
      const { holds, violations } = verifyRound(given);
      expect({ holds, texts: violations.map(({ text }) => text.en) }).toEqual({
        holds: false,
        texts: [expect.stringMatching(/cannot be written as JSON: it cannot be read$/)],
      });
      const opinion = auditOpinion(given);
      expect(opinion.violations).toEqual(violations);
      expect(opinion.holds).toBe(false);
      expect(opinion.limits.map(({ code }) => code)).toEqual(limits);
    },
  );
});

it('more violations than are listed are said to be more', () => {
  const { statements, violations } = auditOpinion(
    changed(({ round }) => {
      for (const decision of round.decisions)
        decision.basis = Array.from({ length: 200 }, (_, i) => ({ clause: String(i) }));
    }),
  );
  expect(violations).toHaveLength(1_001);
  expect(statements.find(({ code }) => code === 'verified')?.text).toEqual({
    zh: '经独立程序核验，记录不符合规则；不符之处：超过1000处',
    en: 'checked by a second implementation, the record does not keep every rule; violations: more than 1000',
  });
});

describe('a policy that is not the shipped one', () => {
  it('is reported figure by figure', () => {
    const policy = { ...wuhan2025, annualCap: '300000.00' as never };
    const opinion = auditOpinion(recordRound({ ...example, policy }));
    expect(failing(opinion)).toEqual(['policy-shipped']);
    expect(opinion.policy.differences).toMatchObject([
      { path: ['annualCap'], kind: 'changed', before: '200000.00', after: '300000.00' },
    ]);
    expect(opinion.policy.differences[0]?.text.zh).toMatch(/年度上限.*200000\.00.*300000\.00/);
  });

  it('may be another reading: its id and what it changes', () => {
    const policy = withAlternative(wuhan2025, 'rounding', 'down');
    const opinion = auditOpinion(recordRound({ ...example, policy }));
    const paths = opinion.policy.differences.map(({ path }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['id', 'rounding']));
    expect(failing(auditOpinion(recordRound({ ...example, policy }), { shipped: policy }))).toEqual([]);
  });

  it('of a year that the library has none for', () => {
    const { policy } = auditOpinion(changed(({ input }) => void (input.policy.year = 2031)));
    expect(policy).toEqual({ recorded: 'wuhan-2025', differences: [] });
  });

  it('says that there is none to compare with, and that an input cannot be decided, without a figure', () => {
    const textOf = (code: string, opinion: ReturnType<typeof auditOpinion>) =>
      opinion.statements.find((each) => each.code === code)?.text.en;
    const elsewhere = auditOpinion(changed(({ input }) => void (input.policy.year = 2031)));
    expect(textOf('policy-shipped', elsewhere)).toMatch(/none is shipped/);
    expect(textOf('recomputed', auditOpinion({} as never))).toMatch(/cannot be decided/);
  });

  it('an option that is misspelt is refused, not passed over', () => {
    const kept = { fingerprint: record.fingerprints };
    expect(refusalOf(() => auditOpinion(record, kept as never))).toEqual(['unknown-field', 'options.fingerprint']);
    expect(refusalOf(() => auditOpinion(record, { shipped: { ...wuhan2025, id: 5 } as never }))).toEqual([
      'wrong-type',
      'shipped.id',
    ]);
  });
});
