/** What came of copying something, in words. */
import { NotConfirmed, type Copied } from "./clipboard";
import { unforeseenFailure } from "./failure";

export async function saidOfCopy(copying: () => Promise<Copied>, words: Readonly<Record<Copied, string>>): Promise<string> {
  try {
    return words[await copying()];
  } catch (error) {
    return `${error instanceof NotConfirmed ? error.message : unforeseenFailure(error, { action: "copy this" })}. Nothing was copied`;
  }
}
