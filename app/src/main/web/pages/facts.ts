/** A page about a run that shows facts of its own: loaded once per run, with the four states. */
import {html, type TemplateResult} from 'lit';
import type {Problem} from '../core/api';
import {once} from '../core/data';
import {RunPage} from '../core/page';
import type {Answer, RunDetails} from '../core/types';

export abstract class FactsPage<T> extends RunPage {
  protected facts: T | null = null;

  /** Where the facts are, below /api/v1. */
  protected abstract path(run: RunDetails): string;

  /** The page once the facts are there. */
  protected abstract show(run: RunDetails, facts: T): TemplateResult;

  protected override loaded(run: RunDetails): void {
    const path = this.path(run);
    this.facts = null;
    once<T>(path)
      .then(facts => {
        if (this.run && this.path(this.run) === path) {
          this.facts = facts;
        }
      })
      .catch((problem: Problem) => (this.problem = problem))
      .finally(() => this.requestUpdate());
  }

  protected override body(run: RunDetails, _answer: Answer): TemplateResult {
    if (this.facts) {
      return this.show(run, this.facts);
    }
    return html`<div class="head"><div><h1 tabindex="-1">${this.heading}</h1><p class="sub">${this.problem ? '' : 'Loading …'}</p></div></div>
      ${this.problem ? html`<div data-ready></div>` : html`<div class="card" aria-hidden="true"><div class="skeleton chart"></div></div>`}`;
  }
}

export const runPath = (run: RunDetails): string => `/runs/${encodeURIComponent(run.run.id)}`;
