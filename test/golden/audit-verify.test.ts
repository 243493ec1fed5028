/**
 * What the checker says: a change of the shipped example for each law, with the law, the place and both sentences.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoundInput } from 'cloud-voucher-rules';
import { recordLaws, recordRound, verifyRound, type RoundRecord } from 'cloud-voucher-rules/audit';
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
const shortfall = indexOf('WH-041');
const at = `round.decisions[${shortfall}]`;

/** Change, law, place, English, Chinese. */
const changes: readonly (readonly [string, (record: Mutable) => void, string, string, string, string])[] = [
  [
    'a grant raised by a fen',
    ({ round }) => {
      round.decisions[shortfall].grant.granted = '30333.12';
    },
    'exhaustion',
    `${at}.grant.granted`,
    'application WH-041: amount granted is recorded as 30333.12, should be 30333.11 (the rule for the last money)',
    '申请 WH-041：补贴额记为 30333.12，应为 30333.11（资金用尽时的规则）',
  ],
  [
    'a place',
    ({ round }) => {
      round.decisions[shortfall].grant.place = 1;
    },
    'order',
    `${at}.grant.place`,
    'application WH-041: place in the queue is recorded as 1, should be 23 (first come, first served)',
    '申请 WH-041：次序记为 1，应为 23（先到先得的次序）',
  ],
  [
    'two decisions that change places',
    ({ round }) => {
      [round.decisions[0], round.decisions[1]] = [round.decisions[1], round.decisions[0]];
    },
    'order',
    'round.decisions[1]',
    'application WH-002 stands after WH-003, and should stand before it',
    '申请 WH-002 排在 WH-003 之后，应在其前',
  ],
  [
    'the room under the cap',
    ({ round }) => {
      round.decisions[shortfall].grant.capRoom = '0.00';
    },
    'cap',
    `${at}.grant.capRoom`,
    'application WH-041: room under the cap is recorded as 0.00, should be 200000.00 (the annual cap of an enterprise)',
    '申请 WH-041：上限余额记为 0.00，应为 200000.00（企业年度上限）',
  ],
  [
    'the room in the pool',
    ({ round }) => {
      round.decisions[shortfall].grant.poolRoom = '48000.00';
    },
    'pool',
    `${at}.grant.poolRoom`,
    'application WH-041: room in the pool is recorded as 48000.00, should be 30333.11 (the pool)',
    '申请 WH-041：资金余额记为 48000.00，应为 30333.11（资金总额）',
  ],
  [
    'an outcome',
    ({ round }) => {
      round.decisions[shortfall].outcome = 'granted-in-full';
    },
    'outcome',
    `${at}.outcome`,
    'application WH-041: outcome is recorded as granted-in-full, should be reduced-by-pool (the outcome of a decision)',
    '申请 WH-041：结果记为 granted-in-full，应为 reduced-by-pool（决定的结果）',
  ],
  [
    'a grant taken away',
    ({ round }) => {
      delete round.decisions[shortfall].grant;
    },
    'outcome',
    `${at}.grant`,
    'application WH-041: grant is recorded as nothing, should be an object (the outcome of a decision)',
    '申请 WH-041：补贴决定记为无，应为对象（决定的结果）',
  ],
  [
    'what a line bears',
    ({ round }) => {
      round.decisions[shortfall].lines[1] = '6333.12';
    },
    'attribution',
    `${at}.lines[1]`,
    'application WH-041: amounts by purchase line is recorded as 6333.12, should be 6333.11 (the attribution of a grant to purchase lines)',
    '申请 WH-041：购买行所得记为 6333.12，应为 6333.11（补贴在购买行间的归属）',
  ],
  [
    'a subsidy',
    ({ round }) => {
      round.decisions[shortfall].assessment.lines[0].subsidy = '24000.01';
    },
    'line-arithmetic',
    `${at}.assessment.lines[0].subsidy`,
    'application WH-041: subsidy is recorded as 24000.01, should be 24000.00 (the arithmetic of a purchase line)',
    '申请 WH-041：补贴金额记为 24000.01，应为 24000.00（购买行的计算）',
  ],
  [
    'an amount claimed',
    ({ round }) => {
      round.decisions[shortfall].assessment.lines[0].claimed = '60000.01';
    },
    'identity',
    `${at}.assessment.lines[0].claimed`,
    'application WH-041: amount claimed is recorded as 60000.01, should be 60000.00 (a result repeats its input as it is)',
    '申请 WH-041：申报金额记为 60000.01，应为 60000.00（结果如实复述输入）',
  ],
  [
    'an entitlement',
    ({ round }) => {
      round.decisions[shortfall].assessment.entitlement = '48000.01';
    },
    'entitlement',
    `${at}.assessment.entitlement`,
    'application WH-041: entitlement is recorded as 48000.01, should be 48000.00 (the entitlement)',
    '申请 WH-041：应补金额记为 48000.01，应为 48000.00（应补金额）',
  ],
  [
    'a verdict',
    ({ round }) => {
      round.decisions[shortfall].assessment.eligibility.criteria[2].verdict = 'unknown';
    },
    'eligibility',
    `${at}.assessment.eligibility.criteria[2].verdict`,
    'application WH-041: verdict is recorded as unknown, should be met (eligibility)',
    '申请 WH-041：判断记为 unknown，应为 met（申领资格）',
  ],
  [
    'a finding left out',
    ({ round }) => {
      round.decisions[indexOf('WH-011')].assessment.lines[0].findings = [];
    },
    'findings',
    `round.decisions[${indexOf('WH-011')}].assessment.lines[0].findings[0]`,
    'application WH-011: findings is recorded as nothing, should be limited-by-audit (the check of the papers)',
    '申请 WH-011：核查意见记为无，应为 limited-by-audit（凭证核查）',
  ],
  [
    'what a decision rests on',
    ({ round }) => {
      round.decisions[shortfall].basis.push({ clause: '9' });
    },
    'basis',
    `${at}.basis`,
    'application WH-041: a decision rests on clauses or assumptions of the policy, at least one, none twice',
    '申请 WH-041：依据应为政策中的条款或假设，至少一项，不重复',
  ],
  [
    'a decision left out',
    ({ round }) => {
      round.decisions.splice(shortfall, 1);
    },
    'coverage',
    'round.decisions',
    'application WH-041 has no decision',
    '申请 WH-041 没有决定',
  ],
  [
    'a decision too many',
    ({ round }) => {
      round.decisions.push(round.decisions[0]);
    },
    'coverage',
    `round.decisions[${record.round.decisions.length}]`,
    'a decision too many: WH-002 is not an application of the round, or has a decision already',
    '多出的决定：WH-002 不在本轮申请之列，或已有决定',
  ],
  [
    'a total',
    ({ round }) => {
      round.pool.remaining = '0.01';
    },
    'totals',
    'round.pool.remaining',
    'remaining money is recorded as 0.01, should be 0.00 (the totals)',
    '剩余资金记为 0.01，应为 0.00（合计）',
  ],
  [
    'an entry of the ledger',
    ({ round }) => {
      round.ledger.applications['WH-041'] = '30333.10';
    },
    'carry-over',
    'round.ledger.applications.WH-041',
    'granted by application is recorded as 30333.10, should be 30333.11 (what the ledger carries over)',
    '申请已得金额记为 30333.10，应为 30333.11（台账结转）',
  ],
  [
    'a field too many',
    ({ round }) => {
      round.note = '…';
    },
    'shape',
    'round.note',
    'round.note is recorded as …, should be nothing (the shape of a record)',
    'round.note 记为 …，应为无（记录的格式）',
  ],
  [
    'an amount in the input that is none',
    ({ input }) => {
      input.applications[1].purchases[0].amount = '1,000.00';
    },
    'shape',
    'input.applications[1].purchases[0].amount',
    'input.applications[1].purchases[0].amount should be an amount in yuan with two decimals',
    'input.applications[1].purchases[0].amount 应为以元计的金额（两位小数）',
  ],
  [
    'an application twice',
    ({ input }) => {
      input.applications.push(input.applications[0]);
    },
    'input',
    `input.applications[${example.applications.length}]`,
    `input.applications[${example.applications.length}]: the same id twice`,
    `input.applications[${example.applications.length}]：编号重复`,
  ],
];

describe('a change is told once: by its law, its place and its figures', () => {
  it.each(changes)('%s', (_, change, law, place, en, zh) => {
    expect(checked(change)).toEqual([{ law, at: place, detail: { zh, en } }]);
  });

  it('for every law', () => {
    expect(recordLaws.filter((law) => !changes.some(([, , told]) => told === law))).toEqual([]);
  });

  it('each of several', () => {
    const violations = checked(({ round }) => {
      round.pool.granted = '1.00';
      round.districts[0].applications = 0;
      round.decisions[0].grant.granted = '0.01';
    });
    expect(violations.map(({ law }) => law)).toEqual(['exhaustion', 'totals', 'totals']);
  });

  it('fields named like those that every object has', () => {
    const violations = checked(({ round }) => {
      round.decisions[0].grant.constructor = '1.00';
      round.ledger.enterprises.toString = '1.00';
    });
    expect(violations.map(({ law, at: place, detail }) => [law, place, detail.en])).toEqual([
      ['identity', 'round.decisions[0].grant.constructor', expect.stringMatching(/grant is recorded as 1\.00/)],
      [
        'carry-over',
        'round.ledger.enterprises.toString',
        expect.stringMatching(/granted by enterprise is recorded as/),
      ],
    ]);
  });

  it('a round that is none', () => {
    const violations = checked((whole) => {
      whole.round = null;
    });
    expect(violations[0]).toEqual({
      law: 'shape',
      at: 'round',
      detail: { zh: 'round 应为对象', en: 'round should be an object' },
    });
    expect(violations.filter(({ law }) => law === 'coverage')).toHaveLength(example.applications.length);
  });
});
