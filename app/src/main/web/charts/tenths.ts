/** Tenths of the accounts, best first: columns with a 95 % interval and, hollow, what they are compared with. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';
import type {Estimate} from './gain';

export interface Tenth {
  tenth: number;
  estimate: Estimate;
  /** What it is compared with; nothing where that cannot be told. */
  other: number | null;
}

export interface TenthOptions {
  /** For readers who cannot see it. */
  label: string;
  /** What one account of average would bring: a line across. */
  base: number | null;
  text: (value: number) => string;
}

const HEIGHT = 260;
const FLOOR = HEIGHT - 34;

export function tenths(list: Tenth[], options: TenthOptions): TemplateResult {
  const values = list.flatMap(each => [each.estimate.value ?? 0, each.estimate.lower95 ?? 0, each.estimate.upper95 ?? 0, each.other ?? 0]);
  const y = scaleLinear().domain([Math.min(0, ...values), Math.max(options.base ?? 0, ...values, 1e-9)]).nice(4).range([FLOOR, 10]);
  const zero = y(0);
  const left = 11;
  const step = (97 - left) / list.length;
  return html`<svg class="chart" width="100%" height=${HEIGHT} role="img" aria-label="${options.label}: ${list.map(each => `${each.tenth}: ${options.text(each.estimate.value ?? 0)}`).join(', ')}">
    ${y.ticks(4).map(tick => svg`<line class="gridline" x1="${left}%" x2="97%" y1=${y(tick)} y2=${y(tick)}/><text class="r" x="${left - 1}%" y=${y(tick) + 4}>${options.text(tick)}</text>`)}
    ${list.map((each, i) => {
      const x = left + step * i;
      const middle = x + step / 2;
      const value = each.estimate.value ?? 0;
      return svg`<rect class="acc" x="${x + step * 0.14}%" width="${step * 0.72}%" y=${Math.min(zero, y(value))} height=${Math.abs(zero - y(value))}/>
        ${each.estimate.lower95 === undefined || each.estimate.upper95 === undefined ? nothing : svg`<line class="whisker" x1="${middle}%" x2="${middle}%" y1=${y(each.estimate.lower95)} y2=${y(each.estimate.upper95)}/>`}
        ${each.other === null ? nothing : svg`<circle class="hollow" cx="${middle}%" cy=${y(each.other)} r="4.5"/>`}
        <text class="mid" x="${middle}%" y=${FLOOR + 17}>${each.tenth}</text>`;
    })}
    <line class="axis" x1="${left}%" x2="97%" y1=${zero} y2=${zero}/>
    ${options.base === null ? nothing : svg`<line class="cut" x1="${left}%" x2="97%" y1=${y(options.base)} y2=${y(options.base)}/>`}
    <text class="r" x="97%" y=${HEIGHT - 2}>Tenths of the accounts, best first</text>
  </svg>`;
}
