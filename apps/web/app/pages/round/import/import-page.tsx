import { useState, type FormEvent } from "react";
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from "react-router";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath } from "../answers/round-answer.ts";
import { fromApi, roundKey } from "../load-round.ts";
import { useRound } from "../round-frame.tsx";
import type { ImportHead, ImportPreview } from "./import-answer.ts";
import { ImportPreviewView } from "./import-preview.tsx";

export const loader = async (args: LoaderFunctionArgs) =>
  fromApi(args, (api) => api.get<{ imports: ImportHead[] }>(`${roundPath(roundKey(args))}/imports`));

/** Files that are read into the round: shown first, written as a whole or not at all, and undone the same way. */
export default function ImportPage() {
  const translator = useSpeech();
  const round = useRound();
  const { imports } = useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  const doing = useDoing();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const path = `${roundPath(round.round)}/imports`;
  const spoken = `?language=${translator.language}`;
  const may = round.may.includes("figures.import");

  const take = (file: File) =>
    void doing.run(async () => {
      setPreview(
        await browserApi.upload<ImportPreview>(path + spoken, file, file.name, { idempotencyKey: crypto.randomUUID() }),
      );
      await revalidator.revalidate();
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (file instanceof File && file.size > 0) take(file);
  };
  const decide = (importId: string, what: "confirmation" | "undoing" | "drop") =>
    void doing.run(async () => {
      if (what === "drop") await browserApi.write("DELETE", `${path}/${importId}`);
      else
        await browserApi.write("POST", `${path}/${importId}/${what}`, undefined, {
          idempotencyKey: crypto.randomUUID(),
        });
      setPreview(what === "drop" ? null : await browserApi.get<ImportPreview>(`${path}/${importId}${spoken}`));
      await revalidator.revalidate();
    });
  const open = (importId: string) =>
    void doing.run(async () => setPreview(await browserApi.get<ImportPreview>(`${path}/${importId}${spoken}`)));

  return (
    <main className="page stack">
      <title>{translator.text("web.round.import")}</title>
      <h2>{translator.text("web.import.title")}</h2>
      <p>{translator.text("web.import.meaning")}</p>
      {may && (
        <form
          className="drop"
          onSubmit={submit}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const [file] = event.dataTransfer.files;
            if (file) take(file);
          }}
        >
          <label htmlFor="import-file">{translator.text("web.import.file")}</label>
          <input id="import-file" type="file" name="file" required accept=".xlsx,.ods,.csv,.tsv,.json" />
          <button className="button" disabled={doing.busy}>
            {translator.text("web.import.read")}
          </button>
          <a href={`/api/v1${roundPath(round.round)}/template.xlsx${spoken}`} download>
            {translator.text("web.import.template")}
          </a>
        </form>
      )}
      {doing.busy && (
        <p role="status" className="loading">
          {translator.text("web.import.reading")}
        </p>
      )}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {preview && (
        <ImportPreviewView
          preview={preview}
          busy={doing.busy}
          may={may}
          onDecide={(what) => decide(preview.importId, what)}
        />
      )}
      <section className="section">
        <h2>{translator.text("web.import.before")}</h2>
        {imports.length === 0 ? (
          <p className="quiet">{translator.text("web.import.none")}</p>
        ) : (
          <div className="table-room">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{translator.text("web.import.file")}</th>
                  <th scope="col">{translator.text("web.import.when")}</th>
                  <th scope="col">{translator.text("web.work.state")}</th>
                  <th scope="col" className="number">
                    {translator.text("web.import.new")}
                  </th>
                  <th scope="col" className="number">
                    {translator.text("web.import.changed")}
                  </th>
                  <th scope="col" className="number">
                    {translator.text("web.import.refused")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {imports.map((one) => (
                  <tr key={one.importId}>
                    <th scope="row">
                      <button type="button" className="button" data-plain onClick={() => open(one.importId)}>
                        <bdi>{one.fileName}</bdi>
                      </button>
                    </th>
                    <td>{translator.date(one.createdAt.slice(0, 10))}</td>
                    <td>{translator.text(`web.import.state-${one.state}`)}</td>
                    <td className="number">{translator.number(one.counts.added)}</td>
                    <td className="number">{translator.number(one.counts.changed)}</td>
                    <td className="number">{translator.number(one.counts.refused)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </main>
  );
}
