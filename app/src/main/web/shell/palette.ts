/** Ctrl+K: any page and any account by a few letters. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, LatestOnly} from '../core/api';
import {score} from '../core/format';
import {Part} from '../core/part';
import {linkTo, navigate} from '../core/router';
import type {AccountLine, Answer, WhatIfRequest} from '../core/types';
import {viewStore} from '../core/view';
import {gradeMark} from '../elements/grade';
import {PAGES} from '../pages/registry';

interface Hit {
  label: string;
  note: TemplateResult | string;
  href: string;
}

export class Palette extends Part {
  private text = '';
  private at = 0;
  private accounts: AccountLine[] = [];
  private readonly questions = new LatestOnly<WhatIfRequest, Answer>(
    (question, options) => call<Answer>(`/runs/${encodeURIComponent(viewStore.view.run)}/what-if`, {...options, body: question}),
    answer => {
      this.accounts = answer?.rows ?? [];
      this.requestUpdate();
    },
  );

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  open(): void {
    this.text = '';
    this.accounts = [];
    this.at = 0;
    this.requestUpdate();
    this.dialog.showModal();
  }

  private typed(text: string): void {
    this.text = text;
    this.at = 0;
    if (text.trim().length > 1) {
      this.questions.ask({filter: {text}, size: 8});
    } else {
      this.accounts = [];
    }
    this.requestUpdate();
  }

  private get hits(): Hit[] {
    const wanted = this.text.trim().toLowerCase();
    const pages = PAGES.filter(page => !page.hidden && page.title.toLowerCase().includes(wanted)).map(page => ({
      label: page.title, note: page.key ? `g ${page.key}` : '', href: linkTo(page.path),
    }));
    const accounts = this.accounts.map(row => ({
      label: row.name || row.id, note: html`${gradeMark(row.grade)} ${score(row.score0to100)}`, href: linkTo('/account', {account: row.id}),
    }));
    return [...pages, ...accounts];
  }

  private go(hit: Hit | undefined): void {
    if (hit) {
      this.dialog.close();
      navigate(hit.href);
    }
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, number> = {ArrowDown: 1, ArrowUp: -1};
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(this.hits.length - 1, this.at + step));
      this.requestUpdate();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.go(this.hits[this.at]);
    }
  }

  override render(): TemplateResult {
    const hits = this.hits;
    return html`<dialog class="palette" aria-label="Search accounts and pages" @click=${(e: Event) => e.target === e.currentTarget && this.dialog.close()}>
      <label class="field"><span class="vh">Search accounts and pages</span>
        <input type="search" autofocus placeholder="Search accounts and pages" role="combobox" aria-expanded="true" aria-controls="palette-hits" aria-activedescendant=${hits.length ? `hit-${this.at}` : nothing}
          .value=${this.text} @input=${(e: Event) => this.typed((e.target as HTMLInputElement).value)} @keydown=${(e: KeyboardEvent) => this.key(e)}></label>
      <ul role="listbox" id="palette-hits" aria-label="Found">${hits.map((hit, i) => html`<li role="option" id="hit-${i}" aria-selected=${i === this.at} @click=${() => this.go(hit)}><span>${hit.label}</span><span class="muted">${hit.note}</span></li>`)}</ul>
    </dialog>`;
  }
}
customElements.define('icp-palette', Palette);
