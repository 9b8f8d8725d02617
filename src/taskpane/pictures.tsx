/** A small picture of each table for the gallery, 48 by 36. A table without one gets a plain grid. */
import type { JSX } from "preact";

const squares = (kind: "f" | "g", places: readonly (readonly [number, number])[]): JSX.Element[] =>
  places.map(([x, y]) => <rect key={`${x} ${y}`} class={kind} x={x} y={y} width="7" height="5" />);

const pictures: Readonly<Record<string, () => JSX.Element>> = {
  "savings-grid": () => (
    <>
      {squares("f", [
        [17, 7],
        [26, 7],
        [35, 7],
        [17, 14],
        [26, 14],
      ])}
      {squares("g", [
        [35, 14],
        [17, 21],
        [26, 21],
        [35, 21],
      ])}
      <path class="l" d="M6 9.5h7M6 16.5h7M6 23.5h7" />
    </>
  ),
};

const plainGrid = (): JSX.Element => <path class="l" d="M8 8h32v20H8zM8 14.5h32M8 21h32M19 8v20M30 8v20" />;

export function Picture({ table }: { table: string }): JSX.Element {
  return (
    <svg class="pic" viewBox="0 0 48 36" aria-hidden="true">
      {(pictures[table] ?? plainGrid)()}
    </svg>
  );
}
