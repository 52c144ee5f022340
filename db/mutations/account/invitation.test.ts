import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { hashLinkSecret } from "@/db/link-secret";
import { findInvitation, listInvitations, mayRenewInvitation } from "@/db/queries/account/invitation";
import { findSession } from "@/db/queries/account/session";
import { invitation } from "@/db/schema/account";
import { mail } from "@/db/schema/record";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeAccount, makeActor, partnerIdOf, testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { later } from "@/lib/actor";
import { type Acceptance, acceptInvitation } from "./accept-invitation";
import { inviteMember, renewInvitation, resendInvitation, revokeInvitation } from "./invitation";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const hour = 3_600_000;

/** The secret of the last letter to an address, as its reader would find it. */
const secretSentTo = (email: string): Promise<string> =>
  read(testSystem(), async (tx) => {
    const [letter] = await tx
      .select({ text: mail.textBody })
      .from(mail)
      .where(eq(mail.toEmail, email))
      .orderBy(desc(mail.createdAt))
      .limit(1);
    return letter?.text.match(/invitation\/([\w-]{43})/)?.[1] ?? "";
  });

const idOf = (email: string): Promise<string> =>
  read(testSystem(), async (tx) => {
    const [row] = await tx.select({ id: invitation.id }).from(invitation).where(eq(invitation.email, email));
    return row?.id ?? "";
  });

const invited = async () => {
  const owner = await makeActor(["owner"]);
  const email = `${randomUUID()}@test.example`;
  await inviteMember(owner, { email, roles: ["contributor"], locale: "fr" });
  return { owner, email, secret: await secretSentTo(email) };
};

const newcomer = (secret: string): Acceptance => ({
  linkHash: hashLinkSecret(secret),
  accountId: randomUUID(),
  fresh: { name: "New Comer", passwordHash: "$argon2id$unused", locale: "fr" },
  secondFactorAt: null,
});

describe("an invitation", () => {
  it("stores no secret, and gives its reader a membership and a session", async () => {
    const { owner, email, secret } = await invited();
    expect(await findInvitation(testSystem(), hashLinkSecret(secret))).toMatchObject({
      email,
      roles: ["contributor"],
      accountId: null,
    });
    const sessionId = await acceptInvitation(testSystem(), newcomer(secret));
    expect(await findSession(testSystem(), sessionId)).toMatchObject({
      email,
      partnerId: partnerIdOf(owner),
      roles: ["contributor"],
    });
  });

  it("works once, even for two clicks at the same time", async () => {
    const { secret } = await invited();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(testSystem(), newcomer(secret))));
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of outcomes) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "link-spent" });
    await expect(acceptInvitation(testSystem(), newcomer(secret))).rejects.toMatchObject({ code: "link-spent" });
  });

  it("answers the same for an unknown, an expired and a withdrawn link", async () => {
    const { owner, email, secret } = await invited();
    const late = testSystem(new Date(Date.now() + 7 * 24 * hour + 1_000));
    await expect(acceptInvitation(late, newcomer(secret))).rejects.toMatchObject({ code: "link-spent" });
    await expect(acceptInvitation(testSystem(), newcomer("unknown"))).rejects.toMatchObject({ code: "link-spent" });
    await revokeInvitation(owner, { invitationId: await idOf(email) });
    await expect(acceptInvitation(testSystem(), newcomer(secret))).rejects.toMatchObject({ code: "link-spent" });
    expect(await findInvitation(testSystem(), hashLinkSecret(secret))).toBeNull();
  });

  it("opens after a weekend; later, its holder gets a new link at the same address, by an old one too", async () => {
    const { email, secret } = await invited();
    const monday = testSystem(new Date(Date.now() + 3 * 24 * hour));
    expect(await findInvitation(monday, hashLinkSecret(secret))).not.toBeNull();
    const late = testSystem(new Date(Date.now() + 20 * 24 * hour));
    expect(await mayRenewInvitation(late, hashLinkSecret(secret))).toBe(true);
    await renewInvitation(late, hashLinkSecret(secret));
    const second = await secretSentTo(email);
    expect(second).not.toBe(secret);
    expect(await findInvitation(late, hashLinkSecret(secret))).toBeNull();
    expect(await findInvitation(late, hashLinkSecret(second))).toMatchObject({ email });
    await renewInvitation(later(late, 1_000), hashLinkSecret(secret));
    expect(await findInvitation(later(late, 1_000), hashLinkSecret(await secretSentTo(email)))).toMatchObject({
      email,
    });
  });

  it("sends nothing for a link that is unknown, or of an invitation that was accepted or withdrawn", async () => {
    const accepted = await invited();
    await acceptInvitation(testSystem(), newcomer(accepted.secret));
    const withdrawn = await invited();
    await revokeInvitation(withdrawn.owner, { invitationId: await idOf(withdrawn.email) });
    for (const secret of [accepted.secret, withdrawn.secret, "unknown"]) {
      expect(await mayRenewInvitation(testSystem(), hashLinkSecret(secret))).toBe(false);
      await expect(renewInvitation(testSystem(), hashLinkSecret(secret))).rejects.toMatchObject({ code: "link-spent" });
    }
  });

  it("fills no mailbox, however often its holder asks", async () => {
    const { secret } = await invited();
    const asked = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6, 7].map(() => renewInvitation(testSystem(), hashLinkSecret(secret))),
    );
    const refused = asked.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(asked.length);
    expect(new Set(refused)).toEqual(new Set(["rate-limited"]));
  });

  it("gets a new link when it is sent again, and the old one stops working", async () => {
    const { owner, email, secret } = await invited();
    await resendInvitation(later(owner, 1_000), { invitationId: await idOf(email) });
    const next = await secretSentTo(email);
    expect(next).not.toBe(secret);
    await expect(acceptInvitation(testSystem(), newcomer(secret))).rejects.toMatchObject({ code: "link-spent" });
    await expect(acceptInvitation(testSystem(), newcomer(next))).resolves.toBeTruthy();
  });

  it("does not fill a mailbox, sent again or made anew", async () => {
    const owner = await makeActor(["owner"]);
    const email = `${randomUUID()}@test.example`;
    const invite = () => inviteMember(owner, { email, roles: ["viewer"], locale: "fr" });
    const waiting = async () => (await listInvitations(owner)).find((one) => one.email === email)?.id ?? "";
    const full = { code: "rate-limited" };
    await invite();
    for (let count = 2; count <= 5; count += 1) await resendInvitation(owner, { invitationId: await waiting() });
    await revokeInvitation(owner, { invitationId: await waiting() });
    await invite();
    await expect(resendInvitation(owner, { invitationId: await waiting() })).rejects.toMatchObject(full);
    await revokeInvitation(owner, { invitationId: await waiting() });
    await expect(invite()).rejects.toMatchObject(full);
  });

  it("is accepted only by the account of its address", async () => {
    const { secret } = await invited();
    const other = await makeAccount();
    const asOther = { ...newcomer(secret), accountId: other, fresh: null };
    await expect(acceptInvitation(testSystem(), asOther)).rejects.toMatchObject({ code: "stale" });
  });

  it("gives an existing account one more company", async () => {
    const email = `${randomUUID()}@test.example`;
    const accountId = await makeAccount({ email });
    const owner = await makeActor(["owner"]);
    await inviteMember(owner, { email, roles: ["finance"], locale: "en" });
    const secret = await secretSentTo(email);
    const session = await acceptInvitation(testSelf(accountId), { ...newcomer(secret), accountId, fresh: null });
    expect(await findSession(testSystem(), session)).toMatchObject({ accountId, partnerId: partnerIdOf(owner) });
  });

  it("is sent by owners only, once a person, and not to a member", async () => {
    const { owner, email } = await invited();
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    const again = { email, roles: ["viewer" as const], locale: "fr" as const };
    await expect(inviteMember(viewer, again)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(inviteMember(owner, again)).rejects.toMatchObject({ code: "already-invited" });
    await acceptInvitation(testSystem(), newcomer(await secretSentTo(email)));
    await expect(inviteMember(owner, again)).rejects.toMatchObject({ code: "already-member" });
  });

  it("of another company is not found and not listed", async () => {
    const { email } = await invited();
    const stranger = await makeActor(["owner"]);
    const invitationId = await idOf(email);
    await expect(resendInvitation(stranger, { invitationId })).rejects.toMatchObject({ code: "not-found" });
    await expect(revokeInvitation(stranger, { invitationId })).rejects.toMatchObject({ code: "not-found" });
    expect(await listInvitations(stranger)).toEqual([]);
  });
});
