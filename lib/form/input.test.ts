import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formInput, withoutSecrets } from "./input";

const posted = (fields: readonly (readonly [string, string | Blob])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const row = z.object({ id: z.string(), rowVersion: z.int() });
const schema = z.strictObject({
  ...row.shape,
  roles: z.array(z.string()).min(1).prefault([]),
  models: z.array(z.string()).transform((all) => all.join()),
  agreed: z.boolean().default(false),
  code: z
    .string()
    .default("")
    .transform((text) => text.trim()),
  path: z.array(z.union([z.string(), z.int()])),
  note: z.string().optional(),
});
const base = [
  ["id", "a"],
  ["rowVersion", "4"],
  ["path", '["tiers",0]'],
] as const;

describe("what a form posts", () => {
  it("reads numbers, boxes and lists as the schema takes them", () => {
    const form = posted([
      ...base,
      ["roles", "owner"],
      ["models", "x"],
      ["models", "y"],
      ["agreed", "on"],
      ["code", " 1 "],
    ]);
    expect(formInput(schema, form)).toEqual({
      ...{
        id: "a",
        rowVersion: 4,
        roles: ["owner"],
        models: ["x", "y"],
        agreed: true,
        code: " 1 ",
        path: ["tiers", 0],
      },
    });
    expect(schema.parse(formInput(schema, form))).toMatchObject({ models: "x,y", code: "1" });
  });

  it("has unticked boxes as false and as empty lists", () => {
    const read = formInput(schema, posted([...base, ["agreed", "false"]]));
    expect(read).toEqual({ id: "a", rowVersion: 4, path: ["tiers", 0], roles: [], models: [], agreed: false });
  });

  it("leaves to the schema what is not what it should be", () => {
    const form = posted([
      ["id", "a"],
      ["id", "b"],
      ["rowVersion", "four"],
      ["path", "[not json"],
      ["extra", "x"],
    ]);
    const read = formInput(schema, form);
    expect(read).toMatchObject({ id: ["a", "b"], rowVersion: "four", path: ["[not json"], extra: "x" });
    const paths = schema.safeParse(read).error?.issues.map(({ path, code }) => path.join() || code);
    expect(paths).toEqual(expect.arrayContaining(["id", "rowVersion", "unrecognized_keys"]));
  });

  it("drops the framework's fields, the key of the post, and files", () => {
    const form = posted([
      ["$ACTION_ID", "1"],
      ["idempotencyKey", "k"],
      ["id", "a"],
      ["upload", new Blob(["x"])],
    ]);
    expect(formInput(row, form)).toEqual({ id: "a" });
  });

  it("reads through what is joined, and the option a union's own field names", () => {
    const joined = z
      .object({ rowVersion: z.int() })
      .and(z.object({ all: z.array(z.string()) }).transform((one) => one));
    expect(formInput(joined, posted([["rowVersion", "2"]]))).toEqual({ rowVersion: 2, all: [] });
    const kinds = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("month"), points: z.int() }),
      z.object({ kind: z.literal("order"), points: z.string() }),
    ]);
    expect(
      formInput(
        kinds,
        posted([
          ["kind", "month"],
          ["points", "7"],
        ]),
      ),
    ).toEqual({ kind: "month", points: 7 });
    expect(
      formInput(
        kinds,
        posted([
          ["kind", "order"],
          ["points", "7"],
        ]),
      ),
    ).toEqual({ kind: "order", points: "7" });
  });

  it("is given back without its secrets", () => {
    const typed = { email: "a@b.fr", password: "x", currentPassword: "y", code: "1", secret: "s", assertion: "z" };
    expect(withoutSecrets(typed)).toEqual({ email: "a@b.fr" });
  });
});
