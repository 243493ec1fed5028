import type { Sheet, Table, Tables } from 'cloud-voucher-rules/tables';

export class Refused extends Error {
  constructor(zh: string, en: string, place?: string);
  readonly text: { readonly zh: string; readonly en: string };
}
export function textFrom(bytes: ArrayBuffer | Uint8Array, name: string): string;
export function rowsOfCsv(
  text: string,
  name: string,
  parse: (text: string, options: object) => unknown,
): Table | undefined;
export function rowsOfCells(cells: readonly (readonly unknown[])[], name: string): Table | undefined;
export function byTemplate(
  found: readonly (readonly [string, Table | undefined])[],
  sheetNames: Readonly<Record<Sheet, { readonly zh: string; readonly en: string }>>,
): { readonly sheets: Tables; readonly others: readonly string[] };
export function notRead(
  others: readonly string[],
  sheetNames: Readonly<Record<Sheet, { readonly zh: string; readonly en: string }>>,
): { readonly zh: string; readonly en: string };
