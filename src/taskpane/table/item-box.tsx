/** One item of a list that has several values: its name, and a field for each value. */
import type { JSX } from "preact";
import type { AssumptionList } from "../../tables";
import { Icon } from "../icons";
import { ErrorLine } from "./error-line";
import { TakeButton } from "./field";
import { fieldId, nameId } from "./field-id";
import { inSentence, type Fields } from "./fields";
import { itemName, itemsOf, unitOf, type FormRow } from "./form-rows";
import { isNameToBlame, NameInput } from "./name-input";
import { takePasted } from "./pasted-rows";
import { RowInput } from "./row-input";

type Props = { lists: readonly AssumptionList[]; index: number; fields: Fields; remove(this: void): void };

export function ItemBox({ lists, index, fields, remove }: Props): JSX.Element | null {
  const { form, shown } = fields;
  const [list] = lists;
  const row = list && itemsOf(list, form.rows)[index];
  if (list === undefined || row === undefined) return null;
  const name = itemName(list, row);
  const item = inSentence(list.item);
  const problem = shown.at(row);
  const isNameWrong = problem !== undefined && isNameToBlame(list, row, form.rows);
  const id = nameId(form.rows, row);
  return (
    <fieldset class="item">
      <legend class="hidden">{name || `${list.item} ${index + 1}`}</legend>
      {isNameWrong && <ErrorLine id={id} sentence={problem.sentence} />}
      <div class="row">
        <NameInput list={list} row={row} index={index} fields={fields} errorId={isNameWrong ? `${id}-error` : null} />
        <button type="button" class="btn icon" aria-label={`Remove ${name || `this ${item}`}`} title="Remove" onClick={remove}>
          <Icon name="remove" />
        </button>
      </div>
      {lists.map((one) => {
        const own = itemsOf(one, form.rows)[index];
        return (
          own && (
            <ItemValue
              key={one.label}
              list={one}
              row={own}
              itemWords={name || `this ${item}`}
              isNameWrong={isNameWrong && one === list}
              fields={fields}
            />
          )
        );
      })}
    </fieldset>
  );
}

type ValueProps = { list: AssumptionList; row: FormRow; itemWords: string; isNameWrong: boolean; fields: Fields };

function ItemValue({ list, row, itemWords, isNameWrong, fields }: ValueProps): JSX.Element {
  const { form, look, shown, take, withSources } = fields;
  const id = fieldId(form.rows, row);
  const problem = isNameWrong ? undefined : shown.at(row);
  const hint = [unitOf(list, look), list.hint].filter(Boolean).join(", ");
  return (
    <div class={problem ? "field wrong" : "field"}>
      {problem && <ErrorLine id={id} sentence={problem.sentence} />}
      <label for={id}>
        {list.label}
        <span class="hidden"> of {itemWords}</span>
        {hint && <span class="hint"> {hint}</span>}
      </label>
      <div onPaste={(event) => takePasted(event, fields, list, itemsOf(list, form.rows).indexOf(row))}>
        <RowInput assumption={list} row={row} fields={fields} isWrong={problem !== undefined} />
      </div>
      {take && withSources && typeof list.field !== "object" ? (
        <TakeButton what={`${inSentence(list.label)} of ${itemWords}`} take={() => take(row, list)} />
      ) : (
        <span />
      )}
    </div>
  );
}
