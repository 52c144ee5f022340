import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { parseJson, RepeatedKey } from "@/lib/digest/parse-json";
import { nothingSchema } from "@/lib/form/field";
import { Refusal } from "@/lib/refusal/refusal";
import { type Door, refusalOf, requireWellFormed } from "@/lib/server/door";
import { problemResponse } from "@/lib/server/problem";
import { bytesWithin } from "@/lib/server/request/body";
import { askedLocale } from "@/lib/server/request/origin";
import { signedInDoor } from "@/lib/server/session";

type Params = Readonly<Record<string, string | string[]>>;
/** A route without parts in its path is given none. */
type Context = { params: Promise<Params | undefined> };

export type Asked<S extends z.ZodType> = { actor: Actor; input: z.output<S>; request: Request };
type Handler<S extends z.ZodType> = (asked: Asked<S>) => Promise<Response> | Response;
type Options<S extends z.ZodType> = {
  /** Who may come in; without it whoever is signed in. */
  door?: Door;
  /** What is asked: the parts of the path, the query, and a body of JSON, in one object. */
  schema?: S;
};

const largestBody = 1_000_000;
const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A body that is declared as JSON; other bodies are the handler's to read. @throws Refusal `invalid`, `key-repeated` */
const bodyOf = async (request: Request): Promise<object> => {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) return {};
  const bytes = await bytesWithin(request, largestBody);
  try {
    const body = parseJson(new TextDecoder().decode(bytes ?? undefined));
    if (isObject(body)) return body;
  } catch (error) {
    if (error instanceof RepeatedKey) throw new Refusal("key-repeated", { path: error.path.join(".") });
    // Not JSON: as little an object as a list is.
  }
  throw new Refusal("invalid");
};

/** A part of the path that cannot be right names nothing: it is not found, whereas the rest is `invalid`. */
const inputOf = async <S extends z.ZodType>(schema: S, params: Params, request: Request): Promise<z.output<S>> => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const asked = { ...query, ...(await bodyOf(request)), ...params };
  try {
    return requireWellFormed(schema, asked);
  } catch (error) {
    if (error instanceof Refusal && Object.keys(error.fields).some((field) => field in params))
      throw new Refusal("not-found");
    throw error;
  }
};

/** What may not be read does not exist: only an act is refused as not permitted. */
const told = (refusal: Refusal, { method }: Request): Refusal =>
  refusal.code === "not-permitted" && (method === "GET" || method === "HEAD") ? new Refusal("not-found") : refusal;

/**
 * The only shape of a route: who are you, is it well formed, may you, do it. Refusals and bugs are answered as
 * `application/problem+json` (RFC 9457), in the reader's language; a bug says nothing but its reference.
 */
export const route =
  <S extends z.ZodType = typeof nothingSchema>({ door = signedInDoor, schema }: Options<S>, handler: Handler<S>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const actor = await door();
      const input = (await inputOf(schema ?? nothingSchema, (await params) ?? {}, request)) as z.output<S>;
      return await handler({ actor, input, request });
    } catch (error) {
      return problemResponse(told(refusalOf(error, "route.failed"), request), askedLocale(request.headers));
    }
  };
