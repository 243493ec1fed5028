/**
 * What is reported of a cell: what is wrong with it, or how it was read.
 * @module
 */
import { known } from '../words/plain';
import type { LocalizedText } from '../words/localized';
import type { Fault } from '../words/problem-codes';
import { noApplicationRead } from '../words/tables';
import type { Id } from '../values/id';
import { problem, type Problem, type ProblemFacts } from '../values/result';
import type { Cell, Sheet } from './template';

/** What is wrong with a cell. `row` is as the sheet numbers it; `column` is the header. */
export interface CellProblem extends Problem {
  /** The sheet of the template. */
  readonly sheet: Sheet;
  /** As the sheet numbers it. */
  readonly row: number;
  /** The header. */
  readonly column: string;
  /**
   * The application that is left out for it, one of the sheet of applications. Absent where it concerns none, or all of them, or
   * it cannot be said which.
   */
  readonly application?: Id;
}

/** A spelling that was made canonical, a name that was looked up, or a row of totals that was passed over. */
export interface CellNote extends Pick<CellProblem, 'sheet' | 'row' | 'column'> {
  /** The cell as it was. */
  readonly from: Cell;
  /** What it was read as; nothing, where it says that its row is a total (合计), which is passed over. */
  readonly to: string;
}

export interface Log {
  readonly firstRow: number;
  readonly problems: CellProblem[];
  readonly notes: CellNote[];
}

/** A problem of a cell, to be reported at its place. */
export function wrong(fault: Fault, given: unknown, expected?: LocalizedText, hint?: LocalizedText): Problem {
  return problem(fault, [], known({ given, expected, details: hint && { hint } }) as ProblemFacts);
}

/** The problem, which also says that no application is read for it. */
export function leavingAllOut<P extends Problem>(found: P): P {
  const { zh, en } = found.message;
  return { ...found, message: { zh: zh + noApplicationRead.zh, en: en + noApplicationRead.en } };
}
