/** Source cells: where the numbers of an account stand, all of them or those of one component. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, words} from '../core/format';
import type {RunDetails} from '../core/types';
import {card} from '../elements/card';
import type {Orders, SourceRow, Term} from './account-types';

const FEW = 12;

/** Account fields that come from source fields of other names; the others have the same one. */
const FROM: Record<string, string[]> = {
  industry: ['industry', 'sub_list', 'reasoning'],
  annual_revenue: ['revenue_estimate', 'revenue_source'],
  gp12: ['day', 'gp'],
};

export interface Cells {
  sources: SourceRow[];
  orders: Orders;
  terms: Term[];
  /** The component whose cells are shown; all cells when empty. */
  component: string;
  /** How many sales lines are shown. */
  lines: number;
}

/** The fields of the sources that a component reads. */
const fieldsOf = (term: Term): string[] => term.fields.flatMap(field => FROM[field] ?? [field]);

/** Rows with the cells that a component reads; rows without one are left out. */
function narrowed(rows: SourceRow[], term: Term | undefined): SourceRow[] {
  if (!term) {
    return rows;
  }
  const fields = fieldsOf(term);
  return rows
    .map(row => ({...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([name]) => fields.includes(name)))}))
    .filter(row => Object.keys(row.cells).length > 0);
}

/** A column as Excel letters it: 0 is A, 26 is AA. */
function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The cell's place as Excel shows it, such as H214; "" where the manifest does not know it. */
function placeOf(run: RunDetails, row: SourceRow, field: string): string {
  const input = run.inputs.find(each => each.file === row.file && each.sheet === row.sheet);
  const column = input?.columns?.find(each => each.field === field);
  return column ? letter(column.index) + row.row : '';
}

export function cellsCard(run: RunDetails, cells: Cells, change: (patch: Partial<Cells>) => void): TemplateResult {
  const term = cells.terms.find(each => each.component === cells.component);
  const lines = narrowed(cells.orders.newest, term);
  const shownLines = lines.slice(0, cells.lines || FEW);
  const rows = [...narrowed(cells.sources, term), ...shownLines];
  return card({
    title: 'Source cells',
    sub: `Where the numbers stand: file, sheet, row and cell as Excel shows them. ${sentence(shownLines.length, lines.length, cells.orders.lines)}`,
    table: () => ({columns: ['Source', 'File', 'Sheet', 'Row', 'Cells'], rows: rows.map(r => [r.role, r.file, r.sheet, r.row, Object.entries(r.cells).map(([k, v]) => `${words(k)}: ${v}`).join('; ')])}),
    body: html`<div class="bar"><fieldset class="seg noprint"><legend class="vh">Cells of</legend>
        ${['', ...cells.terms.map(each => each.component)].map(name => html`<label><input type="radio" name="cells-of" .checked=${cells.component === name} @change=${() => change({component: name})}>${name ? words(name) : 'All'}</label>`)}
      </fieldset>${lines.length > shownLines.length ? html`<button class="btn quiet" @click=${() => change({lines: lines.length})}>Show ${count(lines.length)} sales lines</button>` : nothing}</div>
      ${rows.length ? table(run, rows) : html`<p class="muted">No cell of your files is about this: there is no data.</p>`}`,
  });
}

function sentence(shown: number, known: number, all: number): string {
  return all === 0 || known === 0 ? '' : shown < all ? `${count(shown)} of ${count(all)} sales lines, newest first.` : `All ${count(all)} sales lines, newest first.`;
}

function table(run: RunDetails, rows: SourceRow[]): TemplateResult {
  return html`<div class="tablewrap" tabindex="0" role="region" aria-label="Source cells"><table class="stacked">
    <thead><tr><th scope="col">Source</th><th scope="col">Place</th><th scope="col">Cells</th></tr></thead>
    <tbody>${rows.map(row => html`<tr><td class="nowrap">${words(row.role)}</td>
      <td class="text">${row.file}<span class="under">${row.sheet ? `sheet “${row.sheet}”, ` : ''}row ${row.row}</span></td>
      <td>${Object.entries(row.cells).map(([name, value]) => cell(placeOf(run, row, name), name, value))}</td></tr>`)}</tbody></table></div>`;
}

function cell(place: string, name: string, value: string): TemplateResult {
  return html`<span class="cellvalue">${place ? html`<code class="faint">${place}</code> ` : nothing}<span class="faint">${words(name)}</span> ${value}</span> `;
}

