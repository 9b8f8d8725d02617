/** The parts of a chart. */
import { ApiCollection, ApiObject, invalidArgument } from "../host/api-object";
import type { ChartRecord, SeriesRecord } from "./book-record";
import { colour } from "./format-values";
import type { RangeObject, SheetObject } from "./objects";

/** What its parts need of a chart. */
export interface ChartObject {
  readonly $sheet: SheetObject;
  readonly $record: ChartRecord;
  /** The title as it is shown: fixed words, or the text of a cell. */
  readonly $title: string;
  readonly chartType: string;
  /** The cell of "='My sheet'!$B$3"; null where there is none. */
  $cellOf(formula: string): RangeObject | null;
  $change(part: Partial<ChartRecord>): void;
}

export class ChartTitle extends ApiObject {
  constructor(private readonly $chart: ChartObject) {
    super();
  }
  get text(): Promise<string> {
    return this.$chart.$sheet.$grid.settled().then(() => this.$chart.$title);
  }
  set text(title: string) {
    this.$chart.$change({ title, titleFormula: undefined, titleVisible: true });
  }
  /** The title follows the text of a cell. */
  setFormula(formula: string): void {
    if (this.$chart.$cellOf(formula) === null) throw invalidArgument();
    this.$chart.$change({ titleFormula: formula, titleVisible: true });
  }
  get visible(): boolean {
    return this.$chart.$record.titleVisible;
  }
  set visible(titleVisible: boolean) {
    this.$chart.$change({ titleVisible });
  }
}

export class ChartLegend extends ApiObject {
  constructor(private readonly $chart: ChartObject) {
    super();
  }
  get visible(): boolean {
    return this.$chart.$record.legendVisible;
  }
  set visible(legendVisible: boolean) {
    this.$chart.$change({ legendVisible });
  }
  get position(): string {
    return this.$chart.$record.legendPosition;
  }
  set position(legendPosition: string) {
    this.$chart.$change({ legendPosition });
  }
}

export class ChartAxes extends ApiObject {
  constructor(private readonly $chart: ChartObject) {
    super();
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.$chart, "valueTitle");
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.$chart, "categoryTitle");
  }
}

type AxisTitle = "valueTitle" | "categoryTitle";

export class ChartAxis extends ApiObject {
  constructor(
    private readonly $chart: ChartObject,
    private readonly $key: AxisTitle,
  ) {
    super();
  }
  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.$chart, this.$key);
  }
  get numberFormat(): string {
    return this.$chart.$record.valueFormat;
  }
  set numberFormat(valueFormat: string) {
    this.$chart.$change({ valueFormat });
  }
  get reversePlotOrder(): boolean {
    return this.$chart.$record.reversed === true;
  }
  set reversePlotOrder(reversed: boolean) {
    this.$chart.$change({ reversed });
  }
  /** Recorded only: labels are always drawn beside the plot, which in Excel is "Low". */
  get tickLabelPosition(): string {
    return this.$chart.$record.labelsAt ?? "NextToAxis";
  }
  set tickLabelPosition(labelsAt: string) {
    this.$chart.$change({ labelsAt });
  }
  /** Where the other axis crosses. Recorded only: values are always drawn below the plot. */
  get position(): string {
    return this.$chart.$record.crossedAt ?? "Automatic";
  }
  set position(crossedAt: string) {
    this.$chart.$change({ crossedAt });
  }
}

export class ChartAxisTitle extends ApiObject {
  constructor(
    private readonly $chart: ChartObject,
    private readonly $key: AxisTitle,
  ) {
    super();
  }
  get text(): string {
    return this.$chart.$record[this.$key];
  }
  set text(text: string) {
    this.$chart.$change({ [this.$key]: text });
  }
}

export class ChartSeriesCollection extends ApiCollection<ChartSeries> {
  constructor(private readonly $chart: ChartObject) {
    super();
  }
  protected get $items(): readonly ChartSeries[] {
    return this.$chart.$record.series.map((record) => new ChartSeries(this.$chart, record));
  }
  add(name = "", _index?: number): ChartSeries {
    const record = { name, values: "", categories: this.$chart.$record.series[0]?.categories ?? "", colour: "", type: "" };
    this.$chart.$change({ series: [...this.$chart.$record.series, record] });
    return new ChartSeries(this.$chart, record);
  }
}

export class ChartSeries extends ApiObject {
  constructor(
    private readonly $chart: ChartObject,
    readonly $record: SeriesRecord,
  ) {
    super();
  }
  get name(): string {
    return this.$record.name;
  }
  set name(name: string) {
    this.$set({ name });
  }
  get chartType(): string {
    return this.$record.type || this.$chart.chartType;
  }
  set chartType(type: string) {
    this.$set({ type });
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }
  setValues(range: RangeObject): void {
    this.$set({ values: `${range.$sheet.$quotedName}!${range.$local}` });
  }
  setXAxisValues(range: RangeObject): void {
    this.$set({ categories: `${range.$sheet.$quotedName}!${range.$local}` });
  }
  delete(): void {
    this.$chart.$change({ series: this.$chart.$record.series.filter((series) => series !== this.$record) });
  }
  $set(part: Partial<SeriesRecord>): void {
    Object.assign(this.$record, part);
    this.$chart.$change({});
  }
}

class ChartSeriesFormat extends ApiObject {
  constructor(private readonly $series: ChartSeries) {
    super();
  }
  get fill(): ChartFill {
    return new ChartFill(this.$series);
  }
  get line(): ChartLine {
    return new ChartLine(this.$series);
  }
}

class ChartFill extends ApiObject {
  constructor(private readonly $series: ChartSeries) {
    super();
  }
  setSolidColor(rgb: string): void {
    this.$series.$set({ colour: colour(rgb) });
  }
}

class ChartLine extends ApiObject {
  constructor(private readonly $series: ChartSeries) {
    super();
  }
  get color(): string {
    return this.$series.$record.colour;
  }
  set color(rgb: string) {
    this.$series.$set({ colour: colour(rgb) });
  }
}
