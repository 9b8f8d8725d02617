/** Episodes and the prices of a second list as tables, made anew in short steps when a choice changes. */
import { useEffect, useRef, useState } from "preact/hooks";
import { placementsReport, type Placements } from "../../report/placements/placements-report";
import {
  blockIn,
  joinPrices,
  pastedLines,
  readPriceList,
  typesIn,
  type Block,
  type Episodes,
  type PriceList,
} from "../../tables/placement-list";
import { readDay } from "../../tables/read-day";
import { unforeseenFailure } from "../failure";
import { inPieces } from "../in-pieces";
import { inSlices } from "../in-slices";

/** As people type them. */
export type CountingChoices = {
  readonly types: string;
  readonly last: string;
  readonly paysKept: boolean;
  readonly beds: string;
  readonly opens: string;
  readonly closes: string;
  readonly showsSmall: boolean;
};
export const usualChoices: CountingChoices = { types: "K2", last: "", paysKept: false, beds: "", opens: "", closes: "", showsSmall: false };

/** Where a choice is made, as the notes of the tables name it. */
export const choiceLabels = {
  types: "“Types of placement”",
  last: "“Last day counted”",
  nights: "“Nights”",
  paid: "“Nights paid for”",
  block: "“An open block”",
};

export type PriceState =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "read"; readonly list: PriceList };

export type TablesState =
  { readonly kind: "making" } | { readonly kind: "refused"; readonly sentence: string } | ({ readonly kind: "made" } & Placements);

export function usePlacementTables(
  read: Episodes,
  choices: CountingChoices,
): { readonly prices: PriceState; readonly tables: TablesState; pastePrices(this: void, text: string): void } {
  const [prices, setPrices] = useState<PriceState>({ kind: "none" });
  const [tables, setTables] = useState<TablesState>({ kind: "making" });
  /** The latest runs; older ones end. */
  const [reading, making] = [useRef(0), useRef(0)];
  const list = prices.kind === "read" ? prices.list : null;
  useEffect(() => {
    const mine = ++making.current;
    const isOver = (): boolean => making.current !== mine;
    const asked = askedOf(choices);
    if (typeof asked === "string") {
      setTables({ kind: "refused", sentence: asked });
      return;
    }
    setTables((now) => (now.kind === "made" ? now : { kind: "making" }));
    joinPrices(read, list);
    const date = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    void inSlices(placementsReport({ read, list, ...asked }, { date, choices: choiceLabels }), isOver)
      .then((made): TablesState | null =>
        made === null ? null : "sentence" in made ? { kind: "refused", ...made } : { kind: "made", ...made },
      )
      .catch((error: unknown): TablesState => ({ kind: "refused", sentence: unforeseenFailure(error, { action: "make the tables" }) }))
      .then((made) => {
        if (made !== null && !isOver()) setTables(made);
      });
  }, [read, list, choices]);
  useEffect(
    () => () => {
      reading.current++;
      making.current++;
    },
    [],
  );
  const pastePrices = (text: string): void => {
    const mine = ++reading.current;
    const isOver = (): boolean => reading.current !== mine;
    setPrices({ kind: "reading" });
    void readPriceList(inPieces(pastedLines(text), isOver, () => undefined))
      .then((found): PriceState => ("sentence" in found ? { kind: "refused", sentence: found.sentence } : { kind: "read", list: found }))
      .catch((error: unknown): PriceState => ({ kind: "refused", sentence: unforeseenFailure(error, { action: "read the price list" }) }))
      .then((next) => {
        if (!isOver()) setPrices(next);
      });
  };
  return { prices, tables, pastePrices };
}

type Asked = {
  readonly types: readonly string[];
  readonly last: number | null;
  readonly paysKept: boolean;
  readonly block: Block | null;
  readonly showsSmall: boolean;
};

/** A sentence says which choice cannot be read. */
function askedOf({ types, last, paysKept, beds, opens, closes, showsSmall }: CountingChoices): Asked | string {
  const codes = typesIn(types);
  if (codes === null) return "Give the types of placement by their codes, like K2, or K1, K2; or type all";
  const day = last.trim() === "" ? null : readDay(last);
  if (day === null && last.trim() !== "") return "Give the last day as day/month/year, like 31/03/2026";
  // Until all three are there they are being typed.
  const hasBlock = [beds, opens, closes].every((text) => text.trim() !== "");
  const block = hasBlock ? blockIn(beds, opens, closes) : null;
  if (hasBlock && block === null)
    return "Give the open block its beds, its first and its last day, like 4, 01/04/2024 and 31/03/2026; or leave one of them blank";
  return { types: codes, last: day, paysKept, block, showsSmall };
}
