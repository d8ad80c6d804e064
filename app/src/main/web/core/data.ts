/** Data of runs: loaded once per address, kept while the page is open. */
import {call} from './api';
import type {RunDetails, RunLine} from './types';

const kept = new Map<string, Promise<unknown>>();

/** The answer to a GET; asked once until {@link forget}. */
export function once<T>(path: string): Promise<T> {
  let answer = kept.get(path) as Promise<T> | undefined;
  if (!answer) {
    answer = call<T>(path);
    answer.catch(() => kept.delete(path));
    kept.set(path, answer);
  }
  return answer;
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Hears that a run or a decision was made. */
export function onForget(listener: Listener): void {
  listeners.add(listener);
}

/** Drops what was kept, because a run or a decision was made. */
export function forget(): void {
  kept.clear();
  listeners.forEach(listener => listener());
}

export const runs = (): Promise<RunLine[]> => once('/runs');
export const runDetails = (run: string): Promise<RunDetails> => once(`/runs/${encodeURIComponent(run)}`);
