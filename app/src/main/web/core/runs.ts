/** What runs are called, so that two as of the same day can be told apart. */
import {date} from './format';

export const COMMANDS: Record<string, string> = {
  run: 'new data', score: 'other weights', optimize: 'weights learned', validate: 'judged',
};

interface Named {
  as_of: string;
  created_at: string;
  command: string;
}

/** When it was made: 26 Nov 2026, 04:18 UTC. */
export const made = (run: {created_at: string}): string => `${date(run.created_at)}, ${run.created_at.slice(11, 16)} UTC`;

/** 31 Oct 2026 · made 26 Nov 2026 04:18 · other weights */
export const named = (run: Named): string => `${date(run.as_of)} · made ${date(run.created_at)} ${run.created_at.slice(11, 16)} · ${COMMANDS[run.command] ?? run.command}`;
