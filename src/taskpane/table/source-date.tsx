/** The date of a source, typed as people write dates. What is not a date is said when the field is left, and is not kept. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { readIsoDay, sourceDateWords } from "../../tables";
import { useUniqueId } from "../use-unique-id";
import { ErrorLine } from "./error-line";

type Props = { date: string; change(this: void, date: string): void };

export function SourceDate({ date, change }: Props): JSX.Element {
  const id = useUniqueId();
  const [draft, setDraft] = useState("");
  const [isLeft, setIsLeft] = useState(false);
  const isDraft = (readIsoDay(draft) ?? "") === date;
  const isWrong = isDraft && isLeft && date === "" && draft.trim() !== "";
  return (
    <div class={isWrong ? "wrong" : ""}>
      <label for={id}>Date of the source</label>
      {isWrong && <ErrorLine id={id} sentence="Write it like 05/01/2026" />}
      <input
        id={id}
        value={isDraft && draft !== "" ? draft : date && sourceDateWords(date)}
        placeholder="dd/mm/yyyy"
        autocomplete="off"
        maxLength={40}
        {...(isWrong ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
        onInput={({ currentTarget: { value } }) => {
          setDraft(value);
          setIsLeft(false);
          change(readIsoDay(value) ?? "");
        }}
        onChange={() => {
          setIsLeft(true);
          if (date !== "") setDraft("");
        }}
      />
    </div>
  );
}
