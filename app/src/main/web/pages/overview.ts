/** Overview: how scores spread, which grades bring the money, who stands where, who moved. */
import {html, nothing, type TemplateResult} from 'lit';
import {once} from '../core/data';
import {count} from '../core/format';
import {Late} from '../core/late';
import {RunPage} from '../core/page';
import {linkTo} from '../core/router';
import {segmentLabel, type Answer, type Histogram, type Moves, type RunDetails} from '../core/types';
import {boxes} from '../charts/boxes';
import {dots} from '../charts/dots';
import {gradeMoney, gradeShares} from '../charts/grade-money';
import {boxInWords, histogram} from '../charts/histogram';
import {card, type CardTable} from '../elements/card';
import {copyLink} from '../elements/link';
import {segmentPicker} from '../elements/segments';
import {sinceLastRun} from '../elements/since';
import {movesNumbers, movesTable} from './moves';
import {headline, savedDiffers, standing, tryingNote} from './parts';

const MOST_MOVES = 8;

class Overview extends RunPage {
  heading = 'Overview';
  private readonly moves = new Late<Moves>(() => this.requestUpdate());

  protected override loaded(run: RunDetails): void {
    this.moves.ask(() => once<Moves>(`/runs/${encodeURIComponent(run.run.id)}/moves`));
  }

  protected override body(run: RunDetails, answer: Answer): TemplateResult {
    return html`
      <div class="head"><div><h1 tabindex="-1">Overview</h1><p class="sub">${standing(run)}</p></div>
        <div class="actions">${copyLink(run)}<button class="btn" @click=${() => print()}>Print</button><a class="btn" href=${linkTo('/export')}>Export this view</a></div></div>
      ${sinceLastRun(run, this.moves)}
      <div class="bar">${segmentPicker(answer)}<a class="btn quiet noprint" href=${linkTo('/segments')}>Edit thresholds</a></div>
      ${tryingNote()} ${headline(run, answer)}
      <div class="cards">
        ${this.distribution(answer.scores)}
        ${card({title: 'Grades and money', sub: `Accounts against gross profit. Ties stay together: equal accounts share a grade, so shares are not exactly ${Object.values(run.grade_shares).map(share => Math.round(share * 100)).join('/')} %`, span: 'c4', table: () => gradeTable(answer), body: gradeMoney(answer.grades)})}
      </div>
      <div class="cards page-break">${this.industries(answer)} ${this.movers(run)}</div>
      <div class="cards">${this.segments(run, answer)}</div>`;
  }

  private distribution(of: Histogram): TemplateResult {
    return card({
      title: 'Score distribution',
      sub: 'ICP score 0 to 100, accounts per 2 points',
      span: 'c8',
      table: () => histogramTable(of),
      body: html`${histogram(of, {what: 'ICP score', showSaved: savedDiffers()})}
        <div class="legend">
          ${savedDiffers() ? html`<span><svg width="16" height="10" aria-hidden="true"><path class="ghost" d="M1 9V4h7V1h7v8"/></svg> saved model</span>` : nothing}
          <span><svg width="2" height="10" aria-hidden="true"><line class="cut" x1="1" x2="1" y2="10"></line></svg> grade limits</span>
          <span>${boxInWords(of.box)}</span>
        </div>`,
    });
  }

  private industries(answer: Answer): TemplateResult {
    const lines = answer.industries.slice(0, 15);
    return card({
      title: 'Average score by industry',
      sub: `Top ${lines.length} of ${answer.industries.length}, with 95 % interval; few accounts mean a wide one`,
      span: 'c7',
      table: () => ({
        columns: ['Industry', 'Accounts', 'Average score', 'Plus or minus', 'Saved model', 'GP, 24 months'],
        rows: answer.industries.map(line => [line.group, line.accounts, line.mean_score0to100, line.half_width95, line.saved_mean_score0to100, line.gp24_cents / 100]),
      }),
      body: lines.length
        ? dots(lines, {group: 'Industry', base: answer.cards.mean_score0to100, showSaved: savedDiffers(), link: group => linkTo('/accounts', {industries: [group]})})
        : html`<p class="muted">No account passes the filter. Choose another segment.</p>`,
    });
  }

  private movers(run: RunDetails): TemplateResult {
    const {value} = this.moves;
    return card({
      title: 'Who moved',
      sub: value?.since ? `${count(value.moves.length)} grade changes among ${count(value.accounts ?? 0)} accounts; into or out of A and B first, then by gross profit` : 'Grade changes since the run before',
      span: 'c5',
      table: () => movesNumbers(value?.moves ?? []),
      body: this.moves.show(
        moves => (moves.moves.length ? movesTable(moves.moves, MOST_MOVES, run.currency) : html`<div class="empty"><p>${moves.since ? 'No account changed its grade.' : 'No run was made before this one.'}</p></div>`),
        html`<p class="muted" role="status">Comparing with the run before …</p>`,
      ),
    });
  }

  private segments(run: RunDetails, answer: Answer): TemplateResult {
    return card({
      title: 'Segments',
      sub: 'All accounts, by annual revenue: score, share of accounts, annual revenue, share of gross profit',
      table: () => ({
        columns: ['Segment', 'Accounts', 'Average score', 'Median', 'High-value', 'Annual revenue', 'GP, 24 months', 'Revenue, 24 months'],
        rows: answer.segments.map(s => [segmentLabel(s.segment), s.accounts, s.mean_score0to100, s.box[2] ?? null, s.high_value, s.annual_revenue_cents / 100, s.gp24_cents / 100, s.revenue24_cents / 100]),
      }),
      body: boxes(answer.segments, run.currency),
    });
  }
}
customElements.define('icp-overview', Overview);

export function histogramTable(of: Histogram): CardTable {
  const width = 100 / of.now.length;
  return {columns: ['From', 'To', 'Accounts', 'Saved model'], rows: of.now.map((n, i) => [i * width, (i + 1) * width, n, of.saved[i]!])};
}

function gradeTable(answer: Answer): CardTable {
  return {
    columns: ['Grade', 'Accounts', 'Share of accounts', 'GP, 24 months', 'Share of GP'],
    rows: gradeShares(answer.grades).map(s => [s.line.grade, s.line.accounts, s.ofAccounts, s.line.gp24_cents / 100, s.ofGp]),
  };
}
