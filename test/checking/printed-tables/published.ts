/** Tables and sentences as the reports print them, typed from their figures. */

export const hackney524 = `Level\tAnnual cost\tTotal contract cost
Low\t£4,388,575.80\t£35,108,606.40
Medium\t£276,480.24\t£2,211,841.92
High\t£132,900.12\t£1,063,200.96
Total\t£4,797,965.16\t£38,383,649.28`;

/** 5.2.6: the weekly price, a placement a year, 5 placements a year, 8 years. */
export const hackney526 = `Level\tWeekly price\tAnnual per placement\tAnnual, 5 placements\tTotal over 8 years
Low\t2,411.30\t125,387.60\t626,938.00\t£5,015,504.00
Medium\t2,563.21\t133,286.92\t666,434.60\t£5,331,476.80
High\t2,636.23\t137,083.96\t685,419.80\t£5,483,358.40`;

const occupancy = "Occupancy\t5 (100%)\t4 (80%)\t3 (60%)\t2 (40%)\t1 (20%)\t0 (0%)";
const spot = "Annual spot expenditure\t921,544\t737,235\t552,926\t368,618\t184,309\t-";

/** Table 1, a part for each support level. */
export const hackneyTable1 = {
  low: `${occupancy}
Annual contract (5 beds)\t627,000\t627,000\t627,000\t627,000\t627,000\t627,000
${spot}
Annual saving\t294,544\t110,235\t-74,074\t-258,382\t-442,691\t-627,000
Saving over 8 years\t2,356,352\t881,882\t-592,589\t-2,067,059\t-3,541,530\t-5,016,000`,
  medium: `${occupancy}
Annual contract (5 beds)\t666,500\t666,500\t666,500\t666,500\t666,500\t666,500
${spot}
Annual saving\t255,044\t70,735\t-113,574\t-297,882\t-482,191\t-666,500
Saving over 8 years\t2,040,352\t565,882\t-908,589\t-2,383,059\t-3,857,530\t-5,332,000`,
  high: `${occupancy}
Annual contract (5 beds)\t685,500\t685,500\t685,500\t685,500\t685,500\t685,500
${spot}
Annual saving\t236,044\t51,735\t-132,574\t-316,882\t-501,191\t-685,500
Saving over 8 years\t1,888,352\t413,882\t-1,060,589\t-2,535,059\t-4,009,530\t-5,484,000`,
};

export const hackney534 = `\t2016/17\t2017/18\t2018/19
Children\t20\t24\t25
Average weekly cost\t3,397\t3,264\t3,535
Average annual cost\t177,100\t170,200\t184,309
Outturn\t3,237,631\t3,975,392\t5,268,540`;

export const hackneyScores = `Provider\tTechnical\tCommercial\tTotal
A\t35.500\t47.297\t82.797
B\t29.500\t50.000\t79.500
C\t41.000\t38.419\t79.419`;

export const haveringCapacity = `Provision\tCapacity\tIn use\tUtilisation
Fostering\t125\t80\t64%
Independent Foster Carers\t49\t16\t33%
Children's homes\t55\t4\t7%
Total\t229\t100\t44%`;

export const haveringLocal = `\t2020\t2021\t2022\t2023\t2024
With Havering carers\t116\t102\t131\t123\t122
Children in care\t232\t206\t264\t239\t280
Share\t50%\t49.5%\t49.6%\t51.5%\t44%`;

export const haveringText = "There were 284 children in care at March 2024.";
