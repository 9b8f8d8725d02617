/** The format of several rectangles: setting sets it in each, and values that differ read as null, as in Excel. */
import { ApiObject } from "../host/api-object";
import type { RangeBorder } from "./range-borders";
import type { RangeFill, RangeFont, RangeFormat } from "./range-format";

abstract class Each<Part> extends ApiObject {
  constructor(protected readonly $parts: readonly Part[]) {
    super();
  }
  protected $shared<Key extends keyof Part>(key: Key): Part[Key] | null {
    const found = new Set(this.$parts.map((part) => part[key]));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  protected $each<Key extends keyof Part>(key: Key, value: Part[Key]): void {
    for (const part of this.$parts) part[key] = value;
  }
}

export class RangeAreasFormat extends Each<RangeFormat> {
  static of(ranges: readonly { readonly format: RangeFormat }[]): RangeAreasFormat {
    return new RangeAreasFormat(ranges.map(({ format }) => format));
  }
  override get $type(): string {
    return "RangeFormat";
  }
  get font(): AreasFont {
    return new AreasFont(this.$parts.map(({ font }) => font));
  }
  get fill(): AreasFill {
    return new AreasFill(this.$parts.map(({ fill }) => fill));
  }
  get borders(): AreasBorders {
    return new AreasBorders(this.$parts);
  }
  get horizontalAlignment(): string | null {
    return this.$shared("horizontalAlignment");
  }
  set horizontalAlignment(name: string) {
    this.$each("horizontalAlignment", name);
  }
  get indentLevel(): number | null {
    return this.$shared("indentLevel");
  }
  set indentLevel(level: number) {
    this.$each("indentLevel", level);
  }
  get wrapText(): boolean | null {
    return this.$shared("wrapText");
  }
  set wrapText(wrap: boolean) {
    this.$each("wrapText", wrap);
  }
}

export class AreasFont extends Each<RangeFont> {
  override get $type(): string {
    return "RangeFont";
  }
  get bold(): boolean | null {
    return this.$shared("bold");
  }
  set bold(on: boolean) {
    this.$each("bold", on);
  }
  get italic(): boolean | null {
    return this.$shared("italic");
  }
  set italic(on: boolean) {
    this.$each("italic", on);
  }
  get color(): string | null {
    return this.$shared("color");
  }
  set color(rgb: string) {
    this.$each("color", rgb);
  }
  get size(): number | null {
    return this.$shared("size");
  }
  set size(points: number) {
    this.$each("size", points);
  }
}

export class AreasFill extends Each<RangeFill> {
  override get $type(): string {
    return "RangeFill";
  }
  get color(): string | null {
    return this.$shared("color");
  }
  set color(rgb: string) {
    this.$each("color", rgb);
  }
  clear(): void {
    for (const fill of this.$parts) fill.clear();
  }
}

export class AreasBorders extends Each<RangeFormat> {
  getItem(edge: string): AreasBorder {
    return new AreasBorder(this.$parts.map(({ borders }) => borders.getItem(edge)));
  }
}

export class AreasBorder extends Each<RangeBorder> {
  override get $type(): string {
    return "RangeBorder";
  }
  override get $identity(): Record<string, unknown> {
    return this.$parts[0]?.$identity ?? {};
  }
  get style(): string | null {
    return this.$shared("style");
  }
  set style(style: string) {
    this.$each("style", style);
  }
  get color(): string | null {
    return this.$shared("color");
  }
  set color(rgb: string) {
    this.$each("color", rgb);
  }
  get weight(): string | null {
    return this.$shared("weight");
  }
  set weight(weight: string) {
    this.$each("weight", weight);
  }
}
