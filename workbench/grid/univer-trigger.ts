import { BehaviorSubject } from "rxjs";

/** Ends Univer's own start of calculations; its progress bar, which goes on asking, is told that nothing is under way. */
export function endTrigger(trigger: { dispose(): void; progress$: unknown }): void {
  trigger.dispose();
  trigger.progress$ = new BehaviorSubject({ done: 0, count: 0 }).asObservable();
}
