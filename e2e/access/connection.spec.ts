import { Agent, get } from "node:http";
import type { Socket } from "node:net";
import { expect, test } from "@/e2e/fixtures";

/** Asks once, and answers on which connection. */
const ask = (url: string, agent: Agent): Promise<Socket> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const { socket } = response;
      response.resume().once("end", () => resolve(socket));
    }).once("error", reject);
  });

test("a connection is kept for some requests and then ends, so that no process keeps all the work", async ({
  baseURL,
}) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const used: Socket[] = [];
  for (let request = 0; request < 70; request += 1) used.push(await ask(`${baseURL}/api/health`, agent));
  agent.destroy();
  expect(new Set(used.slice(0, 32)).size).toBe(1);
  expect(new Set(used).size).toBe(3);
});
