/** What can be saved of a check: the list in several formats, and a copy of a Word document with a comment at each finding. */
import type { DocumentFinding, ReadingProgress } from "../../../documents";
import { inSlices } from "../../in-slices";
import type { SetAside } from "./set-aside";
import type { CheckedReport } from "./use-document-check";

export type FindingsFile = {
  readonly name: string;
  readonly content: string | ArrayBuffer;
  readonly type: string;
  /** What somebody should know of the file, as a sentence without its full stop. */
  readonly remark?: string;
};

export const findingsFormats = [
  { id: "docx", words: "Word document" },
  { id: "csv", words: "CSV, for Excel" },
  { id: "md", words: "Markdown" },
  { id: "json", words: "JSON, for programs" },
] as const;
export type FindingsFormat = (typeof findingsFormats)[number]["id"];

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const parts = {
  wordList: () => import("../../../report/word/check-document"),
  lists: () => import("../../../report/check"),
  comments: () => import("../../../documents/commented/commented-copy"),
};

/** Fetches what makes them, for a page that is to work when the network is gone. */
export async function loadFormats(): Promise<void> {
  await Promise.all([parts.wordList(), parts.lists(), parts.comments()]);
}

export async function findingsFile(
  format: FindingsFormat,
  { file, report }: CheckedReport,
  aside: SetAside,
  now: Date,
): Promise<FindingsFile> {
  const documents = [{ name: file.name, report, aside }];
  const name = `${withoutEnding(file.name)}, findings.${format}`;
  if (format === "docx") {
    const { checkWordDocument } = await parts.wordList();
    const date = now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    return { name, content: await checkWordDocument(documents, date), type: wordType };
  }
  const { checkCsv, checkJson, checkMarkdown } = await parts.lists();
  if (format === "csv") return { name, content: checkCsv(documents), type: "text/csv;charset=utf-8" };
  if (format === "json") return { name, content: checkJson(documents), type: "application/json;charset=utf-8" };
  return { name, content: checkMarkdown(documents), type: "text/markdown;charset=utf-8" };
}

/** A sentence without its full stop where no copy can be made; null where it was stopped. */
export async function commentedFile(
  { file, report }: CheckedReport,
  aside: SetAside,
  now: Date,
  isOver: () => boolean,
  show: (progress: ReadingProgress) => void,
): Promise<FindingsFile | string | null> {
  const { commentedCopySteps } = await parts.comments();
  const open = report.findings.filter(({ id }) => !aside.has(id));
  const steps = commentedCopySteps(file.bytes, open.map(asComment), { author: "Placement Costing", date: now });
  const made = await inSlices(steps, isOver, show);
  if (made === null) return null;
  if ("problem" in made) return `${file.name} ${made.problem}`;
  const left = made.unplaced.length;
  return {
    name: `${withoutEnding(file.name)}, with comments.docx`,
    content: new Uint8Array(made.bytes).buffer,
    type: wordType,
    ...(left === 0 ? {} : { remark: `${left} of ${open.length} findings had no place in the text, and stand in the list alone` }),
  };
}

const asComment = ({ where, short, why, state }: DocumentFinding) => ({ where, text: `${short}. ${why} (${state.words})` });

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/i, "");
