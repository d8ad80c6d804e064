/** Looks now and then whether another run became current: in the terminal, by somebody else. */
import {call} from './api';
import type {RunLine} from './types';

const EVERY_MILLIS = 30_000;

/** Tells the server that nobody asked: a session may end all the same. */
const UNATTENDED = {'Icp-Unattended': 'yes'};

type Listener = (current: RunLine) => void;
const listeners = new Set<Listener>();

/** Hears which run is current, each time it was looked; answers with what ends that. */
export function onLooked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function look(): Promise<void> {
  if (document.visibilityState !== 'visible' || listeners.size === 0) {
    return;
  }
  try {
    const current = (await call<RunLine[]>('/runs', {headers: UNATTENDED})).find(run => run.current);
    if (current) {
      listeners.forEach(listener => listener(current));
    }
  } catch {
    // The page that needs the server says so itself.
  }
}

setInterval(() => void look(), EVERY_MILLIS);
document.addEventListener('visibilitychange', () => void look());
window.addEventListener('focus', () => void look());
