/** Evidence for and against a pair: bars around zero that sum to the log-odds. */
import {html, svg, type TemplateResult} from 'lit';
import {points, score, signed} from '../core/format';
import type {EvidenceItem, Pair} from '../pages/match-types';

const SHOWN = 8;
const ROW = 30;

export function evidence(of: Pair): TemplateResult {
  const items = shown(of.pair.evidence);
  const most = Math.max(1, ...items.map(item => Math.abs(item.points)));
  return html`<div class="fall ev">
    ${items.map(item => html`<span class="evlabel">${label(item.label)}</span>
      <svg height=${ROW} width="100%" role="img" aria-label="${label(item.label)}: ${signed(item.points, score)}">${bar(item.points / most)}</svg>
      <span class="num ${item.points < 0 ? 'down' : 'up'}">${signed(item.points, score)}</span>`)}
    <strong class="sum">Sum</strong><span class="sum muted xs">probability ${points(of.pair.probability)}</span><strong class="num sum">${signed(of.log_odds, score)}</strong>
  </div>`;
}

function bar(share: number) {
  const width = Math.abs(share) * 50;
  return svg`<line class="axis" x1="50%" x2="50%" y1="0" y2=${ROW}/><rect class=${share < 0 ? 'warnfill' : 'acc'} x="${share < 0 ? 50 - width : 50}%" width="${width}%" y="8" height=${ROW - 16}/>`;
}

/** The strongest grounds; the others as one, so that the bars still sum up. The prior comes last. */
function shown(items: EvidenceItem[]): EvidenceItem[] {
  const prior = items.filter(item => item.label === 'prior');
  const grounds = items.filter(item => item.label !== 'prior').sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const rest = grounds.slice(SHOWN);
  const others = rest.length ? [{label: `${rest.length} smaller grounds`, points: rest.reduce((sum, item) => sum + item.points, 0)}] : [];
  return [...grounds.slice(0, SHOWN), ...others, ...prior];
}

/** The two sides by their names on screen. */
export function label(text: string): string {
  const words = text
    .replace('left name covered', 'share of the source’s name found')
    .replace('right name covered', 'share of the account’s name found')
    .replace(/\bonly left$/, 'only in the source')
    .replace(/\bonly right$/, 'only at the account')
    .replace('another left name', 'another name of the source')
    .replace('on the right', 'among the accounts')
    .replace('on the left', 'in the source')
    .replace('prior', 'starting point: how rare matches are');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
