/** How much hangs on each weight: share of accounts that change grade with 5 points less and more of it. */
import {html, svg, type TemplateResult} from 'lit';
import {percent, words} from '../core/format';

export interface Sensitivity {
  component: string;
  less: {weight: number; grades_changed: number};
  more: {weight: number; grades_changed: number};
}

export function tornado(list: Sensitivity[]): TemplateResult {
  const largest = Math.max(0.01, ...list.flatMap(each => [each.less.grades_changed, each.more.grades_changed]));
  const half = (share: number) => (share / largest) * 49;
  return html`<div class="bars tornado">
    <span class="hd">Component</span><span class="hd"><span>with less of it</span><span>with more</span></span><span class="hd num">Change grade</span>
    ${[...list].sort((a, b) => reach(b) - reach(a)).map(each => html`<span>${words(each.component)}</span>
      <svg height="22" width="100%" role="img" aria-label="${words(each.component)}: ${percent(each.less.grades_changed)} with less, ${percent(each.more.grades_changed)} with more">${svg`
        <rect class="gfill" x="${50 - half(each.less.grades_changed)}%" width="${half(each.less.grades_changed)}%" y="4" height="14"/>
        <rect class="acc" x="50%" width="${half(each.more.grades_changed)}%" y="4" height="14"/>
        <line class="axis" x1="50%" x2="50%" y1="0" y2="22"/>`}</svg>
      <span class="num">${percent(each.less.grades_changed)} · ${percent(each.more.grades_changed)}</span>`)}
  </div>`;
}

const reach = (of: Sensitivity): number => Math.max(of.less.grades_changed, of.more.grades_changed);

export const tornadoTable = (list: Sensitivity[]) => ({
  columns: ['Component', 'Weight less', 'Change grade', 'Weight more', 'Change grade then'],
  rows: list.map(each => [words(each.component), each.less.weight, each.less.grades_changed, each.more.weight, each.more.grades_changed]),
});
