import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { mail } from "@/db/schema/record";
import { ensureProgramme, makeSigner } from "@/db/testing/agreement/offer";
import { testSystem } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { env } from "@/lib/env";
import { configuredKey } from "@/lib/server/seal/key/configured";
import { readCertificate } from "@/lib/verify/cms/chain";
import { warnWhereDue } from "./certificate-worker";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ending-"));
  database = await freshDatabase();
  await ensureProgramme(database.ownerUrl);
  Object.assign(env(), { DATABASE_URL: database.appUrl, DATA_DIR: folder });
});
afterAll(async () => {
  await closePool();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const lettersTo = (accountId: string | null) =>
  read(testSystem(), async (tx) => {
    const rows = await tx.select().from(mail).where(like(mail.template, "seal-end-%"));
    return rows.filter((row) => row.accountId === accountId).map(({ template }) => template);
  });

it("emails only countersigners and administrators, once at 90, 60 and 30 days and at the end", async () => {
  const [countersigner, administrator, reviewer] = [
    await makeSigner(["countersigner"]),
    await makeSigner(["administrator"]),
    await makeSigner(["reviewer"]),
  ];
  const { certificate } = await configuredKey("Éditeur Test SA");
  const end = readCertificate(certificate).notAfter.value.getTime();
  const before = (days: number): Date => new Date(end - days * 86_400_000);
  const told: number[] = [];
  for (const days of [91, 89, 89, 70, 59, 31, 30, 10, -1, -5]) told.push(await warnWhereDue(before(days)));
  expect(told).toEqual([0, 2, 0, 0, 2, 0, 2, 0, 2, 0]);
  const steps = ["seal-end-90", "seal-end-60", "seal-end-30", "seal-end-0"];
  expect((await lettersTo(countersigner.accountId)).sort()).toEqual([...steps].sort());
  expect((await lettersTo(administrator.accountId)).sort()).toEqual([...steps].sort());
  expect(await lettersTo(reviewer.accountId)).toEqual([]);
});

it("names the certificate and the day in the reader's language", async () => {
  const rows = await read(testSystem(), (tx) => tx.select().from(mail).where(eq(mail.template, "seal-end-30")));
  expect(rows[0]?.textBody).toContain("CN=Éditeur Test SA seal");
  expect(rows[0]?.textBody).toMatch(/UTC/);
});
