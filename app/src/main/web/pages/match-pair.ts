/** One pair, side by side: what the source says, what is known of the account, word by word. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, date, money, points} from '../core/format';
import {linkTo} from '../core/router';
import {reason, sourceName, type Answer, type Pair, type Side, type Word} from './match-types';

export interface PairActions {
  busy: boolean;
  decide: (answer: Answer, instead?: string) => void;
}

const ANSWERS: [Answer, string, string][] = [
  ['same', 'Same', 'y'],
  ['different', 'Different', 'n'],
  ['unsure', 'Unsure', 'u'],
];

export function pairBody(of: Pair, currency: string, actions: PairActions): TemplateResult {
  const {pair, known} = of;
  const cash = (cents: number | null) => money(cents, currency);
  return html`<p class="muted sm">${reason(pair)}</p>
    <div class="pair" role="group" aria-label="The two names">
      <span class="k hd"></span><span class="hd">In ${sourceName(pair.source)}</span><span class="hd">Account <a href=${linkTo('/account', {account: pair.account.id})}>${pair.account.id}</a></span>
      <span class="k">Name</span>${name(pair.party)}${name(pair.account)}
      <span class="k">Place</span>${given(pair.party.place)}${given(pair.account.place)}
      <span class="k">Industry</span>${given('')}${given(known.industry)}
      <span class="k">Annual revenue</span>${given('')}${given(known.annual_revenue_cents === null ? '' : cash(known.annual_revenue_cents))}
      <span class="k">Sales</span><span>${count(pair.stakes.lines)} ${pair.stakes.lines === 1 ? 'line' : 'lines'}, ${cash(pair.stakes.revenue_cents)} revenue, ${cash(pair.stakes.gp_cents)} GP</span>
      <span>${known.gp24_cents === null ? 'no data' : html`${cash(known.gp24_cents)} GP in the last 24 months${known.last_order ? html`<span class="under">last order ${date(known.last_order)}</span>` : nothing}`}</span>
    </div>
    <p class="xs faint marks"><mark>word</mark> in both <mark class="sim">word</mark> similar <mark class="diff">word</mark> only there</p>
    <div class="decide" role="group" aria-label="Your answer">${ANSWERS.map(([answer, words, key]) => html`<button class="btn" aria-keyshortcuts=${key} ?disabled=${actions.busy} @click=${() => actions.decide(answer)}><b>${words}</b><kbd aria-hidden="true">${key}</kbd></button>`)}</div>
    ${others(of, actions)}
    <p class="xs faint">Your answer is kept at once and counts from the next run on, for every spelling of the name.</p>`;
}

function given(text: string): TemplateResult {
  return text ? html`<span>${text}</span>` : html`<span class="faint">no data</span>`;
}

const MARKS: Record<Word['state'], string> = {EQUAL: '', SIMILAR: 'sim', ONLY_HERE: 'diff', NEUTRAL: ''};

function name(side: Side): TemplateResult {
  const words = side.words.length ? side.words : [{text: side.name, state: 'NEUTRAL'} as Word];
  return html`<span class="name">${words.map(word => html`${word.state === 'NEUTRAL' ? word.text : html`<mark class=${MARKS[word.state]}>${word.text}</mark>`} `)}</span>`;
}

/** Further accounts that the name may mean: one click says "different" to this one and "same" to that. */
function others(of: Pair, actions: PairActions): TemplateResult | typeof nothing {
  return of.pair.others.length === 0 ? nothing : html`<h3>Or is it another account?</h3>
    <ul class="others">${of.pair.others.map(other => html`<li><span><a href=${linkTo('/account', {account: other.id})}>${other.name || other.id}</a> <span class="faint">${other.id} · probability ${points(other.probability)}</span></span>
      <button class="btn small" ?disabled=${actions.busy} aria-label="It is ${other.name || other.id}, ${other.id}" @click=${() => actions.decide('different', other.id)}>It is this one</button></li>`)}</ul>`;
}
