/** The saved workbook, which the browser keeps on this computer. */
import type { IWorkbookData } from "@univerjs/core";
import type { BookRecord } from "../workbook/book-record";

export type KeptBook = { snapshot: IWorkbookData; record: BookRecord };

const store = "books";
const theBook = "workbench";

export async function readBook(): Promise<KeptBook | undefined> {
  try {
    return await inStore<KeptBook | undefined>("readonly", (books) => books.get(theBook) as IDBRequest<KeptBook | undefined>);
  } catch (error) {
    console.warn("workbench: the workbook that was kept can't be read, so this is a new one.", error);
    return undefined;
  }
}

export const keepBook = (book: KeptBook): Promise<unknown> => inStore("readwrite", (books) => books.put(book, theBook));
export const forgetBook = (): Promise<unknown> => inStore("readwrite", (books) => books.delete(theBook));

async function inStore<T>(mode: IDBTransactionMode, work: (books: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open("placement-costing-workbench", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const database = await done(opening);
  try {
    return await done(work(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's store failed"));
  });
