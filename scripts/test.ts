import { ensureBuilt } from "@/scripts/portal/build";
import { orderlyShutdown } from "@/scripts/portal/supervise";
import { findBrowser } from "@/scripts/testing/browser";
import { companiesOfTests, startTestPortal } from "@/scripts/testing/portal";
import { format, lint, playwright, types, vitest } from "@/scripts/testing/sections";
import { closingLine, sectionLine, type TestTally } from "@/scripts/testing/tally";
import { installTools } from "@/scripts/testing/tools";

const say = (sentence: string): void => console.log(sentence);
const shutdown = orderlyShutdown(say);
const tallies: TestTally[] = [];

const note = (tally: TestTally): void => {
  tallies.push(tally);
  if (tally.failed > 0) say(`\n${tally.words.trim()}\n`);
  say(sectionLine(tally));
};

const failure = (section: string, error: unknown): TestTally => {
  const words = error instanceof Error ? `${error.message}\n${String(error.cause ?? "")}` : String(error);
  return { section, passed: 0, failed: 1, skipped: 0, seconds: 0, words };
};

const journeys = async (browser: string): Promise<TestTally> => {
  const portal = await startTestPortal(say, companiesOfTests);
  shutdown.later(portal.remove);
  return playwright({ ...portal.environment, CHROMIUM_PATH: browser });
};

const quick = async (): Promise<void> => {
  for (const section of [format, lint, types, () => vitest("unit")]) note(await section());
};

const build = async (): Promise<void> => {
  try {
    await ensureBuilt(say);
  } catch (error) {
    note(failure("build", error));
  }
};

// The build uses one core while the quick sections use the other; sections that measure time then have the machine to themselves.
await Promise.all([quick(), build()]);
installTools(say);
note(await vitest("db"));
try {
  note(await journeys(findBrowser(say)));
} catch (error) {
  note(failure("e2e", error));
}
say(`\n${tallies.map(sectionLine).join("\n")}\n`);
shutdown.later(() => say(closingLine(tallies)));
await shutdown.now(tallies.some((tally) => tally.failed > 0) ? 1 : 0);
