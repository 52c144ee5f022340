import { beforeEach, describe, expect, it } from "vitest";
import { gatherDue } from "@/db/mutations/mail/gather";
import { leaseDueEmails } from "@/db/mutations/mail/queue";
import { findWaitingEmails } from "@/db/queries/mail/waiting";
import { choose, letterStates, lettersKept, since, start, tell } from "@/db/testing/daily-mail";
import { makeActor, testSelf, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";

/** Gathering takes the letters of all readers, so this test has a database of its own. */
const asOwner = withOwnDatabase();
beforeEach(() => asOwner("DELETE FROM mail"));

const minute = 60_000;

describe("the choice of a reader", () => {
  it("has each leave by itself, once it can no longer be taken back", async () => {
    const reader = await makeActor(["owner"]);
    await choose(reader, "each");
    const id = await tell(reader);
    await gatherDue(since(0.2));
    expect(await leaseDueEmails(since(0.2), 10)).toEqual([]);
    expect((await leaseDueEmails(since(0.25), 10)).map((one) => one.id)).toEqual([id]);
  });

  it("sends what waits at once where it becomes each by itself", async () => {
    const reader = await makeActor(["owner"]);
    const ids = [await tell(reader), await tell(reader, { minutes: 1 })];
    const fresh = await tell(reader, { minutes: 2 });
    await choose(reader, "each", { at: since(2).at });
    await gatherDue(since(2));
    expect((await leaseDueEmails(since(2), 10)).map((one) => one.id).sort()).toEqual([...ids].sort());
    expect((await leaseDueEmails(since(2.25), 10)).map((one) => one.id)).toEqual([fresh]);
  });

  it("lets a day's letters leave at eight in the reader's own zone, on the days too on which clocks change", async () => {
    const reader = await makeActor(["owner"]);
    await choose(reader, "day", { timeZone: "America/Toronto" });
    const saturday = (Date.parse("2020-03-07T15:00:00Z") - start.getTime()) / minute;
    const ids = [await tell(reader, { minutes: saturday }), await tell(reader, { minutes: saturday + 300 })];
    expect((await lettersKept(ids)).map(({ nextAttemptAt }) => nextAttemptAt.toISOString())).toEqual(
      ids.map(() => "2020-03-08T12:00:00.000Z"),
    );
    expect(await gatherDue(testSystem(new Date("2020-03-08T11:59:59Z")))).toBe(0);
    expect(await gatherDue(testSystem(new Date("2020-03-08T12:00:00Z")))).toBe(2);
    // Nothing new, no letter.
    expect(await gatherDue(testSystem(new Date("2020-03-09T12:00:00Z")))).toBe(0);
  });

  it("moves what waits to the next morning, to the morning of another zone, and back to a quarter of an hour", async () => {
    const reader = await makeActor(["owner"]);
    const id = await tell(reader);
    const until = async () => (await findWaitingEmails(testSelf(reader.accountId)))?.until.toISOString();
    expect(await until()).toBe("2020-03-02T09:15:00.000Z");
    await choose(reader, "day", { at: since(1).at });
    expect(await until()).toBe("2020-03-03T07:00:00.000Z");
    await choose(reader, "day", { at: since(1).at, timeZone: "Asia/Tokyo" });
    expect(await until()).toBe("2020-03-02T23:00:00.000Z");
    await choose(reader, "quarter", { at: since(2).at });
    expect(await until()).toBe("2020-03-02T09:17:00.000Z");
    await choose(reader, "quarter", { at: since(9).at });
    expect(await findWaitingEmails(testSelf(reader.accountId))).toEqual({ count: 1, until: since(17).at });
    await gatherDue(since(17));
    expect(await findWaitingEmails(testSelf(reader.accountId))).toBeNull();
    expect(await letterStates([id])).toEqual(["queued"]);
  });

  it("of one reader changes nothing for another", async () => {
    const [one, other] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const id = await tell(other);
    await choose(one, "each");
    const [row] = await lettersKept([id]);
    expect(row?.nextAttemptAt).toEqual(since(15).at);
  });
});
