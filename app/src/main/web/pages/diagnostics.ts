/** Diagnostics: what the raw figures of the sources make of each score. */
import {html, type TemplateResult} from 'lit';
import {count, points, signed, words} from '../core/format';
import type {RunDetails} from '../core/types';
import {scatter, type Bin, type Panel} from '../charts/scatter';
import {named as group, quadrants, type Quadrant} from '../charts/quadrants';
import {card} from '../elements/card';
import {FactsPage, runPath} from './facts';
import {standing} from './parts';

const NAMES: Record<string, string> = {icp_score: 'ICP score', gp24: 'GP, 24 months'};
const named = (key: string): string => NAMES[key] ?? words(key);

interface Facts {
  panels: Panel[];
  quadrants: Quadrant[];
}

class Diagnostics extends FactsPage<Facts> {
  heading = 'Diagnostics';

  protected override path(run: RunDetails): string {
    return runPath(run) + '/diagnostics';
  }

  protected override show(run: RunDetails, facts: Facts): TemplateResult {
    return html`
      <div class="head"><div><h1 tabindex="-1">Diagnostics</h1><p class="sub">What the figures of your files make of each score. ${standing(run)}</p></div></div>
      <div class="cards">${this.momentum(run, facts.quadrants)}</div>
      <div class="cards">${facts.panels.map(panel => this.panel(run, panel))}</div>
      <p class="muted sm below">Dot: the median of a group of accounts; line: eight of ten of them. Groups are of about equal size, least figures left. Hollow: accounts without the figure, or with 0.</p>`;
  }

  private momentum(run: RunDetails, all: Quadrant[]): TemplateResult {
    return card({
      title: 'Fit against momentum',
      sub: 'Fits: grade A or B. Buys: brought gross profit in the last 12 months; no data counts as no',
      table: () => ({
        columns: ['Group', 'Accounts', 'GP, 24 months', 'Best ranked'],
        rows: all.map(each => [group(each)[0], each.accounts, each.gp24_cents / 100, each.best.map(one => one.name || one.id).join('; ')]),
      }),
      body: quadrants(all, run.currency),
    });
  }

  private panel(run: RunDetails, panel: Panel): TemplateResult {
    const isMoney = panel.input !== 'printers';
    const line = (name: string, bin: Bin) => [name, bin.least, bin.greatest, bin.accounts, bin.median, bin.low, bin.high];
    return card({
      title: `${named(panel.against)} by ${named(panel.input).replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}`,
      sub: panel.spearman === null ? 'Too few accounts have this figure' : `${isMoney ? `In ${run.currency}` : 'Number of printers'} · agreement of the two orders (rank correlation) ${signed(panel.spearman, points)} · ${count(panel.unknown.accounts)} accounts without the figure`,
      span: 'c6',
      table: () => ({
        columns: ['Group', 'Least', 'Greatest', 'Accounts', 'Median score', 'A tenth below', 'A tenth above'],
        rows: [line('no data', panel.unknown), line('0', panel.zero), ...panel.bins.map((bin, i) => line(String(i + 1), bin))],
      }),
      body: panel.bins.length + panel.zero.accounts + panel.unknown.accounts > 0 ? scatter(panel) : html`<p class="muted">No account has this figure.</p>`,
    });
  }
}
customElements.define('icp-diagnostics', Diagnostics);
