import { ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { SheetObject } from "./objects";

export class WorksheetProtection extends ApiObject {
  constructor(private readonly $sheet: SheetObject) {
    super();
  }
  get protected(): boolean {
    return this.$sheet.$record.isProtected;
  }
  get options(): Record<string, boolean> {
    return this.$sheet.$record.options;
  }
  protect(options: Record<string, boolean> | null = null, password?: string): void {
    const record = this.$sheet.$record;
    if (record.isProtected) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
    record.isProtected = true;
    record.options = { ...options };
    if (password) record.password = password;
    this.$sheet.$workbook.$changed();
  }
  unprotect(password?: string): void {
    const record = this.$sheet.$record;
    if (record.isProtected && record.password !== undefined && record.password !== password)
      throw invalidArgument("The password is not the one the worksheet was protected with.");
    record.isProtected = false;
    record.options = {};
    delete record.password;
    this.$sheet.$workbook.$changed();
  }
}
