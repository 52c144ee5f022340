import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { type Child, startChild, startNpm } from "@/scripts/testing/child";

const restOf = async (child: Child): Promise<string[]> => {
  const lines: string[] = [];
  for (let line = await child.line(); line !== null; line = await child.line()) lines.push(line);
  return lines;
};
const started = async (...given: string[]): Promise<Child> => {
  const child = startChild("supervised", given);
  await child.line();
  return child;
};
const inOrder = ["second undone", "does not end", "first undone"];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The same program, as the start script of a package. `until` reads on until a line says so. */
const startedByNpm = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "npm-"));
  folders.push(folder);
  const tsx = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const program = path.resolve("scripts/testing/programs/supervised.ts");
  const start = `"${process.execPath}" --import "${tsx}" "${program}" unasked`;
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "started", scripts: { start } }));
  const child = startNpm(folder);
  const until = async (said: RegExp): Promise<void> => {
    for (let line = await child.line(); line !== null && !said.test(line); ) line = await child.line();
  };
  return { child, until };
};

describe("an orderly shutdown", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "undoes on %s what was begun, the last first, whatever fails",
    async (name) => {
      const child = await started();
      child.process.kill(name);
      expect([await child.line(), await child.line()]).toEqual([`Stopping (${name}) …`, "second begins"]);
      child.process.stdin?.write("go on\n");
      expect(await restOf(child)).toEqual(inOrder);
      expect(await child.ended()).toEqual({ status: 0, signal: null });
    },
  );

  it("is not cut short by a second signal, which npm sends on Ctrl-C", async () => {
    const child = await started();
    child.process.kill("SIGINT");
    await child.line();
    await child.line();
    child.process.kill("SIGINT");
    child.process.kill("SIGTERM");
    child.process.stdin?.write("go on\n");
    expect(await restOf(child)).toEqual(inOrder);
    expect(await child.ended()).toEqual({ status: 0, signal: null });
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("follows from %s to npm alone, which ends without a word", async (name) => {
    const { child, until } = startedByNpm();
    await until(/^ready$/);
    child.process.kill(name);
    await until(/^Stopping/);
    expect(await restOf(child)).toEqual(["second begins", ...inOrder]);
  });

  it("follows from Ctrl-C, which npm, its shell and the portal all get", async () => {
    const { child, until } = startedByNpm();
    await until(/^ready$/);
    process.kill(-child.pid, "SIGINT");
    await until(/^Stopping/);
    expect(await restOf(child)).toEqual(["second begins", ...inOrder]);
  });

  it("after a fault undoes the same, and ends with its status", async () => {
    const child = await started("fault");
    child.process.stdin?.write("go on\n");
    expect(await restOf(child)).toEqual(["second begins", ...inOrder]);
    expect(await child.ended()).toEqual({ status: 1, signal: null });
  });
});
