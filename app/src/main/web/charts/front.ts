/**
 * The front: weights of which none is better in every respect. Up = foretells better; what it is
 * traded for is chosen by the reader. A click takes the nearest weights.
 */
import {html, svg, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';

export interface Trade {
  weights: Record<string, number>;
  power: number;
  stability: number;
  closeness: number;
  rank_stability: number;
}

export type Respect = 'closeness' | 'stability' | 'rank_stability';

export const RESPECTS: Record<Respect, string> = {
  closeness: 'Closeness to the default weights',
  stability: 'Stability across as-of dates',
  rank_stability: 'Ranks that stay from quarter to quarter',
};

export interface FrontOptions {
  against: Respect;
  inForce: Trade | null;
  proposed: Trade | null;
  take: (trade: Trade) => void;
}

const HEIGHT = 260;
const TOP = 16;
const BOTTOM = HEIGHT - 38;
const REACH = 24;

export function front(trades: Trade[], options: FrontOptions): TemplateResult {
  const marked = [options.inForce, options.proposed].filter(each => each !== null);
  const all = [...trades, ...marked];
  const along = (trade: Trade) => trade[options.against];
  const x = scaleLinear().domain(extent(all.map(along))).nice(4).range([9, 97]);
  const y = scaleLinear().domain(extent(all.map(each => each.power))).nice(4).range([BOTTOM, TOP]);
  const pick = (event: MouseEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const away = (trade: Trade) => Math.hypot((x(along(trade)) / 100) * box.width - (event.clientX - box.left), y(trade.power) - (event.clientY - box.top));
    const nearest = all.reduce((best, each) => (away(each) < away(best) ? each : best), all[0]!);
    if (away(nearest) <= REACH) {
      options.take(nearest);
    }
  };
  return html`<svg class="chart pick" width="100%" height=${HEIGHT} role="img" aria-label="${trades.length} weights; up foretells better, right is more ${RESPECTS[options.against].toLowerCase()}" @click=${pick}>
    ${y.ticks(4).map(tick => svg`<line class="gridline" x1="9%" x2="97%" y1=${y(tick)} y2=${y(tick)}/><text class="r" x="8%" y=${y(tick) + 4}>${tick.toFixed(2)}</text>`)}
    ${x.ticks(4).map(tick => svg`<text class="mid" x="${x(tick)}%" y=${BOTTOM + 17}>${tick.toFixed(2)}</text>`)}
    <text class="r" x="97%" y=${HEIGHT - 4}>${RESPECTS[options.against]} →</text>
    ${trades.map(each => svg`<circle class="accdot" cx="${x(along(each))}%" cy=${y(each.power)} r="3.5"/>`)}
    ${options.inForce ? svg`<circle class="hollow" cx="${x(along(options.inForce))}%" cy=${y(options.inForce.power)} r="7"/>` : ''}
    ${options.proposed ? svg`<circle class="acc" cx="${x(along(options.proposed))}%" cy=${y(options.proposed.power)} r="6"/>` : ''}
  </svg>`;
}

function extent(values: number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low === high ? [low - 0.05, high + 0.05] : [low, high];
}
