/** Means with their interval: dot = now, hollow = saved, line = 95 % interval, grey line = all accounts. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';
import {count, score} from '../core/format';
import type {GroupLine} from '../core/types';

export interface DotOptions {
  /** Head of the first column. */
  group: string;
  /** Mean of all accounts. */
  base: number;
  showSaved: boolean;
  link?: (group: string) => string;
}

export function dots(lines: GroupLine[], options: DotOptions): TemplateResult {
  const ends = lines.flatMap(line => [
    line.mean_score0to100 - (line.half_width95 ?? 0),
    line.mean_score0to100 + (line.half_width95 ?? 0),
    ...(options.showSaved ? [line.saved_mean_score0to100] : []),
  ]);
  const x = scaleLinear()
    .domain([Math.max(0, Math.min(options.base, ...ends)), Math.min(100, Math.max(options.base, ...ends))])
    .nice(4)
    .range([2, 98]);
  const [low, high] = x.domain() as [number, number];
  return html`<div class="dots">
    <span class="hd">${options.group}</span>
    <svg class="scale" height="18" width="100%" aria-hidden="true">${svg`<text x="2%" y="13">${score(low)}</text><text class="mid" x="${x(options.base)}%" y="13">${Math.abs(x(options.base) - 50) < 32 ? score(options.base) + ' all' : ''}</text><text class="r" x="98%" y="13">${score(high)}</text>`}</svg>
    <span class="hd num">n</span><span class="hd num">Average</span>
    ${lines.map(line => html`
      <span class="l" title=${line.group}>${options.link ? html`<a href=${options.link(line.group)}>${line.group}</a>` : line.group}</span>
      <svg role="img" aria-label="${line.group}: average ${score(line.mean_score0to100)}, ${count(line.accounts)} accounts">${svg`
        <line class="gridline" x1="2%" x2="98%" y1="12" y2="12"/>
        <line class="base" x1="${x(options.base)}%" x2="${x(options.base)}%" y1="0" y2="24"/>
        ${options.showSaved ? svg`<circle class="hollow" cx="${x(line.saved_mean_score0to100)}%" cy="12" r="4"/>` : nothing}
        ${line.half_width95 === null ? nothing : svg`<line class="acci" x1="${x(line.mean_score0to100 - line.half_width95)}%" x2="${x(line.mean_score0to100 + line.half_width95)}%" y1="12" y2="12"/>`}
        <circle class="acc" cx="${x(line.mean_score0to100)}%" cy="12" r="4.5"/>`}</svg>
      <span class="num faint">${count(line.accounts)}</span>
      <span class="num">${score(line.mean_score0to100)} <span class="faint">${line.half_width95 === null ? '' : '±' + score(line.half_width95)}</span></span>`)}
  </div>`;
}
