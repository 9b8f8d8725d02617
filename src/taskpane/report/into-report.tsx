/** Copies the table for Word, or saves it as a file for a report. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { fileNameOf, type Table } from "../../tables";
import { announce } from "../announce";
import { confirmed, copy, copyKeys, forgetCopy, NotConfirmed, type Confirm } from "../clipboard";
import { unforeseenFailure } from "../failure";
import { FailureNotice } from "../failure-notice";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { canSaveFiles, saveFile } from "../save-file";
import { settings } from "../settings";
import { useLoaded } from "../use-loaded";
import { useUniqueId } from "../use-unique-id";
import { useSlow } from "../use-slow";
import { useWorkbookChanges } from "../workbook-changes";
import { Working } from "../working";
import { RangeInWords } from "./range-in-words";
import { fileKinds, type FileKind } from "./file-kinds";

const loadReport = () => import("../../report");
/** One table, the chart, the main assumptions. */
const brief = "brief";
const all = "all";

type Props = {
  table: Table;
  /** Who has checked it; absent if nobody has. */
  checkedBy?: string;
  /** Asked before anything is copied or saved. */
  confirm: Confirm;
  /** What is selected where the clipboard is blocked; null where the table is not seen in the pane. */
  shownTable(this: void): HTMLElement | null;
};

export function IntoReport({ table, checkedBy, confirm, shownTable }: Props): JSX.Element {
  const id = useUniqueId();
  const box = useRef<HTMLElement>(null);
  const report = useLoaded("report", loadReport);
  const [part, setPart] = useState(brief);
  const chosen = part === brief || part === all || table.parts.some((one) => one.id === part) ? part : brief;
  const leftOut = report !== "loading" && "value" in report ? report.value.leftOutOfPages(table) : [];
  const [said, setSaid] = useState<{ readonly words: string; readonly about: Table } | null>(null);
  /** Why it was not copied or saved. */
  const [refused, setRefused] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly sentence: string; again(this: void): void } | null>(null);
  /** The words of the file that is being made. */
  const [making, setMaking] = useState<string | null>(null);
  const saving = useRef(0);
  const isSlow = useSlow(making !== null);
  const isWaiting = useRef(false);
  useWorkbookChanges("cells", () => {
    if (!isWaiting.current) return;
    isWaiting.current = false;
    void confirm().then(
      (sentence) => {
        if (sentence === null) isWaiting.current = true;
        else refuse(sentence);
      },
      () => forgetCopy(),
    );
  });
  const refuse = (sentence: string): void => {
    forgetCopy();
    setSaid(null);
    setRefused(sentence);
  };
  const say = (words: string): void => {
    setSaid({ words, about: table });
    announce(words);
  };
  const made = async () => {
    const door = report !== "loading" && "value" in report ? report.value : await loadReport();
    const date = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    const isChosen = chosen !== brief && chosen !== all;
    return {
      door,
      report: door.reportOf(table, {
        authority: settings().authority,
        date,
        ...(isChosen ? { parts: [chosen] } : { isBrief: chosen === brief }),
        ...(checkedBy === undefined ? {} : { checkedBy }),
      }),
    };
  };
  const copyForWord = async (): Promise<void> => {
    const { door, report: content } = await made();
    const shown = shownTable() ?? box.current;
    if (shown === null) return;
    const picture = content.brief === undefined ? undefined : await (await import("./picture")).pictureOf(content).catch(() => undefined);
    const how = await copy({ text: door.plainText(content), html: door.htmlForWord(content, picture) }, shown, confirm);
    isWaiting.current = how === "selected";
    say(
      how === "copied"
        ? "Copied. In Word, paste with “Keep source formatting”"
        : `Excel blocks copying here. ${shownTable() === null ? "Now" : "The table is selected:"} press ${copyKeys()}`,
    );
  };
  /** A second press replaces the first. If it was stopped, nothing is saved. */
  const save = async (kind: FileKind): Promise<void> => {
    const mine = ++saving.current;
    setMaking(kind.words);
    try {
      const { door, report: content } = await made();
      await confirmed(confirm);
      const name = `${fileNameOf(table)}.${kind.ending}`;
      const file = await kind.write(door, content);
      if (saving.current !== mine) return;
      saveFile(name, file, kind.type);
      say(`${name} is in your downloads. If it is not, copy the table instead`);
    } finally {
      if (saving.current === mine) setMaking(null);
    }
  };
  const stop = (): void => {
    saving.current++;
    setMaking(null);
    say("Stopped. Nothing was saved");
  };
  const press = (action: string, act: () => Promise<void>): void => {
    setSaid(null);
    setRefused(null);
    setFailed(null);
    act().catch((error: unknown) => {
      if (error instanceof NotConfirmed) refuse(error.message);
      else setFailed({ sentence: unforeseenFailure(error, { action }), again: () => press(action, act) });
    });
  };
  return (
    <section class="panel stack" aria-labelledby={`${id}-title`} ref={box}>
      <h2 id={`${id}-title`}>Into a report</h2>
      <div class="row between">
        <label for={`${id}-which`}>Which tables</label>
        <select id={`${id}-which`} value={chosen} onChange={(event) => setPart(event.currentTarget.value)}>
          <option value={brief}>For a committee</option>
          {table.parts.length > 1 && <option value={all}>All that fit a page</option>}
          {table.parts.length > 1 &&
            table.parts.map((one) => (
              <option key={one.id} value={one.id}>
                {one.caption.text}
              </option>
            ))}
        </select>
      </div>
      {chosen === brief && <p class="hint">The finding, one table, {table.chart && "the chart, "}the main assumptions and the basis.</p>}
      {chosen === all && leftOut.length > 0 && (
        <p class="hint">Left out, as too long or too wide: {leftOut.join("; ")}. Choose one of them to copy it.</p>
      )}
      <div class="row">
        <button type="button" class="btn" onClick={() => press("copy the table", copyForWord)}>
          <Icon name="copy" />
          Copy for Word
        </button>
        {canSaveFiles() &&
          fileKinds.map((kind) => (
            <button
              key={kind.ending}
              type="button"
              class="btn small"
              onClick={() => press(`make the file: ${kind.words}`, () => save(kind))}
            >
              {kind.words}
            </button>
          ))}
      </div>
      {isSlow && making !== null && <Working words={`Making the file: ${making}`} stop={stop} />}
      {!canSaveFiles() && (
        <p class="hint">
          In Excel on a Mac the pane cannot save files. Copy the table for Word, or insert it on a new sheet, which is set up for printing.
        </p>
      )}
      {refused !== null && (
        <Notice kind="warn" role="alert">
          <p>{refused}. Nothing was copied or saved.</p>
        </Notice>
      )}
      {failed !== null && <FailureNotice {...failed} />}
      <RangeInWords table={table} say={say} confirm={confirm} />
      {said?.about === table && <p class="hint">{said.words}.</p>}
    </section>
  );
}
