/** The pane's settings, and where to find help. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { countWords } from "./count-words";
import { announce } from "./announce";
import { checkTitle, ExcelCheckPage } from "./excel-check-page";
import { Icon } from "./icons";
import { forgetForms } from "./kept-forms";
import { forgetHeadings } from "./kept-headings";
import { settingsTitle } from "./navigation";
import { changeSettings, settings } from "./settings";
import { UsualSettings } from "./usual-settings";
import type { ViewProps } from "./view";

export function SettingsView({ host, location, go }: ViewProps): JSX.Element {
  return location.page === "excel-check" ? (
    <ExcelCheckPage host={host} back={() => go({ view: location.view })} />
  ) : (
    <SettingsPage openCheck={() => go({ view: location.view, page: "excel-check" })} />
  );
}

function SettingsPage({ openCheck }: { openCheck(this: void): void }): JSX.Element {
  const [chosen, setChosen] = useState(settings);
  const [done, setDone] = useState("");
  const say = (words: string): void => {
    setDone(words);
    announce(words);
  };
  const change = (next: Partial<typeof chosen>, words: string): void => {
    changeSettings(next);
    setChosen(settings());
    say(words);
  };
  const forgetTyped = (): string => {
    const forms = forgetForms();
    forgetHeadings();
    return forms === 0 ? "No forms were kept" : `${countWords(forms, "form")} forgotten`;
  };
  return (
    <main class="stack-l">
      <div class="row between">
        <h1 tabIndex={-1}>{settingsTitle}</h1>
        {done !== "" && (
          <span class="state good">
            <Icon name="good" />
            {done}
          </span>
        )}
      </div>
      <section aria-labelledby="this-pane">
        <h2 id="this-pane">This pane</h2>
        <Tick
          words="Remember what I type in forms"
          ticked={chosen.rememberForms}
          change={(rememberForms) => change({ rememberForms }, rememberForms ? "Saved" : `Saved. ${forgetTyped()}`)}
        />
        <Tick
          words="Show the first page next time"
          ticked={chosen.showFirstPage}
          change={(showFirstPage) => change({ showFirstPage }, "Saved")}
        />
        <p class="hint">Forms and settings are kept in this browser or Excel, on this computer only.</p>
        <button type="button" class="btn small" onClick={() => say(forgetTyped())}>
          Forget everything typed on this computer
        </button>
      </section>
      <UsualSettings chosen={chosen} change={(next) => change(next, "Saved")} />
      <section class="panel" aria-labelledby="this-excel">
        <h2 id="this-excel">This Excel</h2>
        <p class="hint">Tries everything that the add-in needs on a sheet of its own, then deletes that sheet.</p>
        <button type="button" class="btn small" onClick={openCheck}>
          {checkTitle}
        </button>
      </section>
      <section class="panel" aria-labelledby="help">
        <h2 id="help">Help</h2>
        <ul>
          {helpPages.map(({ words, page }) => (
            <li key={page}>
              <a class="help" href={page} target="_blank" rel="noreferrer">
                {words}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p class="hint panel">Placement Costing is open source (MIT). Colours follow Excel.</p>
    </main>
  );
}

const helpPages = [{ words: "How to start, and what to do when a cell shows an error", page: "assets/support.html" }];

function Tick({ words, ticked, change }: { words: string; ticked: boolean; change(this: void, ticked: boolean): void }): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" checked={ticked} onChange={(event) => change(event.currentTarget.checked)} />
      {words}
    </label>
  );
}
