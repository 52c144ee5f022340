import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asOwner } from "./testing/postgres";

const migration = readFileSync("db/migrations/0038_found_by_name.sql", "utf8");
const functions = migration.slice(0, migration.indexOf("CREATE OR REPLACE FUNCTION copy_partner"));

/** A server that knows the case of ASCII only, as an outside one may. */
const plain = `plain_${randomBytes(6).toString("hex")}`;
let owner: Client;
let ascii: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: inject("ownerUrl") });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${plain} TEMPLATE template0 LOCALE 'C' ENCODING 'UTF8'`);
  const url = new URL(inject("ownerUrl"));
  url.pathname = `/${plain}`;
  ascii = new Client({ connectionString: url.toString() });
  await ascii.connect();
  await ascii.query(functions);
});
afterAll(async () => {
  await ascii.end();
  await owner.end();
  await asOwner((client) => client.query(`DROP DATABASE ${plain} WITH (FORCE)`));
});

const foldedBy = async (client: Client, name: string): Promise<string> =>
  (await client.query<{ folded: string }>("SELECT fold($1) AS folded", [name])).rows[0]?.folded ?? "";

describe("a name is folded to", () => {
  it.each([
    ["novareseau", ["NovaRéseau", "NOVARÉSEAU", "NovaRéseau".normalize("NFD"), "Nova\u200bRe\u0301seau"]],
    ["oeuvre", ["Œuvre", "œuvre", "ŒUVRE", "Oeuvre"]],
    ["muller", ["Müller", "MÜLLER", "Muller"]],
    ["strasse", ["Straße", "STRASSE", "STRAẞE"]],
    ["loreal", ["L’Oréal", "L'ORÉAL", "l`oréal"]],
    ["saint etienne", ["Saint-Étienne", "SAINT ETIENNE", "Saint\u2011Étienne", "Saint\u00a0\u00a0Étienne "]],
    ["sas dupont", ["S.A.S. Dupont", "SAS DUPONT"]],
    ["lodz aero kobenhavn", ["Łódź Ærø København", "LODZ AERO KOBENHAVN"]],
    ["fi 12", ["ﬁ １２", "FI 12"]],
    ["istanbul", ["İSTANBUL", "istanbul", "Istanbul"]],
    ["αθηνα ωσ", ["Ἀθηνᾶ ὡς", "ΑΘΗΝΑ ΩΣ"]],
    ["иж", ["ИЖ", "ӤЖ"]],
    ["مد", ["مُدّ"]],
    ["100% a_b\\", ["100% A_B\\"]],
  ])("%s, whatever the server's locale, from %j", async (folded, names) => {
    for (const name of names)
      expect([await foldedBy(owner, name), await foldedBy(ascii, name)]).toEqual([folded, folded]);
  });
});

it("names are found inside by an index that needs no extension", async () => {
  const plans = await asOwner(async (client) => {
    // What other tests have just written waits in a list that makes the index look dear.
    await client.query("VACUUM (ANALYZE) partner_summary, queue_item");
    await client.query("SET enable_seqscan = off; SET app.side = 'vendor'; SET app.roles = 'reviewer'");
    const ask = async (table: string) =>
      JSON.stringify(
        (
          await client.query(
            `EXPLAIN (FORMAT JSON) SELECT 1 FROM ${table} WHERE letters(name_key) @> letters(fold('Réseau'))
         AND strpos(name_key, fold('Réseau')) > 0`,
          )
        ).rows,
      );
    return [await ask("partner_listed"), await ask("queue_listed")];
  });
  expect(plans[0]).toContain("partner_summary_letters");
  expect(plans[1]).toContain("queue_item_letters");
});
