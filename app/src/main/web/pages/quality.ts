/** Quality: what could not be used as it stood, the worst first; each kind opens its rows. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {count, date} from '../core/format';
import type {RunDetails} from '../core/types';
import {metrics} from '../elements/metrics';
import {FactsPage, runPath} from './facts';
import {SEVERITIES} from './import-types';
import {moneyCard} from './reconciliation';

interface Kind {
  severity: string;
  code: string;
  heading: string;
  advice: string;
  count: number;
}

interface Rows {
  total: number;
  rows: Record<string, string>[];
  next: number | null;
}

class Quality extends FactsPage<Kind[]> {
  heading = 'Quality';
  private readonly opened = new Map<string, Rows | 'loading' | Problem>();

  protected override path(run: RunDetails): string {
    return runPath(run) + '/problems';
  }

  protected override loaded(run: RunDetails): void {
    this.opened.clear();
    super.loaded(run);
  }

  protected override show(run: RunDetails, kinds: Kind[]): TemplateResult {
    const sum = (severity: string) => kinds.filter(kind => kind.severity === severity).reduce((n, kind) => n + kind.count, 0);
    return html`
      <div class="head"><div><h1 tabindex="-1">Quality</h1><p class="sub">What the run of ${date(run.run.as_of)} could not use as it stood</p></div></div>
      ${metrics([
        {name: 'Set aside', value: count(sum('set_aside')), context: 'rows or values without effect'},
        {name: 'To look at', value: count(sum('warning')), context: 'used as they are'},
        {name: 'For information', value: count(sum('notice')), context: 'how something was read'},
        {name: 'Kinds of problem', value: count(kinds.length), context: 'each opens its rows'},
      ])}
      <div class="cards">
        <div class="c7">${kinds.length ? this.kinds(run, kinds) : html`<div class="card"><div class="empty"><h2>Nothing was set aside</h2><p>Every row and every value of the sources was used.</p></div></div>`}</div>
        ${moneyCard(run)}
      </div>`;
  }

  private kinds(run: RunDetails, kinds: Kind[]): TemplateResult {
    return html`<section class="card" aria-label="Problems"><header><h2>Problems</h2><p class="sub">The worst first, then the most frequent. Open one to see its rows.</p></header>
      <div class="content">${kinds.map(kind => this.kind(run, kind))}</div></section>`;
  }

  private kind(run: RunDetails, kind: Kind): TemplateResult {
    const key = `${kind.severity}/${kind.code}`;
    return html`<details class="kind" @toggle=${(e: Event) => (e.target as HTMLDetailsElement).open && this.open(run, key)}>
      <summary><strong>${kind.heading}</strong> <span class="tag ${kind.severity === 'notice' ? '' : 'warn'}">${count(kind.count)} ${SEVERITIES[kind.severity] ?? kind.severity}</span></summary>
      <p class="muted">${kind.advice}</p>
      ${this.rows(run, key, this.opened.get(key))}
    </details>`;
  }

  private open(run: RunDetails, key: string): void {
    if (!this.opened.has(key)) {
      void this.more(run, key, 0);
    }
  }

  private async more(run: RunDetails, key: string, after: number): Promise<void> {
    const before = this.opened.get(key);
    if (after === 0) {
      this.opened.set(key, 'loading');
    }
    this.requestUpdate();
    try {
      const page = await call<Rows>(`${runPath(run)}/problems/${key}?after=${after}`);
      const earlier = after > 0 && before && typeof before === 'object' && 'rows' in before ? before.rows : [];
      this.opened.set(key, {...page, rows: [...earlier, ...page.rows]});
    } catch (error) {
      this.opened.set(key, error as Problem);
    }
    this.requestUpdate();
  }

  private rows(run: RunDetails, key: string, shown: Rows | 'loading' | Problem | undefined): TemplateResult | typeof nothing {
    if (!shown) {
      return nothing;
    }
    if (shown === 'loading') {
      return html`<p class="muted" role="status">Loading …</p>`;
    }
    if (!('rows' in shown)) {
      return html`<p role="alert">${shown.title}. ${shown.detail} <button class="btn small" @click=${() => this.more(run, key, 0)}>Try again</button></p>`;
    }
    return html`<div class="tablewrap" tabindex="0" role="region" aria-label="Rows"><table>
      <thead><tr><th scope="col">Place</th><th scope="col">Value</th><th scope="col">What was seen</th><th scope="col">Done</th></tr></thead>
      <tbody>${shown.rows.map(row => html`<tr><td class="text">${place(row)}<span class="under">${row['file']}${row['sheet'] ? `, sheet ${row['sheet']}` : ''}</span></td><td class="text">${row['value']}</td><td class="text">${row['message']}</td><td>${row['what_was_done']}</td></tr>`)}</tbody>
    </table></div>
    ${shown.next === null ? nothing : html`<div class="row"><button class="btn small" @click=${() => this.more(run, key, shown.next!)}>Show more</button><span class="muted">${count(shown.rows.length)} of ${count(shown.total)}</span></div>`}`;
  }
}
customElements.define('icp-quality', Quality);

/** As a spreadsheet shows it: H214 (Annual Revenue); row 12. */
function place(row: Record<string, string>): string {
  const [column = '', ...header] = (row['column'] ?? '').split(' ');
  if (!row['row']) {
    return 'whole file';
  }
  return column ? `${column}${row['row']}${header.length ? ` (${header.join(' ')})` : ''}` : `row ${row['row']}`;
}
