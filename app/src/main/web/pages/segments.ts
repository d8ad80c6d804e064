/** Segments: what each one is, brings and needs; the thresholds between them, with live counts. */
import {html, type TemplateResult} from 'lit';
import {count, money, percent, score} from '../core/format';
import {RunPage} from '../core/page';
import {linkTo} from '../core/router';
import {segmentLabel, type Answer, type RunDetails, type SegmentLine} from '../core/types';
import {INITIAL, viewStore} from '../core/view';
import {boxes} from '../charts/boxes';
import {card} from '../elements/card';
import {standing, tryingNote} from './parts';

const MILLION = 1e6;

class Segments extends RunPage {
  heading = 'Segments';
  private fault = '';

  protected override body(run: RunDetails, answer: Answer): TemplateResult {
    return html`
      <div class="head"><div><h1 tabindex="-1">Segments</h1><p class="sub">By the annual revenue of the company; a segment never changes a score. ${standing(run)}</p></div></div>
      ${tryingNote()}
      <div class="cards">${this.thresholds(answer)} ${this.comparison(run, answer)}</div>
      <div class="cards">${answer.segments.map(line => this.insight(run, answer, line))}</div>`;
  }

  private set(which: 'smallBusinessMax' | 'midMarketMax', text: string): void {
    const value = Number(text) * MILLION;
    const view = viewStore.view;
    const smallBusinessMax = which === 'smallBusinessMax' ? value : view.smallBusinessMax;
    const midMarketMax = which === 'midMarketMax' ? value : view.midMarketMax;
    this.fault = value > 0 && midMarketMax > smallBusinessMax ? '' : 'The upper limit must be larger than the lower one, and both above 0.';
    if (!this.fault) {
      viewStore.change({smallBusinessMax, midMarketMax});
    }
    this.requestUpdate();
  }

  private thresholds(answer: Answer): TemplateResult {
    const {smallBusinessMax, midMarketMax} = viewStore.view;
    const changed = smallBusinessMax !== INITIAL.smallBusinessMax || midMarketMax !== INITIAL.midMarketMax;
    const field = (label: string, value: number, which: 'smallBusinessMax' | 'midMarketMax') => html`<label><span>${label}</span>
      <span class="field"><span class="faint">$</span><input type="number" min="0" step="any" .value=${String(value / MILLION)} @input=${(e: Event) => this.set(which, (e.target as HTMLInputElement).value)}><span class="faint">M</span></span></label>`;
    const of = (segment: string) => count(answer.segments.find(line => line.segment === segment)?.accounts ?? 0);
    return card({
      title: 'Thresholds',
      sub: 'Largest annual revenue of each segment, inclusive',
      span: 'c4',
      body: html`<div class="thresholds">${field('Small Business up to', smallBusinessMax, 'smallBusinessMax')} ${field('Mid-Market up to', midMarketMax, 'midMarketMax')}</div>
        ${this.fault ? html`<p class="down" role="alert">${this.fault}</p>` : ''}
        <dl class="kv">
          <dt>Small Business: up to ${money(smallBusinessMax * 100)}</dt><dd>${of('SMALL_BUSINESS')}</dd>
          <dt>Mid-Market: above, up to ${money(midMarketMax * 100)}</dt><dd>${of('MID_MARKET')}</dd>
          <dt>Large Enterprise: above ${money(midMarketMax * 100)}</dt><dd>${of('LARGE_ENTERPRISE')}</dd>
          <dt>Unknown: no data on annual revenue</dt><dd>${of('UNKNOWN')}</dd>
        </dl>
        <p class="sm muted">Tried out here and kept in the address. To keep them for every run, set [segments] in config.toml.</p>
        <button class="btn small" ?disabled=${!changed} @click=${() => viewStore.change({smallBusinessMax: INITIAL.smallBusinessMax, midMarketMax: INITIAL.midMarketMax})}>Reset to $100M and $1B</button>`,
    });
  }

  private comparison(run: RunDetails, answer: Answer): TemplateResult {
    return card({
      title: 'Side by side',
      sub: 'Box: middle half of the scores; line: least to largest',
      span: 'c8',
      table: () => ({
        columns: ['Segment', 'Accounts', 'Average score', 'Median', 'High-value', 'Annual revenue', 'GP, 24 months', 'Revenue, 24 months'],
        rows: answer.segments.map(s => [segmentLabel(s.segment), s.accounts, s.mean_score0to100, s.box[2] ?? null, s.high_value, s.annual_revenue_cents / 100, s.gp24_cents / 100, s.revenue24_cents / 100]),
      }),
      body: boxes(answer.segments, run.currency),
    });
  }

  private insight(run: RunDetails, answer: Answer, line: SegmentLine): TemplateResult {
    const all = answer.segments.reduce((sum, each) => sum + each.accounts, 0) || 1;
    const gp = answer.segments.reduce((sum, each) => sum + each.gp24_cents, 0) || 1;
    return card({
      title: segmentLabel(line.segment),
      span: 'c3',
      body: line.accounts === 0
        ? html`<p class="muted">No account. Other thresholds may put some here.</p>`
        : html`<dl class="kv">
            <dt>Accounts</dt><dd>${count(line.accounts)} (${percent(line.accounts / all)})</dd>
            <dt>Average score</dt><dd>${score(line.mean_score0to100)}</dd>
            <dt>High-value, A and B</dt><dd>${count(line.high_value)} (${percent(line.high_value / line.accounts)})</dd>
            <dt>GP an account</dt><dd>${money(line.gp24_cents / line.accounts, run.currency)}</dd>
          </dl>
          <p class="advice">${advice(line, line.accounts / all, line.gp24_cents / gp, answer.cards.mean_score0to100)}</p>
          <a class="btn small" href=${linkTo('/accounts', {segment: line.segment, grades: ['A', 'B']})}>Show its A and B</a>`,
    });
  }
}
customElements.define('icp-segments', Segments);

/** What the numbers of a segment suggest; a rule each, none of them a promise. */
function advice(line: SegmentLine, ofAccounts: number, ofGp: number, mean: number): string {
  if (line.segment === 'UNKNOWN') {
    return `There is no data on the annual revenue of ${count(line.accounts)} accounts. Enrich the ${count(line.high_value)} high-value ones first.`;
  }
  if (ofGp > ofAccounts * 1.5) {
    return `Brings ${percent(ofGp)} of the profit with ${percent(ofAccounts)} of the accounts: keep its A and B close, look for more like them.`;
  }
  if (line.mean_score0to100 >= mean) {
    return `Fits better than the average but brings ${percent(ofGp)} of the profit: call the A and B without an order in the last year.`;
  }
  return `Fits less than the average: serve it at low cost, and call only its ${count(line.high_value)} A and B.`;
}
