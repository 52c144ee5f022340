import { z } from "zod";
import { getScenarioFacts } from "@/db/queries/tier/scenario";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ moves: z.string().max(10_000).optional() });

/** The facts of a simulation, for its own page: with the steps of its address they are those that it was drawn from. */
export const GET = route(
  { schema },
  async ({ actor, input }) =>
    new Response(await getScenarioFacts(actor, input.moves), {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    }),
);
