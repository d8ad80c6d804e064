/** Grades and money: share of accounts against share of gross profit, side by side. */
import {html, svg, type TemplateResult} from 'lit';
import {percent} from '../core/format';
import type {GradeLine} from '../core/types';
import {gradeClass, gradeMark} from '../elements/grade';

export interface GradeShare {
  line: GradeLine;
  ofAccounts: number;
  ofGp: number;
}

export function gradeShares(lines: GradeLine[]): GradeShare[] {
  const accounts = lines.reduce((sum, line) => sum + line.accounts, 0) || 1;
  const gp = lines.reduce((sum, line) => sum + Math.max(0, line.gp24_cents), 0) || 1;
  return lines.map(line => ({line, ofAccounts: line.accounts / accounts, ofGp: Math.max(0, line.gp24_cents) / gp}));
}

export function gradeMoney(lines: GradeLine[]): TemplateResult {
  const shares = gradeShares(lines);
  const most = Math.max(0.1, ...shares.flatMap(share => [share.ofAccounts, share.ofGp]));
  const width = (share: number) => `${(share / most) * 100}%`;
  return html`<div class="bars">
    <span class="hd">Grade</span><span class="hd">&nbsp;</span><span class="hd num">Share</span>
    ${shares.map(share => html`
      ${gradeMark(share.line.grade)}
      <svg height="30" width="100%" aria-hidden="true">${svg`
        <rect class="hollow" x="0.75" y="1" height="12" width=${width(share.ofAccounts)}></rect>
        <rect class=${gradeClass(share.line.grade)} x="0" y="16" height="13" width=${width(share.ofGp)}></rect>`}
      </svg>
      <span class="num"><span class="muted">${percent(share.ofAccounts)}</span><br><strong>${percent(share.ofGp)}</strong></span>`)}
  </div>
  <div class="legend">
    <span><svg width="14" height="10" aria-hidden="true"><rect class="hollow" x="1" y="1" width="12" height="8"></rect></svg> share of accounts</span>
    <span><svg width="14" height="10" aria-hidden="true"><rect class="fa" width="14" height="10"></rect></svg> share of gross profit, 24 months</span>
  </div>`;
}
