/** The published example: to be loaded, or what it is and how far the form still is it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { compareWithExample, type PublishedExample, type Table, type TableDefinition } from "../../tables";
import { announce } from "../announce";
import { Notice } from "../notice";
import { changedFrom, filled } from "./form-rows";
import type { Form } from "./use-form";

type Props = { definition: TableDefinition; form: Form; table: Table | null };

/** Buttons that fill the form from an example; none while one is in it. */
export function LoadExample({ definition, form }: Omit<Props, "table">): JSX.Element {
  const several = definition.examples.length > 1;
  return (
    <>
      {definition.examples.map((example) => (
        <button key={example.id} type="button" class="btn grow regular" onClick={() => load(definition, form, example)}>
          {several ? `Load ${example.title}` : "Load the example"}
        </button>
      ))}
    </>
  );
}

function load(definition: TableDefinition, form: Form, example: PublishedExample): void {
  form.load(example);
  const { given, needed } = filled(definition.assumptions, example.rows);
  announce(`${given} of ${needed} filled`);
}

export function ExampleNotice({ definition, form, table }: Props): JSX.Element | null {
  const [isSaying, setSaying] = useState(false);
  const { example } = form;
  if (example === null) return null;
  const changed = changedFrom(form.exampleRows, definition.assumptions, form.rows);
  return (
    <Notice kind="info">
      {changed.length === 0 ? (
        <p>
          <strong>Published example: {example.title}.</strong> {table && reproduced(table, example)}
        </p>
      ) : (
        <p>
          <strong>Begun from {example.title}.</strong> Changed since: {changed.join("; ")}.
        </p>
      )}
      <div class="row links">
        <button type="button" class="btn plain" onClick={() => (form.clear(), announce("The form is empty"))}>
          Clear the form
        </button>
        {changed.length > 0 && (
          <button type="button" class="btn plain" onClick={() => load(definition, form, example)}>
            Load it again
          </button>
        )}
        <button type="button" class="btn plain" aria-expanded={isSaying} onClick={() => setSaying(!isSaying)}>
          What the report says
        </button>
      </div>
      {isSaying && <p class="says">{example.says}</p>}
    </Notice>
  );
}

function reproduced(table: Table, example: PublishedExample): string {
  const { agree, of } = compareWithExample(table, example);
  return agree === of ? `All ${of} printed figures are reproduced.` : `${agree} of ${of} printed figures are reproduced.`;
}
