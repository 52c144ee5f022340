import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { openBucket } from "./bucket";
import { filePlace } from "./place";
import { startStore } from "./testing/store";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const large = new Uint8Array(3_000_000).map((_, at) => at % 251);

let store: Awaited<ReturnType<typeof startStore>>;
let folder: string;

beforeAll(async () => {
  store = await startStore();
  folder = await mkdtemp(path.join(tmpdir(), "files-"));
  await mkdir(path.join(folder, "files"), { mode: 0o700 });
});
afterAll(async () => {
  Object.assign(env(), { FILES_URL: undefined });
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});

const at = (address: string) => {
  Object.assign(env(), { FILES_URL: address });
  return filePlace();
};
const places = {
  "a shared folder": () => at(pathToFileURL(folder).href),
  "a bucket of an S3-compatible store": () => at(store.address),
};

describe.each(Object.entries(places))("files in %s", (_name, open) => {
  it("are read as they were written, whole or as a stream", async () => {
    const place = open();
    await place.write("files/large", large);
    expect(Buffer.from(await place.read("files/large")).equals(large)).toBe(true);
    const streamed = await new Response(await place.stream("files/large")).arrayBuffer();
    expect(Buffer.from(streamed).equals(large)).toBe(true);
  });

  it("are replaced as a whole", async () => {
    const place = open();
    await place.write("agreements/drafts/one.pdf", large);
    await place.write("agreements/drafts/one.pdf", bytes("later"));
    expect(Buffer.from(await place.read("agreements/drafts/one.pdf")).toString()).toBe("later");
  });

  it("are kept under a second name, which stays when the first is removed", async () => {
    const place = open();
    await place.write("agreements/drafts/two.pdf", bytes("two"));
    await place.copy("agreements/drafts/two.pdf", "agreements/final.pdf");
    await place.copy("agreements/drafts/two.pdf", "agreements/final.pdf");
    await place.remove("agreements/drafts/two.pdf");
    expect(Buffer.from(await place.read("agreements/final.pdf")).toString()).toBe("two");
  });

  it("are listed by folder, each with its own files only", async () => {
    const place = open();
    await place.write("seal-roots/one.pem", bytes("1"));
    await place.write("seal-roots/two.pem", bytes("2"));
    await place.write("seal-roots/deeper/three.pem", bytes("3"));
    expect((await place.list("seal-roots")).sort()).toEqual(["one.pem", "two.pem"]);
    expect(await place.list("time-roots")).toEqual([]);
  });

  it("are missing once they are removed, however often", async () => {
    const place = open();
    await place.write("files/gone", bytes("gone"));
    await place.remove("files/gone");
    await place.remove("files/gone");
    await expect(place.read("files/gone")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(place.stream("files/gone")).rejects.toMatchObject({ code: "ENOENT" });
  });
});

it("takes a shared folder without its folder of files for one that is not mounted, and writes nothing there", async () => {
  const place = places["a shared folder"]();
  await rename(path.join(folder, "files"), path.join(folder, "away"));
  const acts = [
    () => place.write("seal-roots/one.pem", bytes("1")),
    () => place.read("files/one"),
    () => place.list("seal-roots"),
  ];
  for (const act of acts) await expect(act()).rejects.toMatchObject({ name: "FilesUnavailable" });
  await rename(path.join(folder, "away"), path.join(folder, "files"));
  await place.write("files/back", bytes("back"));
});

it("keeps the files of a folder from other accounts, and leaves no draft", async () => {
  const place = places["a shared folder"]();
  await place.write("files/private", bytes("private"));
  expect((await stat(path.join(folder, "files", "private"))).mode & 0o777).toBe(0o600);
  expect((await stat(path.join(folder, "files"))).mode & 0o777).toBe(0o700);
  expect(await readdir(path.join(folder, "files", "draft"))).toEqual([]);
});

it.each([
  ["does not answer", () => "http://key:hidden-word@127.0.0.1:1/portal"],
  ["refuses the key", () => store.address.replace("S3RVER:S3RVER", "S3RVER:hidden-word")],
  ["has no such bucket", () => store.address.replace("/portal/", "/elsewhere/")],
])("says that the store is unavailable where it %s, and nothing of the key", async (_why, address) => {
  const place = openBucket(new URL(address()));
  const failed = await place.write("files/never", bytes("never")).catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: "FilesUnavailable" });
  expect(String(failed) + String((failed as Error).cause)).not.toContain("hidden-word");
});
