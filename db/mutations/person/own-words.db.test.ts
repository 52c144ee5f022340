import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { announceEdition, draftEdition } from "@/db/mutations/edition/draft";
import { dropWord, saveCredential, saveTrack } from "@/db/mutations/edition/words";
import { readCredentialCatalogue } from "@/db/queries/person/catalogue";
import { getCredential } from "@/db/queries/person/credential";
import { getReviewItem } from "@/db/queries/review/item";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal, decideCredential } from "@/db/testing/declaration/typed";
import { makeDraft, typedCredential } from "@/db/testing/edition";
import { actorOnDay, makeActor } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { env } from "@/lib/env";
import { declareCredential, editCredential } from "./credential";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let member: Actor;

const declared = {
  ...{ type: "Star", track: "AI", version: "2", candidateId: "", earnedOn: "2019-09-01", expiresOn: null },
  proofFileId: null,
};
const declare = (change: object, actor = member) =>
  declareCredential(actor, {
    ...{ holder: { name: `Person ${randomUUID()}`, email: null, employedFrom: "2018-01-01", employedUntil: null } },
    ...declared,
    ...change,
  });

/**
 * From 2020 on there is a certification of the programme's own in a track of its own, and no VCDX any more; from 2022 on
 * its own is dropped as well.
 */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  const manager = await makeActor(["programme-manager"]);
  const { id } = await makeDraft(manager);
  await saveTrack(manager, { id, rowVersion: 1, isNew: true, track: "AI", fr: "IA privée", en: "Private AI" });
  await saveCredential(manager, { id, rowVersion: 2, ...typedCredential });
  await dropWord(manager, { id, rowVersion: 3, list: "credentials", word: "VCDX" });
  await announceEdition(manager, { id, rowVersion: 4, effectiveOn: "2020-01-01", shortNoticeReason: "" });
  const next = { id: `${id}-next`, rowVersion: 1 };
  await draftEdition(manager, { basedOn: id, id: next.id, fr: "Suite", en: "Next" });
  await dropWord(manager, { ...next, list: "credentials", word: "Star" });
  await announceEdition(manager, { ...next, rowVersion: 2, effectiveOn: "2022-01-01", shortNoticeReason: "" });
  member = await makeActor(["contributor"]);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

it("a certification that only the coming edition names is offered and taken, with its validity", async () => {
  const { types, tracks } = await readCredentialCatalogue(member);
  expect(types.map(({ value }) => value)).toEqual(["VCP", "VCAP", "VCDX", "VSP", "VTSP", "Star"]);
  expect(tracks.at(-1)).toMatchObject({ value: "AI", name: { en: "Private AI" } });
  const { id } = await declare({});
  expect(await getCredential(member, id)).toMatchObject({ type: "Star", track: "AI", expiresOn: "2021-09-01" });
});

it.each([
  [{ type: "VCX" }, "type:not-in-programme"],
  [{ track: null }, "track:track-needed"],
  [{ track: "XX" }, "track:track-needed"],
  [{ version: "3" }, "version:version-unknown"],
])("a declaration of %j is refused at its field", async (change, fault) => {
  expect(await catchRefusal(declare(change))).toBe(`invalid ${fault}`);
});

it("a certification that the programme dropped is taken where it was earned before, and keeps its meaning", async () => {
  const later = actorOnDay(member, "2020-06-01");
  const vcdx = { type: "VCDX", track: "NV", version: "6" };
  expect((await readCredentialCatalogue(later)).types.at(-1)).toMatchObject({ value: "VCDX", isTracked: true });
  const { id } = await declare({ ...vcdx, earnedOn: "2019-12-31" }, later);
  expect(await catchRefusal(declare({ ...vcdx, earnedOn: "2020-01-01" }, later))).toBe("invalid type:not-in-programme");
  const kept = { ...declared, ...vcdx, earnedOn: "2019-12-31", id, rowVersion: 1 };
  const moved = { ...kept, earnedOn: "2020-01-02" };
  expect(await catchRefusal(editCredential(later, moved))).toBe("invalid type:not-in-programme");
  await editCredential(later, { ...kept, candidateId: "C-7" });
  expect(await getCredential(later, id)).toMatchObject({ type: "VCDX", track: "NV", candidateId: "C-7" });
});

const inForce = () => actorOnDay(member, "2023-06-01");
const edited = (id: string, rowVersion: number, change: object) =>
  editCredential(inForce(), { ...declared, ...{ id, rowVersion }, ...change });
const validity = async (id: string) => (await getCredential(inForce(), id))?.expiresOn;

it("a certification that is declared under an own type is valid anew where its day or type is corrected", async () => {
  const { id } = await declare({ earnedOn: "2020-02-01" }, inForce());
  expect(await validity(id)).toBe("2022-02-01");
  await edited(id, 1, { earnedOn: "2020-03-01", expiresOn: "2022-02-01" });
  expect(await validity(id)).toBe("2022-03-01");
  await edited(id, 2, { earnedOn: "2020-03-01", expiresOn: "2022-03-01", type: "VCP", track: "NV" });
  expect(await validity(id)).toBeNull();
  await edited(id, 3, { earnedOn: "2020-03-01" });
  expect(await validity(id)).toBe("2022-03-01");
});

it("a certification is valid until its certificate's day as long as that is not changed", async () => {
  const { id } = await declare({ earnedOn: "2020-02-01", expiresOn: "2021-01-01" }, inForce());
  await edited(id, 1, { earnedOn: "2020-03-01", expiresOn: "2021-01-01" });
  expect(await validity(id)).toBe("2021-01-01");
});

it("a certification of limited validity is not made one for ever by an emptied day", async () => {
  const { id } = await declare({ earnedOn: "2020-02-01" }, inForce());
  expect(await catchRefusal(edited(id, 1, { earnedOn: "2020-02-01", expiresOn: null }))).toBe("unchanged");
  expect(await validity(id)).toBe("2022-02-01");
});

it("a day that a reviewer asked for may bring another end of validity, and a type another version", async () => {
  const { id } = await declare({ earnedOn: "2020-02-01" }, inForce());
  await decideCredential(id, { state: "more-asked", askedFields: ["earnedOn"] });
  await edited(id, 1, { earnedOn: "2020-03-01", expiresOn: "2022-02-01" });
  expect(await validity(id)).toBe("2022-03-01");
  const other = await declare({ earnedOn: "2020-02-02", type: "VCP", track: "NV", version: "6" }, inForce());
  await decideCredential(other.id, { state: "more-asked", askedFields: ["type"] });
  await edited(other.id, 1, { earnedOn: "2020-02-02" });
  expect(await getCredential(inForce(), other.id)).toMatchObject({ type: "Star", version: "2" });
});

it("a certification that was dropped is called by its name, for its company and for who reviews it", async () => {
  const reviewer = actorOnDay(await makeActor(["reviewer"]), "2023-06-01");
  const { id } = await declare({ type: "VCDX", track: "NV", version: "6", earnedOn: "2019-12-01" }, inForce());
  const { types } = await readCredentialCatalogue(inForce());
  const name = defaultEdition.credentials.find(({ type }) => type === "VCDX")?.name;
  expect(types.find(({ value }) => value === "VCDX")?.name).toEqual(name);
  const item = await getReviewItem(reviewer, "credential", id, {});
  expect(item?.detail).toMatchObject({ type: "VCDX", names: { type: name } });
});

it("a certification of the programme's own that was dropped since is corrected by what its own day says", async () => {
  const { id } = await declare({ earnedOn: "2021-12-31" }, inForce());
  const kept = { earnedOn: "2021-12-31", expiresOn: "2023-12-31" };
  expect(await catchRefusal(edited(id, 1, { ...kept, earnedOn: "2022-01-01" }))).toBe("invalid type:not-in-programme");
  await edited(id, 1, { ...kept, candidateId: "C-8" });
  expect(await validity(id)).toBe("2023-12-31");
  expect(await catchRefusal(edited(id, 2, { ...kept, version: "9" }))).toBe("invalid version:version-unknown");
  await edited(id, 2, { ...kept, earnedOn: "2021-12-30", version: "1" });
  expect(await validity(id)).toBe("2023-12-30");
  expect((await readCredentialCatalogue(inForce())).types.map(({ value }) => value)).toEqual([
    ...["VCP", "VCAP", "VSP", "VTSP", "Star", "VCDX"],
  ]);
});
