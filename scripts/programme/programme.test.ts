import { spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { defaultEdition, editionDigest, editions } from "@/lib/edition/catalogue/editions";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { deployment, sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";

/** Each test starts a process, which is slow on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

type Run = { status: number | null; out: string[]; err: string[] };

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

const programme = (words: string[], input = "", closesAfter = Number.POSITIVE_INFINITY): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/run.mjs", "programme", ...words]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (out.length > closesAfter) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out: linesOf(out), err: linesOf(err) }));
    child.stdin.end(input);
  });

const on = "2020-03-01";
const company = (i: number) =>
  sampleFacts({
    partner: `company-${i}`,
    people: Array.from({ length: i % 7 }, (_, p) =>
      samplePerson(`p${p}`, [
        sampleCredential(p % 3 === 0 ? "VCAP" : "VCP", "NV"),
        sampleCredential("VSP"),
        sampleCredential("VTSP"),
      ]),
    ),
    activity: Array.from({ length: i % 9 }, (_, a) => deployment(`a${a}`, "2019-12-01")),
  });

test("a thousand lines are answered in their order, briefly", async () => {
  const companies = Array.from({ length: 1000 }, (_, i) => company(i));
  const run = await programme(
    ["evaluate", "--on", on, "--brief"],
    companies.map((one) => JSON.stringify(one)).join("\n"),
  );
  expect(run).toMatchObject({ status: 0, err: [] });
  expect(run.out.map((line) => JSON.parse(line))).toEqual(companies.map((one) => earnedTier(defaultEdition, one, on)));
  expect(new Set(run.out.map((line) => JSON.parse(line).tier)).size).toBe(3);
});

test("one pretty-printed object is answered with its proof on one line", async () => {
  const run = await programme(["evaluate", "--on", on], JSON.stringify(company(6), null, 2));
  expect(run).toMatchObject({ status: 0, err: [] });
  expect(run.out).toHaveLength(1);
  expect(Object.keys(JSON.parse(run.out[0] ?? ""))).toEqual([
    "edition",
    "on",
    "tier",
    "tierIfVerified",
    "competencies",
    "trace",
  ]);
});

test("bad lines are reported with line, path and fault, and the others are answered", async () => {
  const good = JSON.stringify(company(1));
  const wrong = company(1);
  const input = [
    good,
    good.slice(0, 40),
    "",
    JSON.stringify({ ...wrong, people: [samplePerson("p1", [sampleCredential("VCP")])], colour: 1 }),
    JSON.stringify({ ...wrong, agreement: { inForceOn: "2020-02-30", endsOn: null } }),
    "[]",
    good,
  ];
  const run = await programme(["evaluate", "--on", on, "--brief"], input.join("\r\n"));
  expect(run.status).toBe(2);
  expect(run.out).toHaveLength(2);
  expect(run.err).toEqual([
    expect.stringMatching(/^line 2: \$: is not JSON/),
    "line 4: people[0].credentials[0].track: must be a track: VCP has one; colour: is not a known key",
    "line 5: agreement.inForceOn: must be a day that exists, written YYYY-MM-DD",
    expect.stringMatching(/^line 6: \$: /),
  ]);
});

test("no input is no answer and no fault", async () => {
  expect(await programme(["evaluate"])).toEqual({ status: 0, out: [], err: [] });
});

test("a reader that closes the pipe ends the command quietly", async () => {
  const input = `${JSON.stringify(company(6))}\n`.repeat(200);
  const run = await programme(["evaluate", "--on", on], input, 10_000);
  expect(run).toMatchObject({ status: 0, err: [] });
});

test("editions answers with each edition and its digest", async () => {
  const run = await programme(["editions"]);
  expect(run).toMatchObject({ status: 0, err: [] });
  expect(run.out.map((line) => JSON.parse(line))).toEqual(
    editions.map((edition) => ({ edition: edition.id, vendor: edition.vendor, digest: editionDigest(edition) })),
  );
});

test("an unknown verb is refused with the usage on standard error", async () => {
  const run = await programme(["foretell"]);
  expect(run).toMatchObject({ status: 2, out: [] });
  expect(run.err[0]).toMatch(/Unknown verb "foretell"/);
});

test("plan, forecast and resilience answer in the order of the lines, and name the faulty one", async () => {
  const lines = [JSON.stringify(company(6)), '{"partner":', JSON.stringify(company(3))].join("\n");
  const planned = await programme(["plan", "--to", "principal", "--on", on], lines);
  expect(planned.status).toBe(2);
  expect(planned.err[0]).toMatch(/^line 2: /);
  const hiring = expect.objectContaining({ earn: "hire", hours: 400 });
  expect(planned.out.map((line) => JSON.parse(line))).toMatchObject([
    { to: "principal", optimal: true, hours: 0, steps: [], blockedBy: [] },
    { to: "principal", optimal: true, hours: 940, steps: expect.arrayContaining([hiring]), blockedBy: [] },
  ]);
  const told = await programme(["forecast", "--from", on, "--until", "2021-03-01"], JSON.stringify(company(8)));
  expect(JSON.parse(told.out[0] ?? "")).toMatchObject({ changes: expect.any(Array) });
  const without = await programme(["resilience", "--on", on], JSON.stringify(company(1)));
  expect(JSON.parse(without.out[0] ?? "")).toMatchObject({ people: expect.any(Array) });
});
