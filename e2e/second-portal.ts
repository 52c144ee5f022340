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

export type SecondPortal = { url: string; stop: () => Promise<void> };

/** Another web server of the same build, with some of its settings changed. */
export const startSecondPortal = async (settings: Readonly<Record<string, string>>): Promise<SecondPortal> => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const web = spawn(process.execPath, [path.join("scripts", "web-server", "serve.mjs")], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, ...settings },
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
