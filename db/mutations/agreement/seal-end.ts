import { and, eq, sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { mail } from "@/db/schema/record";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { CertificateEnd } from "@/lib/agreement/life/certificate-end";
import { sealEndLetter, sealEndTemplate } from "@/lib/mail/seal-end";
import { vendorAddressees } from "./notify";

export type EndingCertificate = CertificateEnd & { subject: string; certificateSha256: string };

/** A certificate as an email's subject id: the first half of its hash, in the form of an id. */
const subjectOf = (sha256: string): string =>
  [sha256.slice(0, 8), sha256.slice(8, 12), sha256.slice(12, 16), sha256.slice(16, 20), sha256.slice(20, 32)].join("-");

const toldAccounts = async (tx: Tx, subjectId: string, template: string): Promise<Set<string | null>> => {
  const rows = await tx
    .select({ accountId: mail.accountId })
    .from(mail)
    .where(and(eq(mail.subjectId, subjectId), eq(mail.template, template)));
  return new Set(rows.map(({ accountId }) => accountId));
};

/**
 * Reminds countersigners and administrators that a sealing certificate ends, each once a step; answers how many
 * emails.
 */
export const warnOfSealEnd = (system: Actor, ending: EndingCertificate): Promise<number> =>
  writeUnaudited(system, async (tx) => {
    const subjectId = subjectOf(ending.certificateSha256);
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`seal-end:${subjectId}`}, 0))`);
    const told = await toldAccounts(tx, subjectId, sealEndTemplate(ending.step));
    const due = (await vendorAddressees(tx, ["countersigner", "administrator"])).filter(
      ({ accountId }) => !told.has(accountId),
    );
    for (const addressee of due)
      await queueEmail(tx, system, addressee, sealEndLetter(addressee.locale, ending), { subjectId });
    return due.length;
  });
