import { beforeAll, describe, expect, it } from "vitest";
import { enterImport } from "@/db/mutations/import/enter";
import { enterCompanies } from "@/db/mutations/import/enter-companies";
import { getImport } from "@/db/queries/import/view";
import { listHistory } from "@/db/queries/partner/history";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor } from "@/db/testing/factories";
import { checkTable, importOf, rowsOf, shownImport } from "@/db/testing/import";
import { asOwner } from "@/db/testing/postgres";

const header = [
  "Company name",
  "Register number",
  "Country",
  "Address",
  "Business models",
  "Contact",
  "Contact’s e-mail",
];
const line = (name: string, number: string, contact = "ada") => [
  ...[name, number, "Belgium", "Rue de la Loi 1, 1000 Bruxelles", "reseller", "Ada Peeters"],
  `${contact}.${number.slice(-4)}@belgian.example`,
];

const someNumber = (): string => `0${String(Math.floor(100_000_000 + Math.random() * 899_999_999))}`;

beforeAll(() => ensureProgramme());

describe("a sheet of companies", () => {
  it("founds partners by the programme manager, invites their contacts, and finds those that are there", async () => {
    const manager = await makeActor(["programme-manager"]);
    const [first, second] = [someNumber(), someNumber()];
    const table = [
      header,
      line("Alpha SA", first),
      line("Beta SA", second),
      line("Alpha SA", `BE ${first}`),
      line("Gamma", first),
    ];
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
    const again = await checkTable(manager, "companies", table);
    expect((await importOf(again)).counts).toEqual({ same: 3, fault: 1 });
    expect((await getImport(manager, id)).may.undo).toBe(false);
  });

  it("is no one else's to import", async () => {
    for (const role of ["reviewer", "countersigner", "administrator", "auditor", "owner"] as const)
      expect(await catchRefusal(checkTable(await makeActor([role]), "companies", [header]))).toBe("not-permitted");
  });
});
