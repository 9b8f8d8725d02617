/** What the findings of a table and of a whole report have in common: the line that is seen when one is folded, and its figures side by side. */
import type { ComponentChildren, JSX } from "preact";
import type { Finding } from "../../checking/printed-tables";
import { Icon, type IconName } from "../icons";

const icons = { bad: "error", warn: "warning", quiet: "rounding" } as const satisfies Record<Finding["state"]["tone"], IconName>;

type SummaryProps = {
  finding: Pick<Finding, "state" | "title" | "short">;
  /** What is said of a finding that was set aside; null where it was not. */
  aside: string | null;
};

export function FindingSummary({ finding: { state, title, short }, aside }: SummaryProps): JSX.Element {
  const tone = aside === null ? state.tone : "quiet";
  return (
    <summary>
      <Icon name={aside === null ? icons[state.tone] : "remove"} class={tone} />
      <span class="grow">
        <span class={`state ${tone}`}>{aside ?? state.words}</span>
        <span class="where">{title}</span>
        <span class="short">{short}</span>
      </span>
      <Icon name="chevron" class="chev" />
    </summary>
  );
}

type FiguresProps = { printed: ComponentChildren; shouldBe: ComponentChildren; difference: string | null };

export function FiguresCompared({ printed, shouldBe, difference }: FiguresProps): JSX.Element {
  return (
    <dl class="facts compare">
      <dt>Printed</dt>
      <dd class="num">{printed}</dd>
      <dt>Should be</dt>
      <dd class="num">{shouldBe}</dd>
      {difference !== null && (
        <>
          <dt>Difference</dt>
          <dd class="num">{difference}</dd>
        </>
      )}
    </dl>
  );
}
