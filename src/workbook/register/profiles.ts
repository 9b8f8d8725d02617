/** The contract profiles of the workbook, with what their cells hold, for tables that follow them. */
import { namedTitle, type ProfileCells } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import { reading } from "../read-cells";
import { areaName, type RegisterEntry } from "./entry";
import { readRegister } from "./read-register";

const profile = "contract-profile";

export type ProfileInWorkbook = { readonly number: number; readonly at: string; readonly cells: ProfileCells };

/** In the order in which they were inserted, without those whose cells are gone; a sentence says why they could not be read. */
export async function readProfiles(): Promise<readonly ProfileInWorkbook[] | { readonly sentence: string }> {
  const entries = (await readRegister()).filter(({ table }) => table === profile);
  if (entries.length === 0) return [];
  return reading(async (context) => {
    const { workbook } = context;
    const queued = entries.map((entry) => {
      const range = workbook.names.getItemOrNullObject(areaName(entry.number)).getRangeOrNullObject();
      return { entry, range: range.load("address,rowIndex,columnIndex,values"), sheet: range.worksheet.load("name") };
    });
    await context.sync();
    return queued.flatMap(({ entry, range, sheet }): ProfileInWorkbook[] => {
      if (range.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, values, address } = range;
      return [{ number: entry.number, at: address, cells: { sheet: sheet.name, title: titleOf(entry), row, column, values } }];
    });
  });
}

const titleOf = ({ name }: RegisterEntry): string => namedTitle(catalogue.find(({ id }) => id === profile)?.title ?? profile, name);
