import { describe, expect, it } from "vitest";
import { startChild } from "@/scripts/testing/child";
import { endProcess } from "./end";
import { commandLine, type Identity, identify, isAlive } from "./identity";

const startSleeper = async (...given: string[]) => {
  const child = startChild("sleeper", given);
  await child.line();
  return { child, identity: identify(child.pid) as Identity };
};

describe("the identity of a process", () => {
  it("holds while the process lives, and not after it was killed", async () => {
    const { child, identity } = await startSleeper();
    expect(isAlive(identity)).toBe(true);
    child.process.kill("SIGKILL");
    await child.ended();
    expect([isAlive(identity), identify(child.pid)]).toEqual([false, null]);
  });

  it("is not that of a later process under the same id", () => {
    const own = identify(process.pid);
    expect(own && isAlive(own)).toBe(true);
    expect(isAlive({ pid: process.pid, born: "1" })).toBe(false);
  });

  it("comes with the command line, which is empty for a process that is no more", async () => {
    const { child } = await startSleeper("named-so");
    expect(commandLine(child.pid)).toMatch(/sleeper\.ts named-so$/);
    child.process.kill("SIGKILL");
    await child.ended();
    expect(commandLine(child.pid)).toBe("");
  });
});

describe("ending a process", () => {
  it("asks first, and needs no more where the process ends by that", async () => {
    const { child, identity } = await startSleeper();
    const steps = [
      ["SIGTERM", 10_000],
      ["SIGKILL", 10_000],
    ] as const;
    expect(await endProcess(identity, steps)).toBe(true);
    expect((await child.ended()).signal).toBe("SIGTERM");
  });

  it("goes on to the next signal where one is ignored", async () => {
    const { child, identity } = await startSleeper("deaf");
    expect(await endProcess(identity, [["SIGTERM", 50]])).toBe(false);
    expect(await child.line()).toBe("heard");
    expect(
      await endProcess(identity, [
        ["SIGTERM", 50],
        ["SIGKILL", 10_000],
      ]),
    ).toBe(true);
    expect((await child.ended()).signal).toBe("SIGKILL");
  });

  it("sends nothing to a process that took over the id of a dead one", async () => {
    const { child } = await startSleeper();
    expect(await endProcess({ pid: child.pid, born: "1" }, [["SIGKILL", 10_000]])).toBe(true);
    expect(child.process.signalCode).toBeNull();
    expect(isAlive(identify(child.pid) as Identity)).toBe(true);
    child.process.kill("SIGKILL");
    await child.ended();
  });
});
