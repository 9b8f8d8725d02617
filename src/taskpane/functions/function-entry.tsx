/** A function in the list: its name and the question that it answers; open, its help. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Host } from "../host";
import { Icon } from "../icons";
import { Marked } from "../marked";
import { FunctionHelp } from "./function-help";
import type { FoundFunction } from "./function-search";

type Props = { found: FoundFunction; host: Host };

export function FunctionEntry({ found: { declaration, line, matches }, host }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="fn" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" class="chev" />
        <span>
          <span class="name">{declaration.name}</span>{" "}
          <span class="hint">
            <Marked line={line} matches={matches} />
          </span>
        </span>
      </summary>
      {isOpen && <FunctionHelp declaration={declaration} host={host} />}
    </details>
  );
}
