import { PDF } from "@libpdf/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { type AskTime, openClock } from "@/lib/server/time/clock";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { spentOn } from "@/lib/testing/spent";
import { readPdf } from "@/lib/verify/pdf/file";
import { unwrap } from "@/lib/verify/pdf/unwrap";
import { verifySealed } from "@/lib/verify/verify";
import { addDocumentTimestamp } from "./pdf/document-timestamp";
import { sealAgreement } from "./seal";
import { evidenceAbout, renderSpecimen } from "./specimen";
import { discard, hexDigest, type SealedSpecimen, sealSpecimen } from "./testing/sealed";

let authority: TestAuthority;
let made: SealedSpecimen;

const open = (): AskTime =>
  openClock({ addresses: [authority.url], rootPems: [authority.rootPem], timeoutMilliseconds: 5_000 });
/** A clock is open for forty seconds, which these tests may take together: each question opens one. */
const ask: AskTime = (digest) => open()(digest);

beforeAll(async () => {
  authority = await startAuthority("Heure");
  made = await sealSpecimen(ask);
});
afterAll(() => Promise.all([authority.stop(), discard(made)]));

const verdictOf = (file: Uint8Array) => verifySealed(file, [made.key.rootPem], [authority.rootPem]);
const faultsOf = async (file: Uint8Array) => (await verdictOf(file)).faults;
const stampWith = (time: AskTime) => async (digest: Uint8Array) => (await time(digest)).token;
const flip = (file: Uint8Array, at: number): Uint8Array => {
  const forged = Uint8Array.from(file);
  forged[at] = (forged[at] ?? 0) ^ (1 << (at % 8));
  return forged;
};

/** Seals the same agreement with the test's clock. */
const sealAgain = (time: AskTime) => sealAgreement({ pdf: made.pdf, evidence: made.evidence, key: made.key, time });

describe("an agreement sealed with independent time", () => {
  it("verifies at level B-LT, with timestamps over the seal and over the whole file", async () => {
    const verdict = await verdictOf(made.file);
    expect(verdict).toMatchObject({ valid: true, faults: [], level: "B-LT", time: "independent time" });
    expect(verdict.timestamp?.authority).toBe("C=FR, O=Heure, CN=Heure timestamp authority");
    for (const at of [verdict.timestamp?.at, verdict.timestamp?.wholeFileAt, made.evidence.seal.timestamp?.at])
      expect(Math.abs(Date.parse(at ?? "") - Date.parse(made.evidence.seal.claimedAt))).toBeLessThan(60_000);
    expect(canonicalJson(verdict.evidence)).toBe(canonicalJson(made.evidence));
  });

  it("begins with the document that was read, byte for byte, and grows by less than 100 KB", () => {
    expect(Buffer.compare(made.file.subarray(0, made.pdf.length), made.pdf)).toBe(0);
    expect(made.file.length - made.pdf.length).toBeLessThan(100_000);
  });

  it("of sixty pages is sealed within 5 s and grows by less than 100 KB", async () => {
    const order = { language: "fr", pages: 60 } as const;
    const rendered = await renderSpecimen(order);
    const [at, stamped] = [new Date(), await ask(hexDigest(rendered.pdf))];
    const evidence = await evidenceAbout(rendered, order, { key: made.key, at, softwareVersion: "0.0.0", stamped });
    let file: Uint8Array = new Uint8Array();
    const seal = async () => {
      file = await sealAgreement({ pdf: rendered.pdf, evidence, key: made.key, time: ask });
    };
    expect(await spentOn(seal)).toBeLessThan(5_000);
    expect([rendered.pages, (await verdictOf(file)).faults]).toEqual([60, []]);
    expect(file.length - rendered.pdf.length).toBeLessThan(100_000);
  });

  it("ends with its last byte range", () => {
    const ranges = [
      ...Buffer.from(made.file)
        .toString("latin1")
        .matchAll(/\/ByteRange \[([\d ]+)\]/g),
    ];
    const [, , after = 0, rest = 0] = (ranges.at(-1)?.[1] ?? "").trim().split(/\s+/).map(Number);
    expect([ranges.length, after + rest]).toEqual([2, made.file.length]);
  });
});

describe("forged time", () => {
  it("is noticed wherever one of 45 sampled bytes is flipped", async () => {
    for (let i = 0; i < 45; i += 1) {
      const at = Math.floor((i * made.file.length) / 45) + (i % 7);
      expect((await verdictOf(flip(made.file, at))).valid, `byte ${at}`).toBe(false);
    }
  });

  it("is noticed in the last timestamp itself", async () => {
    const [before, after] = unwrap(readPdf(made.file)).cover?.signed ?? [];
    const until = made.file.length - (after?.length ?? 0);
    for (let at = before?.length ?? 0; at < until; at += 263)
      expect((await verdictOf(flip(made.file, at))).valid, `byte ${at}`).toBe(false);
  });

  it("is reported when the last timestamp was removed", async () => {
    const { sealed } = unwrap(readPdf(made.file));
    expect(await faultsOf(sealed.bytes)).toEqual(["timestamp-missing"]);
  });

  it("is reported when something follows the last timestamp", async () => {
    expect(await faultsOf(new Uint8Array(Buffer.concat([made.file, Buffer.from("% more\n")])))).toEqual([
      "does-not-cover-file",
    ]);
  });

  it("is reported when visible text was appended, also when an outsider timestamps it again", async () => {
    const written = await PDF.load(made.file);
    written.getPage(0)?.drawText("Remise de 90 %", { x: 80, y: 80, size: 20 });
    const forged = await written.save({ incremental: true });
    expect(await faultsOf(forged)).toEqual(expect.arrayContaining(["does-not-cover-file", "changed-after-sealing"]));
    const { sealed } = unwrap(readPdf(made.file));
    const inner = await PDF.load(sealed.bytes);
    inner.getPage(0)?.drawText("Remise de 90 %", { x: 80, y: 80, size: 20 });
    const data = { certificates: [made.key.certificate], revocationLists: [] };
    const again = await addDocumentTimestamp(await inner.save({ incremental: true }), data, {
      room: 8_000,
      stamp: stampWith(ask),
    });
    expect(await faultsOf(again)).toContain("changed-after-sealing");
  });

  it.each([1, 2])("is reported when token %d of the seal was replayed from another file", async (which) => {
    const replayed = await ask(hexDigest(Buffer.from("another document")));
    let asked = 0;
    const hostile: AskTime = (digest) => {
      asked += 1;
      return asked === which ? Promise.resolve(replayed) : ask(digest);
    };
    expect(await faultsOf(await sealAgain(hostile))).toEqual(["timestamp-imprint"]);
  });

  it("is reported when the authority is untrusted although the seal is trusted", async () => {
    const verdict = await verifySealed(made.file, [made.key.rootPem], []);
    expect(verdict).toMatchObject({ valid: false, level: "B-B", faults: ["timestamp-untrusted"] });
  });

  it("is reported when a timestamp authority issued the sealing certificate", async () => {
    const verdict = await verifySealed(made.file, [], [authority.rootPem, made.key.rootPem]);
    expect(verdict.faults).toEqual(["untrusted"]);
  });

  it("is reported when the certificates for later checks are missing", async () => {
    const { sealed } = unwrap(readPdf(made.file));
    const nothing = { certificates: [], revocationLists: [] };
    const bare = await addDocumentTimestamp(sealed.bytes, nothing, { room: 8_000, stamp: stampWith(ask) });
    expect(await faultsOf(bare)).toEqual(["validation-data"]);
  });

  it("is refused before sealing when the evidence claims another level", async () => {
    const { pdf, evidence, key } = made;
    await expect(sealAgreement({ pdf, evidence, key })).rejects.toThrow("another level");
  });
});
