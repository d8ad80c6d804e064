/** What the API tells of one account. */
import type {Month} from '../charts/months';
import type {AccountLine} from '../core/types';

export interface Term {
  component: string;
  weight: number;
  score: number;
  points: number;
  median_points: number;
  inputs: string[];
  /** The account's fields that it is computed from. */
  fields: string[];
  arithmetic: string;
}

export interface Account {
  line: AccountLine;
  population: number;
  percentile: number;
  data_completeness: number;
  borderline: boolean;
  terms: Term[];
  steps: string[];
  raw_limits: (number | null)[];
  facts: Record<string, string>;
}

export interface SourceRow {
  role: string;
  file: string;
  sheet: string;
  row: number;
  cells: Record<string, string>;
}

export interface Orders {
  months: Month[];
  newest: SourceRow[];
  lines: number;
}
