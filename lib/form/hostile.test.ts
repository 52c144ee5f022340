import { describe, expect, it } from "vitest";
import { z } from "zod";

const files = import.meta.glob<Record<string, unknown>>(
  ["../**/{schema,form,passkey,factor-reset}.ts", "../**/*-{schema,form}.ts", "!../server/**"],
  { eager: true },
);

const schemas = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[`${file.replace("../", "")} ${name}`, value] as const] : [],
  ),
);

const metBy = (schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ("innerType" in def) return metBy(def.innerType);
  if (def.type === "pipe") return metBy(def.in._zod.def.type === "transform" ? def.out : def.in);
  return def;
};

const fieldsOf = (schema: z.core.$ZodType): string[] => {
  const def = metBy(schema);
  if (def.type === "object") return Object.keys(def.shape);
  if (def.type === "intersection") return [...fieldsOf(def.left), ...fieldsOf(def.right)];
  return def.type === "union" ? [...new Set(def.options.flatMap(fieldsOf))] : [];
};

const odd = [undefined, null, 5, -0, true, "", "x", [], [null], {}, { length: 1 }, new Uint8Array(1)];

/** What a program sends that is no form of ours: something else, every field odd, every field but one, one field odd. */
const hostile = (fields: readonly string[]): unknown[] => {
  const all = (valueAt: (place: number) => unknown) =>
    Object.fromEntries(fields.map((field, place) => [field, valueAt(place)]));
  return odd.flatMap((value, turn) => [
    ...[value, all(() => value), all((place) => odd[(place + turn) % odd.length])],
    ...fields.flatMap((field) => ["x", "5", "2020-01-31"].map((other) => ({ ...all(() => other), [field]: value }))),
  ]);
};

describe("a schema", () => {
  it("is found in every drawer", () => {
    expect(schemas.length).toBeGreaterThan(60);
    expect(schemas.filter(([, schema]) => fieldsOf(schema).length > 0).length).toBeGreaterThan(50);
  });

  it.each(schemas)("%s answers whatever is sent to it, and never throws", (_name, schema) => {
    for (const input of hostile(fieldsOf(schema))) schema.safeParse(input);
  });
});
