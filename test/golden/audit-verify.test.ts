/**
 * What the checker reports: a change of the shipped example for each law, with the law, the place, what the law rests on and
 * both sentences. A change that breaks several laws is reported under the first that holds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoundInput } from 'cloud-voucher-rules';
import { recordLaws, recordRound, verifyRound, type RoundRecord } from 'cloud-voucher-rules/audit';
import { pathText } from '../../src/words/plain';
import { root } from '../support/package';

const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;
const record = recordRound(example);
const text = JSON.stringify(record);

/** A record that can be written to. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Mutable = any;

function checked(change: (record: Mutable) => void): ReturnType<typeof verifyRound>['violations'] {
  const copy = JSON.parse(text) as Mutable;
  change(copy);
  const { holds, violations } = verifyRound(copy as RoundRecord);
  expect(holds).toBe(violations.length === 0);
  return violations;
}

const indexOf = (application: string) => record.round.decisions.findIndex((each) => each.application === application);
const decisionOf = (application: string) => record.round.decisions[indexOf(application)];
const at = (application: string) => `round.decisions[${indexOf(application)}]`;
const moneyOf = (application: string) => decisionOf(application)?.grant;

/** By a fen more or less, as a forger would write it. */
const fen = (amount: string | undefined, more: bigint): string => {
  const digits = String(BigInt(amount?.replace('.', '') ?? '') + more).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const who = (application: string): { zh: string; en: string } => {
  const applicant = example.applications.find(({ id }) => id === application)?.enterprise;
  const district = example.policy.applicants.districts.find(({ id }) => id === applicant?.district)?.name;
  const names = [applicant?.name, applicant?.uscc];
  return {
    zh: `申请 ${application}（${[...names, district?.zh ?? applicant?.district].join('，')}）：`,
    en: `application ${application} (${[...names, district?.en ?? applicant?.district].join(', ')}): `,
  };
};
const isRecorded = (application: string, zh: string, en: string): { zh: string; en: string } => {
  const { zh: wessen, en: whose } = who(application);
  return { zh: wessen + zh, en: whose + en };
};

interface Row {
  readonly change: (record: Mutable) => void;
  readonly law: string;
  readonly at: string;
  readonly zh: string;
  readonly en: string;
  /** Two figures are changed, and reported. */
  readonly twice?: boolean;
}

const capped = decisionOf('WH-025')?.enterprise ?? '';

/** What is changed, and what is reported. */
const rows: Readonly<Record<string, Row>> = {
  'more than the annual cap': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-025')].grant.granted = '200000.01';
    },
    law: 'cap',
    at: `${at('WH-025')}.grant.granted`,
    ...isRecorded(
      'WH-025',
      '核定金额记为 200000.01，应为 200000.00。不符合：企业年度上限',
      'amount granted is recorded as 200000.01, should be 200000.00. Broken: the annual cap of an enterprise',
    ),
  },
  'more than what is left of the pool': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].grant.granted = fen(moneyOf('WH-041')?.granted, 1n);
    },
    law: 'pool',
    at: `${at('WH-041')}.grant.granted`,
    ...isRecorded(
      'WH-041',
      `核定金额记为 ${fen(moneyOf('WH-041')?.granted, 1n)}，应为 ${moneyOf('WH-041')?.granted}。不符合：补贴资金余额`,
      `amount granted is recorded as ${fen(moneyOf('WH-041')?.granted, 1n)}, should be ${moneyOf('WH-041')?.granted}. Broken: what is left of the pool`,
    ),
  },
  'a place': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].grant.place = 1;
    },
    law: 'order',
    at: `${at('WH-041')}.grant.place`,
    ...isRecorded(
      'WH-041',
      `排队位次记为 1，应为 ${moneyOf('WH-041')?.place}。不符合：先到先得`,
      `place in the queue is recorded as 1, should be ${moneyOf('WH-041')?.place}. Broken: first come, first served`,
    ),
  },
  'two decisions that change places': {
    change: ({ round }) => {
      [round.decisions[0], round.decisions[1]] = [round.decisions[1], round.decisions[0]];
    },
    law: 'order',
    at: 'round.decisions[1]',
    ...isRecorded(
      'WH-002',
      '排在第 2 位，应在第 1 位。不符合：先到先得',
      'is at position 2, should be at 1. Broken: first come, first served',
    ),
  },
  'more than the entitlement': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-002')].grant.granted = '36000.01';
    },
    law: 'entitlement',
    at: `${at('WH-002')}.grant.granted`,
    ...isRecorded(
      'WH-002',
      '核定金额记为 36000.01，应为 36000.00。不符合：应补金额',
      'amount granted is recorded as 36000.01, should be 36000.00. Broken: the entitlement',
    ),
  },
  'something granted to who is not eligible': {
    change: ({ round }) => {
      const { grant } = round.decisions[indexOf('WH-002')];
      round.decisions[indexOf('WH-014')].grant = { ...grant, application: 'WH-014' };
    },
    law: 'entitlement',
    at: `${at('WH-014')}.grant`,
    ...isRecorded(
      'WH-014',
      '多出核定：对象。不符合：应补金额',
      'grant should not be there: an object. Broken: the entitlement',
    ),
  },
  'less than due': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-002')].grant.granted = '35999.99';
    },
    law: 'totals',
    at: `${at('WH-002')}.grant.granted`,
    ...isRecorded(
      'WH-002',
      '核定金额记为 35999.99，应为 36000.00。不符合：各项之和与合计一致',
      'amount granted is recorded as 35999.99, should be 36000.00. Broken: sums and totals agree',
    ),
  },
  'a subsidy that its sum does not have': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].assessment.lines[0].subsidy = '24000.01';
    },
    law: 'totals',
    at: `${at('WH-041')}.assessment.lines[0].subsidy`,
    ...isRecorded(
      'WH-041',
      '清单行1的补贴金额记为 24000.01，应为 24000.00。不符合：各项之和与合计一致',
      'subsidy of line 1 is recorded as 24000.01, should be 24000.00. Broken: sums and totals agree',
    ),
  },
  'a total': {
    change: ({ round }) => {
      round.pool.remaining = '0.01';
    },
    law: 'totals',
    at: 'round.pool.remaining',
    zh: '补贴资金余额记为 0.01，应为 0.00。不符合：各项之和与合计一致',
    en: 'money left in the pool is recorded as 0.01, should be 0.00. Broken: sums and totals agree',
  },
  'an entry of the ledger': {
    change: ({ round }) => {
      round.ledger.applications['WH-002'] = '35999.99';
    },
    law: 'totals',
    at: 'round.ledger.applications.WH-002',
    zh: '各申请核定金额（WH-002）记为 35999.99，应为 36000.00。不符合：各项之和与合计一致',
    en: 'granted by application (WH-002) is recorded as 35999.99, should be 36000.00. Broken: sums and totals agree',
  },
  'an enterprise of the ledger above its cap': {
    change: ({ round }) => {
      round.ledger.enterprises[capped] = '200000.01';
    },
    law: 'cap',
    at: `round.ledger.enterprises.${capped}`,
    zh: `各企业核定金额（${capped}）记为 200000.01，应为 200000.00。不符合：企业年度上限`,
    en: `granted by enterprise (${capped}) is recorded as 200000.01, should be 200000.00. Broken: the annual cap of an enterprise`,
  },
  'the room under the cap': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].grant.capRoom = '0.00';
    },
    law: 'cap',
    at: `${at('WH-041')}.grant.capRoom`,
    ...isRecorded(
      'WH-041',
      '年度上限余额记为 0.00，应为 200000.00。不符合：企业年度上限',
      'room under the cap is recorded as 0.00, should be 200000.00. Broken: the annual cap of an enterprise',
    ),
  },
  'a recognised amount': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].assessment.lines[1].recognised = '48000.01';
    },
    law: 'line-arithmetic',
    at: `${at('WH-041')}.assessment.lines[1].recognised`,
    ...isRecorded(
      'WH-041',
      '清单行2的认定金额记为 48000.01，应为 48000.00。不符合：清单行的计算',
      'recognised amount of line 2 is recorded as 48000.01, should be 48000.00. Broken: the arithmetic of a purchase line',
    ),
  },
  'a claimed amount': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].assessment.lines[0].claimed = '60000.01';
    },
    law: 'identity',
    at: `${at('WH-041')}.assessment.lines[0].claimed`,
    ...isRecorded(
      'WH-041',
      '清单行1的申报金额记为 60000.01，应为 60000.00。不符合：如实转录输入',
      'claimed amount of line 1 is recorded as 60000.01, should be 60000.00. Broken: a result repeats its input',
    ),
  },
  'a verdict': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].assessment.eligibility.criteria[2].verdict = 'unknown';
    },
    law: 'eligibility',
    at: `${at('WH-041')}.assessment.eligibility.criteria[2].verdict`,
    ...isRecorded(
      'WH-041',
      '申领条件“企业规模”的结论记为“待定”，应为“符合”。不符合：申领资格',
      'verdict of the criterion “size” is recorded as “unknown”, should be “met”. Broken: eligibility',
    ),
  },
  'a finding left out': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-011')].assessment.lines[0].findings = [];
    },
    law: 'findings',
    at: `${at('WH-011')}.assessment.lines[0].findings[0]`,
    ...isRecorded(
      'WH-011',
      '缺少清单行1的核查意见，应为“受审定金额限制”。不符合：材料核查',
      'findings of line 1 is missing, should be “limited by the audit”. Broken: the check of the papers',
    ),
  },
  'an outcome': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].outcome = 'granted-in-full';
    },
    law: 'outcome',
    at: `${at('WH-041')}.outcome`,
    ...isRecorded(
      'WH-041',
      '结果记为“全额核定”，应为“因资金余额不足核减”。不符合：决定的结果',
      'outcome is recorded as “granted in full”, should be “reduced by what is left in the pool”. Broken: the outcome of a decision',
    ),
  },
  'what the lines bear, with the same sum': {
    change: ({ round }) => {
      const { lines } = round.decisions[indexOf('WH-041')];
      [lines[0], lines[1]] = [lines[1], lines[0]];
    },
    twice: true,
    law: 'attribution',
    at: `${at('WH-041')}.lines[0]`,
    ...isRecorded(
      'WH-041',
      `清单行1的核定金额记为 ${decisionOf('WH-041')?.lines[1]}，应为 ${decisionOf('WH-041')?.lines[0]}。不符合：核定金额在清单各行间的分配`,
      `amount granted of line 1 is recorded as ${decisionOf('WH-041')?.lines[1]}, should be ${decisionOf('WH-041')?.lines[0]}. Broken: the attribution of a grant to lines`,
    ),
  },
  'a decision left out': {
    change: ({ round }) => {
      round.decisions.splice(indexOf('WH-041'), 1);
    },
    law: 'coverage',
    at: at('WH-041'),
    ...isRecorded(
      'WH-041',
      '没有决定。不符合：每件申请有且只有一项决定',
      'there is no decision. Broken: one decision for each application',
    ),
  },
  'a decision too many': {
    change: ({ round }) => {
      round.decisions.push({ ...round.decisions.at(-1), application: 'WH-999', grant: undefined });
    },
    law: 'coverage',
    at: `round.decisions[${record.round.decisions.length}]`,
    zh: '申请 WH-999：多出一项决定：不在本批次申请之列，或已另有决定。不符合：每件申请有且只有一项决定',
    en: 'application WH-999: a decision too many: no application of the round, or it has a decision already. Broken: one decision for each application',
  },
  'whose an invoice is': {
    change: ({ round }) => {
      const [invoice = ''] = Object.keys(round.ledger.invoices as object);
      round.ledger.invoices[invoice] = 'WH-099';
    },
    law: 'carry-over',
    at: `round.ledger.invoices[${JSON.stringify(Object.keys(record.round.ledger.invoices)[0])}]`.replace(
      /\["(\d+)"\]$/,
      '.$1',
    ),
    zh: `已使用的发票及其申请（${Object.keys(record.round.ledger.invoices)[0]}）记为 WH-099，应为 ${Object.values(record.round.ledger.invoices)[0]}。不符合：台账结转`,
    en: `invoices used, and by which application (${Object.keys(record.round.ledger.invoices)[0]}) is recorded as WH-099, should be ${Object.values(record.round.ledger.invoices)[0]}. Broken: what the ledger carries over`,
  },
  'what a decision rests on': {
    change: ({ round }) => {
      round.decisions[indexOf('WH-041')].basis.push({ clause: '9' });
    },
    law: 'basis',
    at: `${at('WH-041')}.basis[${decisionOf('WH-041')?.basis.length}]`,
    ...isRecorded(
      'WH-041',
      '多出依据：“通知九”。不符合：决定的依据',
      'basis should not be there: “clause 9”. Broken: what a decision rests on',
    ),
  },
  'a field too many': {
    change: ({ round }) => {
      round.note = '…\u202e\u001b[2J';
    },
    law: 'record',
    at: 'round.note',
    zh: '多出批次结果（note）： …\\u202e\\u001b[2J。不符合：记录的格式',
    en: 'round (note) should not be there: …\\u202e\\u001b[2J. Broken: the form of a record',
  },
};

it('a field that is only inherited is missing, also where another field replaces it', () => {
  const change = (copy: Mutable) => {
    const { outcome, ...others } = copy.round.decisions[0];
    copy.round.decisions[0] = Object.assign(Object.create({ outcome }), others, { note: '' });
  };
  expect(checked(change).map(({ path }) => path.at(-1))).toEqual(expect.arrayContaining(['outcome', 'note']));
});

describe('a change is reported once: by its law, its place and its figures', () => {
  it.each(Object.entries(rows))('%s', (_, { change, law, at: place, zh, en, twice = false }) => {
    const reported = checked(change).map((each) => [each.law, pathText(each.path), each.text.en, each.text.zh]);
    expect(reported.slice(0, 1)).toEqual([[law, place, en, zh]]);
    expect(reported).toHaveLength(twice ? 2 : 1);
  });

  it('for every law of a round; those of the input and of cases are in audit-verify-input.test.ts', () => {
    const others = ['input', 'review', 'exhaustion', 'too-many'];
    expect(
      recordLaws.filter((law) => !others.includes(law) && !Object.values(rows).some((row) => row.law === law)),
    ).toEqual([]);
  });

  it('with the enterprise, the clauses and assumptions of its rule, and both values', () => {
    const [violation] = checked(rows['more than the annual cap']?.change ?? (() => undefined));
    expect(violation).toMatchObject({
      application: 'WH-025',
      enterprise: decisionOf('WH-025')?.enterprise,
      basis: example.policy.basis['annual-cap'],
      recorded: '200000.01',
      expected: '200000.00',
    });
    const [ofLedger] = checked(rows['an entry of the ledger']?.change ?? (() => undefined));
    expect(ofLedger).toMatchObject({ application: 'WH-002', enterprise: decisionOf('WH-002')?.enterprise });
    const [ofEnterprise] = checked(rows['an enterprise of the ledger above its cap']?.change ?? (() => undefined));
    expect([ofEnterprise?.application, ofEnterprise?.enterprise]).toEqual([undefined, capped]);
    const [unexpected] = checked(rows['a decision too many']?.change ?? (() => undefined));
    const { enterprise } = record.round.decisions.at(-1) ?? {};
    expect(unexpected).toMatchObject({ application: 'WH-999', enterprise });
    for (const row of ['an outcome', 'what a decision rests on'])
      expect(checked(rows[row]?.change ?? (() => undefined))[0]?.basis).toEqual(decisionOf('WH-041')?.basis);
    const [verdict] = checked(rows['a verdict']?.change ?? (() => undefined));
    expect(verdict?.basis).toEqual(example.policy.basis['eligible-size']);
  });
});

it.each(Object.entries(rows))(
  '%s: whose it is and what it rests on are left out only where there is none',
  (name, row) => {
    const [violation] = checked(row.change);
    const ofRound = ['a total', 'a field too many'];
    expect(violation?.enterprise === undefined).toBe(ofRound.includes(name));
    expect(violation?.basis.length === 0).toBe(['record', 'coverage', 'identity'].includes(row.law));
  },
);

describe('a record forged with care', () => {
  it('whose sums agree is caught by the rule of the figure', () => {
    const violations = checked(({ round }) => {
      const { grant, lines, enterprise, district } = round.decisions[indexOf('WH-041')];
      const less = fen(grant.granted, -1n);
      grant.granted = less;
      grant.poolReduction = fen(grant.poolReduction, 1n);
      const last = lines[1] === '0.00' ? 0 : 1;
      lines[last] = fen(lines[last], -1n);
      for (const total of [round.pool, round.ledger]) total.granted = fen(total.granted, -1n);
      round.pool.remaining = '0.01';
      round.ledger.applications['WH-041'] = less;
      round.ledger.enterprises[enterprise] = fen(round.ledger.enterprises[enterprise], -1n);
      const own = round.districts.find((each: Mutable) => each.district === district);
      own.granted = fen(own.granted, -1n);
    });
    const laws = violations.map(({ law, path }) => [law, pathText(path)]);
    expect(laws).toContainEqual(['exhaustion', `${at('WH-041')}.grant.granted`]);
    expect(laws).toContainEqual(['carry-over', 'round.ledger.granted']);
  });

  it('out of turn: something granted after the queue was closed', () => {
    const policy = { ...example.policy, exhaustion: 'block' as const };
    const blocked = recordRound({ ...example, policy });
    const { decisions } = structuredClone(blocked.round) as Mutable;
    const closing = decisions.findIndex(({ grant }: Mutable) => grant?.poolReduction !== '0.00');
    const later = decisions.findIndex(({ grant }: Mutable, i: number) => i > closing && grant?.outcome === 'unfunded');
    expect([closing, later].every((each) => each >= 0)).toBe(true);
    decisions[later].grant.granted = '0.01';
    const { violations } = verifyRound({ ...blocked, round: { ...blocked.round, decisions } });
    expect(violations.map(({ law }) => law)).toEqual(['order']);
  });

  it('districts out of their order are no matter of the queue', () => {
    const violations = checked(({ round }) => void round.districts.reverse());
    expect([...new Set(violations.map(({ law }) => law))]).toEqual(['totals']);
  });

  it.each<[string, (decision: Mutable) => void]>([
    ['an amount as a number', ({ grant }) => void Object.assign(grant as object, { granted: 88000 })],
    ['a field that decisions do not have', (decision) => void Object.assign(decision, { note: 'of 3 June' })],
  ])('with %s is not of the form of a record', (_, change) => {
    expect(checked(({ round }) => change(round.decisions[indexOf('WH-003')])).map(({ law }) => law)).toEqual([
      'record',
    ]);
  });

  it.each<[string, (decision: Mutable) => void, string, string, string]>([
    [
      'two criteria',
      ({ assessment: { eligibility } }) => void eligibility.criteria.push(...eligibility.criteria.splice(5, 1)),
      'eligibility',
      '申领条件“严重失信”排在第 7 位，应在第 6 位。不符合：申领资格',
      'the criterion “serious dishonesty” is at position 7, should be at 6. Broken: eligibility',
    ],
    [
      'two purchase lines',
      ({ assessment }) => void assessment.lines.reverse(),
      'identity',
      '清单第1行排在第 2 位，应在第 1 位。不符合：如实转录输入',
      'line 1 is at position 2, should be at 1. Broken: a result repeats its input',
    ],
  ])('%s out of their order are no matter of the queue', (_, change, law, zh, en) => {
    const violations = checked(({ round }) => change(round.decisions[indexOf('WH-041')]));
    const expected = isRecorded('WH-041', zh, en);
    expect(violations.map((each) => [each.law, each.text])).toEqual([[law, expected]]);
  });

  it.each([0, 6])(
    'a wrong verdict of the criterion at %d is reported with its name, where it is out of order, too',
    (to) => {
      const violations = checked(({ round }) => {
        const { criteria } = round.decisions[indexOf('WH-041')].assessment.eligibility;
        criteria[2].verdict = 'unknown';
        criteria.splice(to, 0, ...criteria.splice(2, 1));
      });
      const verdict = violations.find(({ path }) => path.at(-1) === 'verdict');
      expect(verdict?.text.zh).toContain('：申领条件“企业规模”的结论记为“待定”，应为“符合”。');
      expect(verdict?.basis).toEqual(example.policy.basis['eligible-size']);
    },
  );

  it('each of several changes is reported', () => {
    const violations = checked(({ round }) => {
      round.pool.granted = '1.00';
      round.districts[0].applications = 0;
      round.decisions[0].grant.granted = '0.01';
    });
    expect(violations.map(({ law }) => law)).toEqual(['totals', 'totals', 'totals']);
  });

  it('has fields named like those that every object has', () => {
    const violations = checked(({ round }) => {
      round.decisions[0].grant.constructor = '1.00';
      round.ledger.enterprises.toString = '1.00';
    });
    expect(violations.map(({ law, path }) => [law, pathText(path)])).toEqual([
      ['outcome', 'round.decisions[0].grant.constructor'],
      ['totals', 'round.ledger.enterprises.toString'],
    ]);
  });

  it('has fields of which no text can be made, or that are nested deeper than any call can go', () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], []);
    const violations = checked(({ fingerprints, round }) => {
      fingerprints.policy = { toString: null };
      round.decisions[0].basis.push({ deep });
    });
    const { length } = record.round.decisions[0]?.basis ?? [];
    expect(violations.map(({ law, path }) => [law, pathText(path)])).toEqual([
      ['record', 'fingerprints.policy'],
      ['basis', `round.decisions[0].basis[${length}]`],
    ]);
  });

  it('has no round', () => {
    const violations = checked((whole) => {
      whole.round = null;
    });
    expect(violations.map(({ law, path }) => [law, pathText(path)])).toEqual([['record', 'round']]);
  });

  it('is answered alike after a caller has changed an earlier answer', () => {
    const forged = { ...record, round: { ...record.round, decisions: [] } };
    const [before] = verifyRound(forged).violations;
    const first = JSON.stringify(before);
    const expected = before?.expected as { application: string };
    try {
      expected.application = 'changed';
    } catch {
      // It is frozen.
    }
    expect(JSON.stringify(verifyRound(forged).violations[0])).toBe(first);
  });

  it('is not frozen by being verified', () => {
    const copy = structuredClone(record);
    verifyRound({ ...copy, round: { ...copy.round, decisions: [] } });
    const frozen = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && (Object.isFrozen(value) || Object.values(value).some(frozen));
    expect(frozen(copy)).toBe(false);
  });

  it('breaks more rules than are listed', () => {
    const violations = checked(({ round }) => {
      for (const decision of round.decisions)
        decision.basis = Array.from({ length: 200 }, (_, i) => ({ clause: String(i) }));
    });
    expect(violations).toHaveLength(1_001);
    expect(violations.at(-1)).toMatchObject({
      law: 'too-many',
      text: {
        en: 'there are more violations than are listed, which are the first 1000',
        zh: '不符合规则之处不止所列，只列出前1000项',
      },
    });
  });
});
