/** A pasted text as sentences. */
import { seen } from "../read/printed-text";
import { wordsBefore } from "./words-beside";

const abbreviated = /(?:\b(?:c|ca|approx|p\.a|e\.g|i\.e|no|nos|vs|cf|para|paras|incl|excl|est|St)|\b[A-Z])\.$/i;

/** At full stops before a capital or a figure, and at line ends; not after "c." or "p.a.". */
export function splitSentences(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of seen(text).split("\n")) {
    let start = 0;
    for (const { index, 0: stop } of line.matchAll(/[.!?]["”’)]? +(?=[A-Z£“"'‘(\d])/g)) {
      if (abbreviated.test(wordsBefore(line, index + 1))) continue;
      found.push(line.slice(start, index + stop.length));
      start = index + stop.length;
    }
    found.push(line.slice(start));
  }
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}
