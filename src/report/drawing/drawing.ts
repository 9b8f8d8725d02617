/** A chart as shapes, for whoever draws it: the pane on its page, a report in a picture. */

/** What a shape stands for, which decides its colour and its weight. */
export type ShapeStyle = "axis" | "zero" | "band" | "line" | "bar" | "other bar";

export type Shape =
  | { readonly kind: "path"; readonly style: ShapeStyle; readonly d: string; readonly dashes?: string }
  | {
      readonly kind: "rectangle";
      readonly style: ShapeStyle;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: "dot"; readonly x: number; readonly y: number }
  | {
      readonly kind: "words";
      readonly x: number;
      readonly y: number;
      readonly anchor: "start" | "middle" | "end";
      readonly text: string;
      readonly strong?: boolean;
    };

/** In pixels at the size it is drawn, so that its words keep their size. */
export type Drawing = {
  readonly title: string;
  /** In words, for those who cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};
