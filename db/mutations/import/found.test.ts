import { beforeAll, describe, expect, it } from "vitest";
import { enterImport } from "@/db/mutations/import/enter";
import { enterCompanies } from "@/db/mutations/import/enter-companies";
import { getImport } from "@/db/queries/import/view";
import { listHistory } from "@/db/queries/partner/history";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor } from "@/db/testing/factories";
import { checkTable, companyTable, importOf, rowsOf, shownImport, someNumber } from "@/db/testing/import";
import { asOwner } from "@/db/testing/postgres";

beforeAll(() => ensureProgramme());

describe("a sheet of companies", () => {
  it("founds partners by the programme manager, invites their contacts, and finds those that are there", async () => {
    const manager = await makeActor(["programme-manager"]);
    const [first, second] = [someNumber(), someNumber()];
    const [header = [], alpha = [], beta = []] = companyTable({ "Alpha SA": first, "Beta SA": second });
    const again = [...alpha.slice(0, 1), `BE ${first}`, ...alpha.slice(2)];
    const table = [header, alpha, beta, again, ["Gamma", ...alpha.slice(1)]];
    const id = await checkTable(manager, "companies", table, { invites: "yes" });
    expect((await rowsOf(id)).map(({ will, faults }) => [will, faults])).toEqual([
      ["new", {}],
      ["new", {}],
      ["same", {}],
      ["fault", { siren: "duplicate-siren" }],
    ]);
    await enterImport(manager, await shownImport(id));
    expect(await enterCompanies(manager, id)).toBe(true);
    expect(await importOf(id)).toMatchObject({ state: "entered", counts: { new: 2, same: 1, fault: 1 } });
    const founded = (await rowsOf(id)).flatMap(({ did }) => did ?? []).map((one) => one.id);
    for (const partnerId of founded) {
      const kinds = (await listHistory(manager, partnerId)).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(["partner.admitted", "invitation.sent", "tier.set"]));
    }
    const sql = "SELECT roles FROM invitation WHERE partner_id = ANY ($1)";
    const { rows } = await asOwner((client) => client.query(sql, [founded]));
    expect(rows).toEqual([{ roles: ["owner"] }, { roles: ["owner"] }]);
    const next = await checkTable(manager, "companies", table);
    expect((await importOf(next)).counts).toEqual({ same: 3, fault: 1 });
    expect((await getImport(manager, id)).may.undo).toBe(true);
  });

  it("is no one else's to import", async () => {
    for (const role of ["reviewer", "countersigner", "administrator", "auditor", "owner"] as const)
      expect(await catchRefusal(checkTable(await makeActor([role]), "companies", companyTable({})))).toBe(
        "not-permitted",
      );
  });
});
