/** One account: why this score, from the grade down to the source cells; its orders; its past runs. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {runDetails, runs} from '../core/data';
import {count, date, money, percent, percentWhole, points, score, words} from '../core/format';
import {Late} from '../core/late';
import {nothingScored} from '../core/page';
import {Part} from '../core/part';
import {linkTo} from '../core/router';
import {segmentLabel, type RunDetails, type RunLine} from '../core/types';
import {viewStore} from '../core/view';
import {months} from '../charts/months';
import type {Standing} from '../charts/standings';
import {waterfall} from '../charts/waterfall';
import {card} from '../elements/card';
import {gradeMark} from '../elements/grade';
import {copyLink} from '../elements/link';
import {metrics} from '../elements/metrics';
import {problemNote, waysOut} from '../elements/problem';
import {cellsCard} from './account-cells';
import {historyCard} from './account-history';
import {notesCard, type Note} from './account-notes';
import type {Account, Orders, SourceRow} from './account-types';

const paths = (run: string) => `/runs/${encodeURIComponent(run)}/account`;
const query = (id: string) => `?id=${encodeURIComponent(id)}`;

class AccountPage extends Part {
  private readonly drawn = () => this.requestUpdate();
  private readonly head = new Late<{run: RunDetails; account: Account}>(this.drawn);
  private readonly all = new Late<RunLine[]>(this.drawn);
  private readonly sources = new Late<SourceRow[]>(this.drawn);
  private readonly orders = new Late<Orders>(this.drawn);
  private readonly history = new Late<Standing[]>(this.drawn);
  private readonly notes = new Late<Note[]>(this.drawn);
  private readonly other = new Late<Account>(this.drawn);
  private compareWith = '';
  private cellsOf = '';
  private lines = 0;
  private shown = '';
  private shownAccount = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.viewChanged();
  }

  protected override viewChanged(): void {
    const {run, account} = viewStore.view;
    const key = run + ' ' + account;
    if (account && key !== this.shown) {
      this.shown = key;
      this.load(run, account);
    }
  }

  private load(run: string, id: string): void {
    const path = paths(run);
    const same = id === this.shownAccount;
    this.shownAccount = id;
    this.compareWith = '';
    this.lines = 0;
    this.cellsOf = same ? this.cellsOf : '';
    this.all.ask(() => runs());
    this.head.ask(() => this.readHead(run, id), same);
    this.sources.ask(() => call<SourceRow[]>(`${path}/sources${query(id)}`), same);
    this.orders.ask(() => call<Orders>(`${path}/orders${query(id)}`), same);
    this.notes.ask(() => call<Note[]>(`/notes${query(id)}`), same);
    this.history.ask(() => call<Standing[]>(`${path}/history${query(id)}`), same);
  }

  private async readHead(run: string, id: string): Promise<{run: RunDetails; account: Account}> {
    const details = runDetails(run);
    details.catch((problem: Problem) => problem.status === 404 && viewStore.refuse('run'));
    const [known, account] = await Promise.all([details, call<Account>(paths(run) + query(id))]);
    return {run: known, account};
  }

  override render(): TemplateResult {
    const crumb = html`<p class="crumb"><a href=${linkTo('/accounts')}>Accounts</a></p>`;
    const id = viewStore.view.account;
    if (this.all.value?.length === 0) {
      return nothingScored('Account');
    }
    if (!id) {
      return html`<div class="head"><div>${crumb}<h1 tabindex="-1">Account</h1></div></div><div class="empty"><h2>No account is chosen</h2><p>Choose one in the ranking, or search for it with Ctrl+K.</p><a class="btn" href=${linkTo('/accounts')}>To the ranking</a></div>`;
    }
    const {value, problem} = this.head;
    if (value) {
      return this.body(value.run, value.account, crumb);
    }
    return html`<div class="head"><div>${crumb}<h1 tabindex="-1">${id}</h1>${problem ? nothing : html`<p class="sub">Loading …</p>`}</div></div>
      ${problem
        ? problemNote(problem, () => this.again(), html`${waysOut()}<a class="btn small" href=${linkTo('/accounts')}>To the ranking</a>`)
        : html`<div class="card" aria-hidden="true"><div class="skeleton chart"></div></div>`}`;
  }

  private again(): void {
    this.shown = '';
    this.viewChanged();
  }

  private body(run: RunDetails, account: Account, crumb: TemplateResult): TemplateResult {
    const {line} = account;
    return html`
      <div class="head"><div>${crumb}<h1 tabindex="-1">${line.name || line.id}</h1>
        <p class="sub">${line.id} · ${line.industry} · ${segmentLabel(line.segment)} · as of ${date(run.run.as_of)}</p></div><div class="actions">${copyLink(run)}</div></div>
      ${metrics([
        {name: 'Grade', value: gradeMark(line.grade), context: account.borderline ? 'near a grade limit' : 'clear of the grade limits'},
        {name: 'Score', value: score(line.score0to100), context: `${points(line.raw)} raw points`},
        {name: 'Rank', value: count(line.rank), context: `of ${count(account.population)}, 1 is best`},
        {name: 'Certainty', ...this.certainty(account)},
        {name: 'GP, 24 months', value: money(line.gp24_cents, run.currency), context: `${money(line.revenue24_cents, run.currency)} revenue`},
        {name: 'Data', value: percentWhole(account.data_completeness), context: 'of what the score reads is known'},
      ])}
      <div class="cards">${this.why(run, account)} ${this.facts(run, account)}</div>
      <div class="cards">${this.ordersCard(run)} ${historyCard(this.history, {now: run.run.id, with: this.compareWith, account, other: this.other}, chosen => this.compare(chosen))}</div>
      <div class="cards">${notesCard(this.notes, account.line.id)}</div>
      <div class="cards" id="cells" tabindex="-1">${this.cells(run, account)}</div>`;
  }

  private certainty(account: Account): {value: string; context: string | TemplateResult} {
    const {certainty, grade} = account.line;
    return certainty === null
      ? {value: '–', context: html`not tested yet <a class="btn small" href=${linkTo('/validate')}>Judge the weights</a>`}
      : {value: percentWhole(certainty), context: `keeps its ${grade} in ${Math.round(certainty * 100)} of 100 refits`};
  }

  private why(run: RunDetails, account: Account): TemplateResult {
    const total = account.terms.reduce((sum, term) => sum + term.points, 0);
    return card({
      title: 'Why this score',
      sub: `Points of each component; they add up to ${points(total)}. Small triangle: what the median of its industry brings. Dashed: where the grades D, C, B and A begin`,
      span: 'c8',
      table: () => ({columns: ['Component', 'Weight', 'Score', 'Points', 'Industry median'], rows: account.terms.map(t => [words(t.component), t.weight, t.score, t.points, t.median_points])}),
      body: html`${waterfall(account, run.currency, component => this.openCells(component))}
        <ol class="chain">
          <li><span class="faint">Raw points</span><b>${points(account.line.raw)}</b></li>
          <li><span class="faint">Rank</span><b>${count(account.line.rank)}</b></li>
          <li><span class="faint">Better than or level with (percentile)</span><b>${percent(account.percentile)}</b></li>
          <li><span class="faint">Score</span><b>${score(account.line.score0to100)}</b></li>
          <li><span class="faint">Grade</span><b>${gradeMark(account.line.grade)}</b></li>
        </ol>
        <details><summary>The arithmetic in full</summary><ul class="steps">${account.terms.map(t => html`<li><strong>${words(t.component)}</strong>: ${t.arithmetic}</li>`)}${account.steps.map(step => html`<li>${step}</li>`)}</ul></details>`,
    });
  }

  /** Shows the source cells of a component and goes there. */
  private openCells(component: string): void {
    this.cellsOf = component;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const place = this.querySelector<HTMLElement>('#cells');
      place?.focus({preventScroll: true});
      place?.scrollIntoView({block: 'start'});
    });
  }

  private facts(run: RunDetails, account: Account): TemplateResult {
    const {line} = account;
    const entries: [string, string][] = [
      ['Industry', line.industry],
      ['Segment', segmentLabel(line.segment)],
      ['Annual revenue', money(line.annual_revenue_cents, run.currency)],
      ['Last order', date(line.last_order)],
      ...Object.entries(account.facts).map(([name, value]): [string, string] => [words(name), value]),
    ];
    return card({title: 'What is known', sub: 'From your files, unchanged', span: 'c4', body: html`<dl class="kv">${entries.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`});
  }

  private ordersCard(run: RunDetails): TemplateResult {
    const orders = this.orders.value;
    return card({
      title: 'Orders',
      sub: orders ? `Gross profit by month; ${count(orders.lines)} lines under the names tied to this account` : 'Gross profit by month',
      span: 'c7',
      table: () => ({columns: ['Month', 'Lines', 'GP', 'Revenue'], rows: (orders?.months ?? []).map(m => [m.month.slice(0, 7), m.lines, m.gp_cents / 100, m.revenue_cents / 100])}),
      body: this.orders.show(of => (of.months.length ? months(of.months, run.currency) : html`<p class="muted">No sales line is tied to this account.</p>`)),
    });
  }

  private compare(run: string): void {
    this.compareWith = run;
    if (run) {
      this.other.ask(() => call<Account>(paths(run) + query(this.shownAccount)));
    }
    this.requestUpdate();
  }

  private cells(run: RunDetails, account: Account): TemplateResult {
    const [sources, orders] = [this.sources.value, this.orders.value];
    if (sources && orders) {
      return cellsCard(run, {sources, orders, terms: account.terms, component: this.cellsOf, lines: this.lines}, patch => {
        this.cellsOf = patch.component ?? this.cellsOf;
        this.lines = patch.component === undefined ? (patch.lines ?? 0) : 0;
        this.requestUpdate();
      });
    }
    const waiting = html`<div class="skeleton">&nbsp;</div>`;
    const failed = this.sources.problem ? this.sources : this.orders;
    return card({title: 'Source cells', sub: 'Where the numbers stand: file, sheet and row as Excel shows it', body: failed.show(() => waiting, waiting)});
  }
}
customElements.define('icp-account', AccountPage);
