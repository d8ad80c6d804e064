/** Cumulative gain: share of profit the best accounts bring. Band = 95 % interval, dashes = chance. */
import {html, svg, type TemplateResult} from 'lit';
import {percent, percentWhole} from '../core/format';

export interface Estimate {
  value?: number;
  lower95?: number;
  upper95?: number;
}

export interface GainPoint {
  share_of_accounts: number;
  score: Estimate;
  past_12_month_gp?: number;
  perfect?: number;
}

const HEIGHT = 280;
const FLOOR = HEIGHT - 36;
const LEFT = 9;
const WIDTH = 88;

export function gain(points: GainPoint[]): TemplateResult {
  const all = [{share_of_accounts: 0, score: {value: 0, lower95: 0, upper95: 0}, past_12_month_gp: 0, perfect: 0}, ...points];
  const line = (of: (point: GainPoint) => number | undefined) =>
    all.filter(point => of(point) !== undefined).map((point, i) => `${i ? 'L' : 'M'}${at(point.share_of_accounts)} ${at(1 - of(point)!)}`).join('');
  const upper = line(point => point.score.upper95 ?? point.score.value);
  const lower = [...all].reverse().map(point => `L${at(point.share_of_accounts)} ${at(1 - (point.score.lower95 ?? point.score.value ?? 0))}`).join('');
  const y = (share: number) => 8 + (FLOOR - 8) * (1 - share);
  const top = (share: number) => points.find(point => Math.abs(point.share_of_accounts - share) < 1e-9);
  const twenty = top(0.2);
  return html`<svg class="chart" width="100%" height=${HEIGHT} role="img" aria-label="The best 20 % by score brought ${percent(twenty?.score.value ?? 0)} of the profit, by past-12-month GP ${percent(twenty?.past_12_month_gp ?? 0)}">
      ${[0, 0.25, 0.5, 0.75, 1].map(tick => svg`<line class="gridline" x1="${LEFT}%" x2="${LEFT + WIDTH}%" y1=${y(tick)} y2=${y(tick)}/><text class="r" x="${LEFT - 1}%" y=${y(tick) + 4}>${percentWhole(tick)}</text>
        <text class=${tick === 1 ? 'r' : 'mid'} x="${LEFT + WIDTH * tick}%" y=${FLOOR + 17}>${percentWhole(tick)}</text>`)}
      <text class="r" x="${LEFT + WIDTH}%" y=${HEIGHT - 3}>Share of accounts, best first</text>
      <svg x="${LEFT}%" y="8" width="${WIDTH}%" height=${FLOOR - 8} viewBox="0 0 1000 1000" preserveAspectRatio="none">
        <path class="band" d="${upper}${lower}Z"/><path class="diag" d="M0 1000L1000 0"/>
        <path class="perfect" d=${line(point => point.perfect)}/>
        <path class="curve2" d=${line(point => point.past_12_month_gp)}/><path class="curve" d=${line(point => point.score.value)}/>
      </svg>
    </svg>
    <div class="legend"><span>${key('curve')} the score, with 95 % interval</span><span>${key('curve2')} past-12-month GP</span><span>${key('perfect')} perfect order</span><span>${key('diag')} chance</span></div>`;
}

const at = (share: number): number => Math.round(share * 1e5) / 100;
const key = (kind: string): TemplateResult => html`<svg width="18" height="10" aria-hidden="true"><line class=${kind} x1="0" x2="18" y1="5" y2="5"></line></svg>`;

export const gainTable = (points: GainPoint[]) => ({
  columns: ['Share of accounts', 'Score', 'Lower 95 %', 'Upper 95 %', 'Past-12-month GP', 'Perfect', 'Chance'],
  rows: points.map(each => [each.share_of_accounts, each.score.value ?? null, each.score.lower95 ?? null, each.score.upper95 ?? null, each.past_12_month_gp ?? null, each.perfect ?? null, each.share_of_accounts]),
});
