/** The lines that a page draws around its cells, whether as strokes or as thin filled boxes. */

/** In points from the page's left and bottom. */
export interface Ruling {
  readonly isUpright: boolean;
  /** Where it stands: from the left of an upright one, from the bottom of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What pdf.js calls the operators that matter here, by their numbers. */
export interface DrawingOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** In points: thicker is a filled cell, shorter a letter's stroke or a mark. */
const [thickest, shortest, mostRulings] = [2.6, 4, 40_000];

/** Null where a page draws more than can be looked at: a map, or a chart of very many lines. */
export function rulingsOf(
  fnArray: readonly number[],
  argsArray: readonly unknown[],
  operators: DrawingOperators,
): readonly Ruling[] | null {
  const found: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = upright;
  for (const [at, operator] of fnArray.entries()) {
    if (found.length > mostRulings) return null;
    const given = argsArray[at] as readonly unknown[] | null;
    if (operator === operators.save) saved.push(matrix);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) matrix = saved.pop() ?? upright;
    else if (operator === operators.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix);
      const own = given?.[0] as Matrix | null | undefined;
      if (own) matrix = times(matrix, own);
    } else if (operator === operators.constructPath && given?.[0] !== operators.endPath) {
      const isStroked = given?.[0] === operators.stroke || given?.[0] === operators.closeStroke;
      for (const path of (given?.[1] as readonly (Float32Array | null)[] | undefined) ?? [])
        if (path) for (const one of pathRulings(path, matrix, isStroked)) found.push(one);
    }
  }
  return found;
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** How many coordinates follow each kind of step: move, line, two kinds of curve, close. */
const coordinates = [2, 2, 6, 4, 0];
const [move, line, close] = [0, 1, 4];

/** A stroke's own lines; of what is filled, the thin boxes. */
function* pathRulings(path: Float32Array, [a, b, c, d, e, f]: Matrix, isStroked: boolean): Generator<Ruling> {
  let corners: (readonly [number, number])[] = [];
  let isCurved = false;
  const placed = (x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];
  const ended = (isClosed: boolean): readonly Ruling[] => {
    const own = corners;
    const wasCurved = isCurved;
    [corners, isCurved] = [[], false];
    if (own.length < 2 || wasCurved) return [];
    if (!isStroked) return rulingBetween(own);
    const [first] = own;
    const all = isClosed && first ? [...own, first] : own;
    return all.slice(1).flatMap((corner, at) => rulingBetween([all[at] ?? corner, corner]));
  };
  for (let at = 0; at < path.length;) {
    const step = path[at++] ?? close;
    const count = coordinates[step] ?? 0;
    if (step === move) yield* ended(false);
    if (step === move || step === line) corners.push(placed(path[at] ?? 0, path[at + 1] ?? 0));
    else if (step === close) yield* ended(true);
    else isCurved = true;
    at += count;
  }
  yield* ended(false);
}

function rulingBetween(corners: readonly (readonly [number, number])[]): readonly Ruling[] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (right - left <= thickest && top - bottom >= shortest) return [{ isUpright: true, at: (left + right) / 2, from: bottom, to: top }];
  if (top - bottom <= thickest && right - left >= shortest) return [{ isUpright: false, at: (bottom + top) / 2, from: left, to: right }];
  return [];
}
