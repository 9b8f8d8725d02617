/** Every rule that a printed table may keep. A new one is a file beside this and a line here; what ties lines stands first. */
import { apart } from "./apart";
import { balance } from "./balance";
import { bridge } from "./bridge";
import { byLabels } from "./by-labels";
import { carriedForward } from "./carried-forward";
import { change } from "./change";
import { columnFurther } from "./column-further";
import { combination } from "./combination";
import { difference } from "./difference";
import { growth } from "./growth";
import { growthOnBefore, increment } from "./increment";
import { mean } from "./mean";
import { multiple } from "./multiple";
import { ofWhich } from "./of-which";
import { product } from "./product";
import { proportion } from "./proportion";
import { quotient } from "./quotient";
import { restOfWhole } from "./rest-of-whole";
import type { Rule } from "./rule";
import { runningTotal } from "./running-total";
import { share } from "./share";
import { total } from "./total";

export const rules: readonly Rule[] = [
  growth,
  multiple,
  share,
  total,
  ofWhich,
  columnFurther,
  byLabels,
  difference,
  combination,
  mean,
  apart,
  balance,
  carriedForward,
  bridge,
  runningTotal,
  proportion,
  product,
  quotient,
  change,
  increment,
  growthOnBefore,
  restOfWhole,
];
