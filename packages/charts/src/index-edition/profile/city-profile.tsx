import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import { scaleLinear } from "d3-scale";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { readingOf } from "../../frame/reading.ts";
import { round } from "../../frame/round.ts";
import { lightTheme } from "../../theme/chart-theme.ts";
import { elementNames } from "../elements/element-names.ts";
import { usualLevel } from "../elements/usual-level.ts";
import { scoreDomain } from "../elements/score-domain.ts";
import { ChartHead, headLines } from "../head/chart-head.tsx";
import { subjectOf } from "../head/chart-subject.ts";
import { latestTime, placedUnits, unitOf } from "../ranks/placed-unit.ts";
import { profileFinding } from "./profile-finding.ts";
import { ProfileHead } from "./profile-head.tsx";
import { profileColumns, profileHeadHeight } from "./profile-layout.ts";
import { ProfileLine } from "./profile-line.tsx";
import { profileRows } from "./profile-rows.ts";
import { profileSentence } from "./profile-sentence.ts";

interface ProfileProps extends ChartProps {
  edition: IndexEdition;
  /** Id of the city. */
  city: string;
  /** Ids of its peers; all cities with a place when left out. */
  peers?: readonly string[];
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** Level of the lowest rows, 1 for indicators; two steps beneath the index when left out. */
  lowest?: number;
  /** 640 when left out. Below 520 names stand above their lines. */
  width?: number;
}

/**
 * A city against its peers: for the index, its dimensions and sub-dimensions the range of the peers' scores as a line,
 * their middle half as a bar, their median as a stroke, and the city as a dot.
 */
export function CityProfile(props: ProfileProps): ReactElement {
  const { edition, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const lowest = props.lowest ?? usualLevel(edition);
  const time = props.time === undefined ? latestTime(edition) : props.time;
  const city = unitOf(edition, props.city, time);
  const placed = placedUnits(edition, time);
  const peers = props.peers === undefined ? placed : placed.filter(({ id }) => props.peers?.includes(id));
  const rows = profileRows(edition, city, peers, lowest);
  const names = elementNames(translator, edition);
  const reading = readingOf(translator.direction, width);
  const finding = profileFinding(translator, { city: city.name, rows, names });
  const others = peers.filter(({ id }) => id !== city.id).length;
  const head = headLines(translator, {
    finding,
    unit: translator.text("chart.profile.unit", { peers: others }),
    subject: subjectOf(edition, time),
    width,
  });
  const columns = profileColumns(translator, rows, names, width);
  const scale = scaleLinear(scoreDomain(edition), [columns.plotStart, columns.plotStart + columns.plotWidth]);
  const at = (score: number) => scale(score);
  const top = head.height + profileHeadHeight;
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={top + rows.length * columns.rowHeight + 2}
      title={finding}
      description={translator.text("chart.profile.description", { peers: others })}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      <ProfileHead
        {...{ translator, reading, theme, columns, scale, top }}
        bottom={top + rows.length * columns.rowHeight}
        city={city.name}
      />
      {rows.map((row, index) => {
        const y = top + index * columns.rowHeight;
        const name = names.get(row.element.id) ?? row.element.id;
        return (
          <g key={row.element.id}>
            <title>{profileSentence(translator, row, name)}</title>
            {row.depth <= 1 && index > 0 && (
              <path d={`M0,${round(y)}H${width}`} stroke={theme.line} strokeWidth={0.7} />
            )}
            <ProfileLine {...{ row, name, columns, at, translator, reading, theme, y }} />
          </g>
        );
      })}
    </ChartFrame>
  );
}
