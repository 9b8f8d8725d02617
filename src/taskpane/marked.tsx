/** A line with the words marked by which it was found. */
import { Fragment, type JSX } from "preact";
import type { FoundLine } from "./search-words";

export function Marked({ line, matches }: FoundLine): JSX.Element {
  const ends = [0, ...matches.map(([, end]) => end)];
  return (
    <>
      {matches.map(([start, end], index) => (
        <Fragment key={start}>
          {line.slice(ends[index], start)}
          <mark>{line.slice(start, end)}</mark>
        </Fragment>
      ))}
      {line.slice(ends.at(-1))}
    </>
  );
}
