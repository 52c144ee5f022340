import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { securityHeaders } from "./security-headers.mjs";

const encodings = { br: "br", gz: "gzip" };
const types = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
const always = {
  ...Object.fromEntries(securityHeaders.map(({ key, value }) => [key, value])),
  // Their names change with their content.
  "cache-control": "public, max-age=31536000, immutable",
  vary: "Accept-Encoding",
};

/** By address and encoding, all that a build packed: a few megabytes, which stay even where the next build replaces them. */
const readPacked = (folder) => {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return new Map(
    files
      .filter((file) => /\.(js|css)\.(br|gz)$/.test(file))
      .map((file) => [`/_next/static/${file.split(path.sep).join("/")}`, readFileSync(path.join(folder, file))]),
  );
};

/** Answers a request for a script or a style sheet that is packed as its asker reads it; false where somebody else must. */
export const packedFrom = (folder) => {
  const packed = readPacked(folder);
  /** @type {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean} */
  return ({ method, url = "", headers }, response) => {
    if ((method !== "GET" && method !== "HEAD") || headers.range) return false;
    const [address] = url.split("?");
    const taken = (headers["accept-encoding"] ?? "").split(",").map((one) => one.trim().split(";"));
    const reads = (name) => taken.some(([one, weight]) => one === name && !/^\s*q=0(\.0*)?$/.test(weight ?? ""));
    const ending = Object.keys(encodings).find((one) => packed.has(`${address}.${one}`) && reads(encodings[one]));
    if (!ending) return false;
    const bytes = packed.get(`${address}.${ending}`);
    response.writeHead(200, {
      ...always,
      "content-type": types[path.extname(address)],
      "content-encoding": encodings[ending],
      "content-length": bytes.length,
    });
    response.end(method === "HEAD" ? undefined : bytes);
    return true;
  };
};
