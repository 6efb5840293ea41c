import type { Span } from "../api/types";

/** Maps offsets in code points to UTF-16 units of one text. A text without astral characters needs no table. */
export class CodePoints {
  private readonly table: Uint32Array | null;

  constructor(private readonly text: string) {
    this.table = /[\ud800-\udbff]/.test(text) ? CodePoints.tableOf(text) : null;
  }

  toUtf16(point: number): number {
    if (!this.table) return Math.min(point, this.text.length);
    return this.table[Math.min(point, this.table.length - 1)]!;
  }

  fromUtf16(unit: number): number {
    if (!this.table) return unit;
    let low = 0, high = this.table.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.table[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private static tableOf(text: string): Uint32Array {
    const units: number[] = [];
    let at = 0;
    for (const point of text) {
      units.push(at);
      at += point.length;
    }
    units.push(at);
    return Uint32Array.from(units);
  }
}

/** The ranges of spans over one text node; a span whose quote does not stand there is left out rather than shown wrongly. */
export function ranges(node: Text, spans: readonly Span[]): Range[] {
  const text = node.data;
  const points = new CodePoints(text);
  const found: Range[] = [];
  for (const span of spans) {
    const start = points.toUtf16(span.start), end = points.toUtf16(span.end);
    if (text.slice(start, end) !== span.quote) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    found.push(range);
  }
  return found;
}

/** Paints ranges under a name that the style sheet knows (::highlight(name)); the document itself is not touched. */
export function paint(name: string, found: Range[]): void {
  if (!("highlights" in CSS)) return;
  if (found.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...found));
}
