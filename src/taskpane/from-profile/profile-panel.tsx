/** Fills a form from a contract profile that stands in the workbook: each figure becomes a formula that refers to the profile’s cell. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { financialYearName } from "../../calculation";
import type { Assumptions, ProfileFeed } from "../../tables";
import { profileFigures, type ProfileFigures } from "../../tables/from-profile/profile-figures";
import type { ProfileInWorkbook } from "../../workbook";
import { announce } from "../announce";
import { countWords } from "../count-words";
import { unforeseenFailure } from "../failure";
import { Notice } from "../notice";
import { mergedRows } from "../table/taken-rows";
import type { Form } from "../table/use-form";
import { workbook } from "../table/workbook";
import { useUniqueId } from "../use-unique-id";
import { useWorkbookChanges } from "../workbook-changes";

export type ProfileProps = { readonly feed: ProfileFeed; readonly assumptions: Assumptions; readonly form: Form };

type Found = "reading" | { readonly sentence: string } | readonly ProfileInWorkbook[];

export function ProfilePanel({ feed, assumptions, form }: ProfileProps): JSX.Element {
  const found = useProfiles();
  const [number, setNumber] = useState<number | null>(null);
  const [wantedYear, setYear] = useState<number | null>(null);
  const [said, setSaid] = useState<{ readonly words: string; readonly isTrouble: boolean } | null>(null);
  if (found === "reading") return <p class="hint">Reading the contract profiles…</p>;
  if ("sentence" in found) return <p class="hint">{found.sentence}.</p>;
  const chosen = found.find((one) => one.number === number) ?? found[0];
  if (chosen === undefined) return <p class="hint">This workbook has no contract profile. Insert one from Tables, then choose it here.</p>;
  const figures = profileFigures(chosen.cells);
  const years = "sentence" in figures ? null : feed.years(figures);
  const year = years === null ? null : (years.find((one) => one === wantedYear) ?? years[0] ?? null);
  const take = (): void => {
    const [words, isTrouble] = "sentence" in figures ? [figures.sentence, true] : taken(feed, assumptions, form, figures, year);
    setSaid({ words, isTrouble });
    announce(words);
  };
  return (
    <div class="stack">
      <Choice
        label="Contract profile"
        choices={found.map((one): readonly [number, string] => [one.number, `${one.cells.title}, ${one.at}`])}
        value={chosen.number}
        choose={setNumber}
      />
      {years !== null && (
        <Choice
          label="Year to monitor"
          choices={years.map((one): readonly [number, string] => [one, financialYearName(one)])}
          value={year ?? 0}
          choose={setYear}
        />
      )}
      <p class="hint">The table then refers to the profile’s cells, and follows them when the profile changes.</p>
      <button type="button" class="btn small" onClick={take}>
        Take its figures
      </button>
      {said !== null && (
        <Notice kind={said.isTrouble ? "warn" : "good"}>
          <p>{said.words}.</p>
        </Notice>
      )}
    </div>
  );
}

/** What came of it, and whether it is trouble. */
function taken(
  feed: ProfileFeed,
  assumptions: Assumptions,
  form: Form,
  figures: ProfileFigures,
  year: number | null,
): readonly [words: string, isTrouble: boolean] {
  const rows = feed.rows(figures, year, form.rows);
  if (typeof rows === "string") return [rows, true];
  form.fill((now) =>
    mergedRows(
      assumptions,
      now,
      rows.map((row) => (row.link === undefined ? row : { ...row, from: "cells" as const })),
    ),
  );
  const count = rows.filter(({ link }) => link !== undefined).length;
  return [`${countWords(count, "figure")} taken from ${figures.title}, each linked to its cell`, false];
}

/** The profiles as the workbook has them now. */
function useProfiles(): Found {
  const [found, setFound] = useState<Found>("reading");
  const look = (): void =>
    void workbook()
      .then(({ readProfiles }) => readProfiles())
      .then(setFound, (error: unknown) => setFound({ sentence: unforeseenFailure(error, { action: "read the contract profiles" }) }));
  useWorkbookChanges("cells", look);
  useEffect(look, []);
  return found;
}

type ChoiceProps = {
  label: string;
  choices: readonly (readonly [value: number, words: string])[];
  value: number;
  choose(this: void, value: number): void;
};

function Choice({ label, choices, value, choose }: ChoiceProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="over">
      <label for={id}>{label}</label>
      <select id={id} value={String(value)} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {choices.map(([one, words]) => (
          <option key={one} value={String(one)}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
