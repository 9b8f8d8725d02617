/** Offers the audit pack: one Word document of all tables of the workbook, for whoever signs for the figures. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { FailureNotice } from "../failure-notice";
import { canSaveFiles, saveFile } from "../save-file";
import { useSlow } from "../use-slow";
import { Working } from "../working";

const fileName = "audit-pack.docx";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function AuditPack(): JSX.Element {
  const [said, setSaid] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  /** A second press replaces the first. If it was stopped, nothing is saved. */
  const run = useRef(0);
  const isSlow = useSlow(isMaking);
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const make = async (): Promise<void> => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    setSaid(null);
    setFailed(null);
    setMaking(true);
    try {
      const { makeAuditPack } = await import("./make-audit-pack");
      const file = await makeAuditPack(new Date(), isOver);
      if (file === null || isOver()) return;
      saveFile(fileName, file, wordType);
      say(`${fileName} is in your downloads`);
    } catch (error) {
      if (!isOver()) setFailed(unforeseenFailure(error, { action: "make the audit pack" }));
    } finally {
      if (!isOver()) setMaking(false);
    }
  };
  const stop = (): void => {
    run.current++;
    setMaking(false);
    say("Stopped. Nothing was saved");
  };
  return (
    <section class="panel stack" aria-labelledby="audit-pack">
      <h2 id="audit-pack">Audit pack</h2>
      <p class="hint">
        One Word document for whoever signs for the figures: each table’s figures, assumptions with sources and dates, checks, signatures,
        changes since it was written, and what to look at first.
      </p>
      {canSaveFiles() ? (
        <div class="row">
          <button type="button" class="btn" onClick={() => void make()}>
            Make the audit pack
          </button>
        </div>
      ) : (
        <p class="hint">In Excel on a Mac the pane cannot save files. Open the workbook in Excel on Windows or on the web.</p>
      )}
      {isSlow && <Working words="Reading the tables for the audit pack" stop={stop} />}
      {failed !== null && <FailureNotice sentence={failed} again={() => void make()} />}
      {said !== null && <p class="hint">{said}.</p>}
    </section>
  );
}
