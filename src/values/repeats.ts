/**
 * Ids of which each may come once. Mostly they ascend, as they were given out, and then none has come before; from the
 * first that does not, they are looked up.
 * @module
 */

/** The ids that have come. */
export interface Met {
  readonly ids: string[];
  /** The same, once one was out of order. */
  known: Set<string> | undefined;
}

export function noneMet(): Met {
  return { ids: [], known: undefined };
}

/** Whether an id has come before; from now on it has. */
export function meetsAgain(met: Met, id: string): boolean {
  const { ids } = met;
  const last = ids[ids.length - 1];
  if (met.known === undefined && (last === undefined || id > last)) {
    ids.push(id);
    return false;
  }
  const known = (met.known ??= new Set(ids));
  if (known.has(id)) return true;
  known.add(id);
  return false;
}
