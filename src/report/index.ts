/** A Table as HTML for Word, plain text, Markdown and CSV. Word documents and workbooks, which need a big library each, have doors of their own: `word/` and `excel/`. */
export { csv } from "./csv";
export { htmlForWord, htmlPage, type ReportPicture } from "./html";
export { markdown } from "./markdown";
export { plainText } from "./plain-text";
export { comparisonReport, leftOutOfPages, partsForPages, reportOf, type Report, type ReportOptions, type ReportPart } from "./report";
