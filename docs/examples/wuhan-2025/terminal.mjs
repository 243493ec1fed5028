/**
 * Tables for a terminal, where a Chinese character is two columns wide.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

/** Columns that a text takes. */
export const widthOf = (text) => [...text].length + (text.match(wide) ?? []).length;

/** A table with a rule under its head; `columns` are [head, cell of a row, 'right' for amounts]. Ends at the last character. */
export function tableOf(rows, columns, indent = '  ') {
  const heads = columns.map(([head]) => head);
  const cells = rows.map((row) => columns.map(([, cell]) => String(cell(row))));
  const widths = columns.map((_, i) => Math.max(...[heads, ...cells].map((line) => widthOf(line[i]))));
  const lines = [heads, widths.map((width) => '-'.repeat(width)), ...cells];
  return lines.map((line) => `${indent}${lineOf(line, widths, columns)}`.trimEnd()).join('\n');
}

function lineOf(cells, widths, columns) {
  return cells
    .map((cell, i) => {
      const gap = ' '.repeat(widths[i] - widthOf(cell));
      return columns[i][2] === 'right' ? gap + cell : cell + gap;
    })
    .join('  ');
}
