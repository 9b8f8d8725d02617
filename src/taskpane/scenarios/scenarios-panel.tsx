/** A table's scenarios: forms saved under names, to be opened again, compared and passed on as a file. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { moduleVersion } from "../../calculation";
import { changedSinceSaved } from "../../tables/changed-figures";
import { freeName, sameName, type Scenario, type TableDefinition } from "../../tables";
import { announce } from "../announce";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { Trouble } from "../table/undo-or-go-to";
import { useAfterDrawing } from "../table/use-after-drawing";
import { keptRow, type Form } from "../table/use-form";
import { changedFrom, filled, rowsFrom } from "../table/form-rows";
import { CompareScenarios } from "./compare-scenarios";
import { ExportScenarios } from "./export-scenarios";
import { ImportScenarios } from "./import-scenarios";
import { SaveScenario } from "./save-scenario";
import { ScenarioItem } from "./scenario-item";
import { browserTexts, workbookTexts } from "./scenario-store";
import { useScenarios, type Change } from "./use-scenarios";

export type ScenariosProps = { definition: TableDefinition; form: Form; inExcel: boolean };

/** What was done last; a deletion can be undone. */
type Said = {
  readonly words: string;
  readonly undo?: Change;
  /** Which figures come out otherwise than when it was saved. */ readonly changed?: string;
};

export function ScenariosPanel({ definition, form, inExcel }: ScenariosProps): JSX.Element {
  const { about, assumptions } = definition;
  const { kept, trouble, change, readAgain } = useScenarios(inExcel ? workbookTexts : browserTexts, about.id);
  const [said, setSaid] = useState<Said | null>(null);
  const [box, setBox] = useState<"compare" | "export" | "import" | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const afterDrawing = useAfterDrawing();
  const focusOn = (selector: string): void => afterDrawing(() => whole.current?.querySelector<HTMLElement>(selector)?.focus());
  const tell = (words: string, undo?: Change, changed = ""): void => {
    setSaid({ words, ...(undo === undefined ? {} : { undo }), ...(changed === "" ? {} : { changed }) });
    announce(changed === "" ? words : `${words}. ${changed}`);
  };
  /** Makes a change, says so, and moves the focus. */
  const make = async (next: Change, words: string, focus?: string, undo?: Change): Promise<boolean> => {
    if (!(await change(next))) {
      setSaid((before) => (before?.undo === next ? before : null)); // A deletion that could not be undone can still be.
      return false;
    }
    tell(words, undo);
    if (focus !== undefined) focusOn(focus);
    return true;
  };

  if (kept === null)
    return trouble === null ? (
      <></>
    ) : (
      <>
        <Trouble sentence={trouble} />
        <button type="button" class="btn small" onClick={readAgain}>
          Try again
        </button>
      </>
    );
  const names = kept.map(({ name }) => name);
  const save = (name: string): Promise<boolean> => {
    const made: Scenario = {
      table: about.id,
      name,
      date: new Date().toISOString(),
      rows: form.rows.map(keptRow),
      madeBy: moduleVersion,
      ...(form.example === null ? {} : { example: form.example.id }),
    };
    return make((now) => withScenario(now, made), `${name} saved`);
  };
  const open = (one: Scenario): void => {
    form.open(one.rows, one.example);
    const { given, needed } = filled(assumptions, one.rows);
    tell(`${one.name} opened: ${given} of ${needed} filled`, undefined, changedSinceSaved(one));
  };
  const remove = (one: Scenario): void =>
    void make(
      (now) => now.filter(({ name }) => !sameName(name, one.name)),
      `${one.name} deleted`,
      ".undo",
      (now) => (now.some(({ name }) => sameName(name, one.name)) ? now : [...now, one]),
    );
  const duplicate = (one: Scenario): void => {
    const name = freeName(one.name, names);
    const copy = { ...one, name, date: new Date().toISOString() };
    void make((now) => [...now, copy], `${name} made`, `[data-open="${kept.length}"]`);
  };
  const rename = (one: Scenario, index: number, name: string): Promise<boolean> =>
    make(
      (now) => now.map((other) => (sameName(other.name, one.name) ? { ...other, name } : other)),
      `${one.name} is now ${name}`,
      `[data-rename="${index}"]`,
    );
  const undo = (again: Change): void => void make(again, "The scenario is back", `[data-open="${kept.length}"]`);
  const toggle = (next: typeof box): void => setBox(box === next ? null : next);
  const shut = (): void => {
    focusOn(`[data-box="${box ?? ""}"]`);
    setBox(null);
  };
  return (
    <div class="stack inside" ref={whole}>
      <p class="hint">
        {inExcel
          ? "Kept in this workbook: they travel with the file once it is saved."
          : "Kept in this browser, on this computer only. Export them to pass them on."}
      </p>
      <Trouble sentence={trouble ?? undefined} />
      {said && (
        <Notice kind="good">
          <p>{said.words}.</p>
          {said.changed !== undefined && <p>{said.changed}</p>}
          {said.undo !== undefined && (
            <div class="row">
              <button type="button" class="btn small undo" onClick={() => said.undo !== undefined && undo(said.undo)}>
                Undo
              </button>
            </div>
          )}
        </Notice>
      )}
      <SaveScenario kept={kept} save={save} />
      {kept.length > 0 && (
        <ul class="lines" aria-label="Scenarios">
          {kept.map((one, index) => (
            <ScenarioItem
              key={one.name}
              scenario={one}
              index={index}
              others={names.filter((name) => name !== one.name)}
              isInForm={isSame(one, form, definition)}
              open={() => open(one)}
              duplicate={() => duplicate(one)}
              remove={() => remove(one)}
              rename={(name) => rename(one, index, name)}
            />
          ))}
        </ul>
      )}
      <div class="row">
        {(["compare", "export", "import"] as const)
          .filter((one) => one === "import" || kept.length > 0)
          .map((one) => (
            <button key={one} type="button" class="btn small" data-box={one} aria-expanded={box === one} onClick={() => toggle(one)}>
              <Icon name="chevron" class={box === one ? "chev open" : "chev"} />
              {one === "compare" ? "Compare two" : one === "export" ? "Export" : "Import"}
            </button>
          ))}
      </div>
      {box === "compare" && kept.length > 0 && <CompareScenarios definition={definition} kept={kept} form={form.rows} />}
      {box === "export" && kept.length > 0 && <ExportScenarios table={about.id} kept={kept} />}
      {box === "import" && (
        <ImportScenarios
          table={about}
          kept={kept}
          add={(taken, words) => make((now) => taken.reduce(withScenario, now), words)}
          done={shut}
        />
      )}
    </div>
  );
}

/** Replaces the scenario of the same name, or adds it at the end. */
function withScenario(now: readonly Scenario[], made: Scenario): readonly Scenario[] {
  const isThere = now.some(({ name }) => sameName(name, made.name));
  return isThere ? now.map((one) => (sameName(one.name, made.name) ? made : one)) : [...now, made];
}

const isSame = (one: Scenario, form: Form, { assumptions }: TableDefinition): boolean =>
  changedFrom(rowsFrom(assumptions, one.rows), assumptions, form.rows).length === 0;
