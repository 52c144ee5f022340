import { beforeAll, describe, expect, it } from "vitest";
import { documentsInForce } from "@/db/queries/agreement/documents-in-force";
import { findProgramme, isSealed, listDueSealings, listOffers } from "@/db/queries/agreement/jobs";
import { listOverTerms, listRenewable } from "@/db/queries/agreement/term";
import { agreementEvent } from "@/db/schema/agreement";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makePartner, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { read, writeUnaudited } from "@/db/transaction";

const runAsOwner = withOwnDatabase();
const now = new Date("2019-10-01T10:00:00Z");
const inMs = (ms: number): Date => new Date(now.getTime() + ms);
const system = testSystem(now);

const onWay = async (count: number, fields: Parameters<typeof makeBareAgreement>[2] = {}): Promise<string> =>
  makeBareAgreement(await makePartner(), wayIntoForce.slice(0, count), fields);

describe("the vendor as it signs", () => {
  it("is an error without a programme, else its name and day", async () => {
    await expect(catchRefusal(findProgramme(system))).rejects.toThrow("The programme has no row");
    await insertProgramme(runAsOwner, { vendor: "Vendor SA" });
    expect(await findProgramme(system)).toEqual({ vendorName: "Vendor SA", todayOn: null, timeZone: "Europe/Paris" });
    await runAsOwner("UPDATE programme SET today_on = '2019-10-01'");
    expect(await findProgramme(system)).toEqual({
      vendorName: "Vendor SA",
      todayOn: "2019-10-01",
      timeZone: "Europe/Paris",
    });
  });
});

describe("agreements that wait for their seal", () => {
  it("are the countersigned ones that are due, the oldest attempt first", async () => {
    const later = await onWay(4, { sealNextAt: now });
    const first = await onWay(3, { sealNextAt: inMs(-60_000) });
    const fresh = await onWay(3);
    await onWay(4, { sealNextAt: inMs(1) });
    await onWay(2);
    await onWay(5);
    expect(await listDueSealings(system)).toEqual([first, later, fresh]);
  });

  it("are sealed once they have a file, and not where there is none", async () => {
    expect(await isSealed(system, await onWay(5))).toBe(true);
    expect(await isSealed(system, await onWay(4))).toBe(false);
    expect(await isSealed(system, crypto.randomUUID())).toBe(false);
  });
});

describe("open offers", () => {
  const remind = (partnerId: string, agreementId: string, days: number): Promise<void> =>
    writeUnaudited(system, async (tx) => {
      await tx.insert(agreementEvent).values({ partnerId, agreementId, kind: "reminded", data: { days }, at: now });
    });

  it("are listed by their end, each with its own last reminder", async () => {
    const times = (days: number) => ({ offeredAt: now, offerExpiresAt: inMs(days * 86_400_000) });
    const partnerId = await makePartner();
    const reminded = await makeBareAgreement(partnerId, ["offered"], times(20));
    for (const days of [3, 14, 7]) await remind(partnerId, reminded, days);
    const first = await onWay(1, times(10));
    await onWay(1);
    await onWay(2, times(1));
    await makeBareAgreement(await makePartner(), ["offered", "withdrawn"], times(1));
    expect(await listOffers(system)).toEqual([
      { id: first, offeredAt: now, expiresAt: inMs(10 * 86_400_000), reminded: 0 },
      { id: reminded, offeredAt: now, expiresAt: inMs(20 * 86_400_000), reminded: 14 },
    ]);
  });
});

describe("terms", () => {
  const companies = new Map<string, string>();
  const named = (ids: string[]): string[] => ids.map((id) => companies.get(id) ?? id);

  /** A company whose framework is in force until a day. */
  const until = async (name: string, endsOn: string | null): Promise<string> => {
    const partnerId = await makePartner({ name });
    companies.set(partnerId, name);
    return makeBareAgreement(partnerId, wayIntoForce, { endsOn });
  };

  const idOf = (name: string): string => [...companies].find(([, one]) => one === name)?.[0] ?? "";

  beforeAll(async () => {
    await until("ends today", "2019-10-01");
    await until("ended long ago", "2019-01-01");
    await until("ends tomorrow", "2019-10-02");
    await until("ends in 30 days", "2019-10-31");
    await until("ends in 31 days", "2019-11-01");
    await until("never ends", null);
    const ended = await until("has an amendment that ended", null);
    const act = { kind: "amendment" as const, standing: [] };
    const partnerId = idOf("has an amendment that ended");
    const fields = { kind: "amendment" as const, act, predecessorId: ended, endsOn: "2019-01-01" };
    await makeBareAgreement(partnerId, wayIntoForce, fields);
    await until("was terminated", "2019-01-01");
    await runAsOwner("UPDATE agreement SET state = 'terminated' WHERE partner_id = $1", [idOf("was terminated")]);
  });

  it("are over from the day they end, the longest over first, of frameworks in force only", async () => {
    expect(named(await listOverTerms(system))).toEqual(["ended long ago", "ends today"]);
    expect(named(await listOverTerms(actorOnDay(system, "2019-10-02"))).at(-1)).toBe("ends tomorrow");
    expect(await listOverTerms(actorOnDay(system, "2018-12-31"))).toEqual([]);
  });

  it("are renewable in the 30 days before their end", async () => {
    expect(named(await listRenewable(system))).toEqual(["ends tomorrow", "ends in 30 days"]);
    expect(named(await listRenewable(actorOnDay(system, "2019-10-02")))).toEqual([
      "ends in 30 days",
      "ends in 31 days",
    ]);
  });

  it("are not renewable where something is open or this very renewal was offered before", async () => {
    await makeBareAgreement(idOf("ends tomorrow"), ["offered"]);
    const [framework] = await read(system, (tx) => documentsInForce(tx, idOf("ends in 30 days")));
    const renewal = (from: string) => ({
      ...{ kind: "renewal" as const, predecessorId: framework?.id ?? "" },
      act: { kind: "renewal" as const, standing: [], from, until: "2020-10-31" },
    });
    await makeBareAgreement(idOf("ends in 30 days"), ["offered", "declined"], renewal("2018-10-31"));
    expect(named(await listRenewable(system))).toEqual(["ends in 30 days"]);
    await makeBareAgreement(idOf("ends in 30 days"), ["offered", "declined"], renewal("2019-10-31"));
    expect(await listRenewable(system)).toEqual([]);
  });
});
