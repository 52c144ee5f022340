import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { ensureProgramme, makeAgreementCompany } from "@/db/testing/agreement/offer";
import { freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { testFolder } from "@/scripts/testing/folder";

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  await makeAgreementCompany();
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

type Ran = { status: number; stdout: string; stderr: string };

const audit = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const environment = { ...process.env, DATABASE_URL: database.ownerUrl };
    execFile(process.execPath, ["scripts/run.mjs", "audit", ...words], { env: environment }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });

const anchorFile = (content: string): string => {
  const file = path.join(testFolder(), "anchor.json");
  writeFileSync(file, content);
  return file;
};

describe("the audit command", () => {
  it("verifies every chain, also against where the chains ended when they were anchored", async () => {
    const anchor = await audit("anchor");
    expect([anchor.status, Object.keys(JSON.parse(anchor.stdout)).length > 0]).toEqual([0, true]);
    const verdict = await audit("verify", "--anchor", anchorFile(anchor.stdout));
    expect([verdict.status, JSON.parse(verdict.stdout)]).toMatchObject([0, { valid: true, faults: [] }]);
  });

  it("ends with status 1 where a chain does not reach what was anchored", async () => {
    const anchor = anchorFile(JSON.stringify({ "a-lost-chain": { seq: 3, hash: "ab".repeat(32) } }));
    const { status, stdout } = await audit("verify", "--anchor", anchor);
    expect([status, JSON.parse(stdout).valid]).toEqual([1, false]);
  });

  it("replays every decision about a tier", async () => {
    const { status, stdout } = await audit("replay");
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { valid: true, faults: [] }]);
  });

  it.each([
    ["an unknown verb", ["prove"]],
    ["no verb", []],
    ["a word too many", ["verify", "all"]],
    ["an unknown option", ["verify", "--ancor", "x"]],
    ["an anchor that is absent", ["verify", "--anchor", "absent.json"]],
    ["an anchor that no command wrote", ["verify", "--anchor", "package.json"]],
  ])("says how it is used where it is given %s, with status 2 and no verdict", async (_what, words) => {
    const { status, stdout, stderr } = await audit(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("audit verify [--anchor FILE]");
  });
});
