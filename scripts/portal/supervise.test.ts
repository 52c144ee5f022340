import { describe, expect, it } from "vitest";
import { type Child, startChild } from "@/scripts/testing/child";

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

  it("after a fault undoes the same, and ends with its status", async () => {
    const child = await started("fault");
    child.process.stdin?.write("go on\n");
    expect(await restOf(child)).toEqual(["second begins", ...inOrder]);
    expect(await child.ended()).toEqual({ status: 1, signal: null });
  });
});
