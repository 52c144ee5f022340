import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { changeMemberRoles, removeMember } from "@/db/mutations/account/member";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { listWithoutSignatory } from "@/db/queries/mandate/succession";
import { membership } from "@/db/schema/account";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { giveMandate, makeAgreementCompany, makeSigner, setMandate } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { endMandate } from "./declare";
import { requestSuccessors } from "./succession";

/** The portal on a day of the programme. */
const systemOn = (today: string) => mintActor({ ...testSystem(), today });

const seatOf = (actor: Actor): Promise<string> =>
  read(testSystem(), async (tx) => {
    const [row] = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(eq(membership.accountId, actor.accountId ?? ""));
    return row?.id ?? "";
  });

/** A company under agreement, its owner, and its one signatory with a confirmed mandate. */
const bound = async () => {
  const company = await makeAgreementCompany();
  const owner = await makeSigner(["owner"], company);
  const signatory = await makeSigner(["signatory"], company);
  const mandateId = await giveMandate(signatory, { state: "verified" });
  await makeInForce(company);
  return { company, owner, signatory, mandateId };
};

const askedIn = async (company: string): Promise<number> =>
  (await emailsAbout(company)).filter(({ template }) => template === "succession-asked").length;

const stateOf = async (owner: Actor) => {
  const { current, succession } = await getAgreementPage(owner);
  return { agreement: current?.state, why: succession?.why };
};

describe("when the last signatory leaves", () => {
  it("the agreement stays in force, a successor is asked for by letter and on the page, and staff sees it", async () => {
    const { company, owner, signatory, mandateId } = await bound();
    expect((await getAgreementPage(owner)).succession).toBeNull();
    await endMandate(owner, { id: mandateId, rowVersion: 1, reason: "Fin de fonctions" });
    expect(await stateOf(owner)).toMatchObject({ agreement: "in-force", why: "ended" });
    expect(await askedIn(company)).toBe(1);
    const staff = await makeSigner(["countersigner"]);
    const waiting = await listWithoutSignatory(staff);
    expect(waiting.find(({ partnerId }) => partnerId === company)).toMatchObject({ endedOn: "2019-10-01" });
    expect(await catchRefusal(listWithoutSignatory(signatory))).toBe("not-permitted");
  });

  it("and the company, their mandates end with their membership", async () => {
    const { company, owner, signatory } = await bound();
    await removeMember(owner, { membershipId: await seatOf(signatory) });
    expect(await stateOf(owner)).toMatchObject({ agreement: "in-force", why: "left" });
    expect(await askedIn(company)).toBe(1);
    const again = await makeSigner(["signatory"], company);
    expect((await getAgreementPage(again)).mandate).toBeNull();
  });

  it("by losing the role, the owners are asked as well", async () => {
    const { company, owner, signatory } = await bound();
    await changeMemberRoles(owner, { membershipId: await seatOf(signatory), roles: ["viewer"] });
    expect(await stateOf(owner)).toMatchObject({ agreement: "in-force", why: "role" });
    expect(await askedIn(company)).toBe(1);
  });

  it("because the mandate ran out, the owners are asked once even if two processes notice", async () => {
    const { company, owner, mandateId } = await bound();
    await setMandate(mandateId, { untilOn: "2019-10-01" });
    expect(await askedIn(company)).toBe(0);
    await Promise.all([requestSuccessors(systemOn("2019-10-01")), requestSuccessors(systemOn("2019-10-01"))]);
    await requestSuccessors(systemOn("2019-10-02"));
    expect(await askedIn(company)).toBe(1);
    expect(await stateOf(owner)).toMatchObject({ agreement: "in-force" });
  });

  it("the owners are not asked while another member can sign, and the notice ends once a successor can", async () => {
    const { company, owner, signatory, mandateId } = await bound();
    const second = await makeSigner(["signatory"], company);
    const successor = await giveMandate(second, { state: "verified" });
    await endMandate(owner, { id: mandateId, rowVersion: 1, reason: "Fin" });
    expect(await askedIn(company)).toBe(0);
    await endMandate(owner, { id: successor, rowVersion: 1, reason: "Fin" });
    expect(await askedIn(company)).toBe(1);
    await giveMandate(signatory);
    expect((await getAgreementPage(owner)).succession).toBeNull();
  });

  it("the owners are not asked where no agreement binds the company", async () => {
    const company = await makeAgreementCompany();
    const owner = await makeSigner(["owner"], company);
    const signatory = await makeSigner(["signatory"], company);
    await giveMandate(signatory, { state: "verified" });
    await removeMember(owner, { membershipId: await seatOf(signatory) });
    expect(await askedIn(partnerIdOf(owner))).toBe(0);
  });
});
