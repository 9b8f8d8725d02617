/** A small picture of each table for the gallery, 48 by 36 pixels. A table without one gets a plain grid. */
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
  "break-even": () => (
    <>
      <path class="l" d="M6 22h36M6 30 40 8" />
      <circle class="f" cx="18.5" cy="22" r="3" />
    </>
  ),
  "price-per-placement": () => upright([10, 14, 18, 22]),
  "contract-value": () => (
    <>
      <rect class="f" x="8" y="8" width="20" height="20" />
      <rect class="g" x="28" y="8" width="6" height="20" />
      <rect class="g" x="34" y="8" width="4" height="20" />
    </>
  ),
  "joint-procurement": () => upright([22, 17]),
  "framework-joining": () => upright([6, 20]),
  "tender-scores": () => sideways([32, 28, 26]),
  "support-mix": () => upright([8, 13, 22]),
  "bed-options": () => upright([8, 16, 20, 12]),
  "demand-and-capacity": () => (
    <>
      {sideways([22, 12, 8])}
      <path class="l" d="M8 6v24" />
    </>
  ),
  sensitivity: () => (
    <>
      <rect class="f" x="6" y="7" width="36" height="6" />
      <rect class="f" x="12" y="15" width="24" height="6" />
      <rect class="f" x="18" y="23" width="12" height="6" />
      <path class="l" d="M24 5v26" />
    </>
  ),
  "occupancy-risk": () => upright([2, 4, 9, 18, 22]),
  "placement-trend": () => (
    <>
      <path class="l" d="M6 30h36" />
      <path class="l" d="M7 24 18 26 29 16 41 8" />
    </>
  ),
  "contract-profile": () => upright([9, 18, 18, 19, 20, 20]),
  "options-appraisal": () => sideways([24, 20, 22, 34]),
  "void-clauses": () => (
    <>
      <path class="l" d="M6 30V20h9V10h9V6h18" />
      <path class="l" d="M6 30 42 8" />
      {squares("g", [
        [9, 24],
        [18, 17],
      ])}
    </>
  ),
  "fee-uplifts": () => (
    <>
      <path class="g" d="M8 14h7v16H8zM20 10h7v20h-7zM32 6h7v24h-7z" />
      <path class="f" d="M8 22h7v8H8zM20 19h7v11h-7zM32 16h7v14h-7z" />
    </>
  ),
  "budget-line": () => (
    <>
      <path class="f" d="M7 20h6v2H7zM15 10h6v12h-6zM23 17h6v5h-6zM31 16h6v6h-6z" />
      <path class="g" d="M38 22h5v9h-5z" />
      <path class="l" d="M5 22h38" />
    </>
  ),
  "contract-monitoring": () => (
    <>
      <path class="l" d="M6 30 42 7" />
      <path class="l" d="M6 30c6-1 9 3 15 0" />
      <path class="g" d="M20 5h2v26h-2z" />
      <path class="f" d="M19 27h4v4h-4z" />
    </>
  ),
  "partner-shares": () => (
    <>
      <path class="f" d="M6 8h15v9H6z" />
      <path class="g" d="M23 8h11v9H23zM36 8h6v9h-6z" />
      <path class="l" d="M13 21v6h26v-6M28 21v6" />
    </>
  ),
};

/** Bars from left to right on a line. */
function upright(heights: readonly number[]): JSX.Element {
  const step = 36 / heights.length;
  return (
    <>
      {heights.map((height, index) => (
        <rect key={index} class="f" x={7 + index * step} y={30 - height} width={step - 2} height={height} />
      ))}
      <path class="l" d="M6 30h36" />
    </>
  );
}

/** Bars one under another. */
function sideways(lengths: readonly number[]): JSX.Element {
  const step = 24 / lengths.length;
  return (
    <>
      {lengths.map((length, index) => (
        <rect key={index} class="f" x="8" y={6 + index * step} width={length} height={step - 2} />
      ))}
    </>
  );
}

const plainGrid = (): JSX.Element => <path class="l" d="M8 8h32v20H8zM8 14.5h32M8 21h32M19 8v20M30 8v20" />;

export function Picture({ table }: { table: string }): JSX.Element {
  return (
    <svg class="pic" viewBox="0 0 48 36" aria-hidden="true">
      {(pictures[table] ?? plainGrid)()}
    </svg>
  );
}
