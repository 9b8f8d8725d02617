/** The table's own name, by which two of a kind are told apart. */
import type { JSX } from "preact";
import { longestTableName } from "../../tables";
import type { Form } from "./use-form";

const id = "table-name";

export const TableNameField = ({ form }: { form: Form }): JSX.Element => (
  <div class="field bare">
    <label for={id}>
      Name of this table{" "}
      <span class="hint" id={`${id}-hint`}>
        home or scheme, if you like
      </span>
    </label>
    <input
      id={id}
      autocomplete="off"
      maxLength={longestTableName}
      value={form.name}
      aria-describedby={`${id}-hint`}
      onInput={(event) => form.rename(event.currentTarget.value)}
    />
  </div>
);
