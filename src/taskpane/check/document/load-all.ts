/** Fetches all that a check may need, so that the page goes on working when the network is gone. */
import { loadReaders } from "../../../documents";
import { loadFormats } from "./findings-file";

export async function loadAll(): Promise<void> {
  await Promise.all([loadReaders(), loadFormats()]);
}
