/** Lines that are multiples of one another, joined into groups. */
import type { Line, Lines } from "./line";

export class LineGroups {
  readonly #next = new Map<Line, Line>();

  #rootOf(line: Line): Line {
    let root = line;
    for (let next = this.#next.get(root); next !== undefined; next = this.#next.get(root)) root = next;
    return root;
  }

  areJoined(one: Line, other: Line): boolean {
    return this.#rootOf(one) === this.#rootOf(other);
  }

  join(one: Line, other: Line): void {
    if (!this.areJoined(one, other)) this.#next.set(this.#rootOf(one), this.#rootOf(other));
  }

  /** For each place of the lines that cross these, the first of its group. */
  classesOf({ lines }: Lines, places: number): readonly number[] {
    const classes = Array.from({ length: places }, (_, place) => place);
    for (const line of lines) if (line.part === 0) classes[line.index] = this.#rootOf(line).index;
    return classes;
  }
}
