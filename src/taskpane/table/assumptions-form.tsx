/** The form: first what is needed, then what is usually answered alike, folded. */
import type { JSX } from "preact";
import { Fragment } from "preact";
import { alignedLists, isList, type AnyAssumption, type Assumption, type TableDefinition, type Beside, type Warning } from "../../tables";
import { Notice } from "../notice";
import { BasisField } from "./basis-field";
import { Field } from "./field";
import type { Fields } from "./fields";
import { fieldId, focusControl } from "./field-id";
import { rowAt, typed } from "./form-rows";
import { formSteps, singles, type Asked } from "./form-steps";
import { LevelsField } from "./levels-field";
import { SourcesSwitch } from "./sources-switch";
import { UsualFold } from "./usual-fold";
import { areFew, manyWords, usualWords } from "./usual-words";

type Props = {
  definition: TableDefinition;
  fields: Fields;
  warnings: readonly Warning[];
  beside?: readonly Beside[];
  showSources(this: void, isShown: boolean): void;
};

export function AssumptionsForm({ definition: { assumptions }, fields, warnings, beside = [], showSources }: Props): JSX.Element {
  const { needed, more, basis } = formSteps(assumptions);
  const others = singles(more);
  const isLong = !areFew(others);
  const blocksOf = { fields, warnings, beside, assumptions };
  const basisFields = basis.map((assumption) => (
    <Fragment key={assumption.label}>
      <BasisField assumption={assumption} fields={fields} />
      <Warnings of={[assumption]} warnings={warnings} fields={fields} />
    </Fragment>
  ));
  const fold = { fields, warnings };
  return (
    <>
      {isLong && <p class="hint step">Step 1 of 2: what is needed</p>}
      <Blocks {...blocksOf} asked={needed} />
      <SourcesSwitch isOn={fields.withSources} canTake={fields.take !== undefined} change={showSources} />
      {isLong && (
        <UsualFold title="Step 2 of 2:" line={manyWords(others, fields)} hasTrouble={hasTrouble(more, fold)}>
          <Blocks {...blocksOf} asked={more} />
        </UsualFold>
      )}
      {(basis.length > 0 || (others.length > 0 && !isLong)) && (
        <UsualFold
          title="Worked out with"
          line={usualWords(isLong ? basis : [...others, ...basis], fields)}
          hasTrouble={hasTrouble([...(isLong ? [] : more), ...basis.map((one) => [one.label, one] as const)], fold)}
        >
          {!isLong && <Blocks {...blocksOf} asked={more} />}
          {basisFields}
        </UsualFold>
      )}
    </>
  );
}

/** Whether there is an error or a question to see at one of them. */
const hasTrouble = (asked: Asked, { fields, warnings }: Pick<Props, "fields" | "warnings">): boolean =>
  asked.some(
    ([, { label }]) =>
      warnings.some(({ about }) => about === label) ||
      fields.form.rows.some((row) => (row.label === label || row.label.startsWith(`${label},`)) && fields.shown.at(row) !== undefined),
  );

type BlocksProps = Required<Pick<Props, "fields" | "warnings" | "beside">> & { asked: Asked; assumptions: TableDefinition["assumptions"] };

function Blocks({ asked, assumptions, fields, warnings, beside }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks(asked.filter(([, one]) => !(isList(one) && one.isAsked?.(fields.look) === false))).map((block, index) =>
        block.kind === "list" ? (
          <Fragment key={block.name}>
            <LevelsField name={block.name} list={block.list} fields={fields} />
            <BesideWords of={block.list} beside={beside} />
            <Warnings of={alignedLists(assumptions, block.list)} warnings={warnings} fields={fields} />
          </Fragment>
        ) : (
          <fieldset key={block.assumptions[0]?.label} class={index > 0 ? "panel" : ""}>
            <legend class="hidden">{block.assumptions.map(({ label }) => label).join(", ")}</legend>
            {block.assumptions.map((assumption) => (
              <FieldAndWarnings key={assumption.label} assumption={assumption} fields={fields} warnings={warnings} beside={beside} />
            ))}
          </fieldset>
        ),
      )}
    </>
  );
}

function FieldAndWarnings({
  assumption,
  fields,
  warnings,
  beside,
}: {
  assumption: Assumption;
  fields: Fields;
  warnings: readonly Warning[];
  beside: readonly Beside[];
}): JSX.Element | null {
  const row = rowAt(fields.form.rows, assumption.label);
  if (row === undefined) return null;
  return (
    <>
      <Field assumption={assumption} row={row} fields={fields} />
      <BesideWords of={assumption} beside={beside} />
      <Warnings of={[assumption]} warnings={warnings} fields={fields} />
    </>
  );
}

/** What a field comes to, such as the price of each year: it follows the typing. */
const BesideWords = ({ of, beside }: { of: { readonly label: string }; beside: readonly Beside[] }): JSX.Element => (
  <>
    {beside
      .filter(({ about }) => about === of.label)
      .map(({ words }) => (
        <p key="words" class="derived beside">
          {words}
        </p>
      ))}
  </>
);

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
