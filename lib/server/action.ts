import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { type Actor, withIdempotencyKey } from "@/lib/actor";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import { type Outcome, Refusal } from "@/lib/errors";
import { log } from "@/lib/server/log";
import { requireSignedIn } from "@/lib/server/session";

const keySchema = z.string().uuid().optional();

const asOutcome = (error: unknown): Outcome<never> => {
  unstable_rethrow(error);
  if (error instanceof Refusal) return { ok: false, code: error.code, params: error.params, fields: error.fields };
  const reference = randomUUID().slice(0, 8);
  log.error({ event: "action.failed", reference, err: error });
  return { ok: false, code: "bug", params: { reference }, fields: {} };
};

const faultsOf = (error: z.ZodError): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
};

/**
 * The only shape a server action has: who are you, is it well formed, may you, do it. Expected refusals come back as
 * values; a bug comes back as a reference number whose cause is in the log and never in the browser.
 */
const make =
  (door: () => Promise<Actor>, isOneInputAKey: boolean) =>
  <S extends z.ZodType, T>(schema: S, mutation: (actor: Actor, input: z.output<S>) => Promise<T>) =>
  async (input: unknown, idempotencyKey?: string): Promise<Outcome<T>> => {
    try {
      const actor = await door();
      const parsed = schema.safeParse(input);
      if (!parsed.success) return { ok: false, code: "invalid", params: {}, fields: faultsOf(parsed.error) };
      const key = keySchema.parse(idempotencyKey);
      const hash = isOneInputAKey ? sha256(canonicalJson(JSON.parse(JSON.stringify(input ?? null)))) : undefined;
      return { ok: true, value: await mutation(key ? withIdempotencyKey(actor, key, hash) : actor, parsed.data) };
    } catch (error) {
      return asOutcome(error);
    }
  };

export const action = make(requireSignedIn, true);

/** An action whose door is not a session: sign-in, invitation, application. The door mints the actor. */
export const actionThrough = (door: () => Promise<Actor>) => make(door, true);

/** For a browser's own form post, which may come again with another code: its key stands for the form, whatever it holds. */
export const postThrough = (door: () => Promise<Actor>) => make(door, false);
