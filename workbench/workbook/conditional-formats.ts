/** Conditional formats are kept and reported, but not drawn. Clearing the formats of cells takes them away there, as in Excel (inferred). */
import type { Area } from "../grid/area";
import { addressOf, intersection, without } from "../grid/area";
import { ApiCollection, ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { ConditionalFormatRecord } from "./book-record";
import { colour } from "./format-values";
import type { RangeObject, SheetObject } from "./objects";

const types = ["Custom", "CellValue", "ContainsText", "TopBottom", "PresetCriteria", "DataBar", "ColorScale", "IconSet"];

export class ConditionalFormat extends ApiObject {
  constructor(
    readonly $sheet: SheetObject,
    readonly $record: ConditionalFormatRecord,
  ) {
    super();
  }
  get id(): string {
    return this.$record.id;
  }
  get type(): string {
    return this.$record.type;
  }
  get priority(): number {
    return this.$sheet.$record.conditionalFormats.indexOf(this.$record);
  }
  get stopIfTrue(): boolean {
    return this.$record.stopIfTrue;
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.$record.stopIfTrue = stopIfTrue;
  }
  get custom(): CustomConditionalFormat {
    if (this.type !== "Custom") throw new ApiError("InvalidOperation", "The conditional format is of another type.");
    return new CustomConditionalFormat(this);
  }
  get cellValue(): CellValueConditionalFormat {
    if (this.type !== "CellValue") throw new ApiError("InvalidOperation", "The conditional format is of another type.");
    return new CellValueConditionalFormat(this);
  }
  /** All its cells, wherever the collection was asked. */
  getRanges(): ApiObject {
    return this.$sheet.getRanges(this.$record.areas.map(addressOf).join(","));
  }
  getRange(): RangeObject {
    const [only, ...others] = this.$record.areas;
    if (only === undefined || others.length > 0) throw invalidArgument();
    return this.$sheet.getRange(addressOf(only));
  }
  delete(): void {
    const { $record, $workbook } = this.$sheet;
    $record.conditionalFormats = $record.conditionalFormats.filter((format) => format !== this.$record);
    $workbook.$changed();
  }
}

class CustomConditionalFormat extends ApiObject {
  constructor(private readonly $format: ConditionalFormat) {
    super();
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.$format);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.$format);
  }
}

class ConditionalFormatRule extends ApiObject {
  constructor(private readonly $format: ConditionalFormat) {
    super();
  }
  get formula(): string {
    return this.$format.$record.formula;
  }
  set formula(formula: string) {
    this.$format.$record.formula = formula;
    this.$format.$sheet.$workbook.$changed();
  }
}

class CellValueConditionalFormat extends ApiObject {
  constructor(private readonly $format: ConditionalFormat) {
    super();
  }
  get rule(): unknown {
    return this.$format.$record.rule;
  }
  set rule(rule: unknown) {
    this.$format.$record.rule = rule;
    this.$format.$sheet.$workbook.$changed();
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.$format);
  }
}

class ConditionalRangeFormat extends ApiObject {
  constructor(private readonly $format: ConditionalFormat) {
    super();
  }
  get fill(): ConditionalColour {
    return new ConditionalColour(this.$format, "fill");
  }
  get font(): ConditionalColour {
    return new ConditionalColour(this.$format, "fontColour");
  }
}

class ConditionalColour extends ApiObject {
  constructor(
    private readonly $format: ConditionalFormat,
    private readonly $key: "fill" | "fontColour",
  ) {
    super();
  }
  get color(): string {
    return this.$format.$record[this.$key];
  }
  set color(rgb: string) {
    this.$format.$record[this.$key] = colour(rgb);
    this.$format.$sheet.$workbook.$changed();
  }
}

/** The conditional formats that touch a range. */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  constructor(private readonly $range: RangeObject) {
    super();
  }
  protected get $items(): readonly ConditionalFormat[] {
    const { $sheet, $area } = this.$range;
    return $sheet.$record.conditionalFormats
      .filter(({ areas }) => areas.some((area) => intersection(area, $area) !== null))
      .map((record) => new ConditionalFormat($sheet, record));
  }
  add(type: string): ConditionalFormat {
    const { $sheet, $area } = this.$range;
    if (!types.includes(type)) throw invalidArgument();
    $sheet.$requireFormatting($area, "allowFormatCells");
    const id = `format-${++$sheet.$workbook.$record.made}`;
    const record = { id, type, areas: [$area], formula: "", rule: null, fill: "", fontColour: "", stopIfTrue: false };
    $sheet.$record.conditionalFormats.unshift(record);
    $sheet.$workbook.$changed();
    return new ConditionalFormat($sheet, record);
  }
  clearAll(): void {
    clearConditionalFormats(this.$range);
  }
}

export function clearConditionalFormats({ $sheet, $area }: Pick<RangeObject, "$sheet" | "$area">): void {
  $sheet.$record.conditionalFormats = $sheet.$record.conditionalFormats.flatMap((record) => {
    const areas = record.areas.flatMap((area) => without(area, $area));
    return areas.length === 0 ? [] : [{ ...record, areas }];
  });
  $sheet.$workbook.$changed();
}

/** As when cells are cut and pasted: the formats of the moved cells go with them, and those at the target are gone. */
export function moveConditionalFormats(source: SheetObject, from: Area, target: SheetObject, to: Area): void {
  const moving = source.$record.conditionalFormats.flatMap((record) => {
    const areas = record.areas.flatMap((area) => intersection(area, from) ?? []);
    const shifted = areas.map((area) => ({ ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column }));
    return areas.length === 0 ? [] : [{ record, areas: shifted }];
  });
  clearConditionalFormats({ $sheet: source, $area: from });
  clearConditionalFormats({ $sheet: target, $area: to });
  for (const { record, areas } of moving) {
    const same = target.$record.conditionalFormats.find(({ id }) => id === record.id);
    if (same !== undefined) same.areas = [...same.areas, ...areas];
    else target.$record.conditionalFormats.push({ ...record, areas });
  }
}
