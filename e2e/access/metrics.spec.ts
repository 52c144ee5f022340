import { expect, test } from "@/e2e/fixtures";

test("the figures are there for who knows the operator's token, and not there for anyone else", async ({ request }) => {
  const asked = (token: string) => request.get("/api/metrics", { headers: { authorization: `Bearer ${token}` } });
  const answer = await asked(process.env.METRICS_TOKEN ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
  expect(await answer.text()).toMatch(/^portal_jobs_running 1$/m);
  expect((await asked("another token of nobody's")).status()).toBe(404);
});
