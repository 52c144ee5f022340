import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { expect } from "@playwright/test";

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const place = server.address();
      server.close(() => resolve(typeof place === "object" && place ? place.port : 0));
    });
  });

export type PseudoPortal = { url: string; stop: () => Promise<void> };

/** A second web server on the database of the first, which says every English message in the pseudo-locale. */
export const startPseudoPortal = async (): Promise<PseudoPortal> => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const web = spawn(process.execPath, [path.join("scripts", "portal", "serve.mjs")], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, PSEUDO_LOCALE: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => web.once("exit", () => resolve()));
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/api/ready`).catch(() => null))?.ok ?? false;
  await expect.poll(isReady, { intervals: [200], timeout: 60_000 }).toBe(true);
  return {
    url,
    stop: async () => {
      web.kill("SIGTERM");
      await ended;
    },
  };
};
