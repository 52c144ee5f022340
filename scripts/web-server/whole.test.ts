import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { keepWhole } from "./whole.mjs";

type Flushed = { flush?: () => void };
type Packing = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The framework's own, which has no types. */
const packing: (options: { threshold: number }) => Packing = createRequire(import.meta.url)(
  "next/dist/compiled/compression",
);

const parts = Array.from({ length: 20 }, (_, place) => `<p>Part ${place} of what is sent, one after the other.</p>`);

/** Serves the parts as the framework does, each followed by a flush, and answers how many bytes they took. */
const bytesOf = async (type: string, keep: (response: object) => void): Promise<number> => {
  const compress = packing({ threshold: 0 });
  const server = createServer((request, response) => {
    keep(response);
    compress(request, response, () => {
      response.setHeader("content-type", type);
      for (const part of parts) {
        response.write(part);
        (response as Flushed).flush?.();
      }
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const body = await new Promise<Buffer>((resolve, reject) => {
    get({ port, headers: { "accept-encoding": "gzip" } }, async (response) => {
      const read: Buffer[] = [];
      for await (const one of response) read.push(one);
      resolve(Buffer.concat(read));
    }).once("error", reject);
  });
  expect(gunzipSync(body).toString()).toBe(parts.join(""));
  return body.length;
};

it("packs a page as one, and lets every other answer leave part by part", async () => {
  for (const page of ["text/html; charset=utf-8", "text/x-component"])
    expect(await bytesOf(page, keepWhole)).toBeLessThan((await bytesOf(page, () => undefined)) / 2);
  expect(await bytesOf("text/csv", keepWhole)).toBe(await bytesOf("text/csv", () => undefined));
});
