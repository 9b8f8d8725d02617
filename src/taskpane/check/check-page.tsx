/** The check, from its start to its findings and back. What was typed stays as long as the pane is open. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SeenCells } from "../../workbook";
import { useAfterDrawing } from "../table/use-after-drawing";
import { CheckResults } from "./check-results";
import { CheckStart, emptyDraft, type Draft } from "./check-start";
import type { Checked } from "./use-check";

/** Survives a visit to another view. */
let kept: { draft: Draft; checked: Checked | null; repeat: SeenCells | null } = { draft: emptyDraft, checked: null, repeat: null };

export function CheckPage({ canSelect }: { canSelect: boolean }): JSX.Element {
  const [{ draft, checked, repeat }, set] = useState(kept);
  const afterDrawing = useAfterDrawing();
  /** Begins anew, or checks the same cells once more. */
  const again = (cells: SeenCells | null = null): void => {
    keep({ draft, checked: null, repeat: cells });
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
      repeat={repeat}
      change={(next) => keep({ ...kept, draft: next, repeat: null })}
      checked={(next) => keep({ ...kept, checked: next, repeat: null })}
    />
  ) : (
    <CheckResults checked={checked} canMark={canSelect} again={again} />
  );
}
