import { eq } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** All that a person with the file learns: that it is known, since when it is in force, and whether it still is. */
type KnownSeal = { state: "in-force" | "superseded" | "ended"; sinceOn: string };

const stateOf = (state: string): KnownSeal["state"] | null => {
  if (state === "in-force" || state === "superseded") return state;
  return state === "terminated" ? "ended" : null;
};

/** Looked up by the hash of a whole sealed file, which only its holder knows; null where no agreement has it. */
export const findKnownSeal = (system: Actor, sha256: string): Promise<KnownSeal | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ state: agreement.state, sinceOn: agreement.inForceOn })
      .from(agreement)
      .where(eq(agreement.sealedSha256, sha256));
    const state = row && stateOf(row.state);
    return state && row.sinceOn ? { state, sinceOn: row.sinceOn } : null;
  });
