/** One account: why this score, from the grade down to the source cells; its orders; its past runs. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, Problem} from '../core/api';
import {runDetails} from '../core/data';
import {count, date, money, percent, percentWhole, points, score, words} from '../core/format';
import {Part} from '../core/part';
import {linkTo} from '../core/router';
import {segmentLabel, type AccountLine, type Grade, type RunDetails} from '../core/types';
import {viewStore} from '../core/view';
import {months, type Month} from '../charts/months';
import {standings, type Standing} from '../charts/standings';
import {waterfall} from '../charts/waterfall';
import {card} from '../elements/card';
import {gradeMark} from '../elements/grade';

export interface Term {
  component: string;
  weight: number;
  score: number;
  points: number;
  median_points: number;
  inputs: string[];
  arithmetic: string;
}

export interface Account {
  line: AccountLine;
  population: number;
  percentile: number;
  data_completeness: number;
  borderline: boolean;
  terms: Term[];
  steps: string[];
  raw_limits: (number | null)[];
  facts: Record<string, string>;
}

interface SourceRow {
  role: string;
  file: string;
  sheet: string;
  row: number;
  cells: Record<string, string>;
}

interface Orders {
  months: Month[];
  newest: SourceRow[];
  lines: number;
}

class AccountPage extends Part {
  private run: RunDetails | null = null;
  private account: Account | null = null;
  private sources: SourceRow[] | null = null;
  private orders: Orders | null = null;
  private history: Standing[] | null = null;
  private problem: Problem | null = null;
  private shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.viewChanged();
  }

  protected override viewChanged(): void {
    const {run, account} = viewStore.view;
    const key = run + ' ' + account;
    if (account && key !== this.shown) {
      this.shown = key;
      void this.load(run, account);
    }
  }

  private async load(run: string, id: string): Promise<void> {
    const path = `/runs/${encodeURIComponent(run)}/account`;
    const query = `?id=${encodeURIComponent(id)}`;
    this.sources = this.orders = this.history = null;
    try {
      [this.run, this.account] = await Promise.all([runDetails(run), call<Account>(path + query)]);
      this.problem = null;
      this.requestUpdate();
      [this.sources, this.orders, this.history] = await Promise.all([
        call<SourceRow[]>(`${path}/sources${query}`),
        call<Orders>(`${path}/orders${query}`),
        call<Standing[]>(`${path}/history${query}`),
      ]);
    } catch (error) {
      this.problem = error as Problem;
    }
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const {account, run} = this;
    const crumb = html`<p class="crumb"><a href=${linkTo('/accounts')}>Accounts</a></p>`;
    if (!viewStore.view.account) {
      return html`<div class="head"><div>${crumb}<h1 tabindex="-1">Account</h1></div></div><div class="empty"><h2>No account is chosen</h2><p>Choose one in the ranking, or search for it with Ctrl+K.</p><a class="btn" href=${linkTo('/accounts')}>To the ranking</a></div>`;
    }
    return html`
      ${this.problem ? html`<div class="note error" role="alert"><p><strong>${this.problem.title}.</strong> ${this.problem.detail}</p><div class="row"><button class="btn small" @click=${() => { this.shown = ''; this.viewChanged(); }}>Try again</button></div></div>` : nothing}
      ${account && run ? this.body(run, account, crumb) : html`<div class="head"><div>${crumb}<h1 tabindex="-1">${viewStore.view.account}</h1><p class="sub">Loading …</p></div></div><div class="card" aria-hidden="true"><div class="skeleton chart"></div></div>`}`;
  }

  private body(run: RunDetails, account: Account, crumb: TemplateResult): TemplateResult {
    const {line} = account;
    return html`
      <div class="head"><div>${crumb}<h1 tabindex="-1">${line.name || line.id}</h1>
        <p class="sub">${line.id} · ${line.industry} · ${segmentLabel(line.segment)} · as of ${date(run.run.as_of)}</p></div></div>
      <dl class="metrics six">
        <div class="metric"><dt>Grade</dt><dd class="v">${gradeMark(line.grade)}</dd><dd class="d">${account.borderline ? 'near a grade limit' : 'clear of the grade limits'}</dd></div>
        <div class="metric"><dt>Score</dt><dd class="v">${score(line.score0to100)}</dd><dd class="d">${points(line.raw)} raw points</dd></div>
        <div class="metric"><dt>Rank</dt><dd class="v">${count(line.rank)}</dd><dd class="d">of ${count(account.population)}, 1 is best</dd></div>
        <div class="metric"><dt>Certainty</dt><dd class="v">${line.certainty === null ? '–' : percentWhole(line.certainty)}</dd><dd class="d">${line.certainty === null ? 'not tested: icp validate, then score again' : `keeps its ${line.grade} in ${Math.round(line.certainty * 100)} of 100 refits`}</dd></div>
        <div class="metric"><dt>GP, 24 months</dt><dd class="v">${money(line.gp24_cents, run.currency)}</dd><dd class="d">${money(line.revenue24_cents, run.currency)} revenue</dd></div>
        <div class="metric"><dt>Data</dt><dd class="v">${percentWhole(account.data_completeness)}</dd><dd class="d">of what the score reads is known</dd></div>
      </dl>
      <div class="cards">${this.why(account)} ${this.facts(run, account)}</div>
      <div class="cards">${this.ordersCard(run)} ${this.historyCard(run)}</div>
      <div class="cards">${this.cells()}</div>`;
  }

  private why(account: Account): TemplateResult {
    const total = account.terms.reduce((sum, term) => sum + term.points, 0);
    return card({
      title: 'Why this score',
      sub: `Points of each component; they add up to ${points(total)}. Small triangle: what the median of its industry brings. Dashed: the grade limits`,
      span: 'c8',
      table: () => ({columns: ['Component', 'Weight', 'Score', 'Points', 'Industry median'], rows: account.terms.map(t => [words(t.component), t.weight, t.score, t.points, t.median_points])}),
      body: html`${waterfall(account)}
        <ol class="chain">
          <li><span class="faint">Raw points</span><b>${points(account.line.raw)}</b></li>
          <li><span class="faint">Rank</span><b>${count(account.line.rank)}</b></li>
          <li><span class="faint">Percentile</span><b>${percent(account.percentile)}</b></li>
          <li><span class="faint">Score</span><b>${score(account.line.score0to100)}</b></li>
          <li><span class="faint">Grade</span><b>${gradeMark(account.line.grade)}</b></li>
        </ol>
        <details><summary>The arithmetic in full</summary><ul class="steps">${account.terms.map(t => html`<li><strong>${words(t.component)}</strong>: ${t.arithmetic}</li>`)}${account.steps.map(step => html`<li>${step}</li>`)}</ul></details>`,
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
    const {orders} = this;
    return card({
      title: 'Orders',
      sub: orders ? `Gross profit by month; ${count(orders.lines)} lines under the names tied to this account` : 'Gross profit by month',
      span: 'c7',
      table: () => ({columns: ['Month', 'Lines', 'GP', 'Revenue'], rows: (orders?.months ?? []).map(m => [m.month.slice(0, 7), m.lines, m.gp_cents / 100, m.revenue_cents / 100])}),
      body: !orders ? html`<div class="skeleton chart"></div>` : orders.months.length ? months(orders.months, run.currency) : html`<p class="muted">No sales line is tied to this account.</p>`,
    });
  }

  private historyCard(run: RunDetails): TemplateResult {
    const {history} = this;
    return card({
      title: 'Score over runs',
      sub: 'Oldest left; each point is a run and opens the account in it',
      span: 'c5',
      table: () => ({columns: ['As of', 'Run', 'Score', 'Grade', 'Raw points', 'Rank'], rows: (history ?? []).map(s => [s.as_of, s.run_id, s.score0to100, s.grade, s.raw, s.rank])}),
      body: !history ? html`<div class="skeleton chart"></div>` : html`${standings(history, run.run.id)}${history.length === 1 ? html`<p class="muted sm">The first run. From the second on, its way is drawn here.</p>` : this.compared(history, run)}`,
    });
  }

  /** This run beside the one before it. */
  private compared(history: Standing[], run: RunDetails): TemplateResult | typeof nothing {
    const at = history.findIndex(each => each.run_id === run.run.id);
    const before = history[at - 1];
    const now = history[at];
    return before && now
      ? html`<p class="sm">Run before, ${date(before.as_of)}: ${gradeMark(before.grade as Grade)} ${score(before.score0to100)}, rank ${count(before.rank)} → now ${gradeMark(now.grade as Grade)} ${score(now.score0to100)}, rank ${count(now.rank)}</p>`
      : nothing;
  }

  private cells(): TemplateResult {
    const rows = [...(this.sources ?? []), ...(this.orders?.newest.slice(0, 12) ?? [])];
    return card({
      title: 'Source cells',
      sub: 'Where the numbers stand: file, sheet and row as Excel shows it. Newest sales lines last',
      table: () => ({columns: ['Source', 'File', 'Sheet', 'Row', 'Cells'], rows: rows.map(r => [r.role, r.file, r.sheet, r.row, Object.entries(r.cells).map(([k, v]) => `${words(k)}: ${v}`).join('; ')])}),
      body: !this.sources ? html`<div class="skeleton">&nbsp;</div>` : html`<div class="tablewrap" tabindex="0" role="region" aria-label="Source cells"><table>
        <thead><tr><th scope="col">Source</th><th scope="col">Place</th><th scope="col">Cells</th></tr></thead>
        <tbody>${rows.map(row => html`<tr><td class="nowrap">${words(row.role)}</td><td>${row.file}<span class="under">${row.sheet ? `sheet “${row.sheet}”, ` : ''}row ${count(row.row)}</span></td>
          <td>${Object.entries(row.cells).map(([name, value]) => html`<span class="cellvalue"><span class="faint">${words(name)}</span> ${value}</span> `)}</td></tr>`)}</tbody></table></div>`,
    });
  }
}
customElements.define('icp-account', AccountPage);

