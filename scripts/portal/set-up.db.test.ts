import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { asOwner, freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { isSetUpLink } from "@/lib/server/set-up/begin";
import { programmeIn, setUpLink, setUpWords } from "./set-up";

let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const insert = (columns: string, values: string) =>
  asOwner(
    (owner) => owner.query(`INSERT INTO programme (edition_id, vendor_name${columns}) VALUES ('e', 'V'${values})`),
    database.ownerUrl,
  );

it("a start without a programme shows the link that begins one, in no language of its own", async () => {
  expect(await programmeIn(database.ownerUrl)).toBe("none");
  const link = setUpLink("https://partners.vendor.example", env().AUTH_SECRET);
  expect(setUpWords("https://partners.vendor.example", env().AUTH_SECRET)).toContain(link);
  const [, secret = ""] = /^https:\/\/partners\.vendor\.example\/set-up\/begin\/([\w-]{43})$/.exec(link) ?? [];
  expect(await isSetUpLink(secret)).toBe(true);
  expect(await isSetUpLink(`${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`)).toBe(false);
  expect(await isSetUpLink("")).toBe(false);
});

it("the link opens nothing once somebody has begun, and a demonstration is told from a programme of one's own", async () => {
  await insert(", set_up_at", ", NULL");
  const secret = setUpLink("", env().AUTH_SECRET).split("/").at(-1) ?? "";
  expect([await programmeIn(database.ownerUrl), await isSetUpLink(secret)]).toEqual(["own", false]);
  await asOwner((owner) => owner.query("DELETE FROM programme"), database.ownerUrl);
  await insert(", is_demo", ", true");
  expect([await programmeIn(database.ownerUrl), await isSetUpLink(secret)]).toEqual(["demonstration", false]);
});
