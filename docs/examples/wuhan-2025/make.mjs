/**
 * Makes round.json, and the tables in README.md and README.zh-CN.md that say what each application shows. No clock and no
 * chance: the same files every time. After `npm run build`: node docs/examples/wuhan-2025/make.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decideRound, money, wuhan2025 as policy } from 'cloud-voucher-rules';
import { files } from './applications.mjs';
import { catalogue } from './companies.mjs';
import { casesOf } from './review.mjs';

const budget = '1060000.00';
const applications = files.map(({ application }) => application);
const roundOf = (cases) => ({ schemaVersion: 1, policy, budget, catalogue, applications, cases });

/** All that goes into the round. */
export const input = roundOf(casesOf(files, (cases) => decideRound(roundOf(cases))));

/** The file, readable: whatever fits on a line stands on one line. */
export const roundText = `${readable(input)}\n`;

function readable(value, indent = '', room = 120) {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= room) return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Object.entries(value).map(([key, item]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${deeper}${name}${readable(item, deeper, room - name.length - 1)}`;
  });
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

/** The table of one language: application, enterprise, time of submission, what the round decides, what it shows. */
export function table(locale) {
  const decisions = new Map(decideRound(input).decisions.map((decision) => [decision.application, decision]));
  const head = {
    en: ['application', 'enterprise', 'submitted', 'outcome', 'granted', 'shows'],
    zh: ['申请', '企业', '提交时间', '结果', '核定金额', '说明'],
  }[locale];
  const rows = files.map(({ application: { id, enterprise, submittedAt }, shows }) => {
    const { outcome, grant } = decisions.get(id);
    const granted = grant === undefined ? '–' : money.format(grant.granted, 'en').replace('CNY ', '');
    return [id, enterprise.name, `\`${submittedAt}\``, `\`${outcome}\``, granted, shows[locale]];
  });
  const rule = head.map((_, i) => (i === 4 ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const pages = { en: 'README.md', zh: 'README.zh-CN.md' };
const marker = /(<!-- table:.*?-->)[\s\S]*?(<!-- end of table -->)/;

/** A README with its table as it should be. */
export const withTable = (page, locale) =>
  page.replace(
    marker,
    (_, opening, closing) => `${opening}

${table(locale)}

${closing}`,
  );

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

if (process.argv[1] === here('make.mjs')) {
  writeFileSync(here('round.json'), roundText);
  for (const [locale, page] of Object.entries(pages)) {
    writeFileSync(here(page), withTable(readFileSync(here(page), 'utf8'), locale));
  }
}
