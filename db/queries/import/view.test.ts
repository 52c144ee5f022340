import { beforeAll, describe, expect, it } from "vitest";
import { dropImport, forgetOldRows } from "@/db/mutations/import/drop";
import { enterImport } from "@/db/mutations/import/enter";
import { matchImport } from "@/db/mutations/import/match";
import { leaveOutRow, mendRow } from "@/db/mutations/import/mend";
import { undoImport } from "@/db/mutations/import/undo";
import { getImportColumns } from "@/db/queries/import/columns";
import { getImportEffect } from "@/db/queries/import/effect";
import {
  faultyRows,
  fieldsMended,
  getImport,
  getImportRow,
  listImportRows,
  listImports,
} from "@/db/queries/import/view";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import {
  checkTable,
  credentialHeader,
  credentialLine,
  credentialTable,
  enterTable,
  importOf,
  matchTyped,
  rowsOf,
  sheetOf,
  shownImport,
  stageTable,
} from "@/db/testing/import";
import { type Actor, later } from "@/lib/actor";
import { mostCharacters } from "@/lib/import/limits";

const day = 86_400_000;

beforeAll(() => ensureProgramme());

describe("an import", () => {
  it("is listed for who may make one, with how far it is", async () => {
    const owner = await makeActor(["owner"]);
    const id = await stageTable(owner, "credentials", credentialTable(2));
    const { imports, may } = await listImports(owner);
    expect(imports).toMatchObject([{ id, kind: "credentials", fileName: "people.xlsx", state: "matching" }]);
    expect(may.make).toEqual(["people", "credentials", "activity"]);
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
    expect(await catchRefusal(listImports(viewer))).toBe("not-found");
  });

  it("does not exist for another company, a colleague who may not declare, and staff", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", credentialTable(2));
    const [viewer, finance] = [["viewer"], ["finance"]] as const;
    const partnerId = partnerIdOf(owner);
    const others = [
      await makeActor(["owner"]),
      await makeActor([...viewer], { partnerId }),
      await makeActor([...finance], { partnerId }),
      await makeActor(["programme-manager"]),
    ];
    for (const other of others) {
      expect(await catchRefusal(getImport(other, id))).toBe("not-found");
      expect(await catchRefusal(getImportColumns(other, id))).toBe("not-found");
      expect(await catchRefusal(getImportRow(other, id, 2))).toBe("not-found");
      expect(await catchRefusal(listImportRows(other, id, {}))).toBe("not-found");
      expect(await catchRefusal(faultyRows(other, id).next())).toBe("not-found");
      expect(await getImportEffect(other, id)).toBeNull();
      const shown = await shownImport(id);
      expect(await catchRefusal(enterImport(other, shown))).toBe("not-found");
      expect(await catchRefusal(dropImport(other, shown))).toBe("not-found");
      expect(await catchRefusal(undoImport(other, shown))).toBe("not-found");
      expect(await catchRefusal(leaveOutRow(other, { ...shown, line: 2, isLeftOut: "yes" }))).toBe("not-found");
    }
  });

  it("of activity by who sees revenue exists only for who sees revenue", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const [contributor, finance] = [
      await makeActor(["contributor"], { partnerId }),
      await makeActor(["finance"], { partnerId }),
    ];
    const table = [
      ["Kind", "Date", "Reference", "Customer"],
      ["deployment", "2019-05-20", "D-1", "Mairie"],
    ];
    const owners = await stageTable(owner, "activity", table);
    const own = await stageTable(contributor, "activity", table);
    expect((await listImports(contributor)).imports.map(({ id }) => id)).toEqual([own]);
    expect((await listImports(finance)).imports.map(({ id }) => id).sort()).toEqual([owners, own].sort());
    expect(await catchRefusal(getImport(contributor, owners))).toBe("not-found");
  });

  it("remembers how its columns were matched, for the next sheet of its kind", async () => {
    const owner = await makeActor(["owner"]);
    const odd = [["Wer", ...credentialHeader.slice(1)], credentialLine(1)];
    const first = await stageTable(owner, "credentials", odd);
    expect((await getImportColumns(owner, first)).match.name).toBeNull();
    const typed = { ...matchTyped("credentials", sheetOf(odd)), name: "0" };
    await matchImport(owner, { ...(await shownImport(first)), ...typed });
    const second = await stageTable(owner, "credentials", odd);
    const { match, columns } = await getImportColumns(owner, second);
    expect([match.name, columns[0]]).toEqual([0, { name: "Wer", samples: ["Person Number1"] }]);
    const other = await makeActor(["owner"]);
    const theirs = await stageTable(other, "credentials", odd);
    expect((await getImportColumns(other, theirs)).match.name).toBeNull();
  });

  it("names the fields that still need a column, and a column that says two things", async () => {
    const owner = await makeActor(["owner"]);
    const table = [
      ["Name", "Certification"],
      ["Ada", "VCP-DCV"],
    ];
    const id = await stageTable(owner, "credentials", table);
    const typed = { ...(await shownImport(id)), ...matchTyped("credentials", sheetOf(table)) };
    expect(await catchRefusal(matchImport(owner, typed))).toBe("import-unmatched earnedOn:choose-column");
    expect(await catchRefusal(matchImport(owner, { ...typed, earnedOn: "0" }))).toBe("invalid earnedOn:column-taken");
    expect(await catchRefusal(matchImport(owner, { ...typed, sheet: 7 }))).toBe("invalid sheet:invalid");
  });

  it("is mended row by row, each with what is wrong with it, and rows can be left out", async () => {
    const owner = await makeActor(["owner"]);
    const table = [credentialHeader, credentialLine(1, { earned: "31/02/2019" }), credentialLine(2)];
    const id = await checkTable(owner, "credentials", table);
    expect((await importOf(id)).counts).toEqual({ fault: 1, new: 1 });
    const { rows } = await listImportRows(owner, id, { will: "fault" });
    expect(rows).toMatchObject([{ line: 2, faults: { earnedOn: "day-impossible" } }]);
    await mendRow(owner, { ...(await shownImport(id)), line: 2, earnedOn: "28/02/2019" } as never);
    expect((await rowsOf(id))[0]).toMatchObject({ will: "new", mended: { earnedOn: "28/02/2019" } });
    await leaveOutRow(owner, { ...(await shownImport(id)), line: 3, isLeftOut: "yes" });
    expect((await importOf(id)).counts).toEqual({ new: 1, "left-out": 1 });
    await leaveOutRow(owner, { ...(await shownImport(id)), line: 3, isLeftOut: "no" });
    expect((await importOf(id)).counts).toEqual({ new: 2 });
    const beyond = { ...(await shownImport(id)), line: 99, isLeftOut: "yes" } as const;
    expect(await catchRefusal(leaveOutRow(owner, beyond))).toBe("not-found");
  });

  it("says in another window that it was changed", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", credentialTable(2));
    const shown = await shownImport(id);
    await leaveOutRow(owner, { ...shown, line: 2, isLeftOut: "yes" });
    expect(await catchRefusal(leaveOutRow(owner, { ...shown, line: 3, isLeftOut: "yes" }))).toBe("import-changed");
    expect(await catchRefusal(enterImport(owner, shown))).toBe("import-changed");
  });

  it("shows what it would change on the tier, today, once entered and once verified", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", credentialTable(30));
    const effect = await getImportEffect(owner, id);
    expect(effect?.entered).toEqual(effect?.now);
    expect(effect?.requirements.length).toBeGreaterThan(0);
    expect(effect?.requirements.some(({ before, after }) => after.have > before.have)).toBe(true);
    await enterTable(owner, "credentials", credentialTable(30));
    expect(await getImportEffect(owner, await checkTable(owner, "credentials", credentialTable(30)))).toBeNull();
  });

  it("is given up by its maker, or forgotten after a week", async () => {
    const owner = await makeActor(["owner"]);
    const ago = (days: number): Actor => later(owner, -days * day);
    const [given, fresh, left, entered] = [
      await checkTable(owner, "credentials", credentialTable(1)),
      await stageTable(ago(6), "credentials", credentialTable(1)),
      await stageTable(ago(8), "credentials", credentialTable(1)),
      await enterTable(ago(31), "credentials", credentialTable(1)),
    ];
    await dropImport(owner, await shownImport(given));
    expect([(await importOf(given)).state, await rowsOf(given)]).toEqual(["dropped", []]);
    expect((await getImport(owner, entered)).may.undo).toBe(true);
    await forgetOldRows(testSystem());
    expect([(await importOf(fresh)).state, (await importOf(left)).state]).toEqual(["matching", "dropped"]);
    expect([await rowsOf(left), await rowsOf(entered)]).toEqual([[], []]);
    expect((await getImport(owner, entered)).may.undo).toBe(false);
    expect(await catchRefusal(undoImport(owner, await shownImport(entered)))).toBe("import-over");
  });
});

describe("the rows at fault of a sheet", () => {
  it("name what was mended in them, though no column of the sheet says it", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", [credentialHeader, credentialLine(1, { type: "Nonsense" })]);
    expect(await fieldsMended(owner, id)).toEqual([]);
    await mendRow(owner, { ...(await shownImport(id)), line: 2, version: "6.7", candidateId: "VMW-9" });
    expect(await fieldsMended(owner, id)).toEqual(["version", "candidateId"]);
    const other = await makeActor(["owner"]);
    expect(await catchRefusal(fieldsMended(other, id))).toBe("not-found");
  });
});

describe("a sheet that somebody made up", () => {
  it("is refused where its cells hold more than is looked through at once, and nothing of it is kept", async () => {
    const owner: Actor = await makeActor(["owner"]);
    const table = (rows: number) => [["Name"], ...Array.from({ length: rows }, () => ["x".repeat(2_000)])];
    const most = mostCharacters / 2_000;
    const refused = { code: "invalid", fields: { file: "table-too-large" } };
    await expect(stageTable(owner, "people", table(most + 1))).rejects.toMatchObject(refused);
    expect((await listImports(owner)).imports).toEqual([]);
    expect((await importOf(await stageTable(owner, "people", table(most)))).state).toBe("matching");
  });

  it("keeps huge cells short, and characters that no database keeps out", async () => {
    const owner: Actor = await makeActor(["owner"]);
    const nasty = ['=HYPERLINK("http://x")', `a\0b\ud800${"x".repeat(50_000)}`];
    const id = await checkTable(owner, "people", [
      ["Name", "With the company since"],
      ...nasty.map((one) => [one, "2019-01-01"]),
    ]);
    const [formula, huge] = await rowsOf(id);
    expect(formula?.will).toBe("new");
    expect([huge?.will, huge?.faults, String(huge?.cells[0]).length]).toEqual(["fault", { name: "too-long" }, 2_000]);
  });
});
