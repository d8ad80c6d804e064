/** How an account stood in run after run: a line of scores, a grade mark on each. */
import {html, svg, type TemplateResult} from 'lit';
import {date, score} from '../core/format';
import {COMMANDS, made} from '../core/runs';
import {linkTo} from '../core/router';
import type {Grade} from '../core/types';
import {viewStore} from '../core/view';
import {gradeShape} from '../elements/grade';

export interface Standing {
  run_id: string;
  as_of: string;
  created_at: string;
  command: string;
  score0to100: number;
  grade: string;
  raw: number;
  rank: number;
}

const HEIGHT = 180;

export function standings(all: Standing[], current: string): TemplateResult {
  const x = (i: number) => (all.length === 1 ? 50 : 6 + (i / (all.length - 1)) * 88);
  const y = (value: number) => HEIGHT - 30 - (value / 100) * (HEIGHT - 50);
  return html`<svg class="chart" width="100%" height=${HEIGHT} role="img" aria-label="Score over ${all.length} runs: ${all.map(each => score(each.score0to100)).join(', ')}">
      ${[0, 50, 100].map(tick => svg`<line class="gridline" x1="0" x2="100%" y1=${y(tick)} y2=${y(tick)}/><text x="0" y=${y(tick) - 3}>${tick}</text>`)}
      ${all.slice(1).map((each, i) => svg`<line class="acci" x1="${x(i)}%" y1=${y(all[i]!.score0to100)} x2="${x(i + 1)}%" y2=${y(each.score0to100)}/>`)}
      ${all.map((each, i) => svg`<circle class=${each.run_id === current ? 'acc' : 'hollow'} cx="${x(i)}%" cy=${y(each.score0to100)} r="5"/><text class="t mid" x="${x(i)}%" y=${y(each.score0to100) + (each.score0to100 > 80 ? 20 : -10)}>${score(each.score0to100)}</text>`)}
    </svg>
    <ul class="runsof">${all.map(each => html`<li><a href=${linkTo('/account', {run: each.run_id, account: viewStore.view.account})} aria-current=${each.run_id === current ? 'true' : 'false'}>${date(each.as_of)}</a> <span class="g">${gradeShape(each.grade as Grade)}<span>${each.grade}</span></span>
      <span class="under">${COMMANDS[each.command] ?? each.command}, ${made(each)}</span></li>`)}</ul>`;
}
