import "server-only";
import { cache } from "react";
import { getComing } from "@/db/queries/edition/coming";
import { findWithdrawn } from "@/db/queries/edition/withdrawn";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

/** What was announced, or this edition of it, and what was withdrawn; read once for the page and its title. */
export const loadAnnounced = cache(async (edition: string | undefined) => {
  const { actor } = await requirePageActor("partner");
  const [coming, withdrawn] = await Promise.all([soon(getComing(actor, edition)), findWithdrawn(actor, edition)]);
  return { coming, withdrawn };
});
