/** How words fill lines on a sheet. */

/** A column is as wide as so many figures, and words are narrower than figures. */
export const charactersOfText = 0.9;

/** A text in lines of at most so many characters, each cut between words; a longer word has a line to itself. */
export function inLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
