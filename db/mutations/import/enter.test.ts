import { describe, expect, it } from "vitest";
import { enterChunk, enterImport, failImport } from "@/db/mutations/import/enter";
import { undoImport } from "@/db/mutations/import/undo";
import { getImport } from "@/db/queries/import/view";
import { listHistory } from "@/db/queries/partner/history";
import { listPeople } from "@/db/queries/person/list";
import { catchRefusal, decideCredential } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import {
  checkTable,
  credentialHeader,
  credentialLine,
  credentialTable,
  enterAll,
  enterTable,
  importOf,
  rowsOf,
  shownImport,
} from "@/db/testing/import";

const people = async (actor: Awaited<ReturnType<typeof makeActor>>) =>
  (await listPeople(actor, partnerIdOf(actor))).people;

describe("a sheet of certifications", () => {
  it("is entered with its people, each with an event, and is no change when it comes again", async () => {
    const owner = await makeActor(["owner"]);
    const id = await enterTable(owner, "credentials", credentialTable(3));
    expect(await importOf(id)).toMatchObject({ state: "entered", total: 3, done: 3, counts: { new: 3 } });
    expect((await people(owner)).map(({ name, credentials }) => [name, credentials.length])).toEqual([
      ["Person Number1", 1],
      ["Person Number2", 1],
      ["Person Number3", 1],
    ]);
    const kinds = (await listHistory(owner, partnerIdOf(owner))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "credential.declared")).toHaveLength(3);
    expect(kinds.filter((kind) => kind === "person.added")).toHaveLength(3);
    const again = await checkTable(owner, "credentials", credentialTable(3));
    expect((await importOf(again)).counts).toEqual({ same: 3 });
    expect(await catchRefusal(enterImport(owner, await shownImport(again)))).toBe("nothing-to-enter");
  });

  it("changes what still waits, leaves alone what was decided, and names it", async () => {
    const owner = await makeActor(["owner"]);
    await enterTable(owner, "credentials", credentialTable(2));
    const [, second] = await people(owner);
    await decideCredential(second?.credentials[0]?.id ?? "", { state: "verified" });
    const table = [[...credentialHeader, "Version"], ...[1, 2].map((n) => [...credentialLine(n), "6.7"])];
    const id = await checkTable(owner, "credentials", table);
    expect((await rowsOf(id)).map(({ will, faults }) => [will, faults])).toEqual([
      ["change", {}],
      ["fault", { version: "decided-already" }],
    ]);
    await enterAll(owner, id);
    const versions = (await people(owner)).map(({ credentials }) => credentials[0]?.version);
    expect(versions).toEqual(["6.7", ""]);
  });

  it("names the fault of each row, and enters the others", async () => {
    const owner = await makeActor(["owner"]);
    const id = await enterTable(owner, "credentials", [
      credentialHeader,
      credentialLine(1),
      credentialLine(2, { earned: "31/02/2019" }),
      credentialLine(3, { type: "Nonsense" }),
      credentialLine(4, { earned: "2030-01-01" }),
      credentialLine(1),
      credentialLine(1, { earned: "2018-01-01" }),
    ]);
    expect((await rowsOf(id)).map(({ will, faults }) => [will, faults])).toEqual([
      ["new", {}],
      ["fault", { earnedOn: "day-impossible" }],
      ["fault", { type: "word-unknown" }],
      ["fault", { earnedOn: "day-in-future" }],
      ["same", {}],
      ["new", {}],
    ]);
    expect((await people(owner)).map(({ credentials }) => credentials.length)).toEqual([2]);
  });

  it("goes on after an interruption, and enters no row twice", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", credentialTable(1_300));
    await enterImport(owner, await shownImport(id));
    expect(await enterChunk(owner, id)).toBe(false);
    expect(await importOf(id)).toMatchObject({ state: "entering", done: 1_000, total: 1_300 });
    expect(await enterChunk(owner, id)).toBe(true);
    expect(await importOf(id)).toMatchObject({ state: "entered", done: 1_300, counts: { new: 1_300 } });
    expect(await catchRefusal(enterChunk(owner, id))).toBe("import-over");
    const entered = (await rowsOf(id)).flatMap(({ did }) => did ?? []);
    expect(new Set(entered.map((one) => one.id)).size).toBe(2_600);
  });

  it("is refused before its first row where the company has no room for the last, with its new people", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", credentialTable(2_001));
    expect((await getImport(owner, id)).missingRoom).toEqual([{ of: "people", most: 2_000, added: 2_001 }]);
    expect(await catchRefusal(enterImport(owner, await shownImport(id)))).toBe("company-full");
    expect(await importOf(id)).toMatchObject({ state: "ready", done: 0 });
  });

  it("ends where the company is filled meanwhile, keeps what was entered, and can then be undone", async () => {
    const owner = await makeActor(["owner"]);
    const id = await checkTable(owner, "credentials", credentialTable(1_900));
    await enterImport(owner, await shownImport(id));
    expect(await enterChunk(owner, id)).toBe(false);
    const other = Array.from({ length: 200 }, (_, n) => [`Other Number${n}`, "2018-01-01"]);
    const meanwhile = await enterTable(owner, "people", [["Name", "With the company since"], ...other]);
    expect(await catchRefusal(enterChunk(owner, id))).toBe("company-full");
    await failImport(testSystem(), id, "company-full");
    expect(await importOf(id)).toMatchObject({ state: "failed", fault: "company-full", done: 1_000 });
    await undoImport(owner, await shownImport(id));
    await undoImport(owner, await shownImport(meanwhile));
    expect(await people(owner)).toEqual([]);
  });
});
