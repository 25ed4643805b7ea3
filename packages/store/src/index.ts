export { startEmbedded } from "./embedded/start-embedded.ts";
export type { DatabaseAddress, EmbeddedDatabase } from "./embedded/start-embedded.ts";
export { openDatabase } from "./database/database.ts";
export type { Database, Within } from "./database/database.ts";
export { migrate, migrations } from "./database/migrate.ts";
export type { Migration } from "./database/migrate.ts";
export { readAudit, recordAudit, systemChain, verifyAudit } from "./audit/audit-log.ts";
export type { AuditBreak, AuditEntry, ChainedEntry } from "./audit/audit-log.ts";
