import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase } from "@/db/testing/postgres";
import { testFolder } from "@/scripts/testing/folder";
import { runPortal } from "./testing/command";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let at: { DATABASE_URL: string; DATA_DIR: string };
beforeAll(async () => {
  database = await freshDatabase();
  at = { DATABASE_URL: database.ownerUrl, DATA_DIR: inject("dataDir") };
});
afterAll(() => database.drop());

describe("the portal command", () => {
  it("says where it looked for a portal that is not there, and makes none", async () => {
    const DATA_DIR = path.join(testFolder(), "nowhere");
    const { status, stderr } = await runPortal(["status"], { DATABASE_URL: "", DATA_DIR });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${DATA_DIR} is not the data folder of a portal`)]);
  });
});

describe("the status", () => {
  it("says what the operator watches, in words and as JSON", async () => {
    const { status, stdout, stderr } = await runPortal(["status", "--json"], at);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      migrations: "up to date",
      letters: "0 waiting, 0 being gathered, the oldest overdue for 0 s; 0 given up in 7 days",
      processes: "0 web processes; none does the jobs",
      disk: expect.stringContaining("GB free"),
    });
  });
});
