import { ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { BookObject } from "./objects";

/** Protects the structure: sheets can be neither added, deleted, renamed, moved nor hidden. Passwords are not modelled. */
export class WorkbookProtection extends ApiObject {
  constructor(private readonly $workbook: BookObject) {
    super();
  }
  get protected(): boolean {
    return this.$workbook.$record.structureIsProtected;
  }
  protect(password?: string): void {
    if (password) throw new ApiError("ApiNotFound", "ApiNotFound: WorkbookProtection.protect with a password is not in the workbench");
    if (this.protected) throw invalidArgument("The workbook is already protected.");
    this.#set(true);
  }
  unprotect(): void {
    this.#set(false);
  }
  #set(isProtected: boolean): void {
    this.$workbook.$record.structureIsProtected = isProtected;
    this.$workbook.$changed();
  }
}
