import "server-only";
import { randomUUID, timingSafeEqual } from "node:crypto";
import { beginSetUp } from "@/db/mutations/set-up/begin";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { passwordMark } from "@/lib/server/auth/device/client";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { systemFor } from "@/lib/server/auth/doors";
import { acceptPassword } from "@/lib/server/auth/password/accept";
import { giveSession } from "@/lib/server/auth/session/cookie";
import { setUpSecret } from "@/lib/set-up/link";
import type { BeginSetUp } from "@/lib/set-up/schema";
import { installation } from "./installation";

/** Whether this is the secret that the start printed, and nobody has used it. */
export const isSetUpLink = async (secret: string): Promise<boolean> => {
  const known = Buffer.from(setUpSecret(env().AUTH_SECRET));
  const given = Buffer.from(secret);
  const isKnown = known.length === given.length && timingSafeEqual(known, given);
  return isKnown && (await installation()).state === "empty";
};

/** The first administrator, by the set-up link alone; they are signed in and owe a second factor. Refuses `link-spent`. */
export const beginWithLink = async (visitor: Actor, { secret, password, ...first }: BeginSetUp): Promise<void> => {
  if (!(await isSetUpLink(secret))) throw new Refusal("link-spent");
  const passwordHash = await acceptPassword(password, first.email);
  const accountId = randomUUID();
  const system = systemFor(accountId, visitor.request);
  await giveSession(await beginSetUp(system, { ...first, accountId, passwordHash }));
  await rememberDevice(passwordMark({ id: accountId, passwordHash }));
};
