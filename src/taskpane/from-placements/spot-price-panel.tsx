/** Takes the spot price of a table from placements that stand in the workbook: a formula that refers to its cell. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { withCommas } from "../../calculation";
import type { AnyAssumption, Assumptions } from "../../tables";
import { spotPriceRows, spotPrices, type SpotPrice } from "../../tables/from-placements";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { Notice } from "../notice";
import { rowAt, rowsFrom } from "../table/form-rows";
import type { Form } from "../table/use-form";
import { workbook } from "../table/workbook";
import { useUniqueId } from "../use-unique-id";
import { useWorkbookChanges } from "../workbook-changes";

export type SpotPriceProps = { readonly spot: AnyAssumption; readonly assumptions: Assumptions; readonly form: Form };

type Found = "reading" | { readonly sentence: string } | readonly SpotPrice[];

export function SpotPricePanel({ spot, assumptions, form }: SpotPriceProps): JSX.Element {
  const id = useUniqueId();
  const found = useSpotPrices();
  const [link, setLink] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  if (found === "reading") return <p class="hint">Reading the spot prices…</p>;
  if ("sentence" in found) return <p class="hint">{found.sentence}.</p>;
  const chosen = found.find((one) => one.link === link) ?? found[0];
  if (chosen === undefined)
    return (
      <p class="hint">
        This workbook has no spot prices of placements. Open Placement trend, then From a list of placements, read the episodes and their
        prices, and insert the tables on a sheet.
      </p>
    );
  const take = (): void => {
    const rows = spotPriceRows(assumptions, spot, chosen);
    form.fill((now) => {
      const others = now.map((row) => {
        const taken = rowAt(rows, row.label);
        return taken === undefined ? row : taken.link === undefined ? taken : { ...taken, from: "cells" as const };
      });
      return rowsFrom(assumptions, others);
    });
    const words = `${spot.label} is taken from placements, ${wordsOf(chosen)}, and linked to its cell`;
    setSaid(words);
    announce(words);
  };
  return (
    <div class="stack">
      <div class="over">
        <label for={id}>Placements bought</label>
        <select id={id} value={chosen.link} onChange={(event) => setLink(event.currentTarget.value)}>
          {found.map((one) => (
            <option key={one.link} value={one.link}>
              {wordsOf(one)}
            </option>
          ))}
        </select>
      </div>
      <p class="hint">The table then refers to that cell, and follows it when it changes. Prices that are withheld cannot be taken.</p>
      <button type="button" class="btn small" onClick={take}>
        Take this price
      </button>
      {said !== "" && (
        <Notice kind="good">
          <p>{said}.</p>
        </Notice>
      )}
    </div>
  );
}

const wordsOf = ({ year, need, value }: SpotPrice): string => `${year}, ${need}: £${withCommas(value.toFixed(2))} a week`;

/** The prices as the workbook has them now. */
function useSpotPrices(): Found {
  const [found, setFound] = useState<Found>("reading");
  const look = (): void =>
    void workbook()
      .then(({ readPlacementTables }) => readPlacementTables())
      .then((tables) => ("sentence" in tables ? tables : tables.flatMap(spotPrices)))
      .then(setFound, (error: unknown) => setFound({ sentence: unforeseenFailure(error, { action: "read the spot prices" }) }));
  useWorkbookChanges("cells", look);
  useEffect(look, []);
  return found;
}
