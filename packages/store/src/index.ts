export { startEmbedded } from "./embedded/start-embedded.ts";
export type { DatabaseAddress, EmbeddedDatabase } from "./embedded/start-embedded.ts";
export { openDatabase } from "./database/database.ts";
export type { Database, Within } from "./database/database.ts";
export { migrate, migrations } from "./database/migrate.ts";
export type { Migration } from "./database/migrate.ts";
export { readAudit, recordAudit, systemChain, verifyAudit } from "./audit/audit-log.ts";
export type { AuditBreak, AuditEntry, ChainedEntry } from "./audit/audit-log.ts";
export { auditPosition, figuresWrittenSince, listAudit } from "./audit/audit-position.ts";
export { canonicalJson } from "./audit/canonical-json.ts";
export { writeBackup } from "./backup/write-backup.ts";
export type { BackupSource } from "./backup/write-backup.ts";
export { readBackup } from "./backup/read-backup.ts";
export type { BackupEnd, BackupHead } from "./backup/backup-format.ts";
export {
  addCity,
  findCities,
  findCity,
  listCities,
  listCityChanges,
  mergeCities,
  noteCityChange,
  recordSystem,
  renameCity,
} from "./cities/cities.ts";
export type { CityChange, Doing, NewCity } from "./cities/cities.ts";
export { pageCities } from "./cities/page-cities.ts";
export {
  addHub,
  addRound,
  changeCityRound,
  enrolCity,
  findCityRound,
  findHub,
  findRound,
  listCityRounds,
  listHubs,
  listRounds,
} from "./rounds/rounds.ts";
export type { CityRoundChange } from "./rounds/rounds.ts";
export { lockRound } from "./rounds/lock-round.ts";
export { findRoundOfCity, listRoundsOfCities } from "./rounds/round-of-city.ts";
export type { RoundOfCity } from "./rounds/round-of-city.ts";
export { aboutOf, figureIdOf } from "./figures/figure-id.ts";
export { contentOf, listFigures, listFigureVersions } from "./figures/list-figures.ts";
export type { RoundKey } from "./figures/list-figures.ts";
export { saveFigures } from "./figures/save-figures.ts";
export type { FigureSave } from "./figures/save-figures.ts";
export {
  confirmImport,
  dropImport,
  findImport,
  listImports,
  presentContents,
  previewImport,
  undoImport,
} from "./imports/imports.ts";
export type { FileImport, ImportDecision, ImportedChange, NewImport } from "./imports/imports.ts";
export {
  addErrata,
  findRevision,
  freezeRevision,
  listErrata,
  listRevisions,
  revisionHash,
} from "./revisions/revisions.ts";
export type { Erratum, Revision } from "./revisions/revisions.ts";
export { frozenValuesStamp, keepPoints, listFingerprints, listFrozenValues } from "./revisions/point-values.ts";
export type { FrozenValues } from "./revisions/point-values.ts";
export { evidenceFolder } from "./evidence/evidence-files.ts";
export type { EvidenceFiles } from "./evidence/evidence-files.ts";
export { mediaTypeOf } from "./evidence/media-type.ts";
export {
  addEvidence,
  dropEvidenceUse,
  findEvidence,
  listEvidence,
  listEvidenceUses,
  removeEvidence,
  useEvidence,
} from "./evidence/evidence.ts";
export type { EvidenceUse, NewEvidence } from "./evidence/evidence.ts";
export { addDecisions, declareConflict, listConflictDeclarations, listDecisions } from "./verifying/decisions.ts";
export type { ConflictDeclaration, NewDecision } from "./verifying/decisions.ts";
export {
  addRemark,
  answerFinding,
  assignDataPoints,
  listAssignments,
  listFindingAnswers,
  listRemarks,
  resolveRemark,
} from "./verifying/remarks.ts";
export type { Assignment, FindingAnswer, NewRemark } from "./verifying/remarks.ts";
export { grantRole, listMembers, listMemberships, revokeRole } from "./members/members.ts";
export type { Membership } from "./members/members.ts";
export { forgetAnswers, giveIdempotencyKeyBack, keepAnswer, takeIdempotencyKey } from "./idempotency/idempotency.ts";
export type { IdempotencyKey, KeptAnswer } from "./idempotency/idempotency.ts";
export { personNames } from "./people/person-names.ts";
