/** Share of future profit in the top 10 and 20 %: these weights, what they are compared with, the baseline. */
import {html, svg, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';
import {percent, percentWhole} from '../core/format';

export interface Future {
  as_of: string;
  from: string;
  to: string;
  accounts: number;
  /** These weights; what they are compared with; past-12-month gross profit. */
  lines: {key: 'now' | 'base' | 'baseline'; name: string; share10: number; share20: number}[];
}

const NAMES = {now: 'These weights', base: '', baseline: 'Past-12-month GP'};

export function shares(future: Future, against: string): TemplateResult {
  const block = (title: string, of: (line: Future['lines'][number]) => number) => {
    const values = future.lines.map(of);
    const x = scaleLinear().domain([Math.min(...values) - 0.02, Math.max(...values) + 0.02]).nice(3).range([2, 98]);
    const ticks = x.ticks(2);
    return html`<h3>${title}</h3><div class="bars shares">
      <span></span><svg height="16" width="100%" aria-hidden="true">${ticks.map(tick => svg`<text class="mid" x="${x(tick)}%" y="12">${percentWhole(tick)}</text>`)}</svg><span></span>
      ${future.lines.map(line => html`<span>${line.key === 'base' ? against : NAMES[line.key]}</span>
        <svg height="24" width="100%" aria-hidden="true">${ticks.map(tick => svg`<line class="gridline" x1="${x(tick)}%" x2="${x(tick)}%" y1="0" y2="24"/>`)}${mark(line.key, x(of(line)))}</svg>
        <span class="num strong">${percent(of(line))}</span>`)}</div>`;
  };
  return html`${block('Top 10 %', line => line.share10)} ${block('Top 20 %', line => line.share20)}`;
}

function mark(key: string, at: number) {
  switch (key) {
    case 'now':
      return svg`<circle class="acc" cx="${at}%" cy="12" r="5"/>`;
    case 'base':
      return svg`<circle class="hollow" cx="${at}%" cy="12" r="5"/>`;
    default:
      return svg`<svg x="${at}%" y="7" overflow="visible" width="1" height="1"><rect class="gfill" x="-5" width="10" height="10"/></svg>`;
  }
}
