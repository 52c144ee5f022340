import { expect, it } from "vitest";
import { testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { getVitals } from "./vitals";

const asOwner = withOwnDatabase();

const letter = (state: string, ago: string, attempts = 0, nextIn = "-1 second") =>
  asOwner(
    `INSERT INTO mail (id, to_email, template, locale, subject, text_body, html_body, state, attempts, next_attempt_at, created_at)
     VALUES (gen_random_uuid(), 'a@b.example', 'test', 'en', '', '', '', $1, $2, now() + $3::interval, now() - $4::interval)`,
    [state, attempts, nextIn, ago],
  );

it("counts what waits, and how long the oldest letter that should have left has waited", async () => {
  expect(await getVitals(testSystem())).toMatchObject({
    ...{ lettersQueued: 0, lettersOverdueSeconds: 0, lettersFailed: 0, sealsWaiting: 0, sealsFailing: 0 },
    ...{ webProcesses: 0, hasJobs: false, auditEvents: 0 },
  });
  await letter("queued", "2 minutes");
  // Held back until a decision can no longer be undone: not late.
  await letter("queued", "1 hour", 0, "10 minutes");
  // Refused, and tried again in ten minutes: late all the same.
  await letter("queued", "30 minutes", 4, "10 minutes");
  await letter("failed", "2 days");
  await letter("failed", "30 days", 12, "-20 days");
  await asOwner(
    "INSERT INTO web_process VALUES (gen_random_uuid(), now() + interval '5 s'), (gen_random_uuid(), now() - interval '5 s')",
  );
  await asOwner("INSERT INTO worker_lease VALUES ('jobs', gen_random_uuid(), now() + interval '5 s')");
  const vitals = await getVitals(testSystem());
  expect(vitals).toMatchObject({ lettersQueued: 3, lettersFailed: 1, webProcesses: 1, hasJobs: true });
  expect(vitals.lettersOverdueSeconds).toBeGreaterThanOrEqual(1_800);
  expect(vitals.lettersOverdueSeconds).toBeLessThan(1_900);
});
