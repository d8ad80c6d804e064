/** Fit against momentum: four groups of accounts, the best of each by name. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {count, money, percent} from '../core/format';
import {linkTo} from '../core/router';

export interface Quadrant {
  fits: boolean;
  buys: boolean;
  accounts: number;
  gp24_cents: number;
  best: {id: string; name: string; rank: number}[];
}

/** What a group is called, and what it asks for. */
export function named(of: Quadrant): [string, string] {
  if (of.fits) {
    return of.buys ? ['Fits and buys', 'keep close'] : ['Fits and sleeps', 'call first'];
  }
  return of.buys ? ['Buys without fitting', 'serve, and ask why'] : ['Neither', 'leave'];
}

export function quadrants(all: Quadrant[], currency: string): TemplateResult {
  const accounts = all.reduce((sum, each) => sum + each.accounts, 0) || 1;
  return html`<div class="quadrants">${all.map(each => group(each, each.accounts / accounts, currency))}</div>`;
}

function group(of: Quadrant, share: number, currency: string): TemplateResult {
  const [name, advice] = named(of);
  return html`<div class="quadrant"><h3>${name} <span class="muted sm">${advice}</span></h3>
    <svg height="10" width="100%" role="img" aria-label="${percent(share)} of the accounts">${svg`<rect class="track" width="100%" height="10"/><rect class=${of.fits ? 'acc' : 'gfill'} width="${share * 100}%" height="10"/>`}</svg>
    <p class="sm"><strong>${count(of.accounts)}</strong> accounts, ${percent(share)} · GP, 24 months ${money(of.gp24_cents, currency)}</p>
    ${of.best.length ? html`<p class="sm">Best ranked: ${of.best.map((each, i) => html`${i ? ', ' : nothing}<a href=${linkTo('/account', {account: each.id})}>${each.name || each.id}</a>`)}</p>` : nothing}</div>`;
}
