import type { FieldCode } from "@/lib/form/fault";
import { Refusal } from "@/lib/refusal/refusal";

/** The most that a file may hold which goes with a form as text, in bytes: two of them fit into one post. */
export const largestTextFile = 400_000;

/** Text in UTF-8, with or without its mark at the beginning; null where the bytes are something else. */
const textOf = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const faultOf = ({ size }: File, text: string | null): FieldCode | null => {
  if (size > largestTextFile) return "text-file-too-large";
  return text === null ? "text-file-unreadable" : null;
};

/**
 * A posted form in which every file is its text, as if it had been typed into a field of its name. Refuses, at its field,
 * `text-file-too-large` and `text-file-unreadable`.
 */
export const withFilesAsText = async (form: FormData): Promise<FormData> => {
  const [read, faults] = [new FormData(), new Map<string, FieldCode>()];
  for (const [name, value] of form) {
    if (typeof value === "string") {
      read.append(name, value);
      continue;
    }
    const text = value.size > largestTextFile ? null : textOf(await value.arrayBuffer());
    const fault = faultOf(value, text);
    if (fault) faults.set(name, fault);
    else if (text) read.append(name, text);
  }
  if (faults.size > 0) throw new Refusal("invalid", {}, Object.fromEntries(faults));
  return read;
};
