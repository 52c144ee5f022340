import { spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { deployment, sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";

/** Each test starts a process, and one reads thirty megabytes. */
vi.setConfig({ testTimeout: 60_000 });

type Run = { status: number | null; out: string[]; err: string[] };

const ask = (input: string | Buffer, edition = "partner-connect-2020"): Promise<Run> =>
  new Promise((resolve, reject) => {
    const words = ["evaluate", "--on", "2020-03-01", "--brief", "--edition", edition];
    const child = spawn(process.execPath, ["scripts/run.mjs", "programme", ...words]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.on("error", () => {});
    child.on("error", reject);
    const lines = (text: string) => text.split("\n").filter((line) => line !== "");
    child.on("close", (status) => resolve({ status, out: lines(out), err: lines(err) }));
    child.stdin.end(input);
  });

const good = JSON.stringify(sampleFacts({ people: [samplePerson("p1", [sampleCredential("VSP")])] }));
const said = (change: object): string => JSON.stringify({ ...sampleFacts(), ...change });
const withCredential = (parts: object): string =>
  said({ people: [samplePerson("p1", [sampleCredential("VCP", "NV", parts as never)])] });

test("each kind of fault is reported with line and path, and every other line is answered", async () => {
  const faults: [string, RegExp][] = [
    [said({ colour: 1 }), /^line 2: colour: is not a known key$/],
    [withCredential({ colour: 1 }), /^line 4: people\[0\]\.credentials\[0\]\.colour: is not a known key$/],
    [
      withCredential({ earnedOn: "2019-02-29" }),
      /^line 6: people\[0\]\.credentials\[0\]\.earnedOn: must be a day that exists/,
    ],
    [
      withCredential({ track: "XX" }),
      /^line 8: people\[0\]\.credentials\[0\]\.track: must be one of "DCV", "NV", "CMA", "DTM", "DW"$/,
    ],
    [
      said({ people: [samplePerson("p1", []), samplePerson("p1", [])] }),
      /^line 10: people\[1\]\.id: is used twice: "p1"$/,
    ],
    [
      said({ activity: [deployment("a", "2020-01-01"), deployment("a", "2020-01-02")] }),
      /^line 12: activity\[1\]\.id: is used twice/,
    ],
    [good.slice(0, 60), /^line 14: \$: is not JSON/],
    [`${good}${good}`, /^line 16: \$: is not JSON/],
    ["null", /^line 18: \$: /],
    ["[".repeat(100_000), /^line 20: \$: /],
    [good.replace('"partner"', '"__proto__":{"admin":true},"partner"'), /^line 22: __proto__: is not a known key$/],
    [said({ country: "France" }), /^line 24: country: must be an ISO 3166-1 code/],
    [
      said({
        overrides: [{ id: "o", of: "advanced", from: "2020-01-02", until: "2020-01-01", reason: "r", author: "a" }],
      }),
      /^line 26: overrides\[0\]\.until: must not be before from$/,
    ],
  ];
  const grant = { id: "o", from: "2020-01-02", until: null, reason: "r", author: "a" };
  faults.push([
    said({ overrides: [{ ...grant, of: "platinum" }] }),
    /^line 28: overrides\[0\]\.of: is nothing that partner-connect-2020 asks for$/,
  ]);
  faults.push([good.replace('"people"', '"partner":"other","people"'), /^line 30: partner: is given twice$/]);
  faults.push([
    good.replace('"type"', '"type":"VTSP","type"'),
    /^line 32: people\[0\]\.credentials\[0\]\.type: is given twice$/,
  ]);
  const run = await ask(`${[good, ...faults.flatMap(([line]) => [line, good])].join("\n")}\n`);
  expect(run.status).toBe(2);
  expect(run.out).toHaveLength(faults.length + 1);
  expect(new Set(run.out).size).toBe(1);
  expect(run.err).toEqual(faults.map(([, fault]) => expect.stringMatching(fault)));
});

test("a line that is not UTF-8 is reported, and the others are answered", async () => {
  const latin = Buffer.concat([Buffer.from(good.slice(0, -1)), Buffer.from([0xe9, 0x7d])]);
  const run = await ask(Buffer.concat([Buffer.from(`${good}\n`), latin, Buffer.from(`\n${good}`)]));
  expect(run).toMatchObject({ status: 2, err: ["line 2: $: is not valid UTF-8"] });
  expect(run.out).toHaveLength(2);
});

test("lines of ten megabytes are answered where valid, and reported in one short line where not", async () => {
  const done = Array.from({ length: 125_000 }, (_, a) => deployment(`a${a}`, "2019-12-01"));
  const long = said({ activity: done });
  expect(long.length).toBeGreaterThan(10_000_000);
  const unknown = said({ colour: "x".repeat(10_000_000) });
  const half = long.slice(0, -5);
  const run = await ask([long, unknown, half, good].join("\n"));
  expect(run.status).toBe(2);
  expect(run.out).toHaveLength(2);
  expect(run.err).toEqual(["line 2: colour: is not a known key", expect.stringMatching(/^line 3: \$: is not JSON/)]);
  expect(Math.max(...run.err.map((line) => line.length))).toBeLessThan(1_100);
});

test("facts are validated against the requested edition", async () => {
  const cisco = said({ people: [samplePerson("p1", [sampleCredential("AM", "RS"), sampleCredential("FE", "RS")])] });
  const vmware = said({ people: [samplePerson("p1", [sampleCredential("VCP", "NV")])] });
  const run = await ask([cisco, vmware].join("\n"), "channel-partner-2008");
  expect(run.status).toBe(2);
  expect(run.out.map((line) => JSON.parse(line))).toMatchObject([
    { edition: "channel-partner-2008", tier: "registered" },
  ]);
  expect(run.err).toEqual([expect.stringMatching(/^line 2: people\[0\]\.credentials\[0\]\.type: .*AM/)]);
});
