import "server-only";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { askAddressChange, confirmAddress } from "@/db/mutations/account/address";
import { takeLetter } from "@/db/mutations/account/attempt";
import { findAddressLink } from "@/db/queries/account/sign-in";
import { minutesUntil } from "@/lib/account/attempt";
import type { askAddressSchema, linkOnlySchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { confirmSelf } from "@/lib/server/auth/account/own";
import { systemFor } from "@/lib/server/auth/doors";
import { confirmWithFactor } from "@/lib/server/auth/factor/confirm";
import { requestOrigin } from "@/lib/server/request/origin";

/** Confirmed by the password and, where the account has one, by the second factor. */
export const askNewAddress = async (actor: Actor, input: z.output<typeof askAddressSchema>): Promise<null> => {
  const { system, accountId, email, hasFactor } = await confirmSelf(input.currentPassword);
  if (input.email === email) throw new Refusal("invalid", {}, { email: "email-unchanged" });
  if (hasFactor) await confirmWithFactor(actor, "change-address", input);
  const next = await takeLetter(systemActor(), "address-confirm", input.email);
  if (next) throw new Refusal("rate-limited", { minutes: minutesUntil(next, system.at) });
  await askAddressChange(system, { accountId, email: input.email });
  return null;
};

/** The address that a link would make the account's own; null where the link is over. */
export const openAddressLink = async (secret: string): Promise<string | null> =>
  (await findAddressLink(systemActor(), hashLinkSecret(secret)))?.email ?? null;

/** The button of the letter. Nobody needs to be signed in: the request was confirmed, and the letter reached the address. */
export const takeNewAddress = async (_visitor: Actor, { secret }: z.output<typeof linkOnlySchema>): Promise<void> => {
  const linkHash = hashLinkSecret(secret);
  const found = await findAddressLink(systemActor(), linkHash);
  if (!found) throw new Refusal("link-spent");
  await confirmAddress(systemFor(found.accountId, await requestOrigin()), linkHash);
};
