import { Link, useParams } from "react-router";
import { Sheet } from "../../../../parts/sheet.tsx";
import { useSpeech } from "../../../../words/speech.ts";
import { isLeft } from "../filter/grid-filter.ts";
import { filteredRow } from "../filter/use-shown-points.ts";
import { useGrid } from "../store/use-grid.ts";

/** What is left to do, by category and by person, each leading to the grid with just that. */
export function LeftSheet({ onClose }: { onClose: () => void }) {
  const translator = useSpeech();
  const store = useGrid();
  const { cityId, roundId } = useParams();
  const grid = `/${translator.language}/cities/${cityId}/rounds/${roundId}`;
  const points = store.points().filter(({ point }) => point !== null);
  const rows = points.map((place) => filteredRow(store, translator, place));
  const left = rows.filter(isLeft);
  const categories = [...Map.groupBy(rows, ({ category }) => category)].map(([category, own]) => ({
    key: category,
    name: translator.text(`category.${category}`),
    left: own.filter(isLeft).length,
    all: own.length,
    to: `${grid}?state=left&category=${category}`,
  }));
  const owners = [...new Set(rows.flatMap(({ assigned }) => assigned.map(({ personId }) => personId)))].map((owner) => {
    const own = rows.filter(({ assigned }) => assigned.some(({ personId }) => personId === owner));
    return {
      key: owner,
      name: store.nameOf(owner),
      left: own.filter(isLeft).length,
      all: own.length,
      to: `${grid}?state=left&owner=${owner}`,
    };
  });
  const unowned = rows.filter(({ assigned }) => assigned.length === 0);
  const nobody = {
    key: "nobody",
    name: translator.text("web.filter.nobody"),
    left: unowned.filter(isLeft).length,
    all: unowned.length,
    to: `${grid}?state=left&owner=nobody`,
  };
  return (
    <Sheet title={translator.text("web.left.title")} onClose={onClose}>
      <p>{translator.text("web.left.sum", { left: left.length, all: rows.length })}</p>
      <LeftTable caption={translator.text("web.left.by-category")} lines={categories} onClose={onClose} />
      <LeftTable
        caption={translator.text("web.left.by-person")}
        lines={unowned.length > 0 ? [...owners, nobody] : owners}
        onClose={onClose}
      />
    </Sheet>
  );
}

interface LeftLine {
  key: string;
  name: string;
  left: number;
  all: number;
  to: string;
}

function LeftTable({ caption, lines, onClose }: { caption: string; lines: readonly LeftLine[]; onClose: () => void }) {
  const translator = useSpeech();
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="heard">{caption}</span>
          </th>
          <th scope="col" className="number">
            {translator.text("web.left.left")}
          </th>
          <th scope="col" className="number">
            {translator.text("web.left.all")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, left, all, to }) => (
          <tr key={key}>
            <th scope="row">
              {left > 0 ? (
                <Link to={to} onClick={onClose}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </th>
            <td className="number">{translator.number(left)}</td>
            <td className="number">{translator.number(all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
