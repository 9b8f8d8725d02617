/** The form: first what the table is about, then how it is worked out. */
import type { JSX } from "preact";
import { Fragment } from "preact";
import { alignedLists, isList, type AnyAssumption, type Assumption, type TableDefinition, type Warning } from "../../tables";
import { Notice } from "../notice";
import { BasisFields } from "./basis-fields";
import { Field } from "./field";
import type { Fields } from "./fields";
import { fieldId, focusControl } from "./field-id";
import { rowAt, typed } from "./form-rows";
import { LevelsField } from "./levels-field";

type Props = { definition: TableDefinition; fields: Fields; warnings: readonly Warning[] };

export function AssumptionsForm({ definition, fields, warnings }: Props): JSX.Element {
  const all = Object.entries(definition.assumptions);
  const basis = all.flatMap(([, assumption]) => (assumption.section === "basis" && !isList(assumption) ? [assumption] : []));
  return (
    <>
      {blocks(all.filter(([, one]) => one.section === "main" && !(isList(one) && one.isAsked?.(fields.look) === false))).map(
        (block, index) =>
          block.kind === "list" ? (
            <Fragment key={block.name}>
              <LevelsField name={block.name} list={block.list} fields={fields} />
              <Warnings of={alignedLists(definition.assumptions, block.list)} warnings={warnings} fields={fields} />
            </Fragment>
          ) : (
            <fieldset key={block.assumptions[0]?.label} class={index > 0 ? "panel" : ""}>
              <legend class="hidden">{block.assumptions.map(({ label }) => label).join(", ")}</legend>
              {block.assumptions.map((assumption) => (
                <FieldAndWarnings key={assumption.label} assumption={assumption} fields={fields} warnings={warnings} />
              ))}
            </fieldset>
          ),
      )}
      {basis.length > 0 && (
        <BasisFields
          assumptions={basis}
          warnings={warnings.filter(({ about }) => basis.some(({ label }) => label === about))}
          fields={fields}
        />
      )}
    </>
  );
}

function FieldAndWarnings({
  assumption,
  fields,
  warnings,
}: {
  assumption: Assumption;
  fields: Fields;
  warnings: readonly Warning[];
}): JSX.Element | null {
  const row = rowAt(fields.form.rows, assumption.label);
  if (row === undefined) return null;
  return (
    <>
      <Field assumption={assumption} row={row} fields={fields} />
      <Warnings of={[assumption]} warnings={warnings} fields={fields} />
    </>
  );
}

type WarningsProps = { of: readonly { readonly label: string }[]; warnings: readonly Warning[]; fields: Fields };

/** One press puts a question right, and the cursor goes to what has changed. */
function Warnings({ of, warnings, fields: { form } }: WarningsProps): JSX.Element {
  const take = ({ label, value }: Warning["repair"] & object): void => {
    const row = rowAt(form.rows, label);
    if (row === undefined) return;
    form.change((rows) => typed(rows, row, value, form.exampleRows));
    focusControl(fieldId(form.rows, row));
  };
  return (
    <>
      {warnings
        .filter(({ about }) => of.some(({ label }) => label === about))
        .map(({ sentence, repair }) => (
          <Notice key={sentence} kind="warn">
            <p>{/[.?]$/.test(sentence) ? sentence : `${sentence}.`}</p>
            {repair && (
              <button type="button" class="btn small" onClick={() => take(repair)}>
                {repair.words}
              </button>
            )}
          </Notice>
        ))}
    </>
  );
}

type Block =
  | { readonly kind: "list"; readonly name: string; readonly list: Extract<AnyAssumption, { item: string }> }
  | { readonly kind: "fields"; readonly assumptions: Assumption[] };

/** A list is a block of its own; the single fields between two lists are one block. */
function blocks(main: readonly (readonly [string, AnyAssumption])[]): readonly Block[] {
  const found: Block[] = [];
  for (const [name, assumption] of main) {
    const last = found.at(-1);
    if (isList(assumption)) {
      if (assumption.alignedTo === undefined) found.push({ kind: "list", name, list: assumption });
    } else if (last?.kind === "fields") last.assumptions.push(assumption);
    else found.push({ kind: "fields", assumptions: [assumption] });
  }
  return found;
}
