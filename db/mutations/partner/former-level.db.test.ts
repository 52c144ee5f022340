import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { announceEdition } from "@/db/mutations/edition/draft";
import { importEdition } from "@/db/mutations/edition/import";
import { submitApplication } from "@/db/mutations/partner/application";
import { requestChanges, verifyDeclaration } from "@/db/mutations/review/answer";
import { findOwnApplication } from "@/db/queries/partner/application";
import { listPartners } from "@/db/queries/partner/list";
import { getOverview } from "@/db/queries/programme/overview";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeApplication } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { editionFile } from "@/lib/editor/edition-file";
import { env } from "@/lib/env";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let reviewer: Actor;

const answers = {
  ...{ companyName: "Atelier Nuage", siren: "732829320", country: "FR", address: "3 rue du Port, 69002 Lyon" },
  ...{ businessModels: ["reseller" as const], legacyLevel: "premier", contactName: "Nour Essai" },
};
const longest = `circle-${"a".repeat(53)}`;
const handIn = (applicant: Actor, change: Partial<typeof answers>, rowVersion = 1) =>
  submitApplication(applicant, { sendsLetter: false, ...answers, ...change, rowVersion });
const onDay = async (day: string) => {
  const { id, applicant } = await makeApplication();
  return { id, applicant: actorOnDay(applicant, day) };
};

/** From 2020 on the programme names one level of its own, and those of before no more. */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  const manager = await makeActor(["programme-manager"]);
  const legacyLevels = [{ id: longest, name: { fr: "Cercle", en: "Circle" }, source: "assumption" as const }];
  const text = editionFile({ ...defaultEdition, id: "own-levels", legacyLevels });
  const { id } = await importEdition(manager, { id: "", text });
  await announceEdition(manager, { id, rowVersion: 1, effectiveOn: "2020-01-01", shortNoticeReason: "" });
  reviewer = await makeActor(["reviewer", "programme-manager"]);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

it("an application names a level of the edition of its day, and no other", async () => {
  const before = await onDay("2019-12-31");
  expect(await catchRefusal(handIn(before.applicant, { legacyLevel: longest }))).toBe("invalid legacyLevel:required");
  expect(await catchRefusal(handIn(before.applicant, {}))).toBe("none");
  const after = await onDay("2020-01-01");
  expect(await catchRefusal(handIn(after.applicant, {}))).toBe("invalid legacyLevel:required");
  expect(await catchRefusal(handIn(after.applicant, { legacyLevel: longest }))).toBe("none");
  await verifyDeclaration(reviewer, { kind: "application", id: after.id, rowVersion: 2 });
  const [founded] = (await listPartners(actorOnDay(reviewer, "2020-03-01"), { legacy: longest })).partners;
  expect(founded).toMatchObject({ name: answers.companyName, legacyLevel: longest });
});

it("a level that was handed in stays when another answer is corrected, and is called by its name", async () => {
  const { id, applicant } = await onDay("2019-12-31");
  await handIn(applicant, {});
  const target = { kind: "application" as const, id, rowVersion: 2 };
  await requestChanges(reviewer, { ...target, fields: ["address"], note: "Which street?" });
  const later = actorOnDay(applicant, "2020-03-01");
  expect((await findOwnApplication(later))?.formerLevel).toEqual({ fr: "Premier", en: "Premier" });
  const moved = { address: "4 rue du Port, 69002 Lyon" };
  expect(await catchRefusal(handIn(later, { ...moved, legacyLevel: "none" }, 3))).toBe(
    "field-not-asked legacyLevel:field-not-asked",
  );
  expect(await catchRefusal(handIn(later, moved, 3))).toBe("none");
});

it("a company's level is called by its name in lists, also once the programme names others", async () => {
  const later = actorOnDay(reviewer, "2020-03-01");
  const named = ["professional", "enterprise", "premier"];
  expect((await listPartners(later, {})).formerLevels.map(({ id }) => id)).toEqual([longest, ...named]);
  expect((await getOverview(later)).formerLevels.map(({ id }) => id)).toEqual([longest, ...named]);
});
