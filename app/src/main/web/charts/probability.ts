/** How sure names are: a histogram on a log scale with the two thresholds, which can be dragged. */
import {html, svg, type TemplateResult} from 'lit';
import {scaleLog} from 'd3-scale';
import {count, points} from '../core/format';

const HEIGHT = 168;
const BOTTOM = 22;
const TOP = 18;
const FLOOR = HEIGHT - BOTTOM;

export interface ProbabilityOptions {
  review: number;
  accept: number;
  /** One of the two was dragged to a probability. */
  drag: (which: 'review' | 'accept', value: number) => void;
}

export function probabilities(bins: number[], options: ProbabilityOptions): TemplateResult {
  const width = 100 / bins.length;
  const y = scaleLog().domain([0.5, Math.max(10, ...bins)]).range([FLOOR, TOP]);
  return html`<svg class="chart drags" height=${HEIGHT} width="100%" role="img" aria-label=${inWords(bins, options)}
      @pointerdown=${(e: PointerEvent) => grab(e, options)}>
    ${bins.map((names, bin) => svg`<rect class=${part(bin, bins.length, options)} x="${bin * width + width * 0.08}%" width="${width * 0.84}%" y=${names ? y(names) : FLOOR} height=${names ? FLOOR - y(names) : 0}><title>${points(bin / bins.length)} to ${points((bin + 1) / bins.length)}: ${count(names)} names</title></rect>`)}
    <line class="axis" x1="0" x2="100%" y1=${FLOOR} y2=${FLOOR}></line>
    ${[options.review, options.accept].map(limit => svg`<line class="cut" x1="${limit * 100}%" x2="${limit * 100}%" y1="0" y2=${FLOOR}/>`)}
    ${svg`<text class="b mid" x="${(options.review + options.accept) * 50}%" y="12">asked</text>
    <text x="0" y=${HEIGHT - 4}>0</text>
    <text class="t mid" x="${options.review * 100}%" y=${HEIGHT - 4}>${points(options.review)}</text>
    <text class="t r" x="${Math.min(100, options.accept * 100 + 3)}%" y=${HEIGHT - 4}>${points(options.accept)}</text>`}
  </svg>`;
}

/** Hollow: not matched; accent: asked about; solid grey: matched. */
function part(bin: number, bins: number, {review, accept}: ProbabilityOptions): string {
  const middle = (bin + 0.5) / bins;
  return middle < review ? 'hollow' : middle < accept ? 'acc' : 'gfill';
}

function grab(event: PointerEvent, options: ProbabilityOptions): void {
  const chart = event.currentTarget as SVGSVGElement;
  const at = (e: PointerEvent): number => {
    const box = chart.getBoundingClientRect();
    return Math.max(0.01, Math.min(0.99, Math.round(((e.clientX - box.left) / box.width) * 100) / 100));
  };
  const start = at(event);
  const which = Math.abs(start - options.review) <= Math.abs(start - options.accept) ? 'review' : 'accept';
  if (Math.min(Math.abs(start - options.review), Math.abs(start - options.accept)) > 0.06) {
    return;
  }
  chart.setPointerCapture(event.pointerId);
  const move = (e: PointerEvent) => options.drag(which, at(e));
  chart.addEventListener('pointermove', move);
  chart.addEventListener('lostpointercapture', () => chart.removeEventListener('pointermove', move), {once: true});
}

function inWords(bins: number[], {review, accept}: ProbabilityOptions): string {
  const names = bins.reduce((sum, each) => sum + each, 0);
  return `Histogram of ${count(names)} names by the probability of their best account, log scale; not matched below ${points(review)}, asked about up to ${points(accept)}, matched from there on.`;
}
