import { listBenefits } from "@/db/queries/benefit/list";
import { findBenefitRequest } from "@/db/queries/benefit/request";
import { findUsage } from "@/db/queries/benefit/usage";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

type About = { partnerId: string; request: string };

const isMember = (actor: Actor): boolean => actor.side === "partner";

/** What the queries about benefits say their reader may do, and the same by the table of permissions. */
export const benefitRights = {
  "benefit/list.ts": [
    {
      told: async (actor: Actor) =>
        (await listBenefits(actor)).benefits.find(({ benefit }) => benefit.kind === "funds")?.may,
      may: (actor: Actor, { partnerId }: About) =>
        isMember(actor)
          ? { ask: false, use: false, useAllocated: can(actor, "benefit.ask", { partnerId, isFunds: true }) }
          : null,
    },
  ],
  "benefit/request.ts": [
    {
      told: async (actor: Actor, { request }: About) => (await findBenefitRequest(actor, request))?.may,
      may: (actor: Actor, { partnerId }: About) => {
        const edit = can(actor, "benefit.ask", { partnerId, isFunds: false });
        return { edit, comment: edit };
      },
    },
  ],
  "benefit/usage.ts": [
    {
      told: async (actor: Actor) => (await findUsage(actor)).may,
      may: (actor: Actor) => (isMember(actor) ? null : { setBudget: can(actor, "benefit.budget", "programme") }),
    },
  ],
};
