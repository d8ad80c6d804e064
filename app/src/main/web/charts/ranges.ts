/** Weights: dot = proposed, hollow = in force, line = where equally good weights lie. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {percent, percentWhole, words} from '../core/format';

export interface WeightRange {
  component: string;
  now: number;
  inForce: number | null;
  low: number;
  high: number;
}

export function ranges(list: WeightRange[]): TemplateResult {
  const x = (share: number) => 3 + 94 * share;
  return html`<div class="dots diffs">
    <span class="hd">Component</span>
    <svg class="scale" height="18" width="100%" aria-hidden="true">${[0, 0.5, 1].map(tick => svg`<text class=${tick === 0 ? '' : tick === 1 ? 'r' : 'mid'} x="${x(tick)}%" y="13">${percentWhole(tick)}</text>`)}</svg>
    <span class="hd num">Proposed</span>
    ${list.map(each => html`<span class="l">${words(each.component)}</span>
      <svg role="img" aria-label="${words(each.component)}: proposed ${percent(each.now)}${each.inForce === null ? '' : `, in force ${percent(each.inForce)}`}, equally good from ${percent(each.low)} to ${percent(each.high)}">${svg`
        <line class="gridline" x1="3%" x2="97%" y1="12" y2="12"/>
        <line class="acci" x1="${x(each.low)}%" x2="${x(each.high)}%" y1="12" y2="12"/>
        ${each.inForce === null ? nothing : svg`<circle class="hollow" cx="${x(each.inForce)}%" cy="12" r="6"/>`}
        <circle class="acc" cx="${x(each.now)}%" cy="12" r="4.5"/>`}</svg>
      <span class="num">${percent(each.now)}</span>`)}
  </div>`;
}
