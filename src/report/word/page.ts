/** An A4 page and the paragraphs that our Word documents share. */
import { PageOrientation, Paragraph, TextRun, type IRunOptions, type ISectionPropertiesOptions } from "docx";

/** A4 and its margin, in twips. */
const [short, long, margin] = [11_906, 16_838, 1_134];

/** Between the margins, in twips. */
export const pageWidth = (isLandscape: boolean): number => (isLandscape ? long : short) - 2 * margin;

export const page = (isLandscape: boolean): NonNullable<ISectionPropertiesOptions["page"]> => ({
  size: { width: short, height: long, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
  margin: { top: margin, bottom: margin, left: margin, right: margin },
});

export const paragraphOf = (style: string, text: string): Paragraph => new Paragraph({ style, text });

/** A paragraph that begins with words in bold. */
export function withLead(style: string, lead: string, rest: string): Paragraph {
  const strong: IRunOptions = { text: lead, bold: true };
  return new Paragraph({ style, children: [new TextRun(strong), new TextRun(rest)] });
}
