/** Differences with their 95 % interval against nothing: dot right of the line = the score is better. */
import {html, svg, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';
import {signed} from '../core/format';

export interface Difference {
  name: string;
  value: number;
  lower: number;
  upper: number;
}

const three = (value: number): string => value.toFixed(3);

export function differences(list: Difference[], heading: string): TemplateResult {
  const ends = list.flatMap(each => [each.lower, each.upper, each.value]);
  const x = scaleLinear().domain([Math.min(0, ...ends), Math.max(0, ...ends)]).nice(4).range([3, 97]);
  const zero = x(0);
  return html`<div class="dots diffs">
    <span class="hd">${heading}</span>
    <svg class="scale" height="18" width="100%" aria-hidden="true">${x.ticks(3).map(tick => svg`<text class="mid ${tick === 0 ? '' : 'wide'}" x="${x(tick)}%" y="13">${signed(tick, v => v.toFixed(2))}</text>`)}</svg>
    <span class="hd num">Difference</span>
    ${list.map(each => html`<span class="l" title=${each.name}>${each.name}</span>
      <svg role="img" aria-label="${each.name}: ${signed(each.value, three)}, between ${signed(each.lower, three)} and ${signed(each.upper, three)}">${svg`
        <line class="gridline" x1="3%" x2="97%" y1="12" y2="12"/>
        <line class="base" x1="${zero}%" x2="${zero}%" y1="0" y2="24"/>
        <line class="acci" x1="${x(each.lower)}%" x2="${x(each.upper)}%" y1="12" y2="12"/>
        <circle class="acc" cx="${x(each.value)}%" cy="12" r="4.5"/>`}</svg>
      <span class="num">${signed(each.value, three)}</span>`)}
  </div>`;
}
