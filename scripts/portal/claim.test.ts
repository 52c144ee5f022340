import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { identify } from "@/scripts/process/identity";
import { ask, startChild } from "@/scripts/testing/child";
import { modeOf, testFolder } from "@/scripts/testing/folder";
import { amendClaim, readClaim, release, tryClaim } from "./claim";

/** What a process that is no more left behind: its id is in use again, by this very process. */
const dead = JSON.stringify({ pid: process.pid, born: "long ago", url: "http://localhost:3000" });
const alive = () => JSON.stringify(identify(process.ppid));
const fileWith = (content?: string): string => {
  const file = path.join(testFolder(), "claim.json");
  if (content !== undefined) writeFileSync(file, content);
  return file;
};

describe("a claim", () => {
  it("is taken by the first, noted with what it says, for its owner only", () => {
    const file = fileWith();
    expect(tryClaim(file, { url: "http://localhost:3000" })).toBe(true);
    expect(readClaim(file)).toMatchObject({ pid: process.pid, url: "http://localhost:3000" });
    expect(modeOf(file)).toBe(0o600);
  });

  it("is refused while another process holds it, and its note stays", () => {
    const note = alive();
    const file = fileWith(note);
    expect(tryClaim(file, {})).toBe(false);
    expect(readFileSync(file, "utf8")).toBe(note);
  });

  it.each([
    ["of a process that ended", dead],
    ["that a power cut left empty", ""],
    ["that a power cut cut short", dead.slice(0, 12)],
  ])("%s is taken over", (_what, content) => {
    const file = fileWith(content);
    expect(tryClaim(file, {})).toBe(true);
    expect(readClaim(file)).toEqual(identify(process.pid));
  });

  it("is rewritten by its holder, still for its owner only", () => {
    const file = fileWith();
    tryClaim(file, {});
    amendClaim(file, { url: "http://localhost:3001" });
    expect(readClaim(file)).toEqual({ ...identify(process.pid), url: "http://localhost:3001" });
    expect(modeOf(file)).toBe(0o600);
  });

  it("is released by its holder, never by another process", () => {
    const [own, others] = [fileWith(), fileWith(alive())];
    tryClaim(own, {});
    release(own);
    release(others);
    expect([readClaim(own), readClaim(others)]).toEqual([null, identify(process.ppid)]);
  });

  it.each([
    ["is free", undefined],
    ["was left by a process that ended", JSON.stringify({ pid: 999_999, born: "1" })],
  ])("goes to one process where several start at once, also where it %s", async (_when, content) => {
    const [folder, count] = [testFolder(), 200];
    for (let place = 0; content && place < count; place += 1) writeFileSync(path.join(folder, String(place)), content);
    const children = [1, 2, 3].map(() => startChild("claimer", [folder]));
    await Promise.all(children.map(({ line }) => line()));
    const got = await Promise.all(children.map((child) => ask(child, String(count))));
    for (const child of children) child.process.stdin?.end();
    await Promise.all(children.map(({ ended }) => ended()));
    const winners = got.flatMap((line) => JSON.parse(line ?? "[]") as number[]);
    expect(winners.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place));
  });
});
