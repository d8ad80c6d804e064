/**
 * What every element of ours is: Lit in the page's own document (no shadow root), so that the style
 * sheets, the reader's tools and print see it. It is drawn again whenever the view changes.
 */
import {LitElement} from 'lit';
import {viewStore} from './view';

export class Part extends LitElement {
  private unsubscribe: (() => void) | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unsubscribe = viewStore.subscribe(() => {
      this.viewChanged();
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
  }

  /** The view is another one now. */
  protected viewChanged(): void {}
}
