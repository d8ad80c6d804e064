/** Start: from files to a ranking. Nothing is written into the workspace before "Import". */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {forget, once, runs} from '../core/data';
import {compact, count} from '../core/format';
import {Part} from '../core/part';
import {linkTo, navigate} from '../core/router';
import {viewStore} from '../core/view';
import '../elements/job';
import type {JobProgress} from '../elements/job';
import {toast} from '../shell/toast';
import {sheetCard, type SheetDecision} from './import-sheets';
import {SEVERITIES, type Draft, type ImportProblems, type Job, type Role} from './import-types';

const WHAT: Record<string, string> = {
  customers: 'One row per customer: ID, name, industry, printers, revenue by product',
  sales: 'One row per sale: company name, date, gross profit or revenue',
  revenue: 'Company size, used for Size and the segments',
  industries: 'A better industry per customer ID',
};

class Start extends Part {
  private draft: Draft | null = null;
  private roles: Role[] = [];
  private problems: ImportProblems | null = null;
  private problem: Problem | null = null;
  private scored: boolean | null = null;
  private running = false;
  private busy = '';
  private checks = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    this.problem = null;
    try {
      const [roles, all] = await Promise.all([once<Role[]>('/import/roles'), runs()]);
      this.roles = roles;
      this.scored = all.length > 0;
      this.took(await call<Draft>('/import'));
    } catch (error) {
      this.failed(error);
    }
  }

  private took(draft: Draft): void {
    this.draft = draft;
    this.problems = null;
    this.checks++;
    this.requestUpdate();
    if (draft.files.length && !draft.refusals.length && !this.running) {
      void this.check(this.checks);
    }
  }

  /** Reads every row; an answer to an older draft is dropped. */
  private async check(number: number): Promise<void> {
    const problems = await call<ImportProblems>('/import/problems').catch((error: Problem) => {
      if (number === this.checks) {
        this.failed(error);
      }
      return null;
    });
    if (number === this.checks) {
      this.problems = problems;
      this.requestUpdate();
    }
  }

  private failed(error: unknown): void {
    this.problem = error as Problem;
    this.requestUpdate();
  }

  /** Changes the draft; what was wrong before is over. */
  private async change(what: string, request: () => Promise<Draft>): Promise<void> {
    this.busy = what;
    this.problem = null;
    this.requestUpdate();
    try {
      this.took(await request());
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = '';
      this.requestUpdate();
    }
  }

  private async add(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      const body = new FormData();
      body.set('file', file);
      await this.change(`Taking ${file.name} …`, () => call<Draft>('/import/files', {body}));
      if (this.problem) {
        return;
      }
    }
  }

  private async run(): Promise<void> {
    try {
      const job = await call<Job>('/import/run', {method: 'POST'});
      this.querySelector<JobProgress>('icp-job')?.follow(job);
    } catch (error) {
      this.failed(error);
    }
  }

  private ended(job: Job): void {
    this.running = false;
    if (job.status === 'done') {
      forget();
      viewStore.change({run: 'current'});
      toast('The accounts are scored.');
      navigate(linkTo('/accounts', {run: 'current'}));
      return;
    }
    void this.load().then(() => {
      if (job.status === 'failed') {
        this.failed({status: 0, title: `${job.kind} failed`, detail: job.problem ?? ''});
      } else {
        toast(`${job.kind} was stopped. Nothing was kept.`);
      }
    });
  }

  override render(): TemplateResult {
    const heading = this.scored ? 'Import files' : 'Score your first accounts';
    const sub = this.scored ? 'A new run from new files. Earlier runs stay as they are.' : 'Nothing has been scored in this workspace yet. Two files are enough.';
    return html`
      <div class="head"><div><h1 tabindex="-1">${heading}</h1><p class="sub">${this.scored === null && !this.problem ? 'Loading …' : sub}</p></div></div>
      ${this.problem ? this.errorNote(this.problem) : nothing}
      <icp-job @job-began=${() => { this.running = true; this.requestUpdate(); }} @job-ended=${(e: CustomEvent<Job>) => this.ended(e.detail)}></icp-job>
      ${this.running ? nothing : this.draft ? this.desk(this.draft) : this.problem ? nothing : html`<div class="card" aria-hidden="true"><div class="skeleton chart"></div></div>`}`;
  }

  private errorNote(problem: Problem): TemplateResult {
    return html`<div class="note error" role="alert" data-ready><p class="refusal"><strong>${problem.title}.</strong> ${problem.detail}</p>
      <div class="row"><button class="btn small" @click=${() => this.load()}>Try again</button></div></div>`;
  }

  private desk(draft: Draft): TemplateResult {
    return html`<div class="cards" data-ready>
      <div class="c8 stack">${this.dropZone(draft)} ${draft.files.length ? this.readiness(draft) : this.sampleCard()}</div>
      <div class="c4 stack">${this.checklist(draft)} ${this.terminal()}</div>
    </div>
    ${draft.sheets.length ? html`<div class="stack sheets"><h2 class="vh">Recognised sheets</h2>${draft.sheets.map(sheet => sheetCard(sheet, this.roles, decision => this.decide(decision)))}</div>` : nothing}`;
  }

  private decide(decision: SheetDecision): void {
    void this.change('Reading again …', () => call<Draft>('/import/decisions', {method: 'PUT', body: decision}));
  }

  private over(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    (event.currentTarget as HTMLElement).toggleAttribute('data-over', isOver);
  }

  private dropZone(draft: Draft): TemplateResult {
    const some = draft.files.length > 0;
    return html`<section class="drop ${some ? '' : 'big'}" aria-label="Add source files"
      @dragover=${(e: DragEvent) => this.over(e, true)} @dragleave=${(e: DragEvent) => this.over(e, false)}
      @drop=${(e: DragEvent) => { this.over(e, false); void this.add([...(e.dataTransfer?.files ?? [])]); }}>
      <h2>${some ? 'Add more files' : 'Drop your spreadsheets here'}</h2>
      <p class="muted">Excel, CSV or Parquet, any file name. Each file is recognised by its column headers, and you see what was read before anything is scored.</p>
      <div class="row"><button class="btn ${some ? '' : 'primary'}" @click=${() => this.querySelector<HTMLInputElement>('#files')?.click()}>Choose files</button>
        <input id="files" class="vh" type="file" multiple tabindex="-1" aria-label="Files" accept=".xlsx,.csv,.parquet,.txt,.tsv" @change=${(e: Event) => this.picked(e.target as HTMLInputElement)}>
        <span class="sm muted" role="status">${this.busy}</span></div>
      ${some ? html`<ul class="files" aria-label="Files">${draft.files.map(file => html`<li><span>${file.name} <span class="faint">${compact(file.bytes)}B</span></span>
        <button class="btn quiet small" aria-label="Remove ${file.name}" @click=${() => this.change('', () => call<Draft>('/import/files/' + encodeURIComponent(file.name), {method: 'DELETE'}))}>Remove</button></li>`)}</ul>` : nothing}
      <p class="xs faint">Files stay on this computer, up to 20 of 1 GB each. No request leaves it.</p>
    </section>`;
  }

  private picked(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.add(files);
  }

  private sampleCard(): TemplateResult {
    return html`<section class="card"><header><h2>Nothing at hand?</h2><p class="sub">The sample is messy on purpose: misspelt names, bad dates, sales that match nobody</p></header>
      <div class="row"><button class="btn" ?disabled=${this.busy !== ''} @click=${() => this.change('Writing the sample …', () => call<Draft>('/import/sample', {method: 'POST'}))}>Use the sample</button>
      <span class="sm muted">5,000 invented accounts in four files</span></div></section>`;
  }

  /** What stands in the way, or what was found, and the button. */
  private readiness(draft: Draft): TemplateResult {
    const refused = draft.refusals.length > 0;
    const lines = [...draft.refusals, ...draft.passed_over];
    return html`<section class="card"><header><h2>${refused ? 'Not ready yet' : this.problems ? 'Ready to import' : 'Checking every row …'}</h2>
      <p class="sub">${refused ? 'Add the file, or say below which sheet or column is meant' : 'Nothing is written before you import'}</p></header>
      <div class="content stack">
        ${lines.length ? html`<ul class="problems">${lines.map(line => html`<li class="refusal">${line}</li>`)}</ul>` : nothing}
        ${this.problems ? this.found(this.problems) : nothing}
        <div class="row"><button class="btn primary" ?disabled=${refused || !this.problems || this.busy !== ''} @click=${() => this.run()}>Import</button>
          <button class="btn" @click=${() => this.change('', () => call<Draft>('/import', {method: 'DELETE'}))}>Start over</button></div>
      </div></section>`;
  }

  private found(problems: ImportProblems): TemplateResult {
    const kinds = Object.entries(problems.counts);
    const all = kinds.reduce((sum, [, n]) => sum + n, 0);
    if (!all) {
      return html`<p>No problem was found.</p>`;
    }
    return html`<details><summary>${kinds.map(([severity, n]) => `${count(n)} ${SEVERITIES[severity] ?? severity}`).join(' · ')}</summary>
      <ul class="problems">${problems.first.map(each => html`<li class="refusal"><span class="tag ${each.severity === 'notice' ? '' : 'warn'}">${SEVERITIES[each.severity] ?? each.severity}</span> ${each.text} <span class="faint">${each.done}</span></li>`)}</ul>
      ${all > problems.first.length ? html`<p class="muted">The first ${count(problems.first.length)} of ${count(all)}. All are on the page Quality after the import.</p>` : nothing}
    </details>`;
  }

  private checklist(draft: Draft): TemplateResult {
    const has = (role: string) => draft.sheets.some(sheet => sheet.role === role);
    const needed = this.roles.filter(role => role.required);
    return html`<section class="card"><header><h2>Checklist</h2><p class="sub">${needed.filter(role => has(role.role)).length} of ${needed.length} required files</p></header>
      <ol class="steps">${this.roles.map(role => html`<li>${mark(has(role.role))}<div><h3>${role.label.charAt(0).toUpperCase() + role.label.slice(1)}</h3><p>${WHAT[role.role] ?? ''}</p></div>
        <span class="tag">${has(role.role) ? 'there' : role.required ? 'required' : 'optional'}</span></li>`)}</ol></section>`;
  }

  private terminal(): TemplateResult {
    return html`<section class="card"><header><h2>From the terminal</h2><p class="sub">The same, for nightly jobs; what you correct here counts there too</p></header><code class="cmd" tabindex="0">icp run --sources DIR</code></section>`;
  }
}
customElements.define('icp-start', Start);

function mark(done: boolean): TemplateResult {
  return done
    ? html`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle class="acc" cx="9" cy="9" r="8.5"></circle><path class="check" d="M5 9.2 8 12l5-6"></path></svg>`
    : html`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle class="ring" cx="9" cy="9" r="7.5"></circle></svg>`;
}
