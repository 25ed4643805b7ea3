export { startEmbedded } from "./embedded/start-embedded.ts";
export type { DatabaseAddress, EmbeddedDatabase } from "./embedded/start-embedded.ts";
export { openDatabase } from "./database/database.ts";
export type { Database, Within } from "./database/database.ts";
export { accountsDatabase } from "./database/accounts-database.ts";
export { migrate, migrations } from "./database/migrate.ts";
export type { Migration } from "./database/migrate.ts";
export { readAudit, recordAudit, systemChain, verifyAudit } from "./audit/audit-log.ts";
export type { AuditBreak, AuditEntry, ChainedEntry } from "./audit/audit-log.ts";
export { auditPosition, listAudit, writtenSince } from "./audit/audit-position.ts";
export type { WrittenSince } from "./audit/audit-position.ts";
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
export {
  frozenValuesStamp,
  keepPoints,
  listFingerprints,
  listFrozenValues,
  listPublished,
} from "./revisions/point-values.ts";
export type { FrozenScore, FrozenValues, PublishedRound } from "./revisions/point-values.ts";
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
export { listBoard } from "./rounds/board.ts";
export type { BoardRow } from "./rounds/board.ts";
export {
  addPerson,
  dropSecondFactors,
  endSessions,
  findPerson,
  findPersonByEmail,
  findPersons,
  forgetEndedSessions,
  hasPersons,
  listPersons,
  listSecondFactors,
} from "./people/people.ts";
export type { NewPerson, Person, SecondFactors } from "./people/people.ts";
export { isStrongSession, noteStrongSession } from "./people/strong-sessions.ts";
export type { SessionProof } from "./people/strong-sessions.ts";
export { listPreferences, savePreferences } from "./people/preferences.ts";
export type { Preferences } from "./people/preferences.ts";
export { forgetOldTries, forgetTries, takeTry } from "./people/tries.ts";
export type { TryLimit } from "./people/tries.ts";
export { listSignInServices, removeSignInService, saveSignInService } from "./people/sign-in-services.ts";
export type { SignInService } from "./people/sign-in-services.ts";
export {
  addInvitation,
  findInvitation,
  findInvitationByToken,
  invitationState,
  listInvitations,
  noteAccepted,
  revokeInvitation,
  revokeOpenInvitations,
} from "./people/invitations.ts";
export type { GuestWork, Invitation, NewInvitation, OfferedMembership } from "./people/invitations.ts";
export {
  forgetMessages,
  listMessages,
  noteMessage,
  putMessage,
  sendAgain,
  takeMessages,
  takeNotice,
} from "./outbox/outbox.ts";
export type { Message, NewMessage } from "./outbox/outbox.ts";
export {
  addWebhook,
  disableWebhook,
  findWebhook,
  forgetDeliveries,
  listDeliveries,
  listWebhooks,
  noteDelivery,
  putDelivery,
  takeDeliveries,
} from "./webhooks/webhooks.ts";
export type { Delivery, DueDelivery, Webhook } from "./webhooks/webhooks.ts";
export { queueWebhookEvents } from "./webhooks/webhook-events.ts";
export type { WebhookEvent } from "./webhooks/webhook-events.ts";
export { forgetSecrets, readSetting, saveSetting } from "./installation/settings.ts";
export { dataFolder } from "./installation/data-folder.ts";
export { reachDatabase } from "./installation/reach-database.ts";
export type { ReachedDatabase } from "./installation/reach-database.ts";
export { askingPerson } from "./people/asking-person.ts";
export type { AskingPerson } from "./people/asking-person.ts";
export { changeHub } from "./rounds/hub-settings.ts";
export type { HubChange } from "./rounds/hub-settings.ts";
export { listDueRounds, listDueWork } from "./reminders/due-rounds.ts";
export type { DueRound, DueWork } from "./reminders/due-rounds.ts";
export { listDigestLines } from "./reminders/digests.ts";
export type { DigestLine } from "./reminders/digests.ts";
export { endKey, listKeys } from "./people/keys.ts";
export type { ProgramKey } from "./people/keys.ts";
