import { BorderStyleTypes } from "@univerjs/core";
import { ApiCollection, ApiObject, invalidArgument } from "../host/api-object";
import type { Area } from "../grid/area";
import type { CellStyle, StylePatch } from "../grid/styles";
import { colour } from "./format-values";
import type { RangeObject } from "./objects";

/** Univer's line types by Excel's style and weight. */
const lines: Record<string, Record<string, BorderStyleTypes>> = {
  Continuous: {
    Hairline: BorderStyleTypes.HAIR,
    Thin: BorderStyleTypes.THIN,
    Medium: BorderStyleTypes.MEDIUM,
    Thick: BorderStyleTypes.THICK,
  },
  Dash: {
    Hairline: BorderStyleTypes.DASHED,
    Thin: BorderStyleTypes.DASHED,
    Medium: BorderStyleTypes.MEDIUM_DASHED,
    Thick: BorderStyleTypes.MEDIUM_DASHED,
  },
  Dot: {
    Hairline: BorderStyleTypes.DOTTED,
    Thin: BorderStyleTypes.DOTTED,
    Medium: BorderStyleTypes.DOTTED,
    Thick: BorderStyleTypes.DOTTED,
  },
  Double: {
    Hairline: BorderStyleTypes.DOUBLE,
    Thin: BorderStyleTypes.DOUBLE,
    Medium: BorderStyleTypes.DOUBLE,
    Thick: BorderStyleTypes.DOUBLE,
  },
};

type Side = "t" | "b" | "l" | "r";
/** The sides of a cell by Excel's names in cell properties. */
export const sides: Readonly<Record<string, Side>> = { top: "t", bottom: "b", left: "l", right: "r" };
type Line = { s: BorderStyleTypes; cl: { rgb: string } };
/** Which side of which cells an edge is. Inside lines are drawn only once, at the right and the bottom of cells. */
const edges: Record<string, { side: Side; at: (row: number, column: number, area: Area) => boolean }> = {
  EdgeTop: { side: "t", at: (row, _column, area) => row === area.row },
  EdgeBottom: { side: "b", at: (row, _column, area) => row === area.row + area.rows - 1 },
  EdgeLeft: { side: "l", at: (_row, column, area) => column === area.column },
  EdgeRight: { side: "r", at: (_row, column, area) => column === area.column + area.columns - 1 },
  InsideHorizontal: { side: "b", at: (row, _column, area) => row < area.row + area.rows - 1 },
  InsideVertical: { side: "r", at: (_row, column, area) => column < area.column + area.columns - 1 },
};

export class RangeBorders extends ApiCollection<RangeBorder> {
  constructor(private readonly $range: RangeObject) {
    super();
  }
  protected get $items(): readonly RangeBorder[] {
    return Object.keys(edges).map((edge) => new RangeBorder(this.$range, edge));
  }
  override getItem(edge: string): RangeBorder {
    if (!Object.hasOwn(edges, edge)) throw invalidArgument();
    return new RangeBorder(this.$range, edge);
  }
}

export class RangeBorder extends ApiObject {
  constructor(
    private readonly $range: RangeObject,
    private readonly $edge: string,
  ) {
    super();
  }
  override get $identity(): Record<string, unknown> {
    return { SideIndex: this.$edge };
  }
  override get $name(): string {
    return this.$edge;
  }
  get id(): string {
    return this.$edge;
  }
  get sideIndex(): string {
    return this.$edge;
  }
  get color(): string | null {
    return this.#common((line) => line?.cl.rgb ?? "#000000");
  }
  set color(rgb: string) {
    this.#draw({ rgb: colour(rgb) });
  }
  get style(): string | null {
    return this.#common((line) => described(line).style);
  }
  set style(style: string) {
    if (style !== "None" && !Object.hasOwn(lines, style)) throw invalidArgument();
    this.#draw({ style });
  }
  get weight(): string | null {
    return this.#common((line) => described(line).weight);
  }
  set weight(weight: string) {
    if (!Object.hasOwn(lines["Continuous"] ?? {}, weight)) throw invalidArgument();
    this.#draw({ weight });
  }

  /** Keeps what is not given. A colour or a weight alone makes a continuous line, as in Excel. */
  #draw(wanted: { rgb?: string; style?: string; weight?: string }): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireFormatting($area, "allowFormatCells");
    const edge = edges[this.$edge];
    if (edge === undefined) return;
    const patches = new Map<string, StylePatch>();
    $sheet.$grid.styles.patch($sheet.$univer, $area, (row, column) => {
      if (!edge.at(row, column, $area)) return undefined;
      const old = this.#line(row, column);
      const was = described(old);
      const style = wanted.style ?? (was.style === "None" ? "Continuous" : was.style);
      const line: Line | null =
        style === "None" ? null : { s: lineOf(style, wanted.weight ?? was.weight), cl: { rgb: wanted.rgb ?? old?.cl.rgb ?? "#000000" } };
      const key = JSON.stringify(line);
      const known: StylePatch = patches.get(key) ?? { bd: { [edge.side]: line } };
      patches.set(key, known);
      return known;
    });
    $sheet.$workbook.$changed();
  }

  #line(row: number, column: number): Line | undefined {
    const side = edges[this.$edge]?.side ?? "t";
    const { $grid, $univer } = this.$range.$sheet;
    const line = $grid.styles.at($univer, row, column).bd?.[side];
    return line ? { s: line.s, cl: { rgb: line.cl.rgb ?? "#000000" } } : undefined;
  }
  #common<T>(read: (line: Line | undefined) => T): T | null {
    const found = new Set<T>();
    const { $area } = this.$range;
    this.$range.$map((row, column) => edges[this.$edge]?.at(row, column, $area) && found.add(read(this.#line(row, column))));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }
}

const lineOf = (style: string, weight: string): BorderStyleTypes => lines[style]?.[weight] ?? BorderStyleTypes.THIN;

function described(line: Line | undefined): { style: string; weight: string } {
  if (line === undefined || line.s === BorderStyleTypes.NONE) return { style: "None", weight: "Thin" };
  for (const [style, weights] of Object.entries(lines)) {
    const known = Object.entries(weights).filter(([, number]) => number === line.s);
    const weight = known.find(([name]) => name === "Thin") ?? known[0];
    if (weight) return { style, weight: style === "Double" ? "Thick" : weight[0] };
  }
  return { style: "Continuous", weight: "Thin" };
}

/** One side of a cell for its cell properties. */
export function borderOf({ bd }: CellStyle, side: Side): { style: string; weight: string; color: string } {
  const line = bd?.[side];
  const color = line?.cl.rgb ?? "#000000";
  return { ...described(line ? { s: line.s, cl: { rgb: color } } : undefined), color };
}

export function lineFrom({ style = "Continuous", weight = "Thin", color = "#000000" }: Excel.CellBorder): Line | null {
  if (style === "None") return null;
  if (!Object.hasOwn(lines, style)) throw invalidArgument();
  return { s: lineOf(style, weight), cl: { rgb: colour(color) } };
}
