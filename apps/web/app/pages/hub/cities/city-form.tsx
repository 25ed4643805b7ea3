import { useState, type FormEvent } from "react";
import { browserApi } from "../../../api/client.ts";
import { Field, Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { hubPath } from "../hub-answers.ts";
import { idOfName } from "./id-of-name.ts";

/** A new city: its name, and where it lies. */
export function CityForm({ hubId, onDone }: { hubId: string; onDone: (cityId: string) => void }) {
  const translator = useSpeech();
  const doing = useDoing();
  const [name, setName] = useState("");
  const [id, setId] = useState<string | null>(null);
  const say = (key: string) => translator.text(`web.hub.city.${key}`);
  const cityId = id ?? idOfName(name);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const degrees = (key: string) => (given.get(key) === "" ? null : Number(given.get(key)));
    const iso3 = String(given.get("iso3")).trim().toUpperCase();
    void doing
      .run(async () => {
        await browserApi.write("POST", `${hubPath(hubId)}/cities`, {
          cityId,
          name: name.trim(),
          country: String(given.get("country")).trim(),
          iso3: iso3 === "" ? null : iso3,
          latitude: degrees("latitude"),
          longitude: degrees("longitude"),
          synthetic: given.get("synthetic") === "on",
        });
      })
      .then((done) => {
        if (!done) return;
        form.reset();
        setName("");
        setId(null);
        onDone(cityId);
      });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={say("name")}
        name="name"
        required
        maxLength={200}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={say("id")}
        hint={say("id-hint")}
        name="cityId"
        required
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        dir="ltr"
        value={cityId}
        onChange={(event) => setId(event.target.value)}
      />
      <div className="hub-fields">
        <Field label={say("country")} name="country" required maxLength={100} dir="auto" />
        <Field label={say("iso3")} hint={say("iso3-hint")} name="iso3" pattern="[A-Za-z]{3}" dir="ltr" />
      </div>
      <div className="hub-fields">
        <Field label={say("latitude")} name="latitude" type="number" step="any" min={-90} max={90} dir="ltr" />
        <Field label={say("longitude")} name="longitude" type="number" step="any" min={-180} max={180} dir="ltr" />
      </div>
      <label className="choice">
        <input type="checkbox" name="synthetic" /> {say("synthetic")}
      </label>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button className="button" disabled={doing.busy}>
          {say("do")}
        </button>
      </div>
    </form>
  );
}
