import { beforeAll, describe, expect, it } from "vitest";
import { declareCredential } from "@/db/mutations/person/credential";
import { getCredential } from "@/db/queries/person/credential";
import { makeFile } from "@/db/testing/agreement/documents";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { credentialInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { declarationStates } from "@/lib/review/state";

let owner: Actor;
let other: Actor;
let id: string;
let personId: string;

beforeAll(async () => {
  owner = await makeActor(["owner"]);
  other = await makeActor(["owner"]);
  personId = await makePersonRow(partnerIdOf(owner), "Ada Test");
  id = await makeCredential(owner, { personId, version: "6.5", candidateId: "VMW-7", expiresOn: "2021-02-02" });
  await makeCredential(other);
});

const asRole = (role: Parameters<typeof makeActor>[0][number]): Promise<Actor> =>
  makeActor([role], { partnerId: partnerIdOf(owner) });

describe("a certification", () => {
  it("is shown with its holder and everything that was declared, and not with who declared it", async () => {
    expect(await getCredential(owner, id)).toEqual({
      id,
      person: { id: personId, name: "Ada Test" },
      ...{ type: "VCP", track: "DCV", version: "6.5", candidateId: "VMW-7" },
      ...{ earnedOn: "2019-02-02", expiresOn: "2021-02-02", state: "declared", askedFields: [] },
      ...{ submittedAt: owner.at, decidedAt: null, reasonCode: null, reasonNote: null },
      ...{ proof: null, evidence: { badge: null, uses: [] }, rowVersion: 1, head: 0 },
      may: { edit: true, withdraw: true, comment: true },
    });
  });

  it("is shown with its evidence, without the place where the file is kept", async () => {
    const proofFileId = await makeFile(owner, "diplôme.pdf");
    const proved = await makeCredential(owner, { personId, proofFileId });
    const { proof } = (await getCredential(owner, proved)) ?? {};
    expect(proof).toEqual({
      ...{ id: proofFileId, name: "diplôme.pdf", mediaType: "application/pdf" },
      size: expect.any(Number) as number,
    });
  });

  it("does not exist for another company, a visitor, without an id or where there is none", async () => {
    expect(await getCredential(other, id)).toBeNull();
    expect(await getCredential(visitorActor(), id)).toBeNull();
    expect(await getCredential(owner, undefined)).toBeNull();
    expect(await getCredential(owner, crypto.randomUUID())).toBeNull();
  });

  it.each([
    ["owner", true],
    ["contributor", true],
    ["finance", false],
    ["signatory", false],
    ["viewer", false],
    ["reviewer", false],
    ["auditor", false],
  ] as const)("may be changed and commented by a %s: %s", async (role, may) => {
    const shown = await getCredential(await asRole(role), id);
    expect(shown?.may).toEqual({ edit: may, withdraw: may, comment: may });
  });

  it.each(declarationStates)("is shown to its owner while it is %s, with what they may do", async (state) => {
    const decided = await makeCredential(owner, { personId, state, reasonCode: "unreadable", reasonNote: "Page 2" });
    const isOpen = state === "declared" || state === "more-asked";
    expect(await getCredential(owner, decided)).toMatchObject({
      ...{ state, reasonCode: "unreadable", reasonNote: "Page 2" },
      may: { edit: isOpen, withdraw: isOpen, comment: state !== "withdrawn" },
    });
  });

  it("names the last event of the reader's company, and none to staff", async () => {
    const declarer = await makeActor(["contributor"]);
    const made = await declareCredential(declarer, {
      holder: await makePersonRow(partnerIdOf(declarer)),
      ...credentialInput,
    });
    const first = (await getCredential(declarer, made.id))?.head ?? 0;
    expect(first).toBeGreaterThan(0);
    await declareCredential(declarer, { holder: await makePersonRow(partnerIdOf(declarer)), ...credentialInput });
    expect((await getCredential(declarer, made.id))?.head).toBeGreaterThan(first);
    expect((await getCredential(await makeActor(["reviewer"]), made.id))?.head).toBe(0);
  });
});
