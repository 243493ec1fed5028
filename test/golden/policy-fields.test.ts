/**
 * Policies of the wrong shape, and readings that a policy lacks: reported by their place, in both languages.
 */
import { describe, expect, it } from 'vitest';
import { amendPolicy, withAlternative, wuhan2025 } from 'cloud-voucher-rules';
import { applyPatch } from '../../src/policy/merge-patch';
import { policyProblems } from '../../src/policy/agreements';
import { policyWith } from '../support/builders';
import { refusalOf, reportOf } from '../support/problems';

const all = Object.keys(wuhan2025.assumptions);
const clause = { heading: { zh: '标题', en: 'heading' }, summary: { zh: '摘要', en: 'summary' } };
const clauses = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, clause]));

const short = ['submitted', 'audited', 'listed', 'paid'];

describe('a policy', () => {
  it.each<[object, string, string, string]>([
    [{ id: '' }, 'id', '请填写，不能为空', 'required: must not be empty'],
    [{ id: 1 }, 'id', '应为文字，实为1', 'expected a text, got 1'],
    [{ year: 2025.5 }, 'year', '应为1至9999的整数，实为2025.5', 'expected a whole number from 1 to 9999, got 2025.5'],
    [
      { year: 10_000 },
      'year',
      '超出范围：应为1至9999的整数，实为10000',
      'out of range: expected a whole number from 1 to 9999, got 10000',
    ],
    [
      { year: 0 },
      'year',
      '超出范围：应为1至9999的整数，实为0',
      'out of range: expected a whole number from 1 to 9999, got 0',
    ],
    [
      { applicants: { districts: [] } },
      'applicants.districts',
      '数目不符：应为1至1000项，实为含0项的列表',
      'wrong length: expected 1 to 1000, got a list of 0',
    ],
    [
      { applicants: { sectors: [{ id: 'industry', name: clause.heading, divisions: ['98'] }] } },
      'applicants.sectors.0.divisions.0',
      '应为国民经济行业大类（GB/T 4754-2017，两位数字），如 65，实为“98”',
      'expected a two-digit division of GB/T 4754-2017, such as 65, got "98"',
    ],
    [
      { applicants: { sizes: ['micro', 'micro'] } },
      'applicants.sizes.1',
      '编号重复：“micro”',
      'the same id twice: "micro"',
    ],
    [{ applicants: { sizes: 'x' } }, 'applicants.sizes', '应为列表，实为“x”', 'expected a list, got "x"'],
    [
      { applicants: { providersExcluded: 'x' } },
      'applicants.providersExcluded',
      '应为是（true）或否（false），实为“x”',
      'expected yes (true) or no (false), got "x"',
    ],
    [
      { rounding: 'up' },
      'rounding',
      '应为下列之一：half-up、half-even、down；实为“up”',
      'expected one of half-up, half-even, down, got "up"',
    ],
    [{ clauses: 1 }, 'clauses', '应为对象，实为1', 'expected an object, got 1'],
    [{ clauses: [] }, 'clauses', '应为对象，实为含0项的列表', 'expected an object, got a list of 0'],
    [
      { clauses: clauses(300) },
      'clauses',
      '数目不符：应为0至200项，实为对象',
      'wrong length: expected 0 to 200, got an object',
    ],
    [{ window: 'x' }, 'window', '应为对象，实为“x”', 'expected an object, got "x"'],
    [
      { basis: { rounding: [{}] } },
      'basis.rounding.0',
      '应为含 clause 或 assumption 的对象，实为对象',
      'expected an object with clause or assumption, got an object',
    ],
    [{ colour: 'red' }, 'colour', '没有这一项：“colour”', 'no such field: "colour"'],
  ])('%j', (patch, path, zh, en) => {
    const [problem] = policyProblems(policyWith(patch));
    expect([problem?.path.join('.'), problem?.message]).toEqual([path, { zh, en }]);
  });

  it('may be of any year that has a number, and hold as many clauses as it may', () => {
    const of = (year: string) => ({
      year: Number(year),
      purchases: { from: `${year}-01-01`, to: `${year}-12-31` },
      window: { opensAt: null, closesAt: `${year}-12-31T00:00:00+08:00` },
      assumptions: { 'window-open': { alternatives: [] }, 'window-close': { alternatives: [] } },
    });
    const wrong = [of('0001'), of('9999'), { applicants: { lookback: { years: 100 } } }].flatMap((patch) =>
      policyProblems(policyWith(patch)),
    );
    expect(wrong).toEqual([]);
    const own = Object.keys(wuhan2025.clauses).length;
    expect(policyProblems(policyWith({ clauses: clauses(200 - own) }))).toEqual([]);
    expect(policyProblems(policyWith({ clauses: clauses(201 - own) }))).toHaveLength(1);
  });

  it('is reported of its alternatives once it holds without them', () => {
    const [assumption] = Object.values(wuhan2025.assumptions);
    const alternatives = [{ id: 'other', reading: assumption?.reading, patch: { rounding: 'up' } }];
    const odd = { assumptions: { odd: { ...assumption, alternatives } } };
    const pathsOf = (patch: object) => policyProblems(policyWith(patch)).map(({ path }) => path.join('.'));
    expect(pathsOf({ applicants: { sizes: ['micro', 'micro'] }, ...odd })).toEqual(['applicants.sizes.1']);
    expect(pathsOf(odd)).toEqual(['assumptions.odd.alternatives.0.patch']);
  });

  it.each<[string, object, object, string]>([
    [
      'the path of a queue by recommendation',
      { queue: { orderedBy: 'recommended-at' } },
      { review: { path: short } },
      'queue.orderedBy',
    ],
    [
      'the queue of a short path',
      { review: { path: short } },
      { queue: { orderedBy: 'recommended-at' } },
      'queue.orderedBy',
    ],
    ['a clause that a rule rests on', {}, { clauses: { '4.2': null } }, 'basis.city-review[1].clause'],
    ['an assumption that a rule rests on', {}, { assumptions: { rounding: null } }, 'basis.rounding[0].assumption'],
  ])('of which an alternative changes only one of two parts that must agree: %s', (_, patch, changed, place) => {
    const [assumption] = Object.values(wuhan2025.assumptions);
    const alternatives = [{ id: 'other', reading: assumption?.reading, patch: changed }];
    const policy = policyWith({ ...patch, assumptions: { odd: { ...assumption, alternatives } } } as never);
    const reported = policyProblems(policy).filter(({ path }) => path[1] === 'odd');
    expect(reported.map(({ path }) => path.join('.'))).toEqual(['assumptions.odd.alternatives.0.patch']);
    expect(reported[0]?.message.en).toContain(`a patch that yields a valid policy (${place}: `);
  });

  it('whose alternative has a patch that is no object', () => {
    const [assumption] = Object.values(wuhan2025.assumptions);
    const alternative = { id: 'other', reading: assumption?.reading, patch: 'x' };
    const [problem] = policyProblems(
      policyWith({ assumptions: { odd: { ...assumption, alternatives: [alternative] } } } as never),
    );
    expect(problem?.path).toEqual(['assumptions', 'odd', 'alternatives', 0, 'patch']);
    expect(problem?.message).toEqual({ zh: '应为对象，实为“x”', en: 'expected an object, got "x"' });
  });
});

it('a title of more than 10,000 characters is refused where a policy is made, as where it is read', () => {
  const title = { zh: 'x'.repeat(10_001), en: 'y' };
  expect(refusalOf(() => amendPolicy(wuhan2025, { id: 'x', title }))).toEqual(['out-of-range', 'title.zh']);
});

describe('withAlternative', () => {
  it.each([
    [
      'an assumption that the policy lacks',
      () => withAlternative(wuhan2025, 'x', 'y'),
      `assumption: the policy has no such assumption: expected ${all.join(', ')}, got "x" / ` +
        `政策中没有这项执行口径：应为${all.join('、')}，实为“x” [unknown-assumption]`,
    ],
    [
      'an alternative that the assumption lacks',
      () => withAlternative(wuhan2025, 'exhaustion', 'y'),
      'alternative: the assumption has no such alternative: expected block, skip, got "y" / ' +
        '该执行口径没有这种备选口径：应为block、skip，实为“y” [unknown-alternative]',
    ],
    [
      'any of a policy that has none',
      () => withAlternative({ ...wuhan2025, assumptions: {} }, 'x', 'y'),
      'assumption: the policy has no such assumption: expected (none), got "x" / ' +
        '政策中没有这项执行口径：应为（无），实为“x” [unknown-assumption]',
    ],
  ])('%s', (_, work, reported) => {
    expect(reportOf(work)).toBe(reported);
  });
});

it('a patched policy reads like the one it came from: its keys in their order, new ones last', () => {
  const patched = applyPatch({ c: 1, a: { y: 1, x: 2 }, b: 3 }, { n: 4, b: 5, a: { x: 6, z: 7, y: null }, m: 8 });
  expect(JSON.stringify(patched)).toBe('{"c":1,"a":{"x":6,"z":7},"b":5,"n":4,"m":8}');
});
