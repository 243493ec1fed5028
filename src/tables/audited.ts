/**
 * The auditor’s amounts, from their sheet: one for each purchase line of an application.
 * @module
 */
import * as faults from '../words/problems';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { problem } from '../values/result';
import { report, type Groups, type Log } from './rows';

/** Amounts by application, one for each line; a row without line and amount says that an application without lines was audited. */
export function auditedFrom(groups: Groups, purchases: Groups, log: Log): Readonly<Record<Id, readonly Yuan[]>> {
  const refused = new Set<string | undefined>(log.problems.map(({ application }) => application));
  // Of an application that is left out already, the count of lines says nothing.
  const entries = [...groups].flatMap(([id, rows]): [string, unknown][] => {
    if (refused.has(id)) return [];
    const count = purchases.get(id)?.length ?? 0;
    const amounts: (Yuan | undefined)[] = Array.from({ length: count }, () => undefined);
    for (const row of rows) {
      const { line, amount } = row.values as { line?: number; amount?: Yuan };
      if (!row.sound || (line === undefined && amount === undefined && count === 0)) continue;
      const range = { zh: `1 至 ${count}`, en: `1 to ${count}` };
      if (line === undefined || line > count)
        report(log, row, 'line', problem(faults.outOfRange, [], { given: line, expected: range }), id as Id);
      else if (amount === undefined)
        report(log, row, 'amount', problem(faults.missingField, [], { given: amount }), id as Id);
      else if (amounts[line - 1] !== undefined)
        report(log, row, 'line', problem(faults.duplicateId, [], { given: line }), id as Id);
      else amounts[line - 1] = amount;
    }
    const [row] = rows;
    const isComplete = amounts.every((each) => each !== undefined);
    if (row !== undefined && !isComplete && rows.every(({ sound }) => sound)) {
      const expected = { zh: `${count} 行`, en: `${count} lines` };
      report(log, row, 'line', problem(faults.wrongLength, [], { given: rows.length, expected }), id as Id);
    }
    return [[id, amounts]];
  });
  return Object.fromEntries(entries) as Record<Id, readonly Yuan[]>;
}
