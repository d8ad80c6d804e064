/** Who changes grade: saved grades in rows, grades now in columns; each cell leads to its list. */
import {html, type TemplateResult} from 'lit';
import {count} from '../core/format';
import {linkTo} from '../core/router';
import {GRADES} from '../core/types';
import {gradeMark} from '../elements/grade';

const MANY = 1000;

export function flow(matrix: number[][]): TemplateResult {
  return html`<div class="tablewrap" tabindex="0" role="region" aria-label="Grade flow"><table class="flow">
    <thead><tr><td class="corner"></td>${GRADES.map(grade => html`<th scope="col">${gradeMark(grade)}</th>`)}<th scope="col" class="tot">Saved</th></tr></thead>
    <tbody>${GRADES.map((saved, i) => html`<tr><th scope="row">${gradeMark(saved)}</th>
      ${GRADES.map((now, j) => cell(matrix[i]![j]!, i, j, saved, now))}
      <td class="tot">${count(matrix[i]!.reduce((sum, each) => sum + each, 0))}</td></tr>`)}
      <tr><th scope="row" class="tot">Now</th>${GRADES.map((_, j) => html`<td class="tot">${count(matrix.reduce((sum, row) => sum + row[j]!, 0))}</td>`)}<td class="tot"></td></tr>
    </tbody></table></div>`;
}

function cell(accounts: number, i: number, j: number, saved: string, now: string): TemplateResult {
  if (accounts === 0) {
    return html`<td class="z">–</td>`;
  }
  const strong = accounts >= MANY ? '2' : '1';
  const tone = i === j ? 'same' : (j < i ? 'u' : 'd') + strong;
  return html`<td class=${tone}><a href=${linkTo('/accounts', {savedGrades: [saved], grades: [now], segment: '', industries: [], text: ''})} aria-label="${count(accounts)} accounts from ${saved} to ${now}">${count(accounts)}</a></td>`;
}

/** How many go up, down or stay. */
export function moved(matrix: number[][]): {up: number; down: number; all: number} {
  let up = 0;
  let down = 0;
  let all = 0;
  matrix.forEach((row, i) => row.forEach((accounts, j) => {
    all += accounts;
    up += j < i ? accounts : 0;
    down += j > i ? accounts : 0;
  }));
  return {up, down, all};
}
