/** Offers the tables that the selected cells would fill. It is loaded once the pane is known to be in Excel. */
import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Host } from "../host";
import type { OffersProps } from "./offers";

type Props = OffersProps & { host: Host };

export function FromCells({ host, open }: Props): JSX.Element | null {
  const [offers, setOffers] = useState<{ readonly Offers: ComponentType<OffersProps> } | null>(null);
  useEffect(() => {
    if (host !== "excel") return;
    // Without it there are the tables themselves, so nothing is said where it cannot be loaded.
    void import("./offers").then(setOffers, () => undefined);
  }, [host]);
  return offers && <offers.Offers open={open} />;
}
