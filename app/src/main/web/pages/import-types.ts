import type {Sensitivity} from '../charts/tornado';

/** What the import part of the API answers. */
export interface Upload {
  name: string;
  bytes: number;
}

export interface ImportSheet {
  file: string;
  sheet: string;
  hidden: boolean;
  role: string | null;
  nearest: string | null;
  fingerprint: string;
  headers: string[];
  columns: Record<string, number>;
  missing: string[];
  rows: string[][];
}

export interface Draft {
  files: Upload[];
  sheets: ImportSheet[];
  passed_over: string[];
  refusals: string[];
}

export interface Role {
  role: string;
  label: string;
  required: boolean;
  fields: {name: string; header: string; required: boolean}[];
}

export interface ImportProblems {
  counts: Record<string, number>;
  first: {severity: string; text: string; done: string}[];
}

export interface Job {
  number: number;
  kind: string;
  status: 'running' | 'done' | 'failed' | 'refused' | 'cancelled';
  steps: string[];
  started_at: string;
  run_id: string | null;
  problem: string | null;
  /** The best weights so far, of a job that searches for some. */
  best?: {weights: Record<string, number>; utility: number; evaluations: number} | null;
  /** What a refusal offers instead. */
  sensitivity?: Sensitivity[];
}

export const SEVERITIES: Record<string, string> = {
  set_aside: 'set aside', warning: 'to look at', notice: 'for information',
};
