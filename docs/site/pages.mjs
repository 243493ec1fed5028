/**
 * The pages of the site: which file of the repository is which page, and what the menus say. A page `x.zh-CN.md` is the
 * Chinese page of `x.md`; a page without one is in English, or in both languages.
 * @module
 */

/** Menu groups: pages by path in the repository, with their names in both languages. */
export const groups = [
  {
    name: { en: 'Start', zh: '开始' },
    pages: [
      ['README.md', 'Overview', '概述'],
      ['docs/start.md', 'Getting started', '快速上手'],
      ['docs/examples/wuhan-2025/README.md', 'The example round', '示例批次'],
      ['docs/viewer/README.md', 'The viewer', '查看器'],
      ['docs/glossary.md', 'Glossary', '词汇'],
      ['CHANGELOG.md', 'Changes', '更新日志'],
    ],
  },
  {
    name: { en: 'Guides', zh: '指南' },
    pages: [
      ['docs/portal.md', 'Building a portal', '建设申报平台'],
      ['docs/portal/form.md', '· The form', '· 表单'],
      ['docs/portal/interview.md', '· Asking less', '· 问答'],
      ['docs/portal/estimate.md', '· What it would earn', '· 能得多少补贴'],
      ['docs/portal/review.md', '· The review', '· 审核'],
      ['docs/portal/server.md', '· The server', '· 服务端'],
      ['docs/input.md', 'What people type', '填写内容的读取'],
      ['docs/tables.md', 'Spreadsheets', '电子表格'],
      ['docs/review.md', 'Review of a case', '案件审核'],
      ['docs/audit.md', 'Auditing a round', '审计一个批次'],
      ['docs/testing.md', 'Testing an implementation', '检验一个实现'],
      ['docs/add-a-policy.md', 'Another city or year', '新增城市或年度'],
      ['docs/versioning.md', 'Versions and storage', '版本和存储'],
      ['docs/scale.md', 'Large rounds', '大规模批次'],
      ['docs/performance.md', 'Performance', '性能'],
    ],
  },
  {
    name: { en: 'Rules', zh: '规则' },
    pages: [
      ['docs/specification.md', 'Specification', '规则说明书'],
      ['docs/notice.md', 'Notice and register', '通知逐条对照'],
      ['docs/laws.md', 'Laws', '定律'],
      ['docs/codes.md', 'Codes', '代码表'],
      ['test/vectors/README.md', 'Conformance vectors', '一致性测试数据'],
    ],
  },
  {
    name: { en: 'The library', zh: '本库' },
    pages: [
      ['docs/architecture.md', 'Architecture', '结构'],
      ['docs/decisions/README.md', 'Decisions', '设计决定'],
      ['CONTRIBUTING.md', 'Contributing', '参与开发'],
      ['SECURITY.md', 'Security', '安全'],
    ],
  },
];

/** The entry points, as the reference names them. */
export const entryPoints = {
  'src/index.ts': 'cloud-voucher-rules',
  'src/schema/index.ts': 'cloud-voucher-rules/schema',
  'src/audit/index.ts': 'cloud-voucher-rules/audit',
  'src/tables/index.ts': 'cloud-voucher-rules/tables',
  'src/testing/index.ts': 'cloud-voucher-rules/testing',
};

/** Pages that say everything in both languages. */
export const bilingual = ['docs/glossary.md'];

const examples = {
  'examples/batches/index.md': '三个批次共用一份台账',
  'examples/replay-a-province/index.md': '重算全省一年的申请',
};

/** What a page in English alone is called in Chinese, by its place on the site; undefined for names of code. */
export function chineseTitle(place) {
  const inMenu = groups.flatMap(({ pages }) => pages).find(([file]) => pageIn('en', file) === place);
  const [, decision] = /^decisions\/0*(\d+)-/.exec(place) ?? [];
  return inMenu?.[2] ?? examples[place] ?? (decision && `设计决定 ${decision}`);
}

/** Where a page is on the site, read in a language: `docs/portal.zh-CN.md` is `zh/portal.md`, a `README.md` an index. */
export function pageIn(locale, file) {
  const isChinese = file.endsWith('.zh-CN.md') || (locale === 'zh' && bilingual.includes(file));
  return (isChinese ? 'zh/' : '') + sitePath(file.replace(/\.zh-CN\.md$/, '.md'));
}

function sitePath(file) {
  if (file === 'README.md') return 'overview.md';
  // The viewer itself is at /viewer/.
  if (file === 'docs/viewer/README.md') return 'about-viewer.md';
  if (file.startsWith('docs/site/')) return file.slice('docs/site/'.length);
  return file.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md');
}
