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

const quick = async (): Promise<void> => {
  for (const section of [format, lint, types, () => vitest("unit")]) note(await section());
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

const journeys = async ({ environment }: TestPortal): Promise<TestTally> => {
  try {
    return await playwright({ ...environment, CHROMIUM_PATH: findBrowser(say) });
  } catch (error) {
    return failure("e2e", error);
  }
};

// The build and the demo use one core while the quick sections use the other; sections that measure time then have the machine to themselves.
const [, portal] = await Promise.all([quick(), prepare()]);
installTools(say);
note(await vitest("db"));
if (portal) note(await journeys(portal));
say(`\n${tallies.map(sectionLine).join("\n")}\n`);
shutdown.later(() => say(closingLine(tallies)));
await shutdown.now(tallies.some((tally) => tally.failed > 0) ? 1 : 0);
