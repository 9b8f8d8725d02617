/** All standard tables in groups, those last used first. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TableListing } from "../tables/catalogue";
import { countWords } from "./count-words";
import { search, type Found } from "./gallery-search";
import { Icon } from "./icons";
import { lastUsed } from "./kept-forms";
import { Marked } from "./marked";
import { Picture } from "./pictures";
import { SearchBox, SearchResults } from "./search";
import { whenWords } from "./when";

/** With no more tables than these, there is nothing to search for. */
const mostWithoutSearch = 3;
const mostLastUsed = 3;

type Props = {
  tables: readonly TableListing[];
  cameFrom?: string | undefined;
  /** The tables that the selected cells would fill. */
  fromCells: ComponentChildren;
  open(this: void, table: string): void;
};

export function Gallery({ tables, cameFrom, fromCells, open }: Props): JSX.Element {
  const [query, setQuery] = useState("");
  const whole = useRef<HTMLElement>(null);
  useLayoutEffect(() => whole.current?.querySelector<HTMLElement>(`[data-table="${cameFrom ?? ""}"]`)?.focus(), []);
  return (
    <main ref={whole}>
      <h1 class="hidden" tabIndex={-1}>
        Tables
      </h1>
      {tables.length > mostWithoutSearch && (
        <SearchBox
          label={`Search the ${tables.length} tables`}
          placeholder={`Search ${tables.length} tables, such as empty beds or inflation`}
          query={query}
          change={setQuery}
        />
      )}
      {query.trim() === "" ? (
        <>
          {fromCells}
          <LastUsed tables={tables} open={open} />
          {groups(tables).map(([group, entries], index) => (
            <section key={group} class="group" aria-labelledby={`group-${index}`}>
              <h2 id={`group-${index}`}>{group}</h2>
              <Rows found={search(entries, "")} open={open} />
            </section>
          ))}
        </>
      ) : (
        <Results found={search(tables, query)} query={query} count={tables.length} open={open} showAll={() => setQuery("")} />
      )}
    </main>
  );
}

function Results({
  found,
  query,
  count,
  open,
  showAll,
}: {
  found: readonly Found<TableListing>[];
  query: string;
  count: number;
  open(this: void, table: string): void;
  showAll(this: void): void;
}): JSX.Element {
  return (
    <SearchResults said={`${countWords(found.length, "table")} for “${query.trim()}”`} all={`Show all ${count} tables`} showAll={showAll}>
      <Rows found={found} open={open} />
    </SearchResults>
  );
}

function LastUsed({ tables, open }: { tables: readonly TableListing[]; open(this: void, table: string): void }): JSX.Element | null {
  const used = lastUsed(tables.map(({ id }) => id)).slice(0, mostLastUsed);
  if (used.length === 0) return null;
  return (
    <section class="group" aria-labelledby="last-used">
      <h2 id="last-used">Last used</h2>
      <ul>
        {used.map(({ table, changed }) => (
          <li key={table}>
            <button type="button" class="last" onClick={() => open(table)}>
              <Icon name="clock" />
              <span>{tables.find(({ id }) => id === table)?.title}</span>
              <span class="meta">form kept, {whenWords(changed, new Date())}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ found, open }: { found: readonly Found<TableListing>[]; open(this: void, table: string): void }): JSX.Element {
  return (
    <ul>
      {found.map(({ entry, line, matches }) => (
        <li key={entry.id}>
          <button type="button" class="pick" data-table={entry.id} onClick={() => open(entry.id)}>
            <Picture table={entry.id} />
            <span>
              <strong>{entry.title}</strong>{" "}
              <span class="hint">
                <Marked line={line} matches={matches} />
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** In the order of the catalogue. */
function groups(tables: readonly TableListing[]): readonly (readonly [string, readonly TableListing[]])[] {
  return [...new Set(tables.map(({ group }) => group))].map((group) => [group, tables.filter((table) => table.group === group)]);
}
