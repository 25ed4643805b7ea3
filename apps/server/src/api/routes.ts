import type { Route } from "../http/route.ts";
import * as audit from "./audit/audit.ts";
import * as cities from "./cities/cities.ts";
import { roundsOfCity } from "./cities/rounds-of-city.ts";
import * as evidenceFiles from "./evidence/evidence-files.ts";
import * as evidenceUses from "./evidence/evidence-uses.ts";
import { benchmarkSet, benchmarkSets } from "./framework/benchmark-sets.ts";
import * as framework from "./framework/framework.ts";
import * as hubs from "./hubs/hubs.ts";
import * as imports from "./imports/imports.ts";
import { publishedCities } from "./published/published-cities.ts";
import { publishedCity, publishedData } from "./published/published-city.ts";
import { publishedFramework } from "./published/published-framework.ts";
import { publishedReport } from "./published/published-reports.ts";
import { assign, assignments } from "./round/assignments.ts";
import * as events from "./round/events.ts";
import { previewFigures, saveFigureChanges } from "./round/figures.ts";
import { findingAnswer } from "./round/findings.ts";
import { grid } from "./round/grid.ts";
import * as history from "./round/history.ts";
import { remarks, resolution, writeRemark } from "./round/remarks.ts";
import { report, template } from "./round/reports.ts";
import { roundState } from "./round/round-state.ts";
import * as steps from "./round/steps.ts";
import { enrol, openRound, roundsOfHub } from "./rounds/rounds-of-hub.ts";
import { assignVerifier, dueDate, remind } from "./rounds/running-rounds.ts";
import { decide, decisions, declaration } from "./verification/decisions.ts";
import { queue, verifications } from "./verification/queue.ts";

import { peopleRoutes } from "../people/routes.ts";

/** Every route of the API. A test tries each of them for every role. */
export const routes: readonly Route[] = [
  framework.framework,
  framework.guidance,
  framework.messages,
  benchmarkSets,
  benchmarkSet,
  hubs.hubs,
  hubs.newHub,
  hubs.hubSettings,
  hubs.board,
  roundsOfHub,
  openRound,
  enrol,
  remind,
  cities.ownCities,
  cities.citiesOfHub,
  cities.newCity,
  cities.city,
  cities.rename,
  cities.cityChange,
  roundsOfCity,
  roundState,
  assignVerifier,
  dueDate,
  grid,
  saveFigureChanges,
  previewFigures,
  findingAnswer,
  history.history,
  history.restoration,
  history.copyForward,
  history.revision,
  history.errata,
  remarks,
  writeRemark,
  resolution,
  assignments,
  assign,
  evidenceFiles.evidenceOfRound,
  evidenceFiles.uploadEvidence,
  evidenceFiles.evidenceFile,
  evidenceUses.linkEvidence,
  evidenceUses.placeEvidence,
  evidenceUses.takeEvidenceOff,
  evidenceUses.dropEvidence,
  imports.imports,
  imports.uploadImport,
  imports.oneImport,
  imports.confirmation,
  imports.undoing,
  imports.dropping,
  steps.submission,
  steps.approval,
  steps.approverReturn,
  steps.review,
  steps.hubReturn,
  declaration,
  verifications,
  queue,
  steps.beginning,
  decisions,
  decide,
  steps.verifierReturn,
  steps.closing,
  steps.publication,
  steps.correction,
  report,
  template,
  events.events,
  events.presenceAt,
  publishedCities,
  publishedCity,
  publishedData,
  publishedReport,
  publishedFramework,
  audit.cityAudit,
  audit.cityAuditExport,
  audit.systemAudit,
  audit.systemAuditExport,
  ...peopleRoutes,
];
