/** The format of each role. Inputs are blue on pale yellow, as the standards of financial modelling ask. */
import type { Role } from "./sheet-block";

export type RoleStyle = {
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly align?: "Left" | "Right";
  readonly wrap?: true;
  readonly indent?: true;
  readonly below?: { readonly colour: string; readonly heavy?: true };
};

const ink = "#242424";
const quiet = "#616161";
const inputBlue = "#0000FF";
const hairline = "#D1D1D1";

export const roleStyles: Readonly<Partial<Record<Role, RoleStyle>>> = {
  title: { bold: true, size: 14 },
  sentence: { bold: true },
  heading: { bold: true, size: 12 },
  unit: { colour: quiet, indent: true },
  "column heading": { bold: true, wrap: true, below: { colour: ink }, fill: "#F0F4F9" },
  "figure heading": { bold: true, wrap: true, align: "Right", below: { colour: ink }, fill: "#F0F4F9" },
  input: { colour: inputBlue, fill: "#FFFBE6", below: { colour: hairline }, align: "Right" },
  working: { below: { colour: hairline }, align: "Right" },
  "row heading": { bold: true, align: "Left", below: { colour: hairline } },
  "unit heading": { bold: true, indent: true, below: { colour: ink }, fill: "#F0F4F9" },
  "edge row heading": { bold: true, align: "Left", below: { colour: ink, heavy: true } },
  figure: { align: "Right", below: { colour: hairline } },
  words: { align: "Left", below: { colour: hairline } },
  "edge figure": { align: "Right", below: { colour: ink, heavy: true } },
  "total heading": { bold: true, align: "Left", below: { colour: ink, heavy: true } },
  total: { bold: true, align: "Right", below: { colour: ink, heavy: true } },
  footnote: { italic: true, colour: quiet },
  check: { bold: true },
  note: { colour: quiet },
  "spilled words": { align: "Left" },
  "spilled figure": { align: "Right" },
};
