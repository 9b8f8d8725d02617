/** The check, from its start to its findings and back. What was typed stays as long as the pane is open. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { SeenCells } from "../../workbook";
import { useAfterDrawing } from "../table/use-after-drawing";
import { CheckResults } from "./check-results";
import { CheckStart, emptyDraft, WhatToCheck, type CheckFrom, type Draft } from "./check-start";
import { FailureNotice } from "../failure-notice";
import { Opening } from "../opening";
import { useLoaded } from "../use-loaded";
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
  const choose = (from: CheckFrom): void => {
    keep({ ...kept, draft: { ...draft, from } });
    afterDrawing(focusChoice);
  };
  if (draft.from === "report" && checked === null)
    return (
      <WholeReport>
        <WhatToCheck canSelect={canSelect} from="report" choose={choose} />
      </WholeReport>
    );
  return checked === null ? (
    <CheckStart
      canSelect={canSelect}
      draft={draft}
      repeat={repeat}
      change={(next) => (next.from === draft.from ? keep({ ...kept, draft: next, repeat: null }) : choose(next.from))}
      checked={(next) => keep({ ...kept, checked: next, repeat: null })}
    />
  ) : (
    <CheckResults checked={checked} canMark={canSelect} again={again} />
  );
}

/** What is drawn anew holds the choice that was just made: whoever made it stays at it. */
function focusChoice(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLInputElement>(".segments input:checked")?.focus();
}

const title = "Check figures before they are printed";

/** What reads documents is loaded when somebody wants to check one. */
function WholeReport({ children }: { children: ComponentChildren }): JSX.Element {
  const loaded = useLoaded("whole-report", () => import("./document/document-check"));
  useLayoutEffect(focusChoice, [loaded]);
  if (loaded !== "loading" && "value" in loaded) return <loaded.value.DocumentCheck title={title}>{children}</loaded.value.DocumentCheck>;
  return (
    <main class="stack">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
      {loaded === "loading" ? <Opening what="the check of reports" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
    </main>
  );
}
