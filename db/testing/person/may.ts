import { listDuplicates } from "@/db/queries/person/duplicates";
import { listExpiring } from "@/db/queries/person/expiring";
import { getPerson, listPeople } from "@/db/queries/person/list";
import { listPersonRequests } from "@/db/queries/person/request";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

type About = { partnerId: string; person: string };

/** What the queries about people say their reader may do, and the same by the table of permissions. */
export const personRights = {
  "person/duplicates.ts": [
    {
      told: async (actor: Actor, { partnerId }: About) => (await listDuplicates(actor, partnerId)).may,
      may: (actor: Actor, about: About) => ({ merge: can(actor, "person.declare", about) }),
    },
  ],
  "person/expiring.ts": [
    {
      told: async (actor: Actor, { partnerId }: About) => (await listExpiring(actor, partnerId, {})).may,
      may: (actor: Actor, about: About) => ({ renew: can(actor, "credential.declare", about) }),
    },
  ],
  "person/list.ts": [
    {
      told: async (actor: Actor, { partnerId }: About) => (await listPeople(actor, partnerId)).may,
      may: (actor: Actor, about: About) => ({ declare: can(actor, "person.declare", about) }),
    },
    {
      told: async (actor: Actor, { person }: About) => (await getPerson(actor, person))?.may,
      may: (actor: Actor, about: About) => {
        const edit = can(actor, "person.declare", about);
        return { edit, withdraw: edit, declareCredential: can(actor, "credential.declare", about) };
      },
    },
  ],
  "person/request.ts": [
    {
      told: async (actor: Actor, { person }: About) => (await listPersonRequests(actor, person)).may,
      may: (actor: Actor, about: About) => ({ answer: can(actor, "person.declare", about) }),
    },
  ],
};
