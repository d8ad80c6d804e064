/** Segments side by side: the box of their scores, how many, and the money they bring. */
import {html, svg, type TemplateResult} from 'lit';
import {count, money, percent, score} from '../core/format';
import {segmentLabel, type SegmentLine} from '../core/types';

export function boxes(lines: SegmentLine[], currency: string): TemplateResult {
  const accounts = lines.reduce((sum, line) => sum + line.accounts, 0) || 1;
  const gp = lines.reduce((sum, line) => sum + line.gp24_cents, 0) || 1;
  return html`<div class="tablewrap" tabindex="0" role="region" aria-label="Segments"><table class="stacked">
    <thead><tr><th scope="col">Segment</th><th scope="col" class="boxcol">Score, 0 to 100</th><th scope="col" class="num">Average</th><th scope="col" class="num">Accounts</th><th scope="col" class="num">Annual revenue</th><th scope="col" class="num">GP</th></tr></thead>
    <tbody>${lines.map(line => html`<tr>
      <td class="nowrap">${segmentLabel(line.segment)}</td>
      <td class="boxcol" data-label="Score">${box(line)}</td>
      <td class="num" data-label="Average">${line.accounts ? score(line.mean_score0to100) : '–'}</td>
      <td class="num" data-label="Accounts">${percent(line.accounts / accounts)}<span class="under">${count(line.accounts)}</span></td>
      <td class="num" data-label="Annual revenue">${line.annual_revenue_cents ? money(line.annual_revenue_cents, currency) : '–'}</td>
      <td class="num" data-label="GP">${percent(line.gp24_cents / gp)}<span class="under">${money(line.gp24_cents, currency)}</span></td>
    </tr>`)}</tbody>
  </table></div>`;
}

function box(line: SegmentLine): TemplateResult {
  if (line.box.length < 5) {
    return html`<span class="faint">no accounts</span>`;
  }
  const [least, low, middle, high, most] = line.box as [number, number, number, number, number];
  return html`<svg width="100%" height="22" role="img" aria-label="median ${score(middle)}, middle half ${score(low)} to ${score(high)}">${svg`
    <line class="gridline" x1="0" x2="100%" y1="11" y2="11"/>
    <line class="base" x1="${least}%" x2="${most}%" y1="11" y2="11"/>
    <rect class="hollow" x="${low}%" width="${high - low}%" y="4" height="14"/>
    <line class="acci" x1="${middle}%" x2="${middle}%" y1="3" y2="19"/>`}</svg>`;
}
