/** What changed since the last run: the first thing on a Monday. */
import {html, type TemplateResult} from 'lit';
import {count, date} from '../core/format';
import {linkTo} from '../core/router';
import type {Moves, RunDetails} from '../core/types';
import {inWords} from '../pages/moves';

export function sinceLastRun(run: RunDetails, moves: Moves | null): TemplateResult {
  const link = html`<a class="btn small" href=${linkTo('/runs')}>See every move</a>`;
  if (!moves) {
    return html`<div class="note"><p class="muted" role="status">Comparing with the run before …</p></div>`;
  }
  if (!moves.since) {
    return html`<div class="note"><p><strong>This is the first run.</strong> From the second on, this line says what changed, and why.</p></div>`;
  }
  const n = moves.moves.length;
  return html`<div class="note"><p><strong>Since ${moves.since.as_of === run.run.as_of ? 'the run before' : date(moves.since.as_of)}: ${n === 0 ? 'no account changed its grade' : `${count(n)} of ${count(moves.accounts ?? 0)} accounts changed grade`}.</strong> ${n ? inWords(moves.moves) : ''}</p><div class="row">${link}</div></div>`;
}
