/** Export: exactly the current view as a file; a call list for a rep. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Problem} from '../core/api';
import {once} from '../core/data';
import {count, date, words} from '../core/format';
import {RunPage} from '../core/page';
import {linkTo} from '../core/router';
import {segmentLabel, type Answer, type RunDetails} from '../core/types';
import {questionOf, viewStore} from '../core/view';
import {card} from '../elements/card';
import {gradeMark} from '../elements/grade';
import {segmentPicker} from '../elements/segments';
import {GRADES} from '../core/types';
import {tryingNote} from './parts';

const FORMATS: [string, string][] = [
  ['csv', 'CSV, for every spreadsheet and CRM'],
  ['xlsx', 'XLSX, numbers and dates as such'],
  ['json', 'JSON, for programs'],
  ['parquet', 'Parquet, typed, for BI'],
];

/** Address of a file of the current view. */
export function exportLink(run: RunDetails, format: string, kind: 'accounts' | 'calls' = 'accounts'): string {
  const query = new URLSearchParams({format, kind, question: JSON.stringify(questionOf(viewStore.view))});
  if (kind === 'calls') {
    viewStore.view.columns.forEach(each => query.append('column', each));
  }
  return `/api/v1/runs/${encodeURIComponent(run.run.id)}/export?${query}`;
}

interface CallColumns {
  standard: string[];
  further: string[];
}

class Export extends RunPage {
  heading = 'Export';
  private columns: CallColumns | null = null;

  protected override loaded(run: RunDetails): void {
    once<CallColumns>(`/runs/${encodeURIComponent(run.run.id)}/export/columns`)
      .then(columns => (this.columns = columns))
      .catch((problem: Problem) => (this.problem = problem))
      .finally(() => this.requestUpdate());
  }

  protected override body(run: RunDetails, answer: Answer): TemplateResult {
    const n = count(answer.cards.accounts);
    const view = viewStore.view;
    const toggle = (grade: string) => viewStore.change({grades: view.grades.includes(grade) ? view.grades.filter(each => each !== grade) : [...view.grades, grade]});
    return html`
      <div class="head"><div><h1 tabindex="-1">Export</h1><p class="sub">${n} accounts as of ${date(run.run.as_of)}: what the view holds, in its order. What is exported is what is seen.</p></div></div>
      ${tryingNote()}
      <div class="bar">${segmentPicker(answer)}</div>
      <div class="bar"><fieldset class="row"><legend class="vh">Grades</legend>${GRADES.map(grade => html`<button class="btn" aria-pressed=${view.grades.includes(grade)} @click=${() => toggle(grade)}>${gradeMark(grade)}</button>`)}</fieldset>
        ${view.industries.length ? html`<span class="tag">${view.industries.join(', ')}</span>` : nothing} ${view.text ? html`<span class="tag">“${view.text}”</span>` : nothing}
        <a class="btn quiet" href=${linkTo('/accounts')}>See these accounts</a></div>
      <div class="cards">
        ${card({title: `These ${n} accounts`, sub: 'All columns of icp_scored_accounts.csv, and the ones of your customers file', span: 'c6', body: this.links(run, answer, 'accounts')})}
        ${card({title: `Call list of ${n}`, sub: 'For who calls: your CRM’s ID, the reason in one sentence, and the columns you choose', span: 'c6', body: html`${this.links(run, answer, 'calls')}${this.chooser()}`})}
      </div>
      <p class="muted sm below">${view.segment ? `Segment ${segmentLabel(view.segment)}. ` : ''}Text that a spreadsheet would run as a formula gets an apostrophe. IDs are written as they stand in your files.</p>`;
  }

  /** Columns of the call list: tick to add at the end, untick to leave out. */
  private chooser(): TemplateResult | typeof nothing {
    if (!this.columns) {
      return nothing;
    }
    const {standard, further} = this.columns;
    const chosen = viewStore.view.columns.length ? viewStore.view.columns : standard;
    const choose = (columns: string[]) => viewStore.change({columns: columns.join() === standard.join() ? [] : columns});
    const box = (name: string) => html`<label class="check"><input type="checkbox" .checked=${chosen.includes(name)} ?disabled=${chosen.length === 1 && chosen[0] === name}
      @change=${(e: Event) => choose((e.target as HTMLInputElement).checked ? [...chosen, name] : chosen.filter(each => each !== name))}>${words(name)}</label>`;
    return html`<details class="below"><summary>Columns: ${count(chosen.length)} of ${count(standard.length + further.length)}</summary>
      <fieldset class="columns"><legend class="sm muted">In every call list, unless you choose</legend>${standard.map(box)}</fieldset>
      <fieldset class="columns"><legend class="sm muted">May be added</legend>${further.map(box)}</fieldset>
      <p class="sm muted below">In this order: ${chosen.map(words).join(', ')}. The choice is in the address: keep it as a bookmark.</p>
      <button class="btn small" ?disabled=${viewStore.view.columns.length === 0} @click=${() => choose(standard)}>Standard columns</button></details>`;
  }

  private links(run: RunDetails, answer: Answer, kind: 'accounts' | 'calls'): TemplateResult {
    return answer.cards.accounts === 0
      ? html`<p class="muted">No account passes the filter; there is nothing to export.</p>`
      : html`<ul class="formats">${FORMATS.map(([format, words]) => html`<li><a class="btn" download href=${exportLink(run, format, kind)}>${format.toUpperCase()}</a><span class="muted">${words.slice(words.indexOf(',') + 2)}</span></li>`)}</ul>`;
  }
}
customElements.define('icp-export', Export);
