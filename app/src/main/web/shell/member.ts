/** Who is signed in, with the way out; nothing on a dashboard of this machine alone. */
import {html, nothing, type TemplateResult} from 'lit';
import {send} from '../core/api';
import {once} from '../core/data';
import {Part} from '../core/part';

interface Me {
  name: string;
  role: 'viewer' | 'analyst' | 'admin';
  is_member: boolean;
}

const MAY = {
  viewer: 'sees everything, tries weights, exports',
  analyst: 'also decides, imports and runs',
  admin: 'also puts weights in force',
};

class Member extends Part {
  private me: Me | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    once<Me>('/me').then(me => {
      this.me = me;
      if (me.is_member) {
        localStorage.setItem('author', me.name);
      }
      this.requestUpdate();
    }).catch(() => undefined);
  }

  private async leave(): Promise<void> {
    await send('/sign-out', {method: 'POST', base: ''}).catch(() => undefined);
    location.assign('/sign-in?out');
  }

  override render(): TemplateResult | typeof nothing {
    const me = this.me;
    return me?.is_member
      ? html`<span class="who" title="${me.role}: ${MAY[me.role]}">${me.name} <span class="muted">${me.role}</span></span>
        <button class="btn small" @click=${() => void this.leave()}>Sign out</button>`
      : nothing;
  }
}
customElements.define('icp-member', Member);
