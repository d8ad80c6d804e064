/**
 * A page about what is found out by a long job: it starts the job, follows it, finds it again after
 * a reload, and shows one of the states: loading, nothing yet, error, refused, ready.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {forget, runs} from '../core/data';
import {date} from '../core/format';
import {Part} from '../core/part';
import {tornado, tornadoTable} from '../charts/tornado';
import {card} from '../elements/card';
import '../elements/job';
import type {JobProgress} from '../elements/job';
import {toast} from '../shell/toast';
import type {Job} from './import-types';

export interface RunName {
  id: string;
  as_of: string;
  created_at: string;
}

/** How baselines are called on the screen. */
export const BASELINES: Record<string, string> = {
  past_12_month_gp: 'past-12-month GP',
  lifetime_gp: 'lifetime GP',
  order_frequency: 'order frequency',
  rfm: 'recency, frequency, value',
  equal_weights: 'equal weights',
  default_weights: 'default weights',
};

export interface Comparison {
  baseline: string;
  difference: number;
  lower95: number;
  upper95: number;
}

export const comparisonTable = (comparisons: Comparison[]) => ({
  columns: ['Baseline', 'Difference', 'Lower 95 %', 'Upper 95 %'],
  rows: comparisons.map(each => [BASELINES[each.baseline] ?? each.baseline, each.difference, each.lower95, each.upper95]),
});

export const VERDICTS: Record<string, string> = {
  better: 'Better than every baseline',
  no_evidence: 'No evidence of improvement',
  worse: 'Worse than a ranking that needs no model',
  provisional: 'Better, but only one independent outcome year says so',
};

export abstract class JudgedPage<T> extends Part {
  protected found: T | null = null;
  private ready = false;
  private scored = true;
  private running = false;
  private problem: Problem | null = null;
  private refusal: Job | null = null;

  abstract heading: string;
  /** Where in the API it is read and started. */
  abstract path: string;
  /** What its job is called there. */
  abstract kind: string;
  /** What the button says, at first and again. */
  abstract start: [string, string];
  abstract startCommand: string;
  /** What the page will tell, once there is something. */
  protected abstract promise(): TemplateResult;
  protected abstract sub(found: T): string;
  protected abstract body(found: T): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    this.problem = null;
    try {
      this.scored = (await runs()).length > 0;
      const job = await call<Job | undefined>('/job');
      this.refusal = job?.kind === this.kind && job.status === 'refused' ? job : null;
      this.found = this.scored ? ((await call<T | undefined>(this.path)) ?? null) : null;
      this.ready = true;
    } catch (error) {
      this.problem = error as Problem;
    }
    this.requestUpdate();
  }

  private async begin(): Promise<void> {
    try {
      const job = await call<Job>(this.path, {method: 'POST'});
      this.refusal = null;
      this.problem = null;
      this.querySelector<JobProgress>('icp-job')?.follow(job);
    } catch (error) {
      this.problem = error as Problem;
    }
    this.requestUpdate();
  }

  private began(): void {
    this.running = true;
    this.requestUpdate();
  }

  private async ended(job: Job): Promise<void> {
    this.running = false;
    forget();
    await this.load();
    if (job.status === 'failed') {
      this.problem = {status: 0, title: `${job.kind} failed`, detail: job.problem ?? ''} as Problem;
    } else if (job.status === 'cancelled') {
      toast(`${job.kind} was stopped before anything was found. Nothing was kept.`);
    }
    this.requestUpdate();
  }

  /** Shows what came of a decision. */
  protected took(found: T): void {
    this.found = found;
    forget();
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const found = this.found;
    const sub = !this.ready && !this.problem ? 'Loading …' : found ? this.sub(found) : '';
    return html`
      <div class="head"><div><h1 tabindex="-1">${this.heading}</h1><p class="sub">${sub}</p></div>
        ${found && !this.running ? html`<div class="actions"><button class="btn" @click=${() => this.begin()}>${this.start[1]}</button></div>` : nothing}</div>
      ${this.problem ? this.errorNote(this.problem) : nothing}
      <icp-job @job-began=${() => this.began()} @job-ended=${(e: CustomEvent<Job>) => void this.ended(e.detail)}></icp-job>
      ${this.refusal && !this.running ? this.refused(this.refusal) : nothing}
      ${found ? this.body(found) : this.running || this.refusal ? nothing : this.ready ? this.nothingYet() : this.problem ? nothing : this.loading()}`;
  }

  private errorNote(problem: Problem): TemplateResult {
    return html`<div class="note error" role="alert" data-ready><p class="refusal"><strong>${problem.title}.</strong> ${problem.detail}</p>
      <div class="row"><button class="btn small" @click=${() => this.load()}>Try again</button></div></div>`;
  }

  private loading(): TemplateResult {
    return html`<div class="cards" aria-hidden="true"><div class="card c7"><div class="skeleton chart"></div></div><div class="card c5"><div class="skeleton chart"></div></div></div>`;
  }

  private nothingYet(): TemplateResult {
    return this.scored
      ? html`<div class="empty"><h2>Nothing was ${this.kind === 'Judging weights' ? 'judged' : 'learned'} yet</h2>${this.promise()}
          <p><button class="btn primary" @click=${() => this.begin()}>${this.start[0]}</button></p><code class="cmd" tabindex="0">${this.startCommand}</code></div>`
      : html`<div class="empty"><h2>Nothing has been scored yet</h2><p>Weights are judged on accounts and their sales. Import your files first.</p>
          <p><a class="btn primary" href="/start">Import files</a></p></div>`;
  }

  /** A refusal is an answer: why, what would be needed, what can be told meanwhile. */
  private refused(job: Job): TemplateResult {
    const sensitivity = job.sensitivity ?? [];
    return html`<div class="cards refused" data-ready>
      <section class="card c7" aria-labelledby="refused-title"><header><h2 id="refused-title">Too little history to tell</h2><p class="sub">Asked on ${date(job.started_at)}; the weights in force stay as they are</p></header>
        <div class="content stack"><p>${job.problem}</p>
          <p class="muted">What would help: a sales log that goes further back. Earlier months may be in a file of their own; files with the same headers count together. A shorter horizon than three months would say little about accounts that order a few times a year.</p>
          <div class="row"><a class="btn primary" href="/start">Import a longer log</a><button class="btn" @click=${() => this.begin()}>Try again</button></div></div></section>
      ${sensitivity.length ? card({
        title: 'How much hangs on each weight',
        sub: 'Share of the accounts that get another grade when a weight is 5 points less or more',
        span: 'c5',
        table: () => tornadoTable(sensitivity),
        body: tornado(sensitivity),
      }) : nothing}
    </div>`;
  }
}
