import { and, desc, eq } from "drizzle-orm";
import { agreement, agreementDocument } from "@/db/schema/agreement";
import { read } from "@/db/transaction";
import { demoSystem } from "./actors";

export type DemoAgreement = { id: string; state: string; rowVersion: number; documentSha256: string };

/** How far a showcase company's agreement is, by its French document; null before the offer. */
export const findDemoAgreement = (partnerId: string): Promise<DemoAgreement | null> => {
  return read(demoSystem(new Date()), async (tx) => {
    const inFrench = and(eq(agreementDocument.agreementId, agreement.id), eq(agreementDocument.language, "fr"));
    const [row] = await tx
      .select({
        id: agreement.id,
        state: agreement.state,
        rowVersion: agreement.rowVersion,
        documentSha256: agreementDocument.sha256,
      })
      .from(agreement)
      .innerJoin(agreementDocument, inFrench)
      .where(eq(agreement.partnerId, partnerId))
      .orderBy(desc(agreement.createdAt))
      .limit(1);
    return row ?? null;
  });
};
