import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { removeIssuer } from "@/db/mutations/badge/issuer";
import { retireKey } from "@/db/mutations/badge/keys";
import { getIssuer } from "@/db/queries/badge/issuer";
import { getCredential } from "@/db/queries/person/credential";
import { getReviewItem } from "@/db/queries/review/item";
import { makeBadgeDocument } from "@/db/testing/badge/issuer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { signToken } from "@/lib/badge/testing/sign-token";
import { Refusal } from "@/lib/refusal/refusal";
import { runTasksBy } from "@/lib/server/task/run";
import { declareWithBadge } from "./declare";
import { revokedSince } from "./revoked-since";
import { declare, newcomer, readingsOf, rowOf, typed, upload, world } from "./testing/world";

const administrator = await makeActor(["administrator"]);
const reviewer = await makeActor(["reviewer"]);

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

  it("declared for two people at once never verifies both", async () => {
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
    expect(outcomes).toContain("used-before");
  });
});

describe("a badge that was declared already", () => {
  it("for the same person is a duplicate, whatever was typed beside it", async () => {
    const { owner, person, fileId } = await declare();
    const again = declareWithBadge(owner, typed(person.holder, fileId));
    expect(await catchRefusal(again)).toBe("duplicate-credential earnedOn:duplicate-credential");
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

  it("whose later list revokes a badge says what it had verified, which stays", async () => {
    const { id, issuerId, owner } = await declare();
    expect(await revokedSince(reviewer, issuerId)).toEqual([]);
    const [kept] = await readingsOf(id);
    const content = JSON.stringify([{ id: kept?.finding.id, revoked: true }]);
    await makeBadgeDocument(issuerId, { kind: "assertions", content });
    expect(await revokedSince(reviewer, issuerId)).toMatchObject([{ id, person: "Ana Prévost" }]);
    expect(await revokedSince(owner, issuerId)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: "verified" });
  });

  it("whose lists take too long to go through says that it does not know, and refuses nothing else", async () => {
    const { issuerId } = await declare();
    await makeBadgeDocument(issuerId);
    runTasksBy(() => Promise.reject(new Refusal("file-too-slow")));
    try {
      expect(await revokedSince(reviewer, issuerId)).toBeNull();
    } finally {
      runTasksBy(null);
    }
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
