import { expect, it } from "vitest";
import { z } from "zod";
import { issueText } from "./issue-text";

const said = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(issueText) ?? [];

it.each<[string, z.ZodType, unknown, string]>([
  ["a closed list", z.enum(["a", "b"]), "c", 'must be one of "a", "b"'],
  ["one word", z.literal("a"), "c", 'must be "a"'],
  [
    "the kinds of a record",
    z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") }), z.object({ kind: z.literal("b") })]),
    { kind: "c" },
    'must be one of "a", "b"',
  ],
  [
    "a word or a number",
    z.union([z.literal("any"), z.int()]),
    "c",
    'must be "any", or Invalid input: expected number, received string',
  ],
])("says what is allowed in %s", (_, schema, value, text) => {
  expect(said(schema, value)).toEqual([text]);
});

it("leaves what a schema says in its own words", () => {
  expect(said(z.string().min(1, "must not be empty"), "")).toEqual(["must not be empty"]);
});
