/** Calls the add-in's functions by Excel's own message; the answers come back as a batch of actions. */
import { ApiObject } from "../host/api-object";
import type { HostEvent } from "../host/protocol";
import type { FunctionSource, Invocation, FunctionAnswer } from "./declaration";

const customFunction = { category: 1, invocation: 1000 } as const;
const errorOfCode: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

export class MessageFunctions implements FunctionSource {
  readonly #waiting = new Map<number, (outcome: FunctionAnswer) => void>();
  #outbox: HostEvent[] = [];
  #last = 0;

  constructor(private readonly raise: (events: HostEvent[]) => void) {}

  call({ id, args, address }: Invocation): Promise<FunctionAnswer> {
    const number = ++this.#last;
    if (this.#outbox.length === 0) queueMicrotask(() => this.raise(this.#outbox.splice(0)));
    this.#outbox.push({
      category: customFunction.category,
      type: customFunction.invocation,
      target: "",
      message: [number, id, args, address, 0, null],
    });
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }

  $settle(number: number, outcome: FunctionAnswer): void {
    this.#waiting.get(number)?.(outcome);
    this.#waiting.delete(number);
  }

  /** The object to which the client reports results. */
  service(): ApiObject {
    return new CustomFunctionsService(this);
  }
}

type Result = { id: number; value: unknown; failed?: boolean; errorCode?: number };

class CustomFunctionsService extends ApiObject {
  constructor(private readonly $functions: MessageFunctions) {
    super();
  }
  setInvocationResults(results: Result[]): void {
    for (const { id, value, failed, errorCode } of results)
      this.$functions.$settle(
        id,
        failed ? { error: errorOfCode[errorCode ?? 7] ?? "#VALUE!", message: typeof value === "string" ? value : "" } : { value },
      );
  }
  setInvocationArrayResults(results: [id: number, succeeded: boolean, value: unknown, errorCode?: number][]): void {
    this.setInvocationResults(
      results.map(([id, succeeded, value, errorCode]) => ({
        id,
        value,
        failed: !succeeded,
        ...(errorCode === undefined ? {} : { errorCode }),
      })),
    );
  }
  _GetEnabledFeatures(): unknown[] {
    return [];
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
}
