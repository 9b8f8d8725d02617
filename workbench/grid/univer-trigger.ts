import { BehaviorSubject } from "rxjs";

/** Stops Univer from starting calculations itself. Its progress bar keeps asking, so it is told that none is running. */
export function endTrigger(trigger: { dispose(): void; progress$: unknown }): void {
  trigger.dispose();
  trigger.progress$ = new BehaviorSubject({ done: 0, count: 0 }).asObservable();
}
