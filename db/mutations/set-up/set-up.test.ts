import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { announceEdition } from "@/db/mutations/edition/draft";
import { findSession } from "@/db/queries/account/session";
import { getProgramme } from "@/db/queries/programme/settings";
import { findInstallation, findLogo } from "@/db/queries/set-up/installation";
import { getSetUp } from "@/db/queries/set-up/set-up";
import { makeActor, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { type Actor, mintActor } from "@/lib/actor";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { storyValues } from "@/lib/edition/story-form";
import { emptyRules } from "@/lib/set-up/schema";
import { beginSetUp } from "./begin";
import { draftOwnRules } from "./own-rules";
import { chooseRules, confirmAgreement, confirmSeal, noteMailTried, openPortal, saveStory, saveVendor } from "./steps";

const runAsOwner = withOwnDatabase();

const first = () => ({
  ...{ accountId: randomUUID(), vendorName: "Vendora", name: "Inès Caron", email: `${randomUUID()}@test.example` },
  ...{ locale: "en" as const, passwordHash: "hash" },
});
const vendor = {
  ...{ programmeName: "Vendora Partners", vendorName: "Vendora SA", registerNumber: "732 829 320", country: "BE" },
  ...{ supportEmail: "help@vendora.example", timeZone: "America/Toronto", accentColour: null, logo: null },
  ...{ languages: ["fr" as const, "en" as const], firstLanguage: "en" as const },
};

/** Two follow the link in the same instant: the one who is first is the administrator. */
const race = async () => {
  const both = [first(), first()];
  const told = await Promise.allSettled(
    both.map((one) => beginSetUp(mintActor({ ...testSystem(), accountId: one.accountId }), one)),
  );
  return both.map((one, place) => ({ accountId: one.accountId, told: told[place] }));
};
let raced: ReturnType<typeof race> | null = null;

const begun = async () => {
  raced ??= race();
  const [won] = (await raced).flatMap(({ accountId, told }) =>
    told?.status === "fulfilled" ? [{ accountId, sessionId: told.value }] : [],
  );
  if (!won) throw new Error("Neither began");
  return won;
};

/** The administrator of the one programme of this database. */
const administrator = async (): Promise<Actor> => {
  const seat = { side: "staff" as const, partnerId: null, roles: ["administrator", "programme-manager"] as const };
  return mintActor({ ...testSystem(), ...seat, ...(await begun()), today: "2026-03-02" });
};

const setUpOf = async (actor: Actor) => {
  const found = await getSetUp(actor);
  if (!found) throw new Error("Not an administrator");
  return found;
};
const shown = async (actor: Actor) => ({ rowVersion: (await setUpOf(actor)).programme.rowVersion });
const states = async (actor: Actor) => (await setUpOf(actor)).states;

describe("a set-up", () => {
  it("is begun by one of two who follow the link at once, and by nobody after", async () => {
    expect(await findInstallation(testSystem())).toMatchObject({ state: "empty" });
    const { accountId, sessionId } = await begun();
    const lost = (await raced)?.flatMap(({ told }) => (told?.status === "rejected" ? [told.reason.code] : []));
    expect(lost).toEqual(["link-spent"]);
    await expect(beginSetUp(testSystem(), first())).rejects.toMatchObject({ code: "link-spent" });
    expect(await runAsOwner("SELECT id FROM account")).toEqual([{ id: accountId }]);
    expect(await findInstallation(testSystem())).toMatchObject({ state: "setting-up", isDemo: false });
    expect(await findSession(testSystem(), sessionId)).toMatchObject({
      ...{ accountId, roles: ["administrator", "programme-manager"], secondFactorAt: null },
      programme: { vendorName: "Vendora", setUpAt: null },
    });
  });

  it("is an administrator's alone", async () => {
    const actor = await administrator();
    for (const role of ["reviewer", "programme-manager", "auditor"] as const) {
      const other = await makeActor([role]);
      await expect(saveVendor(other, { ...vendor, ...(await shown(actor)) })).rejects.toMatchObject({
        code: "not-permitted",
      });
      expect(await getSetUp(other)).toBeNull();
    }
  });

  it("saves each step, leads to the next, and refuses a form that shows older settings", async () => {
    const actor = await administrator();
    const before = await shown(actor);
    expect(await saveVendor(actor, { ...vendor, ...before })).toEqual({ next: "rules" });
    await expect(saveVendor(actor, { ...vendor, ...before })).rejects.toMatchObject({ code: "stale" });
    expect((await setUpOf(actor)).programme).toMatchObject({
      ...{ vendorName: "Vendora SA", vendorCountry: "BE", timeZone: "America/Toronto" },
    });
    await expect(openPortal(actor, await shown(actor))).rejects.toMatchObject({ params: { count: 2 } });
    await expect(
      saveVendor(actor, { ...vendor, vendorName: "株式会社", ...(await shown(actor)) }),
    ).rejects.toMatchObject({
      fields: { vendorName: "not-drawable" },
    });
  });

  it("begins with a built-in edition, and not with one that does not exist", async () => {
    const actor = await administrator();
    const edition = editions[2]?.id ?? "";
    await expect(chooseRules(actor, { edition: "no-such", ...(await shown(actor)) })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await chooseRules(actor, { edition, ...(await shown(actor)) })).toEqual({ next: "agreement" });
    expect((await getProgramme(testSystem())).edition.id).toBe(edition);
  });

  it("drafts own rules under ids of their own and the vendor's name", async () => {
    const actor = await administrator();
    const names = { fr: "Programme Étoile", en: "Star programme" };
    const drafts = [emptyRules, defaultEdition.id].map(
      (basedOn) => () => draftOwnRules(actor, { basedOn, currency: basedOn === emptyRules ? "CHF" : "", ...names }),
    );
    await expect(draftOwnRules(actor, { basedOn: emptyRules, currency: "XQZ", ...names })).rejects.toMatchObject({
      fields: { currency: "currency-unknown" },
    });
    const ids: string[] = [];
    for (const draft of drafts) ids.push((await draft()).id);
    expect(ids).toEqual(["star-programme", "star-programme-2"]);
    const rows = await runAsOwner<{ body: { vendor: string; tiers: unknown[]; currency: string } }>(
      "SELECT body FROM edition ORDER BY id",
    );
    expect(rows.map(({ body }) => [body.vendor, body.tiers.length, body.currency])).toEqual([
      ["Vendora SA", 1, "CHF"],
      ["Vendora SA", defaultEdition.tiers.length, defaultEdition.currency],
    ]);
  });

  it("lets an edition take effect on the same day and without a second person, as nobody reads it yet", async () => {
    const actor = await administrator();
    await expect(
      announceEdition(actor, { id: "star-programme", rowVersion: 1, effectiveOn: "2026-03-01", shortNoticeReason: "" }),
    ).rejects.toMatchObject({ fields: { effectiveOn: "day-not-ahead" } });
    await announceEdition(actor, {
      ...{ id: "star-programme", rowVersion: 1, effectiveOn: actor.today, shortNoticeReason: "" },
    });
    expect(await runAsOwner("SELECT state FROM edition WHERE id = 'star-programme'")).toEqual([{ state: "announced" }]);
  });

  it("refuses a built-in edition while one of its own is in use, and counts none that takes effect later", async () => {
    const actor = await administrator();
    const dayBefore = mintActor({ ...actor, today: "2026-03-01" });
    expect((await setUpOf(actor)).inUse).toMatchObject({ id: "star-programme", isOwn: true });
    expect((await setUpOf(dayBefore)).inUse).toMatchObject({ isOwn: false });
    await expect(chooseRules(actor, { edition: defaultEdition.id, ...(await shown(actor)) })).rejects.toMatchObject({
      code: "own-rules-in-use",
    });
  });

  it("counts e-mail as done only once a mail server took one, and the team once its work can be done", async () => {
    const actor = await administrator();
    await confirmAgreement(actor, await shown(actor));
    await confirmSeal(actor, await shown(actor));
    expect(await states(actor)).toMatchObject({ agreement: "done", seal: "done", mail: "missing", staff: "missing" });
    await noteMailTried(actor);
    await makeActor(["reviewer"]);
    expect(await states(actor)).toMatchObject({ mail: "done", staff: "missing" });
    await makeActor(["countersigner"]);
    expect(await states(actor)).toMatchObject({ staff: "done" });
  });

  it("opens once, for good, with the rules then in use for every earlier day too", async () => {
    const actor = await administrator();
    await openPortal(actor, await shown(actor));
    await expect(openPortal(actor, await shown(actor))).rejects.toMatchObject({ code: "set-up-over" });
    expect(await findInstallation(testSystem())).toEqual({
      ...{ state: "open", isDemo: false, timeZone: "America/Toronto", name: "Vendora Partners" },
      ...{ look: { accent: null, logo: null }, languages: ["en", "fr"] },
    });
    expect((await setUpOf(actor)).programme.editionId).toBe("star-programme");
    await expect(runAsOwner("UPDATE programme SET set_up_at = NULL")).rejects.toThrow("set up once");
    await expect(runAsOwner("UPDATE programme SET edition_id = 'other'")).rejects.toThrow("opened with");
  });

  it("tells visitors what the administrator wrote of the programme, and what its rules say again once that is empty", async () => {
    const actor = await administrator();
    const typed = {
      ...{ titleFr: "Nos étoiles", titleEn: "Our stars", leadFr: "Une phrase.", leadEn: "A sentence." },
      ...{ tiersFr: "", tiersEn: "", datesFr: "Été 2026 : On commence.", datesEn: "Summer 2026: We begin." },
    };
    await saveStory(actor, { ...typed, ...(await shown(actor)) });
    const { name, story } = await getProgramme(testSystem());
    expect([name, story?.title.en]).toEqual(["Vendora Partners", "Our stars"]);
    const when = { fr: "Été 2026", en: "Summer 2026" };
    expect(story?.calendar).toEqual([{ when, says: { fr: "On commence.", en: "We begin." } }]);
    const before = { ...story, calendar: [{ when: "2026", says: story?.calendar[0]?.says }] };
    await runAsOwner("UPDATE programme SET story = $1", [JSON.stringify(before)]);
    expect((await getProgramme(testSystem())).story?.calendar[0]?.when).toEqual({ fr: "2026", en: "2026" });
    await saveStory(actor, { ...storyValues(null), ...(await shown(actor)) });
    expect((await getProgramme(testSystem())).story).toBeNull();
  });

  it("keeps its rules and its time zone from then on, and takes what else is corrected", async () => {
    const actor = await administrator();
    await expect(chooseRules(actor, { edition: defaultEdition.id, ...(await shown(actor)) })).rejects.toMatchObject({
      code: "set-up-over",
    });
    await expect(draftOwnRules(actor, { basedOn: emptyRules, fr: "A", en: "B", currency: "" })).rejects.toMatchObject({
      code: "set-up-over",
    });
    await expect(
      saveVendor(actor, { ...vendor, timeZone: "Europe/Paris", ...(await shown(actor)) }),
    ).rejects.toMatchObject({ fields: { timeZone: "time-zone-fixed" } });
    await expect(runAsOwner("UPDATE programme SET time_zone = 'Europe/Paris'")).rejects.toThrow("time zone");
    await saveVendor(actor, { ...vendor, vendorName: "Vendora SE", ...(await shown(actor)) });
    expect((await setUpOf(actor)).programme.vendorName).toBe("Vendora SE");
  });

  it("shows the vendor's colour and logo, keeps a logo that is not changed, and every logo it has shown", async () => {
    const actor = await administrator();
    const png = new Uint8Array([137, 80, 78, 71]);
    const logo = { sha256: "a".repeat(64), png, width: 96, height: 32 };
    const look = async () => (await findInstallation(testSystem())).look;
    await saveVendor(actor, { ...vendor, accentColour: "#ffcc00", logo, ...(await shown(actor)) });
    expect(await look()).toEqual({ accent: "#ffcc00", logo: { sha256: logo.sha256, width: 96, height: 32 } });
    await saveVendor(actor, { ...vendor, logo: "as-it-is", ...(await shown(actor)) });
    expect(await look()).toMatchObject({ accent: null, logo: { sha256: logo.sha256 } });
    await saveVendor(actor, { ...vendor, logo, ...(await shown(actor)) });
    await saveVendor(actor, { ...vendor, logo: null, ...(await shown(actor)) });
    expect(await look()).toEqual({ accent: null, logo: null });
    expect(Buffer.from((await findLogo(testSystem(), logo.sha256)) ?? [])).toEqual(Buffer.from(png));
    expect(await findLogo(testSystem(), "b".repeat(64))).toBeNull();
  });

  it("speaks to everybody in a language that is offered, and in their own again once that is", async () => {
    const actor = await administrator();
    const { sessionId } = await begun();
    const spoken = async () => (await findSession(testSystem(), sessionId))?.locale;
    expect(await spoken()).toBe("en");
    await saveVendor(actor, { ...vendor, languages: ["fr"], firstLanguage: "fr", ...(await shown(actor)) });
    expect(await spoken()).toBe("fr");
    expect((await findInstallation(testSystem())).languages).toEqual(["fr"]);
    await saveVendor(actor, { ...vendor, ...(await shown(actor)) });
    expect(await spoken()).toBe("en");
    await expect(runAsOwner("UPDATE programme SET languages = '{}'")).rejects.toThrow("languages");
  });

  it("leaves an event for each act on the programme's chain", async () => {
    const kinds = await runAsOwner<{ kind: string }>(
      "SELECT DISTINCT kind FROM audit_event WHERE kind LIKE 'programme.%' ORDER BY kind",
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["programme.changed", "programme.opened", "programme.set-up-begun"]);
  });
});
