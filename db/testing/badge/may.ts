import { getIssuer, listIssuers } from "@/db/queries/badge/issuer";
import { makeIssuer } from "@/db/testing/badge/issuer";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

const onIssuers = (actor: Actor) =>
  actor.side === "partner" ? null : { trust: can(actor, "badge.trust", "programme") };

/** What the queries about issuers of badges say their reader may do, and the same by the table of permissions. */
export const badgeRights = {
  "badge/issuer.ts": [
    { told: async (actor: Actor) => (await listIssuers(actor))?.may, may: onIssuers },
    { told: async (actor: Actor) => (await getIssuer(actor, await makeIssuer()))?.may, may: onIssuers },
  ],
};
