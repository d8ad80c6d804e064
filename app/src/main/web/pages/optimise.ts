/** Optimise: learn weights from the past, read what speaks for them, adopt them or keep those in force. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {count, date, percentWhole, words} from '../core/format';
import {linkTo, navigate} from '../core/router';
import type {Weights} from '../core/types';
import {differences} from '../charts/differences';
import {front, RESPECTS, type Respect, type Trade} from '../charts/front';
import {ranges} from '../charts/ranges';
import {tornado, tornadoTable, type Sensitivity} from '../charts/tornado';
import {card} from '../elements/card';
import {metrics} from '../elements/metrics';
import {toast} from '../shell/toast';
import {BASELINES, comparisonTable, JudgedPage, VERDICTS, type Comparison, type RunName} from './judged';

interface Proposal {
  run: RunName;
  is_current: boolean;
  is_up_to_date: boolean;
  components: string[];
  weights: Weights;
  verdict: string;
  verdict_words: string;
  permits_adoption: boolean;
  metadata: {
    evidence: string;
    comparisons: Comparison[];
    utility: number;
    evaluations: number;
    equally_good: {count: number; min: Weights; max: Weights};
    front: Trade[];
    in_force?: Trade;
    sensitivity: Sensitivity[];
    momentum?: {half_life_days: number; utility_gained: {value: number; lower95: number; upper95: number}; level_with_past_12_month_gp: boolean; words?: string};
    remarks: string[];
  };
  decision: {decided_at: string; choice: keyof typeof CHOICES; author: string; reason: string} | null;
  hindrance: string | null;
  looks: string | null;
  in_force: {run_id: string} | null;
}

/** Rows of the front that are listed under the picture. */
const LISTED = 8;

const CHOICES = {ADOPTED: 'Adopted', FORCED: 'Adopted against the verdict', KEPT: 'Not adopted: what was in force stays', WITHDRAWN: 'Withdrawn: no learned weights are in force'};

class Optimise extends JudgedPage<Proposal> {
  heading = 'Optimise';
  path = '/optimize';
  kind = 'Learning weights';
  start: [string, string] = ['Learn weights', 'Learn again'];
  startCommand = 'icp optimize';
  private against: Respect = 'closeness';
  private refusedDecision = '';

  protected override promise(): TemplateResult {
    return html`<p>Weights are learned from what accounts bought after earlier dates, and judged on a year they have not seen. Nothing changes until you adopt them. It takes seconds; you may stop at any time and keep the best found so far.</p>`;
  }

  protected override sub(found: Proposal): string {
    return `Learned as of ${date(found.run.as_of)}, made ${date(found.run.created_at)}${found.is_current ? ' · in force' : ''}`;
  }

  protected override body(found: Proposal): TemplateResult {
    const {metadata} = found;
    return html`
      ${found.is_up_to_date ? nothing : html`<div class="note stale" role="status"><p><strong>The data have changed since.</strong> These weights were learned from other files or as of another day than the current run. Learn again, then decide.</p></div>`}
      ${metrics([
        {name: 'Verdict', value: html`<span class="verdictword">${VERDICTS[found.verdict] ?? found.verdict}</span>`, context: 'on a year that was not used to learn'},
        {name: 'Equally good weights', value: count(metadata.equally_good.count), context: metadata.equally_good.count > 1 ? 'these are the nearest to the default' : 'no others are as good'},
        {name: 'Quality of the order (utility)', value: metadata.utility.toFixed(3), context: found.metadata.in_force ? `while learning; in force: ${found.metadata.in_force.power.toFixed(3)}` : 'while learning; 1 is perfect'},
        {name: 'Weights tried', value: count(metadata.evaluations), context: metadata.evaluations > 1 ? 'weight vectors' : 'nothing was free to be learned'},
      ])}
      <div class="cards" data-ready>${this.decide(found)} ${this.evidence(found)}</div>
      <div class="cards"><div class="stack c5">${this.weights(found)} ${this.sensitivity(metadata.sensitivity)}</div><div class="stack c7">${this.frontCard(found)} ${this.remarks(found)}</div></div>`;
  }

  private decide(found: Proposal): TemplateResult {
    const {decision} = found;
    const needsReason = !found.permits_adoption;
    return html`<section class="card c5" aria-labelledby="decide-title">
      <header><h2 id="decide-title">${found.is_current ? 'These weights are in force' : 'Adopt or keep?'}</h2><p class="sub">${found.metadata.evidence}</p></header>
      <div class="content stack">
        ${decision ? html`<p class="decided"><strong>${CHOICES[decision.choice]}</strong>, ${date(decision.decided_at)}${decision.author ? `, ${decision.author}` : ''}.${decision.reason ? html` <span class="muted">“${decision.reason}”</span>` : nothing}</p>` : nothing}
        ${found.is_current ? html`<p class="muted">Every account is scored with them. <a href=${linkTo('/validate')}>How did they do?</a> An earlier run can be made current on the page <a href=${linkTo('/runs')}>Runs</a>; the weights of the next run stay those that were adopted.</p>` : html`
        ${found.hindrance ? html`<p class="muted">${found.hindrance}</p>` : nothing}
        <p>${needsReason ? 'The evidence does not speak for a change. Keep the weights in force; or give a reason to adopt these all the same. It is recorded.' : 'The evidence speaks for these weights. Adopting makes this run the current one.'}</p>
        <form class="scenario" @submit=${(e: SubmitEvent) => void this.decided(e, found)}>
          <label class="field"><span class="vh">Your name</span><input name="author" maxlength="80" placeholder="Your name" autocomplete="name" .value=${localStorage.getItem('author') ?? ''}></label>
          <label class="field"><span class="vh">Reason</span><input name="reason" maxlength="400" placeholder=${needsReason ? 'Reason (needed to adopt)' : 'Reason (may be left out)'}></label>
          <div class="row"><button class="btn ${needsReason ? 'primary' : ''}" name="choice" value="keep">Keep what is in force</button>
            <button class="btn ${needsReason ? '' : 'primary'}" name="choice" value="adopt" ?disabled=${!found.is_up_to_date || found.hindrance !== null}>${needsReason ? 'Adopt against the verdict' : 'Adopt'}</button></div>
          ${this.refusedDecision ? html`<p class="down" role="alert">${this.refusedDecision}</p>` : nothing}
        </form>`}
        ${found.in_force ? html`<p class="muted">Adopted weights are in force for the next run${found.in_force.run_id === found.run.id ? '' : html`, those of run ${found.in_force.run_id}`}. <button class="btn small" @click=${() => void this.withdraw()}>Withdraw them</button></p>` : nothing}
        <p><a class="btn small" href=${linkTo('/lab', {run: 'current', weights: found.weights})}>Try them in the Model lab</a></p>
      </div></section>`;
  }

  private async decided(event: SubmitEvent, found: Proposal): Promise<void> {
    event.preventDefault();
    const choice = (event.submitter as HTMLButtonElement | null)?.value ?? 'keep';
    const fields = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    localStorage.setItem('author', text('author'));
    this.refusedDecision = choice === 'adopt' && !found.permits_adoption && !text('reason') ? 'To adopt against the verdict, give a reason; it is recorded.' : '';
    if (this.refusedDecision) {
      this.requestUpdate();
      return;
    }
    try {
      this.took(await call<Proposal>(`/optimize/${encodeURIComponent(found.run.id)}/${choice}`, {body: {author: text('author'), reason: text('reason')}}));
      toast(choice === 'adopt' ? 'The weights are in force.' : 'Recorded. Nothing was changed.');
    } catch (error) {
      this.refusedDecision = (error as Problem).detail;
      this.requestUpdate();
    }
  }

  /** Takes adopted weights back: those of config.toml are in force again, or the shipped ones. */
  private async withdraw(): Promise<void> {
    try {
      const came = await call<{scored_again: string | null}>('/optimize/withdraw', {body: {author: localStorage.getItem('author') ?? '', reason: ''}});
      this.took(await call<Proposal>('/optimize'));
      toast(came.scored_again ? 'Withdrawn. The accounts were scored again without them.' : 'Withdrawn. The current run stays as it is.');
    } catch (error) {
      this.refusedDecision = (error as Problem).detail;
      this.requestUpdate();
    }
  }

  private evidence(found: Proposal): TemplateResult {
    const {comparisons} = found.metadata;
    return card({
      title: 'Against simpler rankings',
      sub: 'Quality of the order on the unseen year (utility) less that of each baseline. Right of the line = better',
      span: 'c7',
      table: () => comparisonTable(comparisons),
      body: html`${differences(comparisons.map(each => ({name: BASELINES[each.baseline] ?? words(each.baseline), value: each.difference, lower: each.lower95, upper: each.upper95})), 'Compared with')}
        <div class="legend"><span>Line: 95 % interval, accounts only; another year may differ more</span></div>`,
    });
  }

  private weights(found: Proposal): TemplateResult {
    const {min, max} = found.metadata.equally_good;
    const inForce = found.metadata.in_force?.weights;
    const lines = found.components.map(name => ({
      component: name, now: found.weights[name] ?? 0, inForce: inForce?.[name + '_score'] ?? null,
      low: min[name + '_score'] ?? 0, high: max[name + '_score'] ?? 0,
    }));
    return card({
      title: 'Weights',
      sub: found.metadata.equally_good.count > 1 ? `${count(found.metadata.equally_good.count)} weights are equally good: the data cannot tell them apart` : 'No other weights are as good, or none could be asked',
      table: () => ({columns: ['Component', 'Proposed', 'In force', 'Equally good from', 'to'], rows: lines.map(each => [words(each.component), each.now, each.inForce, each.low, each.high])}),
      body: html`${ranges(lines)}<div class="legend"><span>${dot('acc')} proposed</span><span>${dot('hollow')} in force</span><span>line: equally good weights</span></div>`,
    });
  }

  private frontCard(found: Proposal): TemplateResult {
    const trades = found.metadata.front;
    const chosen = evenly(trades, LISTED);
    const proposed = trades.find(each => found.components.every(name => Math.abs((each.weights[name + '_score'] ?? 0) - (found.weights[name] ?? 0)) < 1e-9)) ?? null;
    return card({
      title: 'What is traded for what',
      sub: trades.length > 1 ? `${count(trades.length)} weights of which none is better in every respect. Choose a point to try it in the Model lab` : 'Weights of which none is better in every respect',
      table: () => frontTable(trades, found.components),
      body: trades.length < 2 ? html`<p class="muted">There is nothing to trade: no other weights were free to be learned.</p>` : html`
        <label class="field"><span class="muted nowrap">Traded for</span><select @change=${(e: Event) => { this.against = (e.target as HTMLSelectElement).value as Respect; this.requestUpdate(); }}>
          ${Object.entries(RESPECTS).map(([key, name]) => html`<option value=${key} ?selected=${key === this.against}>${name}</option>`)}</select></label>
        ${front(trades, {against: this.against, inForce: found.metadata.in_force ?? null, proposed, take: trade => navigate(toLab(trade))})}
        <div class="legend"><span>${dot('accdot')} on the front; up = foretells better</span><span>${dot('hollow')} in force</span>${proposed ? html`<span>${dot('acc')} proposed</span>` : nothing}</div>
        <div class="tablewrap" tabindex="0" role="region" aria-label="Weights on the front"><table><thead><tr><th scope="col">${found.components.map(words).join(' / ')}</th><th scope="col" class="num">Foretells</th><th scope="col" class="num">Near default</th><th scope="col"><span class="vh">Try</span></th></tr></thead>
          <tbody>${chosen.map(each => html`<tr><td>${mix(each, found.components)} %</td><td class="num">${each.power.toFixed(3)}</td><td class="num">${percentWhole(each.closeness)}</td><td><a class="btn small" href=${toLab(each)} aria-label="Try ${mix(each, found.components)} in the Model lab">Try</a></td></tr>`)}</tbody></table></div>`,
    });
  }

  private sensitivity(list: Sensitivity[]): TemplateResult {
    return card({
      title: 'How much hangs on each weight',
      sub: 'Share of the accounts that get another grade when a weight is 5 points less or more',
      table: () => tornadoTable(list),
      body: tornado(list),
    });
  }

  private remarks(found: Proposal): TemplateResult {
    const {momentum, remarks} = found.metadata;
    return html`<section class="card" aria-labelledby="remarks-title"><header><h2 id="remarks-title">What else there is to know</h2><p class="sub">Run ${found.run.id}</p></header>
      <ul class="content remarks">${remarks.map(each => html`<li>${each}</li>`)}${found.looks ? html`<li>${found.looks}</li>` : nothing}
        ${momentum ? html`<li>${momentum.words ?? ''} It is off. Switch it on in config.toml: [components.momentum] enabled = true.</li>` : nothing}
      </ul></section>`;
  }
}
customElements.define('icp-optimise', Optimise);

const dot = (kind: string): TemplateResult => html`<svg width="12" height="12" aria-hidden="true"><circle class=${kind} cx="6" cy="6" r=${kind === 'accdot' ? 3.5 : 5}></circle></svg>`;

function plain(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name.replace(/_score$/, ''), weight]));
}

const toLab = (trade: Trade): string => linkTo('/lab', {run: 'current', weights: plain(trade.weights)});
const mix = (trade: Trade, components: string[]): string => components.map(name => Math.round((trade.weights[name + '_score'] ?? 0) * 100)).join(' / ');

function evenly<T>(all: T[], size: number): T[] {
  return all.length <= size ? all : Array.from({length: size}, (_, i) => all[Math.round((i * (all.length - 1)) / (size - 1))]!);
}

const frontTable = (trades: Trade[], components: string[]) => ({
  columns: [...components.map(words), 'Foretells', 'Stability', 'Near default', 'Ranks stay'],
  rows: trades.map(each => [...components.map(name => each.weights[name + '_score'] ?? 0), each.power, each.stability, each.closeness, each.rank_stability]),
});
