/** A list of placements or of episodes, from the paste to what was read of it. It is about children: nothing that names one is kept. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Cell } from "../../calculation";
import {
  mostLines,
  mostSelectedLines,
  pastedLines,
  readEpisodes,
  readPlacements,
  tellEpisodes,
  tooManyLines,
  type Episodes,
  type ListOrigin,
  type PlacementList,
} from "../../tables/placement-list";
import { unforeseenFailure } from "../failure";
import { inPieces } from "../in-pieces";
import { inSlices } from "../in-slices";
import { workbook } from "../table/workbook";
import { today } from "./today";

export type ListState =
  | { readonly kind: "asking" }
  /** `done` lines so far. */
  | { readonly kind: "reading"; readonly done: number }
  | { readonly kind: "refused"; readonly sentence: string }
  /** An unexpected error. */
  | { readonly kind: "failed"; readonly sentence: string; again(this: void): void }
  /** `place` is where it is in the workbook, if it was taken from there. */
  | { readonly kind: "read"; readonly list: PlacementList; readonly place: ListOrigin | null }
  | { readonly kind: "episodes"; readonly read: Episodes }
  | { readonly kind: "taken"; readonly words: string };

export type ReadList = {
  readonly state: ListState;
  paste(this: void, text: string): void;
  takeSelected(this: void): void;
  stop(this: void): void;
  /** Forgets the list; `words` say what became of it. */
  drop(this: void, words?: string): void;
};

/** Nobody can follow a count that runs faster. */
const linesBetweenCounts = 250;

export function usePlacementList(done: () => void): ReadList {
  const [state, setState] = useState<ListState>({ kind: "asking" });
  /** The latest run; older ones end. */
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const begin = (source: () => Promise<{ lines: Iterable<readonly Cell[]>; place: ListOrigin | null } | { sentence: string }>): void => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    setState({ kind: "reading", done: 0 });
    const read = async (): Promise<ListState | null> => {
      const found = await source();
      if ("sentence" in found) return { kind: "refused", sentence: found.sentence };
      let told = 0;
      const count = (lines: number): void => {
        if (lines - told < linesBetweenCounts) return;
        told = lines;
        setState((now) => (now.kind === "reading" ? { ...now, done: lines } : now));
      };
      const { areEpisodes, lines } = tellEpisodes(found.lines);
      if (areEpisodes) {
        let all = 0;
        const source = inPieces(lines, isOver, (done) => count((all = done)), mostLines + 2);
        const read = await readEpisodes(source);
        if (isOver()) return null;
        if (all > mostLines + 1) return { kind: "refused", sentence: tooManyLines };
        return "sentence" in read ? { kind: "refused", sentence: read.sentence } : { kind: "episodes", read };
      }
      const list = await inSlices(readPlacements(lines, today(), (found.place?.row ?? 0) + 1), isOver, count);
      if (list === null) return null;
      return "sentence" in list ? { kind: "refused", sentence: list.sentence } : { kind: "read", list, place: found.place };
    };
    void read()
      .catch((error: unknown): ListState => ({
        kind: "failed",
        sentence: unforeseenFailure(error, { action: "read the list" }),
        again: () => begin(source),
      }))
      .then((next) => {
        if (next === null || isOver()) return;
        setState(next);
        done();
      });
  };
  const drop = (words?: string): void => {
    run.current++;
    setState(words === undefined ? { kind: "asking" } : { kind: "taken", words });
  };
  return {
    state,
    paste: (text) => begin(() => Promise.resolve({ lines: pastedLines(text), place: null })),
    takeSelected: () =>
      begin(async () => {
        const selected = await (await workbook()).readSelectedList(mostSelectedLines, tooManyLines);
        return "sentence" in selected ? selected : { lines: selected.lines, place: selected };
      }),
    stop: () => drop(),
    drop,
  };
}
