/** The strip of headline figures: name, number, one line of context. */
import {html, nothing, type TemplateResult} from 'lit';

export interface Metric {
  name: string;
  value: string | TemplateResult;
  context?: string | TemplateResult;
}

export function metrics(list: Metric[]): TemplateResult {
  const size = list.length === 6 ? 'six' : list.length === 4 ? 'four' : '';
  return html`<dl class="metrics ${size}">${list.map(each => html`<div class="metric">
    <dt title=${each.name}>${each.name}</dt><dd class="v">${each.value}</dd>
    <dd class="d">${each.context ?? nothing}</dd>
  </div>`)}</dl>`;
}
