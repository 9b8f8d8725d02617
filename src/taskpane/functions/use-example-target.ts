/** Where the example would go if it were inserted now. It is only a hint: where it cannot be read, there is none. */
import { useEffect, useState } from "preact/hooks";
import type { Example, FunctionDeclaration } from "../../calculation";
import { exampleBlock, prepareExample } from "../../functions/example-block";
import type { SelectedTarget } from "../../workbook";
import type { Selection } from "../table/use-selection";
import { workbook } from "../table/workbook";

/** In milliseconds. */
const lookAfter = 200;
const anywhere = { row: 0, column: 0 };

/** Null until it is known, and where not exactly one cell is selected. `isAsked` is false where nothing can be inserted now. */
export function useExampleTarget(
  declaration: FunctionDeclaration,
  example: Example,
  selection: Selection | null,
  isAsked: boolean,
): SelectedTarget | null {
  const [target, setTarget] = useState<SelectedTarget | null>(null);
  useEffect(() => {
    if (selection === null || !isAsked) {
      setTarget(null);
      return undefined;
    }
    let isOver = false;
    const look = async (): Promise<void> => {
      const [door] = await Promise.all([workbook(), prepareExample(declaration, example)]);
      const found = await door.targetOfSize(exampleBlock(declaration, example, anywhere));
      if (!isOver) setTarget(found);
    };
    const timer = setTimeout(() => void look().catch(() => isOver || setTarget(null)), lookAfter);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [declaration, example, selection?.change, isAsked]);
  return target;
}
