/** The files that the pane makes of a table, each with the words of its button. */
import type * as ReportDoor from "../../report";

export type FileKind = {
  readonly words: string;
  readonly ending: string;
  readonly type: string;
  write(this: void, door: typeof ReportDoor, report: ReportDoor.Report): Promise<string | ArrayBuffer>;
};

export const fileKinds: readonly FileKind[] = [
  {
    words: "Word document",
    ending: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (_, report) => {
      const [{ wordDocument }, { pngOf }] = await Promise.all([import("../../report/word/word-document"), import("./picture")]);
      return wordDocument(report, pngOf);
    },
  },
  { words: "CSV", ending: "csv", type: "text/csv", write: ({ csv }, report) => Promise.resolve(csv(report)) },
  { words: "Markdown", ending: "md", type: "text/markdown", write: ({ markdown }, report) => Promise.resolve(markdown(report)) },
];
