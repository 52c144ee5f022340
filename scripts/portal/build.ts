import { spawn } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { packStatic } from "@/scripts/web-server/pack";
import { release, tryClaim } from "./claim";
import { buildPdfReader } from "./pdf-reader";
import { digestSources } from "./sources";
import { buildThreads } from "./threads";
import { buildVerifier } from "./verifier";

const output = ".next";
const stamp = path.join(output, "portal-sources");
const lock = path.join("node_modules", ".portal-build.json");

const isFresh = (digest: string): boolean =>
  existsSync(path.join(output, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;

/**
 * The key by which a page's actions are known. Machines that share AUTH_SECRET must know each other's; alone, the build makes
 * one up.
 */
const actionsKey = (): string | undefined => {
  const { AUTH_SECRET } = process.env;
  return AUTH_SECRET && createHmac("sha256", AUTH_SECRET).update("key of the server's actions").digest("base64");
};

/** What the present build was made from, or would be. */
const wanted = (): string => {
  const key = actionsKey();
  return key ? `${digestSources()} ${createHash("sha256").update(key).digest("hex")}` : digestSources();
};

/** The build's environment: a build reads no data, so its addresses lead nowhere, and no secret of theirs is near it. */
const environment = (digest: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(actionsKey() && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey() }),
  // The same sources are the same build on every machine; a page loads anew where it meets another one.
  PORTAL_BUILD_ID: digest.slice(0, 20),
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  DATABASE_DIRECT_URL: "",
  FILES_URL: "",
  AUTH_SECRET: "no secret of anyone, only long enough to be read",
});

/** Runs `next build` quietly; throws with its output where it fails. */
const build = (digest: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join("node_modules", "next", "dist", "bin", "next"), "build"], {
      env: environment(digest),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => said.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    const end = () => child.kill("SIGTERM");
    process.once("exit", end);
    child.once("error", reject);
    child.once("close", (status) => {
      process.off("exit", end);
      if (status === 0) return resolve();
      reject(new Error(`The build failed:\n${Buffer.concat(said).toString("utf8")}`));
    });
  });

/** Builds the application unless the last build was made from the same sources; one build at a time. */
export const ensureBuilt = async (say: (sentence: string) => void): Promise<boolean> => {
  while (!isFresh(wanted())) {
    if (!tryClaim(lock, {})) {
      await pause(200);
      continue;
    }
    try {
      const digest = wanted();
      say("Building the application …");
      const begun = performance.now();
      buildPdfReader();
      await build(digest);
      await packStatic(output);
      await buildVerifier();
      await buildThreads();
      writeFileSync(stamp, digest);
      say(`Built in ${((performance.now() - begun) / 1_000).toFixed(0)} s.`);
      return true;
    } finally {
      release(lock);
    }
  }
  return false;
};
