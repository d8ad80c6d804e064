/**
 * The weight panel: a slider, a number field and a lock for each component. The others share a
 * change in proportion; locked ones stay; the sum is always 100 %.
 */
import {html, svg, type TemplateResult} from 'lit';
import {Part} from '../core/part';
import {percent, score, signed, words} from '../core/format';
import type {RunDetails, Weights} from '../core/types';
import {viewStore} from '../core/view';

const CHOICE_NAMES: Record<string, string> = {
  optimised: 'Optimised', default: 'Default', strategic: 'Strategic', original: 'As the original (fallback)',
};

/** The weights after one of them was set; null when nothing else can give way. */
export function rebalanced(weights: Weights, name: string, wanted: number, locked: ReadonlySet<string>): Weights {
  const fixed = Object.keys(weights).filter(each => each !== name && locked.has(each));
  const free = Object.keys(weights).filter(each => each !== name && !locked.has(each));
  const held = fixed.reduce((sum, each) => sum + weights[each]!, 0);
  const room = Math.max(0, 1 - held);
  const value = free.length === 0 ? room : Math.max(0, Math.min(room, wanted));
  const rest = room - value;
  const before = free.reduce((sum, each) => sum + weights[each]!, 0);
  const next: Weights = {...weights, [name]: value};
  for (const each of free) {
    next[each] = before > 0 ? (weights[each]! / before) * rest : rest / free.length;
  }
  return next;
}

const isSame = (a: Weights, b: Weights): boolean => Object.keys(a).every(each => Math.abs(a[each]! - (b[each] ?? 0)) < 1e-9);

/** A weight as a number field takes it: 12.5. */
const inField = (weight: number): string => score(weight * 100).replaceAll(/[^0-9.,-]/g, '').replace(',', '.');

export class WeightPanel extends Part {
  static override properties = {run: {attribute: false}, compact: {attribute: false}};
  declare run: RunDetails;
  private readonly locked = new Set<string>();

  private get saved(): Weights {
    return this.run.weights.saved;
  }

  private get now(): Weights {
    return viewStore.view.weights ?? this.saved;
  }

  private set(name: string, value: number, dragging: boolean): void {
    const weights = rebalanced(this.now, name, value, this.locked);
    dragging ? viewStore.drag({weights}) : viewStore.change({weights});
  }

  /** A number that was typed; anything else leaves the weight as it is. */
  private typed(field: HTMLInputElement, name: string): void {
    const value = field.value.trim() === '' ? NaN : Number(field.value);
    if (Number.isFinite(value)) {
      this.set(name, value / 100, false);
    } else {
      field.value = inField(this.now[name] ?? 0);
    }
  }

  /** A choice of weights; one that holds the same as another says so. */
  private choice(key: string, weights: Weights): TemplateResult {
    const label = CHOICE_NAMES[key] ?? words(key);
    const twin = this.run.weights.choices.find(each => isSame(each.weights, weights))!;
    return twin.key === key
      ? html`<button class="btn small" @click=${() => this.reset(weights)}>${label}</button>`
      : html`<span>${label}: same as ${(CHOICE_NAMES[twin.key] ?? words(twin.key)).toLowerCase()}</span>`;
  }

  private reset(weights: Weights): void {
    viewStore.change({weights: isSame(weights, this.saved) ? null : weights});
  }

  private toggleLock(name: string): void {
    this.locked.has(name) ? this.locked.delete(name) : this.locked.add(name);
    this.requestUpdate();
  }

  private slide(event: KeyboardEvent, name: string): void {
    const steps: Record<string, number> = {ArrowUp: 0.005, ArrowRight: 0.005, ArrowDown: -0.005, ArrowLeft: -0.005, PageUp: 0.05, PageDown: -0.05};
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.set(name, this.now[name]! + step, false);
    } else if (event.key === 'Escape' && viewStore.cancelDrag()) {
      event.preventDefault();
    }
  }

  override render(): TemplateResult {
    const origin = viewStore.view.weights ? 'manual' : this.run.weights.metadata.origin;
    return html`<section class="card" aria-labelledby="weights-title">
      <header><h2 id="weights-title">Weights <span class="tag">${origin === 'learned' ? 'optimised' : origin}</span></h2>
        <div class="tools"><button class="btn quiet small" ?disabled=${!viewStore.canUndo} @click=${() => viewStore.undo()}>Undo</button><button class="btn quiet small" ?disabled=${!viewStore.canRedo} @click=${() => viewStore.redo()}>Redo</button></div>
        <p class="sub">${viewStore.view.weights ? 'Set by hand, not tested. Thin mark: the saved model' : this.run.weights.metadata.evidence ?? 'Thin mark: the saved model'}</p></header>
      ${this.run.components.map((name, i) => this.weight(name, i))}
      ${this.picture()}
      <div class="choices"><span>Reset to</span>${this.run.weights.choices.map(each => this.choice(each.key, each.weights))}<button class="btn small" @click=${() => viewStore.change({weights: null})}>Saved</button></div>
      <fieldset class="modes"><legend>Grades by</legend>
        <label class="check"><input type="radio" name="mode" .checked=${viewStore.view.mode === 'fitted'} @change=${() => viewStore.change({mode: 'fitted'})}> fitted limits: accounts can move</label>
        <label class="check"><input type="radio" name="mode" .checked=${viewStore.view.mode === 'curve'} @change=${() => viewStore.change({mode: 'curve'})}> forced curve: ${Object.values(this.run.grade_shares).map(share => Math.round(share * 100)).join('/')} %</label>
      </fieldset>
    </section>`;
  }

  private weight(name: string, index: number): TemplateResult {
    const value = this.now[name] ?? 0;
    const saved = this.saved[name] ?? 0;
    const locked = this.locked.has(name);
    const difference = (value - saved) * 100;
    return html`<div class="weight">
      <label class="name" for="weight-${name}"><svg viewBox="0 0 10 10" class="k${index + 1}" aria-hidden="true"><rect width="10" height="10"></rect></svg>${words(name)}</label>
      <button class="btn lock" aria-pressed=${locked} aria-label="Lock ${words(name)}" @click=${() => this.toggleLock(name)}>
        <svg viewBox="0 0 14 14" aria-hidden="true">${svg`<rect class="body" x="2.5" y="6.5" width="9" height="6"/><path d=${locked ? 'M4.5 6V4a2.5 2.5 0 0 1 5 0v2' : 'M4.5 6V3.6a2.5 2.5 0 0 1 4.8-1'}/>`}</svg>
      </button>
      <label class="field"><span class="vh">${words(name)} in percent</span>
        <input type="number" min="0" max="100" step="0.5" .value=${inField(value)} ?disabled=${locked}
          @change=${(e: Event) => this.typed(e.target as HTMLInputElement, name)}><span class="faint">%</span></label>
      <span class="delta ${difference > 0.05 ? 'up' : difference < -0.05 ? 'down' : 'faint'}">${signed(difference, score)}</span>
      <div class="slider">
        <svg aria-hidden="true">${svg`<rect class="track" x="0" y="12" width="100%" height="4" rx="2"/><rect class=${locked ? 'gfill' : 'acc'} x="0" y="12" width="${value * 100}%" height="4" rx="2"/><line class="axis" x1="${saved * 100}%" x2="${saved * 100}%" y1="6" y2="22"/>`}</svg>
        <input id="weight-${name}" type="range" min="0" max="1000" step="1" .value=${String(Math.round(value * 1000))} ?disabled=${locked} aria-valuetext=${percent(value)}
          @input=${(e: Event) => this.set(name, Number((e.target as HTMLInputElement).value) / 1000, true)}
          @change=${() => viewStore.endDrag()} @keydown=${(e: KeyboardEvent) => this.slide(e, name)}>
      </div>
    </div>`;
  }

  private picture(): TemplateResult {
    const bar = (weights: Weights, filled: boolean) => {
      let x = 0;
      return html`<svg role="img" aria-label=${this.run.components.map(name => `${words(name)} ${percent(weights[name] ?? 0)}`).join(', ')}>${this.run.components.map((name, i) => {
        const width = (weights[name] ?? 0) * 100;
        const at = x;
        x += width;
        const label = width >= 7 ? svg`<text class="mid ${filled ? (i === 1 || i === 3 ? 'on2' : 'on1') : 't'}" x="${at + width / 2}%" y="15.5">${Math.round(width)}</text>` : '';
        return svg`<rect class=${filled ? `k${i + 1}` : 'hollow'} x="${at}%" y="1" width="${width}%" height="20"></rect>${label}`;
      })}</svg>`;
    };
    return html`<div class="wpic"><span>Now</span>${bar(this.now, true)}<span>Saved</span>${bar(this.saved, false)}</div>`;
  }
}
customElements.define('icp-weights', WeightPanel);
