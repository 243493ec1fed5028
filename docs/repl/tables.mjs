/**
 * Rounds as an auditor reads them: a table for the terminal, and rows for a spreadsheet.
 */
import { tableOf } from '../examples/wuhan-2025/terminal.mjs';

/** The decisions of a round, a line each, with columns that stay aligned. */
export function roundTable({ decisions, pool }) {
  const columns = [
    ['application', ({ application }) => application],
    ['enterprise', ({ enterprise }) => enterprise],
    ['place', ({ grant }) => grant?.place ?? '', 'right'],
    ['assessed', ({ assessment }) => assessment.assessed, 'right'],
    ['entitlement', ({ assessment }) => assessment.entitlement, 'right'],
    ['granted', ({ grant }) => grant?.granted ?? '', 'right'],
    ['outcome', ({ outcome }) => outcome],
  ];
  const totals = `granted ${pool.granted} of ${pool.budget}, remaining ${pool.remaining}`;
  return `${tableOf(decisions, columns, '')}\n${totals}`;
}

/** Every finding of a round: the application, the line, the code, and what was compared. */
export function findingRows({ decisions }) {
  return decisions.flatMap(({ application, assessment }) =>
    assessment.lines.flatMap(({ line, findings }) =>
      findings.map(({ code, severity, compared }) => ({
        application,
        line,
        code,
        severity,
        compared: JSON.stringify(compared),
      })),
    ),
  );
}

/** Rows as CSV (RFC 4180), with a byte order mark, so that spreadsheets read the Chinese. */
export function csv(rows) {
  if (rows.length === 0) return '\uFEFF';
  const names = Object.keys(rows[0]);
  const cell = (value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return `\uFEFF${[names, ...rows.map((row) => names.map((name) => row[name]))].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
