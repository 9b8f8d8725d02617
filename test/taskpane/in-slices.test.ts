import { inSlices } from "../../src/taskpane/in-slices";

async function* waiting(): AsyncGenerator<number, string> {
  yield 1;
  await new Promise((resolve) => setTimeout(resolve, 5));
  yield 2;
  return "done";
}

test("what is stopped while a step waits gives nothing, and shows no more of it", async () => {
  const shown: number[] = [];
  let isOver = false;
  const result = await inSlices(
    waiting(),
    () => isOver,
    (step) => {
      shown.push(step);
      setTimeout(() => (isOver = true));
    },
  );
  expect({ result, shown }).toEqual({ result: null, shown: [1] });
});

test("what nobody stops gives its result, and shows each step", async () => {
  const shown: number[] = [];
  expect(
    await inSlices(
      waiting(),
      () => false,
      (step) => shown.push(step),
    ),
  ).toBe("done");
  expect(shown).toEqual([1, 2]);
});
