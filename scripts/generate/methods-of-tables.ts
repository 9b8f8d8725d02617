/** What each standard table is worked out by, in words: what its declaration cannot say of itself. */

export type TableMethod = {
  /** The sum, in words. */
  readonly formula: string;
  /** Where the way of working comes from. */
  readonly source: string;
  readonly leavesOut: string;
  /** Which of a budget, a cash-flow forecast and a business case it feeds, and how. */
  readonly feeds: string;
};

export const methodsOfTables: Readonly<Record<string, TableMethod>> = {
  "savings-grid": {
    formula:
      "Saving a year = occupied beds × spot cost of one bed a year − block cost a year; over the term, × the years. A weekly price becomes a yearly cost by its own side's year: weeks, or days ÷ 7. Where prices rise, a year's cost on each side is that of the year before × (1 + its rise), in cash or with general inflation taken out, and the saving over the term adds up the years. A price of an earlier year is first brought to the first one by the rises between them.",
    source: "Table 1 of the Hackney 2019 report, with every figure kept unrounded until it is shown.",
    leavesOut:
      "The filling of the home, price rises unless they are typed, fees, retention, discounting, and what is spent on finding placements.",
    feeds: "Business case: what is at stake at each occupancy. It is no budget: no financial year stands in it.",
  },
  "break-even": {
    formula:
      "Beds at break-even = block cost a year ÷ spot cost of one bed a year, rounded up for whole beds; ÷ beds contracted for the occupancy. Where prices rise, the term has a break-even of its own: what the block costs over the term ÷ what a spot bed does. By support mix: a mix's block cost and spot cost are the averages of its levels' by the share of children at each; a lighter or heavier mix moves so much of each level's share one level down or up.",
    source: "Hackney 2019, 9.3: the beds that must be occupied for the block to cost no more than spot.",
    leavesOut: "The same as the savings grid. An average over the year hides the months in which the home fills.",
    feeds: "Business case: the occupancy that the saving depends on.",
  },
  "price-per-placement": {
    formula: "Cost of a bed a year = weekly price × the year's weeks; × beds contracted for all of them; × the years of the term.",
    source: "Hackney 2019, 5.2.6.",
    leavesOut: "Voids are paid for and so are in it; rises, fees and retention are not.",
    feeds: "Budget: a full year of care at the prices that were typed.",
  },
  "contract-value": {
    formula:
      "Yearly cost of each element × the years of the term; the whole is their sum, and a partner's share is the whole × its beds ÷ all beds.",
    source: "Hackney 2019, 5.2.4 and 2.2.",
    leavesOut: "Price rises and the time before opening: it is what the tender was let for, not what will be paid.",
    feeds: "Business case, and the value by which a contract is advertised. Budget only through the share of a year.",
  },
  "joint-procurement": {
    formula:
      "Saving a year = placements × weekly price now × the year's weeks × the cut in the price. The target's price is worked back from it.",
    source: "The Cabinet minute of 13 November 2018: 20% of 35 placements.",
    leavesOut: "What buying together costs, the time until every placement is at the new price, and voids.",
    feeds: "Business case. A cut that no contract has yet is not for a budget.",
  },
  "framework-joining": {
    formula: "Saving that pays the fee = yearly fee ÷ purchases a year through the framework; of the weekly price, that share of it.",
    source: "Havering 2025: fee, purchases and the alternative that it names.",
    leavesOut:
      "Our own work to join and to leave; fees for part of a year. Purchases of several kinds, such as fostering and homes, are no number of placements at one price.",
    feeds: "Business case; the fee itself, by its financial year, for the budget.",
  },
  "tender-scores": {
    formula: "Points for price = lowest price ÷ the bid's price × the points for price; all points = those + the points for quality.",
    source: "Hackney 2019, 7.1.10.",
    leavesOut: "How quality was marked, and whether a price is abnormally low.",
    feeds: "The award. Neither a budget nor a forecast.",
  },
  "support-mix": {
    formula:
      "Cost = Σ children at each level × (core price + the top-ups up to that level), beside the same children at the average price.",
    source: "Hackney 2019, 5.2.4 and 11.4.",
    leavesOut: "Which children will come: the mix is typed.",
    feeds: "Budget: what a year costs if the mix is not the one that the average price rests on.",
  },
  "bed-options": {
    formula:
      "For each size: block cost = beds × weekly price × weeks; children who find no bed are bought spot; saving = all of them at spot − block − those bought spot.",
    source: "Southampton 2019: 3 to 6 beds; its prices are assumptions of the example.",
    leavesOut: "Chance: the children expected are an average, though they come and go.",
    feeds: "Business case: the size of the block.",
  },
  "demand-and-capacity": {
    formula:
      "Children in a year = children now × (1 + growth × years), or × (1 + growth)^years where growth is compound. Places not used by us = capacity − in use.",
    source: "Havering 2025.",
    leavesOut: "Whether a place that we do not use is free, and whether it suits the next child.",
    feeds: "The numbers behind a budget's placements; no money stands in it.",
  },
  sensitivity: {
    formula:
      "The saving is worked out anew with one assumption lower and then higher, the others as they are; the widest swing comes first. Prices rise over the term as in the savings grid. By support mix: a mix's block cost and spot cost are the averages of its levels' by the share of children at each; a lighter or heavier mix moves so much of each level's share one level down or up. The saving of each mix is worked out at each number of beds occupied.",
    source: "Sensitivity analysis, as HM Treasury's Green Book asks for, an assumption at a time.",
    leavesOut: "Assumptions that move together, and how likely each step is.",
    feeds: "Business case: the assumptions to be questioned first.",
  },
  "occupancy-risk": {
    formula:
      "A year is worth 52 ÷ (2 × weeks of a stay × (1 − occupancy)) independent looks at each bed, at least 1, rounded. Beds filled at all looks follow the binomial distribution; where voids come together, Pólya's. The chance of a saving is that of more filled beds, on average, than break-even.",
    source:
      "The correlation time of a bed that empties and fills by chance; tested against a simulation of the same beds in continuous time.",
    leavesOut:
      "Beds are independent of each other unless “Voids come together” says otherwise. A few looks are a coarse ruler: where break-even is close to the beds filled on average and stays are long, the chance can be far out. Beside a simulation of 1,400 cases (2 to 8 beds filled 80% to 95% of the time, stays of 13 to 104 weeks, one and three years, break-even at 60% to 90% of the beds) half came within 0.3 points and 95 of 100 within 11; the worst was 25 points out (4 beds at 80%, stays of 104 weeks, break-even at 3). No bound is proven.",
    feeds: "Business case, and the size of a risk allowance. The expected saving is for no budget on its own.",
  },
  "placement-trend": {
    formula:
      "From three figures a year: spend ÷ children beside the average price, as a check of each other. From a list: Σ placement days × weekly price ÷ 7.",
    source: "Hackney 2019, 5.3.4, whose three years do not reconcile.",
    leavesOut: "Why spend moved: numbers, prices and levels are not taken apart.",
    feeds: "Budget: the outturn that next year's begins from.",
  },
  "contract-profile": {
    formula:
      "Each contract month, cut where a financial year ends: block cost = beds paid × price of the contract year × days ÷ 7; spot = beds occupied × spot price × days ÷ 7. Cost of a year = block cost × (1 − retention × (1 − share earned)) + fees by days; and, where notice is given on spot places, double running: places × spot price × days of notice from opening ÷ 7; saving = spot − cost; resale of paid voids stands apart. Where the term runs from opening, contract years are counted from that day, and no fee falls before it. Cash moves what is held back, what is released and each fee to its day: closing creditor = opening creditor + cost − cash, and fees paid ahead stand apart as prepayments.",
    source:
      "Accrual accounting: a cost belongs to the year in which the care is given (the Code of Practice on Local Authority Accounting). Hackney 2019, 5.2.9 to 5.2.12, for the terms.",
    leavesOut: "VAT, interest on what is held back, and what a late opening costs beyond the months that are typed.",
    feeds: "Budget: the grid of cost and saving. Cash-flow forecast: the grid “Cash”. Business case: the present value.",
  },
  "options-appraisal": {
    formula:
      "Each option's cost of a year = (fixed cost + cost of each occupied bed × beds) × (1 + risk allowance), as it rises, and before it starts what we do now; the first year has capital × (1 + optimism bias) less grant and one-off costs too, later years the capital given for them. While it fills, its occupied beds count for the share that is filled and what we do now for the rest. A switching value is the difference ÷ the part of what we do now that the option replaces, in today's value. Borrowing apart: interest on what is owed when a year begins, and minimum revenue provision from the year after the building is in use, as an annuity (debt × rate ÷ (1 − (1 + rate)^−years) in all) or in equal instalments. A year's rise is the option's uplift, or that on top of an index. General inflation is taken out by the deflator; net present cost = Σ real cost ÷ the discount factor of its year. Levelised cost of a bed-week = net present cost ÷ discounted bed-weeks. What bias and risk add = capital × bias + running cost × risk ÷ (1 + risk), in today's value; two options that differ by less than it are named, as their order rests on it.",
    source:
      "HM Treasury's Green Book: 3.5% a year in real terms up to year 30 and 3.0% from year 31, as published before the review due in 2026; another rate is typed with its source.",
    leavesOut: "What has no price: quality, distance from home, who else is displaced. Money spent already.",
    feeds:
      "Business case. Its figures are of one year's prices and discounted, so they are for no budget; the grid “Borrowing” is what a budget would hold instead of the capital.",
  },
  "void-clauses": {
    formula:
      "A week of a home = guaranteed beds × price up to the guarantee + the price of each further bed filled, tier by tier; × the year's weeks. A void of d days is paid for max(0, d − free days) × share × price ÷ 7; where the first days are in full, for those and the share of the rest.",
    source: "Nottingham's published decision: 5+2+2 years, £18.72m, of which £11.262m is guaranteed.",
    leavesOut: "Rises, fees, the filling of the homes, and what a void clause saves in the grid by children.",
    feeds: "Business case: what a guarantee costs before it is agreed. Budget: what voids cost in each financial year.",
  },
  "fee-uplifts": {
    formula:
      "Cost this year = placements × weekly price × uplift × days ÷ 7, the days from the later of 1 April and the day it is paid from to the earlier of 31 March and the placements' last day. A full year = the same × its weeks, nothing where the placements end by 31 March.",
    source: "How councils negotiate fees each year: asked, offered, and what the contract allows.",
    leavesOut: "Placements that begin during the year, notice given by a provider, and other prices than the weekly one.",
    feeds: "Budget: this year's cost beside the budget for uplifts, and the full year for the next one.",
  },
  "budget-line": {
    formula:
      "Cumulative = the year's saving, rounded to £000; change on the year before = rounded cumulative − the previous rounded cumulative. Cashable = saving × its cashable share, rounded; avoidance is the rest. Shortfall = cumulative − delivered.",
    source: "How medium-term financial strategies show a saving: against the budget of the year before.",
    leavesOut: "Cash, and why a saving is short of its plan.",
    feeds: "Budget: the line of the medium-term financial strategy, and its savings tracker.",
  },
  "contract-monitoring": {
    formula:
      "Saving of a month = (beds occupied × spot − beds paid × block price) × days ÷ 7, less double running where it is counted; voids paid = (beds paid − beds occupied) × block price × days ÷ 7. Beds needed = ((plan of the year − saving to date + double running to come) × 7 + block still to pay) ÷ (spot × days left).",
    source: "Monthly budget monitoring: plan, actual, variance, outturn.",
    leavesOut: "Rises in price during the year, fees, retention and resale: the contract profile has them.",
    feeds: "Budget monitoring and its forecast of the year's outturn; costs by accruals, and so no cash-flow forecast.",
  },
  "partner-shares": {
    formula:
      "Each total × weight ÷ all weights, rounded down to the unit; the units left over go to the largest remainders, of equal ones to the earlier authority. Saving = share of spot − share of cost; net = saving − share of the fee. The host receives the fee less its own share.",
    source: "Largest remainder, as in CARE.SHARE; Hackney 2019, 5.2.12, has such a host fee.",
    leavesOut: "What each authority's own children would have cost on spot.",
    feeds: "Budget: each authority's part of the cost and the fee.",
  },
};
