import { ApiObject, invalidArgument } from "../host/api-object";
import type { BookObject } from "./objects";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"];

export class Application extends ApiObject {
  constructor(private readonly $workbook: BookObject) {
    super();
  }
  /** With "Manual" a formula is calculated when it is entered, and what depends on it only by calculate(). */
  get calculationMode(): string {
    return this.$workbook.$record.calculationMode;
  }
  set calculationMode(mode: string) {
    if (!calculationModes.includes(mode)) throw invalidArgument();
    this.$workbook.$record.calculationMode = mode;
    this.$workbook.$grid.calculation.isManual = mode === "Manual";
    this.$workbook.$changed();
  }
  get calculationState(): string {
    return "Done";
  }
  get decimalSeparator(): string {
    return ".";
  }
  get thousandsSeparator(): string {
    return ",";
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }
  async calculate(): Promise<void> {
    this.$workbook.$grid.calculation.release();
    this.$workbook.$grid.calculation.markDirty();
    await this.$workbook.$grid.settled();
  }
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
}

class CultureInfo extends ApiObject {
  get name(): string {
    return "en-GB";
  }
  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }
}

class NumberFormatInfo extends ApiObject {
  get numberDecimalSeparator(): string {
    return ".";
  }
  get numberGroupSeparator(): string {
    return ",";
  }
  get currencySymbol(): string {
    return "£";
  }
}

/** `workbook.properties`. */
export class DocumentProperties extends ApiObject {
  constructor(private readonly $workbook: BookObject) {
    super();
  }
  $get(name: string): string {
    return this.$workbook.$record.properties[name] ?? "";
  }
  $set(name: string, text: string): void {
    this.$workbook.$record.properties[name] = text;
    this.$workbook.$changed();
  }
  get title(): string {
    return this.$get("title");
  }
  set title(text: string) {
    this.$set("title", text);
  }
  get subject(): string {
    return this.$get("subject");
  }
  set subject(text: string) {
    this.$set("subject", text);
  }
  get author(): string {
    return this.$get("author");
  }
  set author(text: string) {
    this.$set("author", text);
  }
  get comments(): string {
    return this.$get("comments");
  }
  set comments(text: string) {
    this.$set("comments", text);
  }
}
