/** A table's scenarios, and one change at a time. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Scenario } from "../../tables";
import { unforeseenFailure } from "../failure";
import { changeStored, storedScenarios, type ScenarioTexts, type Stored } from "./scenario-store";

export type Change = (now: readonly Scenario[]) => readonly Scenario[];

export type Scenarios = {
  /** Null until they have been read. */
  readonly kept: readonly Scenario[] | null;
  /** Why they cannot be read, or were not changed. */
  readonly trouble: string | null;
  /** Whether it was done. While another change is being made, nothing is. */
  change(this: void, change: Change): Promise<boolean>;
  readAgain(this: void): void;
};

const maybeChanged = "It is not known whether they were changed: read them again to see";

export function useScenarios(texts: ScenarioTexts, table: string): Scenarios {
  const [kept, setKept] = useState<readonly Scenario[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isBusy = useRef(false);
  const take = (stored: Stored): boolean => {
    if ("sentence" in stored) setTrouble(stored.sentence);
    else {
      setKept(stored.scenarios);
      setTrouble(null);
    }
    return "scenarios" in stored;
  };
  const work = async (action: string, step: () => Promise<Stored>, state?: string): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      return take(await step());
    } catch (error) {
      setTrouble(unforeseenFailure(error, { action, ...(state === undefined ? {} : { state }) }));
      return false;
    } finally {
      isBusy.current = false;
    }
  };
  const readAgain = (): void => void work("read the scenarios", () => storedScenarios(texts, table));
  useEffect(readAgain, [texts, table]);
  return {
    kept,
    trouble,
    change: (change) => work("change the scenarios", () => changeStored(texts, table, change), maybeChanged),
    readAgain,
  };
}
