/**
 * Rounds as an auditor reads them: a table for the terminal, and rows for a spreadsheet.
 */
import { tableOf as textTable } from '../examples/wuhan-2025/terminal.mjs';
import { tables } from './library.mjs';

const isAmount = (value) => value === '' || /^-?\d+(\.\d+)?$/.test(String(value));

/** The decisions of a round, a line each, with columns that stay aligned; names where a record gives them. */
export function roundTable(round, { locale = 'zh', input }) {
  const enterprises = Object.fromEntries(
    (input.applications ?? []).map(({ enterprise }) => [enterprise.uscc, enterprise.name]),
  );
  const rows = tables.tableOf('decisions', {
    locale,
    round,
    policy: input.policy,
    catalogue: input.catalogue,
    enterprises,
  });
  const columns = Object.keys(rows[0] ?? {}).map((head) => [
    head,
    (row) => row[head],
    rows.every((row) => isAmount(row[head])) ? 'right' : 'left',
  ]);
  const { granted, budget, remaining } = round.pool;
  const totals =
    locale === 'zh'
      ? `已核定合计 ${granted}，资金总额 ${budget}，余额 ${remaining}`
      : `granted ${granted} of ${budget}, remaining ${remaining}`;
  return `${textTable(rows, columns, '')}\n${totals}`;
}

/** Every finding of a round: the application, the line (none for a flag), the code, and what was compared. */
export function findingRows({ decisions }) {
  return decisions.flatMap(({ application, assessment }) =>
    [
      ...assessment.lines.flatMap(({ line, findings }) => findings.map((finding) => ({ line, finding }))),
      ...assessment.flags.map((finding) => ({ line: '', finding })),
    ].map(({ line, finding: { code, severity, compared } }) => ({
      application,
      line,
      code,
      severity,
      compared: JSON.stringify(compared),
    })),
  );
}
