/** Saves the workbook half a second after the last change, and when the page is left. */
import type { Workbook } from "../workbook/workbook";
import { forgetBook, keepBook } from "./kept-book";

const pause = 500;

export class Autosave {
  #due: number | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(private readonly workbook: Workbook) {
    workbook.$grid.onCommand(({ id }, options) => {
      if (/^(sheet|formula)\.mutation\./.test(id) && !options?.onlyLocal) this.#soon();
    });
    workbook.$onChanged(() => this.#soon());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void this.saved());
  }

  /** Resolves when everything so far is saved. */
  async saved(): Promise<void> {
    await this.workbook.$grid.settled();
    if (this.#due !== undefined) this.#save();
    await this.#saving;
  }

  /** Deletes the saved workbook and saves nothing any more. */
  async forget(): Promise<void> {
    this.#ended = true;
    window.clearTimeout(this.#due);
    await this.#saving;
    await forgetBook();
  }

  #soon(): void {
    if (this.#ended) return;
    window.clearTimeout(this.#due);
    this.#due = window.setTimeout(() => this.#save(), pause);
  }

  #save(): void {
    window.clearTimeout(this.#due);
    this.#due = undefined;
    const book = { snapshot: this.workbook.$grid.book.save(), record: structuredClone(this.workbook.$record) };
    this.#saving = this.#saving
      .then(() => keepBook(book))
      .catch((error: unknown) => console.error("workbench: the workbook could not be kept", error));
  }
}
