import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useSpeech } from "../../../../words/speech.ts";
import { useGrid } from "../store/use-grid.ts";
import { filterStates, isOpen, type GridFilter } from "./grid-filter.ts";

/** Narrows the grid by state, owner, deadline, category and words. The address keeps it. */
export function FilterBar({ filter, shown, personId }: { filter: GridFilter; shown: number; personId: string }) {
  const translator = useSpeech();
  const store = useGrid();
  const [, setSearch] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const owners = [
    ...new Set(store.points().flatMap(({ id: point }) => store.row(point).assigned.map((one) => one.personId))),
  ];
  const categories = [...new Set(store.layout.framework.sections.map(({ category }) => category))];
  return (
    <form className="filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        id="grid-find"
        className="input input-find"
        type="search"
        placeholder={translator.text("web.filter.find")}
        aria-label={translator.text("web.filter.find")}
        defaultValue={filter.words}
        onChange={({ target }) => set("find", target.value)}
      />
      <Choice
        label={translator.text("web.filter.state")}
        value={filter.state ?? ""}
        onChoose={(value) => set("state", value)}
      >
        <option value="">{translator.text("web.filter.any-state")}</option>
        {filterStates.map((state) => (
          <option key={state} value={state}>
            {translator.text(`web.filter.state-${state}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={translator.text("web.filter.category")}
        value={filter.category ?? ""}
        onChoose={(value) => set("category", value)}
      >
        <option value="">{translator.text("web.filter.any-category")}</option>
        {categories.map((category) => (
          <option key={category} value={category}>
            {translator.text(`category.${category}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={translator.text("web.filter.owner")}
        value={filter.owner ?? ""}
        onChoose={(value) => set("owner", value)}
      >
        <option value="">{translator.text("web.filter.any-owner")}</option>
        <option value={personId}>{translator.text("web.filter.mine")}</option>
        <option value="nobody">{translator.text("web.filter.nobody")}</option>
        {owners
          .filter((owner) => owner !== personId)
          .map((owner) => (
            <option key={owner} value={owner}>
              {store.nameOf(owner)}
            </option>
          ))}
      </Choice>
      <label className="filter-date">
        <span>{translator.text("web.filter.due")}</span>
        <input
          className="input input-short"
          type="date"
          value={filter.dueBy ?? ""}
          onChange={({ target }) => set("due", target.value)}
        />
      </label>
      {!isOpen(filter) && (
        <>
          <span role="status">{translator.text("web.filter.shown", { count: shown })}</span>
          <button type="button" className="button" data-plain onClick={() => setSearch({}, { replace: true })}>
            {translator.text("web.filter.all")}
          </button>
        </>
      )}
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChoose(value: string): void;
  children: ReactNode;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <select
      className="input input-short"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {children}
    </select>
  );
}
