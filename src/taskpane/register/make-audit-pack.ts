/** Reads every table of the workbook anew, and makes the audit pack of what is found. Loaded when somebody asks for it. */
import { moduleVersion } from "../../calculation";
import { stepsAsPrinted } from "../../report/as-printed";
import type { AuditedTable } from "../../report/audit-pack";
import { auditDocument } from "../../report/word/audit-document";
import { dateWords } from "../../workbook/register/dates";
import { inSlices } from "../in-slices";
import { workbook } from "../table/workbook";
import { auditedTable } from "./audited-table";

/** Null where it was stopped. */
export async function makeAuditPack(now: Date, isOver: () => boolean): Promise<ArrayBuffer | null> {
  const { readRegister, inspectTable } = await workbook();
  const date = dateWords(now);
  const tables: AuditedTable[] = [];
  for (const entry of await readRegister()) {
    const inspection = await inspectTable(entry);
    const table = inspection.kind === "there" ? inspection.table : null;
    const printed = table === null ? null : await inSlices(stepsAsPrinted(table), isOver);
    if (isOver()) return null;
    tables.push(auditedTable(entry, inspection, printed, date));
  }
  return auditDocument({ date, version: moduleVersion, tables });
}
