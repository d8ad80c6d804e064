/** The segment selector; a filter never changes a score. */
import {html, type TemplateResult} from 'lit';
import {count} from '../core/format';
import {SEGMENTS, type Answer} from '../core/types';
import {viewStore} from '../core/view';

export function segmentPicker(answer: Answer): TemplateResult {
  const chosen = viewStore.view.segment;
  const option = (key: string, label: string, accounts: number) => html`<label>
    <input type="radio" name="segment" .checked=${chosen === key} @change=${() => viewStore.change({segment: key})}>
    ${label} <small>${count(accounts)}</small>
  </label>`;
  return html`<fieldset class="seg"><legend class="vh">Segment (a filter never changes a score)</legend>
    ${option('', 'All', answer.population)}
    ${SEGMENTS.map(([key, label]) => option(key, label, answer.segments.find(s => s.segment === key)?.accounts ?? 0))}
  </fieldset>`;
}
