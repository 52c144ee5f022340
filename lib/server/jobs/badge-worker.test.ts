import { expect, it } from "vitest";
import { declareCredential } from "@/db/mutations/person/credential";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActor } from "@/db/testing/factories";
import { signToken } from "@/lib/badge/testing/sign-token";
import { newcomer, readingsOf, rowOf, typed, upload, world } from "@/lib/server/badge/testing/world";
import { readUnread } from "./badge-worker";

await ensureProgramme();

const badge = { type: "VCP", track: "DCV", version: "6", earnedOn: "2019-02-02", expiresOn: "2031-02-02" } as const;

it("a badge that was declared and not read is read a minute later, once", async () => {
  const { key, badgeFor } = await world();
  const owner = await makeActor(["owner"]);
  const person = await newcomer(owner);
  const fileId = await upload(owner, "badge.jwt", await signToken(badgeFor(person.email), key));
  const { id } = await declareCredential(owner, typed(person.holder, fileId, badge));
  expect(await rowOf(id)).toMatchObject({ state: "declared" });
  await readUnread();
  expect(await readingsOf(id)).toEqual([]);
  const later = new Date(owner.at.getTime() + 60_000);
  await readUnread(later);
  const [reading] = await readingsOf(id);
  expect(reading?.outcome).toMatch(/^(valid|expired)$/);
  await readUnread(later);
  expect(await readingsOf(id)).toHaveLength(1);
});
