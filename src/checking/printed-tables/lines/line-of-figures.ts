/** A line made of figures that stand in no one row or column of the table. */
import type { TableFigure } from "../read/read-table";
import { slackOf } from "./float-tolerance";
import { isTimeOrBeds, workedOut } from "./label-words";
import type { Line } from "./line";

export function lineOfFigures(of: Line["of"], index: number, label: string, figures: readonly (TableFigure | undefined)[]): Line {
  const filled = figures.filter((figure) => figure !== undefined).length;
  return {
    of,
    index,
    part: 0,
    label,
    figures,
    numbers: Float64Array.from(figures, (figure) => figure?.number ?? Number.NaN),
    halves: Float64Array.from(figures, (figure) => figure?.half ?? 0),
    slacks: Float64Array.from(figures, (figure) => (figure ? slackOf(figure.half, figure.number) : 0)),
    unknown: null,
    filled,
    samples: [],
    firstMiddleAndLast: [],
    isPercent: false,
    isMoney: false,
    isHeading: false,
    isCount: false,
    total: null,
    isDetail: false,
    isTimeOrBeds: isTimeOrBeds(label),
    isWorkedOut: workedOut.test(label),
  };
}
