/** Where a reader was on a page: kept with the entry of the browser's history, so that Back returns there. */
const AFTER_MILLIS = 150;
let waiting: Record<string, unknown> = {};
let timer = 0;

/** The place that was kept for the entry that is open, if any. */
export const placeOf = <T>(key: string): T | undefined => (history.state as Record<string, T> | null)?.[key];

/** Keeps a place; browsers limit how often, so the last of many counts. */
export function keepPlace(key: string, value: unknown): void {
  waiting[key] = value;
  clearTimeout(timer);
  timer = window.setTimeout(flushPlaces, AFTER_MILLIS);
}

/** Writes what waits; before another entry is opened. */
export function flushPlaces(): void {
  clearTimeout(timer);
  history.replaceState({...(history.state as object | null), ...waiting}, '');
  waiting = {};
}

/** Another entry is open already: what waits was about the one before. */
export function dropPlaces(): void {
  clearTimeout(timer);
  waiting = {};
}
