import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

const file = "docs/partner-connect-portal.service";
const text = readFileSync(file, "utf8");

type Setting = { section: string; name: string; value: string };

const settings: Setting[] = (() => {
  let section = "";
  return text.split("\n").flatMap((line, at): Setting[] => {
    if (line === "" || line.startsWith("#")) return [];
    const [, named] = /^\[(\w+)\]$/.exec(line) ?? [];
    section = named ?? section;
    if (named) return [];
    const [, name, value] = /^([A-Z]\w+)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`Line ${at + 1} is no setting: ${line}`);
    return [{ section, name, value }];
  });
})();

const valuesOf = (name: string): string[] => settings.filter((one) => one.name === name).map(({ value }) => value);
const seconds = (name: string): number => Number(valuesOf(name)[0]);

/** The sections, each with what it may hold; systemd ignores a name that it does not know, and hardens nothing. */
const known: Record<string, readonly string[]> = {
  Unit: ["Description", "Wants", "After", "StartLimitIntervalSec"],
  Service: [
    ...["Type", "User", "Group", "WorkingDirectory", "ExecStart", "Environment", "EnvironmentFile", "Restart"],
    ...["RestartSec", "KillMode", "KillSignal", "TimeoutStopSec", "OOMPolicy", "StateDirectory", "StateDirectoryMode"],
    ...["UMask", "LimitNOFILE", "ReadWritePaths", "ProtectSystem", "ProtectHome", "PrivateTmp", "PrivateDevices"],
    ...["NoNewPrivileges", "CapabilityBoundingSet", "AmbientCapabilities", "ProtectClock", "ProtectControlGroups"],
    ...["ProtectHostname", "ProtectKernelLogs", "ProtectKernelModules", "ProtectKernelTunables", "ProtectProc"],
    ...["RestrictAddressFamilies", "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID", "LockPersonality"],
    ...["RemoveIPC", "SystemCallArchitectures", "SystemCallFilter", "SystemCallErrorNumber"],
  ],
  Install: ["WantedBy"],
};

describe("the service of systemd", () => {
  it("has every setting in its section, and none twice but the environment", () => {
    expect(settings.filter(({ section, name }) => !known[section]?.includes(name))).toEqual([]);
    const names = settings.map(({ name }) => name).filter((name) => name !== "Environment");
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(names.length + 1).toBe(Object.values(known).flat().length);
  });

  it("starts again whatever ended it, and never gives up", () => {
    expect(valuesOf("Restart")).toEqual(["always"]);
    expect(seconds("RestartSec")).toBeLessThanOrEqual(5);
    expect(seconds("StartLimitIntervalSec")).toBe(0);
  });

  it("stops by the signal that the supervisor hears, and leaves it more time than an orderly end takes", () => {
    const supervise = readFileSync("scripts/portal/supervise.ts", "utf8");
    expect(supervise).toContain(`"${valuesOf("KillSignal")[0]}"`);
    expect(supervise).toContain("less than twenty seconds");
    expect(seconds("TimeoutStopSec")).toBeGreaterThan(20);
    // To the supervisor alone: the others end in its order.
    expect(valuesOf("KillMode")).toEqual(["mixed"]);
  });

  it("runs the supervisor itself, which is there, as a user without rights", () => {
    const [, program, script, verb] = /^(\/\S+) (\S+) (\w+)$/.exec(valuesOf("ExecStart")[0] ?? "") ?? [];
    expect([program, existsSync(script ?? ""), existsSync(`scripts/${verb}.ts`)]).toEqual([
      "/usr/bin/node",
      true,
      true,
    ]);
    expect(valuesOf("User")).not.toContain("root");
    for (const name of ["NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome"])
      expect(valuesOf(name)).toEqual(["yes"]);
    expect(valuesOf("CapabilityBoundingSet")).toEqual([""]);
    expect(valuesOf("ProtectSystem")).toEqual(["strict"]);
  });

  it("keeps its data where it may write, and forbids nothing that Node or PostgreSQL needs", () => {
    expect(valuesOf("Environment")).toContain(`DATA_DIR=/var/lib/${valuesOf("StateDirectory")[0]}`);
    expect(valuesOf("ReadWritePaths")).toEqual(valuesOf("WorkingDirectory"));
    expect(valuesOf("RestrictAddressFamilies")[0]?.split(" ").sort()).toEqual([
      ...["AF_INET", "AF_INET6", "AF_NETLINK", "AF_UNIX"],
    ]);
    // V8 writes the code that it runs.
    expect(text).not.toContain("MemoryDenyWriteExecute");
  });

  it("sets only what the portal reads", () => {
    const read = readFileSync("docs/operating.md", "utf8");
    const names = valuesOf("Environment").map((one) => one.split("=")[0] ?? "");
    expect(names.filter((name) => name !== "NODE_ENV" && !read.includes(`| \`${name}\` |`))).toEqual([]);
    expect(read).toContain("partner-connect-portal.service");
  });

  it("is accepted by systemd, where systemd is there to ask", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "service-"));
    const copy = path.join(folder, path.basename(file));
    // systemd also looks for the program, which is elsewhere on some machines.
    writeFileSync(copy, text.replace("/usr/bin/node", process.execPath));
    const { status, error, stderr } = spawnSync("systemd-analyze", ["verify", copy], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    const said = error ? [] : stderr.split("\n").filter((line) => line.includes(path.basename(file)));
    expect([said, error ? 0 : status]).toEqual([[], 0]);
  });
});
