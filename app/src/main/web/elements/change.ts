/** A difference: triangle, sign and number; neutral when there is none. */
import {html, type TemplateResult} from 'lit';
import {signed} from '../core/format';

export function change(value: number, text: (magnitude: number) => string): TemplateResult {
  const shown = signed(value, text);
  if (shown.startsWith('±')) {
    return html`<span class="faint">${shown}</span>`;
  }
  const up = value > 0;
  return html`<span class=${up ? 'up' : 'down'}><span aria-hidden="true">${up ? '▲' : '▼'}</span> ${shown}</span>`;
}
