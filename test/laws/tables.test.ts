/**
 * Laws of tables: what the library writes it reads to the same documents, in either language, whatever order the sheets have;
 * and no application is lost: it is read, or a problem names it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  parseReference,
  wuhan2025,
  type Application,
  type Id,
  type RoundInput,
} from 'cloud-voucher-rules';
import { parseRoundInput } from 'cloud-voucher-rules/schema';
import {
  applicationsFromTables,
  tableHeaders,
  tableOf,
  tablesOf,
  type Cell,
  type Sheet,
  type Table,
  type Tables,
} from 'cloud-voucher-rules/tables';
import { anyRound } from 'cloud-voucher-rules/testing';
import { deepFrozen } from '../../src/values/frozen';
import { chanceFrom } from '../support/chance';
import { randomRound } from '../support/random-round';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const locales = fc.constantFrom('zh' as const, 'en' as const);
const runs = (usual: number) => ({ numRuns: process.env['CVR_DEEP'] === '1' ? usual * 20 : usual });

const pieces = [
  '1E+05',
  '2.5e+12',
  '25422000000012300000',
  '12',
  '号',
  '=1',
  '-5.00',
  '\u200b',
  ' ',
  '\t',
  '\ud800',
] as const;
/** Texts such as spreadsheets mistake, behind apostrophes or not; the last pieces make some that no document may have. */
const texts = fc
  .tuple(fc.stringMatching(/^['’]{0,3}$/), fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }))
  .map(([marks, parts]) => marks + parts.join(''));
const references = texts.filter((text) => parseReference(text).ok);

/** The documents with other numbers for their papers: invoices that look cut, and what `references` draws for the rest. */
function renumbered<T extends Pick<RoundInput, 'applications'>>(round: T, drawn: readonly string[]): T {
  const { applications } = round;
  const invoices = new Set(applications.flatMap((each) => each.invoices.map(({ id }) => id)));
  const others = new Set(
    applications.flatMap(({ purchases, contracts, payments }) => [
      ...purchases.map(({ contract }) => contract),
      ...[...contracts, ...payments].map(({ id }) => id),
    ]),
  );
  const renamed: readonly (readonly [string, string])[] = [
    ...[...invoices].map((id, i) => [id, `25422${String(i).padStart(10, '0')}00000`] as const),
    ...[...others].map((id, i) => [id, drawn[i] ?? id] as const),
  ];
  const names = new Map(renamed);
  return JSON.parse(JSON.stringify(round), (key, value: unknown) =>
    ['id', 'contract', 'invoice'].includes(key) ? (names.get(String(value)) ?? value) : value,
  ) as T;
}

/** Ids that a row of totals could begin with. */
const totals = ['total', 'Total', 'subtotal', 'sum', 'grandtotal', 'TOTAL', 'Subtotals', 'totals', 'Sum', 'SUBTOTAL'];

/** The documents with such ids, for applications and products, and names that are words for totals. */
function calledTotals({ applications, catalogue }: RoundInput, ids: readonly string[]) {
  const idAt = (i: number, id: Id) => (ids[i] ?? id) as Id;
  const products = new Map(catalogue.products.map(({ id }, i) => [id, idAt(i, id)]));
  return {
    applications: applications.map((each, i): Application => ({
      ...each,
      id: idAt(i, each.id),
      enterprise: { ...each.enterprise, name: '合计' },
      purchases: each.purchases.map((line) => ({ ...line, product: products.get(line.product) ?? line.product })),
    })),
    catalogue: {
      providers: catalogue.providers.map((each) => ({ ...each, name: '总计' })),
      products: catalogue.products.map((each, i) => ({ ...each, id: idAt(i, each.id), name: '小计' })),
    },
  };
}

/** The sheets with their columns from last to first. */
function mirrored(tables: Tables): Tables {
  const sheets = Object.entries(tables).map(([sheet, table]) => [
    sheet,
    (table as Table).map((row) => Object.fromEntries(Object.entries(row).reverse())),
  ]);
  return Object.fromEntries(sheets) as unknown as Tables;
}

/** As CSV holds the sheets. */
function asTexts(tables: Tables): Tables {
  const asText = (table: Table): Table =>
    table.map((row) => Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, String(cell)])));
  const sheets = Object.entries(tables).map(([sheet, table]) => [sheet, asText(table as Table)]);
  return Object.fromEntries(sheets) as unknown as Tables;
}

describe('documents → tables → documents', () => {
  it('gives the same documents', () =>
    fc.assert(
      fc.property(seeds, locales, (seed, locale) => {
        const { applications, catalogue, policy } = deepFrozen(randomRound(seed));
        const audited = Object.fromEntries(
          applications.map(({ id, purchases }) => [id, purchases.map(({ amount }) => amount)]),
        );
        const tables = deepFrozen(tablesOf({ applications, catalogue, audited }, { locale }));
        expect(applicationsFromTables(tables, { policy, unit: 'yuan' })).toEqual({
          applications,
          catalogue,
          audited,
          problems: [],
          notes: [],
        });
      }),
      runs(60),
    ));

  it('of any round of the generators', () =>
    fc.assert(
      fc.property(anyRound(), locales, (round, locale) => {
        const { applications, catalogue, policy } = round;
        const tables = tablesOf({ applications, catalogue }, { locale });
        const read = applicationsFromTables(tables, { policy, unit: 'yuan' });
        expect(read).toEqual({ applications, catalogue, problems: [], notes: [] });
      }),
      runs(60),
    ));

  it('also through text alone, as CSV holds it, with the rows of papers in the order of their sheet only', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const { applications, catalogue, policy } = randomRound(seed);
        const tables = tablesOf({ applications, catalogue }, { locale: 'zh' });
        const read = applicationsFromTables(asTexts(tables), { policy, unit: 'yuan' });
        expect([read.applications, read.problems, read.notes]).toEqual([applications, [], []]);
      }),
      runs(30),
    ));

  it('with numbers that look as if a spreadsheet had cut them, and apostrophes before them, also through text alone', () =>
    fc.assert(
      fc.property(
        seeds,
        locales,
        fc.uniqueArray(references, { minLength: 40, maxLength: 40 }),
        (seed, locale, drawn) => {
          const { applications, catalogue, policy } = renumbered(randomRound(seed), drawn);
          const tables = tablesOf({ applications, catalogue }, { locale });
          for (const given of [tables, asTexts(tables)])
            expect(applicationsFromTables(given, { policy, unit: 'yuan' })).toEqual({
              applications,
              catalogue,
              problems: [],
              notes: [],
            });
        },
      ),
      runs(60),
    ));

  it('with ids and names that are words for totals, whatever the order of the columns', () =>
    fc.assert(
      fc.property(
        seeds,
        locales,
        fc.shuffledSubarray(totals, { minLength: 2, maxLength: totals.length }),
        (seed, locale, ids) => {
          const round = randomRound(seed, { applications: 4 });
          const { applications, catalogue } = calledTotals(round, ids);
          const audited = Object.fromEntries(
            applications.map(({ id, purchases }) => [id, purchases.map(({ amount }) => amount)]),
          );
          const tables = tablesOf({ applications, catalogue, audited }, { locale });
          for (const given of [tables, mirrored(tables), asTexts(tables)])
            expect(applicationsFromTables(given, { policy: round.policy, unit: 'yuan' })).toEqual({
              applications,
              catalogue,
              audited,
              problems: [],
              notes: [],
            });
        },
      ),
      runs(60),
    ));

  it('with names of any text, none of which a spreadsheet would run', () =>
    fc.assert(
      fc.property(seeds, fc.stringMatching(/^['=+\-@＝\t]{0,3}[^\s\p{C}]{1,5}$/u), (seed, name) => {
        const { applications, policy, catalogue } = randomRound(seed, { applications: 2 });
        const named = applications.map((each): Application => ({ ...each, enterprise: { ...each.enterprise, name } }));
        const tables = tablesOf({ applications: named }, { locale: 'en' });
        for (const { name: cell } of tables.enterprises)
          expect(cell).toMatch(/^(?:[^=+\-@＝＋－＠\t\r]|[+-]?\d+(?:\.\d+)?$)/);
        expect(applicationsFromTables(tables, { policy, catalogue, unit: 'yuan' }).applications).toEqual(named);
      }),
      runs(60),
    ));
});

describe('whatever stands in the cells', () => {
  const junk: readonly Cell[] = [
    '',
    ' ',
    null,
    0,
    -1,
    1e21,
    NaN,
    true,
    '＃',
    '=1+1',
    '2.5E+19',
    '3/6/2025',
    'none',
    '无',
    '4201110',
  ];

  it('each application is read, or named by a problem; no row of another changes it', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const chance = chanceFrom(seed);
        const { applications, catalogue, policy } = randomRound(seed);
        const tables = tablesOf({ applications, catalogue }, { locale: 'zh' });
        const spoilt = Object.fromEntries(
          Object.entries(tables).map(([sheet, table]) => [
            sheet,
            (table as Table).map((row) =>
              Object.fromEntries(
                Object.entries(row).map(([header, cell]) => [
                  header,
                  header !== '申请编号' && chance.percent(2) ? chance.pick(junk) : cell,
                ]),
              ),
            ),
          ]),
        ) as unknown as Tables;
        const read = applicationsFromTables(
          { ...spoilt, providers: tables.providers ?? [], products: tables.products ?? [] },
          { policy, unit: 'yuan' },
        );
        const named = new Set(read.problems.map(({ application }) => application));
        const kept = new Set(read.applications.map(({ id }) => id));
        for (const { id } of applications) expect(kept.has(id) !== named.has(id)).toBe(true);
        for (const { row, sheet, column } of read.problems) {
          expect(row).toBeGreaterThanOrEqual(2);
          expect(Object.keys(spoilt[sheet]?.[0] ?? {})).toContain(column);
        }
      }),
      runs(60),
    ));
});

describe('what is read of hostile texts', () => {
  const policy = wuhan2025;
  const columns = Object.entries(tableHeaders).flatMap(([sheet, all]) =>
    Object.values(all).map(({ kind, zh }) => [kind, sheet as Sheet, zh] as const),
  );
  const free = columns.filter(([kind]) => kind === 'text' || kind === 'reference');
  const example = (sheet: Sheet): Table => tableOf('template', { locale: 'zh', sheet, example: true });

  it('the schemas accept, in whichever column', () =>
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...free), fc.constantFrom(...columns)), texts, ([, sheet, header], cell) => {
        const sheets = (Object.keys(tableHeaders) as Sheet[]).map((each) => [
          each,
          example(each).map((row) => (each === sheet ? { ...row, [header]: cell } : row)),
        ]);
        const tables = Object.fromEntries(sheets) as unknown as Tables;
        const read = applicationsFromTables(tables, { policy, unit: 'ten-thousand-yuan' });
        const { applications, catalogue, audited, problems } = read;
        expect(applications.length + problems.length).toBeGreaterThan(0);
        const round = { schemaVersion: 1, policy, budget: '1.00', applications, catalogue, audited };
        expect(parseRoundInput(JSON.parse(JSON.stringify(round)))).toMatchObject({ ok: true });
      }),
      runs(300),
    ));
});

describe('a heading in another spelling', () => {
  it('of any column with a cell: it is named in the row of headings, and no application is read', () =>
    fc.assert(
      fc.property(seeds, locales, (seed, locale) => {
        const chance = chanceFrom(seed);
        const { applications, catalogue, policy } = randomRound(seed);
        const tables = tablesOf({ applications, catalogue }, { locale });
        const sheets = Object.entries(tables).filter(([, table]) => (table as Table).length > 0);
        const [sheet, table] = chance.pick(sheets) as [string, Table];
        const filled = Object.keys(table[0] ?? {}).filter((header) => table.some(({ [header]: cell }) => cell !== ''));
        const header = chance.pick(filled);
        const renamed = table.map(({ [header]: cell, ...row }) => ({ ...row, [`${header}*`]: cell }));
        const read = applicationsFromTables({ ...tables, [sheet]: renamed }, { policy, unit: 'yuan' });
        expect(read.applications).toEqual([]);
        expect(read.problems.map(({ sheet: of, row, column }) => [of, row, column])).toContainEqual([
          sheet,
          1,
          `${header}*`,
        ]);
        for (const { row, message } of read.problems) {
          expect(row).toBe(1);
          expect(message.en).not.toMatch(/undefined|\{\w+\}/);
        }
      }),
      runs(60),
    ));
});

describe('tableOf', () => {
  it('has the figures of the round in every row, in both languages', () =>
    fc.assert(
      fc.property(seeds, locales, (seed, locale) => {
        const input = randomRound(seed);
        const round = decideRound(input);
        const { policy, catalogue } = input;
        const names = { locale, policy, catalogue };
        const decisions = tableOf('decisions', { ...names, round });
        const granted = locale === 'zh' ? '核定金额' : 'amount granted';
        expect(decisions.map((row) => row[granted])).toEqual(
          round.decisions.map(({ grant }) => grant?.granted ?? '0.00'),
        );
        expect(tableOf('lines', { ...names, round })).toHaveLength(
          round.decisions.flatMap(({ lines }) => lines).length,
        );
        const findings = tableOf('findings', { ...names, round, policy });
        for (const row of findings) expect(JSON.stringify(row)).not.toMatch(/undefined|\{\w+\}/);
      }),
      runs(30),
    ));
});
