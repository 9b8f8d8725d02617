/** Words with a line drawn through them: a PDF has no other sign that they are struck out. */
import { wordsOfPiece, type PlacedWord } from "./lines";
import type { TextPiece } from "./pdf-pages";
import type { Ruling } from "./rulings";

export interface WithoutStruck {
  readonly pieces: readonly TextPiece[];
  /** Those that are no strokes through words. */
  readonly rulings: readonly Ruling[];
  /** How many words were left out. */
  readonly words: number;
}

/** Between the foot of a letter and its head, in parts of its size: an underline is lower, a cell's border higher. */
const [lowest, highest] = [0.14, 0.5];
/** A stroke ends about where its words do; a table's border runs on. In parts of a letter's size. */
const overhang = 0.8;
/** So much of a word is under the stroke; words' places are only roughly known. */
const mostOfWord = 0.55;

export function withoutStruck(pieces: readonly TextPiece[], rulings: readonly Ruling[]): WithoutStruck {
  const level = rulings.filter(({ isUpright }) => !isUpright);
  if (level.length === 0) return { pieces, rulings, words: 0 };
  const strokes = new Set<Ruling>();
  let struck = 0;
  const left = pieces.flatMap((piece): readonly TextPiece[] => {
    const through = level.filter((ruling) => isThrough(ruling, piece));
    if (through.length === 0) return [piece];
    const own = wordsOfPiece(piece, piece.size);
    const gone = new Set<PlacedWord>();
    for (const stroke of through) {
      const under = own.filter(({ x, right }) => Math.min(right, stroke.to) - Math.max(x, stroke.from) > mostOfWord * (right - x));
      if (under.length === 0) continue;
      for (const word of under) gone.add(word);
      strokes.add(stroke);
    }
    if (gone.size === 0) return [piece];
    struck += gone.size;
    return runsOf(own, gone).map((run) => ({
      ...piece,
      text: run.map(({ text }) => text).join(" "),
      x: run[0]?.x ?? piece.x,
      right: run.at(-1)?.right ?? piece.right,
    }));
  });
  return { pieces: left, rulings: strokes.size === 0 ? rulings : rulings.filter((one) => !strokes.has(one)), words: struck };
}

const isThrough = ({ at, from, to }: Ruling, { x, right, y, size }: TextPiece): boolean =>
  at > y + lowest * size && at < y + highest * size && from > x - overhang * size && to < right + overhang * size && to > from;

function runsOf(words: readonly PlacedWord[], gone: ReadonlySet<PlacedWord>): readonly (readonly PlacedWord[])[] {
  const runs: PlacedWord[][] = [];
  let isOpen = false;
  for (const word of words) {
    if (gone.has(word)) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(word);
    else {
      runs.push([word]);
      isOpen = true;
    }
  }
  return runs;
}
