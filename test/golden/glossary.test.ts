/**
 * One term, one meaning: the glossary of words/ against itself, against every sentence of source, pages and vectors, and docs/glossary.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/words/sentences';
import { fieldName, fields } from '../../src/words/fields';
import {
  actorNames,
  checkNames,
  eligibilityNames,
  eventNames,
  factNames,
  severityNames,
  statusNames,
} from '../../src/words/lists';
import { worded, type LocalizedText } from '../../src/words/localized';
import { types } from '../../src/words/types';
import { root } from '../support/package';

type Term = Readonly<LocalizedText>;
const typeNames = new Map(Object.entries(types).map(([type, [name]]) => [type, worded(name)]));
const isStep = ({ zh }: Term) => Object.values({ ...eventNames, ...statusNames }).some((name) => name.zh === zh);
const glossary: readonly Term[] = [
  ...Object.values({ ...fields, ...factNames, ...checkNames }),
  ...[...typeNames.values()].filter((name) => !isStep(name)),
];
const codesOf = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** One thing and several of it are one term. */
const singular = (english: string) => english.replace(/(?<=[a-z]{2})s\b/g, '');

/** The names that one language gives to each name of the other, where there are several. */
function ambiguous(from: 'zh' | 'en', to: 'zh' | 'en'): readonly string[] {
  const known = new Map<string, Set<string>>();
  for (const name of glossary) {
    const term = from === 'en' ? singular(name.en) : name.zh;
    known.set(term, (known.get(term) ?? new Set()).add(to === 'en' ? singular(name.en) : name.zh));
  }
  return [...known].filter(([, names]) => names.size > 1).map(([term, names]) => `${term}: ${[...names].join(', ')}`);
}

describe('one term, one meaning', () => {
  it('a Chinese name has one English name', () => {
    expect(ambiguous('zh', 'en')).toEqual([]);
  });

  it('an English name has one Chinese name', () => {
    expect(ambiguous('en', 'zh')).toEqual([]);
  });

  it('what an explanation computes goes by the name of its field', () => {
    for (const [field, phrase] of Object.entries({
      claimed: sentences.phrases.claimed.zh,
      recognised: sentences.phrases.recognised.zh,
      base: sentences.phrases['base-included'].zh,
      rate: sentences.phrases.rate.zh,
      subsidy: sentences.phrases.subsidy.zh,
      assessed: sentences.phrases.assessed.zh,
      entitlement: sentences.phrases['entitlement-eligible'].zh,
      granted: sentences.phrases.granted.zh,
    })) {
      expect(phrase).toMatch(new RegExp(`^${fieldName(field)?.zh ?? '?'}：`));
    }
  });
});

describe('docs/glossary.md', () => {
  const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  const senses = (code: string) => {
    const [type = '', field = ''] = code.split('.');
    const tables: readonly Readonly<Record<string, Term>>[] = [eligibilityNames, severityNames, eventNames, actorNames];
    const names = [fieldName(field, type), fieldName(code), typeNames.get(code), ...tables.map((table) => table[code])];
    return names.filter((name) => name !== undefined);
  };
  const shares = (cell: string, term: string) =>
    cell.split(/[、,;/] ?/).some((each) => each.trim() !== '' && (term.includes(each.trim()) || cell.includes(term)));

  it('has rows, whose codes are mostly in the tables', () => {
    const known = rows.filter(([, , , codes = '']) => codesOf(codes).some((code) => senses(code).length > 0));
    expect(known.length).toBeGreaterThan(50);
  });

  it.each(rows.map(([, chinese = '', english = '', codes = '']) => [chinese, english, codes] as const))(
    '%s, %s: as the library calls %s',
    (chinese, english, codes) => {
      for (const code of codesOf(codes)) {
        const names = senses(code);
        if (names.length === 0) continue;
        const fitting = names.filter(
          (name) => shares(chinese, name.zh) && shares(singular(english), singular(name.en)),
        );
        expect(fitting.length === 0 ? names : [], code).toEqual([]);
      }
    },
  );
});

/** What was said before, or elsewhere, and what it is called here. */
const retired: Readonly<Record<string, string>> = {
  计补基数: '补贴基数',
  测算金额: '补贴合计',
  补贴额: '补贴金额',
  审核意见: '核查意见',
  审查意见: '核查意见',
  用完为止: '领完即止',
  购买行: '清单行',
  待兑付: '排队',
  轮: '批次',
  注册地: '登记地',
  舍入: '尾数取舍',
  资金池: '补贴资金',
  其他读法: '备选口径',
  申报窗口: '申报期',
  指纹: '哈希值（完整性校验值）',
  一致性用例: '一致性测试数据',
  一致性向量: '一致性测试数据',
  参照实现: '参考实现',
  // Colloquial.
  插队: '按先后次序核定',
  分文: '未获核定',
  付不下: '余额不足',
  无人: '各企业均不',
  人人: '各企业均',
  读不出: '不能读取',
};
/** Pages that are generated from the code follow it by themselves. */
const retiredInCode = { ...retired, 假设: '执行口径' };

describe('no other term for the same thing', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /^(?:src|docs|test\/vectors|test\/support\/vectors)\/|^README/.test(file))
    .filter((file) => /\.(?:md|ts|tsx|mts|mjs|json|html)$/.test(file));

  it('is checked in source, pages and conformance vectors', () => {
    const expected = ['README.zh-CN.md', 'src/words/laws.ts', 'docs/start.zh-CN.md', 'docs/portal/form.zh-CN.md'];
    expect(files).toEqual(expect.arrayContaining([...expected, 'docs/viewer/words.ts', 'test/vectors/rounds.json']));
  });

  it.each(files)('%s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const terms = Object.keys(file.startsWith('src/') ? retiredInCode : retired);
    expect(terms.filter((term) => text.includes(term))).toEqual([]);
  });
});
