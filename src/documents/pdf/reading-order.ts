/** Text in two columns is read down the left one, then down the right one. */
import { isFigure, linesOf } from "./lines";
import type { TextPiece } from "./pdf-pages";
import { chunksOf } from "./placed-tables";

const [fewestLines, fewestWords] = [6, 3];

/** Parts of the page's text in the order of reading. */
export function inReadingOrder(pieces: readonly TextPiece[], width: number): readonly (readonly TextPiece[])[] {
  const lines = linesOf(pieces);
  const gaps = lines.flatMap((line) => {
    const chunks = chunksOf(line);
    return chunks.slice(1).flatMap((chunk, at) => {
      const left = chunks[at];
      const middle = ((left?.to ?? 0) + chunk.from) / 2;
      return left && isRunning(left.text) && isRunning(chunk.text) && middle > 0.3 * width && middle < 0.7 * width
        ? [{ from: left.to, to: chunk.from, y: line.y }]
        : [];
    });
  });
  if (gaps.length < fewestLines) return [pieces];
  const gutter = [Math.max(...inner(gaps.map(({ from }) => from))), Math.min(...inner(gaps.map(({ to }) => -to)).map((to) => -to))];
  const [from = 0, to = 0] = gutter;
  if (to <= from) return [pieces];
  const middle = (from + to) / 2;
  const [top, bottom] = [Math.max(...gaps.map(({ y }) => y)), Math.min(...gaps.map(({ y }) => y))];
  const within = (piece: TextPiece): boolean => piece.y <= top + 1 && piece.y >= bottom - 200;
  const crosses = (piece: TextPiece): boolean => piece.x < middle - 1 && piece.right > middle + 1;
  const [above, left, right, below]: [TextPiece[], TextPiece[], TextPiece[], TextPiece[]] = [[], [], [], []];
  const lowest = Math.max(-Infinity, ...pieces.filter((piece) => crosses(piece) && piece.y < bottom).map(({ y }) => y));
  for (const piece of pieces) {
    if (piece.y > top + 1) above.push(piece);
    else if (piece.y <= lowest || (!within(piece) && crosses(piece))) below.push(piece);
    else (piece.x < middle ? left : right).push(piece);
  }
  return [above, left, right, below].filter((part) => part.length > 0);
}

/** Without the few that are furthest out. */
function inner(numbers: readonly number[]): readonly number[] {
  const inOrder = [...numbers].sort((one, other) => one - other);
  return inOrder.slice(0, Math.max(1, Math.ceil(inOrder.length * 0.95)));
}

const isRunning = (text: string): boolean => {
  const words = text.split(" ");
  return words.length >= fewestWords && words.filter(isFigure).length * 2 < words.length;
};
