/**
 * The functions that Excel calls. Generated from the declarations by `npm run generate`: change those, not this.
 * Every argument and result is a matrix, because Excel spreads no custom function over a range by itself.
 */
import { answer } from "./answer";
import { declarationOf } from "./declarations";

/**
 * Weeks in a year of care: 52, or the year's days over 7.
 * @customfunction WEEKS
 * @helpurl https://localhost:3000/reference.html#weeks
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} weeks
 */
export function WEEKS(yearBasis?: any[][]): any[][] {
  return answer(declarationOf("WEEKS"), [yearBasis]);
}

/**
 * Cost of beds under a block contract, paid for whether or not they are filled.
 * @customfunction BLOCKCOST
 * @helpurl https://localhost:3000/reference.html#blockcost
 * @param {any[][]} weeklyPrice Block price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100. 1 if left out.
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} £ over the years, unrounded
 */
export function BLOCKCOST(weeklyPrice: any[][], beds: any[][], years?: any[][], yearBasis?: any[][]): any[][] {
  return answer(declarationOf("BLOCKCOST"), [weeklyPrice, beds, years, yearBasis]);
}

/**
 * Cost of buying the occupied beds one placement at a time.
 * @customfunction SPOTCOST
 * @helpurl https://localhost:3000/reference.html#spotcost
 * @param {any[][]} weeklyPrice Spot price per bed per week, £ a week for each bed: above £0, up to £1,000,000 a week.
 * @param {any[][]} occupiedBeds Occupied beds: from 0 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100. 1 if left out.
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} £ over the years, unrounded
 */
export function SPOTCOST(weeklyPrice: any[][], occupiedBeds: any[][], years?: any[][], yearBasis?: any[][]): any[][] {
  return answer(declarationOf("SPOTCOST"), [weeklyPrice, occupiedBeds, years, yearBasis]);
}

/**
 * What the block saves against spot purchase; a minus sign means that the block costs more.
 * @customfunction SAVINGS
 * @helpurl https://localhost:3000/reference.html#savings
 * @param {any[][]} blockCost Block cost, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} spotCost Spot cost, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} [years] Years: from 0 to 100. 1 if left out.
 * @returns {any[][]} £ over the years, unrounded; positive is money saved
 */
export function SAVINGS(blockCost: any[][], spotCost: any[][], years?: any[][]): any[][] {
  return answer(declarationOf("SAVINGS"), [blockCost, spotCost, years]);
}

/**
 * The part of the block cost that is paid for empty beds; it is already inside the block cost.
 * @customfunction VOIDCOST
 * @helpurl https://localhost:3000/reference.html#voidcost
 * @param {any[][]} blockCost Block cost, £: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} occupiedBeds Occupied beds: from 0 to 100,000.
 * @returns {any[][]} £ over the period of the block cost, unrounded
 */
export function VOIDCOST(blockCost: any[][], beds: any[][], occupiedBeds: any[][]): any[][] {
  return answer(declarationOf("VOIDCOST"), [blockCost, beds, occupiedBeds]);
}

/**
 * How many beds must be occupied for the block to cost no more than spot, unrounded.
 * @customfunction BREAKEVEN
 * @helpurl https://localhost:3000/reference.html#breakeven
 * @param {any[][]} blockCost Block cost, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} [beds] Beds contracted: a whole number from 1 to 100,000. May be left out.
 * @returns {any[][]} occupied beds, unrounded; round up for whole beds
 */
export function BREAKEVEN(blockCost: any[][], spotCostPerBed: any[][], beds?: any[][]): any[][] {
  return answer(declarationOf("BREAKEVEN"), [blockCost, spotCostPerBed, beds]);
}

/**
 * What each occupied bed really costs a week, when the empty beds are paid for too.
 * @customfunction UNITCOST
 * @helpurl https://localhost:3000/reference.html#unitcost
 * @param {any[][]} blockCost Block cost, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} occupiedBeds Occupied beds: from 0 to 100,000.
 * @param {any[][]} [yearBasis] Year basis, weeks or days in a year: 52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”. 52 if left out.
 * @returns {any[][]} £ a week for each occupied bed, unrounded
 */
export function UNITCOST(blockCost: any[][], occupiedBeds: any[][], yearBasis?: any[][]): any[][] {
  return answer(declarationOf("UNITCOST"), [blockCost, occupiedBeds, yearBasis]);
}

/**
 * Cost and saving at each occupancy, from all beds filled down to none.
 * @customfunction OCCUPANCYSCENARIO
 * @helpurl https://localhost:3000/reference.html#occupancyscenario
 * @param {any[][]} blockCost Block cost, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100. 1 if left out.
 * @param {any[][]} [step] Step, beds: above 0, up to 100,000. 1 if left out.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @returns {any[][]} a row for each occupancy: occupied beds, occupancy, block cost, spot cost, saving a year, saving over the years; the last row is 0 beds
 */
export function OCCUPANCYSCENARIO(blockCost: any[][], spotCostPerBed: any[][], beds: any[][], years?: any[][], step?: any[][], headers?: any[][]): any[][] {
  return answer(declarationOf("OCCUPANCYSCENARIO"), [blockCost, spotCostPerBed, beds, years, step, headers]);
}

/**
 * The saving over the years at each occupancy, one column for each support level.
 * @customfunction SAVINGSGRID
 * @helpurl https://localhost:3000/reference.html#savingsgrid
 * @param {any[][]} blockCosts Block cost, £ a year, a cell for each support level: from −£1,000,000,000,000 to £1,000,000,000,000. A range.
 * @param {any[][]} spotCostPerBed Spot cost of one bed, £ a year: from −£1,000,000,000,000 to £1,000,000,000,000.
 * @param {any[][]} beds Beds contracted: a whole number from 1 to 100,000.
 * @param {any[][]} [years] Years: from 0 to 100. 1 if left out.
 * @param {any[][]} [step] Step, beds: above 0, up to 100,000. 1 if left out.
 * @param {any[][]} [headers] Headers: TRUE or FALSE. FALSE if left out.
 * @returns {any[][]} a row for each occupancy: occupied beds, then the saving over the years at each support level; the last row is 0 beds
 */
export function SAVINGSGRID(blockCosts: any[][], spotCostPerBed: any[][], beds: any[][], years?: any[][], step?: any[][], headers?: any[][]): any[][] {
  return answer(declarationOf("SAVINGSGRID"), [blockCosts, spotCostPerBed, beds, years, step, headers]);
}

/**
 * The version of the calculation module that works out these figures.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/reference.html#version
 * @returns {any[][]} text, like 0.1.0
 */
export function VERSION(): any[][] {
  return answer(declarationOf("VERSION"), []);
}

/**
 * A standard table with its headings, from two columns: the names of assumptions and their values.
 * @customfunction TABLE
 * @helpurl https://localhost:3000/reference.html#table
 * @param {any[][]} tableId Table, text: “savings-grid”.
 * @param {any[][]} assumptions Assumptions, two columns: names in the first column, values in the second. A range.
 * @returns {any[][]} the table: its finding, its grids with headings, its basis note
 */
export function TABLE(tableId: any[][], assumptions: any[][]): any[][] {
  return answer(declarationOf("TABLE"), [tableId, assumptions]);
}
