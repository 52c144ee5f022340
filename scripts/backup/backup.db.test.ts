import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { closePool } from "@/db/client";
import { knownMigrations } from "@/db/migrate";
import { asOwner } from "@/db/testing/postgres";
import { startStore } from "@/lib/server/file/testing/store";
import { backupVerb } from "@/scripts/operator/backup";
import { restoreVerb } from "@/scripts/operator/restore";
import { runVerb } from "@/scripts/operator/testing/in-process";
import { removeHome } from "@/scripts/postgres/home";
import { modeOf, testFolder } from "@/scripts/testing/folder";
import { writeArchive } from "./archive";
import { openBackup } from "./read";
import { databaseOfBefore, emptyManagedDatabase, guardsOf, makePortal, type Place } from "./testing/portal";

let folder: string;
let portal: Awaited<ReturnType<typeof makePortal>>;
let file: string;
const ran: Awaited<ReturnType<typeof runVerb>>[] = [];

const backup = (out: string, at: Place & { FILES_URL?: string }, ...words: string[]) =>
  runVerb(backupVerb, ["--out", out, ...words], at);
const restore = (from: string, at: Place & { AUTH_SECRET?: string; FILES_URL?: string }) =>
  runVerb(restoreVerb, [from], at);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "portal-backup-"));
  portal = await makePortal(folder);
  await closePool();
  file = path.join(folder, "portal.zip");
  ran.push(await backup(file, portal.at));
});
afterAll(async () => {
  await closePool();
  await portal.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** An empty database and a folder that is not there yet. */
const emptyPlace = async (): Promise<Place> => {
  const database = await emptyManagedDatabase();
  onTestFinished(database.drop);
  return { DATABASE_URL: database.url, DATA_DIR: path.join(testFolder(), "data") };
};

const piecesIn = async (archive: string) => {
  const { manifest, close } = await openBackup(archive);
  close();
  const { tables, sequences, stored, kept } = manifest;
  return { tables, sequences, stored, kept };
};

describe("a backup", () => {
  it("is one file for its owner only, and says what is in it", async () => {
    expect(ran[0]).toMatchObject({ status: 0, stderr: "" });
    expect(ran[0]?.stdout).toMatch(
      /portal\.zip is written: .* SHA-256 [0-9a-f]{64}\n\d+ rows of \d+ tables, \d+ files/,
    );
    expect(ran[0]?.stdout).toContain("seal/key.pem");
    expect([modeOf(file), readdirSync(folder).sort()]).toEqual([0o600, ["data", "portal.zip"]]);
  });

  it("replaces no file, and leaves none where it fails", async () => {
    const before = readFileSync(file);
    expect(await backup(file, portal.at)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("is there already"),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    const place = testFolder();
    const half = writeArchive(path.join(place, "half.zip"), async (archive) => {
      await archive.addBytes("tables/a.copy", Buffer.from("1\n"));
      throw new Error("the disk is full");
    });
    await expect(half).rejects.toThrow("the disk is full");
    expect(readdirSync(place)).toEqual([]);
  });

  it("leaves the sealing key out where it is asked to", async () => {
    const out = path.join(testFolder(), "without.zip");
    await backup(out, portal.at, "--without-seal-key");
    const { kept } = await piecesIn(out);
    expect(kept.map((piece) => piece.path)).toEqual(["kept/secrets.json", "kept/seal/root.pem"]);
  });

  it("is made where a file was lost already, and names it", async () => {
    const stored = path.join(portal.at.DATA_DIR, "files", portal.upload.storageKey);
    const bytes = readFileSync(stored);
    rmSync(stored);
    onTestFinished(() => writeFileSync(stored, bytes));
    const { status, stderr } = await backup(path.join(testFolder(), "lost.zip"), portal.at);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`files/${portal.upload.storageKey}`)]);
  });
});

describe("a restore", () => {
  it("brings every row and file back into a managed database and a shared folder, checks them, and leaves every guard as it was", async () => {
    const FILES_URL = pathToFileURL(testFolder()).href;
    mkdirSync(new URL(`${FILES_URL}/files`));
    const place = { ...(await emptyPlace()), FILES_URL };
    const { status, stdout, stderr } = await restore(file, place);
    expect([status, stderr]).toEqual([0, ""]);
    for (const what of [/\d+ audit events in \d+ chains, all well/, /1 seals, all well/, /a sign-in, all well/])
      expect(stdout).toMatch(what);
    expect(await guardsOf(place.DATABASE_URL)).toEqual(await guardsOf(portal.at.DATABASE_URL));
    // Its owner is no superuser, and yet the backup of what was restored is the same, byte for byte.
    const again = path.join(testFolder(), "again.zip");
    expect(await backup(again, place)).toMatchObject({ status: 0, stderr: "" });
    expect(await piecesIn(again)).toEqual(await piecesIn(file));
    expect(readdirSync(new URL(`${FILES_URL}/files`))).toContain(portal.upload.storageKey);
    for (const name of ["secrets.json", "seal/key.pem"]) expect(modeOf(path.join(place.DATA_DIR, name))).toBe(0o600);
  }, 120_000);

  it("begins again in a folder where it was interrupted, where nothing else begins meanwhile, with a database of its own", async () => {
    const DATA_DIR = path.join(testFolder(), "data");
    onTestFinished(() => removeHome(DATA_DIR));
    mkdirSync(DATA_DIR, { mode: 0o700 });
    writeFileSync(path.join(DATA_DIR, "restoring.json"), JSON.stringify({ into: "the data folder" }));
    writeFileSync(path.join(DATA_DIR, "secrets.json"), "{half");
    const own = { DATABASE_URL: "", DATA_DIR };
    const early = await backup(path.join(testFolder(), "early.zip"), own);
    expect(early).toMatchObject({ status: 1, stderr: expect.stringContaining("run it again") });
    const { status, stdout, stderr } = await restore(file, own);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/beginning again[\s\S]*a sign-in, all well/);
    expect(readdirSync(DATA_DIR)).not.toContain("restoring.json");
  }, 120_000);

  it("migrates a backup of an older version forward, with its files in a bucket", async () => {
    const [older, store] = [await databaseOfBefore(), await startStore()];
    const place = { ...(await emptyPlace()), FILES_URL: store.address };
    onTestFinished(async () => {
      await older.drop();
      await store.stop();
    });
    const out = path.join(testFolder(), "older.zip");
    const { DATA_DIR } = portal.at;
    expect(await backup(out, { DATABASE_URL: older.ownerUrl, DATA_DIR })).toMatchObject({ status: 0 });
    expect((await restore(out, place)).stdout).toContain("Migrated forward from version");
    const count = "SELECT count(*)::int AS count FROM migration";
    const [applied] = await asOwner(async (client) => (await client.query(count)).rows, place.DATABASE_URL);
    expect(applied).toEqual({ count: (await knownMigrations()).length });
    const again = path.join(testFolder(), "again.zip");
    await backup(again, place);
    expect((await piecesIn(again)).stored).toEqual((await piecesIn(out)).stored);
  }, 120_000);
});

describe("a restore that cannot be", () => {
  let place: Place;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await emptyManagedDatabase();
    place = { DATABASE_URL: database.url, DATA_DIR: path.join(folder, "empty", "data") };
    drop = database.drop;
    mkdirSync(path.dirname(place.DATA_DIR));
  });
  afterAll(() => drop());
  // None of them wrote anything.
  afterEach(() => expect(readdirSync(path.dirname(place.DATA_DIR))).toEqual([]));

  it.each([
    ["a folder that is not empty", (place: Place) => ({ ...place, DATA_DIR: portal.at.DATA_DIR }), "is not empty"],
    [
      "a database that is not empty",
      (place: Place) => ({ ...place, DATABASE_URL: portal.at.DATABASE_URL }),
      "is not empty",
    ],
    [
      "another AUTH_SECRET",
      (place: Place) => ({ ...place, AUTH_SECRET: "another secret of the tests, of any length" }),
      "AUTH_SECRET",
    ],
  ])("writes nothing where it is given %s", async (_what, into, why) => {
    expect(await restore(file, into(place))).toMatchObject({ status: 1, stderr: expect.stringContaining(why) });
  });

  const spoilt: [string, (bytes: Buffer) => Buffer][] = [
    ["was cut off", (bytes) => bytes.subarray(0, bytes.length - 2_000)],
    [
      "has one bit changed in it",
      (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))),
    ],
    ["is something else", () => Buffer.from("Dear reader")],
    ["is empty", () => Buffer.alloc(0)],
  ];
  it.each(spoilt)("names a file that %s, and writes nothing", async (_what, spoil) => {
    const bad = path.join(testFolder(), "bad.zip");
    writeFileSync(bad, spoil(readFileSync(file)));
    expect(await restore(bad, place)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${bad} is no backup, or not a whole one`),
    });
  });

  it("refuses a backup of a newer version, one that holds what its manifest does not name, and a path out of the folder", async () => {
    const { manifest, close } = await openBackup(file);
    close();
    const rewritten = async (more: object, stray = false): Promise<string> => {
      const out = path.join(testFolder(), "rewritten.zip");
      const none = { tables: [], sequences: [], kept: [], stored: [] };
      await writeArchive(out, async (archive) => {
        if (stray) await archive.addBytes("stored/files/stray", Buffer.from("x"));
        await archive.addBytes("manifest.json", Buffer.from(JSON.stringify({ ...manifest, ...none, ...more })));
      });
      return out;
    };
    const outside = ["kept/../x", "kept/seal/../../x", "stored/files/..", "kept/start.json"].map((name) => ({
      ...{ path: name, bytes: 0, sha256: "0".repeat(64) },
    }));
    for (const [out, why] of [
      [await rewritten({ migrations: ["9999_future.sql"] }), "of a newer version"],
      [await rewritten({}, true), "knows nothing of stored/files/stray"],
      ...(await Promise.all(
        outside.map(async (piece) => [await rewritten({ kept: [piece] }), "not one of this format"] as const),
      )),
    ] as const)
      expect(await restore(out, place)).toMatchObject({ status: 1, stderr: expect.stringContaining(why) });
  });
});
