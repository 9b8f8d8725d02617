/** When a form was last changed, as people say it: "today 10:31", "20 Nov", "3 Mar 2025". */
export function whenWords(then: Date, now: Date): string {
  const format = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat("en-GB", options).format(then);
  if (then.toDateString() === now.toDateString()) return `today ${format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}`;
  const day = { day: "numeric", month: "short" } as const;
  return then.getFullYear() === now.getFullYear() ? format(day) : format({ ...day, year: "numeric" });
}
