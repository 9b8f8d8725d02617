import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

let done = false;

/**
 * Univer's cache of looked-up columns is told of each calculated cell, and searches all values of the column to correct itself:
 * a spill of 40,000 rows then takes over a minute. It is only a cache, so a cell that changes under it empties it instead.
 */
export function lookupsStayQuick(): void {
  if (done) return;
  done = true;
  const cache = CELL_INVERTED_INDEX_CACHE;
  const set = cache.set.bind(cache);
  cache.set = (unitId, sheetId, column, value, row, hasChanged = false) => {
    if (!hasChanged) {
      set(unitId, sheetId, column, value, row);
      return;
    }
    if (cache.canUseCache(unitId, sheetId, column, row, row).rowsInCache.length > 0) cache.clear();
  };
}
