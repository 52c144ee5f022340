import { beforeAll, describe, expect, it } from "vitest";
import { delegateMandate } from "@/db/mutations/mandate/delegate";
import { listMembers } from "@/db/queries/account/member";
import { listMembersWith, listOwners } from "@/db/queries/account/seat";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { listOtherSignatories } from "@/db/queries/mandate/list";
import { getPartner } from "@/db/queries/partner/list";
import { getPlan } from "@/db/queries/tier/plan";
import { addGone } from "@/db/testing/account/gone";
import { makeFile } from "@/db/testing/agreement/documents";
import { makeOwnMandate } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { makePlanFor } from "@/db/testing/tier/plan";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { partnerRoles } from "@/lib/role";

type Named = { name: string }[];

let member: Actor;
let gone: Awaited<ReturnType<typeof addGone>>;

beforeAll(async () => {
  await ensureProgramme();
  member = await makeActor([...partnerRoles]);
  gone = await asOwner((client) => addGone(client, partnerIdOf(member), partnerRoles));
  await makePlanFor(member);
});

/** Every list of a company's people that have an account: one who left is in none. */
const lists: Record<string, () => Promise<Named>> = {
  "members, to themselves": async () => (await listMembers(member))?.members ?? [],
  "members, to staff": async () => (await getPartner(await makeActor(["auditor"]), partnerIdOf(member)))?.members ?? [],
  "whom a step can be given to": async () => (await getPlan(member)).members,
  "whom to delegate to": () => listOtherSignatories(member),
  "whom to ask": async () =>
    (await getAgreementPage(await makeActor(["viewer"], { partnerId: partnerIdOf(member) }))).owners.map((name) => ({
      name,
    })),
  owners: () => read(member, (tx) => listOwners(tx, partnerIdOf(member))),
  "members with a role": () => read(member, (tx) => listMembersWith(tx, partnerIdOf(member), ["finance", "viewer"])),
};

describe("a person who left", () => {
  it.each(Object.entries(lists))("is in no list: %s", async (_, list) => {
    expect((await list()).map(({ name }) => name)).not.toContain("Left");
  });

  it("is delegated nothing, and no one whose account is disabled is", async () => {
    const parentId = await makeOwnMandate(member);
    const proofFileId = await makeFile(member, "mandate.pdf");
    const dates = { capacity: "Directeur", fromOn: "2019-06-01", untilOn: "", proofFileId };
    for (const { accountId } of gone)
      expect(await catchRefusal(delegateMandate(member, { parentId, accountId, ...dates }))).toBe(
        "invalid accountId:choose-colleague",
      );
  });
});
