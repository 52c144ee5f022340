import { beforeAll, describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { findDocumentsInForce, getDocumentsInForce } from "@/db/queries/agreement/documents-in-force";
import * as files from "@/db/queries/agreement/files";
import { findKnownSeal } from "@/db/queries/agreement/sealed-file";
import { makeShare } from "@/db/testing/agreement/documents";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import { agreementRow, makeOfferedAgreement } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, makePartner, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import type { Actor } from "@/lib/actor";
import type { AgreementState } from "@/lib/agreement/life/state";
import { sha256 } from "@/lib/digest/sha256";
import type { Role } from "@/lib/role";

let offer: Awaited<ReturnType<typeof makeOfferedAgreement>>;
let other: Actor;

beforeAll(async () => {
  offer = await makeOfferedAgreement();
  ({ signatory: other } = await makeOfferedAgreement());
});

const readers: Role[] = ["owner", "signatory", "finance", "viewer", "reviewer", "auditor"];
const as = (role: Role): Promise<Actor> => makeActor([role], { partnerId: partnerIdOf(offer.signatory) });

describe("the document of an agreement", () => {
  it.each(readers)("is found in each language by a %s", async (role) => {
    const reader = await as(role);
    const [fr, en] = [
      await files.findDocument(reader, offer.id, "fr"),
      await files.findDocument(reader, offer.id, "en"),
    ];
    expect(fr).toEqual({ ...fr, name: `agreement-${offer.id.slice(0, 8)}-fr.pdf`, storageKey: fr.sha256 });
    expect(en.sha256).not.toBe(fr.sha256);
  });

  it.each(["de", "FR", "", "fr'"])("does not exist in the language %j", async (language) => {
    expect(await catchRefusal(files.findDocument(offer.signatory, offer.id, language))).toBe("not-found");
  });

  it("does not exist for another company, for visitors, or where there is none", async () => {
    for (const stranger of [other, visitorActor()])
      expect(await catchRefusal(files.findDocument(stranger, offer.id, "fr"))).toBe("not-found");
    expect(await catchRefusal(files.findDocument(offer.signatory, crypto.randomUUID(), "fr"))).toBe("not-found");
  });
});

describe("the sealed file of an agreement", () => {
  it.each([
    ["sealing", wayIntoForce.slice(0, 4), false],
    ["in-force", wayIntoForce, true],
    ["superseded", [...wayIntoForce, "superseded"], true],
    ["terminated", [...wayIntoForce, "terminated"], true],
  ] as [AgreementState, AgreementState[], boolean][])(
    "is served, once it is written, while it is %s: %s",
    async (_, states, isThere) => {
      const owner = await makeActor(["owner"]);
      const sealed = sha256(crypto.randomUUID());
      const id = await makeBareAgreement(partnerIdOf(owner), states, { sealedKey: sealed, sealedSha256: sealed });
      expect(await catchRefusal(files.findSealed(owner, id))).toBe(isThere ? "none" : "not-found");
      expect(await catchRefusal(files.findSealed(await makeActor(["auditor"]), id))).toBe(
        isThere ? "none" : "not-found",
      );
      expect(await catchRefusal(files.findSealed(other, id))).toBe("not-found");
    },
  );

  it("is the file that was sealed, under a name that tells it from the unsealed one", async () => {
    const owner = await makeActor(["owner"]);
    const id = await makeBareAgreement(partnerIdOf(owner), wayIntoForce);
    const { sealedKey, sealedSha256 } = await agreementRow(id);
    expect(await files.findSealed(owner, id)).toEqual({
      ...{
        storageKey: sealedKey,
        sha256: sealedSha256,
        name: `agreement-${id.slice(0, 8)}-sealed.pdf`,
        evidence: null,
      },
    });
  });
});

describe("the evidence of an agreement", () => {
  it("does not exist before the seal, nor for another company", async () => {
    const owner = await makeActor(["owner"]);
    const bare = await makeBareAgreement(partnerIdOf(owner), wayIntoForce);
    for (const [reader, id] of [
      [offer.signatory, offer.id],
      [owner, bare],
      [other, bare],
    ] as const)
      expect(await catchRefusal(files.getEvidence(reader, id))).toBe("not-found");
  });
});

describe("a reading link", () => {
  const holder = async (): Promise<Actor> => visitorActor(hashLinkSecret(await makeShare(offer.signatory, offer.id)));

  it("opens its one agreement and its documents, and shows no place where a file is kept", async () => {
    const visitor = await holder();
    const reading = await files.getSharedReading(visitor);
    expect(reading).toMatchObject({ id: offer.id, isOpen: true, annexes: ["resale"], act: { kind: "full" } });
    expect(reading.company).toMatch(/^Société /);
    expect(reading.documents.map(({ language }) => language).sort()).toEqual(["en", "fr"]);
    expect(JSON.stringify(reading)).not.toContain("storageKey");
    const own = await files.findDocument(offer.signatory, offer.id, "fr");
    expect(await files.findSharedDocument(visitor, "fr")).toEqual(own);
    expect(await catchRefusal(files.findSharedDocument(visitor, "de"))).toBe("not-found");
  });

  it("opens nothing once revoked or over, by a guess, or without a secret", async () => {
    const [revoked, over] = [await holder(), await holder()];
    await asOwner(async (client) => {
      await client.query("UPDATE agreement_share SET revoked_at = now() WHERE token_hash = $1", [revoked.linkHash]);
      await client.query("UPDATE agreement_share SET expires_at = now() WHERE token_hash = $1", [over.linkHash]);
    });
    for (const visitor of [revoked, over, visitorActor(hashLinkSecret("guess")), visitorActor(), other]) {
      expect(await catchRefusal(files.getSharedReading(visitor))).toBe("not-found");
      expect(await catchRefusal(files.findSharedDocument(visitor, "fr"))).toBe("not-found");
    }
  });
});

describe("what is known of a sealed file", () => {
  it.each([
    [wayIntoForce, "in-force"],
    [[...wayIntoForce, "superseded"], "superseded"],
    [[...wayIntoForce, "terminated"], "ended"],
  ] as [AgreementState[], string][])("is its state and since when: %j", async (states, state) => {
    const id = await makeBareAgreement(await makePartner(), states);
    const { sealedSha256 } = await agreementRow(id);
    expect(await findKnownSeal(testSystem(), sealedSha256 ?? "")).toEqual({ state, sinceOn: "2019-10-01" });
  });

  it("is nothing by another hash", async () => {
    for (const hash of ["", "0".repeat(64), (await files.findDocument(offer.signatory, offer.id, "fr")).sha256])
      expect(await findKnownSeal(testSystem(), hash)).toBeNull();
  });
});

describe("the documents in force", () => {
  it("are the framework, then what was added, oldest first", async () => {
    const partnerId = await makePartner({ name: "Atelier" });
    const framework = await makeBareAgreement(partnerId, wayIntoForce, { createdAt: new Date("2019-05-01") });
    const amendment = { kind: "amendment" as const, act: { kind: "amendment" as const, standing: [] } };
    const added: string[] = [];
    for (const day of ["2019-07-01", "2019-03-01"])
      added.push(
        await makeBareAgreement(partnerId, wayIntoForce, {
          ...{ ...amendment, predecessorId: framework, createdAt: new Date(day), annexes: ["cloud"] },
        }),
      );
    await makeBareAgreement(partnerId, ["offered"]);
    const viewer = await makeActor(["viewer"], { partnerId });
    const found = await getDocumentsInForce(viewer, partnerId);
    expect(found.company).toBe("Atelier");
    expect(found.standing.map(({ id }) => id)).toEqual([framework, added[1], added[0]]);
    expect(await findDocumentsInForce(await makeActor(["auditor"]), partnerId)).toEqual(found);
    expect(await findDocumentsInForce(other, partnerId)).toBeNull();
    expect(await catchRefusal(getDocumentsInForce(other, partnerId))).toBe("not-found");
  });

  it("are none for a new company", async () => {
    const owner = await makeActor(["owner"]);
    expect((await getDocumentsInForce(owner, partnerIdOf(owner))).standing).toEqual([]);
    expect(await findDocumentsInForce(await makeActor(["auditor"]), crypto.randomUUID())).toBeNull();
  });
});
