/** An address that is no page. */
import {html, type TemplateResult} from 'lit';
import {Part} from '../core/part';
import {currentPath, linkTo} from '../core/router';

class Nowhere extends Part {
  override render(): TemplateResult {
    return html`<div class="head"><h1 tabindex="-1">There is no such page</h1></div>
      <div class="empty"><p>The dashboard has no page at ${currentPath()}. The link may be mistyped, or of another version.</p>
        <a class="btn" href=${linkTo('/accounts')}>To the ranking</a></div>`;
  }
}
customElements.define('icp-nowhere', Nowhere);
