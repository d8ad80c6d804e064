/** What several pages show. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, date, money, percent, score} from '../core/format';
import type {Answer, RunDetails} from '../core/types';
import {viewStore} from '../core/view';
import {metrics} from '../elements/metrics';

/** One sentence under the title: as of when, with which weights. */
export function standing(run: RunDetails): string {
  const {metadata} = run.weights;
  const names: Record<string, string> = {learned: 'optimised', default: 'as shipped', manual: 'set by hand'};
  const tried = viewStore.view.weights ? 'manual, not saved' : (names[metadata.origin] ?? metadata.origin);
  const verdicts: Record<string, string> = {
    better: ' · better than the baselines on the year they had not seen',
    no_evidence: ' · no evidence of improvement',
    worse: ' · worse than a baseline on the year they had not seen',
    provisional: ' · provisional: too little history to judge',
  };
  const verdict = viewStore.view.weights ? '' : (verdicts[metadata.verdict ?? ''] ?? '');
  return `As of ${date(run.run.as_of)} · weights: ${tried}${verdict}`;
}

/** The six headline figures. */
export function headline(run: RunDetails, answer: Answer): TemplateResult {
  const {cards} = answer;
  const share = cards.gp24_cents > 0 ? cards.high_value_gp24_cents / cards.gp24_cents : 0;
  const part = cards.accounts > 0 ? cards.high_value / cards.accounts : 0;
  return metrics([
    {name: 'Customers', value: count(cards.accounts), context: cards.accounts === answer.population ? 'all accounts' : `of ${count(answer.population)}`},
    {name: 'Average score', value: cards.accounts ? score(cards.mean_score0to100) : '–', context: '50 on every fitted run'},
    {name: 'High-value, A and B', value: count(cards.high_value), context: `${count(cards.score70)} score 70 or more`},
    {name: 'Revenue, 24 months', value: money(cards.revenue24_cents, run.currency), context: `${money(cards.gp24_cents, run.currency)} gross profit`},
    {name: 'High-value GP', value: money(cards.high_value_gp24_cents, run.currency), context: `of ${money(cards.gp24_cents, run.currency)}, 24 months`},
    {name: 'High-value share', value: percent(part), context: `brings ${percent(share)} of the GP`},
  ]);
}

export const savedDiffers = (): boolean => viewStore.view.weights !== null || viewStore.view.mode === 'curve';

/** What is tried out right now, with the way back; nothing while the saved model is shown. */
export function tryingNote(): TemplateResult | typeof nothing {
  if (!savedDiffers()) {
    return nothing;
  }
  return html`<div class="note verdict" role="status">
    <p><strong>You are trying other ${viewStore.view.weights ? 'weights' : 'grade limits'}.</strong> Nothing is saved; the grey outline is the saved model.</p>
    <div class="row"><button class="btn small" @click=${() => viewStore.change({weights: null, mode: 'fitted'})}>Back to the saved model</button></div>
  </div>`;
}
