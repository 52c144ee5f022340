import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/calendar/[secret]/route";
import { newLinkSecret } from "@/db/link-secret";
import { endCalendar, subscribeCalendar } from "@/db/mutations/tier/calendar";
import { listCalendarFeeds } from "@/db/queries/tier/calendar";
import { membership } from "@/db/schema/account";
import { agreement } from "@/db/schema/agreement";
import { calendarFeed } from "@/db/schema/outlook";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { changeAccount, makeActor, makeMembership, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makeCalendar } from "@/db/testing/tier/calendar";
import { read, writeUnaudited } from "@/db/transaction";
import { onRequestError } from "@/instrumentation";
import type { Actor } from "@/lib/actor";
import { log } from "@/lib/server/log";

const caller = vi.hoisted(() => ({ ip: "" }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-portal-peer": caller.ip }) }));

await ensureProgramme();

const verified = { state: "verified", decidedAt: new Date() } as const;

/** A company at the second tier thanks to one order, with an agreement that ends and a credential that expires. */
const makeSeller = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  await makeInForce(partnerId, "2020-03");
  await writeUnaudited(testSystem(), async (tx) => {
    await tx.update(agreement).set({ endsOn: "2020-12-31" }).where(eq(agreement.partnerId, partnerId));
  });
  await makeCompetent(owner);
  const personId = await makePersonRow(partnerId, "Chloé; Martin, née «Roux»");
  for (const id of [personId, await makePersonRow(partnerId, "Denis")])
    await makeCredential(owner, {
      personId: id,
      track: "NV",
      expiresOn: id === personId ? "2020-04-20" : null,
      ...verified,
    });
  await makeActivity(owner, { amountCents: 12_345_678, reference: "SO-SECRET", customer: "Quai", ...verified });
  return owner;
};

const fetchLink = (secret: string): Promise<Response> =>
  GET(new Request("http://portal/api/calendar/link"), { params: Promise.resolve({ secret }) });

const fetchFrom = (secret: string): Promise<Response> => {
  caller.ip = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  return fetchLink(secret);
};

/** The lines of a calendar, unfolded as RFC 5545 says. */
const linesOf = async (secret: string): Promise<string[]> => {
  const answer = await fetchFrom(secret);
  expect(answer.status).toBe(200);
  return (await answer.text()).replace(/\r\n[ \t]/g, "").split("\r\n");
};

const valuesOf = (lines: string[], name: string): string[] =>
  lines.filter((line) => line.split(/[:;]/)[0] === name).map((line) => line.slice(line.indexOf(":") + 1));

const shapeOf = async (answer: Response) => [answer.status, await answer.text(), [...answer.headers].sort()];

describe("a calendar link", () => {
  it("lists each coming change as a whole day, with alarms, the agreement's end and its renewal", async () => {
    const { secret } = await makeCalendar(await makeSeller());
    const lines = await linesOf(secret);
    expect(valuesOf(lines, "DTSTART")).toEqual(["20200420", "20200505", "20201231", "20201201", "20201230"]);
    expect(valuesOf(lines, "DTEND")).toEqual(["20200421", "20200506", "20210101", "20201231", "20201231"]);
    expect(valuesOf(lines, "SUMMARY")).toEqual([
      "Competency lost: Network Virtualization",
      "Down to Partner",
      "Down to Registered",
      "The agreement can be renewed",
      "Last day of the agreement",
    ]);
    const alarms = ["-P90D", "-P60D", "-P30D", "-P5D"];
    expect(valuesOf(lines, "TRIGGER")).toEqual([...alarms, ...alarms, ...alarms, ...alarms]);
    expect(valuesOf(lines, "DESCRIPTION").join()).toContain(
      "VCP-NV held by Chloé\\; Martin\\, née «Roux» is no longer valid.",
    );
  });

  it("uses its chosen language, and keeps its identifiers between fetches", async () => {
    const owner = await makeSeller();
    const [french, english] = [await makeCalendar(owner, "fr"), await makeCalendar(owner, "en")];
    const [one, again, other] = [
      await linesOf(french.secret),
      await linesOf(french.secret),
      await linesOf(english.secret),
    ];
    expect(valuesOf(one, "SUMMARY")).toContain("Retour au niveau Partner");
    expect(new Set(valuesOf(one, "UID")).size).toBe(5);
    expect(valuesOf(again, "UID")).toEqual(valuesOf(one, "UID"));
    expect(valuesOf(other, "UID")).toEqual(valuesOf(one, "UID"));
  });

  it("shows no order and no amount, even to an owner, and forbids caching", async () => {
    const { secret } = await makeCalendar(await makeSeller());
    const answer = await fetchFrom(secret);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const text = await answer.text();
    for (const word of ["SO-SECRET", "Quai", "12345678", secret]) expect(text).not.toContain(word);
  });

  it("answers the same when wrong, ended, of a former member or of a closed account", async () => {
    const owner = await makeSeller();
    const missing = await shapeOf(await fetchFrom(newLinkSecret().secret));
    expect(missing[0]).toBe(404);
    const ended = await makeCalendar(owner);
    await endCalendar(owner, { id: ended.id });
    expect(await shapeOf(await fetchFrom(ended.secret))).toEqual(missing);

    const [leaver, closed] = [
      await makeActor(["viewer"], { partnerId: partnerIdOf(owner) }),
      await makeActor(["viewer"], { partnerId: partnerIdOf(owner) }),
    ];
    const [left, shut] = [await makeCalendar(leaver), await makeCalendar(closed)];
    expect((await fetchFrom(left.secret)).status).toBe(200);
    await writeUnaudited(testSystem(), async (tx) => {
      const seat = eq(membership.accountId, leaver.accountId ?? "");
      await tx.update(membership).set({ endedAt: new Date() }).where(seat);
    });
    await changeAccount(closed.accountId ?? "", { disabledAt: new Date() });
    expect(await shapeOf(await fetchFrom(left.secret))).toEqual(missing);
    expect(await shapeOf(await fetchFrom(shut.secret))).toEqual(missing);
    await makeMembership(leaver.accountId ?? "", partnerIdOf(owner), ["owner"]);
    expect(await shapeOf(await fetchFrom(left.secret))).toEqual(missing);
    expect(await shapeOf(await fetchFrom(""))).toEqual(missing);
    expect(await shapeOf(await fetchFrom("x".repeat(5_000)))).toEqual(missing);
  });

  it("is rate-limited, for guesses from one address and for repeated fetches", async () => {
    caller.ip = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
    const guesses = [];
    for (let place = 0; place < 61; place += 1) guesses.push((await fetchLink(newLinkSecret().secret)).status);
    expect([guesses[0], guesses[59], guesses[60]]).toEqual([404, 404, 429]);
    const { secret } = await makeCalendar(await makeActor(["viewer"]));
    const answers = [];
    for (let place = 0; place < 61; place += 1) answers.push((await fetchFrom(secret)).status);
    expect([answers[0], answers[59], answers[60]]).toEqual([200, 200, 429]);
  });
});

it("is logged without its secret where it fails", async () => {
  const { secret } = newLinkSecret();
  const logged = vi.spyOn(log, "error").mockReturnValue();
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  const request = { path: `/api/calendar/${secret}`, method: "GET", headers: {} };
  const context = { routerKind: "App Router", routePath: "/api/calendar/[secret]", routeType: "route" } as const;
  await onRequestError(new Error("broken"), request, { ...context, revalidateReason: undefined });
  expect(logged.mock.calls).toMatchObject([[{ event: "request.failed", path: "/api/calendar/…" }]]);
});

describe("the links of a member", () => {
  it("are hidden from others, owners of the same company included", async () => {
    const owner = await makeActor(["owner"]);
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    const { id } = await makeCalendar(viewer);
    expect((await listCalendarFeeds(viewer)).feeds.map((feed) => [feed.id, feed.isOpen])).toEqual([[id, true]]);
    for (const other of [owner, await makeActor(["owner"])]) {
      expect((await listCalendarFeeds(other)).feeds).toEqual([]);
      expect(await catchRefusal(endCalendar(other, { id }))).toBe("not-found");
      expect(await read(other, (tx) => tx.select().from(calendarFeed))).toEqual([]);
    }
    await endCalendar(viewer, { id });
    expect(await catchRefusal(endCalendar(viewer, { id }))).toBe("stale");
    expect((await listCalendarFeeds(viewer)).feeds[0]?.isOpen).toBe(false);
  });

  it("are stored as hashes, and created by members only", async () => {
    const viewer = await makeActor(["viewer"]);
    const { secret } = await makeCalendar(viewer);
    const rows = await read(viewer, (tx) => tx.select().from(calendarFeed));
    expect(JSON.stringify(rows)).not.toContain(secret);
    const staff = await makeActor(["administrator"]);
    const refused = subscribeCalendar(staff, { tokenHash: newLinkSecret().hash, locale: "en" });
    expect(await catchRefusal(refused)).not.toBe("none");
  });
});
