/** Whole documents: read, checked, and what was found written out. A door of its own: nothing of it loads before a document is opened. */
export { checkDocument } from "./check-document";
export {
  isUnreadable,
  type DocumentBlock,
  type DocumentFile,
  type DocumentParagraph,
  type DocumentTable,
  type ReadDocument,
  type Reading,
  type ReadingProgress,
  type Unreadable,
} from "./document";
export { placeWords, titleOf, type DocumentFinding, type DocumentReport, type DocumentUntested, type FoundAt } from "./document-report";
export { loadReaders, readDocument, tooLargeWords } from "./read-document";
