/** What every drawing has: a heading, the width of its box, and words for those who cannot see it. */
import type { ComponentChildren, JSX, Ref } from "preact";

type Props = {
  title: string;
  /** The drawing in words. */
  description: string;
  width: number;
  height: number;
  box: Ref<HTMLElement>;
  children: ComponentChildren;
};

export function ChartFrame({ title, description, width, height, box, children }: Props): JSX.Element {
  return (
    <section class="panel" aria-labelledby="chart-title" ref={box}>
      <h2 id="chart-title">{title}</h2>
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={description}>
        {children}
      </svg>
    </section>
  );
}

export const shortened = (name: string, longest: number): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** Six digits are enough to read along an axis. */
export const tickText = (value: number): string =>
  `${value < 0 ? "−" : ""}${Math.abs(Number(value.toPrecision(6))).toLocaleString("en-GB", { maximumFractionDigits: 3 })}`;
