/** The frame around every page: top bar, run picker, navigation, theme, help, palette, toasts. */
import {html, nothing, type TemplateResult} from 'lit';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {onForget, runs} from '../core/data';
import {compact, date} from '../core/format';
import {named} from '../core/runs';
import {Part} from '../core/part';
import {placeOf} from '../core/place';
import {currentPath, linkTo, navigate, onNavigate, startRouter} from '../core/router';
import type {RunLine} from '../core/types';
import {viewStore} from '../core/view';
import {PAGES, pageAt, type Page} from '../pages/registry';
import {addKeys, keyMap, startKeys} from './keys';
import {applyTheme, nextTheme, theme} from './theme';
import './member';
import './palette';
import type {Palette} from './palette';
import './toast';
import {toast} from './toast';

const GROUPS = ['', 'Model', 'Data', 'Record'] as const;

class Shell extends Part {
  private all: RunLine[] = [];
  /** Whether it is known if anything was scored: until then the address without a page waits. */
  private known = false;

  override connectedCallback(): void {
    super.connectedCallback();
    applyTheme();
    startRouter();
    startKeys();
    addKeys(this.keys());
    onNavigate(() => this.arrived());
    onForget(() => this.loadRuns());
    this.loadRuns();
  }

  private loadRuns(): void {
    runs().then(all => {
      this.all = all;
      this.known = true;
      if (all.length === 0 && currentPath() === '/') {
        navigate('/start');
      }
      this.requestUpdate();
    }).catch(() => {
      this.known = true;
      this.requestUpdate();
    });
  }

  private get page(): Page {
    return pageAt(currentPath());
  }

  private arrived(): void {
    this.querySelector<HTMLElement>('#nav:popover-open')?.hidePopover();
    this.requestUpdate();
    document.title = this.page.title + ' · ICP scores';
    requestAnimationFrame(() => {
      this.querySelector<HTMLElement>('main h1')?.focus({preventScroll: true});
      this.scrollBack(placeOf<number>('scroll') ?? 0, 20);
    });
  }

  /** To where the reader was on this page; once it is tall enough. */
  private scrollBack(top: number, tries: number): void {
    window.scrollTo(0, top);
    if (tries > 0 && window.scrollY < top) {
      window.setTimeout(() => this.scrollBack(top, tries - 1), 50);
    }
  }

  private keys() {
    return [
      {keys: ['Ctrl+K'], what: 'Go to any page or account', run: () => this.openPalette()},
      {keys: ['/'], what: 'Search', run: () => this.search()},
      {keys: ['j', 'k'], what: 'Next and previous row, in a table'},
      {keys: ['Enter'], what: 'Open the row'},
      ...PAGES.filter(page => page.key).map(page => ({keys: ['g ' + page.key!], what: page.title, run: () => navigate(linkTo(page.path))})),
      {keys: ['Ctrl+Z'], what: 'Undo: weights, filters, thresholds', run: () => viewStore.undo()},
      {keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], what: 'Redo', run: () => viewStore.redo()},
      {keys: ['Escape'], what: 'Take back a drag', run: () => viewStore.cancelDrag()},
      {keys: ['?'], what: 'This help', run: () => this.help()},
    ];
  }

  private search(): void {
    const field = this.querySelector<HTMLInputElement>('main [data-search]');
    field ? field.focus() : this.openPalette();
  }

  private openPalette(): void {
    this.querySelector<Palette>('icp-palette')?.open();
  }

  private help(): void {
    this.querySelector<HTMLElement>('#nav:popover-open')?.hidePopover();
    this.querySelector<HTMLDialogElement>('#help')?.showModal();
  }

  private switchTheme(): void {
    const words = {system: 'Theme follows the system', light: 'Light theme', dark: 'Dark theme', contrast: 'High contrast'};
    toast(words[nextTheme()]);
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    document.title = this.page.title + ' · ICP scores';
  }

  override render(): TemplateResult {
    return html`
      <a class="skip" href="#main">Skip to content</a>
      <div class="working" aria-hidden="true"></div>
      <header class="topbar">
        <button class="btn nav-toggle" popovertarget="nav">Menu</button>
        <a class="brand wide" href=${linkTo('/overview')}>ICP scores</a>
        ${this.runPicker()}
        <div class="search"><button class="field" @click=${() => this.openPalette()}><span>Search</span><kbd aria-hidden="true">Ctrl K</kbd></button></div>
        <button class="btn icon wide" aria-label="Theme: ${theme()}" @click=${() => this.switchTheme()}><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.5"></circle><path d="M7 1a6 6 0 0 1 0 12z" fill="currentColor"></path></svg></button>
        <button class="btn icon wide" aria-label="Keyboard help" @click=${() => this.help()}>?</button>
        <icp-member></icp-member>
      </header>
      ${this.navigation()}
      <main id="main" tabindex="-1">${this.pageElement()}</main>
      <icp-palette></icp-palette>
      <icp-toasts></icp-toasts>
      ${this.helpDialog()} ${this.printed()}`;
  }

  private pageElement(): unknown {
    if (!this.known && currentPath() === '/') {
      return nothing;
    }
    const tag = unsafeStatic(this.page.element);
    return staticHtml`<${tag}></${tag}>`;
  }

  private runPicker(): TemplateResult | typeof nothing {
    const chosen = viewStore.view.run;
    if (this.all.length === 0) {
      return nothing;
    }
    return html`<label class="field run"><span class="vh">Run</span><select @change=${(e: Event) => viewStore.change({run: (e.target as HTMLSelectElement).value})}>
      ${this.all.map(run => {
        const value = run.current ? 'current' : run.id;
        return html`<option value=${value} ?selected=${value === chosen || run.id === chosen}>${run.current ? `${date(run.as_of)} · current` : named(run)}</option>`;
      })}
    </select></label>`;
  }

  private navigation(): TemplateResult {
    const current = this.page;
    const accounts = this.all.find(run => run.current)?.accounts;
    const counts: Record<string, string> = {'/accounts': accounts ? compact(accounts) : '', '/runs': this.all.length ? String(this.all.length) : ''};
    return html`<nav id="nav" popover aria-label="Pages">${GROUPS.map(group => {
      const pages = PAGES.filter(page => page.group === group && !page.hidden);
      return pages.length === 0 ? nothing : html`
        ${group ? html`<h2>${group}</h2>` : nothing}
        <ul>${pages.map(page => html`<li><a href=${linkTo(page.path)} aria-current=${page === current ? 'page' : nothing}>${page.title}<span class="count">${counts[page.path] ?? ''}</span></a></li>`)}</ul>`;
    })}
      <div class="settings"><button class="btn" @click=${() => this.switchTheme()}>Theme: ${theme()}</button><button class="btn" @click=${() => this.help()}>Keyboard help</button></div></nav>`;
  }

  /** At the foot of each printed page: which run it is of. */
  private printed(): TemplateResult | typeof nothing {
    const chosen = viewStore.view.run;
    const run = this.all.find(each => (chosen === 'current' ? each.current : each.id === chosen));
    return run ? html`<footer class="printed" aria-hidden="true">ICP scores · run ${run.id} · ${named(run)}</footer>` : nothing;
  }

  private helpDialog(): TemplateResult {
    return html`<dialog id="help" aria-labelledby="help-title">
      <header><h2 id="help-title">Keyboard</h2><form method="dialog"><button class="btn small">Close</button></form></header>
      <dl class="keys">${keyMap().map(each => html`<dt>${each.keys.map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${each.what}</dd>`)}</dl>
    </dialog>`;
  }
}
customElements.define('icp-shell', Shell);
