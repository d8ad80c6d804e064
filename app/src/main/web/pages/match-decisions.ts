/** Decisions: which, by whom, when, and what the run made of the name. */
import {html, nothing, type TemplateResult} from 'lit';
import {count, date, percent} from '../core/format';
import {linkTo} from '../core/router';
import {card, type CardTable} from '../elements/card';
import {sourceName, type DecisionLine, type DecisionLines, type MatchesOverview} from './match-types';

const KINDS: Record<string, string> = {
  MUST_LINK: 'same', CANNOT_LINK: 'different', ALIAS: 'same, for a time', UNSURE: 'unsure', UNDO: 'taken back',
};

export function decisionsCard(all: DecisionLines | null, undo: (line: DecisionLine) => void): TemplateResult {
  const lines = all?.lines ?? [];
  return card({
    title: 'Decisions',
    sub: all ? `${count(all.total)} in decisions/links.csv, newest first; nothing is ever deleted there` : 'Loading …',
    table: () => table(lines),
    body: lines.length
      ? html`<div class="tablewrap" tabindex="0" role="region" aria-label="Decisions"><table>
        <thead><tr><th scope="col">Name</th><th scope="col">Account</th><th scope="col">Decision</th><th scope="col">By, when</th><th scope="col">What came of it</th><th scope="col"><span class="vh">Undo</span></th></tr></thead>
        <tbody>${lines.map(line => row(line, undo))}</tbody></table></div>
        ${all && all.total > lines.length ? html`<p class="muted sm">The newest ${count(lines.length)} of ${count(all.total)}. All of them are in decisions/links.csv of the workspace.</p>` : nothing}`
      : html`<p class="muted">Nobody has decided anything yet.</p>`,
  });
}

function row(line: DecisionLine, undo: (line: DecisionLine) => void): TemplateResult {
  const {decision} = line;
  const canUndo = line.in_force && decision.kind !== 'UNDO';
  return html`<tr><td class="text">${decision.name}</td><td><a class="plain" href=${linkTo('/account', {account: decision.customer_id})}>${decision.customer_id}</a></td>
    <td class="nowrap">${KINDS[decision.kind] ?? decision.kind}<span class="under">${decision.asked || 'own decision'}</span></td>
    <td class="nowrap">${decision.author}<span class="under">${date(decision.time)}, ${decision.time.slice(11, 16)} UTC · line ${count(line.line)}</span></td>
    <td class="text">${came(line)}</td>
    <td class="num">${canUndo ? html`<button class="btn small" aria-label="Undo: ${decision.name} and ${decision.customer_id}" @click=${() => undo(line)}>Undo</button>` : nothing}</td></tr>`;
}

/** What became of a decision, in one sentence. */
function came(line: DecisionLine): string {
  if (line.decision.kind !== 'UNDO' && !line.in_force) {
    return 'Replaced or taken back';
  }
  if (line.waits) {
    return 'Counts from the next run on';
  }
  if (!line.effects.length) {
    return 'The name is in no source of this run';
  }
  const parts = line.effects.map(effect => `${effect.decision === 'match' ? `matched to ${effect.customer_id} by ${effect.method.replaceAll('_', ' ')}` : effect.decision === 'review' ? 'asked about' : 'not matched'} in ${sourceName(effect.source)}`);
  return parts.join(', ').replace(/^./, first => first.toUpperCase());
}

function table(lines: DecisionLine[]): CardTable {
  return {
    columns: ['Line', 'Time', 'Author', 'Decision', 'Name', 'Customer ID', 'Asked', 'Note', 'In force', 'What came of it'],
    rows: lines.map(line => [line.line, line.decision.time, line.decision.author, line.decision.kind.toLowerCase(), line.decision.name, line.decision.customer_id, line.decision.asked, line.decision.note, line.in_force ? 'yes' : 'no', came(line)]),
  };
}

/** What the audit says so far. */
export function auditWords(overview: MatchesOverview): string {
  const {asked, right, lower95, share} = overview.audited;
  if (!asked || lower95 === null || share === null) {
    return 'Nobody has checked matched pairs yet. 300 right answers show that at least 99% are right.';
  }
  return `${count(right)} of ${count(asked)} checked matches were right: ${percent(share)}, at least ${percent(lower95)} (95% interval).`;
}
