/** All tables that the workbook knows of, in the order in which they were put there. */
import { readSettings, removeSetting, writeSetting } from "../document-settings";
import { entryText, readEntry, registerKey, type RegisterEntry } from "./entry";

export async function readRegister(): Promise<readonly RegisterEntry[]> {
  const texts = await readSettings(registerKey(""));
  return [...texts.values()].flatMap((text) => readEntry(text) ?? []).sort((one, other) => one.number - other.number);
}

export const writeEntry = (entry: RegisterEntry): Promise<void> => writeSetting(registerKey(entry.number), entryText(entry));

export const takeOffRegister = ({ number }: RegisterEntry): Promise<void> => removeSetting(registerKey(number));
