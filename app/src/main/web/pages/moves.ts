/** Grade moves between two runs: how many, up or down, and why. */
import {html, nothing, type TemplateResult} from 'lit';
import {count} from '../core/format';
import {linkTo} from '../core/router';
import type {Grade, Moves} from '../core/types';
import {gradeMark} from '../elements/grade';

export type Move = Moves['moves'][number];

export const CAUSES: Record<string, string> = {
  data: 'new data', match: 'a name match', weights: 'other weights', refit: 'the refitted model',
};

const BEST_FIRST = 'ABCDF';
const place = (grade: Grade): number => BEST_FIRST.indexOf(grade);

/** Grades up, negative for down. */
export const rise = (move: Move): number => place(move.before) - place(move.after);

/** 12 up, 30 down · 20 by their data, ... */
export function inWords(moves: Move[]): string {
  const up = moves.filter(move => rise(move) > 0).length;
  const causes = Object.entries(CAUSES)
    .map(([cause, words]) => [moves.filter(move => move.cause === cause).length, words] as const)
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${count(n)} by ${words}`);
  return `${count(up)} up, ${count(moves.length - up)} down · ${causes.join(', ')}`;
}

/** The moves as a table, the largest first; the first rows only. */
export function movesTable(moves: Move[], most: number): TemplateResult {
  const sorted = [...moves].sort((a, b) => Math.abs(rise(b)) - Math.abs(rise(a)));
  return html`<div class="tablewrap" tabindex="0" role="region" aria-label="Grade moves"><table>
    <thead><tr><th scope="col">Account</th><th scope="col">Grade</th><th scope="col">Because of</th></tr></thead>
    <tbody>${sorted.slice(0, most).map(move => html`<tr>
      <td class="text"><a class="plain" href=${linkTo('/account', {account: move.customer_id})}>${move.company_name || move.customer_id}</a><span class="under">${move.customer_id}</span></td>
      <td class="nowrap">${gradeMark(move.before)} → ${gradeMark(move.after)}</td>
      <td class="muted nowrap">${CAUSES[move.cause] ?? move.cause}</td></tr>`)}</tbody></table></div>
    ${sorted.length > most ? html`<p class="muted">The ${count(most)} largest of ${count(sorted.length)}; Table and Save have all.</p>` : nothing}`;
}

export const movesNumbers = (moves: Move[]) => ({
  columns: ['Customer ID', 'Account', 'Before', 'Now', 'Cause'],
  rows: moves.map(move => [move.customer_id, move.company_name, move.before, move.after, CAUSES[move.cause] ?? move.cause]),
});
