/** Numbers, money and dates as words on screen; one place, by the reader's locale. */
const whole = new Intl.NumberFormat(undefined, {maximumFractionDigits: 0});
const one = new Intl.NumberFormat(undefined, {minimumFractionDigits: 1, maximumFractionDigits: 1});
const two = new Intl.NumberFormat(undefined, {minimumFractionDigits: 2, maximumFractionDigits: 2});
const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});

/** The one word for what nobody knows. */
export const NO_DATA = 'no data';

export const count = (value: number): string => whole.format(value);

/** Three figures in tight places: 48.2K. */
export function compact(value: number): string {
  for (const [limit, unit] of [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']] as [number, string][]) {
    if (Math.abs(value) >= limit) {
      return threeFigures(value / limit) + unit;
    }
  }
  return whole.format(value);
}

function threeFigures(value: number): string {
  return new Intl.NumberFormat(undefined, {maximumSignificantDigits: 3}).format(value);
}

export function money(cents: number | null, currency = 'USD'): string {
  if (cents === null) {
    return NO_DATA;
  }
  const sign = cents < 0 ? '−' : '';
  const amount = Math.abs(cents) / 100;
  const symbol = currency === 'USD' ? '$' : currency + ' ';
  return sign + symbol + compact(amount);
}

export const score = (value: number): string => one.format(value);
export const points = (value: number): string => two.format(value);
export const percent = (share: number): string => one.format(share * 100) + '%';
export const percentWhole = (share: number): string => whole.format(share * 100) + '%';

/** A difference: always with its sign, a true minus. */
export function signed(value: number, text: (magnitude: number) => string): string {
  const magnitude = text(Math.abs(value));
  const zero = !/[1-9]/.test(magnitude);
  return (zero ? '±' : value > 0 ? '+' : '−') + magnitude;
}

/** 31 Oct 2026, of an ISO date. */
export const date = (iso: string | null): string =>
  iso ? day.format(new Date(iso.slice(0, 10) + 'T00:00:00Z')) : NO_DATA;

/** A run in words: as of 31 Oct 2026, made 26 Nov 2026, 04:18 UTC. */
export const moment = (run: {as_of: string; created_at: string}): string =>
  `as of ${date(run.as_of)}, made ${date(run.created_at)}, ${run.created_at.slice(11, 16)} UTC`;

const NAMES: Record<string, string> = {gp: 'GP', id: 'ID', saas: 'SaaS', cad: 'CAD'};

/** customer_id as Customer ID. */
export function words(key: string): string {
  const text = key.replaceAll('_', ' ').split(' ').map(word => NAMES[word] ?? word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
