import type { Pool } from "pg";
import { afterAll, vi } from "vitest";
import { closePool } from "@/db/client";
import { env } from "@/lib/env";

/** What a process keeps for all copies of a module: "portalAnswers" and the like. */
const keptByProcess = (): string[] => Object.keys(globalThis).filter((name) => name.startsWith("portal"));

/** Files share their modules, so each leaves the configuration as it found it, no connection of its own, and nothing it kept. */
const configured = { ...env() };
const isShared = (): boolean => env().DATABASE_URL === configured.DATABASE_URL;

const tests = globalThis as typeof globalThis & { poolOfTests?: Pool | undefined };
let own: Pool | undefined;

// The plans that connections to the shared database keep serve the next file too.
Object.defineProperty(globalThis, "portalPool", {
  configurable: true,
  get: () => {
    const kept = isShared() ? tests.poolOfTests : own;
    return kept?.ending ? undefined : kept;
  },
  set: (pool: Pool) => {
    if (isShared()) tests.poolOfTests = pool;
    else own = pool;
  },
});

afterAll(async () => {
  if (!isShared()) await closePool();
  for (const name of keptByProcess()) Reflect.deleteProperty(globalThis, name);
  const now = env();
  for (const name of Object.keys(now)) if (!(name in configured)) Reflect.deleteProperty(now, name);
  Object.assign(now, configured);
  vi.unstubAllEnvs();
});
