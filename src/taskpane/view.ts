/** A view of the pane, and what it is given. */
import type { ComponentType } from "preact";
import type { Host } from "./host";
import type { PaneLocation } from "./pane-location";

export type ViewProps = { host: Host; location: PaneLocation; go(this: void, location: PaneLocation): void };

export type View = { readonly id: string; readonly title: string; readonly Content: ComponentType<ViewProps> };
