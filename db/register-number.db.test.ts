import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { keptRegisterNumber, plainRegisterNumber } from "@/lib/partner/register-number";
import { migrate } from "./migrate";
import { freshDatabase } from "./testing/postgres";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Client;
beforeAll(async () => {
  database = await freshDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const keyOf = async (country: string, number: string): Promise<string> =>
  (await owner.query<{ key: string }>("SELECT register_key($1, $2) AS key", [country, number])).rows[0]?.key ?? "";
const found = async (country: string, number: string, typed: string): Promise<boolean> =>
  (
    await owner.query<{ found: boolean }>("SELECT register_number($1, $2) = ANY (register_numbers($3)) AS found", [
      ...[country, number, typed],
    ])
  ).rows[0]?.found ?? false;

const same: [key: string, country: string, written: string[]][] = [
  ["FR 732829320", "FR", ["732 829 320", "732.829.320", "732 829 320 00074", "FR44732829320", "RCS Paris B 732829320"]],
  ["FR 732829320", "RE", ["732829320", "732 829 320"]],
  ["BE 0477472701", "BE", ["BE 0477.472.701", "BE0477472701", "0477 472 701", "477.472.701", "TVA BE 0477.472.701"]],
  ["DE HRB4711", "DE", ["HRB 4711", "DE HRB 4711", "hrb4711"]],
  ["DE 123456789", "DE", ["DE123456789", "DE 123 456 789", "123456789"]],
  ["GB 00912345", "GB", ["912345", "00912345", "GB 00912345"]],
  ["GB SC123456", "GB", ["SC123456", "SC 123 456"]],
  ["CH CHE123456789", "CH", ["CHE-123.456.789", "CHE123456789", "CHE-123.456.789 MWST", "CH 123456789"]],
  ["NL 12345678", "NL", ["KvK 12345678", "12345678", "NL 12345678"]],
  ["GR 123456789", "GR", ["EL123456789", "GR123456789"]],
  ["LU B12345", "LU", ["B 12345", "LU B12345"]],
  ["ES B12345678", "ES", ["ESB12345678", "B-12345678"]],
  ["JP 東京1", "JP", ["東京1"]],
];

describe("a register number", () => {
  it.each(same)(
    "is compared as %s, however %s writes it, and kept so that this stays",
    async (key, country, written) => {
      for (const number of written) {
        const kept = keptRegisterNumber(country, plainRegisterNumber(country, number));
        expect([number, await keyOf(country, number), await keyOf(country, kept)]).toEqual([number, key, key]);
      }
    },
  );

  it.each([
    ["FR", "732829320", "732 829 320 00074"],
    ["FR", "732829320", "fr 44 732 829 320"],
    ["BE", "BE 0477472701", "0477 472 701"],
    ["BE", "BE 0477.472.701", "be0477472701"],
    ["BE", "BE 0477472701", "477472701"],
    ["DE", "DE HRB 4711", "hrb4711"],
    ["DE", "DE 123456789", "DE123456789"],
    ["CH", "CH CHE-123.456.789", "CHE-123.456.789 TVA"],
  ])("of %s stored as %s is found by %s", async (country, number, typed) => {
    expect(await found(country, number, typed)).toBe(true);
  });

  it("tells two registers apart", async () => {
    expect(await keyOf("BE", "0732829320")).not.toBe(await keyOf("FR", "732829320"));
    expect(await found("FR", "732829320", "732829321")).toBe(false);
  });

  it("held twice before is kept by the oldest, and no third company has it", async () => {
    const taken = (number: string) =>
      owner.query("INSERT INTO partner (name, siren, country, business_models) VALUES ($1, $1, 'BE', '{reseller}')", [
        number,
      ]);
    await owner.query(`SET app.side = 'system'; DELETE FROM migration WHERE name = '0039_register_number.sql';
      DROP INDEX partner_register; ALTER TABLE partner DROP COLUMN shares_number;
      DROP FUNCTION register_key, register_numbers, register_number;
      CREATE UNIQUE INDEX partner_siren ON partner (siren) WHERE siren IS NOT NULL;`);
    await owner.query("ALTER TABLE partner DISABLE TRIGGER partner_added_copied");
    await taken("BE 0477.472.701");
    await taken("BE 0477472701");
    await owner.query("ALTER TABLE partner ENABLE TRIGGER partner_added_copied");
    expect(await migrate(database.ownerUrl, inject("applicationPassword"))).toEqual(["0039_register_number.sql"]);
    const { rows } = await owner.query("SELECT siren, shares_number FROM partner ORDER BY created_at");
    expect(rows.map((row) => row.shares_number)).toEqual([false, true]);
    await expect(taken("0477 472 701")).rejects.toThrow("partner_register");
  });
});
