export {
  checkCsv,
  checkJson,
  checkMarkdown,
  coverageWords,
  listHeadings,
  listRows,
  notTestedWords,
  summaryLine,
  type CheckedDocument,
} from "./check-list";
