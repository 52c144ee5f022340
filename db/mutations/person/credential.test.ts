import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { declareCredential, editCredential, withdrawCredential } from "@/db/mutations/person/credential";
import { uploadFile } from "@/db/mutations/review/evidence";
import { listHistory } from "@/db/queries/partner/history";
import { getCredential } from "@/db/queries/person/credential";
import { getPerson, listPeople } from "@/db/queries/person/list";
import {
  catchRefusal,
  credentialFor,
  credentialForNewPerson,
  credentialInput,
  decideCredential,
  makePerson,
} from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { withIdempotencyKey } from "@/lib/actor";

const owner = await makeActor(["owner"]);
const partnerId = partnerIdOf(owner);
const stranger = await makeActor(["owner"]);

const declared = async () => declareCredential(owner, credentialFor(await makePerson(owner)));
const stored = () => ({
  storageKey: randomUUID(),
  name: "proof.pdf",
  mediaType: "application/pdf",
  sizeBytes: 3,
  sha256: "0".repeat(64),
});

describe("a certification", () => {
  it("is declared by an owner or a contributor and waits", async () => {
    const personId = await makePerson(owner);
    const contributor = await makeActor(["contributor"], { partnerId });
    const { id } = await declareCredential(contributor, credentialFor(personId));
    expect(await getCredential(owner, id)).toMatchObject({
      state: "declared",
      type: "VCP",
      track: "DCV",
      person: { id: personId },
    });
    for (const role of ["viewer", "finance", "signatory"] as const) {
      const actor = await makeActor([role], { partnerId });
      expect(await catchRefusal(declareCredential(actor, credentialFor(personId)))).toBe("not-permitted");
    }
  });

  it("is declared together with its holder, or neither is", async () => {
    const actor = await makeActor(["owner"]);
    expect(await catchRefusal(declareCredential(actor, { ...credentialForNewPerson, earnedOn: "2019-10-02" }))).toBe(
      "invalid earnedOn:day-in-future",
    );
    expect((await listPeople(actor, partnerIdOf(actor))).people).toEqual([]);
    const { id, personId } = await declareCredential(actor, credentialForNewPerson);
    expect((await getPerson(actor, personId))?.credentials.map((line) => line.id)).toEqual([id]);
    const kinds = (await listHistory(actor, partnerIdOf(actor))).map(({ kind }) => kind);
    expect(kinds).toEqual(["credential.declared", "person.added"]);
  });

  it("has no track when it is a VSP, whatever was sent", async () => {
    const personId = await makePerson(owner);
    const { id } = await declareCredential(owner, { ...credentialFor(personId), type: "VSP" });
    expect((await getCredential(owner, id))?.track).toBeNull();
  });

  it("is not declared twice for the same day", async () => {
    const personId = await makePerson(owner);
    const first = await declareCredential(owner, credentialFor(personId));
    const again = () => catchRefusal(declareCredential(owner, credentialFor(personId)));
    expect(await again()).toBe("duplicate-credential earnedOn:duplicate-credential");
    await withdrawCredential(owner, { id: first.id, rowVersion: 1 });
    expect(await again()).toBe("none");
  });

  it("of another company does not exist", async () => {
    const { id, personId } = await declared();
    const row = { id, rowVersion: 1 };
    expect(await getCredential(stranger, id)).toBeNull();
    expect(await catchRefusal(declareCredential(stranger, credentialFor(personId)))).toBe("not-found");
    expect(await catchRefusal(editCredential(stranger, { ...row, ...credentialInput }))).toBe("not-found");
    expect(await catchRefusal(withdrawCredential(stranger, row))).toBe("not-found");
  });

  it("is corrected while declared, and a form shown before is stale", async () => {
    const { id } = await declared();
    const input = { id, rowVersion: 1, ...credentialInput, version: "6.7" };
    await editCredential(owner, input);
    expect(await getCredential(owner, id)).toMatchObject({ version: "6.7", rowVersion: 2, state: "declared" });
    expect(await catchRefusal(editCredential(owner, input))).toBe("stale");
  });

  it.each(["verified", "rejected"] as const)("is no longer changed nor withdrawn once %s", async (state) => {
    const { id } = await declared();
    await decideCredential(id, { state });
    expect(await catchRefusal(editCredential(owner, { id, rowVersion: 1, ...credentialInput }))).toBe("decided");
    expect(await catchRefusal(withdrawCredential(owner, { id, rowVersion: 1 }))).toBe("decided");
    expect((await getCredential(owner, id))?.may).toEqual({ edit: false, withdraw: false, comment: true });
  });

  it("changes only the requested fields when it is resubmitted, and waits again", async () => {
    const { id } = await declared();
    await decideCredential(id, { state: "more-asked", askedFields: ["candidateId"] });
    const input = { id, rowVersion: 1, ...credentialInput };
    expect(await catchRefusal(editCredential(owner, input))).toBe("nothing-changed");
    expect(await catchRefusal(editCredential(owner, { ...input, candidateId: "VMW-2", version: "7" }))).toBe(
      "field-not-asked version:field-not-asked",
    );
    await editCredential(owner, { ...input, candidateId: "VMW-2" });
    expect(await getCredential(owner, id)).toMatchObject({ state: "declared", askedFields: [], candidateId: "VMW-2" });
    expect((await listHistory(owner, partnerId, undefined, 1))[0]?.kind).toBe("credential.resubmitted");
  });

  it("is entered once when it is sent twice under one key", async () => {
    const personId = await makePerson(owner);
    const keyed = withIdempotencyKey(owner, randomUUID());
    const input = credentialFor(personId);
    const first = await declareCredential(keyed, input);
    expect(await declareCredential(keyed, input)).toEqual(first);
    expect((await getPerson(owner, personId))?.credentials).toHaveLength(1);
  });

  it("takes only evidence of its own company", async () => {
    const ours = await uploadFile(owner, stored());
    const theirs = await uploadFile(stranger, stored());
    const personId = await makePerson(owner);
    const input = credentialFor(personId);
    const fault = "invalid proofFileId:file-unknown";
    expect(await catchRefusal(declareCredential(owner, { ...input, proofFileId: theirs.id }))).toBe(fault);
    expect(await catchRefusal(declareCredential(owner, { ...input, proofFileId: randomUUID() }))).toBe(fault);
    const { id } = await declareCredential(owner, { ...input, proofFileId: ours.id });
    expect((await getCredential(owner, id))?.proof).toMatchObject({ id: ours.id, name: "proof.pdf" });
  });
});
