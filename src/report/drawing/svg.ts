/** A drawing as a self-contained SVG file. */
import { cleanText } from "../clean-text";
import { escaped } from "../escaped";
import type { Drawing, ShapeStyle, Shape } from "./drawing";

const blue = "#0f6cbd";
const ink = "#242424";

const attributes: Readonly<Record<ShapeStyle, string>> = {
  axis: `fill="none" stroke="#d1d1d1"`,
  zero: `fill="none" stroke="${ink}" stroke-width="1.5"`,
  band: `fill="${blue}" fill-opacity="0.14"`,
  line: `fill="none" stroke="${blue}" stroke-width="2"`,
  bar: `fill="${blue}"`,
  "other bar": `fill="${blue}" fill-opacity="0.45"`,
};

export const svgOf = ({ width, height, description, shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${escaped(cleanText(description))}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${shapes.map(element).join("")}</svg>`;

function element(shape: Shape): string {
  switch (shape.kind) {
    case "path":
      return `<path ${attributes[shape.style]} d="${shape.d}"${shape.dashes ? ` stroke-dasharray="${shape.dashes}"` : ""}/>`;
    case "rectangle":
      return `<rect ${attributes[shape.style]} x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
    case "dot":
      return `<circle cx="${shape.x}" cy="${shape.y}" r="4" fill="#ffffff" stroke="${ink}" stroke-width="1.75"/>`;
    case "words":
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" font-family="Segoe UI, Calibri, Arial, sans-serif" font-size="12" fill="${shape.strong ? ink : "#424242"}"${shape.strong ? ` font-weight="600"` : ""}>${escaped(cleanText(shape.text))}</text>`;
  }
}
