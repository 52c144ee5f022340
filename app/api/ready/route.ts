import { access, constants } from "node:fs/promises";
import { getReadiness } from "@/db/queries/mail/readiness";
import { env } from "@/lib/env";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { isPortalOpen } from "@/lib/server/set-up/installation";

export const dynamic = "force-dynamic";

/** The portal can work: the database answers, the data folder can be written, letters do leave. `state` says whether it is open. */
export const GET = async (): Promise<Response> => {
  try {
    const [{ overdueSeconds }, isDone] = await Promise.all([
      getReadiness(systemActor()),
      isPortalOpen(),
      access(env().DATA_DIR, constants.W_OK),
    ]);
    return Response.json({ ok: true, state: isDone ? "open" : "setting-up", outboxOverdueSeconds: overdueSeconds });
  } catch (error) {
    log.warn({ event: "ready.failed", err: error });
    return Response.json({ ok: false }, { status: 503 });
  }
};
