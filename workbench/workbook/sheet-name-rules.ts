import { ApiError, invalidArgument } from "../host/api-object";
import type { BookObject, SheetObject } from "./objects";

/** Fails where Excel would refuse the name, or where a sheet other than `own` has it. */
export function requireSheetName(workbook: BookObject, name: string, own?: SheetObject): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history"
  )
    throw invalidArgument("The name of a worksheet has 1 to 31 characters and none of : \\ / ? * [ ].");
  const other = workbook.worksheets.getItemOrNullObject(name);
  if (other !== null && other !== own)
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}
