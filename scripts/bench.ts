import { cpus } from "node:os";
import { countersigningRow, measureCountersigning } from "@/scripts/bench/countersign";
import { engineRows, measureEngine } from "@/scripts/bench/engine";
import { importTable, measureImport, measureLayout } from "@/scripts/bench/import";
import { measureEntering } from "@/scripts/bench/import-enter";
import { measureLargest } from "@/scripts/bench/largest";
import { measureLive } from "@/scripts/bench/live";
import { withCollector } from "@/scripts/bench/memory";
import { measureMixed } from "@/scripts/bench/mixed";
import { measurePages, pageTable } from "@/scripts/bench/pages";
import { measureScale } from "@/scripts/bench/scale";
import { measureSealing, sealingRows } from "@/scripts/bench/sealing";
import { measureStreams } from "@/scripts/bench/streams";
import { ensureBuilt } from "@/scripts/portal/build";
import { orderlyShutdown } from "@/scripts/portal/supervise";
import { findBrowser } from "@/scripts/testing/browser";
import { startTestPortal } from "@/scripts/testing/portal";

const say = (sentence: string): void => console.error(sentence);

/** `npm run bench -- engine` measures the rules alone, and needs neither a portal nor a browser. */
if (process.argv.includes("engine")) {
  console.log(`| Measured | Figure | Beside it |\n|---|---|---|\n${engineRows(await measureEngine())}`);
  process.exit(0);
}

/** `npm run bench -- sealing` measures seals alone. */
if (process.argv.includes("sealing")) {
  console.log(`| Measured | Figure | Beside it |\n|---|---|---|\n${sealingRows(await measureSealing())}`);
  process.exit(0);
}

/** `npm run bench -- import-enter` enters 10,000 rows and undoes them, on a database of its own. */
if (process.argv.includes("import-enter")) {
  console.log(await measureEntering());
  process.exit(0);
}

/** `npm run bench -- import` reads the sheets of the import's tests, each in a process of its own. */
const layout = process.argv.indexOf("import-layout");
if (layout > 0) {
  console.log(JSON.stringify(await measureLayout(process.argv[layout + 1] ?? "")));
  process.exit(0);
}
if (process.argv.includes("import")) {
  console.log(importTable(measureImport(say)));
  process.exit(0);
}

const shutdown = orderlyShutdown(say);

/** `npm run bench -- scale` opens what staff open with 1,000 and with 100,000 partners; both stay in the data folder. */
if (process.argv.includes("scale")) {
  try {
    await ensureBuilt(say);
    console.log(await measureScale(say, shutdown.later));
    await shutdown.now(0);
  } catch (error) {
    console.error(error);
    await shutdown.now(1);
  }
}

/**
 * `npm run bench -- mixed 600 2` loads the portal as its users do, for so many seconds (ten minutes where none are given),
 * each of whom reads for so many seconds before they press on (two; with 0 each asks again at once).
 */
if (process.argv.includes("mixed")) {
  try {
    withCollector();
    const portal = await startTestPortal(say, { companies: 1_000, isDurable: true });
    shutdown.later(portal.remove);
    Object.assign(process.env, portal.environment);
    const {
      E2E_BASE_URL: url = "",
      E2E_WEB_PID_FILE: pidFile = "",
      E2E_WEB_LOG_FILE: logFile = "",
    } = portal.environment;
    const [seconds = 600, reading = 2] = process.argv.slice(process.argv.indexOf("mixed") + 1).map(Number);
    console.log(await measureMixed({ url, pidFile, logFile }, { seconds, readMs: reading * 1_000 }, say));
    await shutdown.now(0);
  } catch (error) {
    console.error(error);
    await shutdown.now(1);
  }
}

/** `npm run bench -- largest` opens the pages of a company of the largest size, and says how long others wait meanwhile. */
if (process.argv.includes("largest")) {
  try {
    const portal = await startTestPortal(say, { companies: 100, isDurable: true, processes: 1 });
    shutdown.later(portal.remove);
    Object.assign(process.env, portal.environment);
    console.log(await measureLargest(portal.environment.E2E_BASE_URL ?? ""));
    await shutdown.now(0);
  } catch (error) {
    console.error(error);
    await shutdown.now(1);
  }
}

const browser = findBrowser(say);
if (process.argv.includes("streams")) withCollector();
const portal = await startTestPortal(say, { companies: 1_000, isDurable: true });
shutdown.later(portal.remove);
Object.assign(process.env, portal.environment);

const measure = async (): Promise<void> => {
  const { E2E_BASE_URL: url = "", E2E_WEB_PID_FILE: pidFile = "" } = portal.environment;
  if (process.argv.includes("streams")) return console.log(await measureStreams(url, pidFile));
  const pages = pageTable(await measurePages(portal.environment, say));
  // `npm run bench -- streams` opens five hundred event streams, `-- pages` measures the pages alone.
  if (process.argv.includes("pages")) return console.log(pages);
  say("Watching decisions arrive on an open screen …");
  const live = await measureLive(url, browser);
  say("Evaluating the demo's partners …");
  const engine = await measureEngine();
  say("Sealing sixty pages …");
  const sealing = await measureSealing();

  say("Countersigning two hundred agreements …");
  const together = await measureCountersigning(url, browser);

  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

  console.log(`Node ${process.version}, ${cpus().length} cores; the load comes from the same machine; the bare page is dynamic and needs no session

${pages}

| Measured | Figure | Beside it |
|---|---|---|
| A decision, from commit to painted page | median ${ms(live.medianMs)} | longest of ${live.samples}: ${ms(live.longestMs)} |
| Demo of ${engine.partners} partners, written and signed | ${(portal.seedMs / 1_000).toFixed(1)} s | |
${engineRows(engine)}
${sealingRows(sealing)}
${countersigningRow(together)}`);
};

try {
  await measure();
  await shutdown.now(0);
} catch (error) {
  console.error(error);
  await shutdown.now(1);
}
