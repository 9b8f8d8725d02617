/** Episodes that were read: the prices beside them, how they are counted, their tables, and what can be done with these. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { financialYearName, financialYearOfDay } from "../../calculation";
import { placementsBlock } from "../../report/placements/placements-block";
import { yearRows } from "../../report/placements/year-rows";
import type { AssumptionRow, TableDefinition } from "../../tables";
import type { Episodes } from "../../tables/placement-list";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { Notice } from "../notice";
import { workbook } from "../table/workbook";
import { useUniqueId } from "../use-unique-id";
import { Opening } from "../opening";
import { ListButtons } from "./list-buttons";
import { PasteBox } from "./paste-box";
import { PlacementTable } from "./placement-table";
import { today } from "./today";
import { usePlacementTables, usualChoices, type CountingChoices } from "./use-placement-tables";

type Props = {
  read: Episodes;
  labels: NonNullable<TableDefinition["fromPlacements"]>;
  canInsert: boolean;
  take(this: void, rows: readonly AssumptionRow[], words: string): void;
  clear(this: void): void;
};

export function EpisodesRead({ read, labels, canInsert, take, clear }: Props): JSX.Element {
  const [choices, setChoices] = useState<CountingChoices>(usualChoices);
  const { prices, tables, pastePrices } = usePlacementTables(read, choices);
  const [wanted, setWanted] = useState<number | null>(null);
  const choose = (change: Partial<CountingChoices>): void => setChoices((now) => ({ ...now, ...change }));
  const years = tables.kind === "made" ? tables.years : [];
  const chosen = years.find(({ beginning }) => beginning === wanted) ?? latestWhole(years);
  const shown =
    tables.kind === "made"
      ? tables.report.parts.filter(
          ({ id }) =>
            ["trend", "block"].includes(id) ||
            (chosen !== undefined && [`year-${chosen.beginning}`, `needs-${chosen.beginning}`].includes(id)),
        )
      : [];
  const usable = tables.kind === "made" && prices.kind === "read" ? yearRows(labels, tables.years, today()) : null;
  const ready = usable !== null && "rows" in usable ? usable : null;
  return (
    <>
      <Notice kind="good">
        <p>
          <strong>SSDA903 episodes are read.</strong> Give their prices, then choose how they are counted.
        </p>
      </Notice>
      <PasteBox id="prices" label="The price list, pasted with its headings" button="Read the prices" paste={pastePrices} />
      <PricesRead prices={prices} />
      <Choices choices={choices} choose={choose} />
      {tables.kind === "making" && <Opening what="the tables" />}
      {tables.kind === "refused" && (
        <Notice kind="warn" isSaid>
          <p>{tables.sentence}.</p>
        </Notice>
      )}
      {tables.kind === "made" && (
        <>
          {chosen !== undefined && years.length > 1 && (
            <Chosen
              label="Financial year shown in full"
              value={String(chosen.beginning)}
              choices={years.map(({ beginning }) => [String(beginning), financialYearName(beginning)])}
              choose={(value) => setWanted(Number(value))}
            />
          )}
          {shown.map((part) => (
            <PlacementTable key={part.id} part={part} />
          ))}
          <p class="hint">{tables.report.basisNote}</p>
          {usable !== null && "sentence" in usable && <p class="hint">{usable.sentence}.</p>}
        </>
      )}
      {canInsert && tables.kind === "made" && <InsertTables report={{ ...tables.report, parts: shown }} />}
      <ListButtons
        years={ready?.count ?? 0}
        use={() => ready !== null && take(ready.rows, `${ready.words} filled in from the episodes. The list is not kept`)}
        clear={clear}
      />
    </>
  );
}

/** The latest year that is counted to its end, else the latest. */
const latestWhole = <Year extends { readonly beginning: number; readonly isWhole: boolean }>(years: readonly Year[]): Year | undefined =>
  years.filter(({ isWhole, beginning }) => isWhole && beginning < financialYearOfDay(today())).at(-1) ?? years.at(-1);

function PricesRead({ prices }: { prices: ReturnType<typeof usePlacementTables>["prices"] }): JSX.Element {
  if (prices.kind === "none")
    return (
      <p class="hint">
        Headed with one of PROVIDER (PR0 to PR5), URN or CHILD, then From, To (the last day) and £ a week; a column Need makes spot prices
        by need. Without prices, nights and children are counted alone.
      </p>
    );
  if (prices.kind === "reading") return <Opening what="the prices" />;
  if (prices.kind === "refused")
    return (
      <Notice kind="bad" role="alert">
        <p>{prices.sentence}.</p>
      </Notice>
    );
  const by = { provider: "provider", home: "home (URN)", child: "child" }[prices.list.key];
  return (
    <Notice kind="good" isSaid>
      <p>
        Prices by {by} are joined to the episodes.{" "}
        {prices.list.hasNeeds ? "Needs are those of the price list." : "Needs are those of the return (CIN)."}
      </p>
    </Notice>
  );
}

function Choices({
  choices,
  choose,
}: {
  choices: CountingChoices;
  choose(this: void, change: Partial<CountingChoices>): void;
}): JSX.Element {
  const text = (key: "types" | "last" | "beds" | "opens" | "closes", label: string, example: string): JSX.Element => (
    <TextChoice label={label} example={example} value={choices[key]} choose={(value) => choose({ [key]: value })} />
  );
  return (
    <>
      <div class="pair">
        {text("types", "Types of placement", "K2")}
        {text("last", "Last day counted", "31/03/2026")}
      </div>
      <Chosen
        label="Nights"
        value={choices.paysKept ? "paid" : "care"}
        choices={[
          ["care", "Nights in care"],
          ["paid", "Nights paid for: beds kept in temporary stays too"],
        ]}
        choose={(value) => choose({ paysKept: value === "paid" })}
      />
      <details class="source">
        <summary>An open block</summary>
        <div class="inside stack">
          <p class="hint">Which of the bought placements a block contract could have taken, had its beds been there. Give all three.</p>
          <div class="over">{text("beds", "Beds of the block", "4")}</div>
          <div class="pair">
            {text("opens", "First day of the block", "01/04/2024")}
            {text("closes", "Last day of the block", "31/03/2026")}
          </div>
        </div>
      </details>
      <label class="tick">
        <input type="checkbox" checked={choices.showsSmall} onChange={(event) => choose({ showsSmall: event.currentTarget.checked })} />
        Show counts of 1 to 4 children, for those who may see them
      </label>
    </>
  );
}

/** It counts once it is left, or Enter is pressed; what is being typed stays while the tables are made anew. */
function TextChoice({
  label,
  example,
  value,
  choose,
}: {
  label: string;
  example: string;
  value: string;
  choose(this: void, value: string): void;
}): JSX.Element {
  const [typed, setTyped] = useState(value);
  return (
    <label>
      {label}
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        placeholder={example}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </label>
  );
}

function Chosen({
  label,
  value,
  choices,
  choose,
}: {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, words: string])[];
  choose(this: void, value: string): void;
}): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="over">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function InsertTables({ report }: { report: Parameters<typeof placementsBlock>[0] }): JSX.Element {
  const [said, setSaid] = useState<ComponentChildren>(null);
  const isBusy = useRef(false);
  useEffect(() => setSaid(null), [report.basisNote, report.parts.length]);
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const insert = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const outcome = await (await workbook()).insertPlacements((number) => placementsBlock(report, number));
      say(
        outcome.kind === "inserted"
          ? `Inserted on sheet ${outcome.sheet}, as figures. Tables that ask for a spot price can take it from there`
          : outcome.kind === "refused"
            ? outcome.sentence
            : "Nothing was written: the sheet was not empty. Press again",
      );
    } catch (error) {
      say(unforeseenFailure(error, { action: "insert the tables", state: "Look at the sheets first: some of it may have been done" }));
    } finally {
      isBusy.current = false;
    }
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => void insert()}>
        Insert these tables on a new sheet
      </button>
      {said !== null && <p class="hint">{said}.</p>}
    </>
  );
}
