import type { Report, ReportPicture } from "../../report";
import { drawingOf } from "../../report/drawing";
import { svgOf } from "../../report/drawing/svg";

/** In pixels: as wide as a page upright. */
const [pictureWidth, pictureHeight] = [600, 280];

/** The chart of a report, to be copied with it; undefined where it has none. */
export async function pictureOf({ chart }: Report): Promise<ReportPicture | undefined> {
  if (chart === undefined) return undefined;
  const drawing = drawingOf(chart, pictureWidth, pictureHeight);
  const { width, height, title, description } = drawing;
  const bytes = await pngOf(svgOf(drawing), width, height);
  const png = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return { png, width, height, says: `${title}. ${description}` };
}

/** Turns an SVG file into a PNG of twice the resolution. */
const fineness = 2;

export async function pngOf(svg: string, width: number, height: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * fineness;
  canvas.height = height * fineness;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no pictures");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("This browser gives no pictures");
  return new Uint8Array(await blob.arrayBuffer());
}
