import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { engineFaultOf } from "@/db/answer/engine";
import type { Actor } from "@/lib/actor";
import { composed } from "@/lib/form/composed";
import { type FieldCode, fieldCodeOf } from "@/lib/form/fault";
import { type FieldRefusals, Refusal } from "@/lib/refusal/refusal";
import { FilesUnavailable } from "@/lib/server/file/unavailable";
import { log } from "@/lib/server/log";

/** Says who is asking, or refuses. The door mints the actor. */
export type Door = () => Promise<Actor>;

const faultsOf = (error: z.ZodError): FieldRefusals => {
  const fields: Record<string, FieldCode> = {};
  for (const { path, code, message } of error.issues) fields[path.join(".")] ??= fieldCodeOf({ type: code, message });
  return fields;
};

/** Text that no database keeps: with a NUL, or with half of a character. */
const unstorable = /\0|\p{Cs}/u;

/** The fields that hold text which cannot be stored, in keys as well as in values, however deep. */
const unstorableIn = (input: unknown): string[] => {
  const found: string[] = [];
  const waiting: [path: string, value: unknown][] = [["", input]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && unstorable.test(value)) found.push(path);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value))
      if (unstorable.test(key)) found.push(path);
      else waiting.push([path === "" ? key : `${path}.${key}`, inner]);
  }
  return found;
};

/** The input as the schema reads it, its text composed (NFC). @throws Refusal `invalid`, with the fault of each field */
export const requireWellFormed = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const refused = unstorableIn(input);
  if (refused.length > 0)
    throw new Refusal("invalid", {}, Object.fromEntries(refused.map((field) => [field, "characters-refused"])));
  const parsed = schema.safeParse(composed(input));
  if (!parsed.success) throw new Refusal("invalid", {}, faultsOf(parsed.error));
  return parsed.data;
};

/**
 * What the asker is told of something thrown: the refusal itself, or, for a bug, a reference number whose cause is in
 * the log and never in the browser. What the framework throws to redirect goes on its way.
 */
export const refusalOf = (error: unknown, event: string): Refusal => {
  unstable_rethrow(error);
  if (error instanceof Refusal) return error;
  // Nobody's mistake: where worker threads had no time for it, later it may be otherwise.
  const fault = engineFaultOf(error);
  if (fault !== null) return new Refusal(fault === "busy" ? "portal-busy" : "takes-too-long");
  if (error instanceof FilesUnavailable) {
    log.error({ event: "files.unavailable", err: error });
    return new Refusal("files-unavailable");
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ event, reference, err: error });
  return new Refusal("bug", { reference });
};
