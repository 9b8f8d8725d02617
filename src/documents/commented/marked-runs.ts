/** Puts the marks of comments into the text of a Word part: around the characters of a figure, whose run is cut in three for it. */
import type { OriginPiece } from "../document";

export interface Mark {
  readonly id: number;
  readonly pieces: readonly OriginPiece[];
  /** In characters of the text that the pieces make up. */
  readonly from: number;
  readonly to: number;
}

interface Cut {
  readonly starts: Map<number, number[]>;
  readonly ends: Map<number, number[]>;
  readonly length: number;
  readonly to: number;
}

export function withMarks(xml: string, marks: readonly Mark[]): { readonly xml: string; readonly placed: ReadonlySet<number> } {
  const cuts = new Map<number, Cut>();
  const placed = new Set<number>();
  for (const { id, pieces, from, to } of marks) {
    const touched = pieces.filter(
      (piece) => piece.length > 0 && piece.at < to && piece.at + piece.length > from && xml.startsWith("<w:r", piece.from),
    );
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) continue;
    add(cutOf(cuts, first).starts, Math.max(0, from - first.at), id);
    add(cutOf(cuts, last).ends, Math.min(last.length, to - last.at), id);
    placed.add(id);
  }
  const inOrder = [...cuts].sort(([one], [other]) => one - other);
  let [made, done] = ["", 0];
  for (const [from, cut] of inOrder) {
    made += xml.slice(done, from) + cutRun(xml.slice(from, cut.to), cut);
    done = cut.to;
  }
  return { xml: made + xml.slice(done), placed };
}

function cutOf(cuts: Map<number, Cut>, { from, to, length }: OriginPiece): Cut {
  const known = cuts.get(from);
  if (known) return known;
  const cut = { starts: new Map<number, number[]>(), ends: new Map<number, number[]>(), length, to };
  cuts.set(from, cut);
  return cut;
}

const add = (to: Map<number, number[]>, at: number, id: number): void => void to.set(at, [...(to.get(at) ?? []), id]);

const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

const simple = /^(<w:r\b[^>]*>)(<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>|<w:rPr\/>)?<w:t(?:\s[^>]*)?>([^<]*)<\/w:t><\/w:r>$/;

/** A run of other things than one text is kept whole, with the marks around it. */
function cutRun(run: string, { starts, ends, length }: Cut): string {
  const found = simple.exec(run);
  const letters = found ? lettersOf(found[3] ?? "") : [];
  if (!found || letters.length !== length) {
    const all = (marks: Map<number, number[]>): number[] => [...marks.values()].flat();
    return `${all(starts).map(start).join("")}${run}${all(ends).map(end).join("")}`;
  }
  const [, opening = "", properties = ""] = found;
  const places = [...new Set([0, ...starts.keys(), ...ends.keys(), length])].sort((one, other) => one - other);
  let made = "";
  for (const [index, at] of places.entries()) {
    made += (ends.get(at) ?? []).map(end).join("") + (starts.get(at) ?? []).map(start).join("");
    const next = places[index + 1];
    if (next !== undefined && next > at)
      made += `${opening}${properties}<w:t xml:space="preserve">${letters.slice(at, next).join("")}</w:t></w:r>`;
  }
  return made;
}

/** As they are written: an entity is one letter, or two for what is two to JavaScript. */
function lettersOf(raw: string): readonly string[] {
  return [...raw.matchAll(/&[^;]{1,10};|[^]/g)].flatMap(([letter]) => {
    const code = /^&#(x[\da-f]+|\d+);$/i.exec(letter)?.[1];
    const point = code === undefined ? 0 : code.startsWith("x") || code.startsWith("X") ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point > 0xffff ? [letter, ""] : [letter];
  });
}
