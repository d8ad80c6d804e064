/**
 * What the reader is looking at: one value, all of it in the address, every change can be taken
 * back. Pages subscribe; nobody else keeps a copy.
 */
import {GRADES, SEGMENTS, type Weights, type WhatIfRequest} from './types';

export interface View {
  run: string;
  segment: string;
  grades: string[];
  savedGrades: string[];
  industries: string[];
  text: string;
  weights: Weights | null;
  /** What is compared with; the saved model when null. */
  against: Weights | null;
  mode: 'fitted' | 'curve';
  smallBusinessMax: number;
  midMarketMax: number;
  sort: string;
  descending: boolean;
  account: string;
  /** Columns of the call list, in their order; the standard ones when empty. */
  columns: string[];
}

export const INITIAL: View = {
  run: 'current',
  segment: '',
  grades: [],
  savedGrades: [],
  industries: [],
  text: '',
  weights: null,
  against: null,
  mode: 'fitted',
  smallBusinessMax: 100e6,
  midMarketMax: 1e9,
  sort: 'rank',
  descending: false,
  account: '',
  columns: [],
};

export function fromAddress(search: string): View {
  const p = new URLSearchParams(search);
  const [small = 0, mid = 0] = (p.get('limits') ?? '').split(',').map(Number);
  return {
    run: p.get('run') ?? INITIAL.run,
    segment: p.get('segment') ?? '',
    grades: p.getAll('grades'),
    savedGrades: p.getAll('from'),
    industries: p.getAll('industries'),
    text: p.get('q') ?? '',
    weights: weightsOf(p.get('w')),
    against: weightsOf(p.get('against')),
    mode: p.get('mode') === 'curve' ? 'curve' : 'fitted',
    smallBusinessMax: small > 0 ? small : INITIAL.smallBusinessMax,
    midMarketMax: mid > small ? mid : INITIAL.midMarketMax,
    sort: p.get('sort') ?? INITIAL.sort,
    descending: p.has('desc'),
    account: p.get('id') ?? '',
    columns: p.getAll('column'),
  };
}

function weightsOf(text: string | null): Weights | null {
  if (!text) {
    return null;
  }
  const weights: Weights = {};
  for (const part of text.split(',')) {
    const [name, percent] = part.split(':');
    const value = Number(percent);
    if (!name || !(value >= 0)) {
      return null;
    }
    weights[name] = value / 100;
  }
  return weights;
}

/** The address of a view: only what differs from the beginning. */
export function toAddress(view: View): string {
  const p = new URLSearchParams();
  const put = (key: string, value: string, initial = '') => value !== initial && p.set(key, value);
  put('run', view.run, INITIAL.run);
  put('id', view.account);
  put('segment', view.segment);
  view.grades.forEach(each => p.append('grades', each));
  view.savedGrades.forEach(each => p.append('from', each));
  view.industries.forEach(each => p.append('industries', each));
  put('q', view.text);
  put('w', textOf(view.weights));
  put('against', textOf(view.against));
  put('mode', view.mode, 'fitted');
  put('limits', `${view.smallBusinessMax},${view.midMarketMax}`, `${INITIAL.smallBusinessMax},${INITIAL.midMarketMax}`);
  put('sort', view.sort, INITIAL.sort);
  put('desc', view.descending ? '1' : '');
  view.columns.forEach(each => p.append('column', each));
  const text = p.toString();
  return text ? '?' + text : '';
}

const textOf = (weights: Weights | null): string =>
  weights ? Object.entries(weights).map(([k, v]) => `${k}:${tidy(v * 100)}`).join(',') : '';

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** What rows can be sorted by. */
const SORTS = ['rank', 'rank_change', 'id', 'name', 'industry', 'gp24', 'revenue24', 'annual_revenue', 'last_order', 'certainty', 'vertical', 'size', 'adoption', 'relationship', 'momentum'];

/** The view without what no page understands: a bad link must not spread over every other link. */
export function allowed(view: View): View {
  const isGrade = (each: string) => (GRADES as string[]).includes(each);
  return {
    ...view,
    segment: SEGMENTS.some(([key]) => key === view.segment) ? view.segment : '',
    grades: view.grades.filter(isGrade),
    savedGrades: view.savedGrades.filter(isGrade),
    sort: SORTS.includes(view.sort) ? view.sort : INITIAL.sort,
  };
}

/** Whether it shows anything else than the run as it is. */
export const isNarrowed = (view: View): boolean => toAddress({...view, run: INITIAL.run, account: ''}) !== '';

/** The question a view asks the server. */
export function questionOf(view: View, more: Partial<WhatIfRequest> = {}): WhatIfRequest {
  return {
    ...(view.weights ? {weights: view.weights} : {}),
    ...(view.against ? {against: view.against} : {}),
    mode: view.mode,
    thresholds: {small_business_max_usd: view.smallBusinessMax, mid_market_max_usd: view.midMarketMax},
    filter: {
      segments: view.segment ? [view.segment] : [],
      grades: view.grades,
      saved_grades: view.savedGrades,
      industries: view.industries,
      text: view.text,
    },
    sort: view.sort,
    descending: view.descending,
    ...more,
  };
}

type Listener = () => void;

class ViewStore {
  private now: View = fromAddress(location.search);
  private readonly past: View[] = [];
  private readonly future: View[] = [];
  private readonly listeners = new Set<Listener>();
  private dragStart: View | null = null;
  private refused: {view: View; instead: View} | null = null;

  get view(): View {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The view for links to other pages: nothing in it was refused by the server. */
  get forLinks(): View {
    return this.now === this.refused?.view ? this.refused.instead : allowed(this.now);
  }

  /** The server cannot answer this view: there is no such run, or something else in it is unknown. */
  refuse(what: 'run' | 'question'): void {
    const instead = what === 'run' ? {...allowed(this.now), run: INITIAL.run} : {...INITIAL, run: this.now.run};
    this.refused = {view: this.now, instead};
    this.tell();
  }

  /** Changes the view; one step that can be taken back. */
  change(patch: Partial<View>): void {
    if (toAddress({...this.now, ...patch}) === toAddress(this.now)) {
      return;
    }
    this.past.push(this.now);
    this.past.splice(0, this.past.length - 200);
    this.future.length = 0;
    this.set({...this.now, ...patch});
  }

  /** Changes the view while something is dragged: the whole drag is one step. */
  drag(patch: Partial<View>): void {
    this.dragStart ??= this.now;
    this.set({...this.now, ...patch});
  }

  endDrag(): void {
    if (this.dragStart && this.dragStart !== this.now) {
      this.past.push(this.dragStart);
      this.future.length = 0;
    }
    this.dragStart = null;
    this.tell();
  }

  /** Back to where the drag began. */
  cancelDrag(): boolean {
    if (!this.dragStart) {
      return false;
    }
    const start = this.dragStart;
    this.dragStart = null;
    this.set(start);
    return true;
  }

  /** Takes back the last change; which account is looked at is no change. */
  undo(): void {
    this.step(this.past, this.future);
  }

  redo(): void {
    this.step(this.future, this.past);
  }

  private step(from: View[], to: View[]): void {
    const view = from.pop();
    if (view) {
      to.push(this.now);
      this.set({...view, account: this.now.account});
    }
  }

  /** The address changed: another page, back or forward. */
  read(): void {
    this.now = fromAddress(location.search);
    this.tell();
  }

  private set(view: View): void {
    this.now = view;
    this.scheduleAddress();
    this.tell();
  }

  private addressTimer = 0;

  /** Browsers limit how often an address may change. */
  private scheduleAddress(): void {
    clearTimeout(this.addressTimer);
    this.addressTimer = window.setTimeout(() => {
      history.replaceState(history.state, '', location.pathname + toAddress(this.now));
    }, 120);
  }

  private tell(): void {
    this.listeners.forEach(listener => listener());
  }
}

export const viewStore = new ViewStore();
