/** Industries: what each weighs and why; tiers for the next run; values that map to none. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {forget} from '../core/data';
import {compact, count, NO_DATA, points} from '../core/format';
import {linkTo} from '../core/router';
import type {RunDetails} from '../core/types';
import {card} from '../elements/card';
import '../elements/job';
import type {JobProgress} from '../elements/job';
import {toast} from '../shell/toast';
import {FactsPage, runPath} from './facts';
import type {Job} from './import-types';

interface Industry {
  industry: string;
  n: number;
  adopters: number;
  mean: number | null;
  shrunk: number | null;
  interval: [number | null, number | null] | null;
  strategic: number;
  data_score: number | null;
  blended: number | null;
  final: number;
}

interface Facts {
  industries: Industry[];
  global: {mean: number; cap: number; k: number | null};
  unmapped: Record<string, string>[];
}

interface Tiers {
  tier_scores: Record<string, number>;
  data_driven: number;
  industry_tiers: Record<string, string[]>;
}

const key = (industry: string): string => industry.trim().toLowerCase();
const tierName = (tier: string): string => tier.charAt(0).toUpperCase() + tier.slice(1).replaceAll('_', ' ');

class Industries extends FactsPage<Facts> {
  heading = 'Industries';
  private tiers: Tiers | null = null;
  private saved = '';
  private tiersProblem: Problem | null = null;

  protected override path(run: RunDetails): string {
    return runPath(run) + '/industries';
  }

  protected override loaded(run: RunDetails): void {
    super.loaded(run);
    void call<Tiers>('/tiers').then(tiers => this.took(tiers)).catch((problem: Problem) => {
      this.tiersProblem = problem;
      this.requestUpdate();
    });
  }

  private took(tiers: Tiers): void {
    this.tiers = tiers;
    this.saved = JSON.stringify(tiers);
    this.tiersProblem = null;
    this.requestUpdate();
  }

  private get changed(): boolean {
    return this.tiers !== null && JSON.stringify(this.tiers) !== this.saved;
  }

  protected override show(_run: RunDetails, facts: Facts): TemplateResult {
    return html`
      <div class="head"><div><h1 tabindex="-1">Industries</h1><p class="sub">What an industry adds to the score: what its accounts bought, pulled towards the average where they are few, blended with your tiers</p></div></div>
      <icp-job @job-ended=${(e: CustomEvent<Job>) => this.ended(e.detail)}></icp-job>
      <div class="cards">${this.weights(facts)} ${this.editor(facts)} ${this.unmapped(facts)}</div>`;
  }

  private weights(facts: Facts): TemplateResult {
    const sorted = [...facts.industries].sort((a, b) => b.final - a.final || (b.shrunk ?? 0) - (a.shrunk ?? 0));
    const columns = ['Industry', 'Accounts', 'Adopters', 'Raw mean', 'Shrunk mean', 'Interval low', 'Interval high', 'Data score', 'Tier score', 'Blended', 'Weight'];
    return card({
      title: 'Weights in this run',
      sub: html`Average GP per account in dollars; all accounts: ${compact(facts.global.mean)}${facts.global.k === null ? '' : `, and each industry is pulled towards it as if by ${count(facts.global.k)} more accounts`}. The line is the 95 % interval; the hollow dot is the raw mean.`,
      span: 'c8',
      table: () => ({columns, rows: sorted.map(i => [i.industry, i.n, i.adopters, i.mean, i.shrunk, ...(i.interval ?? [null, null]), i.data_score, i.strategic, i.blended, i.final])}),
      body: sorted.length
        ? html`<div class="tablewrap" tabindex="0" role="region" aria-label="Weights in this run"><table class="stacked">
          <thead><tr><th scope="col">Industry</th><th scope="col" class="num">n</th><th scope="col" class="num">Raw</th><th scope="col" class="num">Shrunk</th><th scope="col" class="interval">Interval</th><th scope="col" class="num">Tier score</th><th scope="col" class="num">Weight</th><th scope="col">Next run</th></tr></thead>
          <tbody>${sorted.map(each => this.line(each, facts))}</tbody></table></div>`
        : html`<div class="empty"><p>No account has an industry.</p></div>`,
    });
  }

  private line(each: Industry, facts: Facts): TemplateResult {
    return html`<tr><td class="text"><a class="plain" href=${linkTo('/accounts', {industries: [each.industry]})}>${each.industry}</a></td>
      <td class="num" data-label="Accounts">${count(each.n)}</td><td class="num" data-label="Raw">${amount(each.mean)}</td><td class="num" data-label="Shrunk">${amount(each.shrunk)}</td>
      <td class="interval" data-label="Interval">${interval(each, facts)}</td>
      <td class="num" data-label="Tier score">${points(each.strategic)}</td><td class="num strong" data-label="Weight">${points(each.final)}</td><td data-label="Next run">${this.tierPicker(each.industry)}</td></tr>`;
  }

  private tierOf(industry: string): string {
    return Object.entries(this.tiers?.industry_tiers ?? {}).find(([, names]) => names.some(name => key(name) === key(industry)))?.[0] ?? '';
  }

  private tierPicker(industry: string): TemplateResult {
    const chosen = this.tierOf(industry);
    return html`<select class="tier" aria-label="Tier of ${industry} in the next run" ?disabled=${!this.tiers} @change=${(e: Event) => this.move(industry, (e.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!chosen}>no tier</option>
      ${Object.keys(this.tiers?.tier_scores ?? {}).map(tier => html`<option value=${tier} ?selected=${tier === chosen}>${tierName(tier)}</option>`)}</select>`;
  }

  private move(industry: string, tier: string): void {
    const tiers = this.tiers!;
    const moved: Record<string, string[]> = {};
    for (const name of new Set([...Object.keys(tiers.industry_tiers), ...(tier ? [tier] : [])])) {
      const others = (tiers.industry_tiers[name] ?? []).filter(each => key(each) !== key(industry));
      moved[name] = name === tier ? [...others, industry] : others;
    }
    this.tiers = {...tiers, industry_tiers: moved};
    this.requestUpdate();
  }

  private editor(_facts: Facts): TemplateResult {
    const tiers = this.tiers;
    return card({
      title: 'Tiers of the next run',
      sub: 'How much you want an industry, whatever the data say. Runs that exist do not change.',
      span: 'c4',
      body: html`${this.tiersProblem ? html`<p class="down refusal" role="alert">${this.tiersProblem.detail || this.tiersProblem.title}</p>` : nothing}
        ${tiers ? html`<div class="tiers">
          ${Object.entries(tiers.tier_scores).map(([tier, value]) => html`<label>${tierName(tier)} counts as <span class="field"><input type="number" min="0" max="1" step="0.05" .value=${String(value)} @change=${(e: Event) => this.edit({tier_scores: {...tiers.tier_scores, [tier]: Number((e.target as HTMLInputElement).value)}})}></span></label>`)}
          <label>Share of the data, in percent <span class="field"><input type="number" min="0" max="100" step="5" .value=${String(Math.round(tiers.data_driven * 100))} @change=${(e: Event) => this.edit({data_driven: Number((e.target as HTMLInputElement).value) / 100})}></span></label>
          <p class="sm muted">Industries without a tier count as the lowest one. Choose the tier of each industry in the list.</p>
          <div class="row"><button class="btn primary" ?disabled=${!this.changed} @click=${() => this.save()}>Save for the next run</button>
            <button class="btn" ?disabled=${!this.changed} @click=${() => this.took(JSON.parse(this.saved) as Tiers)}>Reset</button></div>
          <div class="row"><button class="btn" ?disabled=${this.changed} @click=${() => this.again()}>Score again now</button><span class="sm muted">a new run from the rows of the current one</span></div>
        </div>` : this.tiersProblem ? nothing : html`<p class="muted">Loading …</p>`}`,
    });
  }

  private edit(patch: Partial<Tiers>): void {
    this.tiers = {...this.tiers!, ...patch};
    this.requestUpdate();
  }

  private async save(): Promise<void> {
    try {
      this.took(await call<Tiers>('/tiers', {method: 'PUT', body: this.tiers}));
      toast('Saved. The next run uses these tiers.');
    } catch (error) {
      this.tiersProblem = error as Problem;
      this.requestUpdate();
    }
  }

  private async again(): Promise<void> {
    try {
      this.querySelector<JobProgress>('icp-job')?.follow(await call<Job>('/job/again', {method: 'POST'}));
    } catch (error) {
      this.tiersProblem = error as Problem;
      this.requestUpdate();
    }
  }

  private ended(job: Job): void {
    if (job.status === 'done') {
      toast('Scored again.');
      forget();
      this.retry();
    } else if (job.status === 'failed') {
      this.tiersProblem = {status: 0, title: `${job.kind} failed`, detail: job.problem ?? ''} as Problem;
    }
    this.requestUpdate();
  }

  private unmapped(facts: Facts): TemplateResult {
    const rows = facts.unmapped;
    return card({
      title: 'Values that map to no industry',
      sub: 'Their accounts count as unknown. Add the value to the taxonomy, or give the industry in the enrichment file.',
      table: () => ({columns: ['Value', 'Nearest', 'Accounts'], rows: rows.map(row => [row['value'] ?? '', row['suggestion'] ?? '', Number(row['rows'])])}),
      body: rows.length
        ? html`<div class="tablewrap" tabindex="0" role="region" aria-label="Values that map to no industry"><table><thead><tr><th scope="col">Value</th><th scope="col">Nearest in the taxonomy</th><th scope="col" class="num">Accounts</th></tr></thead>
          <tbody>${rows.map(row => html`<tr><td class="text">${row['value'] || html`<span class="faint">empty</span>`}</td><td class="text">${row['suggestion'] || html`<span class="faint">none</span>`}</td><td class="num">${count(Number(row['rows']))}</td></tr>`)}</tbody></table></div>`
        : html`<div class="empty"><p>Every value found its industry.</p></div>`,
    });
  }
}
customElements.define('icp-industries', Industries);

const amount = (value: number | null): string => (value === null ? NO_DATA : compact(value));
const known = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value);

/** Dot = shrunk mean, hollow = raw mean, line = 95 % interval, grey line = all accounts. */
function interval(each: Industry, facts: Facts): TemplateResult {
  const ends = facts.industries.flatMap(i => [...(i.interval ?? []), i.mean]).filter(known);
  const least = Math.min(0, ...ends);
  const x = (value: number) => `${2 + (96 * (value - least)) / (Math.max(...ends, least + 1) - least)}%`;
  const [low, high] = each.interval ?? [];
  const between = known(low) && known(high) ? {low, high} : null;
  return html`<svg class="chart" height="18" role="img" aria-label="${each.industry}: ${amount(each.shrunk)}${between ? `, between ${compact(between.low)} and ${compact(between.high)}` : ', no interval'}">
    ${known(facts.global.mean) ? svg`<line class="base" x1=${x(facts.global.mean)} x2=${x(facts.global.mean)} y1="0" y2="18"/>` : nothing}
    ${between ? svg`<line class="acci" x1=${x(between.low)} x2=${x(between.high)} y1="9" y2="9"/>` : nothing}
    ${known(each.mean) ? svg`<circle class="hollow" cx=${x(each.mean)} cy="9" r="3.5"/>` : nothing}
    ${known(each.shrunk) ? svg`<circle class="acc" cx=${x(each.shrunk)} cy="9" r="4"/>` : nothing}</svg>`;
}
