/** The search box for tables and functions, and what it found. */
import type { ComponentChildren, JSX } from "preact";
import { Said } from "./announce";
import { Icon } from "./icons";

type BoxProps = { label: string; placeholder: string; query: string; change(this: void, query: string): void };

/** Esc empties it. */
export function SearchBox({ label, placeholder, query, change }: BoxProps): JSX.Element {
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
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

type ResultsProps = {
  /** How many were found, in words. */
  said: string;
  /** "Show all 15 tables". */
  all: string;
  showAll(this: void): void;
  children: ComponentChildren;
};

export function SearchResults({ said, all, showAll, children }: ResultsProps): JSX.Element {
  return (
    <>
      <Said class="meta found">{said}</Said>
      {children}
      <p class="found">
        <button
          type="button"
          class="btn plain"
          onClick={(event) => {
            event.currentTarget.closest("main")?.querySelector<HTMLElement>("[type=search]")?.focus();
            showAll();
          }}
        >
          {all}
        </button>
      </p>
    </>
  );
}
