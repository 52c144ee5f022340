import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { threadId } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { inForce } from "@/lib/agreement/document/testing/in-force";
import { copyTemplate, templateOf } from "@/lib/agreement/text/draft/draft";
import { currentTemplate } from "@/lib/agreement/text/template";
import { achievementCredential, trustedIssuer } from "@/lib/badge/testing/badges";
import { testKeys } from "@/lib/badge/testing/keys";
import { signProof } from "@/lib/badge/testing/sign-proof";
import { sealInThread } from "@/lib/server/agreement/sealing/seal-in-thread";
import { refusalOf } from "@/lib/server/door";
import { openSealingKey } from "@/lib/server/seal/key/certificate";
import { KeyUnavailable } from "@/lib/server/seal/key/complete";
import { evidenceAbout, renderSpecimen, specimenDocument } from "@/lib/server/seal/specimen";
import { openBuiltThreads } from "@/lib/server/thread/testing/built-threads";
import { openTasks } from "./pool";
import { runTasksBy } from "./run";

/** A thread whose task does what the name of its kind says. */
const play = `
import { threadId } from "node:worker_threads";
export default async ({ name, input: { kind } }) => {
  if (kind === "endless") for (;;);
  if (kind === "hungry") for (const all = []; ; ) all.push(new Array(100_000).fill(0).map(() => ({})));
  if (kind === "gone") process.exit(3);
  if (kind === "broken") throw new TypeError("a bug");
  if (kind === "late") setTimeout(() => { throw new Error("after the answer"); });
  return { isDone: true, answer: [name, threadId] };
};
`;

const threads = await openBuiltThreads();
const real = threads.task;
const played = threads.write("played.mjs", play);
afterAll(threads.discard);

type Play = "endless" | "hungry" | "gone" | "broken" | "late" | "fine";

const openPlayed = (options: Parameters<typeof openTasks>[0] = {}) => {
  const { run, stop } = openTasks({ file: played, ...options });
  const ask = (kind: Play, asker = "a") =>
    run("inspect", { bytes: new Uint8Array(1), kind: kind as "pdf" }, { asker }) as Promise<unknown>;
  return { ask, run, stop };
};

describe("a task in a worker thread", () => {
  it("gives the bytes that are made here, and seals with a key that stays here", async () => {
    const order = { language: "fr", annexes: [] } as const;
    const rendered = await renderSpecimen(order);
    const { pdf } = rendered;
    const folder = await mkdtemp(path.join(tmpdir(), "sealing-key-"));
    const at = new Date();
    const key = await openSealingKey(folder, "Test programme", at);
    const evidence = await evidenceAbout(rendered, order, { key, at, softwareVersion: "0.0.0" });
    const { run, stop } = openTasks({ file: real });
    runTasksBy(run);
    const drawn = await run("draw", specimenDocument(order), { asker: "a" });
    expect(Buffer.compare(drawn.pdf, pdf)).toBe(0);
    expect(await run("pages", pdf, { asker: "a" })).toEqual(evidence.document.pageSha256);
    const signedIn: number[] = [];
    const sign = (data: Uint8Array) => {
      signedIn.push(threadId);
      return key.sign(data);
    };
    const bytes = await sealInThread({ pdf, evidence, key: { ...key, sign } });
    expect(signedIn).toEqual([threadId]);
    const trust = { roots: [key.rootPem], timeRoots: [] };
    expect((await run("verify", { bytes, ...trust }, { asker: "a" })).faults).toEqual([]);
    const gone = async () => {
      throw new KeyUnavailable("the device is gone");
    };
    await expect(sealInThread({ pdf, evidence, key: { ...key, sign: gone } })).rejects.toBeInstanceOf(KeyUnavailable);
    runTasksBy(null);
    await Promise.all([stop(), rm(folder, { recursive: true })]);
  }, 120_000);

  it("draws a programme's own texts, which only this process has read", async () => {
    const order = { language: "en", annexes: [] } as const;
    const own = { ...copyTemplate(currentTemplate), title: { fr: "Notre contrat", en: "Our agreement" } };
    const [before, after] = ["2097-01", "2097-02"].map((version) => templateOf(version, own));
    if (!before || !after) throw new Error("No texts");
    const standing = [inForce({ templateVersion: before.version })];
    const act = { kind: "version" as const, standing };
    const document = { ...specimenDocument(order), template: after, act, texts: [before, after] };
    const { run, stop } = openTasks({ file: real });
    const { pages } = await run("draw", document, { asker: "a" });
    expect(pages).toBeGreaterThan(4);
    await stop();
  }, 120_000);

  it("reads the tables of a sheet, and says at the field what is wrong with one", async () => {
    const { run, stop } = openTasks({ file: real });
    const bytes = Buffer.from("Nom;E-mail\nAna;ana@x.example\n");
    const { sheets } = await run("table", { bytes, fileName: "people.csv" }, { asker: "a" });
    expect(sheets[0]?.rows).toEqual([{ line: 2, cells: ["Ana", "ana@x.example"] }]);
    const workbook = readFileSync("lib/import/testing/written/merged-headers.xlsx");
    const read = await run("table", { bytes: workbook, fileName: "people.xlsx" }, { asker: "a" });
    expect(read.sheets.map(({ rows }) => rows.length)).toEqual([0, 10_000, 0]);
    const nothing = run("table", { bytes: new Uint8Array(), fileName: "people.csv" }, { asker: "a" });
    await expect(nothing).rejects.toMatchObject({ code: "invalid", fields: { file: "table-empty" } });
    await stop();
  }, 120_000);

  it("reads a badge, and verifies the proof inside of it", async () => {
    const { run, stop } = openTasks({ file: real });
    const keys = await testKeys();
    const document = await signProof(achievementCredential(), "eddsa-rdfc-2022", keys.ed);
    const opened = await run("badge-open", Buffer.from(JSON.stringify(document)), { asker: "a" });
    const asked = { carried: opened.carried, issuer: trustedIssuer(keys), documents: [] };
    expect((await run("badge-check", asked, { asker: "a" }))?.check).toMatchObject({ proof: "proven", status: "fine" });
    expect(await catchRefusal(run("badge-open", Buffer.from("{}"), { asker: "a" }))).toBe("badge-absent");
    await stop();
  }, 120_000);

  it("refuses by code", async () => {
    const { run, stop } = openTasks({ file: real });
    const program = { bytes: Buffer.from("MZ\u0090\u0000"), kind: "pdf" as const };
    expect(await catchRefusal(run("inspect", program, { asker: "a" }))).toBe("file-type-mismatch");
    await stop();
  });

  it("runs outside the thread of the requests", async () => {
    const { ask, stop } = openPlayed();
    const answer = await ask("fine");
    expect(answer).toEqual(["inspect", expect.any(Number)]);
    expect(answer).not.toEqual(["inspect", threadId]);
    await stop();
  });
});

describe("a hostile file", () => {
  it("that never ends makes neither files of others nor the portal's own documents wait", async () => {
    const { ask, run, stop } = openPlayed();
    let ended = 0;
    const hostile = ["one", "two"].map(() =>
      ask("endless", "hostile").catch(() => {
        ended += 1;
      }),
    );
    expect(await ask("fine", "other")).toBeTruthy();
    expect(await run("pages", new Uint8Array(1), { asker: "hostile" })).toBeTruthy();
    expect(ended).toBe(0);
    await stop();
    await Promise.all(hostile);
    expect(ended).toBe(2);
  });

  it("that takes too long or too much memory is given up, and the next file passes", async () => {
    const { ask, run, stop } = openPlayed({ megabytes: 32, boxMs: { "verify-sent": 300 } });
    const form = { kind: "endless", body: new Uint8Array(1), type: "", roots: [], timeRoots: [] };
    expect(await catchRefusal(run("verify-sent", form, { asker: "a" }))).toBe("file-too-slow");
    expect(await catchRefusal(ask("hungry"))).toBe("file-too-slow");
    expect(await ask("fine")).toBeTruthy();
    await stop();
  });

  it("of Markdown is read outside the thread of the requests, and given up where it takes too long", async () => {
    const { run, stop } = openTasks({ file: real, boxMs: { markdown: 400 } });
    expect(await catchRefusal(run("markdown", ">".repeat(40_000), { asker: "a" }))).toBe("file-too-slow");
    await stop();
    const patient = openTasks({ file: real });
    const read = await patient.run("markdown", "# Ours\n\n## Framework {#framework}", { asker: "a" });
    expect(read).toEqual({ title: "Ours", parts: [{ id: "framework", title: "Framework", articles: [] }] });
    await patient.stop();
  }, 120_000);

  it("is refused at once where as many wait as may", async () => {
    const { ask, stop } = openPlayed({ threads: 1, waiting: 1 });
    const waiting = [..."ab"].map((asker) => ask("endless", asker).catch(() => "stopped"));
    expect(await catchRefusal(ask("fine", "c"))).toBe("portal-busy");
    await stop();
    expect(await Promise.all(waiting)).toEqual(["stopped", "stopped"]);
  });
});

describe("a thread that fails", () => {
  it.each(["gone", "broken"] as const)("%s is a bug with its reference, and the next task passes", async (kind) => {
    const { ask, stop } = openPlayed();
    const error = await ask(kind).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(refusalOf(error, "task.failed")).toMatchObject({ code: "bug", params: { reference: expect.any(String) } });
    expect(await ask("fine")).toBeTruthy();
    await stop();
  });

  it("after its answer harms nobody", async () => {
    const { ask, stop } = openPlayed();
    expect(await ask("late")).toBeTruthy();
    expect(await ask("fine", "b")).toBeTruthy();
    await stop();
  });
});
