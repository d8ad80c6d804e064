/**
 * A table of any number of rows: only those in sight are in the document. Browsers limit how tall an
 * element may be, so beyond that the scroll range is scaled; the wheel and the keys move by rows all
 * the same. Roles and keys follow the ARIA grid pattern.
 */
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {Part} from '../core/part';
import {keepPlace, placeOf} from '../core/place';
import {isTyping} from '../shell/keys';

export interface Column<R> {
  key: string;
  label: string;
  /** A width of a CSS grid track: "72px", "minmax(200px, 2fr)". */
  width: string;
  number?: boolean;
  /** The key that the server sorts by, where it can. */
  sort?: string;
  /** Largest first at the first click. */
  descendingFirst?: boolean;
  cell: (row: R) => TemplateResult | string;
}

const ROW = 46;
const HEAD = 40;
const TALLEST = 8_000_000;
const CHUNK = 100;
const PLACE = 'grid';

/** Where a reader is in the table. */
interface Place {
  position: number;
  selected: number;
}

export class Grid<R> extends Part {
  static override properties = {
    columns: {attribute: false}, total: {attribute: false}, label: {attribute: false},
    source: {attribute: false}, version: {attribute: false}, first: {attribute: false}, sort: {attribute: false}, descending: {attribute: false},
  };
  declare columns: Column<R>[];
  declare total: number;
  declare label: string;
  /** Reads rows; what it is asked for is at most 200 at a time. */
  declare source: (from: number, size: number, signal: AbortSignal) => Promise<R[]>;
  /** Changes when the rows are others. */
  declare version: string;
  /** The first rows of this version, which came with the answer. */
  declare first: R[];
  declare sort: string;
  declare descending: boolean;

  private chunks = new Map<number, R[]>();
  private pending = new Map<number, AbortController>();
  private shownVersion = '';
  private position = 0;
  private selected = -1;
  private viewport = 600;
  private readonly resized = new ResizeObserver(() => this.measure());

  /** Rows are reached from anywhere on the page: the first j or k brings the focus here. */
  private readonly keyElsewhere = (event: KeyboardEvent): void => {
    const isRowKey = event.key === 'j' || event.key === 'k';
    if (isRowKey && !event.defaultPrevented && !this.box.contains(event.target as Node) && !document.querySelector('dialog[open]')) {
      this.key(event);
      if (event.defaultPrevented) {
        this.box.focus({preventScroll: true});
        this.box.scrollIntoView({block: 'nearest'});
      }
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.keyElsewhere);
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.box);
    this.viewport = Math.max(ROW, this.box.clientHeight - HEAD);
    this.comeBack();
    this.requestUpdate();
  }

  /** To the row at which the reader left this table. */
  private comeBack(): void {
    const place = placeOf<Place>(PLACE);
    if (place) {
      this.selected = Math.min(this.total - 1, place.selected);
      this.moveTo(place.position);
      if (this.selected >= 0) {
        this.box.focus({preventScroll: true});
      }
    }
  }

  private keep(): void {
    keepPlace(PLACE, {position: this.position, selected: this.selected});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keyElsewhere);
    this.resized.disconnect();
    this.pending.forEach(each => each.abort());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('version') && this.version !== this.shownVersion) {
      this.pending.forEach(each => each.abort());
      this.pending.clear();
      this.chunks = new Map([[0, this.first.slice(0, CHUNK)]]);
      this.shownVersion = this.version;
      this.position = Math.min(this.position, this.lastPosition);
    }
  }

  private get box(): HTMLElement {
    return this.querySelector<HTMLElement>('.vgrid')!;
  }

  private get fullHeight(): number {
    return this.total * ROW;
  }

  private get height(): number {
    return Math.min(TALLEST, this.fullHeight);
  }

  private get lastPosition(): number {
    return Math.max(0, this.fullHeight - this.viewport);
  }

  /** Pixels of rows per pixel of scroll range. */
  private get scale(): number {
    const range = this.height - this.viewport;
    return range > 0 ? this.lastPosition / range : 1;
  }

  private measure(): void {
    this.viewport = Math.max(ROW, this.box.clientHeight - HEAD);
    this.requestUpdate();
  }

  private scrolled(): void {
    const expected = this.position / this.scale;
    if (Math.abs(this.box.scrollTop - expected) > 1) {
      this.position = Math.min(this.lastPosition, this.box.scrollTop * this.scale);
      this.keep();
      this.requestUpdate();
    }
  }

  private wheel(event: WheelEvent): void {
    if (this.scale > 1 && !event.ctrlKey && Math.abs(event.deltaY) > Math.abs(event.deltaX)) {
      const pixels = event.deltaMode === 1 ? event.deltaY * ROW : event.deltaY;
      const next = Math.max(0, Math.min(this.lastPosition, this.position + pixels));
      if (next !== this.position) {
        event.preventDefault();
        this.moveTo(next);
      }
    }
  }

  private moveTo(position: number): void {
    this.position = Math.max(0, Math.min(this.lastPosition, position));
    this.box.scrollTop = this.position / this.scale;
    this.keep();
    this.requestUpdate();
  }

  /** Selects a row and brings it into sight. */
  select(row: number): void {
    this.selected = Math.max(0, Math.min(this.total - 1, row));
    const top = this.selected * ROW;
    if (top < this.position) {
      this.moveTo(top);
    } else if (top + ROW > this.position + this.viewport) {
      this.moveTo(top + ROW - this.viewport);
    }
    this.keep();
    this.requestUpdate();
  }

  private key(event: KeyboardEvent): void {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const page = Math.floor(this.viewport / ROW) - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.selected + 1, j: this.selected + 1, ArrowUp: this.selected - 1, k: this.selected - 1,
      PageDown: this.selected + page, PageUp: this.selected - page, Home: 0, End: this.total - 1,
    };
    if (event.key in moves) {
      event.preventDefault();
      this.select(moves[event.key]!);
    } else if (event.key === 'Enter' && this.selected >= 0 && event.target === this.box) {
      this.open(this.selected);
    }
  }

  private open(row: number): void {
    const value = this.row(row);
    if (value) {
      this.dispatchEvent(new CustomEvent('open-row', {detail: value, bubbles: true}));
    }
  }

  private row(index: number): R | undefined {
    const chunk = this.chunks.get(Math.floor(index / CHUNK));
    if (!chunk) {
      this.fetch(Math.floor(index / CHUNK));
    }
    return chunk?.[index % CHUNK];
  }

  private fetch(chunk: number): void {
    if (this.pending.has(chunk) || chunk * CHUNK >= this.total) {
      return;
    }
    for (const [other, abort] of this.pending) {
      if (Math.abs(other - chunk) > 2) {
        abort.abort();
        this.pending.delete(other);
      }
    }
    const abort = new AbortController();
    const version = this.shownVersion;
    this.pending.set(chunk, abort);
    this.source(chunk * CHUNK, CHUNK, abort.signal)
      .then(rows => {
        if (version === this.shownVersion) {
          this.chunks.set(chunk, rows);
          this.forgetFar(chunk);
          this.requestUpdate();
        }
      })
      .catch(() => undefined)
      .finally(() => this.pending.get(chunk) === abort && this.pending.delete(chunk));
  }

  private forgetFar(chunk: number): void {
    for (const key of this.chunks.keys()) {
      if (this.chunks.size > 20 && Math.abs(key - chunk) > 8) {
        this.chunks.delete(key);
      }
    }
  }

  private sortBy(column: Column<R>): void {
    const again = this.sort === column.sort;
    const descending = again ? !this.descending : !!column.descendingFirst;
    this.dispatchEvent(new CustomEvent('sort-rows', {detail: {sort: column.sort, descending}, bubbles: true}));
  }

  override render(): TemplateResult {
    const first = Math.max(0, Math.floor(this.position / ROW) - 3);
    const last = Math.min(this.total, Math.ceil((this.position + this.viewport) / ROW) + 3);
    const rows = Array.from({length: Math.max(0, last - first)}, (_, i) => first + i);
    const offset = this.position / this.scale - this.position;
    return html`<div class="vgrid" role="grid" tabindex="0" aria-label=${this.label} aria-rowcount=${this.total + 1} aria-colcount=${this.columns.length}
        aria-activedescendant=${this.selected >= 0 ? `row-${this.selected}` : nothing}
        .style=${`--cols:${this.columns.map(each => each.width).join(' ')}`}
        @scroll=${() => this.scrolled()} @wheel=${(e: WheelEvent) => this.wheel(e)} @keydown=${(e: KeyboardEvent) => this.key(e)}>
      <div class="vhead vrow" role="row" aria-rowindex="1">${this.columns.map(each => this.head(each))}</div>
      <div class="vbody" role="presentation" .style=${`height:${this.height}px`}>
        ${rows.map(index => this.line(index, index * ROW + offset))}
      </div>
    </div>`;
  }

  private head(column: Column<R>): TemplateResult {
    const sorted = column.sort && column.sort === this.sort;
    const primary = sorted && this.columns.find(each => each.sort === column.sort) === column;
    const mark = primary ? (this.descending ? ' ↓' : ' ↑') : '';
    return html`<div role="columnheader" class="${column.number ? 'num' : ''} ${primary ? 'sorted' : ''}" aria-sort=${primary ? (this.descending ? 'descending' : 'ascending') : nothing}>
      ${column.sort ? html`<button @click=${() => this.sortBy(column)}>${column.label}${mark}</button>` : column.label}
    </div>`;
  }

  private line(index: number, top: number): TemplateResult {
    const row = this.row(index);
    return html`<div class="vline vrow" role="row" id="row-${index}" aria-rowindex=${index + 2} aria-selected=${index === this.selected}
        .style=${`transform:translateY(${top}px)`} @click=${() => this.select(index)} @dblclick=${() => this.open(index)}>
      ${this.columns.map(each => html`<div role="gridcell" class=${each.number ? 'num' : ''}>${row ? each.cell(row) : html`<span class="wait">…</span>`}</div>`)}
    </div>`;
  }
}
customElements.define('icp-grid', Grid);
