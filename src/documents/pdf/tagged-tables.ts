/** Tables by the tags of a PDF: rows and cells as its program wrote them, columns by their places where a row has fewer. */
import { cellText, tableOf, type PrintedTable, type Span } from "../../checking/printed-tables";
import { linesOf, textOfLine, unbroken } from "./lines";
import type { TagNode, TextPiece } from "./pdf-pages";

export interface TaggedTable {
  readonly rows: readonly (readonly TaggedCell[])[];
  readonly ids: ReadonlySet<string>;
}

export interface TaggedCell {
  readonly isHeading: boolean;
  readonly text: string;
  /** In points; null of an empty cell. */
  readonly place: { readonly from: number; readonly to: number } | null;
}

/** Of one page; a table over several pages has all its rows on each of them, with the text of that page. */
export function taggedTables(tags: TagNode, pieces: readonly TextPiece[]): readonly TaggedTable[] {
  const byId = new Map<string, TextPiece[]>();
  for (const piece of pieces) {
    if (piece.id === null) continue;
    const own = byId.get(piece.id);
    if (own) own.push(piece);
    else byId.set(piece.id, [piece]);
  }
  return tablesIn(tags).flatMap((node) => {
    const rows = nodesIn(node, "TR").map((row) => cellsIn(row).map((cell) => cellOf(cell, byId)));
    const filled = rows.flat().filter(({ text }) => text !== "").length;
    const columns = Math.max(0, ...rows.map((row) => row.length));
    return filled < 2 || columns < 2 ? [] : [{ rows, ids: new Set(idsIn(node).filter((id) => byId.has(id))) }];
  });
}

/** The outermost that hold no other: a table around others is there for its looks. */
function tablesIn(node: TagNode): readonly TagNode[] {
  const inner = node.children.flatMap((child) => (typeof child === "string" ? [] : tablesIn(child)));
  return node.role === "Table" && inner.length === 0 ? [node] : inner;
}

const isNode = (child: TagNode | string): child is TagNode => typeof child !== "string";

const nodesIn = (node: TagNode, role: string): readonly TagNode[] =>
  node.children.filter(isNode).flatMap((child) => (child.role === role ? [child] : nodesIn(child, role)));

const cellsIn = (row: TagNode): readonly TagNode[] =>
  row.children.filter(isNode).flatMap((child) => (child.role === "TH" || child.role === "TD" ? [child] : cellsIn(child)));

const idsIn = (node: TagNode): readonly string[] => node.children.flatMap((child) => (isNode(child) ? idsIn(child) : [child]));

function cellOf(node: TagNode, byId: ReadonlyMap<string, readonly TextPiece[]>): TaggedCell {
  const own = idsIn(node).flatMap((id) => byId.get(id) ?? []);
  const text = cellText(unbroken(linesOf(own).map(textOfLine)));
  const place = own.length === 0 ? null : { from: Math.min(...own.map(({ x }) => x)), to: Math.max(...own.map(({ right }) => right)) };
  return { isHeading: node.role === "TH", text, place };
}

/** What the next page has of the same rows put over it; null where it is another table. */
export function overlaid(one: TaggedTable, other: TaggedTable): TaggedTable | null {
  const isSame = one.rows.length === other.rows.length && one.rows.every((row, at) => row.length === other.rows[at]?.length);
  if (!isSame) return null;
  let fitting = 0;
  // The page may end within a row: "Grants to" and, on the next, "voluntary bodies".
  const last = one.rows.reduce((filled, row, at) => (row.some(({ text }) => text !== "") ? at : filled), -1);
  const rows = one.rows.map((row, at) =>
    row.map((cell, column) => {
      const over = other.rows[at]?.[column];
      if (over === undefined || over.text === "") return cell;
      const isSplit = cell.text !== "" && cell.text !== over.text;
      if (isSplit && at !== last) fitting = -Infinity;
      fitting++;
      return isSplit ? { ...cell, text: unbroken([cell.text, over.text]).replace("\n", " ") } : over;
    }),
  );
  return fitting > 0 ? { rows, ids: new Set([...one.ids, ...other.ids]) } : null;
}

export function printedOf({ rows }: TaggedTable): PrintedTable {
  const filled = rows.filter((row) => row.some(({ text }) => text !== ""));
  const columns = Math.max(...filled.map((row) => row.length));
  const places = Array.from({ length: columns }, (_, column) => {
    const own = filled.flatMap((row) => (row.length === columns && row[column]?.place ? [row[column].place] : []));
    return own.length === 0 ? null : { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
  });
  const spans: Span[] = [];
  const grid = filled.map((row, at) => {
    if (row.length === columns) return row.map(({ text }) => text);
    const line = Array.from({ length: columns }, () => "");
    let next = 0;
    for (const [index, { text, place }] of row.entries()) {
      const left = row.length - index - 1;
      const over =
        place === null
          ? []
          : places.flatMap((column, number) =>
              column && Math.min(column.to, place.to) > Math.max(column.from, place.from) && number >= next ? [number] : [],
            );
      const first = Math.min(over[0] ?? next, columns - left - 1);
      line[first] = text;
      const last = Math.min(over.at(-1) ?? first, columns - left - 1);
      if (last > first) spans.push({ row: at, column: first, rows: 1, columns: last - first + 1 });
      next = last + 1;
    }
    return line;
  });
  const firstBody = filled.findIndex((row) => !row.every(({ isHeading, text }) => isHeading || text === ""));
  return tableOf(grid, { spans, headerRows: firstBody > 0 ? firstBody : null });
}
