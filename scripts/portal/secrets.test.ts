import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ask, startChild } from "@/scripts/testing/child";
import { modeOf, testFolder } from "@/scripts/testing/folder";
import { secretsIn } from "./secrets";

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
});
