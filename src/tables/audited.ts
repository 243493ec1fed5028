/**
 * The auditor’s amounts, from their sheet: one for each purchase line of an application.
 * @module
 */
import * as faults from '../words/problems';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { report, wrong, type Groups, type Log } from './rows';

/** Amounts by application, one for each line; a row without line and amount says that an application without lines was audited. */
export function auditedFrom(groups: Groups, purchases: Groups, log: Log): Readonly<Record<Id, readonly Yuan[]>> {
  const refused = new Set<string | undefined>(log.problems.map(({ application }) => application));
  const audited = new Map<string, readonly unknown[]>();
  for (const [id, rows] of groups) {
    // Of an application that is left out already, the count of lines says nothing.
    if (refused.has(id)) continue;
    const count = purchases.get(id)?.length ?? 0;
    const amounts = Array.from<unknown>({ length: count });
    for (const row of rows) {
      const { line, amount } = row.values as { line?: number; amount?: Yuan };
      if (!row.sound || (line === undefined && amount === undefined && count === 0)) continue;
      const range = { zh: `1 至 ${count}`, en: `1 to ${count}` };
      if (line === undefined || line > count) report(log, row, 'line', wrong(faults.outOfRange, line, range), id as Id);
      else if (amount === undefined) report(log, row, 'amount', wrong(faults.missingField, amount), id as Id);
      else if (amounts[line - 1] !== undefined) report(log, row, 'line', wrong(faults.duplicateId, line), id as Id);
      else amounts[line - 1] = amount;
    }
    const [row] = rows;
    if (row !== undefined && amounts.includes(undefined) && rows.every(({ sound }) => sound)) {
      const expected = { zh: `${count} 行`, en: `${count} lines` };
      report(log, row, 'line', wrong(faults.wrongLength, rows.length, expected), id as Id);
    }
    audited.set(id, amounts);
  }
  return Object.fromEntries(audited) as Record<Id, readonly Yuan[]>;
}
