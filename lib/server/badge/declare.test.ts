import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getCredential } from "@/db/queries/person/credential";
import { getPerson } from "@/db/queries/person/list";
import { getReviewItem } from "@/db/queries/review/item";
import { findNodeProof } from "@/db/queries/tier/node";
import { credential, review } from "@/db/schema/claim";
import { auditEvent } from "@/db/schema/record";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { withIdempotencyKey } from "@/lib/actor";
import { bakedPng, bakedSvg } from "@/lib/badge/testing/badges";
import { signProof } from "@/lib/badge/testing/sign-proof";
import { signToken } from "@/lib/badge/testing/sign-token";
import { declareWithBadge, editWithBadge, previewBadge } from "./declare";
import { declare, newcomer, readingsOf, rowOf, typed, upload, world } from "./testing/world";

const reviewer = await makeActor(["reviewer"]);

describe("a certification declared with a valid badge", () => {
  it("is what the badge says, verified in the same act by the portal, with the reading kept", async () => {
    const { id, badge, owner, issuerId, personId } = await declare();
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
      key: expect.any(String),
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
    expect((await getPerson(owner, personId))?.credentials).toMatchObject([
      { id, byBadge: { issuer: "Example Certification" } },
    ]);
    const proof = await findNodeProof(owner, partnerIdOf(owner), { node: "advanced", from: 0 });
    expect(Object.keys(proof?.badges ?? {})).toEqual([id]);
    expect(view?.evidence.badge).toMatchObject({ outcome: "valid", finding: { issuer: "Example Certification" } });
  });

  it("answers the same to the same form sent twice, and reads the badge once", async () => {
    const { key, badgeFor } = await world();
    const owner = await makeActor(["owner"]);
    const person = await newcomer(owner);
    const fileId = await upload(owner, "badge.jwt", await signToken(badgeFor(person.email), key));
    const form = withIdempotencyKey(owner, randomUUID());
    const first = await declareWithBadge(form, typed(person.holder, fileId));
    expect(first.badge).toBe("valid");
    expect(await declareWithBadge(form, typed(person.holder, fileId))).toEqual(first);
    expect(await readingsOf(first.id)).toHaveLength(1);
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
    expect(await previewBadge(owner, { fileId })).toMatchObject({ outcome: "tampered", said: null });
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
