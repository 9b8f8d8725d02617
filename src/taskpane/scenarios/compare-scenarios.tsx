/** Two scenarios, or one and the form, side by side. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { makeTable, type Part, type Scenario, type Table, type TableDefinition } from "../../tables";
import { countWords } from "../count-words";
import { settings } from "../settings";
import { Notice } from "../notice";
import { FiguresTable } from "../table/figures-table";
import { isBlank, rowsFrom, type FormRows } from "../table/form-rows";
import { useUniqueId } from "../use-unique-id";
import { CopyComparison } from "./copy-comparison";
import { comparedColumn, differingAssumptions, finerRounding, firstColumn, pence, sharedParts, type Side } from "./comparison";

type Props = { definition: TableDefinition; kept: readonly Scenario[]; form: FormRows };

const theForm = "The form now";

export function CompareScenarios({ definition, kept, form }: Props): JSX.Element {
  const { assumptions } = definition;
  const sides: readonly Side[] = [
    ...kept.map(({ name, rows }) => ({ name, rows: rowsFrom(assumptions, rows) })),
    { name: theForm, rows: form },
  ];
  const [first, setFirst] = useState(0);
  const [second, setSecond] = useState(1);
  const [one, other] = [sides[first] ?? sides[0], sides[second] ?? sides.at(-1)];
  if (one === undefined || other === undefined) return <></>;
  const differences = differingAssumptions(assumptions, one, other);
  const [table, otherTable] = [one, other].map(({ rows }) =>
    makeTable(
      definition,
      rows.filter(({ value }) => !isBlank(value)),
    ),
  );
  return (
    <section aria-label="Compare" class="stack">
      <div class="pair">
        <Choice words="Compare" choices={sides.map(({ name }) => name)} chosen={first} choose={setFirst} />
        <Choice words="with" choices={sides.map(({ name }) => name)} chosen={second} choose={setSecond} />
      </div>
      {differences.rows.length === 0 ? (
        <Notice kind="info">
          <p>No assumption differs.</p>
        </Notice>
      ) : (
        <FiguresTable part={differences} table={{ rounding: pence }} />
      )}
      {[table, otherTable].map(
        (made, index) =>
          made !== undefined &&
          "problems" in made && (
            <Notice key={index} kind="warn">
              <p>
                {[one, other][index]?.name} has no result: {countWords(made.problems.length, "problem")} to fix.
                {[one, other][index]?.name !== theForm && " Open it to see which."}
              </p>
            </Notice>
          ),
      )}
      {differences.rows.length > 0 && table !== undefined && "table" in table && otherTable !== undefined && "table" in otherTable && (
        <Figures differences={differences} one={{ ...one, table: table.table }} other={{ ...other, table: otherTable.table }} />
      )}
    </section>
  );
}

type FiguresProps = { differences: Part; one: Side & { table: Table }; other: Side & { table: Table } };

function Figures({ differences, one, other }: FiguresProps): JSX.Element {
  const parts = sharedParts(one.table, other.table);
  const [partIndex, setPart] = useState(0);
  const [columnIndex, setColumn] = useState<number | null>(null);
  const part = parts[partIndex] ?? parts[0];
  const column = part && (part.columns[columnIndex ?? -1] ?? firstColumn(part));
  return (
    <>
      {[one, other].map(({ name, table }, index) => (
        <p key={index}>
          <strong>{name}:</strong> {table.headline.join(" ")}.
        </p>
      ))}
      {part && column && (
        <>
          <div class="pair">
            <Choice
              words="Figures of"
              choices={parts.map(({ words }) => words)}
              chosen={parts.indexOf(part)}
              choose={(index) => {
                setPart(index);
                setColumn(null);
              }}
            />
            <Choice
              words="Column"
              choices={part.columns.map(({ words }) => words)}
              chosen={part.columns.indexOf(column)}
              choose={setColumn}
            />
          </div>
          <FiguresTable
            part={comparedColumn(column, one, other)}
            table={{ rounding: finerRounding(one.table, other.table), signs: settings().signs }}
          />
          <CopyComparison
            title={`${one.table.title}: ${one.name} compared with ${other.name}`}
            findings={[one, other].map(({ name, table }) => `${name}: ${table.headline.join(" ")}.`)}
            grids={[
              { part: differences, rounding: pence },
              { part: comparedColumn(column, one, other), rounding: finerRounding(one.table, other.table), signs: settings().signs },
            ]}
          />
        </>
      )}
    </>
  );
}

type ChoiceProps = { words: string; choices: readonly string[]; chosen: number; choose(this: void, index: number): void };

function Choice({ words, choices, chosen, choose }: ChoiceProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div>
      <label for={id}>{words}</label>
      <select id={id} value={String(chosen)} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {choices.map((choice, index) => (
          <option key={index} value={String(index)}>
            {choice}
          </option>
        ))}
      </select>
    </div>
  );
}
