/** A grade: shape and letter, never colour alone. */
import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {Grade} from '../core/types';

const SHAPES: Record<Grade, SVGTemplateResult> = {
  A: svg`<path d="M6 1 11.5 11H.5z"/>`,
  B: svg`<path d="M6 .2 11.8 6 6 11.8.2 6z"/>`,
  C: svg`<circle cx="6" cy="6" r="5.2"/>`,
  D: svg`<path d="M1 1h10v10H1z"/>`,
  F: svg`<path d="M6 11 .5 1h11z"/>`,
};

export const gradeClass = (grade: Grade): string => 'f' + grade.toLowerCase();

export function gradeShape(grade: Grade): TemplateResult {
  return html`<svg viewBox="0 0 12 12" class=${gradeClass(grade)} aria-hidden="true">${SHAPES[grade]}</svg>`;
}

export function gradeMark(grade: Grade, big = false): TemplateResult {
  return html`<span class=${big ? 'g big' : 'g'}>${gradeShape(grade)}<span><span class="vh">Grade </span>${grade}</span></span>`;
}

/** The shape inside a chart, centred at a place given in percent and pixels. */
export function gradeInChart(grade: Grade, x: number, y: number): SVGTemplateResult {
  return svg`<svg x="${x}%" y=${y} width="1" height="1" overflow="visible"><g transform="translate(-16 -6)" class=${gradeClass(grade)}>${SHAPES[grade]}</g><text class="b" x="2" y="4.5">${grade}</text></svg>`;
}
