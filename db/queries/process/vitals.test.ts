import { expect, it } from "vitest";
import { makeActor, testSystem } from "@/db/testing/factories";
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
    ...{
      lettersQueued: 0,
      lettersGathering: 0,
      lettersOverdueSeconds: 0,
      lettersFailed: 0,
      sealsWaiting: 0,
      sealsFailing: 0,
    },
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

it("counts what waits to be gathered apart, as late only from its time on, and a gathered letter given up once", async () => {
  await asOwner("DELETE FROM mail");
  const { accountId, partnerId } = await makeActor(["owner"]);
  const wait = async (ago: string, nextIn: string, rest = "") => {
    await letter("queued", ago, 0, nextIn);
    await asOwner(
      `UPDATE mail SET gather_from = created_at, letter = '{}', account_id = $1, partner_id = $2 ${rest}
       WHERE gather_from IS NULL AND template = 'test'`,
      [accountId, partnerId],
    );
  };
  await wait("20 hours", "4 hours");
  await wait("10 minutes", "5 minutes");
  expect(await getVitals(testSystem())).toMatchObject({
    ...{ lettersQueued: 0, lettersGathering: 2, lettersOverdueSeconds: 0, lettersFailed: 0 },
  });
  await wait("16 minutes", "-60 seconds");
  const { lettersOverdueSeconds } = await getVitals(testSystem());
  expect(lettersOverdueSeconds).toBeGreaterThanOrEqual(60);
  expect(lettersOverdueSeconds).toBeLessThan(120);
  await asOwner(
    "UPDATE mail SET state = 'failed', template = 'gathered', gather_from = NULL WHERE next_attempt_at < now()",
  );
  await asOwner(
    "UPDATE mail SET state = 'failed', gathered_into = (SELECT id FROM mail WHERE template = 'gathered') WHERE template = 'test'",
  );
  expect(await getVitals(testSystem())).toMatchObject({ lettersQueued: 0, lettersGathering: 0, lettersFailed: 1 });
});
