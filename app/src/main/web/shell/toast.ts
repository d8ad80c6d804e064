/** Short messages at the bottom right: six seconds, longer while looked at; errors stay. */
import {html, nothing, type TemplateResult} from 'lit';
import {Part} from '../core/part';

interface Toast {
  text: string;
  action?: {label: string; run: () => void};
  stays?: boolean;
}

const SHOWN_MS = 6000;

class Toasts extends Part {
  private toasts: Toast[] = [];
  private timer = 0;

  show(toast: Toast): void {
    this.toasts = [...this.toasts.slice(-2), toast];
    this.arm();
    this.requestUpdate();
  }

  private arm(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.toasts = this.toasts.filter(each => each.stays);
      this.requestUpdate();
    }, SHOWN_MS);
  }

  private close(toast: Toast): void {
    this.toasts = this.toasts.filter(each => each !== toast);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`<div class="toasts" role="status" @mouseenter=${() => clearTimeout(this.timer)} @focusin=${() => clearTimeout(this.timer)} @mouseleave=${() => this.arm()} @focusout=${() => this.arm()}>
      ${this.toasts.map(toast => html`<div class="toast">
        <span>${toast.text}</span>
        ${toast.action ? html`<button class="btn small" @click=${() => { toast.action?.run(); this.close(toast); }}>${toast.action.label}</button>` : nothing}
        <button class="btn small" @click=${() => this.close(toast)}>Close</button>
      </div>`)}
    </div>`;
  }
}
customElements.define('icp-toasts', Toasts);

export function toast(text: string, more: Omit<Toast, 'text'> = {}): void {
  document.querySelector<Toasts>('icp-toasts')?.show({text, ...more});
}
