import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { identify } from "@/scripts/process/identity";
import { startChild } from "@/scripts/testing/child";
import { testFolder } from "@/scripts/testing/folder";
import { portInUse, stopLeftover } from "./leftover";

/** What PostgreSQL writes: process, folder, start, port, and more. */
const note = (cluster: string, pid: number | string): string => {
  const file = path.join(cluster, "postmaster.pid");
  writeFileSync(file, `${pid}\n${cluster}\n1583020800\n5433\n\n127.0.0.1\n`);
  return file;
};

describe("a database server left behind", () => {
  it("is stopped where the killed start's server still runs", async () => {
    const cluster = testFolder();
    const child = startChild("sleeper", [cluster]);
    await child.line();
    note(cluster, child.pid);
    expect(portInUse(cluster)).toBe(5_433);
    expect(await stopLeftover(cluster)).toBe(true);
    expect((await child.ended()).signal).toBe("SIGINT");
    expect(portInUse(cluster)).toBeNull();
  });

  it("is not what another program is that got its process id: the note goes, the program stays", async () => {
    const cluster = testFolder();
    const child = startChild("sleeper");
    await child.line();
    const file = note(cluster, child.pid);
    expect(portInUse(cluster)).toBeNull();
    expect(await stopLeftover(cluster)).toBe(false);
    expect([existsSync(file), identify(child.pid)?.pid]).toEqual([false, child.pid]);
    child.process.kill("SIGKILL");
    await child.ended();
  });

  it.each(["999999", "1", "-1", "0", "", "no number"])("is none where the note names %j", async (pid) => {
    const cluster = testFolder();
    const file = note(cluster, pid);
    expect(portInUse(cluster)).toBeNull();
    expect(await stopLeftover(cluster)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it("is none in a cluster without a note", async () => {
    const cluster = testFolder();
    expect(portInUse(cluster)).toBeNull();
    expect(await stopLeftover(cluster)).toBe(false);
  });
});
