import path from "node:path";
import { orderlyShutdown } from "@/scripts/portal/supervise";
import { findBrowser } from "@/scripts/testing/browser";
import { forJourneys, startTestPortal } from "@/scripts/testing/portal";
import { playwright } from "@/scripts/testing/sections";

/** Walks the set-up as docs/setting-up.md tells it, on a phone, and writes the pictures that the guide shows. */
const say = (sentence: string): void => console.log(sentence);
const folder = path.resolve("docs", "pictures");
const shutdown = orderlyShutdown(say);
const browser = findBrowser(say);
const portal = await startTestPortal(say, forJourneys);
shutdown.later(portal.remove);
const settings = { ...portal.environment, CHROMIUM_PATH: browser, PICTURES: folder };
const walk = ["e2e/set-up/set-up.spec.ts", "--project", "set-up-phone", "--no-deps"];
const { words, failed } = await playwright(settings, walk);
say(words.trim());
say(failed > 0 ? "The pictures are not complete." : `The pictures are in ${folder}.`);
await shutdown.now(failed > 0 ? 1 : 0);
