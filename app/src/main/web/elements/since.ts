/** What changed since the last run: the first thing on a Monday. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, date} from '../core/format';
import type {Late} from '../core/late';
import {linkTo} from '../core/router';
import {made} from '../core/runs';
import type {Moves, RunDetails} from '../core/types';
import {inWords} from '../pages/moves';

type Since = NonNullable<Moves['since']>;

function headline(run: RunDetails, moves: Moves, since: Since): string {
  const n = moves.moves.length;
  const when = since.as_of === run.run.as_of ? 'the run before' : date(since.as_of);
  return `Since ${when}: ${n === 0 ? 'no account changed its grade' : `${count(n)} of ${count(moves.accounts ?? 0)} accounts changed grade`}.`;
}

/** One line above the ranking: what changed, or where to see it; nothing where there is no run before. */
export function changedLine(run: RunDetails, moves: Moves | null): TemplateResult | typeof nothing {
  return moves?.since
    ? html`<p class="bar sm muted changed"><span><strong>${headline(run, moves, moves.since)}</strong> ${moves.moves.length ? inWords(moves.moves) : ''}</span> <a href=${linkTo('/runs')}>See every move</a></p>`
    : run.previous_run
      ? html`<p class="bar sm muted changed"><a href=${linkTo('/runs')}>See what changed since the last run</a></p>`
      : nothing;
}

export function sinceLastRun(run: RunDetails, late: Late<Moves>): TemplateResult {
  return late.show(moves => note(run, moves), html`<div class="note"><p class="muted" role="status">Comparing with the run before …</p></div>`);
}

function note(run: RunDetails, moves: Moves): TemplateResult {
  return moves.since
    ? html`<div class="note"><p><strong>${headline(run, moves, moves.since)}</strong> ${moves.moves.length ? inWords(moves.moves) : ''}</p><div class="row"><a class="btn small" href=${linkTo('/runs')}>See every move</a></div></div>`
    : html`<div class="note"><p><strong>No run was made before this one, of ${made(run.run)}.</strong> Of every later one, this line says what changed, and why.</p></div>`;
}
