/** Reads and writes the register of the workbook's tables. */
import { readSettings, removeSetting, writeSetting } from "../document-settings";
import { entryText, readEntry, registerKey, type RegisterEntry } from "./entry";

/** In the order in which the tables were inserted. */
export async function readRegister(): Promise<readonly RegisterEntry[]> {
  const texts = await readSettings(registerKey(""));
  return [...texts.values()].flatMap((text) => readEntry(text) ?? []).sort((a, b) => a.number - b.number);
}

export const writeEntry = (entry: RegisterEntry): Promise<void> => writeSetting(registerKey(entry.number), entryText(entry));

export const takeOffRegister = ({ number }: RegisterEntry): Promise<void> => removeSetting(registerKey(number));
