/** Shapes and pivot tables, as far as it matters that a sheet has any: shapes are not drawn, and there are no pivot tables. */
import { ApiCollection, ApiObject } from "../host/api-object";
import type { ShapeRecord } from "./book-record";
import type { SheetObject } from "./objects";

export class Shape extends ApiObject {
  constructor(
    private readonly $sheet: SheetObject,
    private readonly $record: ShapeRecord,
  ) {
    super();
  }
  get id(): string {
    return this.$record.id;
  }
  get name(): string {
    return this.$record.name;
  }
  set name(name: string) {
    this.$record.name = name;
    this.$sheet.$workbook.$changed();
  }
  get type(): string {
    return this.$record.type;
  }
  delete(): void {
    const { $record, $workbook } = this.$sheet;
    $record.shapes = $record.shapes.filter((shape) => shape !== this.$record);
    $workbook.$changed();
  }
}

export class ShapeCollection extends ApiCollection<Shape> {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  protected get $items(): readonly Shape[] {
    return this.$sheet.$record.shapes.map((record) => new Shape(this.$sheet, record));
  }
  addTextBox(text = ""): Shape {
    const { $record, $workbook } = this.$sheet;
    const number = ++$workbook.$record.made;
    const record = { id: `shape-${number}`, name: `TextBox ${number}`, type: "GeometricShape", text };
    $record.shapes.push(record);
    $workbook.$changed();
    return new Shape(this.$sheet, record);
  }
}

class PivotTable extends ApiObject {}
export class PivotTableCollection extends ApiCollection<PivotTable> {
  protected get $items(): readonly PivotTable[] {
    return [];
  }
}
