/** Model lab: try weights, see who moves; keep what is worth keeping as a scenario. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, isAbort, Problem} from '../core/api';
import {forget, once} from '../core/data';
import {count, date, percent, score, signed, words} from '../core/format';
import {RunPage} from '../core/page';
import {linkTo} from '../core/router';
import type {Answer, RunDetails, Weights, WhatIfRequest} from '../core/types';
import {questionOf, viewStore, type View} from '../core/view';
import {flow, moved} from '../charts/flow';
import {histogram} from '../charts/histogram';
import {shares, type Future} from '../charts/shares';
import {card} from '../elements/card';
import {change} from '../elements/change';
import {gradeMark} from '../elements/grade';
import {metrics} from '../elements/metrics';
import {segmentPicker} from '../elements/segments';
import '../elements/weights';
import {toast} from '../shell/toast';
import {histogramTable} from './overview';
import {standing, tryingNote} from './parts';

export interface Scenario {
  id: string;
  name: string;
  comment: string;
  author: string;
  created_at: string;
  run_id: string;
  weights: Weights;
}

const MOVERS = 8;

class ModelLab extends RunPage {
  heading = 'Model lab';
  private scenarios: Scenario[] = [];
  private future: Future | null = null;
  private futureProblem = '';
  private futureOf = '';
  /** The run that cannot be looked back from: it is not asked again. */
  private futureRefused = '';
  private futureTimer = 0;
  private upwards = true;
  private abort: AbortController | null = null;

  protected override question(view: View): WhatIfRequest {
    return questionOf(view, {sort: 'rank_change', descending: this.upwards, size: MOVERS});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.loadScenarios();
  }

  private loadScenarios(): void {
    once<Scenario[]>('/scenarios')
      .then(all => {
        this.scenarios = all;
        this.requestUpdate();
      })
      .catch(() => undefined);
  }

  protected override loaded(): void {
    this.askFuture();
  }

  protected override viewChanged(): void {
    super.viewChanged();
    this.askFuture();
  }

  /** What the weights would have brought in the last test year; asked when the sliders rest. */
  private askFuture(): void {
    clearTimeout(this.futureTimer);
    const run = this.run;
    const key = JSON.stringify([run?.run.id, viewStore.view.weights, viewStore.view.against]);
    if (!run || key === this.futureOf || this.futureRefused === run.run.id) {
      return;
    }
    this.futureTimer = window.setTimeout(() => void this.readFuture(run, key), 400);
  }

  private async readFuture(run: RunDetails, key: string): Promise<void> {
    this.abort?.abort();
    this.abort = new AbortController();
    try {
      const {weights, against} = viewStore.view;
      const body = {...(weights ? {weights} : {}), ...(against ? {against} : {})};
      this.future = await call<Future>(`/runs/${encodeURIComponent(run.run.id)}/future`, {body, signal: this.abort.signal});
      this.futureProblem = '';
      this.futureOf = key;
    } catch (error) {
      if (isAbort(error)) {
        return;
      }
      this.futureProblem = (error as Problem).detail;
      this.futureRefused = run.run.id;
      this.futureOf = key;
    }
    this.requestUpdate();
  }

  protected override body(run: RunDetails, answer: Answer): TemplateResult {
    return html`
      <div class="head"><div><h1 tabindex="-1">Model lab</h1><p class="sub">Try weights, see who moves. Nothing is saved until you say so; <kbd>Esc</kbd> takes back a drag. ${standing(run)}</p></div>
        <div class="actions">${this.compareWith()}</div></div>
      <div class="lab">
        <aside class="stack"><icp-weights .run=${run}></icp-weights>${this.influence(run, answer)}${this.saved(run)}</aside>
        <div>
          ${tryingNote()} ${this.headline(answer)}
          <div class="bar">${segmentPicker(answer)}</div>
          <div class="cards">${this.distribution(answer)}</div>
          <div class="cards">${this.flowCard(answer)} ${this.futureCard()}</div>
          <div class="cards">${this.movers(answer)}</div>
        </div>
      </div>`;
  }

  private get against(): string {
    const {against} = viewStore.view;
    return against ? (this.scenarios.find(each => same(each.weights, against))?.name ?? 'the other weights') : 'the saved model';
  }

  private compareWith(): TemplateResult {
    const {against} = viewStore.view;
    return html`<label class="field"><span class="muted nowrap">Compare with</span><select @change=${(e: Event) => {
      const chosen = this.scenarios.find(each => each.id === (e.target as HTMLSelectElement).value);
      viewStore.change({against: chosen ? chosen.weights : null});
    }}>
      <option value="" ?selected=${!against}>the saved model</option>
      ${this.scenarios.map(each => html`<option value=${each.id} ?selected=${!!against && same(each.weights, against)}>${each.name}</option>`)}
    </select></label>`;
  }

  private headline(answer: Answer): TemplateResult {
    const {up, down, all} = moved(answer.flow);
    const of = (place: number, of: number) => {
      const now = this.future?.lines[0];
      const base = this.future?.lines[1];
      const share = place === 10 ? now?.share10 : now?.share20;
      const other = place === 10 ? base?.share10 : base?.share20;
      return share !== undefined && other !== undefined
        ? {value: percent(share), context: `${signed((share - other) * 100, score)} points against ${this.against}; one year, no interval`}
        : {value: '–', context: this.futureProblem ? 'too little history' : 'working it out …', of};
    };
    return metrics([
      {name: 'Change grade', value: count(up + down), context: html`${percent(all ? (up + down) / all : 0)} · <span class="up"><span aria-hidden="true">▲</span> ${count(up)}</span> <span class="down"><span aria-hidden="true">▼</span> ${count(down)}</span>`},
      {name: 'Top 100 in common', value: html`${count(answer.top100_in_common)} <small>of ${Math.min(100, answer.population)}</small>`, context: `with ${this.against}`},
      {name: 'Future GP, top 10 %', ...of(10, 0)},
      {name: 'Future GP, top 20 %', ...of(20, 0)},
    ]);
  }

  private distribution(answer: Answer): TemplateResult {
    return card({
      title: 'Raw points under these weights',
      sub: viewStore.view.mode === 'fitted' ? 'Accounts per 2 points; grade limits fixed by the saved model' : 'Accounts per 2 points; grade limits move with the forced curve',
      table: () => histogramTable(answer.raw_points),
      body: html`${histogram(answer.raw_points, {what: 'raw points', showSaved: true})}
        <div class="legend"><span><svg width="16" height="10" aria-hidden="true"><path class="ghost" d="M1 9V4h7V1h7v8"/></svg> ${this.against}</span>
        <span><svg width="2" height="10" aria-hidden="true"><line class="cut" x1="1" x2="1" y2="10"></line></svg> grade limits</span></div>`,
    });
  }

  private flowCard(answer: Answer): TemplateResult {
    const letters = [...'ABCDF'];
    return card({
      title: 'Who changes grade',
      sub: `Rows: ${this.against}. Columns: these weights. All accounts`,
      span: 'c7',
      table: () => ({columns: ['Saved', ...letters], rows: answer.flow.map((row, i) => [letters[i]!, ...row])}),
      body: flow(answer.flow),
    });
  }

  private futureCard(): TemplateResult {
    const future = this.future;
    return card({
      title: 'Share of future profit',
      sub: future ? `By the top accounts as of ${date(future.as_of)}, gross profit ${date(future.from)} to ${date(future.to)}` : 'By the top accounts, in the last test year',
      span: 'c5',
      table: () => ({columns: ['Ranked by', 'Top 10 %', 'Top 20 %'], rows: (future?.lines ?? []).map(line => [line.name, line.share10, line.share20])}),
      body: future
        ? shares(future, this.against)
        : html`<p class="muted">${this.futureProblem || 'Looking back …'}</p>`,
    });
  }

  private movers(answer: Answer): TemplateResult {
    const flip = (up: boolean) => {
      this.upwards = up;
      this.viewChanged();
      this.requestUpdate();
    };
    return card({
      title: 'Who moves most',
      sub: `Ranks against ${this.against}`,
      table: () => ({columns: ['Customer ID', 'Account', 'Grade before', 'Grade now', 'Rank before', 'Rank now'], rows: answer.rows.map(row => [row.id, row.name, row.saved_grade, row.grade, row.saved_rank, row.rank])}),
      body: !answer.rows.some(row => row.rank !== row.saved_rank)
        ? html`<div class="empty"><p>Nobody moves: these weights rank as ${this.against} does. Move a slider, or load a scenario.</p></div>`
        : html`<fieldset class="seg noprint"><legend class="vh">Direction</legend>
          <label><input type="radio" name="direction" .checked=${this.upwards} @change=${() => flip(true)}>Up</label>
          <label><input type="radio" name="direction" .checked=${!this.upwards} @change=${() => flip(false)}>Down</label></fieldset>
        <div class="tablewrap" tabindex="0" role="region" aria-label="Who moves most"><table>
        <thead><tr><th scope="col">Account</th><th scope="col">Grade</th><th scope="col" class="num">Score</th><th scope="col" class="num">Rank</th><th scope="col" class="num">Change</th></tr></thead>
        <tbody>${answer.rows.map(row => html`<tr><td><a class="plain" href=${linkTo('/account', {account: row.id})}>${row.name || row.id}</a><span class="under">${row.industry}</span></td>
          <td class="nowrap">${row.saved_grade === row.grade ? gradeMark(row.grade) : html`${gradeMark(row.saved_grade)} → ${gradeMark(row.grade)}`}</td>
          <td class="num">${score(row.score0to100)}</td><td class="num">${count(row.rank)}</td><td class="num">${change(row.saved_rank - row.rank, count)}</td></tr>`)}</tbody></table></div>`,
    });
  }

  private influence(run: RunDetails, answer: Answer): TemplateResult {
    const weights = viewStore.view.weights ?? run.weights.saved;
    return card({
      title: 'What decides',
      sub: 'A weight acts through the spread of its component: weight × standard deviation, as a share',
      table: () => ({columns: ['Component', 'Weight', 'Influence'], rows: run.components.map(name => [words(name), weights[name] ?? 0, answer.influence[name] ?? 0])}),
      body: html`<div class="bars"><span class="hd">Component</span><span class="hd">outlined: weight</span><span class="hd num">Influence</span>
        ${run.components.map((name, i) => html`<span>${words(name)}</span>
          <svg height="26" width="100%" aria-hidden="true"><rect class="hollow" x="1" y="1" height="11" width="${(weights[name] ?? 0) * 100}%"></rect><rect class="k${i + 1}" y="14" height="11" width="${(answer.influence[name] ?? 0) * 100}%"></rect></svg>
          <span class="num"><span class="muted">${percent(weights[name] ?? 0)}</span><br><strong>${percent(answer.influence[name] ?? 0)}</strong></span>`)}
      </div>`,
    });
  }

  private saved(run: RunDetails): TemplateResult {
    return html`<section class="card" aria-labelledby="scenarios-title"><header><h2 id="scenarios-title">Scenarios</h2><p class="sub">Kept with the workspace, for everybody who opens it</p></header>
      <form class="scenario" @submit=${(e: SubmitEvent) => void this.save(e, run)}>
        <label class="field"><span class="vh">Name</span><input name="name" required maxlength="80" placeholder="Name of this scenario"></label>
        <label class="field"><span class="vh">Comment</span><input name="comment" maxlength="400" placeholder="Why (may be left out)"></label>
        <label class="field"><span class="vh">Your name</span><input name="author" required maxlength="80" placeholder="Your name" autocomplete="name" .value=${localStorage.getItem('author') ?? ''}></label>
        <button class="btn primary">Save these weights</button>
      </form>
      ${this.scenarios.length === 0 ? nothing : html`<ul class="scenarios">${this.scenarios.map(each => html`<li>
        <div><strong>${each.name}</strong><span class="under">${run.components.map(name => Math.round((each.weights[name] ?? 0) * 1000) / 10).join(' / ')} %</span>
        <span class="under">${each.author}, ${date(each.created_at)}${each.comment ? ` · ${each.comment}` : ''}</span></div>
        <button class="btn small" @click=${() => viewStore.change({weights: each.weights})} aria-label="Load ${each.name}">Load</button></li>`)}</ul>`}
    </section>`;
  }

  private async save(event: SubmitEvent, run: RunDetails): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    localStorage.setItem('author', text('author'));
    try {
      await call('/scenarios', {
        body: {name: text('name'), comment: text('comment'), author: text('author'), run_id: run.run.id, weights: viewStore.view.weights ?? run.weights.saved},
      });
      form.reset();
      forget();
      this.loadScenarios();
      toast(`Scenario "${text('name')}" is saved.`);
    } catch (error) {
      toast((error as Problem).detail, {stays: true});
    }
  }
}
customElements.define('icp-lab', ModelLab);

const same = (a: Weights, b: Weights): boolean => Object.keys(a).every(name => Math.abs((a[name] ?? 0) - (b[name] ?? 0)) < 1e-6);

