import "server-only";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { chargeAttempt, takeLetter } from "@/db/mutations/account/attempt";
import { sendPersonLink } from "@/db/mutations/person/link";
import { chooseByLink, consentByLink, objectByLink, proposeByLink, takeBackByLink } from "@/db/mutations/person/own";
import { findOwnRecords, type OwnRecords } from "@/db/queries/person/own";
import { clientKeys, minutesUntil } from "@/lib/account/attempt";
import type { linkOnlySchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import type { ObjectInput, OfRecord, ProposeInput } from "@/lib/person/request";
import { Refusal } from "@/lib/refusal/refusal";
import { visitingClient } from "@/lib/server/auth/device/client";
import { systemAs } from "@/lib/server/auth/doors";
import { readerLocale } from "@/lib/server/request/origin";

/** What the link shows. Opening it changes nothing, because mail scanners open links too. */
export const openOwnRecords = (visitor: Actor, secret: string): Promise<OwnRecords | null> =>
  findOwnRecords(systemAs(visitor), hashLinkSecret(secret));

/** An act by a link: one client does a few of them. */
const byLink =
  <T extends { secret: string }, R>(
    mutation: (system: Actor, input: Omit<T, "secret"> & { linkHash: string }) => Promise<R>,
  ) =>
  async (visitor: Actor, { secret, ...input }: T): Promise<R> => {
    const system = systemAs(visitor);
    await chargeAttempt(system, clientKeys("person", visitingClient(visitor.request)));
    return mutation(system, { ...input, linkHash: hashLinkSecret(secret) });
  };

export const consent = byLink<OfRecord, void>(consentByLink);
export const object = byLink<ObjectInput, void>(objectByLink);
export const propose = byLink<ProposeInput, void>(proposeByLink);
export const choose = byLink<OfRecord, void>(chooseByLink);
export const takeBack = byLink<OfRecord, void>(takeBackByLink);

/** Sends another link to the same address, for one that is over. */
export const renewPersonLink = async (visitor: Actor, { secret }: z.output<typeof linkOnlySchema>): Promise<void> => {
  const system = systemAs(visitor);
  const found = await findOwnRecords(system, hashLinkSecret(secret));
  if (!found) throw new Refusal("link-spent");
  const next = await takeLetter(system, "person-link", found.email);
  if (next) throw new Refusal("rate-limited", { minutes: minutesUntil(next, system.at) });
  await sendPersonLink(system, { email: found.email, locale: await readerLocale() });
};
