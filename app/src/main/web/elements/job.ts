/** The running job: which step, how long, stop. Finds it again after a reload. */
import {html, nothing, type TemplateResult} from 'lit';
import {call} from '../core/api';
import {count, percent, words} from '../core/format';
import {Part} from '../core/part';
import type {Job} from '../pages/import-types';

/** The steps of a run, in their order. */
const SCORED = ['Read staged rows', 'Load rows', 'Match names', 'Map industries', 'Build accounts', 'Score accounts'];
const WRITTEN = ['Write artefacts', 'Draw pictures', 'Hash artefacts'];
const STEPS_OF: Record<string, string[]> = {
  'Learning weights': [...SCORED, 'Learn weights', 'Judge weights', ...WRITTEN],
  'Judging weights': [...SCORED, 'Look back', 'Grade certainty', ...WRITTEN],
};
const STEPS = ['Read sources', 'Load rows', 'Match names', 'Map industries', 'Build accounts', 'Score accounts', 'Write artefacts', 'Draw pictures', 'Hash artefacts'];

/** The job this tab follows, so that one that ends while the page is loaded again is still told. */
const FOLLOWED = 'followed-job';

export class JobProgress extends Part {
  private job: Job | null = null;
  private source: EventSource | null = null;
  private clock = 0;
  private stopping = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  /** Looks for a job that runs, and follows it; tells the end that a reload of the page missed. */
  async find(): Promise<void> {
    const job = await call<Job | undefined>('/job').catch(() => undefined);
    if (job?.status === 'running') {
      this.follow(job);
    } else if (job && sessionStorage.getItem(FOLLOWED) === job.started_at) {
      this.hear(job);
    }
  }

  /** Follows a job to its end; tells "job-ended". */
  follow(job: Job): void {
    this.close();
    this.stopping = false;
    this.hear(job);
    this.clock = window.setInterval(() => this.requestUpdate(), 1000);
    this.source = new EventSource('/api/v1/job/events');
    this.source.addEventListener('job', event => this.hear(JSON.parse((event as MessageEvent).data)));
  }

  private hear(job: Job): void {
    const began = this.job?.number !== job.number;
    this.job = job;
    sessionStorage.setItem(FOLLOWED, job.started_at);
    if (began) {
      this.dispatchEvent(new CustomEvent('job-began', {detail: job}));
    }
    if (job.status !== 'running') {
      this.close();
      this.job = null;
      sessionStorage.removeItem(FOLLOWED);
      this.dispatchEvent(new CustomEvent('job-ended', {detail: job}));
    }
    this.requestUpdate();
  }

  private close(): void {
    this.source?.close();
    this.source = null;
    clearInterval(this.clock);
  }

  private stop(): void {
    this.stopping = true;
    void call('/job', {method: 'DELETE'});
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const job = this.job;
    if (!job) {
      return nothing;
    }
    const seconds = Math.max(0, Math.round((Date.now() - Date.parse(job.started_at)) / 1000));
    const step = job.steps.at(-1) ?? 'Starting';
    const steps = STEPS_OF[job.kind] ?? STEPS;
    const place = Math.max(0, steps.indexOf(step));
    const stopping = job.best ? 'Stopping, keeping the best' : 'Stopping after this step';
    return html`<section class="card" aria-label=${job.kind} data-ready>
      <header><h2>${job.kind}: ${step.toLowerCase()} …</h2>
        <button class="btn small" ?disabled=${this.stopping} @click=${() => this.stop()}>${this.stopping ? stopping : job.best ? 'Stop and keep the best so far' : 'Stop'}</button>
        <p class="sub">Step ${place + 1} of ${steps.length} · ${seconds} s so far. You may leave or reload this page; the job goes on.</p></header>
      <progress max=${steps.length} value=${place + 0.5} aria-label=${job.kind}></progress>
      ${job.best ? html`<p class="best"><strong>Best so far</strong> ${Object.entries(job.best.weights).map(([name, weight]) => html`<span>${words(name)} <b>${percent(weight)}</b></span>`)}
        <span>quality of the order (utility) <b>${job.best.utility.toFixed(4)}</b></span><span>${count(job.best.evaluations)} tried</span></p>` : nothing}
      <p class="vh" role="status">${step}</p>
    </section>`;
  }
}
customElements.define('icp-job', JobProgress);
