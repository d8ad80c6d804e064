/** Downloads: what is on screen as SVG or PNG, the numbers behind it as CSV. Nothing leaves the machine. */
import type {CardTable} from './card';

const MARGIN = 16;
const HEAD = 28;

export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** RFC 4180; text that a spreadsheet would run as a formula gets an apostrophe. */
export function csv(table: CardTable): string {
  const cell = (value: string | number | null): string => {
    if (typeof value === 'number') {
      return String(value);
    }
    const text = value ?? '';
    const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  return [table.columns, ...table.rows].map(row => row.map(cell).join(',') + '\r\n').join('');
}

export function saveCsv(name: string, table: CardTable): void {
  download(name + '.csv', new Blob(['\ufeff' + csv(table)], {type: 'text/csv'}));
}

export async function saveSvg(name: string, title: string, content: HTMLElement): Promise<void> {
  download(name + '.svg', new Blob([pictureOf(title, content).text], {type: 'image/svg+xml'}));
}

export async function savePng(name: string, title: string, content: HTMLElement): Promise<void> {
  const {text, width, height} = pictureOf(title, content);
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d')!;
  context.scale(2, 2);
  context.drawImage(image, 0, 0, width, height);
  canvas.toBlob(blob => blob && download(name + '.png', blob), 'image/png');
}

/** What stands in an element, drawn again as one SVG: its drawings with their colours, its texts. */
function pictureOf(title: string, content: HTMLElement): {text: string; width: number; height: number} {
  const box = content.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const height = Math.ceil(box.height) + 2 * MARGIN + HEAD;
  const root = getComputedStyle(document.documentElement);
  const surface = getComputedStyle(content.closest('.card') ?? content).backgroundColor;
  const parts: string[] = [];
  draw(content, box.left - MARGIN, box.top - MARGIN - HEAD, parts);
  const head = `<text x="${MARGIN}" y="${MARGIN + 12}" font-size="16" font-weight="600" fill="${root.color}">${escape(title)}</text>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif"><rect width="100%" height="100%" fill="${surface}"/>${head}${parts.join('')}</svg>`;
  return {text, width, height};
}

function draw(node: Node, left: number, top: number, into: string[]): void {
  if (node instanceof SVGSVGElement) {
    const box = node.getBoundingClientRect();
    const copy = painted(node);
    copy.setAttribute('x', String(box.left - left));
    copy.setAttribute('y', String(box.top - top));
    copy.setAttribute('width', String(box.width));
    copy.setAttribute('height', String(box.height));
    into.push(new XMLSerializer().serializeToString(copy));
  } else if (node instanceof Text) {
    drawText(node, left, top, into);
  } else if (node instanceof HTMLElement && !node.matches('.vh, dialog, .menu, [hidden]')) {
    node.childNodes.forEach(child => draw(child, left, top, into));
  }
}

function drawText(node: Text, left: number, top: number, into: string[]): void {
  const shown = node.data.trim();
  if (!shown || !node.parentElement) {
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const style = getComputedStyle(node.parentElement);
  const baseline = box.top - top + box.height / 2 + parseFloat(style.fontSize) * 0.35;
  into.push(`<text x="${box.left - left}" y="${baseline}" font-size="${parseFloat(style.fontSize)}" font-weight="${style.fontWeight}" fill="${style.color}">${escape(shown)}</text>`);
}

/** A copy whose colours stand in it, instead of in the style sheet. */
function painted(source: SVGElement): SVGElement {
  const copy = source.cloneNode(true) as SVGElement;
  const originals = [source, ...source.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((each, i) => {
    const style = getComputedStyle(each);
    for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-weight', 'text-anchor']) {
      copies[i]!.setAttribute(name, style.getPropertyValue(name));
    }
  });
  return copy;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
