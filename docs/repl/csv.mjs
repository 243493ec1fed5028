/**
 * Rows as CSV (RFC 4180), with a byte order mark, so that spreadsheets read the Chinese; no cell of it is a formula.
 */
export function csv(rows, columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]) {
  const textOf = (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''));
  const inert = (text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);
  const cell = (value) => {
    const text = inert(textOf(value));
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
