import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { declareCredential, editCredential } from "@/db/mutations/person/credential";
import { editPerson } from "@/db/mutations/person/edit";
import { keepApart, mergePeople, unmergePeople } from "@/db/mutations/person/merge";
import { listHistory } from "@/db/queries/partner/history";
import { listDuplicates } from "@/db/queries/person/duplicates";
import { getPerson } from "@/db/queries/person/list";
import { loadFacts } from "@/db/queries/tier/facts";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal, credentialFor, credentialInput, personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { makePersonRequest, makePersonWith } from "@/db/testing/person/rows";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { withMerged } from "@/lib/person/changed";

const company = async () => {
  const owner = await makeActor(["owner"]);
  return { owner, partnerId: partnerIdOf(owner) };
};

const pair = (one: string, other: string, keptId = one) => ({
  ...{ oneId: one, oneVersion: 1, otherId: other, otherVersion: 1, keptId },
});

/** A record as `makePersonRow` makes it. */
const stored = (id: string) => ({ id, employedFrom: "2015-01-01", employedUntil: null, objectedOn: null });

const twoOf = async () => {
  const { owner, partnerId } = await company();
  const [one, other] = [await makePersonRow(partnerId, "Zoé Martin"), await makePersonRow(partnerId, "MARTIN Zoe")];
  return { owner, partnerId, one, other };
};

const factsOf = async (actor: Actor) => {
  const facts = await read(actor, (tx) => loadFacts(tx, partnerIdOf(actor)));
  if (!facts) throw new Error("No facts");
  return { ...facts, people: [...facts.people].sort((one, other) => (one.id < other.id ? -1 : 1)) };
};
const credentialsOf = async (actor: Actor, id: string) =>
  (await getPerson(actor, id))?.credentials.map((one) => [one.id, one.state]).sort();
const personOf = (actor: Actor, id: string) =>
  read(actor, async (tx) => (await tx.select().from(person).where(eq(person.id, id)))[0]);
const rowOf = (actor: Actor, id: string) =>
  read(actor, async (tx) => (await tx.select().from(credential).where(eq(credential.id, id)))[0]);

const reasonsIn = async (actor: Actor) =>
  (await listDuplicates(actor, partnerIdOf(actor))).pairs.map(({ one, other, reasons }) => [
    ...[one.name, other.name].sort(),
    reasons.join(),
  ]);

describe("two records of one person", () => {
  it.each([
    ["Zoé Martin", "Zoe Martin", "same-name"],
    ["Zoé Martin", "MARTIN Zoé", "name-order"],
    ["Anne-Marie Le Goff", "le goff anne marie", "name-order"],
    ["Cœur Œil", "coeur oeil", "same-name"],
  ])("are found: %s and %s, by %s", async (one, other, reason) => {
    const { owner, partnerId } = await company();
    await makePersonRow(partnerId, one);
    await makePersonRow(partnerId, other);
    await makePersonRow(partnerId, "Somebody Else");
    expect(await reasonsIn(owner)).toEqual([[...[one, other].sort(), reason]]);
  });

  it("are found by their address or the issuer's id, whatever their names, and not in another company", async () => {
    const { owner, partnerId } = await company();
    const { email } = await makePersonWith(partnerId, { name: "Zoé Martin" });
    await makePersonWith(partnerId, { name: "Zoé Durand", email });
    const [one, other] = [await makePersonRow(partnerId, "Ada"), await makePersonRow(partnerId, "Byron")];
    for (const personId of [one, other]) await makeCredential(owner, { personId, candidateId: "vmw-77" });
    const elsewhere = await company();
    await makePersonWith(elsewhere.partnerId, { name: "Zoé Martin", email });
    expect(await reasonsIn(owner)).toEqual([
      ["Ada", "Byron", "candidate-id"],
      ["Zoé Durand", "Zoé Martin", "same-address"],
    ]);
    expect(await reasonsIn(elsewhere.owner)).toEqual([]);
  });

  it("become one: certifications move, and of two of one day the verified one stays", async () => {
    const { owner, one, other } = await twoOf();
    const waiting = await makeCredential(owner, { personId: one });
    const verified = await makeCredential(owner, { personId: other, state: "verified" });
    const moved = await makeCredential(owner, { personId: other, type: "VSP", track: null });
    const before = await factsOf(owner);
    await mergePeople(owner, pair(one, other));
    expect(await credentialsOf(owner, one)).toEqual(
      [
        [moved, "declared"],
        [verified, "verified"],
      ].sort(),
    );
    expect((await rowOf(owner, waiting))?.state).toBe("withdrawn");
    expect(await getPerson(owner, other)).toBeNull();
    expect((await listHistory(owner, partnerIdOf(owner))).map(({ kind }) => kind)).toContain("person.merged");
    const sorted = (facts: typeof before) =>
      facts.people.map((who) => ({ ...who, credentials: [...who.credentials].sort((a, b) => (a.id < b.id ? -1 : 1)) }));
    const after = await factsOf(owner);
    expect(sorted(after)).toEqual(sorted(withMerged(before, stored(one), stored(other))));
  });

  it("join their days, take the only address, and keep an objection", async () => {
    const { owner, partnerId } = await company();
    const one = await makePersonWith(partnerId, {
      employedFrom: "2016-01-01",
      employedUntil: "2017-01-01",
      email: null,
    });
    const other = await makePersonWith(partnerId, { employedFrom: "2018-01-01", objectedOn: "2019-05-01" });
    await mergePeople(owner, pair(one.id, other.id));
    expect(await getPerson(owner, one.id)).toMatchObject({
      ...{ employedFrom: "2016-01-01", employedUntil: null, email: other.email, objectedOn: "2019-05-01" },
    });
  });

  it("keep the earlier declaration of their address and the later choice, and give both back when taken apart", async () => {
    const { owner, partnerId } = await company();
    const [early, late] = [new Date("2018-01-01T00:00:00Z"), new Date("2019-01-01T00:00:00Z")];
    const kept = await makePersonWith(partnerId, { createdAt: late });
    const other = await makePersonWith(partnerId, { email: kept.email, createdAt: early, chosenAt: late });
    const { id } = await mergePeople(owner, pair(kept.id, other.id));
    expect(await personOf(owner, kept.id)).toMatchObject({ emailSince: early, chosenAt: late });
    await unmergePeople(owner, { id });
    expect(await personOf(owner, kept.id)).toMatchObject({ emailSince: late, chosenAt: null });
  });

  it("keep the address of the one that objects, so that nobody agrees under the other", async () => {
    const { owner, partnerId } = await company();
    const kept = await makePersonWith(partnerId, { consentedAt: new Date(), chosenAt: new Date() });
    const other = await makePersonWith(partnerId, { objectedOn: "2019-05-01" });
    const before = await factsOf(owner);
    await mergePeople(owner, pair(kept.id, other.id));
    expect(await personOf(owner, kept.id)).toMatchObject({
      ...{ email: other.email, objectedOn: "2019-05-01", consentedAt: null, chosenAt: null },
    });
    const told = withMerged(before, stored(kept.id), { ...stored(other.id), objectedOn: "2019-05-01" });
    expect((await factsOf(owner)).people).toEqual(told.people);
  });

  it("are taken apart again, as if nothing had been, while nothing was touched", async () => {
    const { owner, partnerId, one, other } = await twoOf();
    const waiting = await makeCredential(owner, { personId: one });
    const verified = await makeCredential(owner, { personId: other, state: "verified" });
    const before = await factsOf(owner);
    const { id } = await mergePeople(owner, pair(one, other, other));
    expect((await listDuplicates(owner, partnerId)).merges).toMatchObject([{ id, keptId: other }]);
    await unmergePeople(owner, { id });
    expect(await factsOf(owner)).toEqual(before);
    expect([await credentialsOf(owner, one), await credentialsOf(owner, other)]).toEqual([
      [[waiting, "declared"]],
      [[verified, "verified"]],
    ]);
    expect(await catchRefusal(unmergePeople(owner, { id }))).toBe("stale");
    expect((await listDuplicates(owner, partnerId)).merges).toEqual([]);
  });

  it("are not taken apart once the record or a moved certification was changed", async () => {
    const { owner, one, other } = await twoOf();
    const moved = await makeCredential(owner, { personId: other });
    const { id } = await mergePeople(owner, pair(one, other));
    await editCredential(owner, { id: moved, rowVersion: 2, ...credentialInput, version: "7" });
    expect(await catchRefusal(unmergePeople(owner, { id }))).toBe("merge-touched");
    const next = await twoOf();
    const merge = await mergePeople(next.owner, pair(next.one, next.other));
    await editPerson(next.owner, { id: next.one, rowVersion: 2, ...personInput });
    expect(await catchRefusal(unmergePeople(next.owner, { id: merge.id }))).toBe("merge-touched");
  });

  it("keep what is declared for the person since, when they are taken apart", async () => {
    const { owner, one, other } = await twoOf();
    const { id } = await mergePeople(owner, pair(one, other));
    const since = await declareCredential(owner, credentialFor(one));
    await unmergePeople(owner, { id });
    expect(await credentialsOf(owner, one)).toEqual([[since.id, "declared"]]);
  });

  it("are not merged while the one that goes waits for an answer, nor as shown before a change", async () => {
    const { owner, partnerId, one, other } = await twoOf();
    await makePersonRequest({ id: other, partnerId });
    expect(await catchRefusal(mergePeople(owner, pair(one, other)))).toBe("person-asks");
    expect(await catchRefusal(mergePeople(owner, { ...pair(one, other), otherVersion: 2 }))).toBe("stale");
  });

  it("are merged by who declares people there, and are no business of another company", async () => {
    const { owner, partnerId, one, other } = await twoOf();
    const stranger = await makeActor(["owner"]);
    const viewer = await makeActor(["viewer"], { partnerId });
    expect(await catchRefusal(mergePeople(stranger, pair(one, other)))).toBe("not-found");
    expect(await catchRefusal(mergePeople(viewer, pair(one, other)))).toBe("not-permitted");
    expect(await catchRefusal(keepApart(stranger, { oneId: one, otherId: other }))).toBe("not-found");
    const theirs = await makePersonRow(partnerIdOf(stranger), "Zoé Martin");
    expect(await catchRefusal(mergePeople(owner, pair(one, theirs)))).toBe("not-found");
    const { id } = await mergePeople(owner, pair(one, other));
    expect(await catchRefusal(unmergePeople(stranger, { id }))).toBe("not-found");
    expect(await catchRefusal(unmergePeople(viewer, { id }))).toBe("not-permitted");
  });

  it("are two people once that was said, and not proposed again", async () => {
    const { owner, one, other } = await twoOf();
    await keepApart(owner, { oneId: one, otherId: other });
    expect(await reasonsIn(owner)).toEqual([]);
    expect(await catchRefusal(keepApart(owner, { oneId: other, otherId: one }))).toBe("unchanged");
  });
});
