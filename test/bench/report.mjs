/** The results as a table: in the terminal, and between two marks in docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const document = new URL('../../docs/performance.md', import.meta.url);
const marks = ['<!-- measured: npm run bench -- --write -->', '<!-- /measured -->'];

export function machine() {
  const [{ model }] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${cpus().length} cores, ${gibibytes} GiB; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}`;
}

export function printTable(table) {
  const [head, ...rows] = cells(table);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => plain(row[i]).length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? plain(cell).padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${plain(table.title)} (${table.unit})\n${[head, ...rows].map(line).join('\n')}`);
}

/** Head and rows: for each size the cost, and its ratio to the first contestant of that size; of milliseconds the difference too. */
function cells({ unit, columns }) {
  const inMilliseconds = unit === 'milliseconds';
  const more = inMilliseconds ? ['more'] : [];
  const head = ['', ...columns.flatMap(({ title, results }) => (results.length > 1 ? [title, ...more, '×'] : [title]))];
  const rows = columns[0].results.map(({ entry }, i) => [
    entry.label,
    ...columns.flatMap(({ results }) => {
      const { nanoseconds, skipped } = results[i];
      if (skipped !== undefined) return results.length > 1 ? ['–', ...more.map(() => '–'), '–'] : ['–'];
      const costOf = (time) => (time / (inMilliseconds ? 1e6 : 1e3)).toFixed(2);
      const first = results.find((result) => result.skipped === undefined);
      if (results.length === 1) return [costOf(nanoseconds)];
      const difference = more.map(() => costOf(nanoseconds - first.nanoseconds));
      return [costOf(nanoseconds), ...difference, (nanoseconds / first.nanoseconds).toFixed(2)];
    }),
  ]);
  const reasons = columns[0].results.filter(({ skipped }) => skipped !== undefined);
  for (const { entry, skipped } of reasons) console.log(`left out: ${plain(entry.label)}: ${skipped.split('\n')[0]}`);
  return [head, ...rows];
}

/** Writes what was measured into the document; sections that were not measured this time stay as they are. */
export function writeDocument(tables, others) {
  const text = readFileSync(document, 'utf8');
  const [before, rest] = text.split(marks[0]);
  const [measured, after] = rest.split(marks[1]);
  const sections = new Map(measured.split(/^### /m).slice(1).map(titled));
  for (const [title, section] of [
    ...tables.map(tableSection),
    ...(others === undefined ? [] : [memorySection(others)]),
  ]) {
    sections.set(title, `${section}\n\n`);
  }
  const all = [...sections].map(([title, section]) => `### ${title}\n\n${section}`).join('');
  writeFileSync(document, `${before}${marks[0]}\n\nMeasured on ${machine()}.\n\n${all}${marks[1]}${after}`);
}

function titled(section) {
  const end = section.indexOf('\n');
  return [section.slice(0, end), section.slice(end).trimStart()];
}

function tableSection(table) {
  const [head, ...rows] = cells(table);
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  const body = [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return [table.title, `In ${table.unit}.\n\n${body}`];
}

function memorySection({ memory, bundles }) {
  const rows = bundles.map(({ entry, minified, gzipped }) => `| \`${entry}\` | ${kb(minified)} | ${kb(gzipped)} |`);
  const section = `A decision keeps ${Math.round(memory.perDecision)} bytes, an entry of the ledger ${Math.round(memory.perLedgerEntry)}; texts of the input not counted, since results share them.
At its peak, garbage included, an audit takes beyond its input, in bytes an application: ${Object.entries(memory.peaks)
    .map(([job, bytes]) => `${Math.round(bytes)} to ${job}`)
    .join(', ')}.

| entry point, all of it bundled | minified | gzipped |
| --- | ---: | ---: |
${rows.join('\n')}`;
  return ['Memory and size', section];
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function plain(text) {
  return text.replace(/[*`]/g, '');
}
