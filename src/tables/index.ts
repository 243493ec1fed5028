/**
 * Rows of spreadsheets to documents, and documents to rows. Pure: the caller reads and writes the files.
 * @module
 */
export { listHeaders, sheetNames, tableHeaders } from './template';
export type { Cell, Column, Kind, Sheet, Table, Tables } from './template';
export type { Unit } from './cells';
export type { CellNote, CellProblem } from './log';
export { applicationsFromTables, type FromTables, type TableOptions } from './read';
export { listFromTable, type FromListTable, type ListProblem, type ListTableOptions, type ListTotal } from './list';
export { tablesOf, type TableDocuments } from './write';
export { tableOf, type TableContents, type TableName, type TableNames } from './results';
