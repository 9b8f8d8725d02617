/**
 * The functions that Excel calls. Generated from the declarations by `npm run generate`: change those, not this.
 * Every argument and result is a matrix, because Excel spreads no custom function over a range by itself.
 */
import { answer, answerLater } from "./answer";
import { declarationOf } from "./declarations";

/**
 * Weeks in a year of care: 52, or the year's days over 7.
 * @customfunction WEEKS
 * @helpurl https://localhost:3000/reference.html#weeks
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} weeks
 */
export function WEEKS(yearBasis?: any[][]): any[][] {
  return answer(declarationOf("WEEKS"), [yearBasis], arguments);
}

/**
 * Price of one child's bed at a support level: the core price and the top-ups of the levels up to it.
 * @customfunction BANDPRICE
 * @helpurl https://localhost:3000/reference.html#bandprice
 * @param {any[][]} corePrice Core price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} topUps Top-ups, £ a week for each bed: from £0 to £1,000,000 a week. A range.
 * @param {any[][]} level Level, support level, 1 being the lowest: a whole number from 1 to 100, or “Low”, “Medium” or “High” for 1, 2 and 3.
 * @returns {any[][]} £ a week for the bed, unrounded
 */
export function BANDPRICE(corePrice: any[][], topUps: any[][], level: any[][]): any[][] {
  return answer(declarationOf("BANDPRICE"), [corePrice, topUps, level], arguments);
}

/**
 * Average price of a bed over the expected mix of support levels.
 * @customfunction BLENDEDPRICE
 * @helpurl https://localhost:3000/reference.html#blendedprice
 * @param {any[][]} corePrice Core price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} topUps Top-ups, £ a week for each bed: from £0 to £1,000,000 a week. A range.
 * @param {any[][]} places Places, beds at a support level or above it: from 0 to 100,000. A range.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @returns {any[][]} £ a week for each bed, unrounded; an average, not the price of one child
 */
export function BLENDEDPRICE(corePrice: any[][], topUps: any[][], places: any[][], beds: any[][]): any[][] {
  return answer(declarationOf("BLENDEDPRICE"), [corePrice, topUps, places, beds], arguments);
}

/**
 * Price after whole years of compound uplift, each year's rate held between a floor and a cap.
 * @customfunction UPLIFT
 * @helpurl https://localhost:3000/reference.html#uplift
 * @param {any[][]} price Price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} rate Uplift rate, a year, like 5% or 0.05: from −50% to 50%.
 * @param {any[][]} years Years: a whole number from 0 to 100.
 * @param {any[][]} [cap] Cap, a year, like 5% or 0.05: from −50% to 50%. May be left out.
 * @param {any[][]} [floor] Floor, a year, like 5% or 0.05: from −50% to 50%. May be left out.
 * @returns {any[][]} £ a week for each bed, unrounded; each of several rates lifts the price on its own, without the others: PRICEPATH chains a rate a year
 */
export function UPLIFT(price: any[][], rate: any[][], years: any[][], cap?: any[][], floor?: any[][]): any[][] {
  return answer(declarationOf("UPLIFT"), [price, rate, years, cap, floor], arguments);
}

/**
 * Price of each year under an index clause: each year's rate, held between floor and cap, lifts the price of the year before.
 * @customfunction PRICEPATH
 * @helpurl https://localhost:3000/reference.html#pricepath
 * @param {any[][]} price Price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week. A range.
 * @param {any[][]} indexRates Index rates, a year, like 5% or 0.05: from −50% to 50%. A range.
 * @param {any[][]} [cap] Cap, a year, like 5% or 0.05: from −50% to 50%. May be left out.
 * @param {any[][]} [floor] Floor, a year, like 5% or 0.05: from −50% to 50%. May be left out.
 * @param {any[][]} [share] Share, share of the index passed on, like 80% or 0.8: from 0% to 100%. 1 if left out.
 * @returns {any[][]} £ a week for each bed, a price for each rate, in the shape of the rates: the first is the price after the first rate; unrounded
 */
export function PRICEPATH(price: any[][], indexRates: any[][], cap?: any[][], floor?: any[][], share?: any[][]): any[][] {
  return answer(declarationOf("PRICEPATH"), [price, indexRates, cap, floor, share], arguments);
}

/**
 * Amounts of several years in the prices of one: each divided by general inflation up to its year.
 * @customfunction REALTERMS
 * @helpurl https://localhost:3000/reference.html#realterms
 * @param {any[][]} amounts Amounts, £ of each year, in order: from −£1 trillion to £1 trillion. A range.
 * @param {any[][]} deflators Deflators, a year, like 5% or 0.05: from −50% to 50%. A range.
 * @param {any[][]} [firstPeriod] First period, 0: the first amount is in the prices of the base year; 1: it is a year later: a whole number from 0 to 100. 0 if left out.
 * @returns {any[][]} £ in prices of the base year, unrounded, in the shape of the amounts; a list of deflators that is too short repeats its last
 */
export function REALTERMS(amounts: any[][], deflators: any[][], firstPeriod?: any[][]): any[][] {
  return answer(declarationOf("REALTERMS"), [amounts, deflators, firstPeriod], arguments);
}

/**
 * Cost of beds under a block contract, paid for whether or not they are filled.
 * @customfunction BLOCKCOST
 * @helpurl https://localhost:3000/reference.html#blockcost
 * @param {any[][]} weeklyPrice Block price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100, or a term such as “4+2+2”, every extension taken. 1 if left out.
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} £ over the years, unrounded
 */
export function BLOCKCOST(weeklyPrice: any[][], beds: any[][], years?: any[][], yearBasis?: any[][]): any[][] {
  return answer(declarationOf("BLOCKCOST"), [weeklyPrice, beds, years, yearBasis], arguments);
}

/**
 * Cost of buying the occupied beds one placement at a time.
 * @customfunction SPOTCOST
 * @helpurl https://localhost:3000/reference.html#spotcost
 * @param {any[][]} weeklyPrice Spot price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} occupiedBeds Occupied beds: from 0 to 100,000; a number of beds, not a percentage: 90% is read as 0.9 of a bed.
 * @param {any[][]} [years] Years: from 0 to 100, or a term such as “4+2+2”, every extension taken. 1 if left out.
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} £ over the years, unrounded
 */
export function SPOTCOST(weeklyPrice: any[][], occupiedBeds: any[][], years?: any[][], yearBasis?: any[][]): any[][] {
  return answer(declarationOf("SPOTCOST"), [weeklyPrice, occupiedBeds, years, yearBasis], arguments);
}

/**
 * What the block saves against spot purchase; a minus sign means that the block costs more.
 * @customfunction SAVINGS
 * @helpurl https://localhost:3000/reference.html#savings
 * @param {any[][]} blockCost Block cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} spotCost Spot cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} [years] Years: from 0 to 100, or a term such as “4+2+2”, every extension taken. 1 if left out.
 * @returns {any[][]} £ over the years, unrounded; positive is money saved
 */
export function SAVINGS(blockCost: any[][], spotCost: any[][], years?: any[][]): any[][] {
  return answer(declarationOf("SAVINGS"), [blockCost, spotCost, years], arguments);
}

/**
 * The part of the block cost that is paid for empty beds; it is already inside the block cost.
 * @customfunction VOIDCOST
 * @helpurl https://localhost:3000/reference.html#voidcost
 * @param {any[][]} blockCost Block cost: from −£1 trillion to £1 trillion.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} occupiedBeds Occupied beds: from 0 to 100,000; a number of beds, not a percentage: 90% is read as 0.9 of a bed.
 * @returns {any[][]} £ over the period of the block cost, unrounded
 */
export function VOIDCOST(blockCost: any[][], beds: any[][], occupiedBeds: any[][]): any[][] {
  return answer(declarationOf("VOIDCOST"), [blockCost, beds, occupiedBeds], arguments);
}

/**
 * How many beds must be occupied for the block to cost no more than spot, unrounded.
 * @customfunction BREAKEVEN
 * @helpurl https://localhost:3000/reference.html#breakeven
 * @param {any[][]} blockCost Block cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} [beds] Beds contracted: a whole number from 1 to 100,000. May be left out.
 * @returns {any[][]} occupied beds, unrounded; round up for whole beds, or divide by the beds contracted for the occupancy
 */
export function BREAKEVEN(blockCost: any[][], spotCostPerBed: any[][], beds?: any[][]): any[][] {
  return answer(declarationOf("BREAKEVEN"), [blockCost, spotCostPerBed, beds], arguments);
}

/**
 * What each occupied bed really costs a week, when the empty beds are paid for too.
 * @customfunction UNITCOST
 * @helpurl https://localhost:3000/reference.html#unitcost
 * @param {any[][]} blockCost Block cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} occupiedBeds Occupied beds: from 0 to 100,000; a number of beds, not a percentage: 90% is read as 0.9 of a bed.
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} £ a week for each occupied bed, unrounded
 */
export function UNITCOST(blockCost: any[][], occupiedBeds: any[][], yearBasis?: any[][]): any[][] {
  return answer(declarationOf("UNITCOST"), [blockCost, occupiedBeds, yearBasis], arguments);
}

/**
 * Share of the contracted beds' days on which they were filled, from the first day to the last.
 * @customfunction OCCUPANCY
 * @helpurl https://localhost:3000/reference.html#occupancy
 * @param {any[][]} filledDays Filled days, days of all beds together: from 0 to 1,000,000,000.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} from From, a date: a day from 1 January 1950 to 31 December 9999.
 * @param {any[][]} to To, a date: a day from 1 January 1950 to 31 December 9999.
 * @returns {any[][]} share from 0 to 1; both the first day and the last count
 */
export function OCCUPANCY(filledDays: any[][], beds: any[][], from: any[][], to: any[][]): any[][] {
  return answer(declarationOf("OCCUPANCY"), [filledDays, beds, from, to], arguments);
}

/**
 * Cost of a placement from one day to another, by the day: what to accrue at the year end.
 * @customfunction ACCRUEDCOST
 * @helpurl https://localhost:3000/reference.html#accruedcost
 * @param {any[][]} weeklyPrice Price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} from From, a date: a day from 1 January 1950 to 31 December 9999.
 * @param {any[][]} to To, a date: a day from 1 January 1950 to 31 December 9999.
 * @param {any[][]} [lastDayCounts] Last day counts: TRUE or FALSE. TRUE if left out.
 * @returns {any[][]} £ for the days, unrounded: the weekly price ÷ 7 for each day
 */
export function ACCRUEDCOST(weeklyPrice: any[][], from: any[][], to: any[][], lastDayCounts?: any[][]): any[][] {
  return answer(declarationOf("ACCRUEDCOST"), [weeklyPrice, from, to, lastDayCounts], arguments);
}

/**
 * Cost and saving at each occupancy, from all beds filled down to none.
 * @customfunction OCCUPANCYSCENARIO
 * @helpurl https://localhost:3000/reference.html#occupancyscenario
 * @param {any[][]} blockCost Block cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100, or a term such as “4+2+2”, every extension taken. 1 if left out.
 * @param {any[][]} [step] Step, beds: above 0, up to 100,000. 1 if left out.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @returns {any[][]} a row for each occupancy: occupied beds, occupancy, block cost, spot cost, saving a year, saving over the years; the last row is 0 beds
 */
export function OCCUPANCYSCENARIO(blockCost: any[][], spotCostPerBed: any[][], beds: any[][], years?: any[][], step?: any[][], headers?: any[][]): any[][] {
  return answer(declarationOf("OCCUPANCYSCENARIO"), [blockCost, spotCostPerBed, beds, years, step, headers], arguments);
}

/**
 * The saving over the years at each occupancy, one column for each support level.
 * @customfunction SAVINGSGRID
 * @helpurl https://localhost:3000/reference.html#savingsgrid
 * @param {any[][]} blockCosts Block cost, £ a year, a cell for each support level: from −£1 trillion to £1 trillion. A range.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100, or a term such as “4+2+2”, every extension taken. 1 if left out.
 * @param {any[][]} [step] Step, beds: above 0, up to 100,000. 1 if left out.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @returns {any[][]} a row for each occupancy: occupied beds, then the saving over the years at each support level; the last row is 0 beds
 */
export function SAVINGSGRID(blockCosts: any[][], spotCostPerBed: any[][], beds: any[][], years?: any[][], step?: any[][], headers?: any[][]): any[][] {
  return answer(declarationOf("SAVINGSGRID"), [blockCosts, spotCostPerBed, beds, years, step, headers], arguments);
}

/**
 * Years of a contract written as initial years and extensions, with so many extensions taken.
 * @customfunction TERMYEARS
 * @helpurl https://localhost:3000/reference.html#termyears
 * @param {any[][]} term Term, initial years and extension options: years, like 8, or with plus signs, like “4+2+2”.
 * @param {any[][]} [extensions] Extensions, extensions taken; all of them if left out: a whole number from 0 to 100. May be left out.
 * @returns {any[][]} years
 */
export function TERMYEARS(term: any[][], extensions?: any[][]): any[][] {
  return answer(declarationOf("TERMYEARS"), [term, extensions], arguments);
}

/**
 * The days of a contract that fall in each financial year, 1 April to 31 March.
 * @customfunction FINANCIALYEARS
 * @helpurl https://localhost:3000/reference.html#financialyears
 * @param {any[][]} start Start, a date: a day from 1 January 1950 to 31 December 9999.
 * @param {any[][]} years Years: above 0, up to 100, or a term such as “4+2+2”, every extension taken.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @returns {any[][]} a row for each financial year: the year, first day, last day, days, share of that year's days; the last day is the day before the anniversary
 */
export function FINANCIALYEARS(start: any[][], years: any[][], headers?: any[][]): any[][] {
  return answer(declarationOf("FINANCIALYEARS"), [start, years, headers], arguments);
}

/**
 * Today's value of yearly costs: each discounted at a rate a year, by default as the Green Book does.
 * @customfunction PRESENTCOST
 * @helpurl https://localhost:3000/reference.html#presentcost
 * @param {any[][]} costs Costs, £ a year, a cell for each year in order; a blank cell is a year without cost: from −£1 trillion to £1 trillion. A range.
 * @param {any[][]} [rate] Discount rate, a year, like 3.5%; one rate, or a rate for each year after the first, the last serving all that follow; the Treasury's 3.5% up to year 30 and 3% from year 31 if left out: from −50% to 50%. A range. May be left out.
 * @param {any[][]} [firstPeriod] First period, 0: the first year is not discounted; 1: it is by one year, as in Excel's NPV: a whole number from 0 to 100. 0 if left out.
 * @returns {any[][]} £ at today's value, unrounded
 */
export function PRESENTCOST(costs: any[][], rate?: any[][], firstPeriod?: any[][]): any[][] {
  return answer(declarationOf("PRESENTCOST"), [costs, rate, firstPeriod], arguments);
}

/**
 * What capital costs a year if it is borrowed at a rate of interest and paid back over so many years.
 * @customfunction NOTIONALBORROWING
 * @helpurl https://localhost:3000/reference.html#notionalborrowing
 * @param {any[][]} capital Capital: from −£1 trillion to £1 trillion.
 * @param {any[][]} rate Interest rate, a year, like 5% or 0.05: from 0% to 50%.
 * @param {any[][]} years Years: a whole number from 1 to 100.
 * @param {any[][]} [method] Method, text: “annuity” or “equal instalments”. “annuity” if left out.
 * @returns {any[][]} £ a year, unrounded: annuity is the same sum each year, paid at the end of it; with equal instalments of capital the interest falls, and this is the average of the years
 */
export function NOTIONALBORROWING(capital: any[][], rate: any[][], years: any[][], method?: any[][]): any[][] {
  return answer(declarationOf("NOTIONALBORROWING"), [capital, rate, years, method], arguments);
}

/**
 * A total shared out by weight in whole units, so that the shares add to it exactly.
 * @customfunction SHARE
 * @helpurl https://localhost:3000/reference.html#share
 * @param {any[][]} total Total: from −£1 trillion to £1 trillion.
 * @param {any[][]} weights Weights, beds, children or any other basis: from 0 to 1,000,000,000,000. A range.
 * @param {any[][]} [unit] Unit, £, like 0.01 for pence: from 0.0001 to 1,000,000,000. 0.01 if left out.
 * @returns {any[][]} the shares, in the shape of the weights; the units left over go to the largest remainders, of equal ones to the earlier cell, row by row
 */
export function SHARE(total: any[][], weights: any[][], unit?: any[][]): any[][] {
  return answer(declarationOf("SHARE"), [total, weights, unit], arguments);
}

/**
 * Children in care after so many years of growth.
 * @customfunction DEMAND
 * @helpurl https://localhost:3000/reference.html#demand
 * @param {any[][]} childrenNow Children now: from 0 to 1,000,000.
 * @param {any[][]} annualGrowth Growth, a year, like 5% or 0.05: from −50% to 50%.
 * @param {any[][]} years Years: from 0 to 100, or a term such as “4+2+2”, every extension taken.
 * @param {any[][]} [method] Method, text: “linear” or “compound”. “linear” if left out.
 * @returns {any[][]} children, unrounded: linear adds the same number each year, compound the same percentage
 */
export function DEMAND(childrenNow: any[][], annualGrowth: any[][], years: any[][], method?: any[][]): any[][] {
  return answer(declarationOf("DEMAND"), [childrenNow, annualGrowth, years, method], arguments);
}

/**
 * What placements cost in each financial year, their average price, and how many children that is on average.
 * @customfunction PLACEMENTTREND
 * @helpurl https://localhost:3000/reference.html#placementtrend
 * @param {any[][]} starts Starts, a date; the first day, which counts: a day from 1 January 1950 to 31 December 9999. A range.
 * @param {any[][]} ends Ends, a date; the last day, which counts unless you say otherwise; blank while the placement is running: a day from 1 January 1950 to 31 December 9999. A range.
 * @param {any[][]} weeklyPrices Weekly prices, £ a week for each bed: above £0, up to £1,000,000 a week. A range.
 * @param {any[][]} firstYear First year: a financial year such as “2027/28”, or the year it begins in, from 1950 to 9998.
 * @param {any[][]} lastYear Last year: a financial year such as “2027/28”, or the year it begins in, from 1950 to 9998.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @param {any[][]} [lastDayCounts] Last day counts: TRUE or FALSE. TRUE if left out.
 * @returns {any[][]} a row for each financial year: the year, outturn (£), average weekly price, average annual price, average number of children, placements; the outturn is the average number of children times the average annual price
 */
export function PLACEMENTTREND(starts: any[][], ends: any[][], weeklyPrices: any[][], firstYear: any[][], lastYear: any[][], headers?: any[][], lastDayCounts?: any[][]): any[][] {
  return answer(declarationOf("PLACEMENTTREND"), [starts, ends, weeklyPrices, firstYear, lastYear, headers, lastDayCounts], arguments);
}

/**
 * How likely each number of occupied beds is, with its saving, when each bed is filled independently with the same chance.
 * @customfunction OCCUPANCYRISK
 * @helpurl https://localhost:3000/reference.html#occupancyrisk
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 10,000.
 * @param {any[][]} occupancy Occupancy, share of beds filled, like 90% or 0.9: from 0% to 100%.
 * @param {any[][]} blockCost Block cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} [years] Years: from 0 to 100, or a term such as “4+2+2”, every extension taken. 1 if left out.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @param {any[][]} [periods] Periods, independent looks at each bed, such as 52 ÷ (2 × weeks of a stay × (1 − occupancy)) a year: a whole number from 1 to 10,000. 1 if left out.
 * @returns {any[][]} a row for each number of occupied beds, from all down to none, on average of the periods: beds, probability, saving over the years, probability of at most that saving
 */
export function OCCUPANCYRISK(beds: any[][], occupancy: any[][], blockCost: any[][], spotCostPerBed: any[][], years?: any[][], headers?: any[][], periods?: any[][]): any[][] {
  return answer(declarationOf("OCCUPANCYRISK"), [beds, occupancy, blockCost, spotCostPerBed, years, headers, periods], arguments);
}

/**
 * Probability that the block saves money, when each bed is filled independently with the same chance in each period.
 * @customfunction SAVINGSCHANCE
 * @helpurl https://localhost:3000/reference.html#savingschance
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 10,000.
 * @param {any[][]} occupancy Occupancy, share of beds filled, like 90% or 0.9: from 0% to 100%.
 * @param {any[][]} blockCost Block cost, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1 trillion to £1 trillion.
 * @param {any[][]} [periods] Periods, independent looks at each bed, such as 52 ÷ (2 × weeks of a stay × (1 − occupancy)) a year: a whole number from 1 to 10,000. 1 if left out.
 * @returns {any[][]} probability, from 0 to 1, of a saving above £0; a saving of exactly £0 does not count
 */
export function SAVINGSCHANCE(beds: any[][], occupancy: any[][], blockCost: any[][], spotCostPerBed: any[][], periods?: any[][]): any[][] {
  return answer(declarationOf("SAVINGSCHANCE"), [beds, occupancy, blockCost, spotCostPerBed, periods], arguments);
}

/**
 * Points of a bid for its price: the lowest price has all of them, the others in proportion.
 * @customfunction PRICESCORE
 * @helpurl https://localhost:3000/reference.html#pricescore
 * @param {any[][]} price Price, £, all bids on one basis: above £0, up to £1 trillion.
 * @param {any[][]} lowestPrice Lowest price, £, all bids on one basis: above £0, up to £1 trillion.
 * @param {any[][]} weight Weight, points: above 0, up to 1,000.
 * @returns {any[][]} points, unrounded
 */
export function PRICESCORE(price: any[][], lowestPrice: any[][], weight: any[][]): any[][] {
  return answer(declarationOf("PRICESCORE"), [price, lowestPrice, weight], arguments);
}

/**
 * The simplest rounding that makes the printed figure out of the exact one.
 * @customfunction ROUNDINGRULE
 * @helpurl https://localhost:3000/reference.html#roundingrule
 * @param {any[][]} exact Exact figure: from −£1 trillion to £1 trillion.
 * @param {any[][]} printed Printed figure: from −£1 trillion to £1 trillion.
 * @returns {any[][]} text: “exact”, or “nearest”, “down to” or “up to” with the unit; nearest before down before up; where several units give the same figure, all of them
 */
export function ROUNDINGRULE(exact: any[][], printed: any[][]): any[][] {
  return answer(declarationOf("ROUNDINGRULE"), [exact, printed], arguments);
}

/**
 * Whether a printed total is the sum of its items, and if not, why.
 * @customfunction CHECKTOTAL
 * @helpurl https://localhost:3000/reference.html#checktotal
 * @param {any[][]} items Items, £, the figures that make the total: from −£1 trillion to £1 trillion. A range.
 * @param {any[][]} printed Printed total: from −£1 trillion to £1 trillion.
 * @param {any[][]} [tolerance] Tolerance, £; half a unit for each figure if left out: from −£1 trillion to £1 trillion. May be left out.
 * @returns {any[][]} text: “Agrees”, “Agrees within rounding (out by 1)”, or by how much it is out, the sum, and the likeliest slips; without a tolerance each figure may be out by half its last printed digit
 */
export function CHECKTOTAL(items: any[][], printed: any[][], tolerance?: any[][]): any[][] {
  return answer(declarationOf("CHECKTOTAL"), [items, printed, tolerance], arguments);
}

/**
 * Whether a printed figure is the exact one, rounded to the nearest, and if not, why.
 * @customfunction CHECK
 * @helpurl https://localhost:3000/reference.html#check
 * @param {any[][]} exact Exact figure: from −£1 trillion to £1 trillion.
 * @param {any[][]} printed Printed figure: from −£1 trillion to £1 trillion, or text such as “£295k” or “−£0.3m”.
 * @param {any[][]} [quantum] Quantum, £, like 0.01 for pence: from 0.0001 to 1,000,000,000. May be left out.
 * @returns {any[][]} text: “Agrees”, “Agrees within rounding (out by 62)”, or by how much it is out, what it should be, and the likeliest slips; without a quantum any that people use will do, and it is named
 */
export function CHECK(exact: any[][], printed: any[][], quantum?: any[][]): any[][] {
  return answer(declarationOf("CHECK"), [exact, printed, quantum], arguments);
}

/**
 * An amount of money in words for a sentence, rounded once by a stated rule.
 * @customfunction MONEYTEXT
 * @helpurl https://localhost:3000/reference.html#moneytext
 * @param {any[][]} amount Amount: from −£1 trillion to £1 trillion.
 * @param {any[][]} [unit] Unit, text: “£”, “£k”, “£000”, “£'000” or “£m”. “£” if left out.
 * @param {any[][]} [rule] Rule, text: “nearest”, “down” or “up”. “nearest” if left out.
 * @param {any[][]} [decimals] Decimals, decimals of the unit; none, but one for £m, if left out: a whole number from 0 to 6. May be left out.
 * @returns {any[][]} text: pounds, thousands (£k: £295k; £000: £295,000) or millions (£m: £0.3m); a minus sign before the £; CHECK reads all of them
 */
export function MONEYTEXT(amount: any[][], unit?: any[][], rule?: any[][], decimals?: any[][]): any[][] {
  return answer(declarationOf("MONEYTEXT"), [amount, unit, rule, decimals], arguments);
}

/**
 * A range of money in words for a sentence, both ends rounded by the same rule.
 * @customfunction RANGETEXT
 * @helpurl https://localhost:3000/reference.html#rangetext
 * @param {any[][]} low Low: from −£1 trillion to £1 trillion.
 * @param {any[][]} high High: from −£1 trillion to £1 trillion.
 * @param {any[][]} [unit] Unit, text: “£”, “£k”, “£000”, “£'000” or “£m”. “£” if left out.
 * @param {any[][]} [rule] Rule, text: “nearest”, “down” or “up”. “nearest” if left out.
 * @param {any[][]} [decimals] Decimals, decimals of the unit; none, but one for £m, if left out: a whole number from 0 to 6. May be left out.
 * @returns {any[][]} text, like £52k to £295k; one amount when both ends print alike
 */
export function RANGETEXT(low: any[][], high: any[][], unit?: any[][], rule?: any[][], decimals?: any[][]): any[][] {
  return answer(declarationOf("RANGETEXT"), [low, high, unit, rule, decimals], arguments);
}

/**
 * A standard table with its headings, from two columns: the names of assumptions and their values.
 * @customfunction TABLE
 * @helpurl https://localhost:3000/reference.html#table
 * @param {any[][]} tableId Table, text: “savings-grid”, “break-even”, “price-per-placement”, “contract-value”, “joint-procurement”, “framework-joining”, “tender-scores”, “support-mix”, “bed-options”, “demand-and-capacity”, “sensitivity”, “occupancy-risk”, “placement-trend”, “contract-profile”, “options-appraisal”, “void-clauses”, “fee-uplifts”, “budget-line”, “contract-monitoring”, “partner-shares”, or its title, like “Savings grid”.
 * @param {any[][]} assumptions Assumptions, two columns: names in the first column, values in the second. A range.
 * @returns {any[][]} the table: its finding, its grids with headings, its basis note
 */
export function TABLE(tableId: any[][], assumptions: any[][]): any[][] {
  return answerLater(declarationOf("TABLE"), [tableId, assumptions], arguments);
}

/**
 * The version of the calculation module that works out these figures.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/reference.html#version
 * @returns {any[][]} text, like 0.1.0
 */
export function VERSION(): any[][] {
  return answer(declarationOf("VERSION"), [], arguments);
}
