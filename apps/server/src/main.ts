import { SourceError, languages, type Language } from "@urbimetry/model";
import { pino } from "pino";
import { speech } from "./mail/speech.ts";
import { sandboxLines } from "./sandbox/make-sandbox.ts";
import { serverSettings, type ServerSettings } from "./start/server-settings.ts";
import { startServer, type RunningServer } from "./start/start-server.ts";

const { env } = process;
const wanted = (env["URBIMETRY_LANGUAGE"] ?? env["LANG"] ?? "en").slice(0, 2).toLowerCase();
const words = speech(languages.find((one): one is Language => one === wanted) ?? "en");
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Says what stands in the way, and what to do. */
function explain(error: unknown): void {
  if (!(error instanceof SourceError) || !words.has(`error.${error.code}.message`)) {
    process.stderr.write(`urbimetry: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return;
  }
  process.stderr.write(`urbimetry: ${words.text(`error.${error.code}.message`, error.values)}\n`);
  process.stderr.write(`  ${words.text(`error.${error.code}.fix`, error.values)}\n`);
}

function greet({ origin, first, sandbox }: RunningServer, settings: ServerSettings): void {
  say(words.text("server.ready", { origin }));
  if (settings.smtpUrl === undefined) say(words.text("server.no-smtp"));
  if (first !== null)
    say(
      `\n${words.text("server.first-link", { link: first.link, until: words.date(first.expiresAt.slice(0, 10)) })}\n`,
    );
  if (sandbox !== null) say(sandboxLines(sandbox, words).join("\n"));
  else if (settings.sandbox) say(words.text("server.sandbox.there"));
}

async function main(): Promise<void> {
  const settings = serverSettings(env, process.argv.slice(2));
  const log = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const starting = startServer(settings, log);
  let ending = false;
  const end = (code: number) => {
    // Whoever asks twice does not want to wait.
    if (ending) process.exit(1);
    ending = true;
    if (code === 0) say(words.text("server.stopping"));
    // A start is gone through with before it is ended, so that no database is left behind.
    void starting
      .then((server) => server.stop())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  process.on("SIGINT", () => end(0));
  process.on("SIGTERM", () => end(0));
  const server = await starting;
  if (!ending) greet(server, settings);
  const error = await server.failed;
  explain(error);
  end(1);
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exit(1);
}
