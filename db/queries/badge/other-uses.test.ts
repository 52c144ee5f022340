import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getIssuer, listIssuers } from "@/db/queries/badge/issuer";
import { otherUses } from "@/db/queries/badge/other-uses";
import { loadTrust } from "@/db/queries/badge/trust";
import { credential } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { makeBadgeDocument, makeIssuer } from "@/db/testing/badge/issuer";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { pictureBands } from "@/lib/file/picture-hash";

type Scan = { digest?: string; picture?: string };

const declare = async (owner: Actor, { digest = sha256(randomUUID()), picture }: Scan): Promise<string> => {
  const id = randomUUID();
  await writeUnaudited(testSystem(), (tx) =>
    tx.insert(file).values({
      ...{ id, partnerId: partnerIdOf(owner), storageKey: id, name: "scan.jpg", mediaType: "image/jpeg", sizeBytes: 1 },
      ...{ sha256: digest, picture: picture ?? null, pictureBands: picture ? pictureBands(picture) : null },
      ...{ createdBy: owner.accountId, createdAt: new Date() },
    }),
  );
  return makeCredential(owner, { proofFileId: id });
};

/** Newer declarations whose pictures begin alike and go on differently. */
const makeLookAlikes = async (owner: Actor, begin: string, count: number): Promise<void> => {
  const personId = await makePersonRow(partnerIdOf(owner));
  const submittedAt = new Date(Date.now() + 60_000);
  const made = Array.from({ length: count }, () => {
    const [id, picture] = [randomUUID(), `${begin}${sha256(randomUUID()).slice(4)}`];
    return { id, picture, pictureBands: pictureBands(picture), sha256: sha256(id), storageKey: id };
  });
  const own = { partnerId: partnerIdOf(owner), createdBy: owner.accountId, createdAt: new Date() };
  const earned = { type: "VCP", track: "DCV", earnedOn: "2019-02-02", state: "declared", submittedAt } as const;
  await writeUnaudited(testSystem(), async (tx) => {
    await tx
      .insert(file)
      .values(made.map((one) => ({ ...own, ...one, name: "scan.jpg", mediaType: "image/jpeg", sizeBytes: 1 })));
    await tx.insert(credential).values(
      made.map(({ id }) => ({
        ...earned,
        ...{ id, personId, version: id, partnerId: own.partnerId, proofFileId: id, declaredBy: own.createdBy },
      })),
    );
  });
};

const found = (actor: Actor, id: string) =>
  read(actor, async (tx) => (await otherUses(tx, id, null)).map((use) => [use.id, use.how]));

describe("the same proof", () => {
  it("is found by its bytes, in other companies by staff only", async () => {
    const [one, other, reviewer] = [
      await makeActor(["owner"]),
      await makeActor(["viewer"]),
      await makeActor(["reviewer"]),
    ];
    const digest = sha256(randomUUID());
    const [first, second, third] = [
      await declare(one, { digest }),
      await declare(one, { digest }),
      await declare(other, { digest }),
    ];
    expect(await found(one, first)).toEqual([[second, "bytes"]]);
    expect(await found(other, third)).toEqual([]);
    expect((await found(reviewer, first)).toSorted()).toEqual(
      [
        [second, "bytes"],
        [third, "bytes"],
      ].toSorted(),
    );
    expect(await found(other, first)).toEqual([]);
  });

  it("is found by what it looks like, up to twelve bits", async () => {
    const owner = await makeActor(["owner"]);
    const picture = sha256(randomUUID());
    const near = `${(Number.parseInt(picture[0] ?? "0", 16) ^ 15).toString(16)}${picture.slice(1)}`;
    const far = [...picture].map((digit) => (Number.parseInt(digit, 16) ^ 1).toString(16)).join("");
    const id = await declare(owner, { picture });
    const [scan] = [await declare(owner, { picture: near }), await declare(owner, { picture: far })];
    expect(await found(owner, id)).toEqual([[scan, "picture"]]);
  });

  it("is found behind more than three hundred newer pictures that share a band but look different", async () => {
    const [owner, other] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const reviewer = await makeActor(["reviewer"]);
    const picture = sha256(randomUUID());
    const earlier = await declare(other, { picture });
    await makeLookAlikes(other, picture.slice(0, 4), 301);
    const id = await declare(owner, { picture });
    expect(await found(reviewer, id)).toEqual([[earlier, "picture"]]);
  });

  it("of the same person twice is nobody else's", async () => {
    const owner = await makeActor(["owner"]);
    const digest = sha256(randomUUID());
    const id = await declare(owner, { digest });
    await writeUnaudited(testSystem(), async (tx) => {
      const { eq } = await import("drizzle-orm");
      const [row] = await tx.select().from(credential).where(eq(credential.id, id));
      if (row) await tx.insert(credential).values({ ...row, id: randomUUID(), track: "NV" });
    });
    expect(await found(owner, id)).toEqual([]);
  });
});

describe("the issuers of badges", () => {
  it("are read by staff, changed by administrators, and no company sees any", async () => {
    const id = await makeIssuer({ name: "Seen by staff" });
    await makeBadgeDocument(id);
    const [administrator, reviewer, owner] = [
      await makeActor(["administrator"]),
      await makeActor(["reviewer"]),
      await makeActor(["owner"]),
    ];
    expect((await listIssuers(administrator))?.may).toEqual({ trust: true });
    expect((await listIssuers(reviewer))?.issuers.map((one) => one.id)).toContain(id);
    expect((await getIssuer(reviewer, id))?.may).toEqual({ trust: false });
    expect((await getIssuer(reviewer, id))?.documents).toHaveLength(1);
    expect(await listIssuers(owner)).toBeNull();
    expect(await getIssuer(owner, id)).toBeNull();
    expect(await loadTrust(owner)).toEqual([]);
  });
});
