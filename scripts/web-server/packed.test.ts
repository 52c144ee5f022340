import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packStatic } from "./pack";
import { packedFrom } from "./packed.mjs";

const script = "globalThis.isThere = true;\n".repeat(50);
let build: string;
let server: Server;

beforeAll(async () => {
  build = mkdtempSync(path.join(tmpdir(), "packed-"));
  mkdirSync(path.join(build, "static", "chunks"), { recursive: true });
  writeFileSync(path.join(build, "static", "chunks", "page.js"), script);
  writeFileSync(path.join(build, "static", "chunks", "page.css"), "body { color: black }");
  writeFileSync(path.join(build, "static", "chunks", "page.txt"), "no script");
  await packStatic(build);
  const answer = packedFrom(path.join(build, "packed"));
  server = createServer((asked, answered) => {
    if (!answer(asked, answered)) answered.writeHead(404).end("the framework's");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(build, { recursive: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const ask = (at: string, headers: Record<string, string>, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: "127.0.0.1", path: at, method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
    })
      .once("error", reject)
      .end();
  });

const at = "/_next/static/chunks/page.js";

it.each([
  ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
  ["gzip", "gzip, deflate", gunzipSync],
  ["gzip", "br;q=0, gzip;q=0.5", gunzipSync],
])("serves a script packed as %s to whoever reads %s", async (encoding, accepted, unpack) => {
  const { status, headers, body } = await ask(at, { "accept-encoding": accepted });
  expect([status, unpack(body).toString()]).toEqual([200, script]);
  expect(headers).toMatchObject({
    "content-encoding": encoding,
    "content-length": String(body.length),
    "content-type": "application/javascript; charset=UTF-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  });
});

it("serves style sheets, names with a query, and the head alone", async () => {
  const packed = { "accept-encoding": "br" };
  expect((await ask("/_next/static/chunks/page.css?dpl=1", packed)).headers["content-type"]).toMatch(/^text\/css/);
  const head = await ask(at, packed, "HEAD");
  expect([head.status, head.body.length, Number(head.headers["content-length"]) > 0]).toEqual([200, 0, true]);
});

it.each([
  ["whoever reads nothing packed", at, {}, "GET"],
  ["whoever asks for a part", at, { "accept-encoding": "br", range: "bytes=0-9" }, "GET"],
  ["a file that is none of the build's", "/_next/static/chunks/other.js", { "accept-encoding": "br" }, "GET"],
  ["a way out of the folder", "/_next/static/../../package.json", { "accept-encoding": "br" }, "GET"],
  ["what is neither script nor style sheet", "/_next/static/chunks/page.txt", { "accept-encoding": "br" }, "GET"],
  ["a post", at, { "accept-encoding": "br" }, "POST"],
])("leaves %s to the framework", async (_, address, headers, method) => {
  const { status, body } = await ask(address, headers, method);
  expect([status, body.toString()]).toEqual([404, "the framework's"]);
});
