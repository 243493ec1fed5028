/**
 * Makes round.json, and the tables in README.md and README.zh-CN.md: what each application shows, what other readings change. No clock and no
 * chance: the same files every time. After `npm run build`: node docs/examples/wuhan-2025/make.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decideRound, money, wuhan2025 as policy } from 'cloud-voucher-rules';
import { sensitivity } from 'cloud-voucher-rules/audit';
import { files } from './applications.mjs';
import { catalogue } from './companies.mjs';
import { casesOf } from './review.mjs';

const budget = '1082000.00';
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

const yuan = (amount) => money.format(amount, 'en').replace('CNY ', '');

/** The tables of the READMEs, by the name that their markers give. */
const tables = {
  /** Application, enterprise, time of submission, what the round decides, what it shows. */
  applications(locale) {
    const decisions = new Map(decideRound(input).decisions.map((decision) => [decision.application, decision]));
    const head = {
      en: ['application', 'enterprise', 'submitted', 'outcome', 'granted', 'shows'],
      zh: ['申请', '企业', '提交时间', '结果', '核定金额', '说明'],
    };
    const rows = files.map(({ application: { id, enterprise, submittedAt }, shows }) => {
      const { outcome, grant } = decisions.get(id);
      const granted = grant === undefined ? '–' : yuan(grant.granted);
      return [id, enterprise.name, `\`${submittedAt}\``, `\`${outcome}\``, granted, shows[locale]];
    });
    return tableOf(head[locale], ['---', '---', '---', '---', '---:', '---'], rows);
  },

  /** Every alternative reading: how many decisions it changes, how much money moves, and for whom most. */
  readings(locale) {
    const head = {
      en: ['assumption', 'alternative', 'decisions changed', 'yuan moved', 'most for'],
      zh: ['执行口径', '备选口径', '改变的决定', '变动金额', '影响最大'],
    };
    const rows = sensitivity(input).map(({ assumption, alternative, reading, changed, moved, affected: [most] }) => {
      const affected = most === undefined ? '–' : `${most.application} ${yuan(most.before)} → ${yuan(most.after)}`;
      return [`\`${assumption}\``, `\`${alternative}\` ${reading[locale]}`, changed, yuan(inYuan(moved)), affected];
    });
    return tableOf(head[locale], ['---', '---', '---:', '---:', '---'], rows);
  },
};

const tableOf = (head, rule, rows) => [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const pages = { en: 'README.md', zh: 'README.zh-CN.md' };
const place = /(<!-- table: (\w+) -->)[\s\S]*?(<!-- end of table -->)/g;

/** Whole fen as yuan. */
const inYuan = (fen) => fen.padStart(3, '0').replace(/..$/, '.$&');

/** A README with its tables as they should be. */
export const withTables = (page, locale) =>
  page.replace(place, (_, opening, name, closing) => `${opening}\n\n${tables[name](locale)}\n\n${closing}`);

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

if (process.argv[1] === here('make.mjs')) {
  writeFileSync(here('round.json'), roundText);
  for (const [locale, page] of Object.entries(pages)) {
    writeFileSync(here(page), withTables(readFileSync(here(page), 'utf8'), locale));
  }
}
