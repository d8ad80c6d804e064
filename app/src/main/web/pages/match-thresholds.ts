/** Thresholds: from which probability names are matched and asked about, and what others come to. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, points} from '../core/format';
import {probabilities} from '../charts/probability';
import {card} from '../elements/card';
import {sourceName, type Effect, type MatchesOverview} from './match-types';

/** Probabilities; 0 stands for the run's own. */
export interface Limits {
  review: number;
  accept: number;
}

/** The limits as they may be: from 0.01 to 0.99, the one that was not moved follows the other. */
export function within(limits: Limits, moved: keyof Limits): Limits {
  const inside = (value: number) => Math.max(0.01, Math.min(0.99, Number.isFinite(value) ? value : 0.5));
  const review = inside(limits.review);
  const accept = inside(limits.accept);
  return moved === 'review' ? {review, accept: Math.max(review, accept)} : {review: Math.min(review, accept), accept};
}

export function thresholdsCard(facts: MatchesOverview, effect: Effect, chosen: Limits, limit: (limits: Limits, moved: keyof Limits) => void): TemplateResult {
  const review = chosen.review || facts.thresholds.review;
  const accept = chosen.accept || facts.thresholds.accept;
  const changed = review !== facts.thresholds.review || accept !== facts.thresholds.accept;
  const set = (which: keyof Limits, value: number) => limit({review, accept, [which]: value}, which);
  const names = facts.histogram.reduce((sum, each) => sum + each, 0);
  const field = (words: string, which: keyof Limits, value: number) => html`<label>${words} <span class="field"><input type="number" min="0.01" max="0.99" step="0.01" .value=${String(value)} @change=${(e: Event) => set(which, Number((e.target as HTMLInputElement).value))}></span></label>`;
  return card({
    title: 'Thresholds',
    sub: `${count(names)} names by probability, log scale`,
    span: 'c5',
    table: () => ({columns: ['From', 'To', 'Names'], rows: facts.histogram.map((inBin, bin) => [bin / facts.histogram.length, (bin + 1) / facts.histogram.length, inBin])}),
    body: html`${probabilities(facts.histogram, {review, accept, drag: set})}
      <div class="thresholds two">${field('Ask a person from', 'review', review)} ${field('Match from', 'accept', accept)}</div>
      <dl class="kv"><dt>Matched</dt><dd>${count(effect.matched)}</dd><dt>of these probably wrong</dt><dd><strong>about ${effect.expected_wrong < 10 ? effect.expected_wrong.toFixed(1) : count(effect.expected_wrong)}</strong></dd><dt>A person is asked</dt><dd>${count(effect.review)}</dd><dt>Not matched</dt><dd>${count(effect.unmatched)}</dd></dl>
      ${raised(effect, accept).map(words => html`<p class="xs faint">${words}, so that ${points(facts.thresholds.target_precision)} of the matches are right.</p>`)}
      ${changed ? html`<p class="sm muted">For the next run, write this into config.toml:</p><code class="cmd" tabindex="0">[linkage]<br>accept = ${accept}<br>review = ${review}</code><button class="btn small" @click=${() => limit(facts.thresholds, 'accept')}>Back to the run’s thresholds</button>` : nothing}`,
  });
}

/** The sources in which more than the chosen threshold is asked for. */
function raised(effect: Effect, accept: number): string[] {
  return Object.entries(effect.accept_from)
    .filter(([, from]) => from > accept + 1e-9)
    .map(([source, from]) => `In ${sourceName(source)} matched from ${points(from)} on`);
}
