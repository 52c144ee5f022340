import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://owner@database.example/portal");
  vi.stubEnv("AUTH_SECRET", "a secret of the tests, which protects nothing");
});
afterEach(() => vi.unstubAllEnvs());

const read = async (name: string, value: string) => {
  vi.stubEnv(name, value);
  return (await import("./env")).env();
};

it.each([
  "file:///srv/portal",
  "https://KEY:a%2Fsecret@s3.store.example/bucket",
  "http://KEY:secret@127.0.0.1:9000/bucket/with/prefix?region=eu-west-1",
])("takes a place of files: %s", async (address) => {
  expect((await read("FILES_URL", address)).FILES_URL).toBe(address);
});

it.each([
  ["FILES_URL", "/srv/portal"],
  ["FILES_URL", "file:///"],
  ["FILES_URL", "https://s3.store.example/bucket"],
  ["FILES_URL", "https://KEY:hidden-word@s3.store.example"],
  ["FILES_URL", "https://KEY:hidden-word@s3.store.example/bucket/a b"],
  ["WEB_PROCESSES", "0"],
  ["WEB_PROCESSES", "many"],
  ["DATABASE_CONNECTIONS", "1"],
  ["DATABASE_DIRECT_URL", "mysql://hidden-word@database.example"],
])("names %s where it is wrong, and nothing of what it holds: %s", async (name, value) => {
  const failed = await read(name, value).catch((error: unknown) => String(error));
  expect(failed).toContain(name);
  expect(failed).not.toContain("hidden-word");
});

it("keeps files in the data folder, asks the database directly and counts itself alone, unless told otherwise", async () => {
  const { FILES_URL, DATABASE_DIRECT_URL, WEB_PROCESSES } = await read("FILES_URL", "");
  expect([FILES_URL, DATABASE_DIRECT_URL, WEB_PROCESSES]).toEqual([undefined, undefined, 1]);
});
