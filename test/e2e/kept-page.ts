/** A page that the tests of a file use one after the other: to make it as new takes a tenth of the time that opening another does. */
import { isSpoilt, type OpenPage } from "./open-page";

export type KeptPage = {
  /** As if it had just been opened. One that is in use already is left to whoever has it: this is another. */
  take(): Promise<OpenPage>;
  /** After its use. One that something went wrong in is not used again. */
  giveBack(opened: OpenPage): Promise<void>;
};

export function keptPage(openAnother: () => Promise<OpenPage>, makeAsNew: (opened: OpenPage) => Promise<void>): KeptPage {
  let kept: OpenPage | undefined;
  return {
    async take() {
      const opened = kept;
      if (opened === undefined) return openAnother();
      kept = undefined;
      await makeAsNew(opened);
      return opened;
    },
    async giveBack(opened) {
      if (kept === undefined && !isSpoilt(opened)) kept = opened;
      else await opened.context.close();
    },
  };
}
