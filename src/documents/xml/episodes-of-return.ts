/** The episodes of an SSDA903 return in XML, as the lines of its Episodes file. Of a child nothing but CHILDID and the episodes is read. */
import { Parser } from "htmlparser2";
import type { Lines } from "../csv/comma-lines";

const columns = ["CHILDID", "DECOM", "DEC", "PL", "PLACE_PROVIDER", "URN", "LS", "CIN"] as const;

export async function* episodesOfReturn(pieces: AsyncIterable<string>): AsyncGenerator<Lines> {
  let lines: (readonly string[])[] = [columns];
  let [child, text, isEpisode] = ["", "", false];
  let episode: Record<string, string> = {};
  const parser = new Parser(
    {
      onopentag(name) {
        text = "";
        if (name === "CHILD") child = "";
        if (name !== "EPISODE") return;
        [episode, isEpisode] = [{}, true];
      },
      ontext(more) {
        text += more;
      },
      onclosetag(name) {
        if (name === "CHILDID") child = text.trim();
        else if (name === "EPISODE") {
          lines.push(columns.map((column) => (column === "CHILDID" ? child : (episode[column] ?? ""))));
          isEpisode = false;
        } else if (isEpisode) episode[name] = text.trim();
      },
    },
    { xmlMode: true },
  );
  for await (const piece of pieces) {
    parser.write(piece);
    yield lines;
    lines = [];
  }
  parser.end();
  yield lines;
}
