/** The button that inserts a worked example, where it will go, and what came of it. */
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Example, FunctionDeclaration } from "../../calculation";
import type { InsertedExample, SelectedTarget } from "../../workbook";
import { countWords } from "../count-words";
import { announce } from "../announce";
import { FailureNotice } from "../failure-notice";
import type { Host } from "../host";
import { Icon } from "../icons";
import { NotEmptyDialog } from "../table/not-empty-dialog";
import { Trouble, UndoOrGoTo } from "../table/undo-or-go-to";
import { useAfterDrawing } from "../table/use-after-drawing";
import type { Selection } from "../table/use-selection";
import { useExampleTarget } from "./use-example-target";
import { useInsertExample, type ExampleState } from "./use-insert-example";

type Props = {
  declaration: FunctionDeclaration;
  example: Example;
  host: Host;
  selection: Selection | null;
  /** What else can be done with the example. */
  children: ComponentChildren;
};

export function InsertExample({ declaration, example, host, selection, children }: Props): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const afterDrawing = useAfterDrawing();
  const toButton = (): void => afterDrawing(() => button.current?.focus());
  const tryAgain = useRef<HTMLButtonElement>(null);
  const { state, start, undo, goTo, reset } = useInsertExample(declaration, example, (next: ExampleState) => {
    if (next.kind === "inserted") afterDrawing(() => heading.current?.focus());
    else if (next.kind === "failed") afterDrawing(() => tryAgain.current?.focus());
    else if (next.kind === "ready" && next.said !== undefined) {
      announce(next.said);
      toButton();
    }
  });
  const canInsert = host === "excel";
  const target = useExampleTarget(declaration, example, selection, state.kind !== "inserted");
  const backToButton = (): void => {
    reset();
    toButton();
  };
  const failure = state.kind === "failed" && (
    <FailureNotice
      sentence={state.sentence}
      again={() => {
        state.again();
        toButton();
      }}
      button={tryAgain}
    />
  );
  if ("inserted" in state && state.inserted !== null)
    return (
      <Inserted
        inserted={state.inserted}
        trouble={state.kind === "inserted" ? state.trouble : undefined}
        failure={failure}
        heading={heading}
        undo={() => {
          undo();
          toButton();
        }}
        goTo={goTo}
        another={backToButton}
      />
    );
  return (
    <>
      <div class="row doing">
        {canInsert && (
          <button
            type="button"
            class="btn primary"
            ref={button}
            aria-disabled={state.kind === "writing"}
            onClick={() => start("selection")}
          >
            Insert this example
          </button>
        )}
        {children}
      </div>
      {state.kind === "ready" && state.said !== undefined && (
        <p class="state good">
          <Icon name="good" />
          {state.said}
        </p>
      )}
      <Trouble sentence={state.kind === "refused" ? state.sentence : undefined} />
      {failure}
      {host !== "starting" && (
        <p class="hint">{canInsert ? whereItGoes(target) : "To insert it, open Placement Costing in Excel 2021 or later."}</p>
      )}
      {state.kind === "not empty" && (
        <NotEmptyDialog
          outcome={state}
          cancel={backToButton}
          answer={(place, mayOverwrite) => {
            start(place, mayOverwrite);
            toButton();
          }}
        />
      )}
    </>
  );
}

function whereItGoes(target: SelectedTarget | null): string {
  if (target === null) return "Goes to the cell that is selected, and to its right and below: labelled inputs and the formula.";
  const { area, filled } = target;
  if (filled === 0) return `Goes into ${area}, now empty: labelled inputs, and the formula that reads them.`;
  return `${area} has ${countWords(filled, "filled cell")}. You are asked before anything is written.`;
}

type InsertedProps = {
  inserted: InsertedExample;
  trouble: string | undefined;
  failure: ComponentChildren;
  heading: { current: HTMLHeadingElement | null };
  undo(this: void): void;
  goTo(this: void): void;
  another(this: void): void;
};

function Inserted({ inserted, trouble, failure, heading, undo, goTo, another }: InsertedProps): JSX.Element {
  const { sheet, inputs, result } = inserted;
  const hasInputs = inputs !== result;
  return (
    <>
      <div class="notice good block inserted">
        <h4 tabIndex={-1} ref={heading}>
          <Icon name="good" />
          Inserted on sheet {sheet}
        </h4>
        <p>
          {hasInputs
            ? `Type your own figures over the blue ones in ${inputs}: the result in ${result} follows.`
            : `The result is in ${result}.`}
        </p>
        <UndoOrGoTo undo={undo} goTo={goTo}>
          <button type="button" class="btn small" onClick={another}>
            Insert again
          </button>
        </UndoOrGoTo>
      </div>
      <Trouble sentence={trouble} />
      {failure}
    </>
  );
}
