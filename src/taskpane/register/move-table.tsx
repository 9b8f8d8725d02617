/** Moves a table to the cell that is selected in Excel. Asked in two steps, so that there is time to select it. */
import type { JSX, Ref } from "preact";
import type { Moved, RegisterEntry, InspectedTable } from "../../workbook";
import { useSelection } from "../table/use-selection";
import { workbook } from "../table/workbook";
import type { Act } from "./action";
import { titleOf } from "./table-of";
import { useQuestion } from "./use-question";

type Props = { entry: RegisterEntry; inspection: InspectedTable; act: Act; moved(this: void, moved: Moved): void };

export function MoveTable(props: Props): JSX.Element | null {
  const { isAsked, question, button, ask, leave } = useQuestion();
  // Rows or columns were added inside it: it has to be written again first, or cut and pasted.
  if (props.inspection.isReshaped) return null;
  if (isAsked) return <WhereTo {...props} question={question} leave={leave} />;
  return (
    <button type="button" class="btn plain small" ref={button} onClick={ask}>
      Move it…<span class="hidden"> {titleOf(props.entry)}</span>
    </button>
  );
}

type WhereProps = Props & { question: Ref<HTMLDivElement>; leave(this: void): void };

function WhereTo({ entry, inspection, act, moved, question, leave }: WhereProps): JSX.Element {
  const canMove = excelMoves();
  const selection = useSelection(canMove);
  const title = titleOf(entry);
  const cell = firstCell(selection?.address ?? "");
  const press = (): void => {
    leave();
    act(() => moveTo(entry, inspection, "selection", moved), `${title} was moved`);
  };
  return (
    <div class="notice" role="group" aria-label={`Move ${title}`} tabIndex={-1} ref={question}>
      <div class="grow">
        {canMove ? (
          <p>
            In Excel, select the cell where its top left corner should go, on this sheet or another. Formulas that use its figures follow
            it, and nothing is overwritten.
          </p>
        ) : (
          <p>
            In this version of Excel, add-ins cannot move cells. Press Go to it, then Ctrl+X. Select the cell where its top left corner
            should go and press Ctrl+V. The list follows it.
          </p>
        )}
        <div class="row">
          {canMove && (
            <button type="button" class="btn small" onClick={press}>
              Move it {cell === "" ? "to the selected cell" : `to ${cell}`}
            </button>
          )}
          <button type="button" class="btn small" onClick={leave}>
            Leave it
          </button>
        </div>
      </div>
    </div>
  );
}

/** Moving needs less than the add-in does otherwise, but some versions lack it all the same. */
const excelMoves = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.11");

/** "Savings!B4:G60" starts at "Savings!B4". */
const firstCell = (address: string): string => address.split(":")[0] ?? "";

type Where = Parameters<Awaited<ReturnType<typeof workbook>>["moveTable"]>[2];

/** A sentence when it could not be moved. */
export async function moveTo(
  entry: RegisterEntry,
  inspection: InspectedTable,
  where: Where,
  moved: Props["moved"],
  left: Moved["under"] | null = null,
): Promise<string | null> {
  const outcome = await (await workbook()).moveTable(entry, inspection, where, left);
  if (outcome.kind === "refused") return outcome.sentence;
  moved(outcome.moved);
  return null;
}
