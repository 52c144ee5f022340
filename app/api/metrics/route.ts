import { publicDoor } from "@/lib/server/auth/doors";
import { requireMetricsToken } from "@/lib/server/metrics/door";
import { exposition, expositionType } from "@/lib/server/metrics/exposition";
import { readFigures } from "@/lib/server/metrics/read";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** The figures that an operator alarms on, for Prometheus; behind METRICS_TOKEN. */
export const GET = route({ door: publicDoor }, async ({ request }) => {
  requireMetricsToken(request);
  return new Response(exposition(await readFigures()), {
    headers: { "content-type": expositionType, "cache-control": "no-store" },
  });
});
