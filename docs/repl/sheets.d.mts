import type { Sheet, Table, Tables } from 'cloud-voucher-rules/tables';

export class Refused extends Error {}
export function textFrom(bytes: ArrayBuffer | Uint8Array, name: string): string;
export function rowsOfCsv(text: string, name: string, parse: (text: string, options: object) => unknown): Table;
export function rowsOfCells(cells: readonly (readonly unknown[])[]): Table;
export function byTemplate(
  found: readonly (readonly [string, Table])[],
  sheetNames: Readonly<Record<Sheet, { readonly zh: string; readonly en: string }>>,
): Tables;
