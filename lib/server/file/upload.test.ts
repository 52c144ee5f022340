import { randomUUID } from "node:crypto";
import { readdir, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { PDF } from "@libpdf/core";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { findFile } from "@/db/queries/review/evidence";
import { file } from "@/db/schema/partner";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { env } from "@/lib/env";
import { refusalOf } from "@/lib/server/door";
import { serveFile } from "@/lib/server/file/serve";
import { keepBytes, streamStored } from "@/lib/server/file/store";
import { takeUpload } from "@/lib/server/file/upload";

const owner = await makeActor(["owner"]);
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

const white = sharp({ create: { width: 4, height: 4, channels: 3, background: "white" } });
const blank = { jpg: await white.clone().jpeg().toBuffer(), png: await white.clone().png().toBuffer() };

type Sent = {
  name?: string;
  type?: string;
  body?: Uint8Array | ReadableStream | null;
  origin?: string;
  behind?: string;
};

const request = ({
  name = "proof.pdf",
  type = "application/pdf",
  body = pdf,
  origin = env().PUBLIC_URL,
  behind,
}: Sent = {}) =>
  new Request(`${env().PUBLIC_URL}/api/files`, {
    method: "POST",
    headers: {
      "content-type": type,
      "x-file-name": encodeURIComponent(name),
      origin,
      ...(behind && { "x-behind": behind }),
    },
    body: body as BodyInit | null,
    duplex: "half",
  } as RequestInit);

const upload = (sent: Sent = {}) => takeUpload(owner, request(sent));
const countFiles = (): Promise<number> =>
  read(owner, async (tx) => (await tx.select({ id: file.id }).from(file)).length);
const files = () => path.join(path.resolve(env().DATA_DIR), "files");

describe("an upload", () => {
  it("is stored under a random key, readable by the server only, and served unchanged", async () => {
    const { id, name, size } = await upload({ name: "Attestation Zoé.pdf" });
    expect({ name, size }).toEqual({ name: "Attestation Zoé.pdf", size: pdf.length });
    const file = await findFile(owner, id);
    if (!file) throw new Error("not found");
    expect((await stat(path.join(files(), file.storageKey))).mode & 0o777).toBe(0o600);
    const response = await serveFile(file, false);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect((await serveFile(file, true)).headers.get("content-disposition")).toMatch(/^inline; /);
  });

  it("leaves no file when it is refused", async () => {
    const before = await readdir(files());
    expect(await catchRefusal(upload({ body: Buffer.from("MZ\u0090\u0000") }))).toBe("file-type-mismatch");
    expect(await readdir(files())).toEqual(before);
    expect(await readdir(path.join(files(), "draft"))).toEqual([]);
  });

  it("needs the right to upload, and to come from our own pages", async () => {
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    expect(await catchRefusal(takeUpload(viewer, request()))).toBe("not-permitted");
    expect(await catchRefusal(takeUpload(await makeActor(["reviewer"]), request()))).toBe("not-permitted");
    expect(await catchRefusal(upload({ origin: "https://elsewhere.example" }))).toBe("not-permitted");
    expect(await catchRefusal(upload({ origin: "null" }))).toBe("not-permitted");
  });

  it.each<[string, Sent, string]>([
    ["an empty body", { body: new Uint8Array() }, "file-empty"],
    ["no body", { body: null }, "file-empty"],
    ["a double extension", { name: "report.pdf.exe" }, "file-type-refused"],
    ["no name", { name: "" }, "file-type-refused"],
    ["a declared type of another kind", { type: "text/html" }, "file-type-mismatch"],
    ["a program renamed", { body: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]) }, "file-type-mismatch"],
    ["a page renamed", { body: Buffer.from("<!doctype html><script>alert(1)</script>") }, "file-type-mismatch"],
    ["a zip renamed", { body: Buffer.from("PK\u0003\u0004 no directory") }, "file-unreadable"],
    ["a csv of bytes", { name: "a.csv", type: "text/csv", body: Buffer.from([97, 0, 98]) }, "file-type-mismatch"],
    [
      "a broken picture",
      { name: "a.png", type: "image/png", body: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1") },
      "file-unreadable",
    ],
    ["eleven megabytes", { body: Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024)]) }, "file-too-large"],
  ])("is refused: %s", async (_, sent, code) => expect(await catchRefusal(upload(sent))).toBe(code));

  it.each([
    ["proof.pdf", "application/octet-stream", pdf],
    ["proof.pdf", "application/x-pdf", pdf],
    ["proof.pdf", "", pdf],
    ["proof.pdf", "application/pdf", Buffer.concat([Buffer.from("\r\nHTTP/1.1 200 OK\r\n\r\n"), pdf])],
    ["photo.jpg", "image/pjpeg", blank.jpg],
    ["photo.png", "application/octet-stream", blank.png],
  ])("is taken as %s, declared as %j, since content and name agree", async (name, type, body) => {
    expect(await upload({ name, type, body })).toMatchObject({ name });
  });

  it("of a PDF is refused with a password to open it, or without its end, and taken with one to print it", async () => {
    const document = PDF.create();
    for (let page = 0; page < 3; page++) document.addPage({ size: "a4" });
    const plain = await document.save();
    const withPassword = async (userPassword?: string) => {
      const copy = await PDF.load(plain);
      copy.setProtection({ ownerPassword: "owner", ...(userPassword ? { userPassword } : {}) });
      return copy.save();
    };
    expect(await catchRefusal(upload({ body: await withPassword("user") }))).toBe("file-locked");
    expect(await catchRefusal(upload({ body: plain.subarray(0, plain.length / 2) }))).toBe("file-cut-short");
    expect(await upload({ body: await withPassword() })).toMatchObject({ name: "proof.pdf" });
  });

  it("of a workbook with a password is refused as locked", async () => {
    const container = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]);
    const body = Buffer.concat([container, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await catchRefusal(upload({ name: "points.xlsx", body }))).toBe("file-locked");
  });

  it("of a picture is re-encoded upright, without its metadata", async () => {
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .withExif({ IFD0: { Copyright: "a secret place", Orientation: "6" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { id } = await upload({ name: "photo.jpg", type: "image/jpeg", body: photo });
    const kept = new Response(await streamStored((await findFile(owner, id))?.storageKey ?? ""));
    const seen = await sharp(await kept.arrayBuffer()).metadata();
    expect({ width: seen.width, height: seen.height, exif: seen.exif }).toEqual({
      width: 20,
      height: 40,
      exif: undefined,
    });
  });

  it("of a picture with too many pixels is refused", async () => {
    const huge = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: "white" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await catchRefusal(upload({ name: "huge.png", type: "image/png", body: huge }))).toBe("file-unreadable");
  });
});

describe("an upload while the store of files does not answer", () => {
  afterEach(() => void Object.assign(env(), { FILES_URL: undefined }));

  it("is refused by a sentence, and leaves neither a file nor a row", async () => {
    const before = await countFiles();
    Object.assign(env(), { FILES_URL: "http://key:secret@127.0.0.1:1/portal" });
    const failed = await upload().catch((error: unknown) => refusalOf(error, "upload.failed"));
    expect(failed).toMatchObject({ code: "files-unavailable" });
    expect(await countFiles()).toBe(before);
    expect(await readdir(path.join(files(), "draft"))).toEqual([]);
  });
});

it("deletes a killed process's draft at the next upload, but not one in use", async () => {
  await upload();
  const drafts = path.join(files(), "draft");
  for (const name of ["left", "at-work"]) await writeFile(path.join(drafts, name), "x");
  await utimes(path.join(drafts, "left"), 1, 1);
  await upload();
  expect(await readdir(drafts)).toEqual(["at-work"]);
});

it("refuses a path in place of a storage key", async () => {
  await keepBytes(pdf);
  await expect(streamStored("../secret")).rejects.toThrow("storage key");
});

describe("a photograph behind an earlier page", () => {
  const photo = (parts: Sent = {}) => upload({ name: "page.jpg", type: "image/jpeg", body: blank.jpg, ...parts });
  const bytesOf = async (id: string): Promise<Uint8Array> => {
    const found = await findFile(owner, id);
    return new Uint8Array(await new Response(await streamStored(found?.storageKey ?? "")).arrayBuffer());
  };
  const isContinuation = (id: string) =>
    read(owner, async (tx) => (await tx.select().from(file).where(eq(file.id, id)))[0]?.isContinuation);
  const pagesOf = async (id: string): Promise<number> => (await PDF.load(await bytesOf(id))).getPageCount();

  it("makes one PDF of pictures and of pages before, and leaves the earlier file as it was", async () => {
    const first = await photo({ name: "Certificat Zoé.jpg" });
    const second = await photo({ behind: first.id, name: "two.png", type: "image/png", body: blank.png });
    expect(second.name).toBe("Certificat Zoé.pdf");
    const third = await photo({ behind: second.id });
    expect([await pagesOf(second.id), await pagesOf(third.id)]).toEqual([2, 3]);
    expect(await Promise.all([first, second, third].map(({ id }) => isContinuation(id)))).toEqual([false, true, true]);
    expect((await findFile(owner, first.id))?.mediaType).toBe("image/jpeg");
    expect((await findFile(owner, third.id))?.mediaType).toBe("application/pdf");
  });

  it("is drawn whole on its page, however wide it is, and light enough for twenty of them", async () => {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
    const wide = sharp({ create: { width: 4000, height: 1500, channels: 3, background: "white", noise } });
    const first = await photo({ body: await wide.jpeg().toBuffer() });
    const { id, size } = await photo({ behind: first.id });
    const [page] = (await PDF.load(await bytesOf(id))).getPages();
    expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([842, 595]);
    expect(size).toBeLessThan(1_500_000);
  });

  it("is refused where there are twenty pages", async () => {
    const many = PDF.create();
    for (let page = 0; page < 20; page += 1) many.addPage({ size: "a4" });
    const { id } = await upload({ body: await many.save() });
    expect(await catchRefusal(photo({ behind: id }))).toBe("file-too-many-pages");
  });

  it.each<[string, () => Promise<Sent>, string]>([
    ["behind nothing that is known", async () => ({ behind: randomUUID() }), "file-gone"],
    ["behind what is no id", async () => ({ behind: "../../etc" }), "file-gone"],
    [
      "behind a table",
      async () => ({ behind: (await upload({ name: "a.csv", body: Buffer.from("a;b\n1;2\n") })).id }),
      "file-type-refused",
    ],
    [
      "that is a document itself",
      async () => ({ behind: (await photo()).id, name: "two.pdf", body: pdf }),
      "file-type-refused",
    ],
  ])("is refused %s", async (_name, sent, code) => {
    expect(await catchRefusal(photo(await sent()))).toBe(code);
  });

  it("never joins a file of another company, or one that a colleague has not attached yet", async () => {
    const { id } = await photo();
    const colleague = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
    for (const reader of [colleague, await makeActor(["owner"])])
      expect(await catchRefusal(takeUpload(reader, request({ name: "p.jpg", body: blank.jpg, behind: id })))).toBe(
        "file-gone",
      );
  });
});
