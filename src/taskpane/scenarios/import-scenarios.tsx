/** Imports scenarios from a file or from text. Nothing is replaced without asking. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { freeName, sameName, type TableListing, type Scenario } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import { readScenarios } from "../../tables/scenario-file";
import { countWords, verb } from "../count-words";
import { unforeseenFailure } from "../failure";
import { Trouble } from "../table/undo-or-go-to";
import { useAfterDrawing } from "../table/use-after-drawing";
import { useUniqueId } from "../use-unique-id";
import { SameName } from "./same-name";

type Props = {
  table: TableListing;
  kept: readonly Scenario[];
  add(this: void, taken: readonly Scenario[], words: string): Promise<boolean>;
  /** Called once they are imported, to close the box. */
  done(this: void): void;
};

type Asked = { readonly taken: readonly Scenario[]; readonly same: readonly string[]; readonly left: string };

export function ImportScenarios({ table, kept, add, done }: Props): JSX.Element {
  const id = useUniqueId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const names = kept.map(({ name }) => name);
  /** The question goes, and with it the button that was pressed. */
  const unasked = (): void => {
    setAsked(null);
    afterDrawing(() => button.current?.focus());
  };
  const take = async (taken: readonly Scenario[], left: string): Promise<void> => {
    if (asked !== null) unasked();
    const words = taken.length === 1 ? `${taken[0]?.name ?? ""} imported` : `${countWords(taken.length, "scenario")} imported`;
    if (await add(taken, words + left)) done();
  };
  const read = async (from: string): Promise<void> => {
    setAsked(null);
    setProblem(null);
    const found = await readScenarios(from);
    if ("sentence" in found) {
      setProblem(`${found.sentence}. Nothing was imported`);
      return;
    }
    const taken = found.scenarios.filter((one) => one.table === table.id);
    const others = titlesOf(found.scenarios.filter((one) => one.table !== table.id));
    if (taken.length === 0) {
      setProblem(`These are scenarios of ${others}. Open that table and import them there. Nothing was imported`);
      return;
    }
    const left = others === "" ? "" : `. Those of ${others} were left out: import them there`;
    const same = taken.filter(({ name }) => names.some((one) => sameName(one, name))).map(({ name }) => name);
    if (same.length === 0) await take(taken, left);
    else setAsked({ taken, same, left });
  };
  const readText = (from = text): Promise<void> =>
    read(from).catch((error: unknown) => setProblem(unforeseenFailure(error, { action: "import this" })));
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      await readText(await file.text());
    } catch {
      setProblem(`${file.name} could not be read. Open it in a text editor, copy the text and paste it here`);
    }
  };
  return (
    <section aria-label="Import" class="stack">
      <div>
        <label for={`${id}-file`}>From a file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const { files } = event.currentTarget;
            void readFile(files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <div>
        <label for={id}>Or paste the text of one</label>
        <textarea id={id} class="code" rows={4} spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="button" class="btn small" ref={button} onClick={() => void readText()}>
          Import the text
        </button>
      </div>
      <Trouble sentence={problem ?? undefined} />
      {asked !== null && (
        <SameName
          question={`${inWords(asked.same)} ${verb(asked.same.length, "is", "are")} here already. Nothing has been imported yet.`}
          both={{ words: "Keep both", press: () => void take(renamed(asked.taken, names), asked.left) }}
          replace={{
            words: asked.same.length === 1 ? `Replace ${asked.same[0] ?? ""}` : `Replace the ${asked.same.length}`,
            press: () => void take(asked.taken, asked.left),
          }}
          cancel={unasked}
        />
      )}
    </section>
  );
}

/** Gives those whose names are taken the next free name. */
function renamed(taken: readonly Scenario[], names: readonly string[]): readonly Scenario[] {
  const used = [...names];
  return taken.map((one) => {
    const name = freeName(one.name, used);
    used.push(name);
    return { ...one, name };
  });
}

const titlesOf = (scenarios: readonly Scenario[]): string =>
  inWords([...new Set(scenarios.map(({ table }) => catalogue.find(({ id }) => id === table)?.title ?? table))]);

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
