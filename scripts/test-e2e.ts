import { orderlyShutdown } from "@/scripts/portal/supervise";
import { findBrowser } from "@/scripts/testing/browser";
import { forJourneys, startTestPortal } from "@/scripts/testing/portal";
import { playwright } from "@/scripts/testing/sections";
import { closingLine } from "@/scripts/testing/tally";

const say = (sentence: string): void => console.log(sentence);
const shutdown = orderlyShutdown(say);
const browser = findBrowser(say);
const portal = await startTestPortal(say, forJourneys);
shutdown.later(portal.remove);
const tally = await playwright({ ...portal.environment, CHROMIUM_PATH: browser }, process.argv.slice(2));
say(tally.words.trim());
say(closingLine([tally]));
await shutdown.now(tally.failed > 0 ? 1 : 0);
