/** The pane's first row: the views and the settings. Its right end stays empty, for Excel's own menu. */
import type { JSX } from "preact";
import { GearIcon } from "./icons";

type Props = { views: readonly { readonly id: string; readonly title: string }[]; current: string; open(this: void, view: string): void };

export const settingsTitle = "Settings and help";

export function Navigation({ views, current, open }: Props): JSX.Element {
  const button = (id: string) => ({
    type: "button" as const,
    onClick: () => open(id),
    ...(id === current ? { "aria-current": "page" as const } : {}),
  });
  return (
    <header class="top">
      <nav aria-label="Placement Costing">
        <ul>
          {views.map(({ id, title }) => (
            <li key={id}>
              <button {...button(id)}>{title}</button>
            </li>
          ))}
        </ul>
        <button class="gear" aria-label={settingsTitle} title={settingsTitle} {...button("settings")}>
          <GearIcon />
        </button>
      </nav>
    </header>
  );
}
