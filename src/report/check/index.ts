export {
  checkCsv,
  checkJson,
  checkMarkdown,
  listHeadings,
  listRows,
  notTestedWords,
  summaryLine,
  type CheckedDocument,
} from "./check-list";
