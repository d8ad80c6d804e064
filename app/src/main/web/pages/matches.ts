/** Matches: what a run could not decide, one pair after the other, by keyboard or mouse. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, LatestOnly, Problem} from '../core/api';
import {forget} from '../core/data';
import {count, money, points} from '../core/format';
import type {RunDetails} from '../core/types';
import {evidence, label} from '../charts/evidence';
import {card} from '../elements/card';
import '../elements/job';
import type {JobProgress} from '../elements/job';
import {addKeys, isTyping} from '../shell/keys';
import {toast} from '../shell/toast';
import {FactsPage, runPath} from './facts';
import type {Job} from './import-types';
import {auditWords, decisionsCard} from './match-decisions';
import {pairBody} from './match-pair';
import {thresholdsCard, within, type Limits} from './match-thresholds';
import {sourceName, type Answer, type DecisionLine, type DecisionLines, type Effect, type MatchesOverview, type Pair, type Pairs, type Question} from './match-types';

const WINDOW = 50;
const LOW = 10;

addKeys([
  {keys: ['y', 'n', 'u'], what: 'Matches: same, different, unsure'},
  {keys: ['j', 'k'], what: 'Matches: next and previous pair'},
  {keys: ['Ctrl+Z'], what: 'Matches: take back the last answer'},
]);

class Matches extends FactsPage<MatchesOverview> {
  heading = 'Matches';
  private asking: Question = 'review';
  private pairs: Pair[] = [];
  private open: number | null = null;
  private at = 0;
  private busy = false;
  private done: {of: Pair; asked: Question}[] = [];
  private said = '';
  private wrong: Problem | null = null;
  private decisions: DecisionLines | null = null;
  private limits: Limits = {review: 0, accept: 0};
  private effect: Effect | null = null;
  private author = localStorage.getItem('author') ?? '';
  private readonly preview = new LatestOnly<Limits, Effect>(
    (limits, options) => call<Effect>(`${runPath(this.run!)}/matches/thresholds?accept=${limits.accept}&review=${limits.review}`, options),
    effect => {
      this.effect = effect ?? this.effect;
      this.requestUpdate();
    },
  );
  private readonly pressed = (event: KeyboardEvent) => this.key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressed, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressed, true);
  }

  protected override path(run: RunDetails): string {
    return runPath(run) + '/matches';
  }

  protected override loaded(run: RunDetails): void {
    super.loaded(run);
    this.done = [];
    this.effect = null;
    this.limits = {review: 0, accept: 0};
    this.begin(this.asking);
    this.trace();
  }

  private begin(question: Question): void {
    this.asking = question;
    this.pairs = [];
    this.open = null;
    this.at = 0;
    void this.more();
  }

  /** The pairs that are still open, from the beginning of the queue. */
  private async more(): Promise<void> {
    const asked = this.asking;
    try {
      const answer = await call<Pairs>(`${runPath(this.run!)}/matches/pairs?question=${asked}&size=${WINDOW}`);
      if (asked === this.asking) {
        const chosen = this.pairs[this.at]?.number;
        this.pairs = answer.pairs;
        this.open = answer.open;
        this.at = Math.max(0, this.pairs.findIndex(each => each.number === chosen));
      }
    } catch (error) {
      this.wrong = error as Problem;
    }
    this.requestUpdate();
  }

  private trace(): void {
    call<DecisionLines>('/matches/decisions?size=50')
      .then(lines => (this.decisions = lines))
      .catch((problem: Problem) => (this.wrong = problem))
      .finally(() => this.requestUpdate());
  }

  private key(event: KeyboardEvent): void {
    if (document.querySelector('dialog[open]') || isTyping(event.target) || event.altKey) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const acts: Record<string, () => void> = control
      ? {z: () => this.undo()}
      : {y: () => this.decide('same'), n: () => this.decide('different'), u: () => this.decide('unsure'), j: () => this.step(1), k: () => this.step(-1)};
    const act = event.shiftKey ? undefined : acts[event.key];
    if (act && (!control || this.done.length)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    }
  }

  private step(by: number): void {
    this.at = Math.max(0, Math.min(this.pairs.length - 1, this.at + by));
    this.requestUpdate();
  }

  private get who(): string {
    return this.author.trim() || this.facts?.user || 'unknown';
  }

  private request(of: Pair, answer: Answer | 'undo', instead?: string): object {
    const {pair} = of;
    return {name: pair.party.name, customer_id: pair.account.id, answer, question: pair.question.toLowerCase(), author: this.who, ...(instead ? {instead} : {})};
  }

  /** One answer at a time: the next pair is shown when this one is on the disk. */
  private decide(answer: Answer, instead?: string): void {
    const of = this.pairs[this.at];
    if (of && !this.busy) {
      void this.send(this.request(of, answer, instead), () => {
        const open = this.pairs.filter(each => each.subject !== of.subject);
        this.open = Math.max(0, (this.open ?? 0) - this.pairs.length + open.length);
        this.pairs = open;
        this.at = Math.min(this.at, Math.max(0, open.length - 1));
        this.done.push({of, asked: this.asking});
        this.said = `Kept: ${of.pair.party.name} and ${of.pair.account.name} are ${answer === 'unsure' ? 'left open' : answer === 'same' ? 'the same' : 'different'}.`;
        if (this.pairs.length < LOW && this.pairs.length < this.open) {
          void this.more();
        }
      });
    }
  }

  private undo(): void {
    const last = this.done.at(-1);
    if (last && !this.busy) {
      void this.send(this.request(last.of, 'undo'), () => {
        this.done.pop();
        if (last.asked === this.asking) {
          this.pairs = [last.of, ...this.pairs];
          this.open = (this.open ?? 0) + 1;
          this.at = 0;
          void this.more();
        }
        this.said = `Taken back: ${last.of.pair.party.name}.`;
      });
    }
  }

  private async send(body: object, kept: () => void): Promise<void> {
    this.busy = true;
    this.wrong = null;
    this.requestUpdate();
    try {
      await call('/matches/decisions', {body});
      kept();
      this.trace();
    } catch (error) {
      this.wrong = error as Problem;
    }
    this.busy = false;
    this.requestUpdate();
  }

  private takeBack(line: DecisionLine): void {
    const {name, customer_id, asked} = line.decision;
    void this.send({name, customer_id, answer: 'undo', question: asked, author: this.who}, () => void this.more());
  }

  private async bring(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (file) {
      const body = new FormData();
      body.set('file', file);
      body.set('author', this.who);
      try {
        const kept = await call<{decisions: number; added: number}>('/matches/answers', {body});
        toast(`${count(kept.decisions)} answers read, ${count(kept.added)} of them new.`);
        this.wrong = null;
        void this.more();
        this.trace();
      } catch (error) {
        this.wrong = error as Problem;
      }
      this.requestUpdate();
    }
  }

  private async again(): Promise<void> {
    try {
      this.querySelector<JobProgress>('icp-job')?.follow(await call<Job>('/job/again', {method: 'POST'}));
    } catch (error) {
      this.wrong = error as Problem;
      this.requestUpdate();
    }
  }

  private ended(job: Job): void {
    if (job.status === 'done') {
      forget();
      toast('Scored again with your decisions.');
      this.retry();
    } else if (job.status === 'failed') {
      this.wrong = new Problem(0, `${job.kind} failed`, job.problem ?? '');
      this.requestUpdate();
    }
  }

  protected override show(run: RunDetails, facts: MatchesOverview): TemplateResult {
    const waiting = this.asking === 'review' ? this.open ?? facts.review.open : facts.review.open;
    return html`
      <div class="head"><div><h1 tabindex="-1">Matches</h1><p class="sub"><strong>${count(waiting)}</strong> ${waiting === 1 ? 'pair needs' : 'pairs need'} a person · ${money(facts.review.revenue_cents, run.currency)} revenue hung on them when the page was opened</p></div>
        <div class="actions"><label class="field"><span class="vh">Your name</span><input name="author" maxlength="80" autocomplete="name" placeholder="Your name" size="14" .value=${this.author || facts.user} @change=${(e: Event) => this.name((e.target as HTMLInputElement).value)}></label>
          <button class="btn" @click=${() => this.querySelector<HTMLInputElement>('#answers')?.click()}>Import answers</button>
          <input id="answers" class="vh" type="file" tabindex="-1" aria-label="Answers" accept=".csv,.xlsx,.parquet" @change=${(e: Event) => this.bring(e.target as HTMLInputElement)}>
          <a class="btn" download href="/api/v1${runPath(run)}/matches/sheet">Export CSV</a></div></div>
      ${this.wrong ? html`<div class="note error" role="alert"><p class="refusal"><strong>${this.wrong.title}.</strong> ${this.wrong.detail}</p></div>` : nothing}
      <icp-job @job-ended=${(e: CustomEvent<Job>) => this.ended(e.detail)}></icp-job>
      ${this.decisions?.waiting ? html`<div class="note stale"><p><strong>${count(this.decisions.waiting)} ${this.decisions.waiting === 1 ? 'decision waits' : 'decisions wait'} for the next run.</strong> Runs that exist do not change.</p><div class="row"><button class="btn small" @click=${() => this.again()}>Score again now</button></div></div>` : nothing}
      <p class="vh" role="status">${this.said}</p>
      <div class="review">${this.queue(run, facts)}<div class="stack">${this.pairCard(run)}<div class="cards">${this.why()} ${thresholdsCard(facts, this.effect ?? facts.now, this.limits, (limits, moved) => this.limit(limits, moved))}</div></div></div>
      <div class="cards after">${decisionsCard(this.decisions, line => this.takeBack(line))}</div>`;
  }

  private name(author: string): void {
    this.author = author;
    localStorage.setItem('author', author);
  }

  private queue(run: RunDetails, facts: MatchesOverview): TemplateResult {
    const kinds: [Question, string, number][] = [['review', 'To review', facts.review.open], ['audit', 'Audit', facts.audit.open]];
    return html`<section class="card flush qcard" aria-label="Queue"><div class="seg" role="radiogroup" aria-label="Which pairs">${kinds.map(([kind, words, open]) => html`<label><input type="radio" name="asking" value=${kind} .checked=${kind === this.asking} @change=${() => this.begin(kind)}>${words} <small>${count(kind === this.asking ? this.open ?? open : open)}</small></label>`)}</div>
      <p class="xs faint qsub">${this.asking === 'review' ? 'Most unsure and most money first' : auditWords(facts)}</p>
      ${this.pairs.length ? html`<ol class="queue">${this.pairs.slice(0, 14).map((each, i) => html`<li><button aria-current=${i === this.at ? 'true' : nothing} @click=${() => { this.at = i; this.requestUpdate(); }}><span>${each.pair.party.name}</span><span class="num">${money(each.pair.stakes.revenue_cents, run.currency)}</span><small>from ${sourceName(each.pair.source)}</small><small class="num">${points(each.pair.probability)}</small></button></li>`)}</ol>` : nothing}</section>`;
  }

  private pairCard(run: RunDetails): TemplateResult {
    const of = this.pairs[this.at];
    return card({
      title: 'Are these the same company?',
      sub: of ? `${count(this.open ?? 0)} to go · probability ${points(of.pair.probability)} · ${money(of.pair.stakes.revenue_cents, run.currency)} revenue` : undefined,
      extra: html`<button class="btn quiet small" ?disabled=${this.done.length === 0 || this.busy} @click=${() => this.undo()}>Undo last</button>`,
      body: of
        ? pairBody(of, run.currency, {busy: this.busy, decide: (answer, instead) => this.decide(answer, instead)})
        : html`<div class="empty"><h2>${this.open === null ? 'Loading …' : this.asking === 'review' ? 'Nothing waits for you' : 'No matched pair waits to be checked'}</h2>${this.open === null ? nothing : html`<p>${this.asking === 'review' ? 'Every name of this run was decided. Look at the audit: a sample of what the program matched by itself.' : auditWords(this.facts!)}</p>`}</div>`,
    });
  }

  private why(): TemplateResult | typeof nothing {
    const of = this.pairs[this.at];
    return of ? card({
      title: 'Why',
      sub: 'Evidence for is right, against is left, in points that add up (log-odds)',
      span: 'c7',
      table: () => ({columns: ['Evidence', 'Points'], rows: [...of.pair.evidence.map(item => [label(item.label), item.points]), ['Sum', of.log_odds]]}),
      body: evidence(of),
    }) : nothing;
  }

  private limit(limits: Limits, moved: keyof Limits): void {
    this.limits = within(limits, moved);
    this.preview.ask(this.limits);
    this.requestUpdate();
  }
}
customElements.define('icp-matches', Matches);
