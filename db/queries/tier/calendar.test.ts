import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { endCalendar } from "@/db/mutations/tier/calendar";
import { findCalendarFeed, getCalendarOutlook, listCalendarFeeds } from "@/db/queries/tier/calendar";
import { account, membership } from "@/db/schema/account";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSelf, visitorActor } from "@/db/testing/factories";
import { makeCalendar } from "@/db/testing/tier/calendar";
import { writeUnaudited } from "@/db/transaction";
import { type Actor, later, mintActor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { partnerRoles } from "@/lib/role";

beforeAll(() => ensureProgramme());

const subscriber = async (of: Actor) => {
  const { id, secret } = await makeCalendar(of, "fr");
  const seat = await findCalendarFeed(visitorActor(hashLinkSecret(secret)));
  return { id, secret, seat };
};

/** The member as the calendar reads for them. */
const readAs = async (of: Actor) => {
  const { seat } = await subscriber(of);
  return () => getCalendarOutlook(of, { membershipId: seat?.membershipId ?? "" });
};

describe("a member's calendar links", () => {
  it("are their own, the newest first, and not their colleagues'", async () => {
    const owner = await makeActor(["owner"]);
    const colleague = await makeActor(["owner"], { partnerId: partnerIdOf(owner) });
    const first = await makeCalendar(owner);
    const second = await makeCalendar(later(owner, 10), "fr");
    await makeCalendar(colleague);
    await endCalendar(owner, { id: first.id });
    const { feeds, daysAhead, head } = await listCalendarFeeds(owner);
    expect(feeds.map(({ id, isOpen, locale }) => [id, isOpen, locale])).toEqual([
      [second.id, true, "fr"],
      [first.id, false, "en"],
    ]);
    expect(daysAhead).toEqual(defaultEdition.review.reminders.daysAhead);
    expect(head).toBeGreaterThan(0);
    expect(JSON.stringify(feeds)).not.toContain(hashLinkSecret(second.secret));
  });

  it.each(partnerRoles)("are for a %s to make", async (role) => {
    const member = await makeActor([role]);
    const { id } = await makeCalendar(member);
    expect((await listCalendarFeeds(member)).feeds).toMatchObject([{ id, isOpen: true }]);
  });

  it("are refused to who acts for no company, and none for a new member", async () => {
    expect((await listCalendarFeeds(await makeActor(["viewer"]))).feeds).toEqual([]);
    for (const stranger of [await makeActor(["programme-manager"]), visitorActor()])
      expect(await catchRefusal(listCalendarFeeds(stranger))).toBe("not-permitted");
  });
});

describe("a calendar behind its link", () => {
  it("names the member, their company and the programme's day", async () => {
    const owner = await makeActor(["owner"]);
    const { id, seat } = await subscriber(owner);
    expect(seat).toMatchObject({
      ...{ id, partnerId: owner.partnerId, accountId: owner.accountId, locale: "fr", todayOn: "2019-10-01" },
    });
  });

  it("is nothing by a guess, without a secret, once ended, or for a member without the link", async () => {
    const owner = await makeActor(["owner"]);
    const { id, secret } = await subscriber(owner);
    for (const stranger of [visitorActor(hashLinkSecret("guess")), visitorActor(), owner])
      expect(await findCalendarFeed(stranger)).toBeNull();
    await endCalendar(owner, { id });
    expect(await findCalendarFeed(visitorActor(hashLinkSecret(secret)))).toBeNull();
  });

  it("hides every other link from its holder", async () => {
    const [one, two] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const { secret } = await makeCalendar(one);
    const { id } = await makeCalendar(two);
    const seat = await findCalendarFeed(visitorActor(hashLinkSecret(secret)));
    expect(seat?.id).not.toBe(id);
    expect(seat?.partnerId).toBe(one.partnerId);
  });
});

describe("the dates of a calendar", () => {
  it("are the company's, without orders for who may not see revenue", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    await makeInForce(partnerId);
    await makeCompetent(owner);
    const order = { amountCents: 12_345_678, customer: "Port", occurredOn: "2019-05-05" };
    await makeActivity(owner, { ...order, state: "verified", decidedAt: new Date() });
    const [own, viewers] = [await readAs(owner), await readAs(await makeActor(["viewer"], { partnerId }))];
    expect((await own())?.changes).toMatchObject([{ on: "2020-05-05" }]);
    expect((await viewers())?.changes).toMatchObject([{ on: "2020-05-05" }]);
    expect(JSON.stringify((await own())?.names)).toContain("Port");
    expect(JSON.stringify(await viewers())).not.toContain("Port");
  });

  it.each(["the member left", "the account was disabled"])("are null once %s", async (what) => {
    const member = await makeActor(["viewer"]);
    const outlook = await readAs(member);
    expect(await outlook()).not.toBeNull();
    await writeUnaudited(testSelf(member.accountId), async (tx) => {
      const id = member.accountId ?? "";
      if (what === "the member left")
        await tx.update(membership).set({ endedAt: new Date() }).where(eq(membership.accountId, id));
      else await tx.update(account).set({ disabledAt: new Date() }).where(eq(account.id, id));
    });
    expect(await outlook()).toBeNull();
  });

  it("are null by the seat of a colleague or of another company", async () => {
    const owner = await makeActor(["owner"]);
    const colleague = await makeActor(["owner"], { partnerId: partnerIdOf(owner) });
    for (const another of [colleague, await makeActor(["owner"])]) {
      const { seat } = await subscriber(another);
      expect(await getCalendarOutlook(owner, { membershipId: seat?.membershipId ?? "" })).toBeNull();
    }
    const elsewhere = mintActor({ ...owner, partnerId: partnerIdOf(await makeActor(["owner"])) });
    const { seat } = await subscriber(owner);
    expect(await getCalendarOutlook(elsewhere, { membershipId: seat?.membershipId ?? "" })).toBeNull();
  });
});
