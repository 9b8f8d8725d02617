/** The check, from its start to its findings and back. What was typed stays as long as the pane is open. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useAfterDrawing } from "../table/use-after-drawing";
import { CheckResults } from "./check-results";
import { CheckStart, emptyDraft, type Draft } from "./check-start";
import type { Checked } from "./use-check";

/** Survives a visit to another view. */
let kept: { draft: Draft; checked: Checked | null } = { draft: emptyDraft, checked: null };

export function CheckPage({ canSelect }: { canSelect: boolean }): JSX.Element {
  const [{ draft, checked }, set] = useState(kept);
  const afterDrawing = useAfterDrawing();
  const again = (): void => {
    keep({ draft, checked: null });
    afterDrawing(() => document.querySelector("h1")?.focus());
  };
  const keep = (next: typeof kept): void => {
    kept = next;
    set(next);
  };
  return checked === null ? (
    <CheckStart
      canSelect={canSelect}
      draft={draft}
      change={(next) => keep({ ...kept, draft: next })}
      checked={(next) => keep({ ...kept, checked: next })}
    />
  ) : (
    <CheckResults checked={checked} canMark={canSelect} again={again} />
  );
}
