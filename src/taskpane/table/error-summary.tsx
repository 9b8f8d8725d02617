/** The problems of the form, each a link to its field in the words of that field. */
import type { JSX } from "preact";
import type { Ref } from "preact";
import type { AssumptionProblem } from "../../tables";
import { countWords } from "../count-words";
import { focusControl } from "./field-id";

type Props = { problems: readonly AssumptionProblem[]; controlOf(this: void, label: string): string | null; box: Ref<HTMLElement> };

export function ErrorSummary({ problems, controlOf, box }: Props): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <section class="problem" tabIndex={-1} aria-labelledby="to-fix" ref={box}>
      <h2 id="to-fix">Fix {countWords(problems.length, "problem")}</h2>
      <ul>
        {problems.map(({ label, sentence }) => (
          <li key={`${label} ${sentence}`}>
            <Problem sentence={sentence} control={controlOf(label)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problem({ sentence, control }: { sentence: string; control: string | null }): JSX.Element {
  if (control === null) return <>{sentence}</>;
  const jump = (event: Event): void => {
    event.preventDefault();
    focusControl(control);
  };
  return (
    <a href={`#${control}`} onClick={jump}>
      {sentence}
    </a>
  );
}
