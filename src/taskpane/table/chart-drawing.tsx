/** A table's chart at the width of its box, with words for those who cannot see it. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { drawingOf, type ShapeStyle, type Shape } from "../../report/drawing";
import type { BarChart, LineChart } from "../../tables";
import { useDrawingWidth } from "./use-drawing-width";

export function ChartDrawing({ chart }: { chart: LineChart | BarChart }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const { title, description, width, height, shapes } = drawingOf(chart, useDrawingWidth(box));
  return (
    <section class="panel" aria-labelledby="chart-title" ref={box}>
      <h2 id="chart-title">{title}</h2>
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={description}>
        {shapes.map((shape, index) => (
          <Drawn key={index} shape={shape} />
        ))}
      </svg>
    </section>
  );
}

const classes: Readonly<Record<ShapeStyle, string>> = {
  axis: "axis",
  zero: "zero",
  band: "band",
  line: "line",
  bar: "bar",
  "other bar": "bar other",
};

function Drawn({ shape }: { shape: Shape }): JSX.Element {
  switch (shape.kind) {
    case "path":
      return <path class={classes[shape.style]} stroke-dasharray={shape.dashes} d={shape.d} />;
    case "rectangle":
      return <rect class={classes[shape.style]} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case "dot":
      return <circle class="dot" cx={shape.x} cy={shape.y} r="4" />;
    case "words":
      return (
        <text class={shape.strong === true ? "strong" : ""} x={shape.x} y={shape.y} text-anchor={shape.anchor}>
          {shape.text}
        </text>
      );
  }
}
