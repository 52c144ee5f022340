import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { removeIssuer } from "@/db/mutations/badge/issuer";
import { retireKey } from "@/db/mutations/badge/keys";
import { addPerson } from "@/db/mutations/person/edit";
import { getIssuer } from "@/db/queries/badge/issuer";
import { getCredential } from "@/db/queries/person/credential";
import { getReviewItem } from "@/db/queries/review/item";
import { badgeReading } from "@/db/schema/badge";
import { credential, review } from "@/db/schema/claim";
import { auditEvent } from "@/db/schema/record";
import { makeIssuer } from "@/db/testing/badge/issuer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { achievementCredential, bakedPng, bakedSvg } from "@/lib/badge/testing/badges";
import { testKeys } from "@/lib/badge/testing/keys";
import { signProof, signToken } from "@/lib/badge/testing/sign";
import type { DeclareCredential } from "@/lib/credential/schema";
import { env } from "@/lib/env";
import { takeUpload } from "@/lib/server/file/upload";
import { declareWithBadge, editWithBadge, previewBadge } from "./declare";

const keys = await testKeys();
const administrator = await makeActor(["administrator"]);
const reviewer = await makeActor(["reviewer"]);

/** An issuer with one badge, and the badges that it makes. */
const world = async () => {
  const name = `https://${randomUUID()}.example`;
  const [identifier, badge] = [`${name}/issuer`, `${name}/classes/vcp`];
  const key = { ...keys.ed, trusted: { ...keys.ed.trusted, name: `${identifier}#ed` } };
  const classes = [{ id: badge, type: "VCP", track: "DCV", version: "" }];
  const issuerId = await makeIssuer({ identifiers: [identifier], keys: [key.trusted], classes });
  const badgeFor = (email: string, over: Record<string, unknown> = {}) =>
    achievementCredential({
      id: `urn:uuid:${randomUUID()}`,
      issuer: { id: identifier, type: ["Profile"], name: "Says itself" },
      credentialSubject: {
        type: ["AchievementSubject"],
        identifier: [{ type: "IdentityObject", hashed: false, identityHash: email, identityType: "emailAddress" }],
        achievement: { id: badge, type: ["Achievement"], name: "VCP", description: "d", criteria: { narrative: "n" } },
      },
      ...over,
    });
  return { issuerId, key, badgeFor };
};

const upload = async (actor: Actor, name: string, body: Uint8Array | string): Promise<string> => {
  const headers = { "content-type": "", "x-file-name": name, origin: env().PUBLIC_URL };
  const sent = new Request(`${env().PUBLIC_URL}/api/files`, { method: "POST", headers, body: body as BodyInit });
  return (await takeUpload(actor, sent)).id;
};

const newcomer = async (owner: Actor, email = `${randomUUID()}@partner.example`) => {
  const person = await addPerson(owner, {
    name: "Ana Prévost",
    email,
    employedFrom: "2015-01-01",
    employedUntil: null,
  });
  return { holder: person.id, email };
};

/** What the form holds where nothing but the person and the badge is right. */
const typed = (holder: string, proofFileId: string, over: Partial<DeclareCredential> = {}): DeclareCredential => ({
  ...{ holder, type: "VCAP", track: "NV", version: "6", candidateId: "", earnedOn: "2018-01-01", expiresOn: null },
  proofFileId,
  ...over,
});

const rowOf = (id: string) =>
  read(testSystem(), async (tx) => (await tx.select().from(credential).where(eq(credential.id, id)))[0]);
const readingsOf = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(badgeReading).where(eq(badgeReading.credentialId, id)));

/** Declares with a badge that is right but for what is said. */
const declare = async ({
  over = {},
  email,
  owner: given,
  form = {},
}: {
  over?: Record<string, unknown>;
  email?: string;
  owner?: Actor;
  form?: Partial<DeclareCredential>;
} = {}) => {
  const { issuerId, key, badgeFor } = await world();
  const owner = given ?? (await makeActor(["owner"]));
  const person = await newcomer(owner);
  const token = await signToken(badgeFor(email ?? person.email, over), key);
  const fileId = await upload(owner, "badge.png", bakedPng(token));
  return {
    issuerId,
    key,
    badgeFor,
    owner,
    person,
    token,
    fileId,
    ...(await declareWithBadge(owner, typed(person.holder, fileId, form))),
  };
};

describe("a certification declared with a valid badge", () => {
  it("is what the badge says, verified in the same act by the portal, with the reading kept", async () => {
    const { id, badge, owner, issuerId } = await declare();
    expect(badge).toBe("valid");
    const row = await rowOf(id);
    expect(row).toMatchObject({
      type: "VCP",
      track: "DCV",
      version: "6",
      earnedOn: "2019-02-02",
      expiresOn: "2031-02-02",
    });
    expect(row).toMatchObject({ state: "verified", decidedBy: null, declaredBy: owner.accountId });
    const [kept, ...others] = await readingsOf(id);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ outcome: "valid", issuerId });
    expect(kept?.finding).toMatchObject({
      issuer: "Example Certification",
      key: keys.ed.trusted.thumbprint,
      proof: "token",
    });
    const [decision] = await read(testSystem(), (tx) => tx.select().from(review).where(eq(review.subjectId, id)));
    expect(decision).toMatchObject({ decision: "accepted", accountId: null });
    const events = await read(testSystem(), (tx) =>
      tx
        .select({ kind: auditEvent.kind, by: auditEvent.accountId })
        .from(auditEvent)
        .where(eq(auditEvent.subjectId, id))
        .orderBy(auditEvent.seq),
    );
    expect(events).toEqual([
      { kind: "credential.declared", by: owner.accountId },
      { kind: "credential.verified", by: null },
    ]);
    const view = await getCredential(owner, id);
    expect(view?.evidence.badge).toMatchObject({ outcome: "valid", finding: { issuer: "Example Certification" } });
  });

  it("may be a drawing, or a document with its proof inside", async () => {
    const { key, badgeFor } = await world();
    const owner = await makeActor(["contributor"]);
    for (const pack of ["badge.svg", "badge.json"] as const) {
      const person = await newcomer(owner);
      const document = badgeFor(person.email);
      const text =
        pack === "badge.svg"
          ? bakedSvg(await signToken(document, key), "3.0")
          : JSON.stringify(await signProof(document, "eddsa-rdfc-2022", key));
      const fileId = await upload(owner, pack, text);
      expect((await declareWithBadge(owner, typed(person.holder, fileId))).badge).toBe("valid");
    }
  });

  it("fills the form before it is sent, whoever it is for", async () => {
    const { key, badgeFor } = await world();
    const owner = await makeActor(["owner"]);
    const fileId = await upload(owner, "badge.jwt", await signToken(badgeFor("x@partner.example"), key));
    const said = { type: "VCP", track: "DCV", version: "", earnedOn: "2019-02-02", expiresOn: "2031-02-02" };
    expect(await previewBadge(owner, { fileId })).toEqual({
      outcome: "valid",
      issuer: "Example Certification",
      badge: "VCP",
      said,
    });
    const stranger = await makeActor(["owner"]);
    expect(await catchRefusal(previewBadge(stranger, { fileId }))).toBe("not-found");
  });

  it("is verified by a correction of a declaration that waits", async () => {
    const { id, badge, owner, badgeFor, key, person } = await declare({ email: "else@partner.example" });
    expect(badge).toBe("other-recipient");
    const proofFileId = await upload(owner, "badge.jwt", await signToken(badgeFor(person.email), key));
    const { holder: _, ...fields } = typed("", proofFileId, { type: "VCP", track: "DCV", earnedOn: "2019-02-02" });
    expect(await editWithBadge(owner, { ...fields, id, rowVersion: 1 })).toEqual({ id, badge: "valid" });
    expect(await rowOf(id)).toMatchObject({ state: "verified" });
    expect(await readingsOf(id)).toHaveLength(2);
  });
});

describe("a badge that does not verify", () => {
  it.each([
    ["expired", { validUntil: "2019-09-30T12:00:00Z" }],
    ["not-yet-valid", { validFrom: "2019-10-02T00:00:00Z", awardedDate: "2019-02-02T00:00:00Z" }],
    ["issuer-unknown", { issuer: "https://nobody.example/issuer" }],
    ["status-unknown", { credentialStatus: { type: "1EdTechRevocationList", id: "https://nobody.example/list" } }],
    ["recipient-unknown", { credentialSubject: { id: "did:example:x", achievement: { id: "x" } } }],
  ] as const)("%s leaves the declaration to the reviewer, who reads why", async (outcome, over) => {
    const { id, badge, owner } = await declare({ over, form: { type: "VCP", track: "DCV", earnedOn: "2019-02-02" } });
    expect(badge).toBe(outcome);
    expect(await rowOf(id)).toMatchObject({ state: "declared", type: "VCP" });
    const item = await getReviewItem(reviewer, "credential", id, { kind: null, search: "" } as never);
    expect(item?.evidence?.badge).toMatchObject({ outcome });
    expect((await getCredential(owner, id))?.evidence.badge).toMatchObject({ outcome });
  });

  it("because it was altered is told, and nothing is declared", async () => {
    const { key, badgeFor } = await world();
    const owner = await makeActor(["owner"]);
    const person = await newcomer(owner);
    const [head, , signature] = (await signToken(badgeFor(person.email), key)).split(".");
    const body = Buffer.from(JSON.stringify(badgeFor(person.email))).toString("base64url");
    const fileId = await upload(owner, "badge.png", bakedPng([head, body, signature].join(".")));
    expect(await catchRefusal(declareWithBadge(owner, typed(person.holder, fileId)))).toBe(
      "invalid proofFileId:badge-tampered",
    );
    const left = await read(owner, (tx) =>
      tx.select({ id: credential.id }).from(credential).where(eq(credential.personId, person.holder)),
    );
    expect(left).toEqual([]);
  });

  it("because the programme does not know its words on that day leaves what was typed", async () => {
    const { id, badge } = await declare({
      over: { validFrom: "2031-01-01T00:00:00Z" },
      form: { type: "VCP", track: "DCV", earnedOn: "2019-02-02" },
    });
    expect(badge).toBe("not-yet-valid");
    expect(await rowOf(id)).toMatchObject({ earnedOn: "2019-02-02", state: "declared" });
  });

  it.each([
    ["badge.json", "{}", "badge-absent"],
    ["badge.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "badge-entities"],
    ["badge.png", bakedPng(Buffer.alloc(20_000_000, 120), { isPacked: true }), "badge-too-large"],
    ["badge.html", "<html></html>", "badge-absent"],
  ])("as %s without a badge to read is refused when it is sent", async (name, body, code) => {
    expect(await catchRefusal(upload(await makeActor(["owner"]), name, body))).toBe(code);
  });
});

describe("the same badge", () => {
  it("for a second person is found, blocks the portal, and each sees as far as they may", async () => {
    const first = await declare();
    const otherOwner = await makeActor(["owner"]);
    const person = await newcomer(otherOwner, first.person.email);
    const fileId = await upload(otherOwner, "again.jwt", first.token);
    const { id, badge } = await declareWithBadge(otherOwner, typed(person.holder, fileId));
    expect(badge).toBe("used-before");
    expect(await rowOf(id)).toMatchObject({ state: "declared" });
    expect((await getCredential(otherOwner, id))?.evidence.uses).toEqual([]);
    const item = await getReviewItem(reviewer, "credential", id, { kind: null, search: "" } as never);
    expect(item?.evidence?.uses).toMatchObject([{ id: first.id, how: "badge", partnerId: partnerIdOf(first.owner) }]);
    const colleague = await newcomer(first.owner, first.person.email);
    const again = await declareWithBadge(first.owner, typed(colleague.holder, first.fileId));
    expect(again.badge).toBe("used-before");
    expect((await getCredential(first.owner, again.id))?.evidence.uses).toMatchObject([{ id: first.id, how: "badge" }]);
  });

  it("that nobody proved does not stop the one whose it is", async () => {
    const { key, badgeFor } = await world();
    const [thief, owner] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const person = await newcomer(owner);
    const document = badgeFor(person.email);
    const bare = await upload(thief, "badge.json", JSON.stringify(document));
    const planted = await newcomer(thief, person.email);
    expect((await declareWithBadge(thief, typed(planted.holder, bare))).badge).toBe("not-proven");
    const fileId = await upload(owner, "badge.jwt", await signToken(document, key));
    expect((await declareWithBadge(owner, typed(person.holder, fileId))).badge).toBe("valid");
  });

  it("declared for two people at once verifies one of them", async () => {
    const { key, badgeFor } = await world();
    const owners = [await makeActor(["owner"]), await makeActor(["owner"])];
    const email = `${randomUUID()}@partner.example`;
    const token = await signToken(badgeFor(email), key);
    const outcomes = await Promise.all(
      owners.map(async (owner) => {
        const [person, fileId] = [await newcomer(owner, email), await upload(owner, "badge.jwt", token)];
        return (await declareWithBadge(owner, typed(person.holder, fileId))).badge;
      }),
    );
    expect(outcomes.toSorted()).toEqual(["used-before", "valid"]);
  });
});

describe("an issuer", () => {
  it("that is trusted no more touches nothing that was verified, and says what it touched", async () => {
    const { id, issuerId } = await declare();
    const view = await getIssuer(administrator, issuerId);
    expect(view?.touched).toEqual({ credentials: 1, partners: 1 });
    await removeIssuer(administrator, { id: issuerId, rowVersion: view?.rowVersion ?? 0 });
    expect(await rowOf(id)).toMatchObject({ state: "verified" });
    expect(await getIssuer(administrator, issuerId)).toBeNull();
  });

  it("whose key was retired proves only what was earned before", async () => {
    const { issuerId, key, badgeFor, owner } = await declare();
    await retireKey(administrator, {
      id: issuerId,
      rowVersion: 1,
      thumbprint: key.trusted.thumbprint,
      retiredOn: "2019-02-02",
    });
    const person = await newcomer(owner);
    const fileId = await upload(owner, "badge.jwt", await signToken(badgeFor(person.email), key));
    expect((await declareWithBadge(owner, typed(person.holder, fileId))).badge).toBe("key-retired");
  });
});
