import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { sampleEdition, sampleFacts } from "@/components/testing/sample-company";
import { engineFaultOf } from "@/db/answer/engine";
import type { OutlookQuestion } from "@/lib/answer/outlook";
import type { ProgressQuestion } from "@/lib/answer/progress";
import { type Asking, answerWithNames } from "@/lib/answer/told";
import { soon } from "@/lib/server/page";
import { openBuiltThreads } from "@/lib/server/thread/testing/built-threads";
import { openEngine } from "./pool";

const threads = await openBuiltThreads();
const file = threads.engine;
const endless = threads.write("endless.mjs", "export default () => { for (;;); };\n");
afterAll(threads.discard);
const ground = { edition: sampleEdition, facts: sampleFacts, on: "2020-03-01", seeRevenue: true };
const question: Asking<OutlookQuestion> = { question: { kind: "outlook", ...ground }, names: [] };

describe("the engine's threads", () => {
  it("answer as this thread would", async () => {
    const { ask, stop } = openEngine({ file });
    const here = answerWithNames(question, () => () => false);
    expect(await ask(question, "a")).toEqual(here);
    const progress: Asking<ProgressQuestion> = { question: { kind: "progress", ...ground, next: null }, names: [] };
    expect(Object.keys((await ask(progress, "b")).answer.ways)).toEqual(
      Object.keys(answerWithNames(progress, () => () => false).answer.ways),
    );
    await stop();
  });

  it("give up what takes too long, while this thread keeps answering, and go on with the next question", async () => {
    const { ask, stop } = openEngine({ file: endless, threads: 1, boxMs: 400 });
    let beats = 0;
    const clock = setInterval(() => {
      beats += 1;
    }, 20);
    const faults = await Promise.all(["a", "b"].map((about) => ask(question, about).catch(engineFaultOf)));
    clearInterval(clock);
    expect(faults).toEqual(["too-long", "too-long"]);
    expect(beats).toBeGreaterThan(3);
    await stop();
  });

  it("leave a question that a newer one about the same replaces", async () => {
    const { ask, stop } = openEngine({ file: endless, threads: 1, boxMs: 600 });
    const first = ask(question, "same").catch(engineFaultOf);
    const second = ask(question, "same").catch(engineFaultOf);
    expect(await first).toBe("busy");
    expect(await second).toBe("too-long");
    await stop();
  });

  it("take a newer question about the same also where as many wait as may", async () => {
    const { ask, stop } = openEngine({ file: endless, threads: 1, boxMs: 600, mostWaiting: 1 });
    const [other, first, second] = ["other", "same", "same"].map((about) => ask(question, about).catch(engineFaultOf));
    expect(await Promise.all([first, other, second])).toEqual(["busy", "too-long", "too-long"]);
    await stop();
  });

  it("refuse more questions than may wait", async () => {
    const { ask, stop } = openEngine({ file: endless, threads: 1, boxMs: 600, mostWaiting: 1 });
    const asked = [..."abcdefgh"].map((about) => ask(question, about).catch(engineFaultOf));
    expect(await Promise.all(asked)).toContain("busy");
    await stop();
  });
});

describe("a page", () => {
  it("waits a little for an answer, then says that it still computes", async () => {
    expect(await soon(Promise.resolve({ tier: "partner" }), 50)).toEqual({ tier: "partner" });
    expect(await soon(pause(5_000, {}, { ref: false }), 20)).toBe("computing");
  });
});
