import { BooleanNumber, BorderStyleTypes, BorderType, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { Range } from "./range";

/** Excel's names for a choice, and Univer's numbers. */
const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
} as const;
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;
const edges = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
} as const;
/** Excel's columnWidth is in points; Univer's in pixels. */
const pixelsPerPoint = 4 / 3;

type Style = IStyleData;

abstract class StyleObject extends ApiObject {
  constructor(protected readonly $range: Range) {
    super();
  }
  /** The value all cells share, or null as in Excel when they differ. */
  protected $common<T>(read: (style: Style) => T): T | null {
    const { $sheet } = this.$range;
    const found = new Set(this.$range.$map((row, column) => read($sheet.$grid.styleAt($sheet.$univer, row, column))).flat());
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  protected $set<Key extends keyof Style>(key: Key, value: Style[Key]): void {
    const { $sheet, $area } = this.$range;
    $sheet.$requireUnprotected();
    $sheet.$grid.setStyle($sheet.$univer, $area, key, value);
  }
}

export class RangeFormat extends StyleObject {
  get font(): RangeFont {
    return new RangeFont(this.$range);
  }
  get fill(): RangeFill {
    return new RangeFill(this.$range);
  }
  get borders(): RangeBorders {
    return new RangeBorders(this.$range);
  }
  get horizontalAlignment(): string | null {
    return this.$common((style) => nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED));
  }
  set horizontalAlignment(name: string) {
    this.$set("ht", choice(horizontal, name));
  }
  get verticalAlignment(): string | null {
    return this.$common((style) => nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM));
  }
  set verticalAlignment(name: string) {
    this.$set("vt", choice(vertical, name));
  }
  get wrapText(): boolean | null {
    return this.$common((style) => style.tb === WrapStrategy.WRAP);
  }
  set wrapText(wrap: boolean) {
    this.$set("tb", wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW);
  }
  get columnWidth(): number | null {
    const { $sheet, $area } = this.$range;
    const widths = new Set(Array.from({ length: $area.columns }, (_unused, i) => $sheet.$univer.getColumnWidth($area.column + i)));
    return widths.size === 1 ? ([...widths][0] ?? 0) / pixelsPerPoint : null;
  }
  set columnWidth(points: number) {
    const { $sheet, $area } = this.$range;
    $sheet.$requireUnprotected();
    $sheet.$univer.setColumnWidths($area.column, $area.columns, Math.round(points * pixelsPerPoint));
  }
  autofitColumns(): void {
    const { $sheet, $area } = this.$range;
    ($sheet.$univer as { autoResizeColumns?: (first: number, count: number) => unknown }).autoResizeColumns?.($area.column, $area.columns);
  }
  autofitRows(): void {
    const { $sheet, $area } = this.$range;
    ($sheet.$univer as { autoResizeRows?: (first: number, count: number) => unknown }).autoResizeRows?.($area.row, $area.rows);
  }
}

export class RangeFont extends StyleObject {
  get bold(): boolean | null {
    return this.$common((style) => style.bl === BooleanNumber.TRUE);
  }
  set bold(on: boolean) {
    this.$set("bl", on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  }
  get italic(): boolean | null {
    return this.$common((style) => style.it === BooleanNumber.TRUE);
  }
  set italic(on: boolean) {
    this.$set("it", on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  }
  get color(): string | null {
    return this.$common((style) => style.cl?.rgb ?? "#000000");
  }
  set color(rgb: string) {
    this.$set("cl", { rgb });
  }
  get size(): number | null {
    return this.$common((style) => style.fs ?? 11);
  }
  set size(points: number) {
    this.$set("fs", points);
  }
}

export class RangeFill extends StyleObject {
  get color(): string | null {
    return this.$common((style) => style.bg?.rgb ?? "#FFFFFF");
  }
  set color(rgb: string) {
    this.$set("bg", { rgb });
  }
  clear(): void {
    this.$set("bg", null);
  }
}

export class RangeBorders extends StyleObject {
  getItem(edge: string): RangeBorder {
    return new RangeBorder(this.$range, choice(edges, edge), edge);
  }
}

export class RangeBorder extends StyleObject {
  #color = "#000000";
  constructor(
    range: Range,
    readonly $edge: BorderType,
    private readonly edge: string,
  ) {
    super(range);
  }
  override get $identity(): Record<string, unknown> {
    return { SideIndex: this.edge };
  }
  get sideIndex(): string {
    return this.edge;
  }
  get color(): string {
    return this.#color;
  }
  set color(rgb: string) {
    this.#color = rgb;
    this.#draw(BorderStyleTypes.THIN);
  }
  get style(): string | null {
    const side = ({ EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const)[this.edge];
    if (side === undefined) throw new ApiError("NotImplemented", `RangeBorder.style of ${this.edge}`);
    return this.$common((style) => (style.bd?.[side] ? "Continuous" : "None"));
  }
  set style(name: string) {
    this.#draw(name === "None" ? BorderStyleTypes.NONE : name === "Double" ? BorderStyleTypes.DOUBLE : BorderStyleTypes.THIN);
  }
  #draw(style: BorderStyleTypes): void {
    this.$range.$sheet.$requireUnprotected();
    this.$range.$univerRange().setBorder(this.$edge, style, this.#color);
  }
}

function choice<Choices extends Record<string, unknown>>(choices: Choices, name: string): Choices[keyof Choices] {
  if (!(name in choices)) throw invalidArgument();
  return choices[name as keyof Choices];
}

function nameOf<Choices extends Record<string, unknown>>(choices: Choices, value: unknown): string {
  return Object.entries(choices).find(([, number]) => number === value)?.[0] ?? "General";
}
