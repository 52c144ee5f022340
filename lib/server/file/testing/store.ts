import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/** The part of the S3-compatible server that tests use; its package has no types. */
type Server = { run: () => Promise<{ port: number }>; close: () => Promise<void> };
type Settings = {
  port: number;
  address: string;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string }[];
};

const openServer = (settings: Settings): Server => {
  const S3rver = createRequire(import.meta.url)("@20minutes/s3rver") as new (settings: Settings) => Server;
  return new S3rver(settings);
};

/** An S3-compatible server of its own, which checks signatures; `address` is a FILES_URL with a bucket and a prefix. */
export const startStore = async () => {
  const directory = await mkdtemp(path.join(tmpdir(), "store-"));
  const bucket = { name: "portal" };
  const server = openServer({
    ...{ port: 0, address: "127.0.0.1" },
    silent: true,
    directory,
    configureBuckets: [bucket],
  });
  const { port } = await server.run();
  const stop = async (): Promise<void> => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { address: `http://S3RVER:S3RVER@127.0.0.1:${port}/portal/kept/here?region=eu-west-3`, stop };
};
