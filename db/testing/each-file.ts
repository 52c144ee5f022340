import { afterAll, vi } from "vitest";
import { closePool } from "@/db/client";
import { env } from "@/lib/env";

/** What a process keeps for all copies of a module: "portalPool" and the like. */
const keptByProcess = (): string[] => Object.keys(globalThis).filter((name) => name.startsWith("portal"));

/** Files share their modules, so each leaves the configuration as it found it, no connection, and nothing it kept. */
const configured = { ...env() };

afterAll(async () => {
  await closePool();
  for (const name of keptByProcess()) Reflect.deleteProperty(globalThis, name);
  const now = env();
  for (const name of Object.keys(now)) if (!(name in configured)) Reflect.deleteProperty(now, name);
  Object.assign(now, configured);
  vi.unstubAllEnvs();
});
