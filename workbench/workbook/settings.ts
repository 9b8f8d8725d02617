import { ApiCollection, ApiObject } from "../host/api-object";
import type { BookObject } from "./objects";

export class Setting extends ApiObject {
  constructor(
    private readonly $workbook: BookObject,
    private readonly $key: string,
  ) {
    super();
  }
  override get $identity(): Record<string, unknown> {
    return { _Id: this.$key, Key: this.$key };
  }
  override get $name(): string {
    return this.$key;
  }
  get key(): string {
    return this.$key;
  }
  get _Id(): string {
    return this.$key;
  }
  get value(): unknown {
    return this.$workbook.$record.settings[this.$key];
  }
  set value(value: unknown) {
    this.$workbook.$record.settings[this.$key] = value;
    this.$workbook.$changed();
  }
  delete(): void {
    Reflect.deleteProperty(this.$workbook.$record.settings, this.$key);
    this.$workbook.$changed();
  }
}

export class SettingCollection extends ApiCollection<Setting> {
  constructor(private readonly $workbook: BookObject) {
    super();
  }
  protected get $items(): readonly Setting[] {
    return Object.keys(this.$workbook.$record.settings).map((key) => new Setting(this.$workbook, key));
  }
  /** Unlike other names, the keys of settings are case-sensitive. */
  override getItemOrNullObject(key: string): Setting | null {
    return key in this.$workbook.$record.settings ? new Setting(this.$workbook, key) : null;
  }
  add(key: string, value: unknown): Setting {
    const setting = new Setting(this.$workbook, key);
    setting.value = value;
    return setting;
  }
}
