/** A figure against a score, in groups of about equal size: dot = median, line = the middle 80 %. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {compact, count, percentWhole, points, score} from '../core/format';

export interface Bin {
  least: number | null;
  greatest: number | null;
  accounts: number;
  median: number | null;
  low: number | null;
  high: number | null;
}

export interface Panel {
  input: string;
  against: string;
  highest: number;
  bins: Bin[];
  zero: Bin;
  unknown: Bin;
  spearman: number | null;
}

const HEIGHT = 220;
const TOP = 12;
const FLOOR = HEIGHT - 38;
const LEFT = 9;

export const shown = (panel: Panel, value: number): string => (panel.highest === 1 ? points(value) : score(value));

export function scatter(panel: Panel): TemplateResult {
  const beside = [{name: 'no data', bin: panel.unknown}, {name: '0', bin: panel.zero}].filter(each => each.bin.accounts > 0);
  const places = beside.length + panel.bins.length;
  const x = (place: number) => LEFT + (place + 0.5) * ((100 - LEFT) / places);
  const y = (value: number) => FLOOR - (value / panel.highest) * (FLOOR - TOP);
  const mark = (bin: Bin, place: number, isBeside: boolean) => bin.median === null ? nothing : svg`<g>
    <title>${inWords(panel, bin)}</title>
    <line class=${isBeside ? 'base' : 'acci'} x1="${x(place)}%" x2="${x(place)}%" y1=${y(bin.low ?? bin.median)} y2=${y(bin.high ?? bin.median)}/>
    <circle class=${isBeside ? 'hollow' : 'acc'} cx="${x(place)}%" cy=${y(bin.median)} r="4"/></g>`;
  const first = panel.bins[0];
  const last = panel.bins.at(-1);
  return html`<svg class="chart" width="100%" height=${HEIGHT} role="img" aria-label="Median score by group: ${panel.bins.map(bin => shown(panel, bin.median ?? 0)).join(', ')}">
    ${[0, 0.5, 1].map(share => svg`<line class="gridline" x1="${LEFT}%" x2="100%" y1=${y(share * panel.highest)} y2=${y(share * panel.highest)}/><text x="0" y=${y(share * panel.highest) + 4}>${shown(panel, share * panel.highest)}</text>`)}
    ${beside.map((each, i) => svg`${mark(each.bin, i, true)}<text class="mid" x="${x(i)}%" y=${FLOOR + 16 + (each.name === '0' ? 0 : 16)}>${each.name}</text>`)}
    ${panel.bins.map((bin, i) => mark(bin, beside.length + i, false))}
    ${first && (panel.zero.accounts === 0 || places <= 10) ? svg`<text class=${places > 3 ? 'mid' : ''} x="${x(beside.length)}%" y=${FLOOR + 16}>${compact(first.least ?? 0)}</text>` : nothing}
    ${last && panel.bins.length > 1 ? svg`<text class="r" x="100%" y=${FLOOR + 16}>${compact(last.greatest ?? 0)}</text>` : nothing}
  </svg>`;
}

function inWords(panel: Panel, bin: Bin): string {
  const range = bin.least === null ? 'no data' : bin.least === bin.greatest ? compact(bin.least) : `${compact(bin.least)} to ${compact(bin.greatest ?? 0)}`;
  return `${range}: median ${shown(panel, bin.median ?? 0)}, ${percentWhole(0.8)} from ${shown(panel, bin.low ?? 0)} to ${shown(panel, bin.high ?? 0)}, ${count(bin.accounts)} accounts`;
}
