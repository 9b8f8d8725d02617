/** "Savings grid from Inputs!B3:C8": one press opens the form with these cells taken. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
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
  useEffect(() => {
    if (selection === null) return undefined;
    const mine = ++asked.current;
    const look = async (): Promise<void> => {
      const read = await (await workbook()).readSelectedRows();
      const rows = "rows" in read ? read.rows : [];
      const definitions = rows.length < fewestLines ? [] : await Promise.all(catalogue.map(({ load }) => load()));
      if (asked.current !== mine) return;
      const tables = matchingTables(definitions, rows).map(({ about: { id, title } }) => ({ id, title }));
      setFound(tables.length === 0 || !("address" in read) ? null : { tables, address: read.address });
    };
    void look().catch(() => asked.current === mine && setFound(null));
    return () => {
      asked.current++;
    };
  }, [selection?.change]);
  if (found === null) return null;
  return (
    <section class="group" aria-labelledby="from-cells">
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
