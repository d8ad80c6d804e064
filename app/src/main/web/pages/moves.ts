/** Grade moves between two runs: how many, up or down, and why. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, money} from '../core/format';
import {linkTo} from '../core/router';
import type {Grade, Moves} from '../core/types';
import {gradeMark} from '../elements/grade';

export type Move = Moves['moves'][number];

export const CAUSES: Record<string, string> = {
  data: 'new data', match: 'a name match', weights: 'other weights', refit: 'the model, fitted anew (tiers, scales, limits)',
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

const isHigh = (grade: Grade): boolean => grade === 'A' || grade === 'B';

/** Into or out of A and B: what changes who is called. */
const crosses = (move: Move): boolean => isHigh(move.before) !== isHigh(move.after);

/** What matters most first: into or out of A and B, then by gross profit, then by how far. */
export function weightiest(moves: Move[]): Move[] {
  return [...moves].sort((a, b) =>
    Number(crosses(b)) - Number(crosses(a)) || b.gp24_cents - a.gp24_cents || Math.abs(rise(b)) - Math.abs(rise(a)) || a.rank - b.rank);
}

/** The moves as a table, the weightiest first; the first rows only. */
export function movesTable(moves: Move[], most: number, currency: string): TemplateResult {
  return html`<div class="tablewrap" tabindex="0" role="region" aria-label="Grade moves"><table class="stacked">
    <thead><tr><th scope="col">Account</th><th scope="col">Grade</th><th scope="col" class="num">Rank</th><th scope="col" class="num">GP, 24 mo</th><th scope="col">Because of</th></tr></thead>
    <tbody>${weightiest(moves).slice(0, most).map(move => html`<tr>
      <td class="text"><a class="plain" href=${linkTo('/account', {account: move.customer_id})}>${move.company_name || move.customer_id}</a><span class="under">${move.customer_id}</span></td>
      <td class="nowrap" data-label="Grade">${gradeMark(move.before)} → ${gradeMark(move.after)}</td>
      <td class="num" data-label="Rank">${count(move.rank)}</td><td class="num" data-label="GP, 24 months">${money(move.gp24_cents, currency)}</td>
      <td class="muted" data-label="Because of">${CAUSES[move.cause] ?? move.cause}</td></tr>`)}</tbody></table></div>
    ${moves.length > most ? html`<p class="muted">${count(most)} of ${count(moves.length)}: into or out of A and B first, then by gross profit. Table and Save have all.</p>` : nothing}`;
}

export const movesNumbers = (moves: Move[]) => ({
  columns: ['Customer ID', 'Account', 'Before', 'Now', 'Rank now', 'GP, 24 months', 'Cause'],
  rows: weightiest(moves).map(move => [move.customer_id, move.company_name, move.before, move.after, move.rank, move.gp24_cents / 100, CAUSES[move.cause] ?? move.cause]),
});
