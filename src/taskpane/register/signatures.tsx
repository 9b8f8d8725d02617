/** Who prepared a table and who reviewed it: two people, who saw the same figures. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { countWords, verb } from "../count-words";
import { settings } from "../settings";
import { useUniqueId } from "../use-unique-id";
import { isoDate } from "../../workbook/register/dates";
import { workbook } from "../table/workbook";
import { type Act, ifAsSeen, type Work, withoutMessage } from "./action";
import { dayWords } from "./day-words";
import { isSamePerson, isSigned } from "./status";

type Props = { entry: RegisterEntry; inspection: InspectedTable; act: Act };

export function Signatures({ entry, inspection, act }: Props): JSX.Element {
  const { prepared, reviewed } = entry;
  const { agreement, stamp, table } = inspection;
  const sign = (by: string): Work =>
    ifAsSeen(
      entry,
      inspection,
      withoutMessage(async () => {
        const signature = { by, on: isoDate(new Date()) };
        const signed =
          prepared === undefined ? { ...entry, prepared: signature } : { ...entry, reviewed: { ...signature, stamp: stamp ?? "" } };
        await (await workbook()).writeEntry(signed);
      }),
    );
  const isReady =
    table !== null && stamp !== null && inspection.assumptions.length === 0 && inspection.sources.length === 0 && !inspection.isReshaped;
  return (
    <>
      <p class="meta">
        {prepared === undefined ? "Nobody has said who prepared it." : `Prepared by ${prepared.by}, ${dayWords(prepared.on)}.`}
        {isSigned(entry, inspection) && reviewed !== undefined && ` Reviewed by ${reviewed.by}, ${dayWords(reviewed.on)}.`}
        {stamp !== null && isSigned(entry, inspection) && ` Stamp ${stamp}.`}
        {entry.mode !== "values" &&
          agreement.of > 0 &&
          agreement.agree === agreement.of &&
          ` ${countWords(agreement.of, "figure")} ${verb(agreement.of, "agrees", "agree")} two ways.`}
        <Unsourced table={table} />
      </p>
      {isReady && prepared === undefined && (
        <Sign
          label="Prepared by"
          button="Add who prepared it"
          usual={settings().preparer}
          sign={(by) => act(sign(by), `Prepared by ${by}`)}
        />
      )}
      {isReady && prepared !== undefined && !isSigned(entry, inspection) && (
        <Sign
          label="Reviewed by"
          button="Add a reviewer"
          refuse={(by) => (isSamePerson(by, prepared.by) ? "The reviewer’s name must differ from the preparer’s" : null)}
          sign={(by) => act(sign(by), `Reviewed by ${by}`)}
        />
      )}
    </>
  );
}

const noSource = "no source given";

function Unsourced({ table }: { table: Props["inspection"]["table"] }): JSX.Element | null {
  const without = (table?.assumptions ?? []).filter(({ source }) => source.startsWith(noSource)).length;
  if (without === 0) return null;
  return (
    <>
      {" "}
      {countWords(without, "assumption")} {verb(without, "has", "have")} no source.
    </>
  );
}

type SignProps = {
  label: string;
  button: string;
  usual?: string;
  refuse?(this: void, by: string): string | null;
  sign(this: void, by: string): void;
};

function Sign({ label, button, usual = "", refuse, sign }: SignProps): JSX.Element {
  const id = useUniqueId();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(usual);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), [isOpen]);
  if (!isOpen)
    return (
      <button type="button" class="btn plain small" onClick={() => setOpen(true)}>
        {button}
      </button>
    );
  const press = (event: Event): void => {
    event.preventDefault();
    const by = name.trim();
    const wrong = by === "" ? "Type a name or initials" : (refuse?.(by) ?? null);
    setProblem(wrong);
    if (wrong === null) sign(by);
  };
  return (
    <form class="sign" onSubmit={press}>
      <label for={id}>{label}</label>
      <div class="row">
        <input
          id={id}
          class="grow"
          value={name}
          maxLength={60}
          autocomplete="name"
          ref={input}
          onInput={(event) => setName(event.currentTarget.value)}
          {...(problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        />
        <button type="submit" class="btn small">
          Sign
        </button>
      </div>
      {problem !== null && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}.
        </p>
      )}
    </form>
  );
}
