/** The form: first what the table is about, then how it is worked out. */
import type { JSX } from "preact";
import { isList, type AnyAssumption, type Assumption, type TableDefinition, type Warning } from "../../tables";
import { Notice } from "../notice";
import { BasisFields } from "./basis-fields";
import { Field } from "./field";
import type { Fields } from "./fields";
import { rowAt } from "./form-rows";
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
            <LevelsField key={block.name} name={block.name} list={block.list} fields={fields} />
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
      {warnings
        .filter(({ about }) => about === assumption.label)
        .map(({ sentence }) => (
          <Notice key={sentence} kind="warn">
            <p>{sentence}.</p>
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
