/** Why this score: one floating bar per component, each beginning where the one before ends. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {percent, points, words} from '../core/format';
import type {Account} from '../pages/account';

const ROW = 52;

export function waterfall(account: Account): TemplateResult {
  const total = account.terms.reduce((sum, term) => sum + term.points, 0);
  let at = 0;
  return html`<div class="fall">
    <span class="faint xs">Component</span><svg height="20" width="100%" aria-hidden="true">${svg`<text x="0" y="13">0</text><text class="r" x="100%" y="13">100 points</text>`}</svg><span class="faint xs num">Points</span>
    ${account.terms.map((term, i) => {
      const from = at;
      at += term.points;
      return html`<div><strong>${words(term.component)}</strong><span class="under">${percent(term.weight)} × ${points(term.score)}</span><span class="under" title=${term.inputs.join(' · ')}>${term.inputs.join(' · ')}</span></div>
        <svg height=${ROW} width="100%" role="img" aria-label="${words(term.component)}: ${points(term.points)} points">${grid(account)}${svg`
          <rect class="acc" x="${from}%" width="${term.points}%" y="16" height="20"/>
          ${i < account.terms.length - 1 ? svg`<line class="base" x1="${at}%" x2="${at}%" y1="36" y2=${ROW + 16}/>` : nothing}
          <svg x="${from + term.median_points}%" y="8" width="1" height="1" overflow="visible"><path class="medt" d="M0 6-4 0H4z"/></svg>`}</svg>
        <strong class="num">+${points(term.points)}</strong>`;
    })}
    <div class="sum"><strong>Raw points</strong></div>
    <svg class="sum" height="36" width="100%" role="img" aria-label="Together ${points(total)} points">${grid(account)}${svg`<rect class="gfill" x="0" width="${total}%" y="8" height="20"/>`}</svg>
    <strong class="num sum">${points(total)}</strong>
  </div>`;
}

function grid(account: Account) {
  return account.raw_limits.map(limit => (limit === null ? nothing : svg`<line class="cut" x1="${limit}%" x2="${limit}%" y1="0" y2="100%"/>`));
}
