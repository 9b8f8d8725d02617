/** Where Office.js did not load, nothing of Excel can be reached: said at the top, with what an IT team needs to know. */
import type { JSX } from "preact";
import { Notice } from "./notice";

export function OfficeMissing(): JSX.Element | null {
  if (typeof Office !== "undefined") return null;
  return (
    <Notice kind="bad" role="alert">
      <p>
        <strong>Excel cannot be reached, as Microsoft’s Office.js did not load.</strong> Tables can be worked out and copied here, not
        inserted, and no CARE function answers. Close the pane and open it again; if it stays so, tell your IT team that this computer needs
      </p>
      <p class="address">{officeAddress()}</p>
    </Notice>
  );
}

/** The one that the page asks for: a release chooses among Microsoft's two. */
const officeAddress = (): string =>
  [...document.querySelectorAll<HTMLScriptElement>("head script[src]")].map(({ src }) => src).find((src) => src.endsWith("/office.js")) ??
  "office.js";
