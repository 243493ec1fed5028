/**
 * docs/notice.md and docs/notice.zh-CN.md: the notice clause by clause, the rule that each clause became, where it is decided
 * and tested, and the register of assumptions with what each other reading does to the shipped example.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decideRound,
  ruleIds,
  withAlternative,
  type Locale,
  type LocalizedText,
  type Policy,
  type RoundInput,
  type RuleId,
} from 'cloud-voucher-rules';
import { isObject } from '../../src/words/plain';
import { fenAmount } from './builders';
import { table } from './generated';
import { root } from './package';

/** What a rule decides, the file that decides it, and its tests, each with a word in it. */
export interface RuleEntry {
  readonly decides: LocalizedText;
  readonly code: string;
  readonly tests: readonly (readonly [file: string, holds: string])[];
}

const criterion = (id: string, zh: string, en: string, code = 'src/eligibility/criteria.ts'): RuleEntry => ({
  decides: { zh, en },
  code,
  tests: [
    ['test/golden/eligibility-criteria.test.ts', id],
    ['test/exhaustive/eligibility.test.ts', 'criteri'],
  ],
});

/** The sections of docs/specification.md that say what each rule computes. */
const sections: Readonly<Record<RuleId, readonly string[]>> = {
  'registered-in-jurisdiction': ['E-2'],
  'eligible-sector': ['E-3'],
  'eligible-size': ['E-4'],
  'not-a-cloud-provider': ['E-5'],
  'no-major-accident': ['E-6'],
  'no-serious-dishonesty': ['E-7'],
  'within-window': ['E-8'],
  papers: ['S-1', 'S-2'],
  'product-tier': ['S-1'],
  'tier-rate': ['S-4'],
  'purchase-year': ['S-2'],
  'payment-deadline': ['S-1'],
  'invoice-once': ['S-2', 'R-2'],
  'other-subsidies': [],
  'recognised-amount': ['S-3'],
  'subsidy-base': ['S-4'],
  rounding: ['S-4'],
  'annual-cap': ['A-2'],
  queue: ['A-1', 'R-2'],
  pool: ['A-2'],
  exhaustion: ['A-2'],
  'line-attribution': ['R-3'],
  'released-money': ['R-1'],
  'recovered-money': ['R-1'],
  'provider-check': ['W-1'],
  'district-review': ['W-1', 'W-2'],
  'city-review': ['W-1', 'W-2'],
  disbursement: ['W-1', 'R-4'],
  supervision: ['W-1'],
};

/** Every rule; a missing row does not compile. */
export const ruleEntries: Readonly<Record<RuleId, RuleEntry>> = {
  'registered-in-jurisdiction': criterion(
    'registered-in-jurisdiction',
    '企业登记在本市各区或功能区',
    'the enterprise is registered in a district or zone of the city',
  ),
  'eligible-sector': criterion('eligible-sector', '企业属于可申领的行业', 'its industry may apply'),
  'eligible-size': {
    ...criterion(
      'eligible-size',
      '企业属于中小微企业',
      'it is micro, small or medium-sized',
      'src/eligibility/size.ts',
    ),
    tests: [
      ['test/golden/eligibility-size.test.ts', 'standard'],
      ['test/exhaustive/eligibility.test.ts', 'criteri'],
    ],
  },
  'not-a-cloud-provider': criterion('not-a-cloud-provider', '企业不是云服务商', 'it is not a cloud service provider'),
  'no-major-accident': criterion(
    'no-major-accident',
    '回溯期内无重大安全和环境事故',
    'no major accident in the lookback',
  ),
  'no-serious-dishonesty': criterion(
    'no-serious-dishonesty',
    '没有应予排除的严重失信记录',
    'no record of serious dishonesty that excludes',
  ),
  'within-window': criterion('within-window', '在申报期内提交', 'submitted while applications are open'),
  papers: {
    decides: { zh: '合同、发票、付款凭证齐全并相互一致', en: 'contract, invoice and payments are there and agree' },
    code: 'src/subsidy/line.ts',
    tests: [['test/golden/assessment-disallowed.test.ts', 'contract-missing']],
  },
  'product-tier': {
    decides: { zh: '清单行的等级为所购产品在名录中的等级', en: 'a line has the catalogue tier of its product' },
    code: 'src/subsidy/terms.ts',
    tests: [['test/golden/assessment.test.ts', 'the four tiers']],
  },
  'tier-rate': {
    decides: { zh: '各等级的补贴比例', en: 'the rate of each tier' },
    code: 'src/subsidy/terms.ts',
    tests: [
      ['test/golden/assessment.test.ts', 'the four tiers'],
      ['test/laws/marginal.test.ts', 'marginal'],
    ],
  },
  'purchase-year': {
    decides: { zh: '购买属于政策年度', en: 'the purchase is one of the policy year' },
    code: 'src/subsidy/line.ts',
    tests: [['test/golden/assessment-disallowed.test.ts', 'outside-purchase-year']],
  },
  'payment-deadline': {
    decides: { zh: '付款在期限内', en: 'a payment is made in time' },
    code: 'src/subsidy/papers.ts',
    tests: [['test/golden/assessment-limits.test.ts', 'payment-too-late']],
  },
  'invoice-once': {
    decides: { zh: '一张发票只由一件申请使用', en: 'one application uses an invoice' },
    code: 'src/round/decide.ts',
    tests: [['test/golden/round-ledger.test.ts', 'invoice-once']],
  },
  'other-subsidies': {
    decides: { zh: '不核查其他补贴', en: 'other subsidies are not checked' },
    code: 'src/policy/wuhan-2025-assumptions.ts',
    tests: [['test/golden/policy.test.ts', 'other-subsidies']],
  },
  'recognised-amount': {
    decides: { zh: '认定金额为各项材料金额孰低', en: 'the recognised amount is the least that the papers prove' },
    code: 'src/subsidy/assess.ts',
    tests: [
      ['test/golden/assessment-limits.test.ts', 'limited-by-invoice'],
      ['test/laws/reference.test.ts', 'assess'],
    ],
  },
  'subsidy-base': {
    decides: { zh: '补贴基数含税或不含税', en: 'the base is with or without VAT' },
    code: 'src/subsidy/assess.ts',
    tests: [['test/golden/assessment.test.ts', 'assumption vat']],
  },
  rounding: {
    decides: { zh: '不足一分的部分如何取舍', en: 'how fractions of a fen are rounded' },
    code: 'src/values/rounding.ts',
    tests: [['test/golden/assessment.test.ts', 'assumption rounding']],
  },
  'annual-cap': {
    decides: { zh: '每家企业每年的上限', en: 'what one enterprise can be granted in a year' },
    code: 'src/allocation/allocate.ts',
    tests: [
      ['test/golden/allocation.test.ts', 'the annual cap'],
      ['test/exhaustive/rounds.test.ts', 'exhaustions'],
    ],
  },
  queue: {
    decides: { zh: '先到先得的次序', en: 'who comes first' },
    code: 'src/allocation/queue.ts',
    tests: [
      ['test/golden/allocation.test.ts', 'queue order'],
      ['test/golden/round-cases.test.ts', 'whose time counts as coming first'],
    ],
  },
  pool: {
    decides: { zh: '补贴资金余额', en: 'what the pool holds' },
    code: 'src/allocation/allocate.ts',
    tests: [['test/golden/allocation.test.ts', 'the pool']],
  },
  exhaustion: {
    decides: { zh: '余额不足时如何核定', en: 'who gets the last money' },
    code: 'src/allocation/allocate.ts',
    tests: [['test/exhaustive/rounds.test.ts', 'exhaustions']],
  },
  'line-attribution': {
    decides: { zh: '核定金额如何分到各行', en: 'which lines a grant pays' },
    code: 'src/round/totals.ts',
    tests: [['test/golden/round.test.ts', 'line-attribution']],
  },
  'released-money': {
    decides: { zh: '不予通过或撤回的申请不占用资金', en: 'what is withdrawn or rejected uses no money' },
    code: 'src/round/standing.ts',
    tests: [['test/golden/round-cases.test.ts', 'withdrawn']],
  },
  'recovered-money': {
    decides: { zh: '追回的资金是否恢复上限和余额', en: 'whether recovered money frees cap and pool' },
    code: 'src/round/standing.ts',
    tests: [['test/golden/policy.test.ts', 'recovered-money']],
  },
  'provider-check': {
    decides: { zh: '云服务商先行核对（如政策设此环节）', en: 'the provider checks first, where the policy says so' },
    code: 'src/review/steps.ts',
    tests: [['test/golden/review-steps.test.ts', 'a path of another year']],
  },
  'district-review': {
    decides: { zh: '区级形式审查并推荐', en: 'the district’s formal review and recommendation' },
    code: 'src/review/steps.ts',
    tests: [
      ['test/golden/review-refusals.test.ts', 'checks-failed'],
      ['test/exhaustive/review.test.ts', 'path'],
    ],
  },
  'city-review': {
    decides: { zh: '专家评审、第三方审计、名单和报省', en: 'evaluation, audit, list and report' },
    code: 'src/review/steps.ts',
    tests: [
      ['test/golden/review-refusals.test.ts', 'amount-above-claim'],
      ['test/golden/round-cases.test.ts', 'audited amounts'],
    ],
  },
  disbursement: {
    decides: { zh: '下达和拨付，区级合计', en: 'funding, payment and district totals' },
    code: 'src/review/steps.ts',
    tests: [
      ['test/golden/review-refusals.test.ts', 'amount-differs-from-grant'],
      ['test/golden/round.test.ts', 'the districts'],
    ],
  },
  supervision: {
    decides: { zh: '拨付后的追回', en: 'money recovered after payment' },
    code: 'src/review/steps.ts',
    tests: [['test/golden/review-refusals.test.ts', 'amount-above-payment']],
  },
};

const pages = {
  en: {
    title: '# The notice, clause by clause',
    other: '[中文](notice.zh-CN.md)',
    generated: 'Generated from the policy data and the shipped example by `test/golden/notice.test.ts`; do not edit.',
    source: (issuer: string, document: string, day: string) =>
      `Source: ${issuer}, “${document}”, ${day}. It rests on a provincial operating manual that is not at hand. The summaries are in our own words; where they and the notice differ, the notice holds.`,
    clauses: '## Clauses',
    clauseHead: ['clause', 'content', 'rules that rest on it'],
    clause: (id: string) => id,
    rules: '## Rules',
    rulesIntro:
      'Each rule, the section of the specification that defines it, what it rests on, its code and its tests (which are in the source, not in the package). Decisions and explanations cite the same clauses and assumptions.',
    ruleHead: ['rule', 'decides', 'specification', 'clauses', 'assumptions', 'code', 'tests'],
    specification: 'specification.md',
    assumptions: '## Assumptions: where the notice is silent or open',
    assumptionsIntro: 'Each is policy data. An explanation cites those that a figure rests on by their titles.',
    assumptionHead: ['assumption', 'title', 'question', 'reading taken', 'why', 'rules'],
    alternatives: '## The other readings',
    alternativesIntro:
      'Each can be run: `withAlternative(wuhan2025, assumption, alternative)` is the policy so read. The last two columns show its effect on the [shipped example](examples/wuhan-2025/README.md): the number of applications granted another amount, and Σ |after − before| in yuan.',
    alternativeHead: ['assumption', 'alternative', 'reading', 'in the data', 'changed', 'moved'],
    fixed: (ids: string) => `Without another reading: ${ids}.`,
    colon: ': ',
    list: ', ',
  },
  zh: {
    title: '# 通知逐条对照',
    other: '[English](notice.md)',
    generated: '本页由 `test/golden/notice.test.ts` 根据政策数据和随附示例生成，请勿手改。',
    source: (issuer: string, document: string, day: string) =>
      `来源：${issuer}《${document}》（${day}）。通知所依据的省级操作手册未能取得。以下为转述而非原文；与通知不一致时，以通知为准。`,
    clauses: '## 条款',
    clauseHead: ['条款', '内容', '以此为依据的规则'],
    clause: chineseNumber,
    rules: '## 规则',
    rulesIntro:
      '每条规则在规则说明书中的章节、依据、代码和测试（测试只在源代码中，不在安装包内）。决定和说明所列的依据与此一致。',
    ruleHead: ['规则', '规定的内容', '规则说明书', '条款', '执行口径', '代码', '测试'],
    specification: 'specification.zh-CN.md',
    assumptions: '## 执行口径：通知未规定或留有余地之处',
    assumptionsIntro: '执行口径均为政策数据。说明中以简称注明各数字所依据的执行口径。',
    assumptionHead: ['编号', '简称', '问题', '所取口径', '理由', '规则'],
    alternatives: '## 备选口径',
    alternativesIntro:
      '每种备选口径都可以试算：`withAlternative(wuhan2025, 执行口径, 备选口径)` 即按该口径执行的政策。末两列为对[随附示例](examples/wuhan-2025/README.zh-CN.md)的影响：核定金额改变的申请件数，以及变动金额之和 Σ |变动后 − 变动前|（元）。',
    alternativeHead: ['执行口径', '备选口径', '含义', '政策数据', '改变件数', '变动金额'],
    fixed: (ids: string) => `没有备选口径的：${ids}。`,
    colon: '：',
    list: '、',
  },
} as const;

/** The page in one language. */
export function noticePage(policy: Policy, example: RoundInput, locale: Locale): string {
  const words = pages[locale];
  const { source, clauses, assumptions, basis } = policy;
  const listed = (items: readonly string[]) => items.join(words.list);
  const code = (text: string) => `\`${text}\``;
  const rulesOn = (kind: 'clause' | 'assumption', id: string) =>
    ruleIds.filter((rule) => basis[rule].some((each) => kind in each && Object.values(each)[0] === id));
  const restsOf = (rule: RuleId, kind: 'clause' | 'assumption') =>
    basis[rule].flatMap((each) => (kind in each ? Object.values(each as Record<string, string>) : []));
  const link = (path: string) => `[${path.split('/').slice(1).join('/')}](../${path})`;

  const clauseRows = Object.entries(clauses).map(([id, { heading, summary }]) => [
    words.clause(id),
    `**${heading[locale]}**${words.colon}${summary[locale]}`,
    listed(rulesOn('clause', id).map(code)) || '–',
  ]);
  const ruleRows = ruleIds.map((rule) => {
    const entry = ruleEntries[rule];
    return [
      code(rule),
      entry.decides[locale],
      listed(sections[rule].map((section) => specificationLink(words.specification, section))),
      listed(restsOf(rule, 'clause').map(words.clause)),
      listed(restsOf(rule, 'assumption').map(code)),
      link(entry.code),
      listed(entry.tests.map(([file]) => code(file))),
    ];
  });
  const assumptionRows = Object.entries(assumptions).map(([id, { title, question, reading, why }]) => [
    code(id),
    title[locale],
    question[locale],
    reading[locale],
    why[locale],
    listed(rulesOn('assumption', id).map(code)),
  ]);
  const alternativeRows = Object.entries(assumptions).flatMap(([id, { alternatives }]) =>
    alternatives.map((alternative) => {
      const { changed, moved } = effectOf(example, id, alternative.id);
      const inData = changesOf(policy, alternative.patch);
      return [code(id), code(alternative.id), alternative.reading[locale], listed(inData.map(code)), changed, moved];
    }),
  );
  const fixed = Object.entries(assumptions).flatMap(([id, { alternatives }]) =>
    alternatives.length === 0 ? [code(id)] : [],
  );
  return (
    [
      words.title,
      words.other,
      words.source(source.issuer[locale], source.document[locale], source.issuedOn),
      words.clauses,
      table(words.clauseHead, clauseRows),
      words.rules,
      words.rulesIntro,
      table(words.ruleHead, ruleRows),
      words.assumptions,
      words.assumptionsIntro,
      table(words.assumptionHead, assumptionRows),
      words.alternatives,
      words.alternativesIntro,
      table(words.alternativeHead, alternativeRows),
      words.fixed(listed(fixed)),
      words.generated,
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** Clause `3.2` as the notice numbers it: 三（二）. */
export function chineseNumber(clause: string): string {
  const [chapter, section] = clause.split('.').map((number) => '一二三四五六七八九'.charAt(Number(number) - 1));
  return section === undefined ? `${chapter}` : `${chapter}（${section}）`;
}

/** A link to the heading of a section, by the anchor that GitHub gives it. */
function specificationLink(page: string, section: string): string {
  const heading = readFileSync(join(root, 'docs', page), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`### ${section} `));
  if (heading === undefined) throw new Error(`${page} has no section ${section}`);
  const anchor = heading
    .slice(4)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return `[${section}](${page}#${anchor})`;
}

/** What another reading does to the example, by the grants of both rounds. */
function effectOf(input: RoundInput, assumption: string, alternative: string): { changed: string; moved: string } {
  const grantsOf = (policy: Policy) =>
    decideRound({ ...input, policy }).decisions.map(
      ({ application, grant }) => [application, Number((grant?.granted ?? '0.00').replace('.', ''))] as const,
    );
  const before = new Map(grantsOf(input.policy));
  const differences = grantsOf(withAlternative(input.policy, assumption, alternative))
    .map(([application, granted]) => Math.abs(granted - (before.get(application) ?? 0)))
    .filter((difference) => difference > 0);
  const moved = differences.reduce((sum, difference) => sum + difference, 0);
  return { changed: String(differences.length), moved: fenAmount(moved) };
}

/** The fields of the policy that a patch changes, as `path: before → after`; the register of assumptions aside. */
function changesOf(policy: unknown, patch: unknown, path: readonly string[] = []): readonly string[] {
  if (path[0] === 'assumptions') return [];
  if (!isObject(patch)) return [`${path.join('.')}: ${shortly(policy)} → ${shortly(patch)}`];
  return Object.entries(patch).flatMap(([key, value]) =>
    changesOf(isObject(policy) ? policy[key] : undefined, value, [...path, key]),
  );
}

/** A value in few words: lists of sectors by their divisions. */
function shortly(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  const words = value.map((each: unknown) => {
    if (typeof each !== 'object' || each === null) return String(each);
    const { id, divisions } = each as { id: string; divisions: readonly string[] };
    return `${id} ${divisions.length > 5 ? `${divisions[0]}–${divisions.at(-1)}` : divisions.join(' ')}`;
  });
  return `[${words.join(', ')}]`;
}
