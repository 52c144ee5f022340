import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getIssuer, listIssuers } from "@/db/queries/badge/issuer";
import { otherUses } from "@/db/queries/badge/other-uses";
import { loadTrust } from "@/db/queries/badge/trust";
import { file } from "@/db/schema/partner";
import { makeBadgeDocument, makeIssuer } from "@/db/testing/badge/issuer";
import { makeCredential } from "@/db/testing/declaration/rows";
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

  it("of the same person twice is nobody else's", async () => {
    const owner = await makeActor(["owner"]);
    const digest = sha256(randomUUID());
    const id = await declare(owner, { digest });
    await writeUnaudited(testSystem(), async (tx) => {
      const { credential } = await import("@/db/schema/claim");
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
