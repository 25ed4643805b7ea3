import { useState, type FormEvent } from "react";
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from "react-router";
import { browserApi } from "../../../api/client.ts";
import { Field, Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { fromApi } from "../../round/load-round.ts";
import { hubPath } from "../hub-answers.ts";
import { useHub } from "../hub-frame.tsx";
import { CityChoice, type ChosenCity } from "./city-choice.tsx";
import { OpenPlan, type OpenedRound } from "./open-plan.tsx";

interface SetLine {
  id: string;
  name: string;
  version: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const path = hubPath(args.params["hubId"] ?? "");
  return fromApi(args, async (api) => ({
    cities: (await api.get<{ cities: (ChosenCity & { endedOn: string | null })[] }>(`${path}/cities?limit=500`)).cities,
    sets: (await api.get<{ sets: SetLine[] }>("/benchmark-sets")).sets,
  }));
}

/** Opens a round for many cities at once: first what it would do, then it is done. */
export default function OpenRoundPage() {
  const translator = useSpeech();
  const { hub } = useHub();
  const { cities, sets } = useLoaderData<typeof loader>();
  const going = cities.filter(({ endedOn }) => endedOn === null);
  const navigate = useNavigate();
  const doing = useDoing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(going.map(({ cityId }) => cityId)));
  const [plan, setPlan] = useState<{ asked: object; answer: OpenedRound } | null>(null);
  const say = (id: string, values = {}) => translator.text(`web.hub.open.${id}`, values);
  const board = `/${translator.language}/hubs/${hub.hubId}`;
  const path = `${hubPath(hub.hubId)}/rounds`;

  const preview = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    const asked = {
      title: text("title"),
      period: text("period"),
      benchmarkSet: text("benchmarkSet"),
      opensOn: text("opensOn"),
      dueOn: text("dueOn"),
      cityIds: [...chosen],
    };
    void doing.run(async () => {
      const answer = await browserApi.write<OpenedRound>("POST", path, { ...asked, dryRun: true });
      setPlan({ asked, answer });
    });
  };
  const go = () =>
    void doing
      .run(async () => {
        await browserApi.write("POST", path, plan?.asked, { idempotencyKey: crypto.randomUUID() });
      })
      .then((done) => done && navigate(`${board}?round=${plan?.answer.roundId}`));

  return (
    <main className="page-text">
      <title>{say("title")}</title>
      <h2>{say("title")}</h2>
      {cities.length === 0 && (
        <Notice kind="warning">
          {say("no-cities")} <Link to={`${board}/cities`}>{translator.text("web.hub.cities.add")}</Link>
        </Notice>
      )}
      <form className="stack" onSubmit={preview} onChange={() => setPlan(null)}>
        <Field label={say("name")} name="title" required maxLength={200} hint={say("name-hint")} dir="auto" />
        <div className="hub-fields">
          <Field
            label={say("period")}
            name="period"
            required
            pattern="(19|20|21)\d\d"
            inputMode="numeric"
            hint={say("period-hint")}
            dir="ltr"
          />
          <Field label={say("opens")} name="opensOn" type="date" required />
          <Field label={say("due")} name="dueOn" type="date" required />
        </div>
        <div className="field">
          <label htmlFor="benchmark-set">{say("set")}</label>
          <select id="benchmark-set" name="benchmarkSet" defaultValue="reference">
            {sets.map(({ id, name, version }) => (
              <option key={id} value={id}>
                {name} {version}
              </option>
            ))}
          </select>
        </div>
        <p className="quiet small">
          {say("chain", { steps: translator.list(hub.chain.map((step) => translator.text(`web.hub.chain.${step}`))) })}
        </p>
        <CityChoice cities={going} chosen={chosen} onChange={setChosen} />
        {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
        {plan ? (
          <OpenPlan answer={plan.answer} cities={cities} busy={doing.busy} onGo={go} />
        ) : (
          <div className="row">
            <button className="button" disabled={doing.busy || chosen.size === 0}>
              {say("preview")}
            </button>
          </div>
        )}
      </form>
    </main>
  );
}
