/**
 * TanStack Table for preact: the table's state is a state of the component.
 * @module
 */
import { createTable, type Table, type TableOptions, type TableState } from '@tanstack/table-core';
import { useState } from 'preact/hooks';

export function useTable<Row>(
  options: Omit<TableOptions<Row>, 'state' | 'onStateChange' | 'renderFallbackValue'>,
  start: Partial<TableState>,
): Table<Row> {
  const [table] = useState(() =>
    createTable<Row>({ state: {}, onStateChange: () => undefined, renderFallbackValue: null, ...options }),
  );
  const [state, setState] = useState<TableState>(() => ({ ...table.initialState, ...start }));
  table.setOptions((before) => ({ ...before, ...options, state, onStateChange: setState }));
  return table;
}
