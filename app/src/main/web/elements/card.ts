/** A card: title, one line of what is counted, the figure or chart, its numbers as a table, Save. */
import {html, nothing, type TemplateResult} from 'lit';
import {Part} from '../core/part';
import {saveCsv, savePng, saveSvg} from './save';

/** The numbers behind a card, as a real table. */
export interface CardTable {
  columns: string[];
  rows: (string | number | null)[][];
}

export interface Card {
  title: string;
  sub?: string | TemplateResult;
  /** Width in the 12 columns: c3 to c9; all of them when left out. */
  span?: string;
  table?: () => CardTable;
  body: TemplateResult;
  extra?: TemplateResult;
}

export function card(of: Card): TemplateResult {
  const id = 'card-' + of.title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return html`<section class="card ${of.span ?? ''}" aria-labelledby=${id}>
    <header>
      <h2 id=${id}>${of.title}</h2>
      ${of.extra ?? nothing}
      ${of.table ? html`<icp-card-tools class="tools" .heading=${of.title} .table=${of.table}></icp-card-tools>` : nothing}
      ${of.sub ? html`<p class="sub">${of.sub}</p>` : nothing}
    </header>
    <div class="content">${of.body}</div>
  </section>`;
}

class CardTools extends Part {
  static override properties = {heading: {attribute: false}, table: {attribute: false}};
  declare heading: string;
  declare table: () => CardTable;
  private menuOpen = false;

  private toggle(open: boolean): void {
    this.menuOpen = open;
    this.requestUpdate();
  }

  private save(kind: 'png' | 'svg' | 'csv'): void {
    this.toggle(false);
    const content = this.closest('.card')?.querySelector<HTMLElement>('.content');
    const name = this.heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    if (kind === 'csv') {
      saveCsv(name, this.table());
    } else if (content) {
      void (kind === 'png' ? savePng(name, this.heading, content) : saveSvg(name, this.heading, content));
    }
  }

  private left(event: FocusEvent): void {
    if (this.menuOpen && !this.contains(event.relatedTarget as Node)) {
      this.toggle(false);
    }
  }

  override render(): TemplateResult {
    return html`
      <button class="btn quiet small" aria-label="${this.heading} as a table" @click=${() => this.querySelector('dialog')?.showModal()}>Table</button>
      <button class="btn quiet small" aria-label="Save ${this.heading}" aria-haspopup="menu" aria-expanded=${this.menuOpen} @click=${() => this.toggle(!this.menuOpen)} @focusout=${(e: FocusEvent) => this.left(e)}>Save</button>
      ${this.menuOpen ? html`<div class="menu" role="menu" @focusout=${(e: FocusEvent) => this.left(e)} @mousedown=${(e: Event) => e.preventDefault()} @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.toggle(false)}>
        <button role="menuitem" @click=${() => this.save('png')}>PNG picture</button>
        <button role="menuitem" @click=${() => this.save('svg')}>SVG drawing</button>
        <button role="menuitem" @click=${() => this.save('csv')}>CSV numbers</button>
      </div>` : nothing}
      <dialog aria-label="${this.heading} as a table" @click=${(e: Event) => e.target === e.currentTarget && (e.currentTarget as HTMLDialogElement).close()}>${this.twin()}</dialog>
    `;
  }

  private twin(): TemplateResult {
    const {columns, rows} = this.table();
    const isNumber = (i: number) => rows.some(row => typeof row[i] === 'number');
    return html`<header><h2>${this.heading}</h2><form method="dialog"><button class="btn small">Close</button></form></header>
      <div class="tablewrap" tabindex="0" role="region" aria-label=${this.heading}><table>
        <thead><tr>${columns.map((each, i) => html`<th scope="col" class=${isNumber(i) ? 'num' : ''}>${each}</th>`)}</tr></thead>
        <tbody>${rows.map(row => html`<tr>${row.map((cell, i) => html`<td class=${isNumber(i) ? 'num' : ''}>${typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : (cell ?? 'no data')}</td>`)}</tr>`)}</tbody>
      </table></div>`;
  }
}
customElements.define('icp-card-tools', CardTools);
