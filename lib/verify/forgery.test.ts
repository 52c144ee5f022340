import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { openSealingKey } from "@/lib/server/seal/key/certificate";
import type { SealingKey } from "@/lib/server/seal/key/sealing-key";
import { sealAgreement } from "@/lib/server/seal/seal";
import { evidenceAbout, renderSpecimen } from "@/lib/server/seal/specimen";
import { readPdf } from "./pdf/file";
import { findSeal } from "./pdf/seal-field";
import { forgeries, leadingReason } from "./testing/forgeries";
import { verifySealed } from "./verify";

const at = new Date("2026-03-01T10:00:00.000Z");
const order = { language: "fr" } as const;

let folder: string;
let key: SealingKey;
let rendered: { pdf: Uint8Array; pages: number };
let evidence: Evidence;
let sealed: Uint8Array;

const sealBy = async (by: SealingKey): Promise<Uint8Array> => {
  evidence = await evidenceAbout(rendered, order, { key: by, at, softwareVersion: "0.0.0" });
  return sealAgreement({ pdf: rendered.pdf, evidence, key: by });
};
const faultsOf = async (file: Uint8Array) => (await verifySealed(file, [key.rootPem])).faults;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forgery-"));
  key = await openSealingKey(join(folder, "seal"), "Test programme", at);
  rendered = await renderSpecimen(order);
  sealed = await sealBy(key);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("each forgery has a first fault of its own", () => {
  test.each(Object.entries(forgeries))("when %s", async (name, forge) => {
    expect((await faultsOf(forge(sealed)))[0]).toBe(leadingReason[name as keyof typeof forgeries]);
  });

  test("when another authority seals it again", async () => {
    const other = await openSealingKey(join(folder, "other"), "Test programme", at);
    expect(await faultsOf(await sealBy(other))).toEqual(["untrusted"]);
  });

  test("and no two of them share it", () => {
    const all = [...Object.values(leadingReason), "untrusted"];
    expect(new Set(all).size).toBe(all.length);
  });
});

test("whatever byte is flipped, the file is not valid and a verdict is given", async () => {
  const { cms, signed } = findSeal(readPdf(sealed));
  const inSeal = fc.nat({ max: 2 * (cms?.length ?? 0) }).map((digit) => (signed?.[0].length ?? 0) + digit);
  const where = fc.oneof(fc.nat({ max: sealed.length - 1 }), inSeal);
  await fc.assert(
    fc.asyncProperty(where, fc.integer({ min: 1, max: 255 }), async (offset, mask) => {
      const forged = Uint8Array.from(sealed);
      forged[offset] = (forged[offset] ?? 0) ^ mask;
      const verdict = await verifySealed(forged, [key.rootPem]);
      expect(verdict).toMatchObject({ valid: false });
      expect(verdict.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 120 },
  );
});

test("whatever piece is cut out, doubled or overwritten, the file is not valid and a verdict is given", async () => {
  const piece = fc.tuple(fc.nat({ max: sealed.length - 2 }), fc.integer({ min: 1, max: 4000 }), fc.nat({ max: 2 }));
  await fc.assert(
    fc.asyncProperty(piece, async ([from, length, way]) => {
      const [before, middle, after] = [
        sealed.slice(0, from),
        sealed.slice(from, from + length),
        sealed.slice(from + length),
      ];
      const change = [[], [middle, middle], [middle.map((byte) => byte ^ 1)]][way] ?? [];
      const forged = new Uint8Array(await new Blob([before, ...change, after]).arrayBuffer());
      expect(await verifySealed(forged, [key.rootPem])).toMatchObject({ valid: false });
    }),
    { numRuns: 30 },
  );
});
