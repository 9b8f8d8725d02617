/** The pane's icons, 16 by 16 pixels, in the colour of the text beside them. */
import type { JSX } from "preact";

const paths = {
  add: "M8 3v10M3 8h10",
  back: "M10 3 5 8l5 5",
  check: "m2 4.2 1.2 1.2L5.4 3M2 10.7l1.2 1.2 2.2-2.4M8 4.5h6M8 11h6",
  cells: "M2.5 2.5h11v11h-11zM2.5 6.2h11M6.2 2.5v11",
  chevron: "m6 3 5 5-5 5",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.6V8l2.4 1.6",
  copy: "M6.7 5.5h5.6a1.2 1.2 0 0 1 1.2 1.2v5.6a1.2 1.2 0 0 1-1.2 1.2H6.7a1.2 1.2 0 0 1-1.2-1.2V6.7a1.2 1.2 0 0 1 1.2-1.2zM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2",
  error: "M5.5 1.8h5l3.7 3.7v5l-3.7 3.7h-5l-3.7-3.7v-5zM8 4.9v3.8M8 11v.2",
  function: "M3 13.5c1.7.4 2.3-.5 2.7-2.3l1.3-6C7.4 3.4 8 2.3 9.6 2.6M3.9 7h5M9.3 8.2l4 5M13.3 8.2l-4 5",
  good: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.4 8.2l1.9 1.9 3.4-3.9",
  information: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.4v3.6M8 5v.2",
  lock: "M4.7 7h6.6a1.2 1.2 0 0 1 1.2 1.2v4.1a1.2 1.2 0 0 1-1.2 1.2H4.7a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 1.2 0 0 1 4.7 7zM5.5 7V5.2a2.5 2.5 0 0 1 5 0V7",
  go: "M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5",
  missing: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.6 8h4.8",
  pen: "m10.8 2.9 2.3 2.3-7.6 7.6-3 .7.7-3z",
  person: "M8 2.6a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM3 13.6c.5-2.7 2.5-4 5-4s4.5 1.3 5 4",
  remove: "m4 4 8 8M12 4l-8 8",
  rounding: "M2.2 7.4c1.6-2.8 3.2-2.8 5.8-1.2s4.2 1.6 5.8-1.2M2.2 11c1.6-2.8 3.2-2.8 5.8-1.2s4.2 1.6 5.8-1.2",
  search: "M7 2.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8zM10.4 10.4l3.6 3.6",
  table: "M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM2 6.3h12M6 6.3V13M10 6.3V13M2 9.6h12",
  warning: "M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.4v.2",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, class: extra = "" }: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={`i ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
      {name === "cells" && <path d="M6.2 6.2h7.3v7.3H6.2z" fill="currentColor" fill-opacity=".25" />}
    </svg>
  );
}

export function GearIcon(): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.7" stroke-width="1.9" stroke-dasharray="2.1 2.377" stroke-linecap="butt" transform="rotate(10.5 8 8)" />
      <circle cx="8" cy="8" r="4.5" />
      <circle cx="8" cy="8" r="1.7" />
    </svg>
  );
}
