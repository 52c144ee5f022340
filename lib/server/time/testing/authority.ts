import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeRevocationList, makeTimeAuthority, openssl, revokeTimeAuthority, type Style } from "./certificates";
import { forgeSignature, type Misdeed, replyWith, twistRequest } from "./hostile";

/** A timestamp authority that answers with `openssl ts`, and misbehaves on request. */
export type TestAuthority = {
  url: string;
  rootPem: string;
  /** Path of the folder with root.pem and the other files, for openssl. */
  folder: string;
  behave: (how: Misdeed | null) => void;
  /** Number of requests received. */
  asked: () => number;
  /** Puts its own certificate on its revocation list. */
  revoke: () => Promise<void>;
  stop: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

const answerByOpenssl = (folder: string) => {
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;
  const one = async (question: Uint8Array): Promise<Uint8Array> => {
    count += 1;
    const [asked, answered] = [`${count}.tsq`, `${count}.tsr`];
    await writeFile(path.join(folder, asked), question);
    await openssl(folder, "ts", "-reply", "-config", "ts.cnf", "-queryfile", asked, "-out", answered);
    return readFile(path.join(folder, answered));
  };
  // openssl keeps its serial number in a file, so requests are answered one after the other.
  return (question: Uint8Array): Promise<Uint8Array> => {
    const next = queue.then(() => one(question));
    queue = next.catch(() => undefined);
    return next;
  };
};

type Answer = { status?: number; type?: string; body?: Uint8Array | string };

const plain: Partial<Record<Misdeed, Answer>> = {
  "http-500": { status: 500, type: "text/plain", body: "Internal error" },
  html: { type: "text/html", body: "<!doctype html><title>Sign in to the network</title>" },
  empty: { body: "" },
  garbled: { body: "not DER at all" },
};

const answering = (folder: string) => {
  const reply = answerByOpenssl(folder);
  let kept: Uint8Array | null = null;
  return async (question: Uint8Array, misdeed: Misdeed | null): Promise<Answer> => {
    const ready = misdeed && plain[misdeed];
    if (ready) return ready;
    if (misdeed === "replayed" && kept) return { body: kept };
    if (misdeed === "revocation-list") return { body: replyWith(await readFile(path.join(folder, "root.crl"))) };
    const body = await reply(twistRequest(question, misdeed));
    kept ??= body;
    return { body: misdeed === "forged-signature" ? forgeSignature(body) : body };
  };
};

/** Listens on a free port of this machine; answers the address. */
const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
};

/** Starts an authority on a free port of this machine, with a root of its own. */
export const startAuthority = async (name: string, style: Style = "plain"): Promise<TestAuthority> => {
  const folder = await mkdtemp(path.join(tmpdir(), "time-"));
  const answer = answering(folder);
  let how: Misdeed | null = null;
  let asked = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked += 1;
    const misdeed = how;
    if (request.method === "GET") {
      response.writeHead(200).end(await readFile(path.join(folder, "root.crl")));
      return;
    }
    const question = await bodyOf(request);
    if (misdeed === "hanging") return;
    const { status = 200, type = "application/timestamp-reply", body = "" } = await answer(question, misdeed);
    response.writeHead(status, { "content-type": type }).end(body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(503).end(String(error)));
  });
  const url = await listen(server);
  await makeTimeAuthority(folder, name, { style, listAt: url });
  await makeRevocationList(folder);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url,
    rootPem: await readFile(path.join(folder, "root.pem"), "utf8"),
    folder,
    behave: (misdeed) => {
      how = misdeed;
    },
    asked: () => asked,
    revoke: () => revokeTimeAuthority(folder),
    stop,
  };
};
