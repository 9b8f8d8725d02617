/** A worked example: its formula, its result, where the figures come from, and the button that inserts it. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Example, FunctionDeclaration } from "../../calculation";
import { formatOf, headingsOf, resultRemark, resultUnit } from "../../functions/example-block";
import type { Host } from "../host";
import { Icon } from "../icons";
import { announce } from "../announce";
import { copyKeys, copyText } from "../clipboard";
import { useSelection } from "../table/use-selection";
import { useUniqueId } from "../use-unique-id";
import { figureWords } from "./figure-words";
import { InsertExample } from "./insert-example";
import { SpillTable } from "./spill-table";

type Props = { declaration: FunctionDeclaration; host: Host };

export function WorkedExample({ declaration, host }: Props): JSX.Element | null {
  const { examples } = declaration;
  const [chosen, setChosen] = useState(0);
  const selection = useSelection(host === "excel");
  const id = useUniqueId();
  const formula = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState("");
  const example = examples[chosen];
  if (example === undefined) return null;
  const copy = async (): Promise<void> => {
    if (formula.current === null) return;
    const words = (await copyText(formula.current)) === "copied" ? "Copied" : `Excel blocks copying here. Press ${copyKeys()}`;
    setCopied(words);
    announce(words);
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>Worked example</h3>
      {examples.length > 1 && (
        <select
          class="choose"
          aria-label={`Which worked example of ${declaration.name}`}
          value={String(chosen)}
          onChange={(event) => {
            setChosen(Number(event.currentTarget.value));
            setCopied("");
          }}
        >
          {examples.map(({ source }, index) => (
            <option key={index} value={String(index)}>
              {capital(source)}
            </option>
          ))}
        </select>
      )}
      <p class="sign">
        <code ref={formula}>{example.formula}</code>
      </p>
      <Gives declaration={declaration} example={example} />
      <p class="hint">{capital(example.source)}</p>
      <InsertExample key={chosen} declaration={declaration} example={example} host={host} selection={selection}>
        <button type="button" class="btn" onClick={() => void copy()}>
          <Icon name="copy" />
          Copy
        </button>
        {copied !== "" && <span class="hint">{copied}</span>}
      </InsertExample>
    </section>
  );
}

function Gives({ declaration, example }: { declaration: FunctionDeclaration; example: Example }): JSX.Element {
  const { value } = example;
  if (typeof value !== "string")
    return (
      <SpillTable
        label={`What the worked example of ${declaration.name} gives`}
        headings={"headers" in declaration.parameters ? headingsOf(declaration, example, value[0]?.length ?? 1) : []}
        rows={value.map((row) => row.map((cell, column) => figureWords(cell, formatOf(declaration, column), true)))}
      />
    );
  const format = formatOf(declaration, 0);
  if (format === "text")
    return (
      <p>
        gives <strong>{value}</strong>
      </p>
    );
  const remark = resultRemark(declaration);
  return (
    <p>
      gives <strong>{figureWords(value, format)}</strong> {withoutPounds(resultUnit(declaration), format)}
      {remark !== "" && `. ${remark}`}
    </p>
  );
}

/** The figure has its £ already. */
const withoutPounds = (unit: string, format: string): string => (format === "pounds" ? unit.replace(/^£ ?/, "") : unit);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
