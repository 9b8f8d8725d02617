/** The text of a piece of HTML inside a cell, as a reader sees it. */
import { Parser } from "htmlparser2";
import { hides, shownMark } from "./hidden-html";

const entity = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

export function inlineText(text: string): string {
  if (!/<[a-z/]/i.test(text) && !entity.test(text)) return text;
  let [shown, depth, hiddenFrom, raised]: [string, number, number | null, string | null] = ["", 0, null, null];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (hiddenFrom === null && hides(name, attributes)) hiddenFrom = depth;
        if (name === "br") shown += " ";
        if (name === "sup") raised = "";
      },
      ontext(piece) {
        if (hiddenFrom !== null) return;
        if (raised === null) shown += piece;
        else raised += piece;
      },
      onclosetag(name) {
        if (hiddenFrom === depth) hiddenFrom = null;
        if (name === "sup" && raised !== null) {
          shown += shownMark(raised);
          raised = null;
        }
        depth--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return shown;
}
