import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";

/** Somebody signed in, who opens pages and enters people. */
export type Visitor = { cookie: string; pages: readonly string[]; mayWrite: boolean };

/** What came of a request: its status, 0 where the connection was cut off, and how long it took. */
export type Answered = { status: number; ms: number; body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Asks with a connection of the pool; never throws, as a server that is killed answers nothing. */
export const send = (
  url: string,
  { cookie, body, headers = {} }: { cookie: string; body?: string; headers?: Record<string, string> },
): Promise<Answered> =>
  new Promise((resolve) => {
    const begun = performance.now();
    const end = (status: number, text: string): void => resolve({ status, ms: performance.now() - begun, body: text });
    const read = (response: IncomingMessage): void => {
      const parts: Buffer[] = [];
      response
        .on("data", (part: Buffer) => parts.push(part))
        .once("end", () => end(response.statusCode ?? 0, Buffer.concat(parts).toString("utf8")))
        .once("error", () => end(0, ""));
    };
    request(url, { agent, method: body === undefined ? "GET" : "POST", headers: { cookie, ...headers } }, read)
      .once("error", () => end(0, ""))
      .end(body);
  });

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** The build's name for a server action. */
export const actionId = (name: string): string => {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Error(`The build has no action ${name}`);
  return found[0];
};

/** Enters a person as the page's script does; answers the name only where the portal said that it is done. */
export const enterPerson = async (
  url: string,
  { cookie }: Visitor,
  action: string,
): Promise<Answered & { acknowledged: string | null }> => {
  const name = `Person ${randomUUID()}`;
  const values = { name, email: "", employedFrom: "2018-01-01", employedUntil: "" };
  const answered = await send(`${url}/en/people/new`, {
    cookie,
    body: JSON.stringify([values, randomUUID()]),
    headers: { "next-action": action, "content-type": "text/plain;charset=UTF-8", origin: new URL(url).origin },
  });
  const isDone = answered.status === 200 && answered.body.includes('"ok":true');
  return { ...answered, acknowledged: isDone ? name : null };
};
