import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { hashLinkSecret } from "@/db/link-secret";
import { listOpenResets } from "@/db/queries/account/factor-reset";
import { listPasskeys } from "@/db/queries/account/passkey";
import { findSession } from "@/db/queries/account/session";
import { findFactor } from "@/db/queries/account/sign-in";
import { mail } from "@/db/schema/record";
import { makeAddressLink } from "@/db/testing/account/links";
import { giveAuthenticator } from "@/db/testing/account/passkey";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { changeAccount, makeActor, makeMembership, partnerIdOf, testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { confirmAddress } from "./address";
import { answerFactorReset, askFactorReset } from "./factor-reset";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const lettersTo = (who: Actor): Promise<string[]> =>
  read(testSystem(), async (tx) =>
    (
      await tx
        .select({ template: mail.template })
        .from(mail)
        .where(eq(mail.accountId, who.accountId ?? ""))
    ).map(({ template }) => template),
  );

const company = async () => {
  const [first, administrator] = [await makeActor(["owner"]), await makeActor(["administrator"])];
  const partnerId = partnerIdOf(first);
  const second = await makeActor(["owner"], { partnerId });
  const lost = await makeActor(["signatory"], { partnerId });
  await changeAccount(lost.accountId ?? "", { totpSecret: "sealed", totpConfirmedAt: new Date() });
  await giveAuthenticator(lost);
  return { first, second, administrator, lost };
};

const of = (lost: Actor, by: Actor, at?: Date) => ({
  ...{ system: testSelf(lost.accountId, at), by, accountId: lost.accountId ?? "" },
});
const ask = (lost: Actor, by: Actor, at?: Date) => catchRefusal(askFactorReset(of(lost, by, at), "By telephone"));
const openOf = async (reader: Actor, lost: Actor): Promise<string> => {
  const open = await listOpenResets(testSystem(), reader);
  return open.find(({ name }) => name.includes((lost.accountId ?? "").slice(0, 8)))?.id ?? "";
};
const answer = (lost: Actor, by: Actor, resetId: string, said: "confirm" | "refuse" = "confirm", at?: Date) =>
  catchRefusal(answerFactorReset(of(lost, by, at), { resetId, answer: said }));

describe("a lost second factor", () => {
  it("that is a passkey alone is reset in the same way", async () => {
    const { lost, first, second } = await company();
    await changeAccount(lost.accountId ?? "", { totpSecret: null, totpConfirmedAt: null });
    expect(await findSession(testSystem(), lost.sessionId ?? "")).toMatchObject({ hasFactor: true, hasTotp: false });
    await ask(lost, first);
    expect(await answer(lost, second, await openOf(second, lost))).toBe("none");
    expect(await listPasskeys(lost)).toEqual([]);
    expect(await findFactor(testSelf(lost.accountId), lost.accountId ?? "")).toMatchObject({ factorSince: null });
    expect(await findSession(testSystem(), lost.sessionId ?? "")).toBeNull();
  });

  it.each(["second", "administrator"] as const)("is reset once %s confirms what an owner asked for", async (who) => {
    const { lost, first, ...others } = await company();
    expect(await ask(lost, first)).toBe("none");
    const resetId = await openOf(others[who], lost);
    expect(await answer(lost, first, resetId)).toBe("second-person");
    expect((await findFactor(testSelf(lost.accountId), lost.accountId ?? ""))?.totpConfirmedAt).not.toBeNull();
    expect(await answer(lost, others[who], resetId)).toBe("none");
    expect((await findFactor(testSelf(lost.accountId), lost.accountId ?? ""))?.totpConfirmedAt).toBeNull();
    expect(await listPasskeys(lost)).toEqual([]);
    expect(await findSession(testSystem(), lost.sessionId ?? "")).toBeNull();
    expect(await lettersTo(lost)).toEqual(
      expect.arrayContaining(["account-factor-reset-asked", "account-factor-reset"]),
    );
    expect(await lettersTo(others[who])).toContain("factor-reset-asked");
    expect(await answer(lost, others[who], resetId)).toBe("stale");
  });

  it("stays where it is after three days, after a refusal, and while another request waits", async () => {
    const { lost, first, second } = await company();
    await ask(lost, first);
    expect(await ask(lost, second)).toBe("factor-reset-open");
    const late = new Date(Date.now() + 4 * 24 * 3_600_000);
    const resetId = await openOf(second, lost);
    expect(await answer(lost, second, resetId, "confirm", late)).toBe("stale");
    expect(await answer(lost, second, resetId, "refuse")).toBe("none");
    expect(await answer(lost, second, resetId)).toBe("stale");
    expect(await ask(lost, second)).toBe("none");
  });

  it("is no matter of its owner, of another company, of a member without the right, or of an owner where it is staff's", async () => {
    const { lost, first, second, administrator } = await company();
    expect(await ask(first, first)).toBe("invalid email:not-yourself");
    expect(await ask(lost, await makeActor(["owner"]))).toBe("invalid email:not-found");
    expect(await ask(lost, await makeActor(["viewer"], { partnerId: partnerIdOf(first) }))).toBe("not-permitted");
    expect(await ask(lost, await makeActor(["reviewer"]))).toBe("not-permitted");
    await makeMembership(second.accountId ?? "", null, ["auditor"]);
    expect(await ask(second, first)).toBe("invalid email:not-found");
    expect(await ask(second, administrator)).toBe("none");
    expect(await answer(second, first, await openOf(administrator, second))).toBe("not-found");
  });

  it("of who has a seat in another company too is left to administrators, and neither company reads of it", async () => {
    const { lost, first, second, administrator } = await company();
    const elsewhere = await makeActor(["owner"]);
    await makeMembership(lost.accountId ?? "", partnerIdOf(elsewhere), ["viewer"]);
    expect(await ask(lost, first)).toBe("invalid email:not-found");
    expect(await ask(lost, administrator)).toBe("none");
    for (const owner of [first, second, elsewhere]) expect(await openOf(owner, lost)).toBe("");
    const resetId = await openOf(administrator, lost);
    expect(await answer(lost, second, resetId)).toBe("not-found");
    expect(await answer(lost, await makeActor(["administrator"]), resetId)).toBe("not-permitted");
  });

  it("ends the links that were asked for with it", async () => {
    const { lost, first, second } = await company();
    const secret = await makeAddressLink(lost.accountId ?? "", "taken@thief.example");
    await ask(lost, first);
    expect(await answer(lost, second, await openOf(second, lost))).toBe("none");
    expect(await catchRefusal(confirmAddress(testSelf(lost.accountId), hashLinkSecret(secret)))).toBe("link-spent");
  });

  it("is asked for three times a day at most, so that no mailbox fills", async () => {
    const { lost, first, second } = await company();
    const told: string[] = [];
    for (let count = 1; count <= 3; count += 1) {
      told.push(await ask(lost, first));
      await answer(lost, second, await openOf(second, lost), "refuse");
    }
    told.push(await ask(lost, first));
    expect(told).toEqual(["none", "none", "none", "rate-limited"]);
  });
});
