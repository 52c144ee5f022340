import type { z } from "zod";
import { parseJson } from "@/lib/digest/parse-json";
import { isSecret } from "@/lib/form/secret";

type Schema = z.core.$ZodTypes;

/** The schema that a value meets first: wrappers are peeled off; of a preprocessed one, what comes after. */
const metBy = (schema: z.core.$ZodType): Schema => {
  const { def } = (schema as Schema)._zod;
  if ("innerType" in def) return metBy(def.innerType);
  if (def.type === "pipe") return metBy(def.in._zod.def.type === "transform" ? def.out : def.in);
  return schema as Schema;
};

const isOptional = (schema: z.core.$ZodType): boolean => {
  const { def } = (schema as Schema)._zod;
  return def.type === "optional" || ("innerType" in def && isOptional(def.innerType));
};

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** The options of a union that a form is about; all of them where nothing tells them apart. */
const optionsOf = (def: z.core.$ZodUnionDef | z.core.$ZodDiscriminatedUnionDef, form: FormData) => {
  if (!("discriminator" in def)) return def.options;
  const said = form.get(def.discriminator);
  return def.options.filter((option) => option._zod.propValues?.[def.discriminator]?.has(String(said)));
};

const shapeOf = (schema: z.core.$ZodType, form: FormData): Shape => {
  const { def } = metBy(schema)._zod;
  if (def.type === "object") return def.shape;
  if (def.type === "intersection") return { ...shapeOf(def.left, form), ...shapeOf(def.right, form) };
  if (def.type === "union") return Object.assign({}, ...optionsOf(def, form).map((option) => shapeOf(option, form)));
  return {};
};

/** What a form's schema has for a field of this name. */
export const fieldIn = (schema: z.core.$ZodType, form: FormData, name: string): z.core.$ZodType | undefined =>
  shapeOf(schema, form)[name];

const parsed = (text: string | undefined, opening: "[" | "{"): unknown => {
  if (!text?.startsWith(opening)) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
};

const asText = (texts: string[]): unknown => (texts.length > 1 ? texts : texts[0]);

const readAs = (schema: z.core.$ZodType | undefined, texts: string[]): unknown => {
  if (!schema) return asText(texts);
  if (texts.length === 0 && isOptional(schema)) return undefined;
  const [only, ...others] = texts;
  switch (metBy(schema)._zod.def.type) {
    case "array":
      return (others.length === 0 ? parsed(only, "[") : undefined) ?? texts;
    case "object":
      return parsed(only, "{") ?? asText(texts);
    case "boolean":
      return only !== undefined && only !== "false";
    case "number":
      return others.length === 0 && /^-?\d+(\.\d+)?$/.test(only ?? "") ? Number(only) : asText(texts);
    default:
      return asText(texts);
  }
};

/** React's own fields, and the key of the post, are no part of what was typed. */
const isTyped = (name: string): boolean => !name.startsWith("$") && name !== "idempotencyKey";

/**
 * What a form post says, in the shape its schema takes: a list where the schema wants one (boxes of one name, or one
 * hidden field with JSON), a boolean for a box, a number where the text reads as one, else the text. The schema judges
 * it; nothing is refused here, and fields the schema does not know are passed on as they came.
 */
export const formInput = (schema: z.core.$ZodType, form: FormData): Record<string, unknown> => {
  const shape = shapeOf(schema, form);
  const names = new Set([...Object.keys(shape), ...[...form.keys()].filter(isTyped)]);
  const entries = [...names].map((name): [string, unknown] => {
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    return [name, readAs(shape[name], texts)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

/** What may be drawn again of a refused post. */
export const withoutSecrets = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !isSecret(name)));
