/** What tests need once the figures that were found wrong are taken as they should be. */
import type { TableFigure } from "../read/read-table";
import { addedAt, neededAt, neededOf, printedAt, type Added, type Needed, type NumberAt } from "../rules/relation";
import type { Member, TableTest } from "./table-test";

export class MendedFigures {
  readonly #numbers = new Map<TableFigure, number>();
  /** The tests that count one of them; most do not, and are worked out quicker. */
  readonly #tests = new Set<TableTest>();
  readonly #added = new Map<TableTest, Added>();

  /** `seats` are all the tests that count the figure. */
  mend(figure: TableFigure, shouldBe: number, seats: readonly Member[]): void {
    this.#numbers.set(figure, shouldBe);
    for (const { test } of seats) {
      this.#tests.add(test);
      this.#added.delete(test);
    }
  }

  neededBy(test: TableTest, member: number): Needed {
    const { relation } = test.found;
    const at = this.#tests.has(test) ? this.#at : printedAt;
    const needed =
      relation.kind === "sum"
        ? neededOf(relation, test.place, member, this.#addedIn(test, at), at)
        : neededAt(relation, test.place, member, at);
    return test.isStrict ? { value: needed.value, slack: 0 } : needed;
  }

  /** A long total has many suspects: its terms are added once for all of them. */
  #addedIn(test: TableTest, at: NumberAt): Added {
    const before = this.#added.get(test);
    if (before) return before;
    const added = addedAt(test.found.relation, test.place, at);
    this.#added.set(test, added);
    return added;
  }

  readonly #at: NumberAt = (line, place) => {
    const figure = line.figures[place];
    return figure === undefined ? Number.NaN : (this.#numbers.get(figure) ?? printedAt(line, place));
  };
}
