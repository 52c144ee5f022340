import { z } from "zod";
import type { FieldCode } from "@/lib/form/fault";
import { largestPicture, largestTextFile, pictureTypes } from "@/lib/form/file-size";
import { fieldIn } from "@/lib/form/input";
import { Refusal } from "@/lib/refusal/refusal";

/** Text in UTF-8, with or without its mark at the beginning; null where the bytes are something else. */
const textOf = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const asAddress = async (file: File): Promise<string> =>
  `data:${file.type};base64,${Buffer.from(await file.arrayBuffer()).toString("base64")}`;

/** A picture that went with a form, as its bytes; null where none was chosen. Codes: picture-unreadable. */
export const pictureField = z
  .string()
  .default("")
  .transform((address, context): Uint8Array<ArrayBuffer> | null => {
    if (address === "") return null;
    const [head = "", base64 = ""] = address.split(",");
    if (pictureTypes.some((type) => head === `data:${type};base64`))
      return new Uint8Array(Buffer.from(base64, "base64"));
    context.addIssue({ code: "custom", message: "picture-unreadable" });
    return z.NEVER;
  });

const faultOf = ({ size }: File, text: string | null): FieldCode | null => {
  if (size > largestTextFile) return "text-file-too-large";
  return text === null ? "text-file-unreadable" : null;
};

type Read = { text: string } | { fault: FieldCode };

const pictureIn = async (file: File): Promise<Read> =>
  file.size > largestPicture ? { fault: "picture-too-large" } : { text: file.size > 0 ? await asAddress(file) : "" };

const textIn = async (file: File): Promise<Read> => {
  const text = file.size > largestTextFile ? null : textOf(await file.arrayBuffer());
  const fault = faultOf(file, text);
  return fault ? { fault } : { text: text ?? "" };
};

/**
 * A posted form in which every file is its text, as if it had been typed into a field of its name; in the place of a picture
 * it is a `data:` address, whatever the file is. Refuses, at its field, `text-file-too-large`, `text-file-unreadable` and
 * `picture-too-large`.
 */
export const withFilesAsText = async (form: FormData, schema: z.core.$ZodType): Promise<FormData> => {
  const [read, faults] = [new FormData(), new Map<string, FieldCode>()];
  const readerOf = (name: string) => (fieldIn(schema, form, name) === pictureField ? pictureIn : textIn);
  for (const [name, value] of form) {
    const found = typeof value === "string" ? { text: value } : await readerOf(name)(value);
    if ("fault" in found) faults.set(name, found.fault);
    else if (typeof value === "string" || found.text) read.append(name, found.text);
  }
  if (faults.size > 0) throw new Refusal("invalid", {}, Object.fromEntries(faults));
  return read;
};
