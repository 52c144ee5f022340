import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, startChild } from "@/scripts/testing/child";
import { modeOf, testFolder } from "@/scripts/testing/folder";
import { applicationPassword, secretsIn } from "./secrets";

afterEach(() => vi.unstubAllEnvs());

const fileIn = (folder: string): string => path.join(folder, "secrets.json");

describe("the secrets of an installation", () => {
  it("are made at its first start, each another, for their owner only", () => {
    const folder = testFolder();
    const made = Object.values(secretsIn(folder));
    expect(made).toHaveLength(3);
    expect(new Set(made).size).toBe(3);
    for (const secret of made) expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(modeOf(fileIn(folder))).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secrets.json"]);
  });

  it("are the same at every later start, and others in another folder", () => {
    const folder = testFolder();
    expect(secretsIn(folder)).toEqual(secretsIn(folder));
    expect(secretsIn(testFolder())).not.toEqual(secretsIn(folder));
  });

  it("of an earlier version are kept, and only what is missing is made", () => {
    const folder = testFolder();
    writeFileSync(fileIn(folder), JSON.stringify({ applicationPassword: "kept", former: "kept too" }), { mode: 0o600 });
    const { applicationPassword, authSecret } = secretsIn(folder);
    expect(applicationPassword).toBe("kept");
    expect(authSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(fileIn(folder), "utf8"))).toMatchObject({ former: "kept too", authSecret });
    expect(modeOf(fileIn(folder))).toBe(0o600);
  });

  it("that cannot be read are never replaced: the start ends, and names the file", () => {
    const folder = testFolder();
    writeFileSync(fileIn(folder), '{"authSecret": "cut');
    expect(() => secretsIn(folder)).toThrow(fileIn(folder));
    expect(readFileSync(fileIn(folder), "utf8")).toBe('{"authSecret": "cut');
  });

  it("are the same for all who start for the first time at once", async () => {
    const folder = testFolder();
    const children = [1, 2, 3].map(() => startChild("claimer", [folder]));
    await Promise.all(children.map(({ line }) => line()));
    const known = await Promise.all(children.map((child) => ask(child, "secrets")));
    for (const child of children) child.process.stdin?.end();
    await Promise.all(children.map(({ ended }) => ended()));
    expect(new Set([...known, JSON.stringify(secretsIn(folder))]).size).toBe(1);
  });

  it("give the application's role one password on all machines that share a database and AUTH_SECRET", () => {
    vi.stubEnv("DATABASE_URL", "postgresql://owner@database.example/portal");
    vi.stubEnv("AUTH_SECRET", "one secret of all machines, long enough");
    const [one, other] = [testFolder(), testFolder()];
    expect(applicationPassword(one)).toBe(applicationPassword(other));
    const shared = applicationPassword(one);
    vi.stubEnv("AUTH_SECRET", "another secret of all machines, as long");
    expect(applicationPassword(one)).not.toBe(shared);
    vi.stubEnv("DATABASE_URL", "");
    expect(applicationPassword(one)).toBe(secretsIn(one).applicationPassword);
    expect(applicationPassword(one)).not.toBe(applicationPassword(other));
  });
});
