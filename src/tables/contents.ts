/**
 * What tables of results are made of, and the check that it was given.
 * @module
 */
import * as faults from '../words/problems';
import type { Locale } from '../words/localized';
import { isObject, ownOf } from '../words/plain';
import { fieldOf } from '../words/tables';
import type { ListComparison } from '../audit/list';
import type { SensitivityRow } from '../audit/sensitivity';
import type { Violation } from '../audit/verify';
import type { Names } from '../explain/explanation';
import type { Policy } from '../policy/policy';
import type { Round } from '../round/round';
import { recordAt, recordsAt } from '../values/record';
import { reject } from '../values/result';
import type { CellNote, CellProblem } from './log';
import type { Sheet } from './template';

/** What each table is made of, besides the language and names. */
export interface TableContents {
  /** One row for each application. */
  decisions: {
    /** A decided round. */
    readonly round: Round;
  };
  /** One row for each purchase line. */
  lines: {
    /** A decided round. */
    readonly round: Round;
  };
  /** One row for each finding. */
  findings: {
    /** A decided round. */
    readonly round: Round;
    /** Its policy, which numbers the clauses. */
    readonly policy: Policy;
  };
  /** One row for each district with money granted. */
  districts: {
    /** A decided round. */
    readonly round: Round;
  };
  /** One row for each violation. */
  violations: {
    /** Of `verifyRound`. */
    readonly violations: readonly Violation[];
  };
  /** One row for each reading or budget tried. */
  sensitivity: {
    /** Of `sensitivity`. */
    readonly sensitivity: readonly SensitivityRow[];
  };
  /** One row for each enterprise of a published list. */
  comparison: {
    /** Of `compareWithList`. */
    readonly comparison: ListComparison;
  };
  /** One row for each cell that could not be read. */
  problems: {
    /** Of `applicationsFromTables`. */
    readonly problems: readonly CellProblem[];
  };
  /** One row for each cell that was read in another spelling. */
  notes: {
    /** Of `applicationsFromTables`. */
    readonly notes: readonly CellNote[];
  };
  /** The row of a sheet’s headers, blank, or filled in as an example. */
  template: {
    /** The sheet of the template. */
    readonly sheet: Sheet;
    /** Whether it is filled in. */
    readonly example?: boolean;
  };
}
/** A table of results, or the template. */
export type TableName = keyof TableContents;

/** The language of a table, and the names in it. */
export type TableNames = Names & {
  /** Of headers and codes. */
  readonly locale: Locale;
  /** Names districts and tiers; without it they are shown by their ids. */
  readonly policy?: Policy;
};

/** Where each table has what it is made of, what that is likely in, and the list in it that the rows are made of. */
const contents: Readonly<Record<TableName, readonly [name: string, holder: string, list?: string]>> = {
  decisions: ['round', 'record', 'decisions'],
  lines: ['round', 'record', 'decisions'],
  findings: ['round', 'record', 'decisions'],
  districts: ['round', 'record', 'districts'],
  violations: ['violations', 'verification'],
  sensitivity: ['sensitivity', 'result'],
  comparison: ['comparison', 'result', 'enterprises'],
  problems: ['problems', 'read'],
  notes: ['notes', 'read'],
  template: ['sheet', 'options'],
};

/** What the table is made of, checked as far as its lists; the rest is of the library. */
export function contentOf(what: TableName, options: Readonly<Record<string, unknown>>): readonly [string, unknown] {
  const [name, holder, list] = contents[what];
  const content = options[name] as object | undefined;
  const { enterprises, catalogue } = options as Partial<TableNames>;
  if (enterprises !== undefined) recordAt(enterprises, 'options', 'enterprises');
  if (catalogue !== undefined)
    recordsAt(recordAt(catalogue, 'options', 'catalogue').products, 'options', 'catalogue', 'products');
  if (isObject(content) && name in content)
    reject(faults.wrongType, ['options', name], { expected: fieldOf(holder, name), given: content });
  if (what === 'findings') recordAt(options['policy'] as object | undefined, 'options', 'policy');
  const items: unknown =
    list === undefined ? content : ownOf(recordAt(content, 'options', name) as Record<string, unknown>, list);
  if (what !== 'template')
    recordsAt(items as readonly object[] | undefined, 'options', name, ...(list === undefined ? [] : [list]));
  return [name, content];
}
