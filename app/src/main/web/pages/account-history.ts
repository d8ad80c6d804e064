/** Score over runs: how an account stood, and what differs between two of the runs, term by term. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, points, score, signed, words} from '../core/format';
import type {Grade} from '../core/types';
import {standings, type Standing} from '../charts/standings';
import {card} from '../elements/card';
import {change} from '../elements/change';
import {gradeMark} from '../elements/grade';
import {named} from '../core/runs';
import type {Late} from '../core/late';
import type {Account} from './account-types';

export interface Compared {
  /** The run that is looked at. */
  now: string;
  /** The run it is compared with; none when empty. */
  with: string;
  account: Account;
  other: Late<Account>;
}

export function historyCard(history: Late<Standing[]>, compared: Compared, choose: (run: string) => void): TemplateResult {
  return card({
    title: 'Score over runs',
    sub: 'Oldest left; each point is a run and opens the account in it',
    span: 'c5',
    table: () => ({columns: ['As of', 'Made', 'By', 'Run', 'Score', 'Grade', 'Raw points', 'Rank'], rows: (history.value ?? []).map(s => [s.as_of, s.created_at, s.command, s.run_id, s.score0to100, s.grade, s.raw, s.rank])}),
    body: history.show(all => html`${standings(all, compared.now)}${all.length < 2
      ? html`<p class="muted sm">The first run. From the second on, its way is drawn here.</p>`
      : comparison(all, compared, choose)}`),
  });
}

function comparison(all: Standing[], compared: Compared, choose: (run: string) => void): TemplateResult {
  return html`<label class="field run below"><span class="nowrap">Compare with</span><select @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!compared.with}>no run</option>
      ${all.filter(each => each.run_id !== compared.now).reverse().map(each => html`<option value=${each.run_id} ?selected=${each.run_id === compared.with}>${named(each)}</option>`)}
    </select></label>
    ${compared.with ? compared.other.show(other => sideBySide(other, compared.account), html`<p class="muted" role="status">Comparing …</p>`) : nothing}`;
}

function sideBySide(then: Account, now: Account): TemplateResult {
  const before = new Map(then.terms.map(term => [term.component, term]));
  const names = [...new Set([...then.terms, ...now.terms].map(term => term.component))];
  const row = (name: string) => {
    const [old, current] = [before.get(name), now.terms.find(term => term.component === name)];
    const shown = (term: typeof old) => (term ? html`${points(term.points)}<span class="under">${Math.round(term.weight * 1000) / 10} % × ${points(term.score)}</span>` : html`–`);
    return html`<tr><td>${words(name)}</td><td class="num">${shown(old)}</td><td class="num">${shown(current)}</td><td class="num">${change((current?.points ?? 0) - (old?.points ?? 0), points)}</td></tr>`;
  };
  return html`<div class="tablewrap below" tabindex="0" role="region" aria-label="Two runs, term by term"><table>
    <thead><tr><th scope="col">Points</th><th scope="col" class="num">That run</th><th scope="col" class="num">This run</th><th scope="col" class="num">Difference</th></tr></thead>
    <tbody>${names.map(row)}
      <tr class="strong"><td>Raw points</td><td class="num">${points(then.line.raw)}</td><td class="num">${points(now.line.raw)}</td><td class="num">${change(now.line.raw - then.line.raw, points)}</td></tr>
      <tr><td>Score, grade</td><td class="num">${score(then.line.score0to100)} ${gradeMark(then.line.grade as Grade)}</td><td class="num">${score(now.line.score0to100)} ${gradeMark(now.line.grade as Grade)}</td><td class="num">${change(now.line.score0to100 - then.line.score0to100, score)}</td></tr>
      <tr><td>Rank</td><td class="num">${count(then.line.rank)}</td><td class="num">${count(now.line.rank)}</td><td class="num">${signed(then.line.rank - now.line.rank, count)}</td></tr>
    </tbody></table></div>`;
}
