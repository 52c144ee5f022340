import { orderlyShutdown } from "@/scripts/portal/supervise";
import { findBrowser } from "@/scripts/testing/browser";
import { forJourneys, startTestPortal, type TestPortal } from "@/scripts/testing/portal";
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

/** What needs neither a database nor a portal. */
const read = async (): Promise<void> => {
  for (const section of [format, lint, types]) note(await section());
  note(await vitest("unit"));
};

/** Builds the portal and starts it with its demo; null, and a failed section, where it does not start. */
const prepare = async (): Promise<TestPortal | null> => {
  try {
    const portal = await startTestPortal(say, forJourneys);
    shutdown.later(portal.remove);
    return portal;
  } catch (error) {
    note(failure("e2e", error));
    return null;
  }
};

type Journeys = (given: readonly string[], section: string) => Promise<void>;

const journeysOf =
  ({ environment }: TestPortal): Journeys =>
  async (given, section) => {
    try {
      note(await playwright({ ...environment, CHROMIUM_PATH: findBrowser(say) }, given, section));
    } catch (error) {
      note(failure(section, error));
    }
  };

installTools(say);
// The build leaves a core idle at times; what measures or draws a page wants both (decision 73).
const [portal] = await Promise.all([prepare(), read()]);
note(await vitest("db"));
if (portal) {
  const journeys = journeysOf(portal);
  // "words" asks for all others to be over first; what stops the web processes comes after it.
  await journeys(["--project=words"], "e2e");
  await journeys(["--project=last", "--no-deps"], "last");
}
say(`\n${tallies.map(sectionLine).join("\n")}\n`);
shutdown.later(() => say(closingLine(tallies)));
await shutdown.now(tallies.some((tally) => tally.failed > 0) ? 1 : 0);
