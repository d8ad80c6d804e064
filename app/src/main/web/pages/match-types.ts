/** What the matches part of the API answers. */
export interface Thresholds {
  accept: number;
  review: number;
  target_precision: number;
}

export interface Effect {
  /** By source. */
  accept_from: Record<string, number>;
  matched: number;
  expected_wrong: number;
  review: number;
  unmatched: number;
}

export interface Waiting {
  open: number;
  answered: number;
  revenue_cents: number;
}

export interface MatchesOverview {
  thresholds: Thresholds;
  histogram: number[];
  now: Effect;
  review: Waiting;
  audit: Waiting;
  audited: {asked: number; right: number; share: number | null; lower95: number | null; upper95: number | null};
  up_to_date: boolean;
  user: string;
}

export interface Word {
  text: string;
  state: 'EQUAL' | 'SIMILAR' | 'ONLY_HERE' | 'NEUTRAL';
}

export interface Side {
  id: string;
  name: string;
  place: string;
  words: Word[];
}

export interface EvidenceItem {
  label: string;
  points: number;
}

export interface ReviewPair {
  question: 'REVIEW' | 'AUDIT';
  source: string;
  party: Side;
  account: Side;
  probability: number;
  reason: string;
  stakes: {lines: number; gp_cents: number; revenue_cents: number; at_stake: number};
  evidence: EvidenceItem[];
  others: {id: string; name: string; probability: number}[];
}

export interface Pair {
  number: number;
  /** Equal for pairs that one answer decides. */
  subject: string;
  pair: ReviewPair;
  log_odds: number;
  known: {industry: string; annual_revenue_cents: number | null; gp24_cents: number | null; last_order: string | null};
}

export interface Pairs {
  open: number;
  pairs: Pair[];
  next: number | null;
}

export interface DecisionLine {
  line: number;
  decision: {time: string; author: string; kind: string; name: string; customer_id: string; asked: string; note: string};
  in_force: boolean;
  waits: boolean;
  effects: {source: string; decision: string; customer_id: string; method: string; evidence: string}[];
}

export interface DecisionLines {
  total: number;
  waiting: number;
  lines: DecisionLine[];
  next: number | null;
}

export type Question = 'review' | 'audit';
export type Answer = 'same' | 'different' | 'unsure';

const SOURCES: Record<string, string> = {sales: 'the sales log', revenue: 'the annual revenue'};
export const sourceName = (source: string): string => SOURCES[source] ?? source;

/** Why a pair is asked about, in a reader's words. */
const REASONS: Record<string, string> = {
  uncertain: 'The names are alike, but not enough to be sure',
  ambiguous: 'Another account is nearly as likely',
  serial_conflict: 'The serial numbers differ',
  country_conflict: 'The countries differ',
  branch_conflict: 'The words in brackets or the sites differ: two branches?',
  legal_form_conflict: 'The same name with another legal form',
  extra_word: 'One name goes on with a telling word',
  contradiction: 'Decisions contradict each other',
};

export function reason(pair: ReviewPair): string {
  return pair.question === 'AUDIT'
    ? 'The program matched these. Was it right?'
    : REASONS[pair.reason] ?? pair.reason.replaceAll('_', ' ');
}
