/** Export: exactly the current view as a file; a call list for a rep. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, date} from '../core/format';
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
  return `/api/v1/runs/${encodeURIComponent(run.run.id)}/export?${query}`;
}

class Export extends RunPage {
  heading = 'Export';

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
        ${card({title: `Call list of ${n}`, sub: 'Rank, your CRM’s ID, name, grade, score, the reason in one sentence, money, last order, and your own columns (owner, territory, contact)', span: 'c6', body: this.links(run, answer, 'calls')})}
      </div>
      <p class="muted sm">${view.segment ? `Segment ${segmentLabel(view.segment)}. ` : ''}Text that a spreadsheet would run as a formula gets an apostrophe. IDs are written as they stand in your files.</p>`;
  }

  private links(run: RunDetails, answer: Answer, kind: 'accounts' | 'calls'): TemplateResult {
    return answer.cards.accounts === 0
      ? html`<p class="muted">No account passes the filter; there is nothing to export.</p>`
      : html`<ul class="formats">${FORMATS.map(([format, words]) => html`<li><a class="btn" download href=${exportLink(run, format, kind)}>${format.toUpperCase()}</a><span class="muted">${words.slice(words.indexOf(',') + 2)}</span></li>`)}</ul>`;
  }
}
customElements.define('icp-export', Export);
