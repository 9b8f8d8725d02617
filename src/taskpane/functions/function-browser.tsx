/** Every function: looked for by a word or a question, or read through in groups. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { functionDeclarations } from "../../functions/declarations";
import type { Host } from "../host";
import { Icon } from "../icons";
import { FunctionEntry } from "./function-entry";
import { searchFunctions, type Found, type FoundFunction } from "./function-search";

const count = functionDeclarations.length;

export function FunctionBrowser({ host }: { host: Host }): JSX.Element {
  const [query, setQuery] = useState("");
  const found = searchFunctions(functionDeclarations, query);
  return (
    <>
      <SearchBox query={query} change={setQuery} />
      {query.trim() === "" ? (
        <>
          <p class="hint found">
            In any cell, type <code>=CARE.</code> and Excel lists them. Open one to see how it is used, and to put an example into your
            sheet.
          </p>
          {groups.map((group, index) => (
            <section key={group} class="group" aria-labelledby={`function-group-${index}`}>
              <h2 id={`function-group-${index}`}>{group}</h2>
              <Entries found={found.functions.filter(({ declaration }) => declaration.group === group)} host={host} />
            </section>
          ))}
        </>
      ) : (
        <Results found={found} query={query.trim()} host={host} showAll={() => setQuery("")} />
      )}
    </>
  );
}

/** In the order in which people read them. */
const groups = [...new Set(functionDeclarations.map(({ group }) => group))];

function SearchBox({ query, change }: { query: string; change(this: void, query: string): void }): JSX.Element {
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={`Search the ${count} functions by a word or by what you want to know`}
        placeholder="Search, such as break even or void"
        value={query}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || query === "") return;
          event.stopPropagation();
          change("");
        }}
      />
    </div>
  );
}

type Props = { host: Host };

function Results({ found, query, showAll, ...rest }: Props & { found: Found; query: string; showAll(this: void): void }): JSX.Element {
  return (
    <section class="results" aria-labelledby="functions-found">
      <h2 id="functions-found" class="hidden">
        Functions found
      </h2>
      <p class="meta found" role="status">
        {inWords(found, query)}
      </p>
      <Entries found={found.functions} {...rest} />
      <p class="found">
        <button type="button" class="btn plain" onClick={showAll}>
          Show all {count} functions
        </button>
      </p>
    </section>
  );
}

function inWords({ functions, isWhole }: Found, query: string): string {
  if (functions.length === 0) return `No function answers “${query}”. Try another word, such as void, uplift, share or break even.`;
  const counted = functions.length === 1 ? "1 function" : `${functions.length} functions`;
  return isWhole ? `${counted} for “${query}”` : `No function has all of “${query}”. Nearest: ${counted}`;
}

function Entries({ found, ...rest }: Props & { found: readonly FoundFunction[] }): JSX.Element {
  return (
    <ul class="lines">
      {found.map((one) => (
        <li key={one.declaration.name}>
          <FunctionEntry found={one} {...rest} />
        </li>
      ))}
    </ul>
  );
}
