/** Validate: would the weights in force have foretold what accounts bought? */
import {html, nothing, type TemplateResult} from 'lit';
import {count, date, money, percent, percentWhole, signed, words} from '../core/format';
import {linkTo} from '../core/router';
import type {Grade, Weights} from '../core/types';
import {differences} from '../charts/differences';
import {gain, gainTable, type Estimate, type GainPoint} from '../charts/gain';
import {tenths} from '../charts/tenths';
import {card} from '../elements/card';
import {gradeMark} from '../elements/grade';
import {metrics} from '../elements/metrics';
import {BASELINES, comparisonTable, JudgedPage, VERDICTS, type Comparison, type RunName} from './judged';

type Metrics = Record<string, Estimate>;

interface Population {
  accounts: number;
  bought: number;
  profit: string;
  loss: string;
  metrics: Record<string, Metrics>;
}

interface Report {
  verdict: string;
  independent_years: number;
  horizon_months: number;
  gap_months: number;
  metrics: Metrics;
  baselines: Record<string, Metrics>;
  leaky: {spearman?: number; why: string};
  undated_components: string[];
  dates: {as_of: string; outcome_from: string; outcome_end: string; role: 'training' | 'shown' | 'unseen'; populations: Record<string, Population>; prospects_refused?: string}[];
  evidence: Comparison[];
  remarks: string[];
  level_with_past_12_month_gp: {level: boolean; spearman: Estimate; share_20: Estimate};
  grades: {grade: Grade; accounts: number; mean_profit: Estimate; lift: Estimate; share_bought: Estimate; share_of_profit: Estimate}[];
  deciles: {decile: number; accounts: number; expected_profit?: number; mean_profit: Estimate; lift: Estimate}[];
  gain_curve: GainPoint[];
  intervals: string;
  words: string[];
}

interface Judgement {
  run: RunName;
  is_up_to_date: boolean;
  weights: Weights;
  looks: string | null;
  report: Report;
}

const METRICS: Record<string, string> = {
  spearman: 'Agreement with the order by profit (rank correlation)', gini: 'How far profit gathers at the top (Gini)', auc: 'A buyer stands above a non-buyer (AUC)', tau_b: 'Pairs in the right order (Kendall’s tau-b)', ndcg_10: 'Order within the top 10 % (NDCG)',
  share_5: 'Share of profit in the top 5 %', share_10: 'Share of profit in the top 10 %', share_20: 'Share of profit in the top 20 %',
};
const POPULATIONS: Record<string, string> = {all: 'Everybody', customers: 'Customers', prospects: 'Prospects'};
const ROLES = {training: 'may be learned from', shown: 'shown only', unseen: 'never learned from'};

class Validate extends JudgedPage<Judgement> {
  heading = 'Validate';
  path = '/validation';
  kind = 'Judging weights';
  start: [string, string] = ['Judge the weights', 'Judge again'];
  startCommand = 'icp validate';
  private metric = 'spearman';
  private population = 'all';

  protected override promise(): TemplateResult {
    return html`<p>The weights in force are taken back to earlier days, when the year after was not known yet, and compared with what accounts then bought. Nothing changes by it.</p>`;
  }

  protected override sub(found: Judgement): string {
    const last = found.report.dates.at(-1)!;
    return `Scored as of ${date(last.as_of)}; gross profit ${date(last.outcome_from)} up to ${date(last.outcome_end)}`;
  }

  protected override body(found: Judgement): TemplateResult {
    const {report} = found;
    return html`
      ${found.is_up_to_date ? nothing : html`<div class="note stale" role="status"><p><strong>Judged before something changed.</strong> Other weights or other files are in force by now. Judge again.</p></div>`}
      ${this.headline(report)}
      <div class="cards" data-ready>${this.inWords(report)} <div class="stack c6">${this.evidence(report)} ${this.grades(report)}</div></div>
      <div class="cards">${this.gainCard(report)} ${this.liftCard(report)}</div>
      <div class="cards">${this.calibration(report)} ${this.limits(report, found.looks)}</div>
      <div class="cards">${this.table(report)}</div>`;
  }

  private headline(report: Report): TemplateResult {
    const past = report.baselines['past_12_month_gp'];
    const pooled = (key: string, name: string, text: (value: number) => string) => ({
      name, value: shown(report.metrics[key], text), context: past?.[key]?.value === undefined ? 'mean over the as-of dates' : `past-12-month GP: ${text(past[key].value)}`,
    });
    return metrics([
      {name: 'Verdict', value: html`<span class="verdictword">${VERDICTS[report.verdict] ?? report.verdict}</span>`, context: `${report.independent_years} independent ${report.independent_years === 1 ? 'year' : 'years'} of outcome`},
      pooled('share_20', 'Profit in the top 20 %', percent),
      pooled('spearman', 'Agreement with profit (rank correlation)', three),
      pooled('auc', 'Buyer above non-buyer', three),
    ]);
  }

  private inWords(report: Report): TemplateResult {
    const honest = report.dates.at(-1)?.populations['all']?.metrics['score']?.['spearman'];
    return html`<section class="card c6" aria-labelledby="words-title"><header><h2 id="words-title">In words</h2><p class="sub">Outcome of ${report.horizon_months} months${report.gap_months ? `, ${report.gap_months} after the as-of date` : ''}</p></header>
      <div class="content stack">${report.words.slice(0, -1).map(each => html`<p>${each}</p>`)}
        <p class="leaky"><del aria-label="not to be believed: ${shown({value: report.leaky.spearman}, three)}">${shown({value: report.leaky.spearman}, three)}</del> <strong>${shown(honest, three)}</strong> <span class="muted">The crossed-out number is what the original reports. ${report.leaky.why}</span></p>
        ${report.undated_components.length ? html`<p>${report.undated_components.map(each => html`<span class="tag warn">${words(each)}: undated</span> `)}<span class="muted">These components come from sources without a date, so they may contain the future. The verdict cannot be “better”.</span></p>` : nothing}
      </div></section>`;
  }

  private evidence(report: Report): TemplateResult {
    return card({
      title: 'Against simpler rankings',
      sub: 'Quality of the order on the unseen year (utility) less that of each baseline. Right of the line = better',
      table: () => comparisonTable(report.evidence),
      body: html`${differences(report.evidence.map(each => ({name: BASELINES[each.baseline] ?? words(each.baseline), value: each.difference, lower: each.lower95, upper: each.upper95})), 'Compared with')}
        <div class="legend"><span>Line: 95 % interval, accounts only; another year may differ more</span></div>`,
    });
  }

  private gainCard(report: Report): TemplateResult {
    return card({title: 'What the best accounts brought', sub: 'Share of all positive profit of the unseen year', span: 'c7', table: () => gainTable(report.gain_curve), body: gain(report.gain_curve)});
  }

  private liftCard(report: Report): TemplateResult {
    const past = pastYearLift(report.gain_curve);
    return card({
      title: 'Profit of each tenth, times the average (lift)',
      sub: 'Profit of a tenth by score; 1 = the average account',
      span: 'c5',
      table: () => ({columns: ['Tenth', 'Accounts', 'Times the average (lift)', 'Lower 95 %', 'Upper 95 %', 'By past-12-month GP'], rows: report.deciles.map(each => [each.decile, each.accounts, each.lift.value ?? null, each.lift.lower95 ?? null, each.lift.upper95 ?? null, past[each.decile - 1] ?? null])}),
      body: html`${tenths(report.deciles.map(each => ({tenth: each.decile, estimate: each.lift, other: past[each.decile - 1] ?? null})), {label: 'Times the average, by tenth', base: 1, text: value => value.toFixed(1)})}
        <div class="legend"><span>line: 95 % interval</span><span>hollow: past-12-month GP</span><span>dashes: average</span></div>`,
    });
  }

  private calibration(report: Report): TemplateResult {
    return card({
      title: 'Promised and brought',
      sub: 'Mean gross profit of a tenth, losses included; hollow: what the same tenth brought at the dates before',
      span: 'c7',
      table: () => ({columns: ['Tenth', 'Accounts', 'Promised', 'Brought', 'Lower 95 %', 'Upper 95 %'], rows: report.deciles.map(each => [each.decile, each.accounts, each.expected_profit ?? null, each.mean_profit.value ?? null, each.mean_profit.lower95 ?? null, each.mean_profit.upper95 ?? null])}),
      body: tenths(report.deciles.map(each => ({tenth: each.decile, estimate: each.mean_profit, other: each.expected_profit ?? null})), {label: 'Mean gross profit by tenth', base: null, text: value => money(value * 100)}),
    });
  }

  private grades(report: Report): TemplateResult {
    return card({
      title: 'What each grade did after',
      sub: 'With 95 % intervals',
      table: () => ({columns: ['Grade', 'Accounts', 'Bought again', 'Mean profit', 'Times the average (lift)', 'Share of profit'], rows: report.grades.map(each => [each.grade, each.accounts, each.share_bought.value ?? null, each.mean_profit.value ?? null, each.lift.value ?? null, each.share_of_profit.value ?? null])}),
      body: html`<div class="tablewrap" tabindex="0" role="region" aria-label="What each grade did after"><table><thead><tr><th scope="col">Grade</th><th scope="col" class="num">Accounts</th><th scope="col" class="num">Bought again</th><th scope="col" class="num">Times the average (lift)</th><th scope="col" class="num">Share of profit</th></tr></thead>
        <tbody>${report.grades.map(each => html`<tr><td>${gradeMark(each.grade)}</td><td class="num">${count(each.accounts)}</td><td class="num">${cell(each.share_bought, percentWhole)}</td><td class="num">${cell(each.lift, v => v.toFixed(2))}</td><td class="num">${cell(each.share_of_profit, percentWhole)}</td></tr>`)}</tbody></table></div>`,
    });
  }

  private table(report: Report): TemplateResult {
    const text = this.metric.startsWith('share_') ? percent : three;
    const rankings = ['score', ...Object.keys(report.baselines)];
    const rows = report.dates.map(each => ({name: date(each.as_of), role: ROLES[each.role], of: each.populations[this.population]}));
    const has = report.dates.some(each => each.populations[this.population]);
    const pooled = this.population === 'all' ? {score: report.metrics, ...report.baselines} : null;
    const refused = report.dates.at(-1)?.prospects_refused;
    return card({
      title: 'Every as-of date',
      sub: report.intervals,
      table: () => ({columns: ['As of', 'Accounts', 'Bought', ...rankings.map(name)], rows: [...rows.map(row => [row.name, row.of?.accounts ?? null, row.of?.bought ?? null, ...rankings.map(each => row.of?.metrics[each]?.[this.metric]?.value ?? null)]), ...(pooled ? [['Mean', null, null, ...rankings.map(each => (pooled as Record<string, Metrics>)[each]?.[this.metric]?.value ?? null)]] : [])]}),
      body: html`<div class="bar">
          <label class="field"><span class="muted nowrap">Measured by</span><select @change=${(e: Event) => this.chose('metric', e)}>${Object.entries(METRICS).map(([key, label]) => html`<option value=${key} ?selected=${key === this.metric}>${label}</option>`)}</select></label>
          <label class="field"><span class="muted nowrap">Among</span><select @change=${(e: Event) => this.chose('population', e)}>${Object.entries(POPULATIONS).map(([key, label]) => html`<option value=${key} ?selected=${key === this.population}>${label}</option>`)}</select></label></div>
        ${has ? html`<div class="tablewrap" tabindex="0" role="region" aria-label="Every as-of date"><table><thead><tr><th scope="col">As of</th><th scope="col" class="num">Accounts</th><th scope="col" class="num">Bought</th>${rankings.map(each => html`<th scope="col" class="num">${name(each)}</th>`)}</tr></thead>
          <tbody>${rows.map(row => html`<tr><td>${row.name}<span class="under">${row.role}</span></td><td class="num">${row.of ? count(row.of.accounts) : '–'}</td><td class="num">${row.of ? count(row.of.bought) : '–'}</td>${rankings.map(each => html`<td class="num">${cell(row.of?.metrics[each]?.[this.metric], text)}</td>`)}</tr>`)}
          ${pooled ? html`<tr class="strong"><td>Mean<span class="under">accounts resampled with all their dates</span></td><td></td><td></td>${rankings.map(each => html`<td class="num">${cell((pooled as Record<string, Metrics>)[each]?.[this.metric], text)}</td>`)}</tr>` : nothing}</tbody></table></div>`
        : html`<p class="muted">${this.population === 'prospects' && refused ? refused : 'No as-of date has accounts of this kind apart from the others.'}</p>`}`,
    });
  }

  private chose(what: 'metric' | 'population', event: Event): void {
    this[what] = (event.target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  private limits(report: Report, looks: string | null): TemplateResult {
    const level = report.level_with_past_12_month_gp;
    const refused = report.dates.at(-1)?.prospects_refused;
    return html`<section class="card c5" aria-labelledby="limits-title"><header><h2 id="limits-title">What limits this</h2><p class="sub">${report.independent_years} independent ${report.independent_years === 1 ? 'year' : 'years'} of outcome; as-of dates a quarter apart share months</p></header>
      <ul class="content remarks"><li>The score is ${level.level ? '' : 'not '}level with past-12-month GP. Its agreement with profit (rank correlation) differs by ${difference(level.spearman)}, its share of profit in the top 20 % by ${difference(level.share_20)}; level means that the lower bounds are at least −0.010 and −0.030.</li>
        ${report.remarks.map(each => html`<li>${each}</li>`)} ${refused ? html`<li>${refused}</li>` : nothing} ${looks ? html`<li>${looks}</li>` : nothing}
        <li>Better weights? <a href=${linkTo('/optimise')}>Learn some</a>, or try your own in the <a href=${linkTo('/lab')}>Model lab</a>.</li></ul></section>`;
  }
}
customElements.define('icp-validate', Validate);

const three = (value: number): string => value.toFixed(3);
const name = (ranking: string): string => (ranking === 'score' ? 'Score' : words(BASELINES[ranking] ?? ranking));

function shown(of: Estimate | undefined, text: (value: number) => string): string {
  return of?.value === undefined || of.value === null ? 'not defined' : text(of.value);
}

function difference(of: Estimate): string {
  return of.value === undefined || of.lower95 === undefined ? 'something that is not defined' : `${signed(of.value, three)} (lower bound ${signed(of.lower95, three)})`;
}

function cell(of: Estimate | undefined, text: (value: number) => string): TemplateResult {
  return html`${of?.value === undefined ? '–' : text(of.value)}${of?.lower95 === undefined || of.upper95 === undefined ? nothing : html`<span class="under">${text(of.lower95)} to ${text(of.upper95)}</span>`}`;
}

/** Lift of each tenth by past-12-month GP: how much steeper than chance its curve is there. */
function pastYearLift(points: GainPoint[]): (number | null)[] {
  const at = (share: number) => (share === 0 ? 0 : points.find(point => Math.abs(point.share_of_accounts - share) < 1e-9)?.past_12_month_gp);
  return Array.from({length: 10}, (_, i) => {
    const [from, to] = [at(i / 10), at((i + 1) / 10)];
    return from === undefined || to === undefined ? null : (to - from) * 10;
  });
}
