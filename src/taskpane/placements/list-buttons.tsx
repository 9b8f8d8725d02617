/** What can be done with a list that was read: take its years into the form, or clear it. */
import type { JSX } from "preact";

type Props = {
  /** How many years can be taken; 0 where none can. */
  years: number;
  use(this: void): void;
  clear(this: void): void;
};

export const ListButtons = ({ years, use, clear }: Props): JSX.Element => (
  <div class="row">
    {years > 0 && (
      <button type="button" class="btn grow" onClick={use}>
        Use {years === 1 ? "this year" : `these ${years} years`}
      </button>
    )}
    <button type="button" class="btn regular" onClick={clear}>
      Clear the list
    </button>
  </div>
);
