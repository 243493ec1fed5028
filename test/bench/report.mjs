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

/** Head and rows: for each size the cost, and its ratio to the first contestant of that size. */
function cells({ columns }) {
  const head = ['', ...columns.flatMap(({ title, results }) => (results.length > 1 ? [title, '×'] : [title]))];
  const rows = columns[0].results.map(({ entry }, i) => [
    entry.label,
    ...columns.flatMap(({ results }) => {
      const { nanoseconds, skipped } = results[i];
      if (skipped !== undefined) return results.length > 1 ? ['–', '–'] : ['–'];
      const cost = (nanoseconds / 1000).toFixed(2);
      const first = results.find((result) => result.skipped === undefined);
      return results.length > 1 ? [cost, (nanoseconds / first.nanoseconds).toFixed(2)] : [cost];
    }),
  ]);
  const reasons = columns[0].results.filter(({ skipped }) => skipped !== undefined);
  for (const { entry, skipped } of reasons) console.log(`left out: ${plain(entry.label)}: ${skipped.split('\n')[0]}`);
  return [head, ...rows];
}

export function writeDocument(tables, others) {
  const sections = tables.map((table) => {
    const [head, ...rows] = cells(table);
    const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
    const body = [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    return `### ${table.title}\n\n${table.unit[0].toUpperCase()}${table.unit.slice(1)}.\n\n${body}`;
  });
  if (others !== undefined) sections.push(memorySection(others));
  const text = readFileSync(document, 'utf8');
  const [before, rest] = text.split(marks[0]);
  const [, after] = rest.split(marks[1]);
  writeFileSync(
    document,
    `${before}${marks[0]}\n\nMeasured on ${machine()}.\n\n${sections.join('\n\n')}\n\n${marks[1]}${after}`,
  );
}

function memorySection({ memory, bundles }) {
  const rows = bundles.map(({ entry, minified, gzipped }) => `| \`${entry}\` | ${kb(minified)} | ${kb(gzipped)} |`);
  return `### Memory and size

A decision keeps ${Math.round(memory.perDecision)} bytes, an entry of the ledger ${Math.round(memory.perLedgerEntry)}; texts of the input not counted, since results share them.

| entry point, all of it bundled | minified | gzipped |
| --- | ---: | ---: |
${rows.join('\n')}`;
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function plain(text) {
  return text.replace(/[*`]/g, '');
}
