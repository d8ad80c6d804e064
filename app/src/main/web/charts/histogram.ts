/** Spread of scores or raw points: bars in the colours of their grades, limits, the saved model. */
import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {scaleLinear} from 'd3-scale';
import {compact, count, score} from '../core/format';
import {GRADES, type Grade, type Histogram} from '../core/types';
import {gradeClass, gradeInChart} from '../elements/grade';

const HEIGHT = 262;
const TOP = 34;
const BOTTOM = 22;
const PLOT = HEIGHT - TOP - BOTTOM;
const WORST_FIRST: Grade[] = [...GRADES].reverse();

export interface HistogramOptions {
  /** What is counted, for readers: "ICP score". */
  what: string;
  /** Whether the saved model is outlined. */
  showSaved: boolean;
}

export function histogram(of: Histogram, options: HistogramOptions): TemplateResult {
  const width = 100 / of.now.length;
  const most = Math.max(1, ...of.now, ...(options.showSaved ? of.saved : []));
  const y = scaleLinear().domain([0, most]).range([TOP + PLOT, TOP]).nice(3);
  const ticks = y.ticks(3).filter(tick => tick > 0 && Number.isInteger(tick));
  return html`<svg class="chart" height=${HEIGHT} width="100%" role="img" aria-label=${describe(of, options)}>
    ${ticks.map((tick, i) => svg`<line class="gridline" x1="0" x2="100%" y1=${y(tick)} y2=${y(tick)}/><text x="0" y=${y(tick) - 4}>${compact(tick)}${i === ticks.length - 1 ? ' accounts' : ''}</text>`)}
    ${of.now.map((accounts, bin) => bar(accounts, bin))}
    ${options.showSaved ? outline() : nothing}
    <line class="axis" x1="0" x2="100%" y1=${TOP + PLOT} y2=${TOP + PLOT}></line>
    ${of.limits.map(limit => (limit === null ? nothing : svg`<line class="cut" x1="${limit}%" x2="${limit}%" y1="6" y2=${TOP + PLOT}/>`))}
    ${limitLabels(of.limits)}
    ${gradeLabels(of.limits)}
  </svg>`;

  function bar(accounts: number, bin: number): SVGTemplateResult {
    const middle = (bin + 0.5) * width;
    const grade = gradeAt(middle, of.limits);
    return svg`<rect class=${gradeClass(grade)} x="${bin * width + width * 0.06}%" width="${width * 0.88}%" y=${y(accounts)} height=${Math.max(0, TOP + PLOT - y(accounts))}></rect>`;
  }

  function outline(): SVGTemplateResult {
    let path = `M0 ${TOP + PLOT}`;
    of.saved.forEach((accounts, bin) => {
      path += `V${y(accounts)}H${(bin + 1) * width}`;
    });
    return svg`<svg x="0" y="0" width="100%" height=${HEIGHT} viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none"><path class="ghost" d="${path}V${TOP + PLOT}"/></svg>`;
  }
}

function gradeAt(value: number, limits: (number | null)[]): Grade {
  let grade: Grade = 'F';
  limits.forEach((limit, i) => {
    if (limit !== null && value >= limit) {
      grade = WORST_FIRST[i + 1]!;
    }
  });
  return grade;
}

/** Values on the axis; one that would run into its neighbour is left out. */
function limitLabels(limits: (number | null)[]): SVGTemplateResult[] {
  const labels: SVGTemplateResult[] = [
    svg`<text x="0" y=${HEIGHT - 4}>0</text>`,
    svg`<text class="r" x="100%" y=${HEIGHT - 4}>100</text>`,
  ];
  let last = 2;
  for (const limit of limits) {
    if (limit !== null && limit - last >= 8 && limit < 94) {
      labels.push(svg`<text class="t mid" x="${limit}%" y=${HEIGHT - 4}>${score(limit)}</text>`);
      last = limit;
    }
  }
  return labels;
}

function gradeLabels(limits: (number | null)[]): SVGTemplateResult[] {
  const labels: SVGTemplateResult[] = [];
  let from = 0;
  WORST_FIRST.forEach((grade, i) => {
    const to = limits.slice(i).find(limit => limit !== null) ?? 100;
    const end = i === limits.length ? 100 : to;
    if (end - from >= 5) {
      labels.push(gradeInChart(grade, (Math.max(from, end - 24) + Math.min(end, from + 24)) / 2, 12));
    }
    from = end;
  });
  return labels;
}

function describe(of: Histogram, options: HistogramOptions): string {
  const accounts = of.now.reduce((sum, each) => sum + each, 0);
  const limits = of.limits.filter(limit => limit !== null).map(limit => score(limit as number));
  return `Histogram of ${options.what}, ${count(accounts)} accounts; grades D, C, B and A begin at ${limits.join(', ')}.`;
}

/** Median and middle half in words. */
export function boxInWords(box: number[]): string {
  return box.length === 5 ? `Median ${score(box[2]!)} · middle half ${score(box[1]!)} to ${score(box[3]!)}` : '';
}
