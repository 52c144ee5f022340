import { and, eq, ne } from "drizzle-orm";
import { expect, it } from "vitest";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { shareAgreement } from "@/db/mutations/agreement/share";
import { signAgreement } from "@/db/mutations/agreement/sign";
import {
  recordReading,
  recordReadToEnd,
  recordRefusedAttempt,
  recordSealedDownload,
} from "@/db/mutations/agreement/timeline";
import { recordDelivery, recordFailedDelivery } from "@/db/mutations/mail/queue";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { getEvidence } from "@/db/queries/agreement/files";
import { auditChain, mail } from "@/db/schema/record";
import {
  agreementRow,
  ensureProgramme,
  giveMandate,
  makeAgreementCompany,
  makeSigner,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { evidenceSchema } from "@/lib/agreement/evidence/schema";
import { sha256 } from "@/lib/digest/sha256";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { readDocument } from "@/lib/server/agreement/store";

const begun = Date.now();
/** An instant before the test began. */
const ago = (seconds: number): Date => new Date(begun - seconds * 1_000);

const lettersAbout = (id: string, template: string) =>
  read(testSystem(), (tx) =>
    tx
      .select()
      .from(mail)
      .where(and(eq(mail.subjectId, id), eq(mail.template, template), ne(mail.state, "sent"))),
  );

/** The first reader's mail is delivered, the second's bounces. */
const carry = async (id: string, template: string, at: Date): Promise<void> => {
  const [first, second] = await lettersAbout(id, template);
  if (first) await recordDelivery(testSystem(at), first);
  if (second)
    await recordFailedDelivery(
      testSystem(new Date(at.getTime() + 100)),
      { ...second, attempts: 1_000 },
      "550 no such user",
    );
};

const readAll = async (actor: Actor, id: string): Promise<void> => {
  const about = { id, language: "fr" as const };
  await recordReading(actor, "opened", about);
  await recordReading(later(actor, 100), "downloaded", about);
  await recordReadToEnd(later(actor, 200), about);
  await shareAgreement(later(actor, 300), { id, tokenHash: sha256(id) });
  await recordRefusedAttempt(later(actor, 400), id, "wrong-code");
};

it("the evidence of an agreement in force records what each party did, saw and was refused, from offer to seal", async () => {
  await ensureProgramme();
  const company = await makeAgreementCompany();
  const signatory = await makeSigner(["signatory"], company, ago(60));
  await makeSigner(["owner"], company, ago(60));
  const mandateId = await giveMandate(signatory);
  const { id } = await offerAgreement(signatory);
  await carry(id, "agreement-offered", ago(55));
  await readAll(later(signatory, 10_000), id);
  const signing = later(signatory, 20_000);
  await stepUpFor(signing, await shownSigning(id));
  await signAgreement(later(signing, 100), await shownSigning(id));
  const reviewer = await makeSigner(["reviewer"], undefined, ago(30));
  await verifyDeclaration(reviewer, { kind: "mandate", id: mandateId, rowVersion: 1 });
  const countersigner = await makeSigner(["countersigner"], undefined, ago(20));
  await stepUpFor(countersigner, await shownSigning(id), "agreement.countersign");
  await countersignAgreement(later(countersigner, 100), { ...(await shownSigning(id)), dualControl: true });
  await sealOne(id);

  const { evidence, sealedSha256 } = await getEvidence(signatory, id);
  expect(evidenceSchema.safeParse(evidence).error?.issues ?? []).toEqual([]);
  expect(
    evidence.timeline.map(({ kind, side, detail }) => [kind, side, detail && (/@/.test(detail) ? "@" : detail)]),
  ).toEqual([
    ["offered", "partner", expect.anything()],
    ["mail-accepted", "portal", "@"],
    ["mail-bounced", "portal", "@"],
    ["opened", "partner", "fr"],
    ["downloaded", "partner", "fr"],
    ["read-to-end", "partner", "fr"],
    ["shared", "partner", null],
    ["attempt-refused", "partner", "wrong-code"],
    ["step-up", "partner", "totp"],
    ["signed", "partner", "fr"],
    ["mandate-confirmed", "vendor", null],
    ["step-up", "vendor", "totp"],
    ["countersigned", "vendor", null],
    ["sealing", "portal", null],
  ]);
  const { identity, technical, document, auditHead } = evidence;
  expect(identity).toMatchObject({ userId: signatory.accountId, capacity: "Directrice générale" });
  expect(identity.emailVerified.at).toBe(signatory.at.toISOString());
  expect(technical).toMatchObject({ ip: "127.0.0.1", sessionSha256: sha256(signatory.sessionId ?? "") });
  const row = await agreementRow(id);
  expect([row.sealedSha256, row.evidence]).toEqual([sealedSha256, evidence]);
  const sealed = await readDocument(row.sealedKey ?? "");
  expect(sha256(sealed.subarray(0, document.bytes))).toBe(document.sha256);
  const [head] = await read(testSystem(), (tx) => tx.select().from(auditChain).where(eq(auditChain.id, company)));
  expect(auditHead.sequence).toBeLessThan(head?.seq ?? 0);

  await carry(id, "agreement-in-force", new Date());
  await recordSealedDownload(later(signatory, 600_000), id, "sealed-downloaded");
  await recordSealedDownload(later(signatory, 700_000), id, "sealed-downloaded");
  const { deliveries } = await getEvidence(signatory, id);
  expect(deliveries.map(({ kind }) => kind)).toEqual(["delivered", "bounced", "fetched"]);
  expect((await getEvidence(countersigner, id)).deliveries).toEqual(deliveries);
});
