import { useEffect, useState, type FormEvent } from "react";
import { browserApi } from "../../../../api/client.ts";
import { Field, Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { Sheet } from "../../../../parts/sheet.tsx";
import { useDoing } from "../../../../parts/use-doing.ts";
import { useSpeech } from "../../../../words/speech.ts";
import type { AnswerPerson } from "../../answers/grid-answer.ts";
import { namesOf, roundPath } from "../../answers/round-answer.ts";
import { useRound } from "../../round-frame.tsx";
import type { GridPoint } from "../layout/grid-lines.ts";
import { useGrid } from "../store/use-grid.ts";
import type { GridWork } from "../use-grid-work.ts";

interface Assignments {
  members: { personId: string; role: string }[];
  people: AnswerPerson[];
}

/** Gives the data points that are shown, or only the chosen one, to a person of the city. */
export function AssignSheet({
  points,
  work,
  onClose,
}: {
  points: readonly GridPoint[];
  work: GridWork;
  onClose: () => void;
}) {
  const translator = useSpeech();
  const store = useGrid();
  const round = useRound();
  const doing = useDoing();
  const { run } = doing;
  const [people, setPeople] = useState<Assignments | null>(null);
  const path = `${roundPath(round.round)}/assignments`;
  useEffect(() => {
    void run(async () => setPeople(await browserApi.get<Assignments>(path)));
  }, [run, path]);
  const active = store.active()?.pointId;
  const names = namesOf(people?.people ?? []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { value } = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement;
    const all = form.get("which") === "all";
    const dataPointIds = all ? points.map(({ id }) => id) : active === undefined ? [] : [active];
    const dueOn = String(form.get("due"));
    void run(async () => {
      await browserApi.write("PUT", path, {
        dataPointIds,
        personId: String(form.get("person")),
        dueOn: dueOn === "" ? null : dueOn,
        remove: value === "remove",
      });
      await work.refresh();
    }).then((done) => done && onClose());
  };
  return (
    <Sheet title={translator.text("web.assign.title")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
        <fieldset className="stack">
          <legend>{translator.text("web.assign.which")}</legend>
          <label>
            <input type="radio" name="which" value="one" defaultChecked />{" "}
            {translator.text("web.assign.one", { name: store.layout.byId.get(active ?? "")?.point?.code ?? "–" })}
          </label>
          <label>
            <input type="radio" name="which" value="all" />{" "}
            {translator.text("web.assign.all", { count: points.length })}
          </label>
        </fieldset>
        <div className="field">
          <label htmlFor="assign-person">{translator.text("web.assign.person")}</label>
          <select id="assign-person" name="person" required>
            {(people?.members ?? []).map(({ personId, role }) => (
              <option key={`${personId} ${role}`} value={personId}>
                {names.get(personId) ?? personId} · {translator.text(`web.role.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <Field label={translator.text("web.assign.due")} name="due" type="date" defaultValue={round.round.dueOn} />
        <div className="row">
          <button className="button" value="give" disabled={doing.busy || people === null}>
            {translator.text("web.assign.give")}
          </button>
          <button className="button" data-quiet value="remove" disabled={doing.busy || people === null}>
            {translator.text("web.assign.remove")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
