/** Tables as somebody pastes them, and the report on them. */
import { checkPrinted, readPrinted, type CheckReport, type Finding, type PrintedSource } from "../../../src/checking/printed-tables";

export function checkSources(sources: readonly PrintedSource[], sentences: readonly string[] = []): CheckReport {
  const tables = sources.flatMap((source) => {
    const read = readPrinted(source);
    if ("problem" in read) throw new Error(read.problem);
    return read.tables;
  });
  return checkPrinted({ tables, sentences });
}

export const checkTexts = (texts: readonly string[], sentences: readonly string[] = []): CheckReport =>
  checkSources(
    texts.map((text) => ({ kind: "text", text })),
    sentences,
  );

/** One table, a string a row: "Low | 627,000 | 921,544". */
export const checkRows = (rows: readonly string[], sentences: readonly string[] = []): CheckReport =>
  checkTexts([rows.map((row) => row.replace(/ ?\| ?/g, "\t")).join("\n")], sentences);

/** The findings that are more than rounding. */
export const slipsOf = ({ findings }: CheckReport): readonly Finding[] => findings.filter(({ kind }) => kind !== "rounding");

/** The same rows with one text in place of another. */
export const changed = (rows: readonly string[], was: string, is: string): readonly string[] => rows.map((row) => row.replace(was, is));
