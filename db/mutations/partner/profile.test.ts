import { expect, it } from "vitest";
import { editCompany } from "@/db/mutations/partner/profile";
import { getCompany } from "@/db/queries/partner/profile";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { modelsAmong } from "@/lib/partner/models";

const change = { rowVersion: 1, address: "1 rue de la Paix\n75002 Paris", businessModels: ["cloud-provider"] };

it("an owner changes address and business models; a stale form is refused", async () => {
  const owner = await makeActor(["owner"]);
  const id = partnerIdOf(owner);
  await editCompany(owner, { id, ...change });
  expect(await getCompany(owner, id)).toMatchObject({
    ...{ ...change, businessModels: modelsAmong(change.businessModels, []), rowVersion: 2, may: { edit: true } },
  });
  expect(await catchRefusal(editCompany(owner, { id, ...change }))).toBe("stale");
  expect(await catchRefusal(editCompany(owner, { id, ...change, rowVersion: 2 }))).toBe("unchanged");
});

it("other roles, other companies and staff may not", async () => {
  const owner = await makeActor(["owner"]);
  const id = partnerIdOf(owner);
  const contributor = await makeActor(["contributor"], { partnerId: id });
  const stranger = await makeActor(["owner"]);
  expect(await catchRefusal(editCompany(contributor, { id, ...change }))).toBe("not-permitted");
  expect(await catchRefusal(editCompany(stranger, { id, ...change }))).toBe("not-found");
  expect(await catchRefusal(editCompany(await makeActor(["administrator"]), { id, ...change }))).toBe("not-permitted");
  expect(await getCompany(stranger, id)).toBeNull();
});
