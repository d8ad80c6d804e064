/** One answer of several on a page: asked for, waited for and told by itself, a card each. */
import {html, type TemplateResult} from 'lit';
import type {Problem} from './api';
import {problemNote} from '../elements/problem';

export class Late<T> {
  value: T | null = null;
  problem: Problem | null = null;
  private asked = '';
  private request: () => Promise<T> = () => Promise.reject(new Error('not asked yet'));

  /** Hears of every change: an element draws itself again. */
  constructor(private readonly changed: () => void) {}

  /**
   * Asks; what an earlier question brings from now on is dropped.
   *
   * @param keep whether the earlier answer is shown until the new one is there
   */
  ask(request: () => Promise<T>, keep = false): void {
    this.request = request;
    this.problem = null;
    this.value = keep ? this.value : null;
    const ticket = crypto.randomUUID();
    this.asked = ticket;
    request()
      .then(value => this.hear(ticket, value, null))
      .catch((problem: Problem) => this.hear(ticket, null, problem));
    this.changed();
  }

  again(): void {
    this.ask(this.request);
  }

  private hear(ticket: string, value: T | null, problem: Problem | null): void {
    if (ticket === this.asked) {
      this.value = value;
      this.problem = problem;
      this.changed();
    }
  }

  /** Exactly one of the three: what came, why nothing came, or a place that waits. */
  show(paint: (value: T) => TemplateResult, waiting: TemplateResult = html`<div class="skeleton chart"></div>`): TemplateResult {
    return this.problem ? problemNote(this.problem, () => this.again()) : this.value !== null ? paint(this.value) : waiting;
  }
}
