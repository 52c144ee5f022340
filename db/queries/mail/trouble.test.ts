import { expect, it } from "vitest";
import { testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { getMailTrouble } from "./trouble";

const asOwner = withOwnDatabase();

const letter = (state: string, written: string, fault: string | null, next: string) =>
  asOwner(
    `INSERT INTO mail (id, to_email, template, locale, subject, text_body, html_body, state, attempts, last_error, next_attempt_at, created_at)
     VALUES (gen_random_uuid(), 'a@b.example', 'test', 'en', '', '', '', $1, 1, $3, now() + $4::interval, $2)`,
    [state, written, fault, next],
  );

it("names the first letter that has not left and the last answer, until all have left", async () => {
  await letter("queued", "2026-01-01T08:00:00Z", null, "0");
  await letter("failed", "2020-01-01T08:00:00Z", "550 long ago", "-8 days");
  expect(await getMailTrouble(testSystem())).toBeNull();
  await letter("queued", "2026-02-03T09:30:00Z", "454 first", "10 seconds");
  await letter("failed", "2026-02-04T09:30:00Z", "550 before", "-1 day");
  await letter("queued", "2026-02-05T09:30:00Z", "535 last", "20 seconds");
  expect(await getMailTrouble(testSystem())).toEqual({
    letters: 3,
    since: new Date("2026-02-03T09:30:00Z"),
    fault: "535 last",
  });
  await asOwner("UPDATE mail SET state = 'sent', last_error = NULL");
  expect(await getMailTrouble(testSystem())).toBeNull();
});
