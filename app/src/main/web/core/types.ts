/** What the API answers, as this page uses it. The reference is /api/v1/openapi.json. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'F';
export const GRADES: Grade[] = ['A', 'B', 'C', 'D', 'F'];

export type Weights = Record<string, number>;

export interface RunLine {
  id: string;
  as_of: string;
  created_at: string;
  command: string;
  accounts: number;
  current: boolean;
}

export interface Reconciliation {
  total: string;
  attributed: string;
  unmatched: string;
  set_aside: string;
}

export interface RunDetails {
  run: RunLine;
  newest_run: string;
  previous_run: string | null;
  components: string[];
  weights: {
    saved: Weights;
    metadata: {origin: string; evidence?: string; verdict?: string; manual_override?: boolean};
    choices: {key: string; weights: Weights}[];
  };
  grade_shares: Record<string, number>;
  industries: string[];
  currency: string;
  counts: Record<string, number>;
  money: {gp: Reconciliation; revenue: Reconciliation};
  match_rate: {lines: number; gp: number};
  inputs: {role: string; file: string; sheet: string; rows: number; sha256?: string; columns?: {field: string; index: number; header: string}[]}[];
}

export interface Histogram {
  now: number[];
  saved: number[];
  limits: (number | null)[];
  box: number[];
}

export interface GroupLine {
  group: string;
  accounts: number;
  mean_score0to100: number;
  half_width95: number | null;
  saved_mean_score0to100: number;
  gp24_cents: number;
}

export interface GradeLine {
  grade: Grade;
  accounts: number;
  mean_score0to100: number;
  gp24_cents: number;
  revenue24_cents: number;
}

export interface SegmentLine {
  segment: string;
  accounts: number;
  mean_score0to100: number;
  box: number[];
  high_value: number;
  annual_revenue_cents: number;
  gp24_cents: number;
  revenue24_cents: number;
}

export interface AccountLine {
  id: string;
  name: string;
  industry: string;
  segment: string;
  rank: number;
  score0to100: number;
  grade: Grade;
  raw: number;
  saved_rank: number;
  saved_score0to100: number;
  saved_grade: Grade;
  component_scores: number[];
  points: number[];
  gp24_cents: number;
  revenue24_cents: number;
  annual_revenue_cents: number | null;
  last_order: string | null;
  certainty: number | null;
}

export interface Answer {
  population: number;
  cards: {
    accounts: number;
    mean_score0to100: number;
    high_value: number;
    score70: number;
    gp24_cents: number;
    revenue24_cents: number;
    high_value_gp24_cents: number;
  };
  scores: Histogram;
  raw_points: Histogram;
  grades: GradeLine[];
  industries: GroupLine[];
  segments: SegmentLine[];
  flow: number[][];
  top100_in_common: number;
  influence: Record<string, number>;
  rows: AccountLine[];
}

export interface Moves {
  since: {id: string; as_of: string} | null;
  accounts?: number;
  moves: {customer_id: string; company_name: string; before: Grade; after: Grade; cause: string; rank: number; gp24_cents: number}[];
}

export interface WhatIfRequest {
  weights?: Weights;
  against?: Weights;
  mode?: 'fitted' | 'curve';
  thresholds?: {small_business_max_usd: number; mid_market_max_usd: number};
  filter?: {
    segments?: string[];
    grades?: string[];
    saved_grades?: string[];
    industries?: string[];
    text?: string;
  };
  sort?: string;
  descending?: boolean;
  from?: number;
  size?: number;
}

/** The segments as requests and answers name them, with the words on screen. */
export const SEGMENTS: [string, string][] = [
  ['SMALL_BUSINESS', 'Small Business'],
  ['MID_MARKET', 'Mid-Market'],
  ['LARGE_ENTERPRISE', 'Large Enterprise'],
  ['UNKNOWN', 'Unknown'],
];

export function segmentLabel(segment: string): string {
  return SEGMENTS.find(([key]) => key === segment)?.[1] ?? segment;
}
