import { useState, type FormEvent } from "react";
import type { Evidence } from "@urbimetry/model";
import { browserApi } from "../../../../api/client.ts";
import { Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { useDoing } from "../../../../parts/use-doing.ts";
import { useSpeech } from "../../../../words/speech.ts";
import type { AnswerPerson } from "../../answers/grid-answer.ts";
import { roundPath } from "../../answers/round-answer.ts";
import { EvidencePreview } from "../../evidence/evidence-preview.tsx";
import { Loading } from "./loading.tsx";
import type { PanelProps } from "./side-panel.tsx";
import { useLoaded } from "./use-loaded.ts";

export interface EvidenceUse {
  dataPointId: string;
  evidenceId: string;
  page: number | null;
  note: string | null;
}

export interface EvidenceList {
  evidence: Evidence[];
  uses: EvidenceUse[];
  people: AnswerPerson[];
}

/** Files and addresses behind a data point, with the page to look at. */
export function EvidencePanel({ work, round, pointId }: PanelProps) {
  const translator = useSpeech();
  const path = roundPath(round.round);
  const { answer, error, load } = useLoaded<EvidenceList>(`${path}/evidence`);
  const doing = useDoing();
  const [shown, setShown] = useState<string | null>(null);
  if (answer === null) return <Loading error={error} />;
  const uses = answer.uses.filter(({ dataPointId }) => dataPointId === pointId);
  const may = round.may.includes("evidence.write");
  const then = (change: () => Promise<unknown>) =>
    void doing.run(async () => {
      await change();
      await Promise.all([load(), work.refresh()]);
    });
  const upload = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const file = given.get("file");
    const page = String(given.get("page") ?? "");
    if (!(file instanceof File) || file.size === 0) return;
    then(async () => {
      const query = page === "" ? "" : `?page=${page}`;
      await browserApi.upload(`${path}/points/${pointId}/evidence${query}`, file, file.name, {
        idempotencyKey: crypto.randomUUID(),
      });
      form.reset();
    });
  };
  const link = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const address = String(new FormData(form).get("address"));
    then(async () => {
      await browserApi.write(
        "POST",
        `${path}/points/${pointId}/links`,
        { address },
        { idempotencyKey: crypto.randomUUID() },
      );
      form.reset();
    });
  };
  const others = answer.evidence.filter(({ evidenceId }) => uses.every((use) => use.evidenceId !== evidenceId));
  return (
    <div className="stack">
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {uses.length === 0 && <p className="quiet">{translator.text("web.evidence.none-here")}</p>}
      <ul className="list">
        {uses.map((use) => {
          const one = answer.evidence.find(({ evidenceId }) => evidenceId === use.evidenceId);
          if (!one) return null;
          return (
            <li key={use.evidenceId} className="stack">
              <div className="row">
                <bdi>{one.name}</bdi>
                {use.page !== null && (
                  <span className="tag">{translator.text("web.evidence.page", { page: use.page })}</span>
                )}
                <button
                  type="button"
                  className="button end-button"
                  data-quiet
                  aria-expanded={shown === use.evidenceId}
                  onClick={() => setShown(shown === use.evidenceId ? null : use.evidenceId)}
                >
                  {translator.text("web.evidence.show")}
                </button>
                {may && (
                  <button
                    type="button"
                    className="button"
                    data-quiet
                    disabled={doing.busy}
                    onClick={() =>
                      then(() => browserApi.write("DELETE", `${path}/points/${pointId}/evidence/${use.evidenceId}`))
                    }
                  >
                    {translator.text("web.account.remove")}
                  </button>
                )}
              </div>
              {shown === use.evidenceId && <EvidencePreview path={path} evidence={one} page={use.page} />}
            </li>
          );
        })}
      </ul>
      {may && (
        <>
          <form className="stack" onSubmit={upload}>
            <div className="field">
              <label htmlFor="evidence-file">{translator.text("web.evidence.file")}</label>
              <input id="evidence-file" type="file" name="file" required />
            </div>
            <div className="row">
              <label>
                {translator.text("web.evidence.page-label")}{" "}
                <input className="input input-short" name="page" type="number" min={1} dir="ltr" />
              </label>
              <button className="button" data-quiet disabled={doing.busy}>
                {translator.text("web.evidence.add")}
              </button>
            </div>
          </form>
          <form className="row" onSubmit={link}>
            <label>
              {translator.text("web.evidence.address")}{" "}
              <input className="input" name="address" type="url" required dir="ltr" placeholder="https://" />
            </label>
            <button className="button" data-quiet disabled={doing.busy}>
              {translator.text("web.evidence.add-address")}
            </button>
          </form>
          {others.length > 0 && (
            <details>
              <summary>{translator.text("web.evidence.of-the-city", { count: others.length })}</summary>
              <ul className="list">
                {others.map(({ evidenceId, name }) => (
                  <li key={evidenceId} className="row">
                    <bdi>{name}</bdi>
                    <button
                      type="button"
                      className="button end-button"
                      data-quiet
                      disabled={doing.busy}
                      onClick={() =>
                        then(() => browserApi.write("PUT", `${path}/points/${pointId}/evidence/${evidenceId}`, {}))
                      }
                    >
                      {translator.text("web.evidence.use")}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </div>
  );
}
