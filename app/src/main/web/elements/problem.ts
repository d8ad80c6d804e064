/** What went wrong, in words, with every way on that there is. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Problem} from '../core/api';
import {INITIAL, isNarrowed, viewStore} from '../core/view';

/** Asking the same again brings the same: the question itself is wrong. */
const isFinal = (problem: Problem): boolean => problem.status === 400 || problem.status === 404;

export function problemNote(problem: Problem, again: () => void, further: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="note error" role="alert" data-ready>
    <p class="refusal"><strong>${problem.title}.</strong> ${problem.detail}</p>
    <div class="row">${isFinal(problem) ? nothing : html`<button class="btn small" @click=${again}>Try again</button>`} ${further}</div>
    ${problem.status ? html`<details><summary>Details</summary>HTTP ${problem.status}</details>` : nothing}
  </div>`;
}

/** Out of a link that asks for what is not there. */
export function waysOut(): TemplateResult {
  const {view} = viewStore;
  return html`${isNarrowed(view) ? html`<button class="btn small" @click=${() => viewStore.change({...INITIAL, run: view.run, account: view.account})}>Show all accounts</button>` : nothing}
    ${view.run === INITIAL.run ? nothing : html`<button class="btn small" @click=${() => viewStore.change({run: INITIAL.run})}>Open the current run</button>`}`;
}
