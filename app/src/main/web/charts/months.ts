/** Orders over time: gross profit by month, losses below the line. */
import {html, svg, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';
import {date, money} from '../core/format';

export interface Month {
  month: string;
  lines: number;
  gp_cents: number;
  revenue_cents: number;
}

const HEIGHT = 180;

export function months(all: Month[], currency: string): TemplateResult {
  const first = index(all[0]!.month);
  const last = index(all[all.length - 1]!.month);
  const width = 100 / (last - first + 1);
  const values = all.map(each => each.gp_cents);
  const y = scaleLinear().domain([Math.min(0, ...values), Math.max(1, ...values)]).nice(3).range([HEIGHT - 22, 14]);
  return html`<svg class="chart" width="100%" height=${HEIGHT} role="img" aria-label="Gross profit by month from ${date(all[0]!.month)} to ${date(all[all.length - 1]!.month)}">
    ${y.ticks(3).map(tick => svg`<line class=${tick === 0 ? 'axis' : 'gridline'} x1="0" x2="100%" y1=${y(tick)} y2=${y(tick)}/>`)}
    ${all.map(each => svg`<rect class=${each.gp_cents < 0 ? 'warnfill' : 'acc'} x="${(index(each.month) - first) * width + width * 0.1}%" width="${width * 0.8}%" y=${Math.min(y(0), y(each.gp_cents))} height=${Math.max(1, Math.abs(y(0) - y(each.gp_cents)))}><title>${date(each.month).slice(2)}: ${money(each.gp_cents, currency)}, ${each.lines} lines</title></rect>`)}
    ${y.ticks(3).map(tick => (tick === 0 ? '' : svg`<text class="over" x="0" y=${y(tick) - 4}>${money(tick, currency)}</text>`))}
    <text x="0" y=${HEIGHT - 4}>${date(all[0]!.month).replace(/^1 /, '')}</text><text class="r" x="100%" y=${HEIGHT - 4}>${date(all[all.length - 1]!.month).replace(/^1 /, '')}</text>
  </svg>`;
}

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
