import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { declareActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { askCustomer } from "@/db/mutations/confirmation/ask";
import { refuseLetters } from "@/db/mutations/confirmation/refuse";
import { remindCustomers } from "@/db/mutations/confirmation/remind";
import { getActivity } from "@/db/queries/activity/list";
import { findCustomerLink } from "@/db/queries/confirmation/link";
import { customerConfirmation, customerRefusal } from "@/db/schema/confirmation";
import { person } from "@/db/schema/partner";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { answerAs, declareAsked, secretsAbout, someContact, yes } from "@/db/testing/confirmation/ask";
import { emailsAbout, makePersonRow } from "@/db/testing/declaration/rows";
import { activityInput, catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { later } from "@/lib/actor";
import { confirmationLife, mostAsked, mostLetters, reminderAfter } from "@/lib/confirmation/limits";
import type { Contact } from "@/lib/confirmation/schema";

await ensureProgramme();

const ownerAt = (domain: string): Promise<Actor> =>
  makeActor(["owner"], { account: (id) => ({ email: `${id}@${domain}` }) });
const ask = async (owner: Actor, contact: Contact): Promise<string> => {
  const id = await makeDeployment(owner, { customer: "Mairie" });
  return catchRefusal(askCustomer(owner, { id, rowVersion: 1, contact }));
};
const stateOf = async (secret: string): Promise<string | undefined> =>
  (await findCustomerLink(testSystem(), hashLinkSecret(secret)))?.state;

describe("the letter to a customer", () => {
  it("names who asks, what, when and until which day, in the customer's language, and keeps no secret in the clear", async () => {
    const owner = await makeActor(["owner"]);
    const { id, secret, contact } = await declareAsked(owner, someContact({ locale: "en" }));
    const [letter] = await emailsAbout(id);
    expect(letter).toMatchObject({ template: "customer-asked", to: contact.email, state: "queued", gatherFrom: null });
    expect(letter?.text).toContain("Deployment for Mairie, 20 May 2019.");
    expect(letter?.text).toContain(`/en/confirm/${secret}`);
    const [row] = await read(owner, (tx) =>
      tx.select().from(customerConfirmation).where(eq(customerConfirmation.activityId, id)),
    );
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row).toMatchObject({ tokenHash: hashLinkSecret(secret), isPublicMailbox: false });
  });

  it("may be asked for later, by who declares the kind and nobody else, of a declaration that waits", async () => {
    const owner = await makeActor(["owner"]);
    const id = await makeDeployment(owner, { customer: "Mairie" });
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    const input = { id, rowVersion: 1, contact: someContact() };
    expect(await catchRefusal(askCustomer(viewer, input))).toBe("not-permitted");
    expect(await catchRefusal(askCustomer(await makeActor(["owner"]), input))).toBe("not-found");
    await askCustomer(owner, input);
    expect(await secretsAbout(id)).toHaveLength(1);
    await withdrawActivity(owner, { id, rowVersion: 1 });
    expect(await catchRefusal(askCustomer(owner, input))).toBe("decided");
  });

  it("is not sent about a kind that no customer confirms", async () => {
    const owner = await makeActor(["owner"]);
    const sale = declareActivity(owner, { ...activityInput.revenue, contact: someContact() });
    expect(await catchRefusal(sale)).toBe("customer-not-asked");
  });

  it("goes to nobody of the company itself, and nothing is left of the declaration then", async () => {
    const domain = `alpina-${Date.now()}.example`;
    const owner = await ownerAt(domain);
    const partnerId = partnerIdOf(owner);
    const personId = await makePersonRow(partnerId, "Zoé Martin");
    await writeUnaudited(testSystem(), (tx) =>
      tx.update(person).set({ email: "zoe.martin@gmail.com" }).where(eq(person.id, personId)),
    );
    const own = "invalid contactEmail:customer-is-partner";
    for (const email of [`a@${domain}`, `A+b@projects.${domain.toUpperCase()}`, "z.oemartin+x@googlemail.com"])
      expect(await ask(owner, someContact({ email }))).toBe(own);
    const declared = { ...activityInput.deployment, contact: someContact({ email: `b@${domain}` }) };
    expect(await catchRefusal(declareActivity(owner, declared))).toBe(own);
    const rows = await read(owner, (tx) => tx.select().from(customerConfirmation));
    expect(rows).toEqual([]);
    expect(await ask(owner, someContact({ email: "other@gmail.com" }))).toBe("none");
  });

  it("goes once to one address about the same words, and to somebody else instead", async () => {
    const owner = await makeActor(["owner"]);
    const { id, secret, contact } = await declareAsked(owner);
    const again = { id, rowVersion: 1, contact };
    expect(await catchRefusal(askCustomer(owner, again))).toBe("customer-asked");
    await askCustomer(later(owner, 1_000), { ...again, contact: someContact() });
    expect(await stateOf(secret)).toBe("replaced");
    const [, next = ""] = await secretsAbout(id);
    expect(await stateOf(next)).toBe("open");
    await answerAs(next, { ...yes, tookPlace: "no", reason: "Not yet" });
    expect(await catchRefusal(askCustomer(owner, again))).toBe("customer-answered");
  });

  it("goes again once the link has expired", async () => {
    const owner = await makeActor(["owner"]);
    const { id, contact } = await declareAsked(owner);
    await askCustomer(later(owner, confirmationLife + 1_000), { id, rowVersion: 1, contact });
    expect(await secretsAbout(id)).toHaveLength(2);
    expect((await getActivity(owner, id))?.customers.map(({ state }) => state)).toEqual(["open", "replaced"]);
  });
});

describe("the pace", () => {
  it("keeps a mailbox from more than so many letters, whichever company asks and however it is spelled", async () => {
    const contact = someContact();
    for (let place = 0; place < mostLetters; place += 1)
      expect(
        await ask(await makeActor(["owner"]), { ...contact, email: contact.email.replace("@", `+${place}@`) }),
      ).toBe("none");
    const owner = await makeActor(["owner"]);
    expect(await ask(owner, contact)).toBe("customer-letters-many contactEmail:customer-letters-many");
    expect(await ask(owner, someContact())).toBe("none");
  });

  it("keeps a company from asking more than so many customers in a day", async () => {
    const owner = await makeActor(["owner"]);
    await writeUnaudited(testSystem(), async (tx) => {
      const activityId = await makeDeployment(owner, { customer: "Mairie" });
      for (let place = 0; place < mostAsked; place += 1)
        await tx.insert(customerConfirmation).values({
          ...{ partnerId: partnerIdOf(owner), activityId, askedBy: owner.accountId ?? "", askedAt: owner.at },
          ...{ told: { kind: "deployment", occurredOn: "2019-05-20", customer: "", reference: "" } as never },
          ...{ name: "A", email: "a@b.example", mailboxHash: "0".repeat(64), isPublicMailbox: false, locale: "fr" },
          ...{ tokenHash: hashLinkSecret(`${activityId}${place}`), expiresAt: later(owner, 1_000).at },
          ...{ endedAt: owner.at, endReason: "replaced" },
        });
    });
    expect(await ask(owner, someContact())).toBe("customers-asked-many");
  });
});

describe("a customer who wants no letters", () => {
  it("gets none from any company, and every open link ends", async () => {
    const contact = someContact();
    const { secret } = await declareAsked(await makeActor(["owner"]), contact);
    const other = await declareAsked(await makeActor(["owner"]), contact);
    await refuseLetters(testSystem(), hashLinkSecret(secret));
    expect([await stateOf(secret), await stateOf(other.secret)]).toEqual(["refused", "refused"]);
    const refused = "invalid contactEmail:customer-refuses-letters";
    expect(await ask(await makeActor(["owner"]), { ...contact, email: contact.email.replace("@", "+x@") })).toBe(
      refused,
    );
    expect(await read(await makeActor(["owner"]), (tx) => tx.select().from(customerRefusal))).toEqual([]);
    await refuseLetters(testSystem(), hashLinkSecret(secret));
    expect(await catchRefusal(refuseLetters(testSystem(), hashLinkSecret("A".repeat(43))))).toBe("link-spent");
  });
});

describe("the reminder", () => {
  const halfWay = () => testSystem(new Date(Date.now() + reminderAfter + 1_000));

  it("comes once, half way, with a link of its own, and both links answer", async () => {
    const owner = await makeActor(["owner"]);
    const { id, secret } = await declareAsked(owner);
    await remindCustomers(testSystem());
    expect(await secretsAbout(id)).toHaveLength(1);
    await Promise.all([remindCustomers(halfWay()), remindCustomers(halfWay())]);
    await remindCustomers(halfWay());
    const secrets = await secretsAbout(id);
    expect(secrets).toHaveLength(2);
    expect([await stateOf(secret), await stateOf(secrets[1] ?? "")]).toEqual(["open", "open"]);
    await answerAs(secrets[1] ?? "", yes);
    expect(await stateOf(secret)).toBe("answered");
  });

  it("does not come once the customer answered or the declaration is over", async () => {
    const owner = await makeActor(["owner"]);
    const [answered, withdrawn] = [await declareAsked(owner), await declareAsked(owner)];
    await answerAs(answered.secret, yes);
    await withdrawActivity(owner, { id: withdrawn.id, rowVersion: 1 });
    await remindCustomers(halfWay());
    expect(await secretsAbout(answered.id)).toHaveLength(1);
    expect(await secretsAbout(withdrawn.id)).toHaveLength(1);
  });
});
