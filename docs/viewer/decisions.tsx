/**
 * The decisions as a table that sorts, filters and finds.
 * @module
 */
import {
  getCoreRowModel,
  getFilteredRowModel,
  getPaginationRowModel,
  getSortedRowModel,
  type ColumnDef,
} from '@tanstack/table-core';
import { useMemo } from 'preact/hooks';
import { byDistrict, districtInFull, districtName, useLanguage, type Language } from './language';
import { Amount, Section, Wide } from './parts';
import type { Outcome, Row } from './questions';
import { sumOf } from './steps';
import { useTable } from './table';
import { filled } from './words';

const amounts = ['claimed', 'recognised', 'entitlement', 'capReduction', 'poolReduction', 'granted'] as const;
type AmountColumn = (typeof amounts)[number];

const perPage = 50;
const fenOf = (amount: string | undefined): number => (amount === undefined ? -1 : Number(amount.replace('.', '')));

function columnsOf(language: Language): ColumnDef<Row>[] {
  const byText: Pick<ColumnDef<Row>, 'sortingFn'> = { sortingFn: 'text' };
  return [
    { id: 'place', accessorFn: (row) => row.place, sortUndefined: 'last', enableGlobalFilter: false },
    { id: 'application', accessorFn: (row) => row.application, ...byText },
    { id: 'enterprise', accessorFn: (row) => `${row.name} ${row.enterprise}`, ...byText },
    {
      id: 'district',
      accessorFn: (row) => districtName(language, row.district),
      filterFn: 'equalsString',
      sortingFn: (a, b) => byDistrict(language, a.original.district, b.original.district),
    },
    { id: 'outcome', accessorFn: (row) => language.names.outcomes[row.outcome], filterFn: 'equalsString', ...byText },
    ...amounts.map((id) => ({
      id,
      accessorFn: (row: Row) => fenOf(row[id]),
      enableGlobalFilter: false,
      sortDescFirst: true,
    })),
  ];
}

export function Decisions(props: {
  readonly outcome: Outcome;
  readonly before: ReadonlyMap<string, string>;
  readonly chosen: string | undefined;
  readonly onChoose: (application: string) => void;
}) {
  const { outcome, before, chosen, onChoose } = props;
  const language = useLanguage();
  const { t, isPrinting, names, locale } = language;
  const data = outcome.rows as Row[];
  const columns = useMemo(() => columnsOf(language), [language]);
  const table = useTable<Row>(
    {
      data,
      columns,
      getCoreRowModel: getCoreRowModel(),
      getSortedRowModel: getSortedRowModel(),
      getFilteredRowModel: getFilteredRowModel(),
      getPaginationRowModel: getPaginationRowModel(),
      globalFilterFn: 'includesString',
      autoResetPageIndex: false,
    },
    { pagination: { pageIndex: 0, pageSize: perPage } },
  );
  const headers: Readonly<Record<string, string>> = t.columns;
  const filtered = table.getFilteredRowModel().rows;
  const shown = isPrinting ? table.getPrePaginationRowModel().rows : table.getPaginationRowModel().rows;
  const pages = Math.max(1, Math.ceil(filtered.length / perPage));
  const page = table.getState().pagination.pageIndex;
  const distinct = <Value,>(values: readonly Value[]) => [...new Set(values)];
  const outcomes = distinct(data.map((row) => names.outcomes[row.outcome])).sort();
  const districts = distinct(data.map((row) => row.district)).sort((a, b) => byDistrict(language, a, b));
  /** What each column can be filtered by: its text in the table, and in the menu. */
  const values = {
    outcome: outcomes.map((name) => [name, name] as const),
    district: districts.map(
      (district) => [districtName(language, district), districtInFull(language, district)] as const,
    ),
  };
  const filter = (id: 'outcome' | 'district') => (
    <label>
      {headers[id]}
      <select
        value={String(table.getColumn(id)?.getFilterValue() ?? '')}
        onChange={({ currentTarget }) => {
          table.getColumn(id)?.setFilterValue(currentTarget.value === '' ? undefined : currentTarget.value);
          table.setPageIndex(0);
        }}
      >
        <option value="">{t.all}</option>
        {values[id].map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const cellOf = (row: Row, id: AmountColumn) => {
    const was = id === 'granted' ? before.get(row.application) : undefined;
    return (
      <td key={id} role="cell" class={`number ${id}`}>
        {was !== undefined && (
          <del>
            <Amount of={was} />
          </del>
        )}
        <Amount of={row[id]} />
      </td>
    );
  };
  const chooser = ({ application }: Row) => (
    <button
      type="button"
      aria-pressed={application === chosen}
      aria-label={filled(t.show, { application })}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(application);
      }}
    >
      {application}
    </button>
  );
  return (
    <Section name="decisions" title={t.decisions} hint={t.yuanUnit}>
      <div class="filters no-print" role="search">
        <label class="find">
          {t.find}
          <input
            type="search"
            placeholder={t.findHint}
            value={String(table.getState().globalFilter ?? '')}
            onInput={({ currentTarget }) => {
              table.setGlobalFilter(currentTarget.value);
              table.setPageIndex(0);
            }}
          />
        </label>
        {filter('outcome')}
        {filter('district')}
        <output>{filled(t.found, { count: filtered.length })}</output>
      </div>
      <Wide label={t.decisions}>
        {/* On a phone the rows are grids, so the roles of the table are said. */}
        <table class="decisions" role="table">
          <thead role="rowgroup">
            <tr role="row">
              {table.getAllLeafColumns().map((column) => {
                const sorted = column.getIsSorted();
                return (
                  <th
                    key={column.id}
                    scope="col"
                    role="columnheader"
                    class={`${column.id} ${(amounts as readonly string[]).includes(column.id) ? 'number' : ''}`}
                    aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    {isPrinting ? (
                      headers[column.id]
                    ) : (
                      <button type="button" onClick={column.getToggleSortingHandler()}>
                        {headers[column.id]}
                        <span aria-hidden="true">{sorted === false ? '' : sorted === 'asc' ? ' ↑' : ' ↓'}</span>
                      </button>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map(({ original: row }) => (
              <tr
                role="row"
                key={row.application}
                data-application={row.application}
                class={row.application === chosen ? 'chosen' : undefined}
                onClick={() => onChoose(row.application)}
              >
                <td role="cell" class="number place">
                  {row.place ?? <span class="none">—</span>}
                </td>
                <th scope="row" role="rowheader" class="application">
                  {isPrinting ? row.application : chooser(row)}
                </th>
                <td role="cell" class="enterprise">
                  {row.name}
                  <small>
                    <span class="code">{row.enterprise}</span>
                    <span class="where">{districtName(language, row.district)}</span>
                  </small>
                </td>
                <td role="cell" class="district">
                  {districtName(language, row.district)}
                </td>
                <td role="cell" class="outcome">
                  <span class={`mark ${row.outcome}`} aria-hidden="true" />
                  {names.outcomes[row.outcome]}
                </td>
                {amounts.map((id) => cellOf(row, id))}
              </tr>
            ))}
          </tbody>
          <tfoot role="rowgroup">
            <tr role="row">
              <td role="cell" class="place" />
              <th scope="row" role="rowheader" class="application">
                {t.sum}
              </th>
              <td role="cell" class="enterprise">
                {filled(t.found, { count: filtered.length })}
              </td>
              <td role="cell" class="district" />
              <td role="cell" class="outcome" />
              {amounts.map((id) => (
                <td key={id} role="cell" class={`number ${id}`}>
                  <Amount of={sumOf(filtered.map(({ original }) => original[id] ?? '0.00'))} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Wide>
      {pages > 1 && (
        <nav class="pages no-print" aria-label={`${t.decisions} ${locale}`}>
          <button type="button" disabled={page === 0} onClick={() => table.setPageIndex(page - 1)}>
            {t.previous}
          </button>
          <span>{filled(t.page, { page: page + 1, pages })}</span>
          <button type="button" disabled={page + 1 >= pages} onClick={() => table.setPageIndex(page + 1)}>
            {t.next}
          </button>
        </nav>
      )}
    </Section>
  );
}
