/**
 * A page about a run: it holds the run's details and the answer to the view's question, and shows
 * one of the four states: loading, empty, error (with what was there), ready (maybe stale).
 */
import {html, nothing, type TemplateResult} from 'lit';
import {call, LatestOnly, type Problem} from './api';
import {forget, runDetails} from './data';
import {onLooked} from './newest';
import {Part} from './part';
import type {Answer, RunDetails, RunLine, WhatIfRequest} from './types';
import {questionOf, viewStore, type View} from './view';
import {moment} from './format';
import {problemNote, waysOut} from '../elements/problem';
import {working} from '../shell/working';

export abstract class RunPage extends Part {
  protected run: RunDetails | null = null;
  protected answer: Answer | null = null;
  /** What the answer on the screen was asked with. */
  protected answered: WhatIfRequest = {};
  protected problem: Problem | null = null;
  private nothingScored = false;
  /** What became current while this page was open. */
  private newer: RunLine | null = null;
  private endLooking: (() => void) | null = null;
  private shownRun = '';
  private asked = '';
  private readonly questions = new LatestOnly<WhatIfRequest, Answer>(
    (question, options) =>
      call<Answer>(`/runs/${encodeURIComponent(this.run?.run.id ?? this.shownRun)}/what-if`, {...options, body: question}),
    (answer, error, question) => this.arrived(answer, error, question),
  );

  /** Title of the page. */
  abstract heading: string;

  /** The page once there is a run and an answer. */
  protected abstract body(run: RunDetails, answer: Answer): TemplateResult;

  /** What is asked beside the view: the window of rows. */
  protected question(view: View): WhatIfRequest {
    return questionOf(view, {size: 0});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.endLooking = onLooked(current => this.looked(current));
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endLooking?.();
  }

  private looked(current: RunLine): void {
    const isNewer = this.run !== null && viewStore.view.run === 'current' && current.id !== this.run.run.id;
    this.newer = isNewer ? current : null;
    this.requestUpdate();
  }

  protected override viewChanged(): void {
    if (viewStore.view.run !== this.shownRun) {
      void this.load();
    } else {
      this.ask();
    }
  }

  private async load(): Promise<void> {
    const wanted = viewStore.view.run;
    this.shownRun = wanted;
    this.asked = '';
    this.newer = null;
    try {
      const run = await runDetails(wanted);
      if (wanted === this.shownRun) {
        this.run = run;
        this.problem = null;
        this.nothingScored = false;
        this.ask();
        this.loaded(run);
      }
    } catch (error) {
      const problem = error as Problem;
      this.nothingScored = problem.status === 404 && wanted === 'current';
      this.run = this.answer = null;
      this.refused(problem);
    }
    this.requestUpdate();
  }

  /** The run's details have arrived. */
  protected loaded(_run: RunDetails): void {}

  private ask(): void {
    const question = this.question(viewStore.view);
    const text = JSON.stringify(question);
    if (text !== this.asked && this.run) {
      this.asked = text;
      working(this, true);
      this.questions.ask(question);
    }
  }

  private arrived(answer: Answer | null, error: Error | null, question: WhatIfRequest): void {
    working(this, this.questions.isBusy);
    if (answer) {
      this.answer = answer;
      this.answered = question;
      this.problem = null;
    } else {
      this.refused(error as Problem);
    }
    this.requestUpdate();
  }

  /** Keeps why; what the server does not know is left out of the links to other pages. */
  private refused(problem: Problem): void {
    this.problem = problem;
    if (problem.status === 400 || problem.status === 404) {
      viewStore.refuse(problem.status === 404 ? 'run' : 'question');
    }
  }

  protected retry(): void {
    forget();
    this.asked = '';
    void this.load();
  }

  override render(): TemplateResult {
    if (this.nothingScored) {
      return nothingScored(this.heading);
    }
    return html`
      ${this.problem ? problemNote(this.problem, () => this.retry(), waysOut()) : nothing} ${this.staleNote()}
      ${this.run && this.answer ? this.body(this.run, this.answer) : this.problem ? this.bare() : this.loadingState()}
    `;
  }

  private staleNote(): TemplateResult | typeof nothing {
    const run = this.run;
    if (run && this.newer) {
      return html`<div class="note stale" role="status">
        <p><strong>A newer run exists.</strong> You are looking at ${moment(run.run)}; the current one is ${moment(this.newer)}.</p>
        <div class="row"><button class="btn small" @click=${() => this.retry()}>Show the current run</button></div>
      </div>`;
    }
    if (!run || run.run.current || viewStore.view.run === 'current') {
      return nothing;
    }
    return html`<div class="note stale" role="status">
      <p><strong>This is not the current run.</strong> You are looking at ${moment(run.run)}.</p>
      <div class="row">
        <button class="btn small" @click=${() => viewStore.change({run: 'current'})}>Show the current run</button>
      </div>
    </div>`;
  }

  /** The title alone: the problem above says the rest. */
  private bare(): TemplateResult {
    return html`<div class="head"><h1 tabindex="-1">${this.heading}</h1></div>`;
  }

  private loadingState(): TemplateResult {
    return html`<div class="head"><div><h1 tabindex="-1">${this.heading}</h1><p class="sub">Loading …</p></div></div>
      <div class="metrics six" aria-hidden="true">
        ${[1, 2, 3, 4, 5, 6].map(() => html`<div class="metric"><div class="skeleton">&nbsp;</div><div class="v">&nbsp;</div><div class="d">&nbsp;</div></div>`)}
      </div>
      <div class="cards" aria-hidden="true">
        <div class="card c8"><div class="skeleton chart"></div></div>
        <div class="card c4"><div class="skeleton chart"></div></div>
      </div>`;
  }
}

/** Every page about a run, before there is one. */
export function nothingScored(heading: string): TemplateResult {
  return html`<div class="head"><h1 tabindex="-1">${heading}</h1></div>
    <div class="empty">
      <h2>Nothing has been scored yet</h2>
      <p>This workspace holds no run. Import your files here, or make a run in the terminal and reload.</p>
      <p><a class="btn primary" href="/start">Import files</a></p>
      <code class="cmd">icp run --sources DIR</code>
    </div>`;
}
