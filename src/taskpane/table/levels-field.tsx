/** A list of named items, such as support levels, that people add, name and remove. With one value each they are rows of a table, otherwise boxes. */
import type { JSX } from "preact";
import { alignedLists, type AssumptionList } from "../../tables";
import { announce } from "../announce";
import { withArticle } from "../count-words";
import { Icon } from "../icons";
import { ErrorLine } from "./error-line";
import { isChanged, TakeButton } from "./field";
import { addId, fieldId, focusControl, nameId } from "./field-id";
import { inSentence, type Fields } from "./fields";
import { ItemBox } from "./item-box";
import { itemName, itemsOf, unitOf, withItem, withoutItem, withSource, type FormRow } from "./form-rows";
import { isNameToBlame, NameInput } from "./name-input";
import { takePasted } from "./pasted-rows";
import { RowInput } from "./row-input";
import { SourceDisclosure } from "./source-disclosure";
import { useAfterDrawing } from "./use-after-drawing";

type Props = { name: string; list: AssumptionList; fields: Fields };

export function LevelsField({ name, list, fields }: Props): JSX.Element {
  const { form, look, assumptions, withSources } = fields;
  const items = itemsOf(list, form.rows);
  const lists = alignedLists(assumptions, list);
  const afterDrawing = useAfterDrawing();
  const focusNext = (id: string): void => afterDrawing(() => focusControl(id));
  const unit = unitOf(list, look);
  const remove = (row: FormRow, index: number): void => {
    form.change((rows) => withoutItem(rows, assumptions, list, index));
    announce(`${itemName(list, row) || list.item} removed`);
    focusNext(index < items.length - 1 ? nameId(form.rows, row) : addId(name));
  };
  const add = (): void => {
    form.change((rows) => withItem(rows, assumptions, list));
    focusNext(`field-${form.rows.indexOf(items.at(-1) ?? { label: "", value: null }) + 1}-name`);
  };
  return (
    <fieldset>
      <legend>{list.legend}</legend>
      {list.hint && lists.length === 1 && <p class="hint">{list.hint}</p>}
      {lists.length > 1 &&
        items.map((row, index) => <ItemBox key={index} lists={lists} index={index} fields={fields} remove={() => remove(row, index)} />)}
      {lists.length === 1 && items.length > 0 && (
        <table class="levels">
          <thead>
            <tr>
              <th scope="col">{list.item}</th>
              <th scope="col">{unit}</th>
              <th scope="col">
                <span class="hidden">Take or remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((row, index) => (
              <LevelRow key={index} list={list} row={row} index={index} unit={unit} fields={fields} remove={() => remove(row, index)} />
            ))}
          </tbody>
        </table>
      )}
      {items.length < list.most && (
        <button type="button" class="btn plain" id={addId(name)} onClick={add}>
          <Icon name="add" />
          Add {withArticle(inSentence(list.item))}
        </button>
      )}
      {withSources && (
        <SourceDisclosure
          rows={lists.flatMap((one) => itemsOf(one, form.rows))}
          of={inSentence(list.label)}
          isChangedFromExample={items.some((row) => isChanged(row, fields))}
          change={(next) =>
            form.change((rows) =>
              withSource(
                rows,
                lists.flatMap((one) => itemsOf(one, rows)),
                next,
              ),
            )
          }
        />
      )}
    </fieldset>
  );
}

function LevelRow({
  list,
  row,
  index,
  unit,
  fields,
  remove,
}: {
  list: AssumptionList;
  row: FormRow;
  index: number;
  unit: string;
  fields: Fields;
  remove(this: void): void;
}): JSX.Element {
  const { form, shown, take, withSources } = fields;
  const id = fieldId(form.rows, row);
  const problem = shown.at(row);
  const name = itemName(list, row);
  const itemWords = name || `this ${inSentence(list.item)}`;
  const isNameWrong = problem !== undefined && isNameToBlame(list, row, form.rows);
  return (
    <>
      {problem && (
        <tr>
          <td colSpan={3}>
            <ErrorLine id={id} sentence={problem.sentence} />
          </td>
        </tr>
      )}
      <tr class={problem ? "wrong" : ""}>
        <td>
          <NameInput list={list} row={row} index={index} fields={fields} errorId={isNameWrong ? `${id}-error` : null} />
        </td>
        <td onPaste={(event) => takePasted(event, fields, list, index)}>
          <RowInput
            assumption={list}
            row={row}
            fields={fields}
            label={`${[list.label, unit].filter(Boolean).join(" ")}, ${itemWords}`}
            isWrong={problem !== undefined && !isNameWrong}
          />
        </td>
        <td>
          {take && withSources && <TakeButton what={`${inSentence(list.label)} for ${itemWords}`} take={() => take(row, list)} />}
          <button type="button" class="btn icon" aria-label={`Remove ${itemWords}`} title="Remove" onClick={remove}>
            <Icon name="remove" />
          </button>
        </td>
      </tr>
    </>
  );
}
