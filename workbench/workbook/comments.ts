/** Comments of cells. They stay where they are when a cell is written or its formats are cleared, and move with it (inferred). */
import { ApiCollection, ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { CommentRecord } from "./book-record";
import type { BookObject, SheetObject } from "./objects";
import { Range, rangeAt } from "./range";

export class Comment extends ApiObject {
  constructor(
    private readonly $sheet: SheetObject,
    readonly $record: CommentRecord,
  ) {
    super();
  }
  get id(): string {
    return this.$record.id;
  }
  get content(): string {
    return this.$record.content;
  }
  set content(content: string) {
    this.$record.content = content;
    this.$sheet.$workbook.$changed();
  }
  get authorName(): string {
    return this.$record.author;
  }
  getLocation(): Range {
    const { row, column } = this.$record;
    return new Range(this.$sheet, { row, column, rows: 1, columns: 1 });
  }
  delete(): void {
    const { $record, $workbook } = this.$sheet;
    $record.comments = $record.comments.filter((comment) => comment !== this.$record);
    $workbook.$changed();
  }
}

export class CommentCollection extends ApiCollection<Comment> {
  /** @param $sheet null for the comments of all sheets */
  constructor(
    private readonly $workbook: BookObject,
    private readonly $sheet: SheetObject | null,
  ) {
    super();
  }
  protected get $items(): readonly Comment[] {
    const sheets = this.$sheet === null ? this.$workbook.worksheets.$list() : [this.$sheet];
    return sheets.flatMap((sheet) => sheet.$record.comments.map((record) => new Comment(sheet, record)));
  }
  add(where: Range | string, content: string): Comment {
    const { $sheet, $area } = this.#cell(where);
    if (this.#at($sheet, $area) !== undefined)
      throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    const id = `comment-${++this.$workbook.$record.made}`;
    const record = { id, row: $area.row, column: $area.column, content, author: "Workbench" };
    $sheet.$record.comments.push(record);
    this.$workbook.$changed();
    return new Comment($sheet, record);
  }
  getItemByCell(where: Range | string): Comment {
    const { $sheet, $area } = this.#cell(where);
    const found = this.#at($sheet, $area);
    if (found === undefined) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }
  #cell(where: Range | string): Range {
    const range = where instanceof Range ? where : rangeAt(this.$sheet ?? this.$workbook.worksheets.getActiveWorksheet(), where);
    if (range.cellCount !== 1) throw invalidArgument();
    return range;
  }
  #at(sheet: SheetObject, { row, column }: { row: number; column: number }): Comment | undefined {
    const record = sheet.$record.comments.find((comment) => comment.row === row && comment.column === column);
    return record && new Comment(sheet, record);
  }
}
