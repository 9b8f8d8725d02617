/** The error codes of a function, what they mean, and the function's own sentences for common mistakes. */
import type { JSX } from "preact";
import { isProblem, type FunctionDeclaration, type ProblemKind } from "../../calculation";
import { parseCall } from "../../functions/call";
import { evaluate } from "../../functions/lift";

type Code = "#VALUE!" | "#N/A" | "#DIV/0!";
type Mistake = { readonly formula: string; readonly code: Code; readonly sentence: string };

const codes: Readonly<Record<ProblemKind, Code>> = { "bad input": "#VALUE!", "no answer": "#N/A", "division by zero": "#DIV/0!" };

export function Errors({ declaration }: { declaration: FunctionDeclaration }): JSX.Element {
  const mistakes = declaration.mistakes.flatMap((formula) => mistakeIn(declaration, formula));
  const { errors = [], examples } = declaration;
  const spills = examples.some(({ value }) => typeof value !== "string");
  const badInputs = mistakes.filter(({ code }) => code === "#VALUE!");
  return (
    <section>
      <h3>If it shows an error</h3>
      <dl class="errors">
        {badInputs.length > 0 && (
          <Meaning
            code="#VALUE!"
            means="An input cannot be used. Point at the mark in the cell’s corner: it says which, and what to type."
            mistakes={badInputs}
          />
        )}
        {errors.map(({ code, means }) => (
          <Meaning
            key={code}
            code={code}
            means={`${means.charAt(0).toUpperCase()}${means.slice(1)}.`}
            mistakes={mistakes.filter((mistake) => mistake.code === code)}
          />
        ))}
        {spills && <Meaning code="#SPILL!" means="Cells that the result needs are not empty. Clear them and it appears." mistakes={[]} />}
        <Meaning
          code="#NAME?"
          means="Excel does not have the add-in here, or it came after the formula: with this pane open, press F2 in the cell, then Enter."
          mistakes={[]}
        />
      </dl>
    </section>
  );
}

function Meaning({ code, means, mistakes }: { code: string; means: string; mistakes: readonly Mistake[] }): JSX.Element {
  return (
    <div>
      <dt>
        <code>{code}</code>
      </dt>
      <dd>
        {means}
        {mistakes.map(({ formula, sentence }) => (
          <span key={formula} class="mistake">
            “{sentence}” <code class="hint">{formula}</code>
          </span>
        ))}
      </dd>
    </div>
  );
}

function mistakeIn(declaration: FunctionDeclaration, formula: string): readonly Mistake[] {
  const found = evaluate(declaration, parseCall(formula).given)[0]?.[0];
  return isProblem(found) ? [{ formula, code: codes[found.kind], sentence: found.sentence }] : [];
}
