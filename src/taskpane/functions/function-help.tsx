/** The help of a function: a worked example to insert, its arguments, its errors, and a link to the reference. */
import type { JSX } from "preact";
import type { FunctionDeclaration, Parameter } from "../../calculation";
import { leftOutWords, unitWords } from "../../functions/argument-words";
import type { Host } from "../host";
import { Errors } from "./errors";
import { WorkedExample } from "./worked-example";

type Props = { declaration: FunctionDeclaration; host: Host };

export function FunctionHelp({ declaration, host }: Props): JSX.Element {
  const { name, summary, result, parameters } = declaration;
  const all = Object.entries(parameters) as [string, Parameter<unknown>][];
  return (
    <div class="inside stack">
      <p>{summary}</p>
      <WorkedExample declaration={declaration} host={host} />
      <section>
        <h3>How it is written</h3>
        <p class="sign">
          <code>{signature(name, all)}</code>
        </p>
        {all.length > 0 && <Arguments of={name} all={all} />}
        <p class="hint">
          Gives {result}. {rangeWords(all)}
        </p>
      </section>
      <Errors declaration={declaration} />
      <p>
        <a class="help" href={`reference.html#${name.toLowerCase()}`} target="_blank" rel="noreferrer">
          {name} in the reference
        </a>
      </p>
    </div>
  );
}

const signature = (name: string, all: readonly (readonly [string, Parameter<unknown>])[]): string =>
  `=CARE.${name}(${all.map(([key, { isOptional }]) => (isOptional ? `[${key}]` : key)).join(", ")})`;

function Arguments({ of, all }: { of: string; all: readonly (readonly [string, Parameter<unknown>])[] }): JSX.Element {
  return (
    <table class="args">
      <caption class="hidden">Arguments of {of}</caption>
      <thead>
        <tr>
          <th scope="col">Argument</th>
          <th scope="col">What to give</th>
        </tr>
      </thead>
      <tbody>
        {all.map(([key, parameter]) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
              <span class="hint">{parameter.isOptional ? "may be left out" : "needed"}</span>
            </th>
            <td>
              {parameter.described.label}
              {parameter.shape === "range" && ", a range"}
              <span class="hint">{accepted(parameter)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function accepted(parameter: Parameter<unknown>): string {
  const leftOut = parameter.defaultCell === null ? "" : leftOutWords(parameter);
  return `${[unitWords(parameter), parameter.described.accepts].filter(Boolean).join(": ")}${leftOut === "" ? "" : `. ${leftOut}`}`;
}

/** Which arguments take a range. */
function rangeWords(all: readonly (readonly [string, Parameter<unknown>])[]): string {
  const lifted = all.filter(([, { shape }]) => shape === "lifted").map(([key]) => key);
  if (lifted.length === 0) return "";
  const subject = lifted.length === all.length ? "Every argument takes" : `${lifted.join(", ")} ${lifted.length === 1 ? "takes" : "take"}`;
  return `${subject} a cell or a range; given a column, one formula fills the column.`;
}
