import { expect, it } from "vitest";
import { getReviewItem } from "@/db/queries/review/item";
import { makeCredential } from "@/db/testing/declaration/rows";
import { makeActor, makePartner, partnerIdOf } from "@/db/testing/factories";
import { makePersonWith, someAddress } from "@/db/testing/person/rows";
import { read } from "@/db/transaction";
import { listElsewhere } from "./elsewhere";

it("a reviewer sees which other companies declare a person, and a company sees none of them", async () => {
  const email = someAddress();
  const owner = await makeActor(["owner"]);
  const name = `Écluse ${crypto.randomUUID()}`;
  const { id: personId } = await makePersonWith(partnerIdOf(owner), { email, objectedOn: "2019-09-01" });
  await makePersonWith(await makePartner({ name }), { email });
  await makePersonWith(await makePartner(), { email, withdrawnAt: new Date() });
  const id = await makeCredential(owner, { personId });
  const item = await getReviewItem(await makeActor(["reviewer"]), "credential", id, {});
  expect(item?.detail).toMatchObject({ elsewhere: [name], objectedOn: "2019-09-01" });
  expect(await read(owner, (tx) => listElsewhere(tx, email, partnerIdOf(owner)))).toEqual([]);
});
