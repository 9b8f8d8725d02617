import { ApiCollection, ApiError, ApiObject } from "../host/api-object";
import type { BookObject } from "./objects";

/**
 * What a workbook's settings hold: Microsoft has named 2 MB, and failures of a few MB were reported (inferred). Beyond it a write is refused or,
 * as was also seen, the old value stays without a word.
 */
export const mostLetters = { settings: 2_000_000, isSaid: true };

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
    const { settings } = this.$workbook.$record;
    const size = JSON.stringify({ ...settings, [this.$key]: value }).length;
    if (size > mostLetters.settings) {
      if (mostLetters.isSaid) throw new ApiError("GeneralException", "The settings of the workbook are full.");
      return;
    }
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
