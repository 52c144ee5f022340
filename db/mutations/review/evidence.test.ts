import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { uploadFile } from "@/db/mutations/review/evidence";
import { file } from "@/db/schema/partner";
import { makeActivity } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";

const hour = 3_600_000;
const nearlyAll = 2 * 1024 ** 3 - 10;

const stored = (sizeBytes = 100) => {
  const storageKey = randomUUID();
  return { storageKey, name: "scan.pdf", mediaType: "application/pdf", sizeBytes, sha256: sha256(storageKey) };
};

/** Files that were sent so many hours ago, with or without earlier ones as their first pages. */
const makeFiles = async (owner: Actor, fields: Partial<typeof file.$inferInsert>, count = 1): Promise<string[]> => {
  const createdAt = fields.createdAt ?? owner.at;
  const made = Array.from({ length: count }, () => ({ ...stored(), ...fields, id: randomUUID(), createdAt }));
  const own = { partnerId: partnerIdOf(owner), createdBy: owner.accountId };
  await writeUnaudited(testSystem(), (tx) => tx.insert(file).values(made.map((one) => ({ ...one, ...own }))));
  return made.map(({ id }) => id);
};

const ago = (owner: Actor, hours: number): Date => new Date(owner.at.getTime() - hours * hour);
const sent = (owner: Actor, more = {}) => catchRefusal(uploadFile(owner, { ...stored(), ...more }));

describe("what a company's files may weigh", () => {
  it("counts what evidence names, and of the rest only the last day's", async () => {
    const [owner, named, recent] = [await makeActor(["owner"]), await makeActor(["owner"]), await makeActor(["owner"])];
    await makeFiles(owner, { sizeBytes: nearlyAll, createdAt: ago(owner, 25) });
    expect(await sent(owner)).toBe("none");
    const [proofFileId = ""] = await makeFiles(named, { sizeBytes: nearlyAll, createdAt: ago(named, 25) });
    await makeActivity(named, { proofFileId });
    expect(await sent(named)).toBe("file-quota");
    await makeFiles(recent, { sizeBytes: nearlyAll, createdAt: ago(recent, 23) });
    expect(await sent(recent)).toBe("file-quota");
  });
});

describe("how many files a member sends in an hour", () => {
  it("does not count pages added behind earlier ones, up to twenty each", async () => {
    const owner = await makeActor(["owner"]);
    await makeFiles(owner, { isContinuation: true }, 121);
    expect(await sent(owner)).toBe("none");
    await makeFiles(owner, {}, 119);
    expect(await sent(owner)).toBe("rate-limited");
    expect(await sent(owner, { isContinuation: true })).toBe("none");
    await makeFiles(owner, { isContinuation: true }, 2_400 - 122);
    expect(await sent(owner, { isContinuation: true })).toBe("rate-limited");
  });
});
