import { getImport, listImports } from "@/db/queries/import/view";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { importKinds } from "@/lib/import/kind";

type About = { partnerId: string; import: string };

/** What the queries about imports say their reader may do, and the same by the table of permissions. */
export const importRights = {
  "import/view.ts": [
    {
      told: async (actor: Actor) => (await listImports(actor)).may,
      may: (actor: Actor) => {
        const make = importKinds.filter((kind) => can(actor, "import.make", { partnerId: actor.partnerId, kind }));
        return make.length > 0 ? { make } : null;
      },
    },
    {
      told: async (actor: Actor, about: About) => (await getImport(actor, about.import)).may,
      may: (actor: Actor, { partnerId }: About) =>
        can(actor, "import.make", { partnerId, kind: "people" }) ? { undo: true } : null,
    },
  ],
};
