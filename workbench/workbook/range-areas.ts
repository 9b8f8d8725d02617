import type { Area } from "../grid/area";
import { addressOf } from "../grid/area";
import { ApiCollection, ApiObject } from "../host/api-object";
import type { SheetObject } from "./objects";
import { Range } from "./range";
import { RangeAreasFormat } from "./range-areas-format";

/** Several rectangles of one sheet. */
export class RangeAreas extends ApiObject {
  constructor(
    private readonly $sheet: SheetObject,
    private readonly $areas: readonly Area[],
  ) {
    super();
  }
  get address(): string {
    return this.$areas.map((area) => `${this.$sheet.$quotedName}!${addressOf(area)}`).join(",");
  }
  /** The addresses without the sheet's name. */
  get $local(): string {
    return this.$areas.map(addressOf).join(",");
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.$areas.map((area) => new Range(this.$sheet, area)));
  }
  get areaCount(): number {
    return this.$areas.length;
  }
  get cellCount(): number {
    return this.$areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get format(): RangeAreasFormat {
    return RangeAreasFormat.of(this.$areas.map((area) => new Range(this.$sheet, area)));
  }
  get worksheet(): SheetObject {
    return this.$sheet;
  }
}

export class RangeCollection extends ApiCollection<Range> {
  constructor(protected readonly $items: readonly Range[]) {
    super();
  }
}
