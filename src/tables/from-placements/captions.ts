/** The names by which the captions of tables of placements are found in a workbook. */
const written = /^placements_caption_(\d{1,6})$/i;

export const captionName = (number: number): string => `placements_caption_${number}`;
/** Null where it is another name. */
export function captionNumber(name: string): number | null {
  const number = written.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}
