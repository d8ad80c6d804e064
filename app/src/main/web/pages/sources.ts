/** Data: what the run was made from, how columns were read, how much of the sales found an account. */
import {html, type TemplateResult} from 'lit';
import {count, date, percent, words} from '../core/format';
import {RunPage} from '../core/page';
import {linkTo} from '../core/router';
import type {Answer, RunDetails} from '../core/types';
import {card} from '../elements/card';
import {metrics} from '../elements/metrics';
import {moneyCard} from './reconciliation';

type Input = RunDetails['inputs'][number];

const LABELS: Record<string, string> = {customers: 'Customers', sales: 'Sales log', revenue: 'Annual revenue', industries: 'Industry enrichment'};

class SourcesPage extends RunPage {
  heading = 'Data';

  protected override body(run: RunDetails, _answer: Answer): TemplateResult {
    const inputs = run.inputs;
    const n = (key: string) => run.counts[key] ?? 0;
    return html`
      <div class="head"><div><h1 tabindex="-1">Data</h1><p class="sub">What the run of ${date(run.run.as_of)} was made from</p></div>
        <div class="actions"><a class="btn" href="/start">Import files</a></div></div>
      ${metrics([
        {name: 'Customers', value: count(n('customers')), context: `${count(n('accounts'))} accounts`},
        {name: 'Sales lines', value: count(n('sales_lines')), context: `${count(n('set_aside_lines'))} set aside`},
        {name: 'Lines matched', value: percent(run.match_rate.lines), context: `${count(n('unmatched_lines'))} match no account`},
        {name: 'Gross profit matched', value: percent(run.match_rate.gp), context: 'by amount, losses counted as size'},
      ])}
      <div class="cards">${this.sources(inputs)} ${moneyCard(run)} ${inputs.map(input => this.columns(input))}</div>`;
  }

  private sources(inputs: Input[]): TemplateResult {
    return card({
      title: 'Sources',
      sub: 'Every file that was read, recognised by its headers',
      span: 'c7',
      table: () => ({columns: ['Role', 'File', 'Sheet', 'Rows', 'SHA-256'], rows: inputs.map(i => [LABELS[i.role] ?? i.role, i.file, i.sheet, i.rows, i.sha256 ?? ''])}),
      body: html`<div class="tablewrap" tabindex="0" role="region" aria-label="Sources"><table><thead><tr><th scope="col">Role</th><th scope="col">File</th><th scope="col" class="num">Rows</th></tr></thead><tbody>
        ${inputs.map(input => html`<tr><td>${LABELS[input.role] ?? input.role}</td><td class="text">${input.file}${input.sheet ? html`<span class="under">sheet ${input.sheet}</span>` : ''}</td><td class="num">${count(input.rows)}</td></tr>`)}
      </tbody></table></div>`,
    });
  }

  private columns(input: Input): TemplateResult {
    const columns = input.columns ?? [];
    const label = LABELS[input.role] ?? input.role;
    return card({
      title: `Columns of ${label.toLowerCase()}`,
      sub: `${input.file}${input.sheet ? ', sheet ' + input.sheet : ''}. Anything wrong? Correct it when you import the next files; it is kept for files with these headers.`,
      span: 'c6',
      table: () => ({columns: ['Field', 'Column', 'Header'], rows: columns.map(c => [c.field, letters(c.index), c.header])}),
      body: columns.length
        ? html`<div class="tablewrap" tabindex="0" role="region" aria-label="Columns of ${input.file}"><table><thead><tr><th scope="col">Field</th><th scope="col">Column</th><th scope="col">Header</th></tr></thead><tbody>
            ${columns.map(c => html`<tr><td>${words(c.field)}</td><td>${letters(c.index)}</td><td class="text">${c.header}</td></tr>`)}</tbody></table></div>`
        : html`<div class="empty"><p>This run did not record its columns. A new run does.</p><a class="btn" href=${linkTo('/start')}>Import files</a></div>`,
    });
  }
}
customElements.define('icp-sources', SourcesPage);

/** A, B, … Z, AA as a spreadsheet shows them. */
export function letters(index: number): string {
  let text = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
  }
  return text;
}
