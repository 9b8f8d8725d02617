/** A screenshot as a PNG of at most 256 colours: a third of the size, and the eye sees no difference. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/** `png` is one of a browser's: 8 bits a channel, with transparency or without (which is left out), not interlaced. */
export function withPalette(png) {
  const { width, height, pixels } = decoded(png);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = paletteOf(
    [...counts].sort(([, one], [, other]) => other - one),
    pixels.length,
  );
  const indexOf = new Map();
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((pixel, at) => {
    if (!indexOf.has(pixel)) indexOf.set(pixel, nearest(palette, pixel));
    rows[at + Math.floor(at / width) + 1] = indexOf.get(pixel);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits, of a palette
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Every colour of a larger area; then the most frequent of the others, which soften edges, unless too near to one chosen already. */
function paletteOf(colourCounts, pixels) {
  const colours = colourCounts.map(([colour]) => colour);
  const areas = colourCounts.filter(([, count]) => count > pixels / 3000).length;
  const ofAreas = colours.slice(0, Math.min(areas, mostColours / 2));
  for (let apart = 0; ; apart += 6) {
    const palette = [...ofAreas];
    for (const colour of colours.slice(ofAreas.length)) {
      if (palette.every((one) => distance(one, colour) > apart)) palette.push(colour);
      if (palette.length > mostColours) break;
    }
    if (palette.length <= mostColours) return palette;
  }
}

function nearest(palette, colour) {
  let best = 0;
  for (const [index, one] of palette.entries()) if (distance(one, colour) < distance(palette[best], colour)) best = index;
  return best;
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
function distance(one, other) {
  const [red, green, blue] = channels(one);
  const [otherRed, otherGreen, otherBlue] = channels(other);
  return Math.abs(red - otherRed) + Math.abs(green - otherGreen) + Math.abs(blue - otherBlue);
}

function decoded(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytes = png[25] === 6 ? 4 : 3;
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(data));
  const length = width * bytes;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(length);
  for (let y = 0; y < height; y++) {
    const from = y * (length + 1);
    const row = unfiltered(rows[from], rows.subarray(from + 1, from + 1 + length), above, bytes);
    for (let x = 0; x < width; x++) pixels[y * width + x] = (row[x * bytes] << 16) | (row[x * bytes + 1] << 8) | row[x * bytes + 2];
    above = row;
  }
  return { width, height, pixels };
}

/** PNG, 9.2: each byte is stored as its difference from those left of it, above it and above left. */
function unfiltered(filter, row, above, bytes) {
  for (let at = 0; at < row.length; at++) {
    const left = at >= bytes ? row[at - bytes] : 0;
    const corner = at >= bytes ? above[at - bytes] : 0;
    row[at] += [0, left, above[at], (left + above[at]) >> 1, paeth(left, above[at], corner)][filter];
  }
  return row;
}

function paeth(left, above, corner) {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunk(type, content) {
  const typeAndContent = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const whole = Buffer.alloc(typeAndContent.length + 8);
  whole.writeUInt32BE(content.length, 0);
  typeAndContent.copy(whole, 4);
  whole.writeUInt32BE(crc32(typeAndContent), typeAndContent.length + 4);
  return whole;
}
