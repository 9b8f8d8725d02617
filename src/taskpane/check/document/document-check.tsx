/** Checks a whole report, in the pane and on a page of its own. What was found stays as long as the page is open. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useAfterDrawing } from "../../table/use-after-drawing";
import { DocumentResults } from "./document-results";
import { DocumentStart } from "./document-start";
import type { CheckedReport } from "./use-document-check";

type Props = {
  title: string;
  /** What else can be checked here. */
  children?: ComponentChildren;
};

/** Survives a visit to another view. */
let kept: CheckedReport | null = null;

export function DocumentCheck({ title, children }: Props): JSX.Element {
  const [checked, setChecked] = useState(kept);
  const afterDrawing = useAfterDrawing();
  useEffect(keepPage, []);
  const keep = (next: CheckedReport | null): void => {
    kept = next;
    setChecked(next);
  };
  const again = (): void => {
    keep(null);
    afterDrawing(() => document.querySelector("h1")?.focus());
  };
  return checked === null ? (
    <DocumentStart title={title} checked={keep}>
      {children}
    </DocumentStart>
  ) : (
    <DocumentResults checked={checked} again={again} />
  );
}

/** A file that is dropped beside the box would be opened in place of the page, and what was found would be gone. */
function keepPage(): () => void {
  const stay = (event: DragEvent): void => event.preventDefault();
  addEventListener("dragover", stay);
  addEventListener("drop", stay);
  return () => {
    removeEventListener("dragover", stay);
    removeEventListener("drop", stay);
  };
}
