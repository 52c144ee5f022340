import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findInvitation } from "@/db/queries/account/invitation";
import { account, invitation } from "@/db/schema/account";
import { mail } from "@/db/schema/record";
import { someGuest } from "@/db/testing/actions/action";
import { ensureProgramme, makeAgreementCompany, makeSigner } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { vendorRoles } from "@/lib/role";
import { inviteSignatory } from "./invite-signatory";

beforeAll(() => ensureProgramme());

const lettersTo = (email: string) => read(testSystem(), (tx) => tx.select().from(mail).where(eq(mail.toEmail, email)));

const invitedIn = async (email: string) => {
  const [row] = await read(testSystem(), (tx) => tx.select().from(invitation).where(eq(invitation.email, email)));
  if (!row) throw new Error("Nobody was invited");
  return row;
};

const emailIn = async ({ accountId }: Actor): Promise<string | undefined> => {
  const [row] = await read(testSystem(), (tx) =>
    tx
      .select({ email: account.email })
      .from(account)
      .where(eq(account.id, accountId ?? "")),
  );
  return row?.email;
};

const secretIn = (text = ""): string => /\/invitation\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? "none";

const input = () => ({ email: someGuest(), locale: "en" as const });

describe("inviting a signatory", () => {
  it("emails only the invited person a link that makes them a signatory and opens the agreement", async () => {
    const company = await makeAgreementCompany();
    const signatory = await makeSigner(["signatory"], company);
    const owner = await makeSigner(["owner"], company);
    const guest = input();
    await inviteSignatory(signatory, guest);
    const row = await invitedIn(guest.email);
    expect(await findInvitation(testSystem(), row.tokenHash)).toMatchObject({
      roles: ["signatory"],
      landsOn: "agreement",
    });
    const [letter] = await lettersTo(guest.email);
    expect(letter).toMatchObject({ template: "signatory-invitation" });
    expect(letter?.textBody).toMatch(/\/en\/invitation\/[A-Za-z0-9_-]{43}/);
    const told = await read(testSystem(), (tx) =>
      tx
        .select()
        .from(mail)
        .where(eq(mail.accountId, owner.accountId ?? "")),
    );
    expect(told.map(({ template }) => template)).toEqual(["signatory-invited"]);
    expect(told[0]?.textBody).not.toContain("/invitation/");
  });

  it("shows staff that the email arrived, but not what it says", async () => {
    const owner = await makeSigner(["owner"], await makeAgreementCompany());
    const guest = input();
    await inviteSignatory(owner, guest);
    for (const role of vendorRoles) {
      const staff = await makeSigner([role]);
      expect(await read(staff, (tx) => tx.select().from(mail).where(eq(mail.toEmail, guest.email)))).toEqual([]);
    }
    const invited = await invitedIn(guest.email);
    expect(JSON.stringify(invited)).not.toContain(secretIn((await lettersTo(guest.email))[0]?.textBody));
  });

  it("is for owners and signatories of the company, not for vendor staff", async () => {
    const company = await makeAgreementCompany();
    for (const role of ["contributor", "finance", "viewer"] as const)
      expect(await catchRefusal(inviteSignatory(await makeSigner([role], company), input()))).toBe("not-permitted");
    const staff = await makeSigner(["countersigner", "administrator", "programme-manager"]);
    expect(await catchRefusal(inviteSignatory(staff, input()))).toBe("not-permitted");
  });

  it("is refused while an invitation is open, and possible again after the link has expired", async () => {
    const owner = await makeSigner(["owner"], await makeAgreementCompany());
    const guest = input();
    await inviteSignatory(owner, guest);
    expect(await catchRefusal(inviteSignatory(owner, guest))).toBe("already-invited email:already-invited");
    await inviteSignatory(later(owner, 8 * 24 * 3_600_000), guest);
    expect(await lettersTo(guest.email)).toHaveLength(2);
  });

  it("gives a member the role too, and is refused for one who has it", async () => {
    const company = await makeAgreementCompany();
    const owner = await makeSigner(["owner"], company);
    const emailOf = async (role: "viewer" | "signatory") => (await emailIn(await makeSigner([role], company))) ?? "";
    await inviteSignatory(owner, { email: await emailOf("viewer"), locale: "fr" });
    expect(await catchRefusal(inviteSignatory(owner, { email: await emailOf("signatory"), locale: "fr" }))).toBe(
      "already-signatory email:already-signatory",
    );
  });
});
