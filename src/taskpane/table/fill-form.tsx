/** Fills the whole form at once, from a published example or from cells. The previous figures can be brought back. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { PublishedExample, Table, TableDefinition } from "../../tables";
import { announce } from "../announce";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { changedFrom, filled } from "./form-rows";
import { ExampleNotice } from "./published-example";
import { UnreadHeadings } from "./unread-headings";
import { useAfterDrawing } from "./use-after-drawing";
import type { Form } from "./use-form";
import { takeWords, type Take } from "./use-take";

type Props = {
  definition: TableDefinition;
  form: Form;
  table: Table | null;
  /** Absent where there is no sheet to take from. */
  take: Take | null;
  /** What is selected in Excel. */
  selected: string | undefined;
};

export function FillForm({ definition, form, table, take, selected }: Props): JSX.Element {
  const { example } = form;
  const notice = useRef<HTMLDivElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const afterDrawing = useAfterDrawing();
  const load = (one: PublishedExample): void => {
    form.load(one);
    take?.forget();
    const { given, needed } = filled(definition.assumptions, one.rows);
    announce(`${given} of ${needed} filled`);
    // The button that was pressed is gone; the notice is in its place.
    afterDrawing(() => notice.current?.focus());
  };
  const clear = (): void => {
    form.clear();
    take?.forget();
    announce("The form is empty");
    afterDrawing(() => buttons.current?.querySelector("button")?.focus());
  };
  const putBack = (): void => {
    form.putBack();
    take?.forget();
    announce("The previous figures are back");
    afterDrawing(() => (notice.current ?? buttons.current?.querySelector("button"))?.focus());
  };
  return (
    <>
      {example && (
        <ExampleNotice
          example={example}
          changed={changedFrom(form.exampleRows, definition.assumptions, form.rows)}
          table={table}
          box={notice}
          clear={clear}
          loadAgain={() => load(example)}
        />
      )}
      <div class="row fill" ref={buttons}>
        {example === null &&
          definition.examples.map((one) => (
            <button key={one.id} type="button" class="btn grow regular" onClick={() => load(one)}>
              {definition.examples.length > 1 ? `Load ${one.title}` : "Load the example"}
            </button>
          ))}
        {take && (
          <button type="button" class={example === null ? "btn grow regular" : "btn grow"} onClick={take.form}>
            {example === null ? (
              "Take from cells"
            ) : (
              <>
                <Icon name="cells" />
                {takeWords(selected)}
              </>
            )}
          </button>
        )}
      </div>
      {take?.said && (
        <Notice kind={take.said.isTrouble ? "warn" : "good"}>
          <p>{take.said.words}.</p>
        </Notice>
      )}
      {take && <UnreadHeadings lines={take.unread} assumptions={definition.assumptions} rows={form.rows} readAs={take.readAs} />}
      {form.canPutBack && (
        <button type="button" class="btn plain" onClick={putBack}>
          Bring back the previous figures
        </button>
      )}
    </>
  );
}
