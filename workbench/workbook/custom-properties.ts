/** Texts that are kept with a sheet. */
import { ApiCollection, ApiObject } from "../host/api-object";
import type { SheetObject } from "./objects";

export class WorksheetCustomProperty extends ApiObject {
  constructor(
    private readonly $sheet: SheetObject,
    readonly key: string,
  ) {
    super();
  }
  override get $identity(): Record<string, unknown> {
    return { _Id: this.key, Key: this.key };
  }
  override get $name(): string {
    return this.key;
  }
  get _Id(): string {
    return this.key;
  }
  get value(): string {
    return this.$sheet.$record.customProperties[this.key] ?? "";
  }
  set value(value: string) {
    this.$sheet.$record.customProperties[this.key] = value;
    this.$sheet.$workbook.$changed();
  }
  delete(): void {
    Reflect.deleteProperty(this.$sheet.$record.customProperties, this.key);
    this.$sheet.$workbook.$changed();
  }
}

/** Keys do not differ by their capitals; adding one that is there replaces its value. */
export class WorksheetCustomPropertyCollection extends ApiCollection<WorksheetCustomProperty> {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  protected get $items(): readonly WorksheetCustomProperty[] {
    return Object.keys(this.$sheet.$record.customProperties).map((key) => new WorksheetCustomProperty(this.$sheet, key));
  }
  add(key: string, value: string): WorksheetCustomProperty {
    const property = this.getItemOrNullObject(key) ?? new WorksheetCustomProperty(this.$sheet, key);
    property.value = value;
    return property;
  }
}
