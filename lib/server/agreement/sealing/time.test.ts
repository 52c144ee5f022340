import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { agreement } from "@/db/schema/agreement";
import { agreementRow, ensureProgramme } from "@/db/testing/agreement/offer";
import { testSystem } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { writeUnaudited } from "@/db/transaction";
import { readDelay } from "@/lib/agreement/life/sealing-delay";
import { env } from "@/lib/env";
import { type SealingStep, sealingSteps } from "@/lib/server/agreement/sealing/seal";
import { sealDue, sealOne } from "@/lib/server/agreement/sealing/sweep";
import { readDocument } from "@/lib/server/agreement/store";
import { countersigned, filesAbout } from "@/lib/server/agreement/testing/countersigned";
import { runUntilKilled } from "@/lib/server/agreement/testing/kill";
import { openSealingKey } from "@/lib/server/seal/key/certificate";
import { trustedRoots } from "@/lib/server/seal/roots";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { verifySealed } from "@/lib/verify/verify";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let authority: TestAuthority;
let spare: TestAuthority;
let folder: string;

/** Sealing takes everything that is due, so this test has a database and a folder of its own. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sealing-"));
  [database, authority, spare] = await Promise.all([
    freshDatabase(),
    startAuthority("Première"),
    startAuthority("Seconde"),
  ]);
  const roots = path.join(folder, "time-roots.pem");
  await writeFile(roots, authority.rootPem + spare.rootPem);
  await ensureProgramme(database.ownerUrl);
  Object.assign(env(), { DATABASE_URL: database.appUrl, DATA_DIR: folder, TSA_ROOTS: roots });
});
afterAll(async () => {
  await closePool();
  await Promise.all([database.drop(), authority.stop(), spare.stop()]);
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  authority.behave(null);
  Object.assign(env(), { TSA_URL: [authority.url], TSA_TIMEOUT_SECONDS: 10 });
});

const proveInForce = async (id: string): Promise<void> => {
  const row = await agreementRow(id);
  expect(row).toMatchObject({ state: "in-force", sealError: null });
  const { roots, timeRoots } = await trustedRoots();
  const verdict = await verifySealed(await readDocument(row.sealedKey ?? ""), roots, timeRoots);
  expect(verdict).toMatchObject({ valid: true, level: "B-LT", fileSha256: row.sealedSha256 });
  expect(await filesAbout(id)).toHaveLength(1);
};

/** Ends the back-off, as if its time had passed. */
const makeDue = (id: string) =>
  writeUnaudited(testSystem(), (tx) =>
    tx.update(agreement).set({ sealNextAt: new Date() }).where(eq(agreement.id, id)),
  );

const waitOf = async (id: string): Promise<number> =>
  ((await agreementRow(id)).sealNextAt?.getTime() ?? 0) - Date.now();

describe("an agreement sealed under a timestamp authority", () => {
  it("is in force with independent time", async () => {
    const { id } = await countersigned();
    await sealDue();
    await proveInForce(id);
  });

  it.each([
    ["replayed", "timestamp-replayed"],
    ["revocation-list", "timestamp-not-a-token"],
    ["wrong-imprint", "timestamp-imprint"],
    ["http-500", "authority-status"],
    ["hanging", "authority-silent"],
  ] as const)("waits while the authority is %s, tells staff %s, and makes no file", async (misdeed, fault) => {
    const { id } = await countersigned();
    authority.behave(misdeed);
    if (misdeed === "hanging") Object.assign(env(), { TSA_TIMEOUT_SECONDS: 0.3 });
    await sealDue();
    Object.assign(env(), { TSA_TIMEOUT_SECONDS: 2 });
    const row = await agreementRow(id);
    expect(row).toMatchObject({ state: "sealing", sealedKey: null, inForceAt: null });
    const failures = [{ authority: authority.url, fault }];
    expect(readDelay(row.sealError ?? "")).toEqual({ cause: "no-time", failures });
    expect(await filesAbout(id)).toEqual([]);
    Object.assign(env(), { TSA_URL: [authority.url, spare.url] });
    await makeDue(id);
    await sealDue();
    await proveInForce(id);
  });

  it("waits longer each time, never more than a minute, and never gives up", async () => {
    const { id } = await countersigned();
    authority.behave("empty");
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await sealDue();
      waits.push(await waitOf(id));
      await makeDue(id);
    }
    expect(waits.every((wait, i) => i === 0 || wait > (waits[i - 1] ?? 0) - 1_000)).toBe(true);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    expect((await agreementRow(id)).sealAttempts).toBe(9);
    authority.behave(null);
    await sealDue();
    await proveInForce(id);
  });

  it("asks a failing authority once for all waiting agreements, and tells each why", async () => {
    const ids = [await countersigned(), await countersigned(), await countersigned()].map(({ id }) => id);
    authority.behave("http-500");
    const before = authority.asked();
    await sealDue();
    expect(authority.asked()).toBe(before + 1);
    for (const id of ids) {
      expect(await agreementRow(id)).toMatchObject({ state: "sealing", sealAttempts: 1 });
      expect(readDelay((await agreementRow(id)).sealError ?? "").cause).toBe("no-time");
    }
    authority.behave(null);
    for (const id of ids) await makeDue(id);
    await sealDue();
    for (const id of ids) await proveInForce(id);
  });
});

describe("a sealing key that cannot seal", () => {
  const good = () => path.join(folder, "seal");
  const replaceKey = async (change: () => Promise<unknown>, cause: string): Promise<void> => {
    const { id } = await countersigned();
    await openSealingKey(good(), "Éditeur Test SA", new Date());
    await rename(good(), `${good()}-kept`);
    await change();
    await sealDue();
    expect(await agreementRow(id)).toMatchObject({ state: "sealing", sealedKey: null });
    expect(readDelay((await agreementRow(id)).sealError ?? "")).toEqual({ cause });
    await rm(good(), { recursive: true, force: true });
    await rename(`${good()}-kept`, good());
    Object.assign(env(), { SEAL_PKCS12: undefined, SEAL_PASSWORD_FILE: undefined });
    await makeDue(id);
    await sealDue();
    await proveInForce(id);
  };

  it("because its certificate has ended keeps agreements waiting until the next certificate", () =>
    replaceKey(() => openSealingKey(good(), "Éditeur Test SA", new Date("2019-01-01")), "certificate-expired"));

  it("because its file is missing keeps agreements waiting and tells staff", () =>
    replaceKey(async () => {
      const absent = path.join(folder, "absent.p12");
      Object.assign(env(), { SEAL_PKCS12: absent, SEAL_PASSWORD_FILE: absent });
    }, "key-unavailable"));
});

const killAt = (id: string, step: SealingStep): Promise<NodeJS.Signals | null> => runUntilKilled("cut", [id, step]);

describe("sealing, killed or cut off at every step", () => {
  it("ends in one file that verifies", async () => {
    const { id } = await countersigned();
    for (const step of ["timed", "kept", "verified"] as const) expect(await killAt(id, step)).toBe("SIGKILL");
    for (const stop of sealingSteps) {
      const cutThere = (reached: SealingStep): void => {
        if (reached === stop) throw new Error("cut");
      };
      await expect(sealOne(id, cutThere)).rejects.toThrow("cut");
      expect(await agreementRow(id)).toMatchObject({ state: "sealing", sealedKey: null, inForceAt: null });
    }
    await sealDue();
    await proveInForce(id);
  }, 120_000);
});
