/** Runs: the history, what moved between two of them and why, the way back. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {forget, once} from '../core/data';
import {COMMANDS, made, named} from '../core/runs';
import {count, date} from '../core/format';
import type {Moves, RunDetails, RunLine} from '../core/types';
import {viewStore} from '../core/view';
import {card} from '../elements/card';
import {toast} from '../shell/toast';
import {FactsPage} from './facts';
import {CAUSES, inWords, movesNumbers, movesTable} from './moves';

const MOST_MOVES = 50;
const MOST_MOVES_NARROW = 12;

class Runs extends FactsPage<RunLine[]> {
  heading = 'Runs';
  private earlier = '';
  private later = '';
  private moves: Moves | null = null;
  private movesProblem: Problem | null = null;
  private cause = '';

  protected override path(): string {
    return '/runs';
  }

  protected override loaded(run: RunDetails): void {
    this.later = run.run.id;
    this.earlier = run.previous_run ?? '';
    super.loaded(run);
    this.compare();
  }

  private compare(): void {
    this.moves = null;
    this.movesProblem = null;
    this.cause = '';
    const wanted = this.earlier + this.later;
    if (this.earlier && this.later) {
      once<Moves>(`/runs/${encodeURIComponent(this.later)}/moves?since=${encodeURIComponent(this.earlier)}`)
        .then(moves => wanted === this.earlier + this.later && (this.moves = moves))
        .catch((problem: Problem) => (this.movesProblem = problem))
        .finally(() => this.requestUpdate());
    }
    this.requestUpdate();
  }

  protected override show(run: RunDetails, all: RunLine[]): TemplateResult {
    return html`
      <div class="head"><div><h1 tabindex="-1">Runs</h1><p class="sub">${count(all.length)} kept; a run never changes</p></div></div>
      <div class="cards">${this.comparison(run, all)} ${this.history(all)}</div>`;
  }

  private comparison(run: RunDetails, all: RunLine[]): TemplateResult {
    const {moves} = this;
    const shown = (moves?.moves ?? []).filter(move => !this.cause || move.cause === this.cause);
    return card({
      title: 'What changed between two runs',
      sub: !moves ? 'Every account whose grade differs, with its cause' : `${count(moves.moves.length)} of ${count(moves.accounts ?? 0)} accounts have another grade${moves.moves.length ? ' · ' + inWords(moves.moves) : ''}`,
      span: 'c7',
      table: () => movesNumbers(shown),
      body: all.length < 2
        ? html`<div class="empty"><h2>This is the only run</h2><p>From the second on, every grade move is listed here with its cause: data, match, weights or refit.</p><a class="btn" href="/start">Import files</a></div>`
        : html`<div class="bar">${this.picker('From', all, this.earlier, id => (this.earlier = id))} ${this.picker('To', all, this.later, id => (this.later = id))} ${this.causes(moves)}</div>
          ${this.listed(run, shown)}`,
    });
  }

  private listed(run: RunDetails, shown: Moves['moves']): TemplateResult {
    if (this.movesProblem) {
      return html`<div class="note error" role="alert"><p><strong>${this.movesProblem.title}.</strong> ${this.movesProblem.detail}</p><div class="row"><button class="btn small" @click=${() => this.compare()}>Try again</button></div></div>`;
    }
    if (!this.moves) {
      return html`<p class="muted" role="status">${this.earlier ? 'Comparing …' : 'Choose an earlier run to compare with.'}</p>`;
    }
    return shown.length ? movesTable(shown, innerWidth < 600 ? MOST_MOVES_NARROW : MOST_MOVES, run.currency) : html`<p class="muted">No account has another grade.</p>`;
  }

  private picker(label: string, all: RunLine[], chosen: string, choose: (id: string) => void): TemplateResult {
    return html`<label class="field run">${label} <select aria-label="${label} run" @change=${(e: Event) => { choose((e.target as HTMLSelectElement).value); this.compare(); }}>
      ${chosen ? nothing : html`<option value="" selected>choose</option>`}
      ${all.map(run => html`<option value=${run.id} ?selected=${run.id === chosen}>${named(run)}</option>`)}</select></label>`;
  }

  private causes(moves: Moves | null): TemplateResult | typeof nothing {
    if (!moves?.moves.length) {
      return nothing;
    }
    return html`<label class="field"><span class="vh">Cause</span><select @change=${(e: Event) => { this.cause = (e.target as HTMLSelectElement).value; this.requestUpdate(); }}>
      <option value="">Every cause</option>
      ${Object.entries(CAUSES).map(([key, words]) => html`<option value=${key} ?selected=${key === this.cause}>${words} (${count(moves.moves.filter(move => move.cause === key).length)})</option>`)}</select></label>`;
  }

  private history(all: RunLine[]): TemplateResult {
    return card({
      title: 'History',
      sub: 'Newest first. Making an earlier run current changes nothing in it and loses nothing.',
      span: 'c5',
      table: () => ({columns: ['Run', 'As of', 'Made', 'By', 'Accounts', 'Current'], rows: all.map(run => [run.id, run.as_of, run.created_at, run.command, run.accounts, run.current ? 'yes' : 'no'])}),
      body: html`<div class="tablewrap" tabindex="0" role="region" aria-label="History"><table class="stacked">
        <thead><tr><th scope="col">As of</th><th scope="col">Made</th><th scope="col" class="num">Accounts</th><th scope="col"><span class="vh">Restore</span></th></tr></thead>
        <tbody>${all.map(run => html`<tr><td class="nowrap">${date(run.as_of)}<span class="under">${COMMANDS[run.command] ?? run.command}</span></td><td class="text">${made(run)}<span class="under">${run.id.split('-').at(-1)}</span></td><td class="num" data-label="Accounts">${count(run.accounts)}</td>
          <td class="num">${run.current ? html`<span class="tag">current</span>` : html`<button class="btn small" aria-label="Make the run of ${made(run)} current" @click=${() => this.restore(run, all.find(each => each.current))}>Restore</button>`}</td></tr>`)}</tbody>
      </table></div>`,
    });
  }

  private async restore(run: RunLine, before: RunLine | undefined): Promise<void> {
    try {
      await call(`/runs/${encodeURIComponent(run.id)}/restore`, {method: 'POST'});
      forget();
      this.retry();
      viewStore.change({run: 'current'});
      toast(`The run of ${made(run)} is current.`, before ? {action: {label: 'Undo', run: () => void this.restore(before, undefined)}} : {});
    } catch (error) {
      this.problem = error as Problem;
      this.requestUpdate();
    }
  }
}
customElements.define('icp-runs', Runs);
