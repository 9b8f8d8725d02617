/** Waits for Excel, but not for ever. It imports no file of this folder, so that all of them may import it. */

/** Codes of ours, beside those of Excel's errors. */
export const noAnswer = "NoAnswer";
export const anotherClient = "AnotherClient";
export const settingsFull = "SettingsFull";
export const busy = "Busy";

/** How long people wait for Excel before they are told, in milliseconds. */
export const patience = { milliseconds: 90_000 };

/** Fails with `noAnswer` where Excel takes longer than people wait. */
export async function answered<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("Excel does not answer"), { code: noAnswer })), patience.milliseconds);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A batch of Excel's, which is waited for as long as people wait. */
export const inExcel = <Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => answered(Excel.run(work));

export const isNoAnswer = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === noAnswer;
