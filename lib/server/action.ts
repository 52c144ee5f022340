import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import { formInput, withoutSecrets } from "@/lib/form/input";
import { withFilesAsText } from "@/lib/form/posted-file";
import type { Action } from "@/lib/form/state";
import type { Locale } from "@/lib/i18n/locale";
import { type Outcome, Refusal } from "@/lib/refusal/refusal";
import { type Door, refusalOf, requireWellFormed } from "@/lib/server/door";
import { readerLocale } from "@/lib/server/request/origin";
import { signedInDoor } from "@/lib/server/session";

const keySchema = z.uuid().optional();

type Values = Record<string, unknown>;
/** `compared`: the same key with something else is refused. A form may come again with another code, so not its secrets. */
type Sent = { input: unknown; key: unknown; compared: unknown };

const keyIn = (form: FormData): string | undefined => {
  const key = form.get("idempotencyKey");
  return typeof key === "string" && key ? key : undefined;
};

const sentBy = async (form: FormData, schema: z.ZodType): Promise<Sent> => {
  const input = formInput(schema, await withFilesAsText(form));
  return { input, key: keyIn(form), compared: withoutSecrets(input) };
};

/** @throws Refusal `invalid` for what no JSON can say, such as an integer without bounds: no form sends it */
const hashOf = (input: unknown): string => {
  try {
    return sha256(canonicalJson(JSON.parse(JSON.stringify(input ?? null))));
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("invalid");
    throw error;
  }
};

const keyed = (actor: Actor, { key, compared }: Sent): Actor => {
  const known = requireWellFormed(keySchema, key);
  return known ? withIdempotencyKey(actor, known, hashOf(compared)) : actor;
};

const refused = ({ code, params, fields }: Refusal, values: Values): Outcome<never> => ({
  ok: false,
  ...{ code, params, fields, values },
});

export type Options<S extends z.ZodType, T> = {
  /** Who may come in; without it whoever is signed in. */
  door?: Door;
  /** The address to go on to once it is done; null to stay. */
  to?: (answer: T, input: z.output<S>, locale: Locale) => string | null;
  /** What stands around every page changes too, such as the portal's name: the next page brings its frame along. */
  changesFrame?: true;
};

/**
 * The only shape of a server action: who are you, is it well formed, may you, do it. It is called with an object, or
 * posted by a form with or without JavaScript (see `Action`). Expected refusals come back as values; a bug comes back as
 * a reference number.
 */
export const action = <S extends z.ZodType, T>(
  schema: S,
  mutation: (actor: Actor, input: z.output<S>) => Promise<T>,
  { door = signedInDoor, to, changesFrame }: Options<S, T> = {},
): Action<T> => {
  const run = async (sending: () => Sent | Promise<Sent>): Promise<Outcome<T>> => {
    const actor = await door();
    const sent = await sending();
    const input = requireWellFormed(schema, sent.input);
    const value = await mutation(keyed(actor, sent), input);
    const address = to?.(value, input, await readerLocale()) ?? null;
    return address === null ? { ok: true, value } : { ok: true, value, to: address };
  };

  const call = async (sending: () => Sent | Promise<Sent>, values: Values): Promise<Outcome<T>> => {
    try {
      return await run(sending);
    } catch (error) {
      return refused(refusalOf(error, "action.failed"), values);
    }
  };

  const post = async (form: FormData): Promise<Outcome<T>> => {
    // What is drawn again after a refusal is what was typed: no browser takes a file back.
    const outcome = await call(() => sentBy(form, schema), withoutSecrets(formInput(schema, form)));
    if (!outcome.ok) return outcome;
    if (changesFrame || outcome.to === undefined) refresh();
    if (outcome.to !== undefined) redirect(outcome.to);
    return outcome;
  };

  const either = async (first: unknown, second?: unknown): Promise<unknown> => {
    if (second instanceof FormData) return post(second);
    if (first instanceof FormData) return void (await post(first));
    return call(() => ({ input: first, key: second, compared: first }), {});
  };
  return either as Action<T>;
};
