/** All functions, in groups or as found by a search. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { functionDeclarations } from "../../functions/declarations";
import { countWords } from "../count-words";
import type { Host } from "../host";
import { SearchBox, SearchResults } from "../search";
import { FunctionEntry } from "./function-entry";
import { searchFunctions, type Found, type FoundFunction } from "./function-search";

const all = functionDeclarations.length;

export function FunctionBrowser({ host }: { host: Host }): JSX.Element {
  const [query, setQuery] = useState("");
  const found = searchFunctions(functionDeclarations, query);
  return (
    <>
      <SearchBox
        label={`Search the ${all} functions by a word or by what you want to know`}
        placeholder="Search, such as break even or void"
        query={query}
        change={setQuery}
      />
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

const groups = [...new Set(functionDeclarations.map(({ group }) => group))];

type Props = { host: Host };

function Results({ found, query, showAll, ...rest }: Props & { found: Found; query: string; showAll(this: void): void }): JSX.Element {
  return (
    <section class="results" aria-labelledby="functions-found">
      <h2 id="functions-found" class="hidden">
        Functions found
      </h2>
      <SearchResults said={inWords(found, query)} all={`Show all ${all} functions`} showAll={showAll}>
        <Entries found={found.functions} {...rest} />
      </SearchResults>
    </section>
  );
}

function inWords({ functions, isWhole }: Found, query: string): string {
  if (functions.length === 0) return `No function answers “${query}”. Try another word, such as void, uplift, share or break even.`;
  const count = countWords(functions.length, "function");
  return isWhole ? `${count} for “${query}”` : `No function matches all of “${query}”. Nearest: ${count}`;
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
