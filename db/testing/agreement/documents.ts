import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { and, desc, eq } from "drizzle-orm";
import type { OfferedDocument } from "@/db/mutations/agreement/offer";
import { agreement, agreementDocument, agreementShare, agreementSignature } from "@/db/schema/agreement";
import { file } from "@/db/schema/partner";
import { demoCompanyId } from "@/db/seed/accounts";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { sha256 } from "@/lib/digest/sha256";
import { env } from "@/lib/env";

const onePage =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF";

const write = async (folder: "files" | "agreements", name: string, text = onePage): Promise<void> => {
  const place = path.resolve(env().DATA_DIR, folder);
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, name), text);
};

/** A file the actor has sent already, on disk and in the company's records. */
export const makeFile = async (actor: Actor, name: string): Promise<string> => {
  const storageKey = randomBytes(32).toString("hex");
  await write("files", storageKey);
  const id = randomUUID();
  const facts = { storageKey, name, mediaType: "application/pdf", sizeBytes: onePage.length, sha256: sha256(onePage) };
  const sent = { partnerId: partnerIdOf(actor), createdBy: actor.accountId, createdAt: actor.at };
  await writeUnaudited(testSystem(), (tx) => tx.insert(file).values({ id, ...facts, ...sent }));
  return id;
};

/** The documents of an offer, on disk under their hash: one blank page in each language, unlike any other where a mark is given. */
export const makeDocuments = async (mark = ""): Promise<OfferedDocument[]> => {
  const text = `${onePage}${mark}`;
  const hash = sha256(text);
  await write("agreements", `${hash}.pdf`, text);
  const kept = { storageKey: hash, sha256: hash, sizeBytes: text.length, pages: 1 };
  return agreementLanguages.map((language) => ({ language, ...kept }));
};

/** The agreement in force of one of the demo's companies, with the papers that lie on disk and its partner's signature. */
const specimen = () =>
  read(testSystem(), async (tx) => {
    const [row] = await tx
      .select()
      .from(agreement)
      .where(and(eq(agreement.partnerId, demoCompanyId("novareseau")), eq(agreement.state, "in-force")))
      .orderBy(desc(agreement.createdAt));
    if (!row) throw new Error("The demo has no agreement");
    const papers = await tx.select().from(agreementDocument).where(eq(agreementDocument.agreementId, row.id));
    const signatures = await tx.select().from(agreementSignature).where(eq(agreementSignature.agreementId, row.id));
    const signature = signatures.find(({ side }) => side === "partner");
    return { row, papers, signature };
  });

const way = ["offered", "partner-signed", "countersigned", "sealing", "in-force"] as const;
const unsealed = { evidence: null, sealedKey: null, sealedSha256: null, sealedBytes: null };
const unforced = { inForceAt: null, inForceOn: null, endsOn: null };

/**
 * An agreement as far on its way as asked, whose papers, signature, evidence and seal are copies of the demo's: real
 * files, with another company's names in them.
 */
export const makeAgreement = async (
  signatory: Actor,
  until: (typeof way)[number],
  mandateId?: string,
): Promise<string> => {
  const { row, papers, signature } = await specimen();
  const [id, partnerId] = [randomUUID(), partnerIdOf(signatory)];
  const { evidence, sealedKey, sealedSha256, sealedBytes, inForceAt, inForceOn } = row;
  const sealed = { evidence, sealedKey, sealedSha256, sealedBytes, inForceAt, inForceOn };
  const move = (states: readonly (typeof way)[number][]): Promise<void> =>
    writeUnaudited(testSystem(), async (tx) => {
      for (const state of states)
        await tx
          .update(agreement)
          .set(state === "in-force" ? { state, ...sealed } : { state })
          .where(eq(agreement.id, id));
    });
  await writeUnaudited(testSystem(), async (tx) => {
    await tx
      .insert(agreement)
      .values({ ...row, id, partnerId, state: "draft", createdBy: null, ...unsealed, ...unforced });
    for (const paper of papers)
      await tx.insert(agreementDocument).values({ ...paper, id: randomUUID(), partnerId, agreementId: id });
  });
  await move(["offered"]);
  const signed = { id: randomUUID(), partnerId, agreementId: id, accountId: signatory.accountId ?? "" };
  // Only the signatory's own context adds their signature.
  if (signature && until !== "offered")
    await writeUnaudited(signatory, async (tx) => {
      await tx.insert(agreementSignature).values({ ...signature, ...signed, mandateId: mandateId ?? null });
    });
  await move(way.slice(1, way.indexOf(until) + 1));
  return id;
};

/** A reading link of an agreement; answers its secret. */
export const makeShare = async (actor: Actor, agreementId: string): Promise<string> => {
  const secret = randomBytes(32).toString("base64url");
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 3_600_000);
  const owned = { partnerId: partnerIdOf(actor), agreementId, createdBy: actor.accountId ?? "" };
  await writeUnaudited(testSystem(), (tx) =>
    tx.insert(agreementShare).values({ ...owned, tokenHash: sha256(secret), createdAt, expiresAt }),
  );
  return secret;
};
