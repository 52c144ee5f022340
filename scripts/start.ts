import path from "node:path";
import { ensureBuilt } from "@/scripts/portal/build";
import { amendClaim, readClaim, release, tryClaim } from "@/scripts/portal/claim";
import { checkConfiguration, checkConfiguredFiles, doubtsAbout } from "@/scripts/portal/configuration";
import { dataFolder } from "@/scripts/portal/data-folder";
import { openDatabase } from "@/scripts/portal/database";
import { loadDotEnv, webEnvironment } from "@/scripts/portal/environment";
import { demoGreeting } from "@/scripts/portal/greeting";
import { claimFile } from "@/scripts/portal/join";
import { webProcesses } from "@/scripts/portal/processes";
import { requireRestored } from "@/scripts/portal/restoring";
import { seedWhereEmpty } from "@/scripts/portal/seed";
import { programmeIn, setUpWords } from "@/scripts/portal/set-up";
import { orderlyShutdown } from "@/scripts/portal/supervise";
import { endWebs, startWeb } from "@/scripts/portal/web";
import { type Identity, isAlive } from "@/scripts/process/identity";
import { freePortFrom } from "@/scripts/process/port";

/** One process, where an earlier version of the portal wrote it. */
type Serving = { url?: string; command?: string; web?: readonly Identity[] | Identity };

const say = (sentence: string): void => console.log(sentence);
const shutdown = orderlyShutdown(say);

/** One portal per data folder; ends first what a killed one left behind. */
const claimFolder = async (file: string): Promise<void> => {
  const earlier = readClaim<Serving>(file);
  if (!tryClaim(file, {})) {
    const where = readClaim<Serving>(file)?.url;
    const held = earlier?.command
      ? `The command ${earlier.command} is at work in this folder`
      : "The portal of this folder already runs";
    say(`${held} (process ${earlier?.pid})${where ? ` at ${where}` : ""}.`);
    await shutdown.now(1);
  }
  shutdown.later(() => release(file));
  const left = [earlier?.web ?? []].flat().filter(isAlive);
  if (left.length > 0) {
    say("Ending the web server that an earlier start left behind …");
    await endWebs(left);
  }
};

const choosePort = async (): Promise<number> => {
  const wanted = Number(process.env.PORT || 3_000);
  const port = await freePortFrom(wanted);
  if (wanted !== 0 && port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
  return port;
};

const run = async (): Promise<void> => {
  loadDotEnv();
  const dataDir = dataFolder();
  requireRestored(dataDir);
  checkConfiguration(dataDir);
  await checkConfiguredFiles();
  for (const doubt of doubtsAbout(process.env)) console.warn(doubt);
  const claim = claimFile(dataDir);
  await claimFolder(claim);
  await ensureBuilt(say);
  const database = await openDatabase(dataDir, say);
  shutdown.later(database.stop);
  const port = await choosePort();
  const processes = webProcesses();
  const environment = webEnvironment({ ...database, dataDir, port, processes });
  if (process.env.SEED !== "none") await seedWhereEmpty({ ownerUrl: database.ownerUrl, environment, say });
  const url = environment.PUBLIC_URL || `http://localhost:${port}`;
  const note = (web: readonly Identity[]): void => amendClaim(claim, { url, web });
  const web = await startWeb({ environment, port, say, processes, note });
  shutdown.later(web.stop);
  const holds = await programmeIn(database.ownerUrl);
  if (holds === "demonstration") say(`\n${demoGreeting()}`);
  if (!process.env.SMTP_URL) say(`Letters are written to ${process.env.MAIL_DIR || path.join(dataDir, "mail")}`);
  if (holds === "none") say(`\n${setUpWords(url, environment.AUTH_SECRET ?? "")}`);
  say(`\nThe portal is ready at ${url} (Ctrl-C stops it)`);
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  await shutdown.now(1);
}
