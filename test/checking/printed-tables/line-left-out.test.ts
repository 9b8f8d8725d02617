import { checkTexts } from "./as-pasted";

test("a line that a total leaves out in every column is one finding, at its first cell, with the others beside it", () => {
  const text = `Service\t2017/18\t2018/19\t2019/20
Residential care\t412,300\t455,120\t502,990
Fostering\t1,204,551\t1,188,204\t1,230,777
Transport\t35,120\t38,904\t41,250
Total\t1,616,851\t1,643,324\t1,733,767`;
  const { findings, counts } = checkTexts([text]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    kind: "left-out",
    where: { row: 4, column: 1 },
    also: [
      { row: 4, column: 2 },
      { row: 4, column: 3 },
    ],
    shouldBe: "1,651,971",
    difference: "35,120",
    tests: 3,
  });
  expect(findings[0]!.why).toMatch(/^Left out: Transport, 2017\/18, 35,120\. The 3 rows above add to 1,651,971\./);
  expect(counts).toMatchObject({ tests: 3, failed: 3 });
});
