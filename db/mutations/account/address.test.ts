import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { hashLinkSecret } from "@/db/link-secret";
import { findSession } from "@/db/queries/account/session";
import { findAddressLink, findCredentials, findResetLink } from "@/db/queries/account/sign-in";
import { mail } from "@/db/schema/record";
import { makeAddressLink } from "@/db/testing/account/links";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { askAddressChange, confirmAddress } from "./address";
import { changePassword, requestPasswordReset, resetPassword } from "./password";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const lettersTo = (email: string) =>
  read(testSystem(), (tx) =>
    tx
      .select({ template: mail.template, text: mail.textBody })
      .from(mail)
      .where(eq(mail.toEmail, email))
      .orderBy(desc(mail.createdAt)),
  );
const emailOf = (actor: Actor): string => `${actor.accountId}@test.example`;
const someEmail = (): string => `${randomUUID()}@new.example`;
const hashIn = async (email: string, path: string): Promise<string> =>
  hashLinkSecret((await lettersTo(email))[0]?.text.match(new RegExp(`${path}/([\\w-]{43})`))?.[1] ?? "");

const asked = async () => {
  const actor = await makeActor(["viewer"]);
  const email = someEmail();
  await askAddressChange(testSelf(actor.accountId), { accountId: actor.accountId ?? "", email });
  return { actor, email, self: testSelf(actor.accountId), linkHash: await hashIn(email, "address") };
};

describe("another sign-in address", () => {
  it("is the account's once its own letter is answered; the old one is told twice, and opens nothing more", async () => {
    const { actor, email, self, linkHash } = await asked();
    expect((await lettersTo(emailOf(actor))).map(({ template }) => template)).toEqual(["address-asked"]);
    expect(await findCredentials(testSystem(), email)).toBeNull();
    await requestPasswordReset(testSystem(), { email: emailOf(actor), isOwn: true });
    const resetHash = await hashIn(emailOf(actor), "reset");
    await confirmAddress(self, linkHash);
    expect((await findCredentials(testSystem(), email))?.id).toBe(actor.accountId);
    expect(await findCredentials(testSystem(), emailOf(actor))).toBeNull();
    expect(await findSession(testSystem(), actor.sessionId ?? "")).toBeNull();
    expect(await findResetLink(testSystem(), resetHash)).toBeNull();
    expect((await lettersTo(emailOf(actor))).map(({ template }) => template)).toContain("address-changed");
    expect(await catchRefusal(confirmAddress(self, linkHash))).toBe("link-spent");
  });

  it("is confirmed within a day, by the last link only, and by none after a new password", async () => {
    const { actor, email, self, linkHash } = await asked();
    const late = testSelf(actor.accountId, new Date(Date.now() + 25 * 3_600_000));
    expect(await catchRefusal(confirmAddress(late, linkHash))).toBe("link-spent");
    await askAddressChange(self, { accountId: actor.accountId ?? "", email: someEmail() });
    expect(await findAddressLink(testSystem(), linkHash)).toBeNull();
    const last = hashLinkSecret(await makeAddressLink(actor.accountId ?? "", email));
    await changePassword(self, {
      ...{ accountId: actor.accountId ?? "", sessionId: actor.sessionId ?? "", passwordHash: "new" },
    });
    expect(await catchRefusal(confirmAddress(self, last))).toBe("link-spent");
  });

  it("of another account is neither told nor taken, and its letter sets no password", async () => {
    const other = await makeActor(["viewer"]);
    const actor = await makeActor(["viewer"]);
    const self = testSelf(actor.accountId);
    await askAddressChange(self, { accountId: actor.accountId ?? "", email: emailOf(other) });
    expect(await lettersTo(emailOf(other))).toEqual([]);
    const taken = hashLinkSecret(await makeAddressLink(actor.accountId ?? "", emailOf(other)));
    expect(await catchRefusal(confirmAddress(self, taken))).toBe("address-taken");
    expect(await catchRefusal(resetPassword(self, { linkHash: taken, passwordHash: "new" }))).toBe("link-spent");
  });

  it("is asked for a few times a day, and not where it is the account's already", async () => {
    const actor = await makeActor(["viewer"]);
    const ask = (email: string) =>
      catchRefusal(askAddressChange(testSelf(actor.accountId), { accountId: actor.accountId ?? "", email }));
    expect(await ask(emailOf(actor))).toBe("invalid email:email-unchanged");
    for (let count = 0; count < 5; count++) expect(await ask(someEmail())).toBe("none");
    expect(await ask(someEmail())).toBe("rate-limited");
  });
});
