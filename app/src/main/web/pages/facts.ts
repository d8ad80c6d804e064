/** A page about a run that shows facts of its own: loaded once per run, with the four states. */
import {html, type TemplateResult} from 'lit';
import {once} from '../core/data';
import {Late} from '../core/late';
import {RunPage} from '../core/page';
import type {Answer, RunDetails} from '../core/types';

export abstract class FactsPage<T> extends RunPage {
  private readonly late = new Late<T>(() => this.requestUpdate());

  protected get facts(): T | null {
    return this.late.value;
  }

  /** Where the facts are, below /api/v1. */
  protected abstract path(run: RunDetails): string;

  /** The page once the facts are there. */
  protected abstract show(run: RunDetails, facts: T): TemplateResult;

  protected override loaded(run: RunDetails): void {
    this.late.ask(() => once<T>(this.path(run)));
  }

  protected override body(run: RunDetails, _answer: Answer): TemplateResult {
    const {value, problem} = this.late;
    return value !== null
      ? this.show(run, value)
      : html`<div class="head"><div><h1 tabindex="-1">${this.heading}</h1><p class="sub">${problem ? '' : 'Loading …'}</p></div></div>
          ${this.late.show(facts => this.show(run, facts), html`<div class="card" aria-hidden="true"><div class="skeleton chart"></div></div>`)}`;
  }
}

export const runPath = (run: RunDetails): string => `/runs/${encodeURIComponent(run.run.id)}`;
