/** Where the money of the sales log went: total = attributed + unmatched + set aside, to the cent. */
import {html, type TemplateResult} from 'lit';
import type {Reconciliation, RunDetails} from '../core/types';
import {card} from '../elements/card';

/** Cents of a decimal string; exact for any amount. */
export const cents = (text: string): bigint => BigInt(text.replace('.', ''));

/** Total less its parts, in cents. */
export const difference = (of: Reconciliation): bigint =>
  cents(of.total) - cents(of.attributed) - cents(of.unmatched) - cents(of.set_aside);

const grouped = (text: string): string => {
  const [whole = '0', fraction = '00'] = text.replace('-', '').split('.');
  return (text.startsWith('-') ? '−' : '') + whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + '.' + fraction;
};

const PARTS: [keyof Reconciliation, string][] = [
  ['attributed', 'went to accounts'], ['unmatched', 'of companies that match no account'], ['set_aside', 'of lines set aside'], ['total', 'whole sales log'],
];

export function moneyCard(run: RunDetails): TemplateResult {
  const {gp, revenue} = run.money;
  const lost = difference(gp) !== 0n || difference(revenue) !== 0n;
  return card({
    title: 'Money reconciled',
    sub: lost ? 'The parts do not add up to the total: this is a fault of ours' : `The parts add up to the total, to the cent · ${run.currency}, all dates of the log`,
    span: 'c5',
    table: () => ({columns: ['Part', 'Gross profit', 'Revenue'], rows: PARTS.map(([key, words]) => [words, gp[key], revenue[key]])}),
    body: html`<div class="tablewrap" tabindex="0" role="region" aria-label="Money reconciled"><table><thead><tr><th scope="col">Sales</th><th scope="col" class="num">Gross profit</th><th scope="col" class="num">Revenue</th></tr></thead><tbody>
      ${PARTS.map(([key, words]) => html`<tr class=${key === 'total' ? 'strong' : ''}><td>${words}</td><td class="num">${grouped(gp[key])}</td><td class="num">${grouped(revenue[key])}</td></tr>`)}
    </tbody></table></div>`,
  });
}
