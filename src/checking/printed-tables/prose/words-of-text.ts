/** The words by which a sentence names a label: without their endings, so that "authority" and "authorities" are one. */
const idle = new Set(
  "the and for with from over that this are per was were has have its all not than which would cost costs year years total more less number been into there their each other".split(
    " ",
  ),
);

const irregular: Readonly<Record<string, string>> = { children: "child", people: "person", persons: "person", men: "man", women: "woman" };

/** "occupied" and "occupancy", "adoption" and "adopted", "2018/19" and "2018-19" are one each. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of withoutAmounts(text.toLowerCase()).match(/[a-z]{3,}|\d{4}(?:\/\d\d)?|\d+/g) ?? [])
    if (!idle.has(word)) words.add(stemOf(word));
  return words;
}

/** Years of a financial year are written alike. */
const withoutAmounts = (text: string): string =>
  /\d|£/.test(text)
    ? text
        .replace(/[£\d][\d,]*,\d{3}(?:\.\d+)?|£ ?[\d.]+|\d+\.\d+/g, " ")
        .replace(/\b((?:19|20)\d\d) ?[-–/] ?(?:(?:19|20)(?=\d\d\b))?(\d\d)\b/g, "$1/$2")
    : text;

const stemOf = (word: string): string =>
  irregular[word] ?? word.replace(/(?<=[a-z]{3})s$/, "").replace(/(?<=[a-z]{3})(?:anc[yi]e?|enc[yi]e?|ied|ions?|ing|ie|ed|y|e)$/, "");
