import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { OfferedDocument } from "@/db/mutations/agreement/offer";
import { prepareAgreement } from "@/db/mutations/agreement/offer";
import { getOfferBasis } from "@/db/queries/agreement/offer";
import { agreement, agreementDocument, agreementEvent, agreementSignature } from "@/db/schema/agreement";
import { auditEvent } from "@/db/schema/record";
import { actorOnDay, partnerIdOf, testSystem } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { currentTemplate } from "@/lib/agreement/text/template";
import { renderAgreementPdf } from "@/lib/server/agreement/pdf/render";
import { keepDocument, readDocument } from "@/lib/server/agreement/store";
import { configuredKey } from "@/lib/server/seal/key/configured";
import { verifySealed } from "@/lib/verify/verify";
import type { Parties } from "./life";
import type { Model, ModelCompany } from "./model";

/** The portal under test: real companies in a real database, on the model's day. */
export type AgreementWorld = {
  companies: Parties[];
  manager: Actor;
  ownerUrl: string;
  documents: OfferedDocument[];
  tick: number;
};

/** The same actor at the next instant, on the programme's day. */
export const now = (world: AgreementWorld, model: Model, actor: Actor): Actor => {
  world.tick += 1;
  return actorOnDay(later(actor, world.tick), model.day);
};

/** One short document on disk for every offer: signatures and seals are real, the text is tested elsewhere. */
export const renderOnce = async (): Promise<OfferedDocument[]> => {
  const { pdf, pages } = await renderAgreementPdf({
    ...{ template: currentTemplate, language: "fr", annexes: [], agreementId: randomUUID(), offeredOn: "2019-10-01" },
    vendor: { legalName: "Éditeur Test SA" },
    party: { legalName: "Société", country: "FR", registerNumber: "732829320", address: null },
    predecessorSha256: null,
    verifyAt: "https://portal.example/fr/verify",
    act: {
      ...{ kind: "renewal", from: "2020-10-01", until: "2021-10-01" },
      standing: [
        {
          ...{ id: randomUUID(), kind: "full", sha256: "0".repeat(64), annexes: ["resale"] },
          ...{ templateVersion: currentTemplate.version, inForceOn: "2019-10-01" },
        },
      ],
    },
  });
  const kept = await keepDocument(pdf);
  return agreementLanguages.map((language) => ({ language, ...kept, pages }));
};

/** Requests the next document as the page does, with that one document. */
export const askWorld = async (world: AgreementWorld, actor: Actor): Promise<{ id: string }> => {
  const { next, company, predecessor } = await getOfferBasis(actor, partnerIdOf(actor));
  return prepareAgreement(actor, {
    ...next,
    ...{ id: randomUUID(), partnerId: company.id, companyRowVersion: company.rowVersion },
    ...{ predecessorId: predecessor?.id ?? null, documents: world.documents },
  });
};

export const setDay = (world: AgreementWorld, day: string): Promise<void> =>
  asOwner(async (client) => {
    await client.query("UPDATE programme SET today_on = $1", [day]);
  }, world.ownerUrl);

const rowsOf = (partnerId: string) =>
  read(testSystem(), (tx) =>
    tx.select().from(agreement).where(eq(agreement.partnerId, partnerId)).orderBy(agreement.createdAt),
  );

const signedStates = ["partner-signed", "returned", "declined-by-vendor"];
const bothStates = ["countersigned", "sealing", "in-force", "superseded", "terminated"];

const looksRight = async (row: Awaited<ReturnType<typeof rowsOf>>[number]): Promise<void> => {
  await read(testSystem(), async (tx) => {
    const about = eq(agreementSignature.agreementId, row.id);
    const sides = (await tx.select({ side: agreementSignature.side }).from(agreementSignature).where(about)).map(
      ({ side }) => side,
    );
    const expected = bothStates.includes(row.state)
      ? ["partner", "vendor"]
      : signedStates.includes(row.state)
        ? ["partner"]
        : [];
    expect(sides.sort(), `signatures of a ${row.kind} ${row.state}`).toEqual(expected);
    const papers = await tx.select().from(agreementDocument).where(eq(agreementDocument.agreementId, row.id));
    expect(papers).toHaveLength(2);
    const noted = await tx.select().from(agreementEvent).where(eq(agreementEvent.agreementId, row.id));
    const count = (kind: string) => noted.filter((event) => event.kind === kind).length;
    const ways = { offered: 1, signed: Number(expected.length > 0), countersigned: Number(expected.length === 2) };
    expect({ offered: count("offered"), signed: count("signed"), countersigned: count("countersigned") }).toEqual(ways);
    const events = await tx.select({ kind: auditEvent.kind }).from(auditEvent).where(eq(auditEvent.subjectId, row.id));
    const kinds = events.map(({ kind }) => kind);
    const reached = ["offered", "partner-signed"].includes(row.state) ? [] : [`agreement.${row.state}`];
    for (const kind of reached)
      expect(
        kinds.filter((one) => one === kind),
        kind,
      ).toHaveLength(1);
    expect(row.closedReason !== null).toBe(
      ["declined", "withdrawn", "returned", "declined-by-vendor", "terminated"].includes(row.state),
    );
  });
};

/** Throws unless the states are those of the model, after every step. */
export const requireSame = async ({ signatory }: Parties, company: ModelCompany): Promise<void> => {
  const rows = await rowsOf(partnerIdOf(signatory));
  const seen = rows.map(({ kind, state, annexes }) => `${kind} ${state} ${[...annexes].sort().join("+")}`);
  const wanted = company.documents.map(({ kind, state, annexes }) => `${kind} ${state} ${annexes.join("+")}`);
  expect(seen).toEqual(wanted);
  const inForce = rows.filter(({ state }) => state === "in-force");
  const frameworks = inForce.filter(({ kind }) => kind === "full" || kind === "version");
  expect(frameworks.length).toBe(inForce.length > 0 ? 1 : 0);
  for (const row of inForce) expect(row.endsOn, `${row.kind} in force`).toBe(company.endsOn);
};

/**
 * Throws unless signatures, files, events and audit of every agreement are complete and its files verify, at the end.
 */
export const requireSound = async ({ signatory }: Parties): Promise<void> => {
  const roots = [(await configuredKey("Éditeur Test SA")).rootPem];
  for (const row of await rowsOf(partnerIdOf(signatory))) {
    await looksRight(row);
    if (row.state !== "in-force") continue;
    const verdict = await verifySealed(await readDocument(row.sealedKey ?? ""), roots);
    expect(verdict).toMatchObject({ valid: true, fileSha256: row.sealedSha256 });
    expect(verdict.evidence?.document).toMatchObject({ agreementId: row.id, kind: row.kind });
  }
};
