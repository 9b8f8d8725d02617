/** Tells when Excel's list of our functions is another version's. What there is to say is loaded then. */
import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { otherArguments, otherListMet, type OtherArguments } from "../functions/other-arguments";

export function OtherList(): JSX.Element | null {
  const [notice, setNotice] = useState<{ readonly OtherListNotice: ComponentType<OtherArguments> } | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (otherArguments() !== null) void import("./other-list-notice").then(setNotice, () => undefined);
    };
    look();
    addEventListener(otherListMet, look);
    return () => removeEventListener(otherListMet, look);
  }, []);
  const met = otherArguments();
  return notice && met && <notice.OtherListNotice {...met} />;
}
