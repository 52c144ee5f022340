import { and, eq } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { writeUnaudited } from "@/db/transaction";
import { testSystem } from "./factories";

/** Has the emails about a subject leave now, each alone, although the decision could still be undone or they wait for others. */
export const releaseEmails = (subjectId: string): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx
      .update(mail)
      .set({ nextAttemptAt: new Date(), gatherFrom: null })
      .where(and(eq(mail.subjectId, subjectId), eq(mail.state, "queued")));
  });
