import { beforeAll, describe, expect, it } from "vitest";
import { editionsEver } from "@/db/queries/edition/in-use";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, makePartner, partnerIdOf } from "@/db/testing/factories";
import { checkTable, importOf, rowsOf } from "@/db/testing/import";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sheetKinds } from "@/lib/file/sheet/sheet";
import { locales } from "@/lib/i18n/locale";
import { importWords } from "@/lib/import/edition-words";
import type { ImportKind } from "@/lib/import/kind";
import { matchColumns, unmatchedFields } from "@/lib/import/match";
import { readingOf } from "@/lib/import/reading";
import { readRow } from "@/lib/import/row";
import type { ReadSheet } from "@/lib/import/table";
import type { ImportWords } from "@/lib/import/words";
import type { ListName } from "@/lib/list/list";
import { listQuery } from "@/lib/list/query";
import { sendSheet } from "@/lib/server/file/sheet";
import { readFile } from "@/lib/server/import/read-file";
import { openList } from "./rows";

let owner: Actor;
let words: ImportWords;

beforeAll(async () => {
  owner = await makeActor(["owner"]);
  words = importWords(await read(owner, (tx) => editionsEver(tx, owner.today)));
  const personId = await makePersonRow(partnerIdOf(owner), "=Ana O’Brien-Łukasik");
  const other = await makePersonRow(partnerIdOf(owner), "Zoé  Dupont");
  await makeCredential(owner, { personId, candidateId: "00012", version: "6.5", expiresOn: "2021-01-03" });
  await makeCredential(owner, { personId: other, type: "VSP", track: null, candidateId: "24E001", version: "" });
  await makeActivity(owner, {
    amountCents: -123_456,
    reference: "=SO-1",
    customer: "Port; “Or”",
    occurredOn: "2019-04-03",
  });
  await makeActivity(owner, { amountCents: 5, reference: "4E15", customer: "", occurredOn: "2019-04-30" });
  const none = { amountCents: null, currency: null } as const;
  await makeActivity(owner, { ...none, kind: "cloud-service", points: 1_900, occurredOn: "2019-03-01", customer: "" });
  await makeActivity(owner, {
    ...none,
    kind: "deployment",
    reference: "P-1",
    customer: "Mairie\u00a0d’Arcueil",
    occurredOn: "2019-02-01",
  });
});

type Taken = { as: (typeof sheetKinds)[number]; locale: (typeof locales)[number] };

/** The sheet that a list makes which was taken away. */
const takenAway = async (actor: Actor, list: ListName, { as, locale }: Taken): Promise<ReadSheet> => {
  const query = listQuery.parse({ list, as });
  const answer = sendSheet({ form: { kind: as, locale }, name: list, ...openList(actor, query, locale) });
  const { sheets } = await readFile({ bytes: new Uint8Array(await answer.arrayBuffer()), fileName: `${list}.${as}` });
  const [sheet] = sheets;
  if (!sheet) throw new Error("No sheet");
  return sheet;
};

/** What the import reads of a list that was taken away. */
const readBack = async (
  actor: Actor,
  list: ListName,
  kind: ImportKind,
  as: (typeof sheetKinds)[number],
  locale: (typeof locales)[number],
) => {
  const sheet = await takenAway(actor, list, { as, locale });
  const match = matchColumns(kind, sheet);
  const reading = readingOf(sheet, match, kind);
  expect(unmatchedFields(kind, match)).toEqual([]);
  return sheet.rows.map((row) => readRow(kind, row, match, reading, words));
};

const forms = sheetKinds.flatMap((as) => locales.map((locale) => ({ as, locale })));

describe("a list that was taken away is read back as it was", () => {
  it.each(forms)("people, as $as in $locale", async ({ as, locale }) => {
    expect(await readBack(owner, "people", "people", as, locale)).toEqual([
      { values: expect.objectContaining({ name: "=Ana O’Brien-Łukasik", employedUntil: null }), faults: {} },
      { values: expect.objectContaining({ name: "Zoé  Dupont", employedFrom: "2015-01-01" }), faults: {} },
    ]);
  });

  it.each(forms)("certifications, as $as in $locale", async ({ as, locale }) => {
    const read = await readBack(owner, "credentials", "credentials", as, locale);
    expect(read.map(({ faults }) => faults)).toEqual([{}, {}]);
    expect(read.map(({ values }) => values)).toMatchObject([
      { type: "VCP", track: "DCV", candidateId: "00012", version: "6.5", expiresOn: "2021-01-03" },
      { type: "VSP", track: null, candidateId: "24E001", version: "", expiresOn: null, employedUntil: null },
    ]);
  });

  it.each(forms)("activity, as $as in $locale", async ({ as, locale }) => {
    const read = await readBack(owner, "activity", "activity", as, locale);
    expect(read.map(({ faults }) => faults)).toEqual([{}, {}, {}, {}]);
    expect(read.map(({ values }) => values)).toMatchObject([
      { kind: "licence-revenue", occurredOn: "2019-04-30", amountCents: 5, currency: "EUR", reference: "4E15" },
      {
        kind: "licence-revenue",
        occurredOn: "2019-04-03",
        amountCents: -123_456,
        reference: "=SO-1",
        customer: "Port; “Or”",
      },
      { kind: "cloud-service", occurredOn: "2019-03", points: 1_900, amountCents: null, currency: null },
      { kind: "deployment", occurredOn: "2019-02-01", customer: "Mairie\u00a0d’Arcueil", points: null },
    ]);
  });

  it.each(forms)("partners, as $as in $locale", async ({ as, locale }) => {
    const staff = await makeActor(["reviewer"]);
    const name = `Écluse “${as}” ; ${locale}`;
    await makePartner({ name, businessModels: ["reseller"] });
    const read = await readBack(staff, "partners", "companies", as, locale);
    const found = read.find(({ values }) => values.companyName === name);
    expect(found?.values).toMatchObject({ country: "FR", businessModels: "reseller" });
    for (const field of ["country", "businessModels", "legacyLevel"]) expect(found?.faults).not.toHaveProperty(field);
  });
});

describe("a list that was taken away and is imported again", () => {
  it.each(forms)("is no change where an entry of it corrects another, as $as in $locale", async (taken) => {
    const finance = await makeActor(["owner"]);
    const month = { kind: "cloud-service", amountCents: null, currency: null, customer: "", reference: "" } as const;
    const corrects = await makeActivity(finance, {
      ...month,
      occurredOn: "2019-03-01",
      points: 1_900,
      state: "verified",
    });
    await makeActivity(finance, { ...month, occurredOn: "2019-03-01", points: -200, corrects });
    const { columns, rows } = await takenAway(finance, "activity", taken);
    const id = await checkTable(finance, "activity", [columns, ...rows.map(({ cells }) => cells)]);
    expect((await importOf(id)).counts).toEqual({ same: 2 });
  });

  it.each(forms)(
    "is no change: companies, without an owner and with a number of another, as $as in $locale",
    async (taken) => {
      const manager = await makeActor(["programme-manager"]);
      const prefix = `Maison ${crypto.randomUUID()}`;
      const siren = `BE 0${String(Date.now()).slice(-5)}${String(Math.random()).slice(2, 6)}`;
      const own = { siren, country: "BE", address: "Rue Haute 1\n1000 Bruxelles", businessModels: ["former-model"] };
      await makePartner({ ...own, name: `${prefix} Un` });
      await makePartner({ ...own, name: `${prefix} Deux`, sharesNumber: true, address: "" });
      const { columns, rows } = await takenAway(manager, "partners", taken);
      const mine = rows.map(({ cells }) => cells).filter(([name]) => String(name).startsWith(prefix));
      const id = await checkTable(manager, "companies", [columns, ...mine]);
      expect((await rowsOf(id)).map(({ will, faults }) => [will, faults])).toEqual([
        ["same", {}],
        ["same", {}],
      ]);
      const renamed = mine.map(([, ...others]) => [`${prefix} Trois`, ...others]);
      expect((await importOf(await checkTable(manager, "companies", [columns, ...renamed]))).counts).toEqual({
        fault: 2,
      });
    },
  );

  const kinds = ["people", "credentials", "activity"] as const;
  const all = forms.flatMap((form) => kinds.map((kind) => ({ ...form, kind })));

  it.each(all)("is no change: $kind, as $as in $locale", async ({ kind, ...taken }) => {
    const { columns, rows } = await takenAway(owner, kind, taken);
    const id = await checkTable(owner, kind, [columns, ...rows.map(({ cells }) => cells)]);
    expect((await importOf(id)).counts).toEqual({ same: rows.length });
  });
});
