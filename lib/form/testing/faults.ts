import type { z } from "zod";

/** What a schema finds wrong with what it is given, as "field:code" in the order of its fields; empty where it accepts. */
export const faultsBy =
  (schema: z.ZodType) =>
  (input: unknown): string[] =>
    (schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}:${message}`);
