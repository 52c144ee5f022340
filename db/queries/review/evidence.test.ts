import { beforeAll, describe, expect, it } from "vitest";
import { findFile, isFileVisible } from "@/db/queries/review/evidence";
import { makeFile } from "@/db/testing/agreement/documents";
import { giveMandate } from "@/db/testing/agreement/offer";
import { makeActivity, makeCredential } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";

const deployment = { kind: "deployment", amountCents: null, currency: null } as const;

/** Evidence that the owner's company sent, attached to what the test says. */
const attach = async (to: (proof: { proofFileId: string }) => Promise<unknown>[]): Promise<string> => {
  const proofFileId = await makeFile(owner, "preuve.pdf");
  await Promise.all(to({ proofFileId }));
  return proofFileId;
};

let owner: Actor;
let other: Actor;

beforeAll(async () => {
  owner = await makeActor(["owner"]);
  other = await makeActor(["owner"]);
});

const as = (role: Role): Promise<Actor> => makeActor([role], { partnerId: partnerIdOf(owner) });

/** Whether a file is found, which must be what other queries are told of it. */
const sees = async (actor: Actor, id: string): Promise<boolean> => {
  const found = (await findFile(actor, id)) !== null;
  expect(await read(actor, (tx) => isFileVisible(tx, actor, id))).toBe(found);
  return found;
};

const seesRevenue = (role: Role): boolean =>
  role === "owner" || role === "finance" || (vendorRoles as readonly Role[]).includes(role);

describe("a file of evidence", () => {
  it("is found with its name, type, size and where it is kept, and no other column", async () => {
    const id = await attach((proof) => [makeCredential(owner, proof)]);
    const found = await findFile(owner, id);
    expect(found).toEqual({
      ...{ id, name: "preuve.pdf", mediaType: "application/pdf", sizeBytes: expect.any(Number) as number },
      storageKey: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      ...{ partnerId: partnerIdOf(owner), isRevenue: false, isBadge: false },
    });
  });

  it("does not exist for another company, for visitors, or where there is none", async () => {
    const id = await attach((proof) => [makeCredential(owner, proof)]);
    for (const stranger of [other, visitorActor()]) expect(await sees(stranger, id)).toBe(false);
    expect(await sees(owner, crypto.randomUUID())).toBe(false);
  });

  it.each([...partnerRoles, ...vendorRoles])("of a certification, a project or a mandate is for a %s", async (role) => {
    const reader = await as(role);
    expect(await sees(reader, await attach((proof) => [makeCredential(owner, proof)]))).toBe(true);
    expect(await sees(reader, await attach((proof) => [makeActivity(owner, { ...deployment, ...proof })]))).toBe(true);
    expect(await sees(reader, await attach((proof) => [giveMandate(owner, proof)]))).toBe(true);
  });

  it.each([...partnerRoles, ...vendorRoles])("of revenue is only for who may see revenue: %s", async (role) => {
    const reader = await as(role);
    const order = await attach((proof) => [makeActivity(owner, proof)]);
    const both = await attach((proof) => [
      makeActivity(owner, { ...deployment, ...proof }),
      makeActivity(owner, proof),
    ]);
    expect(await sees(reader, order)).toBe(seesRevenue(role));
    expect(await sees(reader, both)).toBe(seesRevenue(role));
  });

  it("is only for its uploader until a declaration names it", async () => {
    const id = await attach(() => []);
    expect(await sees(owner, id)).toBe(true);
    for (const role of ["owner", "finance", "reviewer"] as const) expect(await sees(await as(role), id)).toBe(false);
    await makeCredential(owner, { proofFileId: id });
    expect(await sees(await as("viewer"), id)).toBe(true);
  });

  it("of a withdrawn order stays hidden as the order was", async () => {
    const id = await attach((proof) => [makeActivity(owner, { ...proof, state: "withdrawn" })]);
    expect(await sees(await as("viewer"), id)).toBe(false);
    expect(await sees(owner, id)).toBe(true);
  });
});
