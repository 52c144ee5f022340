import "server-only";
import { AwsClient } from "aws4fetch";
import { sha256Hex } from "@/lib/server/digest";
import type { FilePlace } from "./file-place";
import { FilesUnavailable } from "./unavailable";

/** How long the store may take, its answer included unless that is read slowly. */
const patienceMs = 20_000;
const retries = 2;

const missing = (name: string): Error => Object.assign(new Error(`The store has no ${name}`), { code: "ENOENT" });

/** What went wrong, without the address, which holds the key. */
const unavailable = (why: string, cause?: unknown): FilesUnavailable =>
  new FilesUnavailable(`The store of the files ${why}`, { cause });

const keysIn = (xml: string): string[] => [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) => key);
const nextIn = (xml: string): string | undefined => /<NextContinuationToken>([^<]*)</.exec(xml)?.[1];

type Init = {
  body?: Uint8Array;
  headers?: HeadersInit;
  /** Whoever reads the answer may take their time over it. */
  isRead?: "slowly";
};
type Ask = (method: string, name: string, init?: Init) => Promise<Response>;

const discard = (response: Response): Promise<void> => response.body?.cancel() ?? Promise.resolve();

/** Asks the store; answers only what it granted. */
const asking = (address: URL): { ask: Ask; prefix: string; bucket: string } => {
  const { origin, pathname, username, password, searchParams } = address;
  const [bucket = "", ...parts] = pathname.split("/").filter((part) => part !== "");
  const client = new AwsClient({
    ...{ accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    ...{ service: "s3", region: searchParams.get("region") ?? "us-east-1", retries },
  });
  const ask: Ask = async (method, name, { body, headers, isRead } = {}) => {
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), patienceMs).unref();
    // A copy of its own: a buffer may be a window on more than its bytes.
    const sent = body && new Uint8Array(body);
    const response = await client
      .fetch(`${origin}/${bucket}${name}`, {
        ...{ method, signal: clock.signal, redirect: "error" },
        headers: { ...headers, "x-amz-content-sha256": sha256Hex(sent ?? new Uint8Array()) },
        ...(sent && { body: sent }),
      })
      .catch((error) => {
        throw unavailable("cannot be reached", error);
      });
    if (isRead === "slowly") clearTimeout(timer);
    if (response.ok) return response;
    const [, code = ""] = /<Code>(\w{1,60})</.exec(await response.text().catch(() => "")) ?? [];
    if (code === "NoSuchKey") throw missing(name);
    throw unavailable(`answered ${response.status} ${code}`.trim());
  };
  return { ask, bucket, prefix: parts.map((part) => `${part}/`).join("") };
};

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

const bytesOf = async (response: Response): Promise<Uint8Array> => {
  const bytes = await response.arrayBuffer().catch((error) => {
    throw unavailable("broke off its answer", error);
  });
  return new Uint8Array(bytes);
};

const textOf = async (response: Response): Promise<string> => Buffer.from(await bytesOf(response)).toString("utf8");

/** Every key directly below a prefix; the store answers so many at a time. */
const keysBelow = async (ask: Ask, prefix: string): Promise<string[]> => {
  const found: string[] = [];
  for (let next: string | undefined, isMore = true; isMore; isMore = next !== undefined) {
    const asked = new URLSearchParams({ "list-type": "2", prefix, delimiter: "/" });
    if (next !== undefined) asked.set("continuation-token", next);
    const xml = await textOf(await ask("GET", `?${asked}`));
    found.push(...keysIn(xml));
    next = nextIn(xml);
  }
  return found;
};

/**
 * Files in a bucket of an S3-compatible store, which may serve several machines. The store writes each whole or not at all,
 * and checks its bytes against the hash that is sent with them.
 * @param address `https://KEY:SECRET@host/bucket/prefix?region=…`
 */
export const openBucket = (address: URL): FilePlace => {
  const { ask, bucket, prefix } = asking(address);
  const at = (name: string): string => `/${prefix}${name}`;
  return {
    write: async (name, body) => discard(await ask("PUT", at(name), { body })),
    copy: async (from, to) => {
      const source = { "x-amz-copy-source": `/${bucket}${at(from)}` };
      const answer = await textOf(await ask("PUT", at(to), { headers: source }));
      // A copy that fails on the way is answered with 200 and says so in its body.
      if (answer.includes("<Error>")) throw unavailable("could not copy");
    },
    read: async (name) => bytesOf(await ask("GET", at(name))),
    stream: async (name) => (await ask("GET", at(name), { isRead: "slowly" })).body ?? new ReadableStream(),
    remove: async (name) => {
      await ask("DELETE", at(name)).then(discard, (error) => {
        if (!isMissing(error)) throw error;
      });
    },
    list: async (folder) => {
      const within = `${prefix}${folder}/`;
      return (await keysBelow(ask, within)).map((key) => key.slice(within.length));
    },
  };
};
