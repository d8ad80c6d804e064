/** A link to what is looked at, with the run's ID: it shows the same next month. */
import {html, type TemplateResult} from 'lit';
import {currentPath, linkTo} from '../core/router';
import type {RunDetails} from '../core/types';
import {viewStore} from '../core/view';
import {toast} from '../shell/toast';

async function copy(run: RunDetails): Promise<void> {
  const address = location.origin + linkTo(currentPath(), {run: run.run.id, account: viewStore.view.account});
  try {
    await navigator.clipboard.writeText(address);
    toast('The link is copied. It opens this view of this run.');
  } catch {
    toast(address, {stays: true}); // a browser gives no clipboard to a page by http of another machine
  }
}

export function copyLink(run: RunDetails): TemplateResult {
  return html`<button class="btn" @click=${() => void copy(run)}>Copy link</button>`;
}
