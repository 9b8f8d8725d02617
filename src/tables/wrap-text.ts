/** How words fill lines on a sheet. */

/** The width of a letter, in digits: columns are measured in digits, which are wider. */
export const letterWidth = 0.9;

/** A text in lines of at most so many characters, each cut between words; a longer word has a line to itself. */
export function wrapText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
