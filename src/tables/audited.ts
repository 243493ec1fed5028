/**
 * The auditor’s amounts, from their sheet: one for each purchase line of an application.
 * @module
 */
import * as faults from '../words/problems';
import { listing } from '../words/localized';
import { linesNotAudited, linesUpTo, noSuchLine } from '../words/tables';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { wrong, type Log } from './log';
import { report, type Groups } from './rows';

/** Amounts by application, one for each line; a row without line and amount says that an application without lines was audited. */
export function auditedFrom(groups: Groups, purchases: Groups, log: Log): Readonly<Record<Id, readonly Yuan[]>> {
  const refused = new Set(log.problems.map(({ application }) => application));
  const audited = new Map<Id, readonly unknown[]>();
  for (const [id, rows] of groups) {
    // Of an application that is left out already, the count of lines says nothing.
    if (refused.has(id)) continue;
    const count = purchases.get(id)?.length ?? 0;
    const amounts = Array.from<unknown>({ length: count });
    const reported = log.problems.length;
    for (const row of rows) {
      const { line, amount } = row.values as { line?: number; amount?: Yuan };
      if (!row.sound || (line === undefined && amount === undefined && count === 0)) continue;
      if (line === undefined && count === 0)
        report(log, row, 'amount', wrong(noSuchLine, amount, linesUpTo(count)), id);
      else if (line === undefined) report(log, row, 'line', wrong(faults.missingField, line), id);
      else if (line > count) report(log, row, 'line', wrong(noSuchLine, line, linesUpTo(count)), id);
      else if (amount === undefined) report(log, row, 'amount', wrong(faults.missingField, amount), id);
      else if (amounts[line - 1] !== undefined) report(log, row, 'line', wrong(faults.duplicateId, line), id);
      else amounts[line - 1] = amount;
    }
    // Lines are likely missing because another row is wrong; then that one says it.
    const [row] = rows;
    if (row !== undefined && log.problems.length === reported && rows.every(({ sound }) => sound)) {
      const lacking = amounts.flatMap((amount, i) => (amount === undefined ? [String(i + 1)] : []));
      if (lacking.length > 0) report(log, row, 'line', wrong(linesNotAudited, rows.length, listing(lacking)), id);
    }
    audited.set(id, amounts);
  }
  return Object.fromEntries(audited) as Record<Id, readonly Yuan[]>;
}
