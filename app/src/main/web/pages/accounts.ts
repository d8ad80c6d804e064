/** Accounts: the ranking, best first, with the reason one click away. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {call} from '../core/api';
import {once} from '../core/data';
import {count, date, money, percentWhole, points, score, words} from '../core/format';
import {RunPage} from '../core/page';
import {linkTo, navigate} from '../core/router';
import {GRADES, type AccountLine, type Answer, type Moves, type RunDetails, type WhatIfRequest} from '../core/types';
import {questionOf, viewStore, type View} from '../core/view';
import {change} from '../elements/change';
import {gradeMark} from '../elements/grade';
import {copyLink} from '../elements/link';
import '../elements/grid';
import type {Column} from '../elements/grid';
import {segmentPicker} from '../elements/segments';
import {changedLine} from '../elements/since';
import '../elements/weights';
import {savedDiffers, standing, tryingNote} from './parts';

const FIRST_ROWS = 100;
/** Comparing two runs waits until the ranking is there; larger ones are compared where that is asked for. */
const QUIET_MILLIS = 600;
const COMPARED_BY_ITSELF = 200_000;

class Accounts extends RunPage {
  heading = 'Accounts';
  private panelOpen = false;
  private typing = 0;
  private moves: Moves | null = null;
  private movesTimer = 0;
  private width = innerWidth;
  /** Which columns there are depends on the width of the window. */
  private readonly resized = (): void => {
    if (innerWidth !== this.width) {
      this.width = innerWidth;
      this.requestUpdate();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.resized);
    clearTimeout(this.movesTimer);
  }

  protected override loaded(run: RunDetails): void {
    this.moves = null;
    clearTimeout(this.movesTimer);
    if (run.previous_run && run.run.accounts <= COMPARED_BY_ITSELF) {
      this.movesTimer = window.setTimeout(() => this.compare(run), QUIET_MILLIS);
    }
  }

  private compare(run: RunDetails): void {
    once<Moves>(`/runs/${encodeURIComponent(run.run.id)}/moves`)
      .then(moves => (this.moves = moves))
      .catch(() => undefined) // the page Runs says what is wrong with an earlier run
      .finally(() => this.requestUpdate());
  }

  protected override question(view: View): WhatIfRequest {
    return questionOf(view, {size: FIRST_ROWS});
  }

  protected override body(run: RunDetails, answer: Answer): TemplateResult {
    const all = answer.cards.accounts === answer.population;
    return html`
      <div class="head"><div><h1 tabindex="-1">Accounts</h1>
        <p class="sub"><strong>${count(answer.cards.accounts)}</strong> ${all ? 'accounts' : `of ${count(answer.population)} accounts · ranks and scores are those of the whole list`} · ${standing(run)}</p></div>
        <div class="actions">${copyLink(run)}<button class="btn" aria-pressed=${this.panelOpen} aria-expanded=${this.panelOpen} @click=${() => this.togglePanel()}>Weights</button><a class="btn" href=${linkTo('/export')}>Export these ${count(answer.cards.accounts)}</a></div></div>
      ${tryingNote()} ${changedLine(run, this.moves)}
      <div class="bar">${segmentPicker(answer)}</div>
      <div class="bar noprint">${this.filters(run)}</div>
      <div class=${this.panelOpen ? 'lab' : ''}>
        ${this.panelOpen ? html`<aside><icp-weights .run=${run}></icp-weights></aside>` : nothing}
        <section class="card flush" aria-label="Ranking">
          ${answer.cards.accounts === 0 ? this.nobody() : this.table(run, answer)}
        </section>
      </div>`;
  }

  private togglePanel(): void {
    this.panelOpen = !this.panelOpen;
    this.requestUpdate();
  }

  private nobody(): TemplateResult {
    return html`<div class="empty inset"><h2>No account passes these filters</h2><p>Widen the search, or clear the filters.</p>
      <button class="btn" @click=${() => this.clear()}>Clear filters</button></div>`;
  }

  private clear(): void {
    viewStore.change({segment: '', grades: [], savedGrades: [], industries: [], text: ''});
  }

  private search(text: string): void {
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => viewStore.change({text}), 120);
  }

  private filters(run: RunDetails): TemplateResult {
    const view = viewStore.view;
    const toggle = (grade: string) => viewStore.change({grades: view.grades.includes(grade) ? view.grades.filter(each => each !== grade) : [...view.grades, grade]});
    const filtered = view.segment || view.grades.length || view.savedGrades.length || view.industries.length || view.text;
    return html`
      <label class="field"><span class="vh">Name or ID contains</span><input type="search" data-search placeholder="Name or ID contains" size="20" .value=${view.text} @input=${(e: Event) => this.search((e.target as HTMLInputElement).value)}></label>
      <fieldset class="row"><legend class="vh">Grades</legend>${GRADES.map(grade => html`<button class="btn" aria-pressed=${view.grades.includes(grade)} @click=${() => toggle(grade)}>${gradeMark(grade)}</button>`)}</fieldset>
      <label class="field"><span class="vh">Industry</span><select @change=${(e: Event) => { const value = (e.target as HTMLSelectElement).value; viewStore.change({industries: value ? [value] : []}); }}>
        <option value="" ?selected=${view.industries.length === 0}>Industry: all</option>
        ${run.industries.map(each => html`<option value=${each} ?selected=${view.industries[0] === each}>${each}</option>`)}
      </select></label>
      ${view.savedGrades.length ? html`<span class="tag">was ${view.savedGrades.join(', ')}</span>` : nothing}
      ${filtered ? html`<button class="btn quiet" @click=${() => this.clear()}>Clear filters</button>` : nothing}`;
  }

  private table(run: RunDetails, answer: Answer): TemplateResult {
    const view = viewStore.view;
    const version = JSON.stringify([run.run.id, this.answered]);
    return html`<icp-grid label="Accounts" .columns=${this.columns(run)} .total=${answer.cards.accounts} .version=${version} .first=${answer.rows}
      .sort=${view.sort} .descending=${view.descending}
      .source=${(from: number, size: number, signal: AbortSignal) => this.rows(run, from, size, signal)}
      @sort-rows=${(e: CustomEvent) => viewStore.change(e.detail)}
      @open-row=${(e: CustomEvent<AccountLine>) => navigate(this.accountLink(e.detail))}></icp-grid>`;
  }

  private async rows(run: RunDetails, from: number, size: number, signal: AbortSignal): Promise<AccountLine[]> {
    const question = {...this.answered, from, size};
    const answer = await call<Answer>(`/runs/${encodeURIComponent(run.run.id)}/what-if`, {body: question, signal});
    return answer.rows;
  }

  private accountLink(row: AccountLine): string {
    return linkTo('/account', {account: row.id});
  }

  private columns(run: RunDetails): Column<AccountLine>[] {
    const narrow = this.panelOpen;
    const small = innerWidth < 600;
    const all: (Column<AccountLine> & {from: number})[] = [
      {from: 0, key: 'rank', label: 'Rank', width: small ? '58px' : '84px', number: true, sort: 'rank', cell: row => count(row.rank)},
      {from: 0, key: 'name', label: 'Account', width: small ? 'minmax(120px, 3fr)' : 'minmax(148px, 3fr)', sort: 'name', cell: row => html`<a href=${this.accountLink(row)} tabindex="-1">${row.name || row.id}</a><span class="under">${row.industry}</span>`},
      {from: 0, key: 'grade', label: 'Grade', width: small ? '52px' : '64px', sort: 'rank', cell: row => gradeMark(row.grade)},
      {from: 0, key: 'score', label: 'Score', width: small ? '56px' : '66px', number: true, sort: 'rank', cell: row => score(row.score0to100)},
      {from: 700, key: 'raw', label: 'Raw points', width: '84px', number: true, sort: 'rank', cell: row => points(row.raw)},
      ...run.components.map((name, i) => ({from: narrow ? 1700 : 1200, key: name, label: words(name), width: '94px', sort: name, descendingFirst: true, cell: (row: AccountLine) => mini(row.component_scores[i]!, words(name))})),
      {from: 700, key: 'gp24', label: 'GP, 24 mo', width: '88px', number: true, sort: 'gp24', descendingFirst: true, cell: row => money(row.gp24_cents, run.currency)},
      {from: narrow ? 1900 : 1500, key: 'revenue24', label: 'Revenue, 24 mo', width: '110px', number: true, sort: 'revenue24', descendingFirst: true, cell: row => money(row.revenue24_cents, run.currency)},
      {from: narrow ? 1500 : 1200, key: 'annual', label: 'Annual revenue', width: '108px', number: true, sort: 'annual_revenue', descendingFirst: true, cell: row => missing(money(row.annual_revenue_cents, run.currency))},
      {from: narrow ? 1900 : 1500, key: 'last', label: 'Last order', width: '100px', number: true, sort: 'last_order', descendingFirst: true, cell: row => missing(date(row.last_order))},
      ...(savedDiffers() ? [{from: 700, key: 'change', label: 'Rank change', width: '96px', number: true, sort: 'rank_change', descendingFirst: true, cell: (row: AccountLine) => change(row.saved_rank - row.rank, count)}] : []),
      {from: 1400, key: 'certainty', label: 'Certainty', width: '84px', number: true, sort: 'certainty', descendingFirst: true, cell: row => (row.certainty === null ? html`<span class="faint">not tested</span>` : percentWhole(row.certainty))},
    ];
    return all.filter(each => innerWidth >= each.from);
  }
}
customElements.define('icp-accounts', Accounts);

const missing = (text: string): TemplateResult | string => (text === 'no data' ? html`<span class="faint">no data</span>` : text);

function mini(value: number, name: string): TemplateResult {
  return html`<svg class="mini" role="img" aria-label="${name} ${points(value)}">${svg`<rect class="track" width="100%" height="8"/><rect class="acc" width="${value * 100}%" height="8"/>`}</svg>`;
}

