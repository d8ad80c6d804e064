/** Why this score: one floating bar per component, each beginning where the one before ends. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {money, NO_DATA, percent, points, words} from '../core/format';
import type {Account, Term} from '../pages/account-types';

/** Grades in the order in which their limits are given. */
const LETTERS = ['D', 'C', 'B', 'A'];
/** Letters closer than this, in points, would stand on each other. */
const APART = 3;

/** What the score was computed from, for a reader: amounts as money, nothing as "no data". */
function inWords(input: string, currency: string): string {
  const [name = '', value = ''] = input.split(': ');
  if (value === 'unknown' || value === 'none') {
    return `${name}: ${NO_DATA}`;
  }
  const isMoney = /revenue|profit/.test(name) && value !== '' && Number.isFinite(Number(value));
  return isMoney ? `${name}: ${money(Number(value) * 100, currency)}` : input;
}

export function waterfall(account: Account, currency: string, open: (component: string) => void): TemplateResult {
  const total = account.terms.reduce((sum, term) => sum + term.points, 0);
  let at = 0;
  return html`<div class="fall why">
    <span class="faint xs">Component</span><svg class="scale" height="20" width="100%" aria-hidden="true">${svg`<text x="0" y="13">0</text><text class="r" x="100%" y="13">100 points</text>`}${letters(account)}</svg><span class="faint xs num">Points</span>
    ${account.terms.map((term, i) => {
      const from = at;
      at += term.points;
      return html`${label(term, currency, open)}${bar(account, term, from, i > 0, i < account.terms.length - 1)}<strong class="num">+${points(term.points)}</strong>`;
    })}
    <div class="sum"><strong>Raw points</strong></div>
    <svg class="sum" height="36" width="100%" role="img" aria-label="Together ${points(total)} points">${grid(account)}${svg`<rect class="gfill" x="0" width="${total}%" y="8" height="20"/>`}</svg>
    <strong class="num sum">${points(total)}</strong>
  </div>`;
}

function label(term: Term, currency: string, open: (component: string) => void): TemplateResult {
  return html`<div><strong>${words(term.component)}</strong><span class="under">${percent(term.weight)} × ${points(term.score)}</span>
    ${term.inputs.map(input => html`<span class="under">${inWords(input, currency)}</span>`)}
    <button class="btn quiet small noprint" aria-label="Source cells of ${words(term.component)}" @click=${() => open(term.component)}>Source cells</button></div>`;
}

function bar(account: Account, term: Term, from: number, hasBefore: boolean, hasAfter: boolean): TemplateResult {
  const to = from + term.points;
  return html`<svg width="100%" role="img" aria-label="${words(term.component)}: ${points(term.points)} points">${grid(account)}${svg`
    ${hasBefore ? svg`<line class="base" x1="${from}%" x2="${from}%" y1="0" y2="50%"/>` : nothing}
    ${hasAfter ? svg`<line class="base" x1="${to}%" x2="${to}%" y1="50%" y2="100%"/>` : nothing}
    <rect class="acc" x="${from}%" width="${term.points}%" y="50%" height="20" transform="translate(0 -10)"/>
    <svg x="${from + term.median_points}%" y="50%" width="1" height="1" overflow="visible"><path class="medt" transform="translate(0 -18)" d="M0 6-4 0H4z"/></svg>`}</svg>`;
}

function grid(account: Account) {
  return account.raw_limits.map(limit => (limit === null ? nothing : svg`<line class="cut" x1="${limit}%" x2="${limit}%" y1="0" y2="100%"/>`));
}

/** The grade that begins at each limit. */
function letters(account: Account) {
  let last = 0;
  return account.raw_limits.map((limit, i) => {
    if (limit === null || limit - last < APART || limit > 86) {
      return nothing;
    }
    last = limit;
    return svg`<text class="b mid" x="${limit}%" y="13">${LETTERS[i]}</text>`;
  });
}
