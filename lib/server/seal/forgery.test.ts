import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClock } from "@/lib/server/time/clock";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { makeReport } from "@/lib/verify/report";
import { forgeries, leadingReason } from "@/lib/verify/testing/forgeries";
import { verifySealed } from "@/lib/verify/verify";
import { sealAgreement } from "./seal";
import { discard, hexDigest, type SealedSpecimen, sealSpecimen } from "./testing/sealed";
import { runTool } from "./testing/tools";

let authority: TestAuthority;
let made: SealedSpecimen;
let other: SealedSpecimen;
let ask: ReturnType<typeof openClock>;

beforeAll(async () => {
  authority = await startAuthority("Forgeries");
  ask = openClock({ addresses: [authority.url], rootPems: [authority.rootPem], timeoutMilliseconds: 5_000 });
  [made, other] = await Promise.all([sealSpecimen(ask), sealSpecimen(ask)]);
});
afterAll(() => Promise.all([authority.stop(), discard(made), discard(other)]));

const leads = async (file: Uint8Array): Promise<string | undefined> =>
  (await verifySealed(file, [made.key.rootPem], [authority.rootPem])).faults[0];

describe("with independent time, each of nine forgeries has a first fault of its own", () => {
  const names = Object.keys(forgeries) as (keyof typeof forgeries)[];

  it.each(names)("when %s", async (name) => {
    expect(await leads(made.file)).toBeUndefined();
    expect(await leads(forgeries[name](made.file))).toBe(leadingReason[name]);
  });

  it("when another authority seals it again, and when a timestamp is replayed", async () => {
    const replayed = await ask(hexDigest(Buffer.from("another document")));
    const { pdf, evidence, key } = made;
    const hostile = await sealAgreement({ pdf, evidence, key, time: async () => replayed });
    const reasons = [await leads(other.file), await leads(hostile), ...Object.values(leadingReason)];
    expect(reasons.slice(0, 2)).toEqual(["untrusted", "timestamp-imprint"]);
    expect(new Set(reasons).size).toBe(9);
  });
});

describe("a file rewritten by another program", () => {
  it.each([
    ["with two pages swapped", ["contract.pdf", "--pages", ".", "2,1,3-z", "--"], "pages-swapped"],
    ["without one page", ["contract.pdf", "--pages", ".", "1,3-z", "--"], "pages-differ"],
    ["as it was", ["contract.pdf"], "rewritten-after-sealing"],
    ["for the web", ["--linearize", "contract.pdf"], "rewritten-after-sealing"],
    ["into another layout", ["--object-streams=generate", "contract.pdf"], "rewritten-after-sealing"],
    [
      "for the web in another layout",
      ["--linearize", "--object-streams=generate", "contract.pdf"],
      "rewritten-after-sealing",
    ],
  ])("%s is reported", async (_, words, reason) => {
    await runTool("qpdf", [...words, "again.pdf"], made.folder);
    expect(await leads(await readFile(path.join(made.folder, "again.pdf")))).toBe(reason);
  });

  it.each([
    ["with bytes put before it", (file: Uint8Array) => Buffer.concat([Buffer.from("\r\n"), file])],
    [
      "with its line ends turned",
      (file: Uint8Array) => Buffer.from(Buffer.from(file).toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
    ],
  ])("%s is reported as rewritten, and as changed", async (_, change) => {
    const verdict = await verifySealed(change(made.file), [made.key.rootPem], [authority.rootPem]);
    expect(verdict.faults).toContain("rewritten-after-sealing");
    expect(makeReport(verdict).answer).toBe("modified");
  });

  it("carries no seal where it never had one, whatever its layout", async () => {
    for (const layout of [[], ["--linearize"], ["--object-streams=generate"], ["--encrypt", "", "o", "256", "--"]]) {
      await writeFile(path.join(made.folder, "plain.pdf"), made.pdf);
      await runTool("qpdf", [...layout, "plain.pdf", "other.pdf"], made.folder);
      expect([layout, await leads(await readFile(path.join(made.folder, "other.pdf")))]).toEqual([
        layout,
        "not-sealed",
      ]);
    }
  });
});
