import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/refusal/refusal";
import { largestPicture, largestTextFile } from "./file-size";
import { pictureField, withFilesAsText } from "./posted-file";

const posted = (bytes: BlobPart): FormData => {
  const form = new FormData();
  form.set("note", "typed");
  form.set("file", new File([bytes], "text.md"));
  return form;
};

const schema = z.object({ note: z.string(), file: z.string().default(""), logo: pictureField }).refine(() => true);
const readIn = async (bytes: BlobPart) => [...(await withFilesAsText(posted(bytes), schema))];
const refusedIn = async (bytes: BlobPart) => {
  const thrown = await withFilesAsText(posted(bytes), schema).catch((error: unknown) => error);
  return thrown instanceof Refusal ? thrown.fields : "none";
};

describe("a file that goes with a form", () => {
  it("is its text, with or without the mark of UTF-8 at its beginning", async () => {
    const fields = [
      ["note", "typed"],
      ["file", "# L’accord"],
    ];
    expect(await readIn("# L’accord")).toEqual(fields);
    expect(await readIn("\uFEFF# L’accord")).toEqual(fields);
  });

  it("is nothing where none was chosen, or where it is empty", async () => {
    expect(await readIn("")).toEqual([["note", "typed"]]);
  });

  it("is refused at its field where it is in another encoding, or too large", async () => {
    for (const bytes of [[0xff, 0xfe, 0x23, 0x00], [0xe9], [0x25, 0x50, 0x44, 0x46, 0xff]])
      expect(await refusedIn(new Uint8Array(bytes))).toEqual({ file: "text-file-unreadable" });
    const form = new FormData();
    form.set("file", new File([new Uint8Array([0x89, 0x50, 0xff])], "text.png", { type: "image/png" }));
    await expect(withFilesAsText(form, schema)).rejects.toMatchObject({ fields: { file: "text-file-unreadable" } });
    expect(await refusedIn("a".repeat(largestTextFile))).toBe("none");
    expect(await refusedIn("a".repeat(largestTextFile + 1))).toEqual({ file: "text-file-too-large" });
  });
});

describe("a picture that goes with a form", () => {
  const withPicture = (bytes: Uint8Array<ArrayBuffer>, type: string): FormData => {
    const form = new FormData();
    form.set("logo", new File([bytes], "logo", { type }));
    return form;
  };
  const sent = async (bytes: Uint8Array<ArrayBuffer>, type: string) =>
    pictureField.safeParse((await withFilesAsText(withPicture(bytes, type), schema)).get("logo") ?? undefined);

  it("arrives with every byte it had", async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0, 0xff, 0xfe]);
    expect((await sent(bytes, "image/png")).data).toEqual(bytes);
    expect((await sent(new Uint8Array(), "image/png")).data).toBeNull();
    expect(pictureField.parse(undefined)).toBeNull();
  });

  it("is refused at its field where it is of another kind, or too large", async () => {
    for (const type of ["image/tiff", "application/pdf", "text/plain", ""]) {
      const other = await sent(new Uint8Array([0xff]), type);
      expect(other.error?.issues.map(({ message }) => message)).toEqual(["picture-unreadable"]);
    }
    expect(pictureField.safeParse("https://elsewhere.example/logo.png").success).toBe(false);
    await expect(sent(new Uint8Array(largestPicture + 1), "image/png")).rejects.toMatchObject({
      fields: { logo: "picture-too-large" },
    });
  });
});
