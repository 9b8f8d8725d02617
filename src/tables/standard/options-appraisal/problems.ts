/** Where the assumptions of an options appraisal contradict each other. */
import { countWords, decimal } from "../../../calculation";
import { itemLabel, type AssumptionProblem } from "../../assumption";
import { asked, type Values } from "./assumptions";
import { laterYears } from "./capital-assumptions";

export function problemsOf(values: Values): readonly AssumptionProblem[] {
  const borrows = values.repaidOver.find(({ value }) => !value.isZero());
  return [
    ...laterYears.flatMap((year) =>
      values[`capital${year}`].flatMap(({ name, value }): AssumptionProblem[] =>
        value.isZero() || values.years.gte(year)
          ? []
          : [
              {
                label: itemLabel(asked[`capital${year}`], name),
                sentence: `Only ${countWords(values.years.toNumber(), "year")} ${values.years.eq(1) ? "is" : "are"} appraised: take in year ${year}, or leave its capital out`,
              },
            ],
      ),
    ),
    ...values.grant.flatMap(({ name, value }, option): AssumptionProblem[] => {
      const capital = (values.capital[option]?.value ?? decimal(0)).times(decimal(1).plus(values.bias[option]?.value ?? 0));
      return value.gt(capital)
        ? [
            {
              label: itemLabel(asked.grant, name),
              sentence: `The grant for ${name} is more than its capital of the first year with optimism bias, £${capital.toString()}: give no more grant than that`,
            },
          ]
        : [];
    }),
    ...(borrows !== undefined && values.interest === null
      ? [
          {
            label: asked.interest.label,
            sentence: `Enter the interest at which ${borrows.name} is borrowed, like ${asked.interest.example}`,
          },
        ]
      : []),
  ];
}
