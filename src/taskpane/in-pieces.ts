/** The lines of a list, some at a time, so that the pane can draw and answer keys while they are read. */
import type { Cell } from "../calculation";
import { asText } from "../tables/placement-list";
import { mostAtOnce } from "./in-slices";

const linesAtOnce = 200;

/** As text. It ends after `most` lines, or when it is stopped. */
export async function* inPieces(
  lines: Iterable<readonly Cell[]>,
  isOver: () => boolean,
  count: (lines: number) => void,
  most = Infinity,
): AsyncGenerator<readonly (readonly string[])[]> {
  let piece: (readonly string[])[] = [];
  let [done, until] = [0, performance.now() + mostAtOnce];
  for (const line of lines) {
    piece.push(line.map(asText));
    done++;
    if (done >= most) break;
    if (piece.length < linesAtOnce) continue;
    yield piece;
    piece = [];
    if (performance.now() < until) continue;
    count(done);
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return;
    until = performance.now() + mostAtOnce;
  }
  count(done);
  yield piece;
}
