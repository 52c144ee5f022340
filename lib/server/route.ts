import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";
import { nothingSchema } from "@/lib/form/field";
import { type Door, refusalOf, requireWellFormed } from "@/lib/server/door";
import { problemResponse } from "@/lib/server/problem";
import { askedLocale } from "@/lib/server/request/origin";
import { signedInDoor } from "@/lib/server/session";

type Params = Readonly<Record<string, string | string[]>>;
type Context = { params: Promise<Params> };

export type Asked<S extends z.ZodType> = { actor: Actor; input: z.output<S>; request: Request };
type Handler<S extends z.ZodType> = (asked: Asked<S>) => Promise<Response> | Response;
type Options<S extends z.ZodType> = {
  /** Who may come in; without it whoever is signed in. */
  door?: Door;
  /** What the address says: its parts, and its query. */
  schema?: S;
};

/** A part of the path that cannot be right names nothing: it is not found, whereas a query is `invalid`. */
const inputOf = <S extends z.ZodType>(schema: S, params: Params, request: Request): z.output<S> => {
  try {
    return requireWellFormed(schema, { ...Object.fromEntries(new URL(request.url).searchParams), ...params });
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
      const input = inputOf(schema ?? nothingSchema, await params, request) as z.output<S>;
      return await handler({ actor, input, request });
    } catch (error) {
      return problemResponse(told(refusalOf(error, "route.failed"), request), askedLocale(request.headers));
    }
  };
