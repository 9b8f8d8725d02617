/** The values of formats: Excel's words for them, and Univer's numbers. */
import { HorizontalAlign, VerticalAlign } from "@univerjs/core";
import { aboveFreezeLine } from "../grid/blank-book";
import type { CellStyle } from "../grid/styles";
import { invalidArgument } from "../host/api-object";

export const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
} as const;

export const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

const pixelsPerIndent = 9;
const { l: ownPadding } = aboveFreezeLine;

export const indentOf = ({ pd }: CellStyle): number => Math.round(((pd?.l ?? ownPadding) - ownPadding) / pixelsPerIndent);
export const indented = (level: number) => (level === 0 ? null : { ...aboveFreezeLine, l: ownPadding + level * pixelsPerIndent });

/** -90 to 90 degrees, or 180 for letters below one another. */
export const orientationOf = ({ tr }: CellStyle): number => (tr?.v ? 180 : (tr?.a ?? 0));
export function oriented(degrees: number) {
  if (degrees === 180) return { a: 0, v: 1 };
  if (!Number.isInteger(degrees) || Math.abs(degrees) > 90) throw invalidArgument();
  return degrees === 0 ? null : { a: degrees };
}

/** `#RRGGBB` in capitals, as Excel gives colours; a colour's English name stays as it is. */
export function colour(rgb: string): string {
  const hex = /^#?([0-9a-f]{6})$/i.exec(rgb)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  if (/^[a-z]+$/i.test(rgb)) return rgb;
  throw invalidArgument();
}

export function choice<Choices extends Record<string, unknown>>(choices: Choices, name: string): Choices[keyof Choices] {
  if (!Object.hasOwn(choices, name)) throw invalidArgument();
  return choices[name as keyof Choices];
}

export function nameOf(choices: Record<string, unknown>, value: unknown): string {
  return Object.entries(choices).find(([, number]) => number === value)?.[0] ?? "General";
}
