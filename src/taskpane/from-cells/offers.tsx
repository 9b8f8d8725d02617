/** "Savings grid from Inputs!B3:C8": one press opens the form with these cells taken. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { catalogue } from "../../tables/catalogue";
import { Icon } from "../icons";
import { useSelection } from "../table/use-selection";
import { workbook } from "../table/workbook";
import { matchingTables } from "./matching-tables";

export type OffersProps = { open(this: void, table: string): void };

type Found = { readonly tables: readonly { readonly id: string; readonly title: string }[]; readonly address: string };

/** Fewer lines are no assumptions of a table. */
const fewestLines = 3;

export function Offers({ open }: OffersProps): JSX.Element | null {
  const selection = useSelection(true);
  const [found, setFound] = useState<Found | null>(null);
  const asked = useRef(0);
  const box = useRef<HTMLElement>(null);
  const hadCursor = useRef(false);
  const show = (next: Found | null): void => {
    hadCursor.current = box.current?.contains(document.activeElement) ?? false;
    setFound(next);
  };
  // Excel tells of a new selection when it likes, and an offer that goes takes the cursor with it.
  useLayoutEffect(() => {
    if (hadCursor.current && document.activeElement === document.body)
      (box.current?.querySelector("button") ?? document.querySelector<HTMLElement>("h1"))?.focus();
  }, [found]);
  useEffect(() => {
    if (selection === null) return undefined;
    const mine = ++asked.current;
    const look = async (): Promise<void> => {
      const read = await (await workbook()).readSelectedRows();
      const rows = "rows" in read ? read.rows : [];
      const definitions = rows.length < fewestLines ? [] : await Promise.all(catalogue.map(({ load }) => load()));
      if (asked.current !== mine) return;
      const tables = matchingTables(definitions, rows).map(({ about: { id, title } }) => ({ id, title }));
      show(tables.length === 0 || !("address" in read) ? null : { tables, address: read.address });
    };
    void look().catch(() => asked.current === mine && show(null));
    return () => {
      asked.current++;
    };
  }, [selection?.change]);
  if (found === null) return null;
  return (
    <section class="group" aria-labelledby="from-cells" ref={box}>
      <h2 id="from-cells">From the selected cells</h2>
      <ul>
        {found.tables.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="last" onClick={() => open(id)}>
              <Icon name="cells" />
              <span>
                {title} <span class="hint">from {found.address}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
