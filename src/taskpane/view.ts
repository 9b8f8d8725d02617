/** What a view of the pane is given, and how it is listed. */
import type { ComponentType } from "preact";
import type { Host } from "./host";
import type { Place } from "./place";

export type ViewProps = { host: Host; place: Place; go(this: void, place: Place): void };

export type View = { readonly id: string; readonly title: string; readonly Content: ComponentType<ViewProps> };
