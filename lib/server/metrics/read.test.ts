import { afterEach, describe, expect, it } from "vitest";
import { withOwnDatabase } from "@/db/testing/own-database";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { requireMetricsToken } from "./door";
import { readFigures } from "./read";

withOwnDatabase();
afterEach(() => {
  Object.assign(env(), { METRICS_TOKEN: undefined, SEAL_PKCS12: undefined });
});

const asked = (authorization?: string): string => {
  try {
    requireMetricsToken(new Request("http://portal/api/metrics", { headers: authorization ? { authorization } : {} }));
    return "answered";
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

describe("the figures for Prometheus", () => {
  it("are there for who knows the token, and for nobody without the setting", () => {
    expect([asked(), asked("Bearer "), asked("Bearer undefined")]).toEqual(["not-found", "not-found", "not-found"]);
    Object.assign(env(), { METRICS_TOKEN: "a-token-of-the-tests" });
    expect([asked(), asked("Bearer a-token-of-the-test"), asked("Basic a-token-of-the-tests")]).toEqual([
      ...["not-found", "not-found", "not-found"],
    ]);
    expect(asked("Bearer a-token-of-the-tests")).toBe("answered");
  });

  it("say what an operator alarms on", async () => {
    const figures = new Map((await readFigures()).map(({ name, value }) => [name, value]));
    expect(Object.fromEntries(figures)).toMatchObject({
      ...{ portal_info: 1, portal_letters_queued: 0, portal_letters_overdue_seconds: 0, portal_jobs_running: 0 },
      ...{ portal_seals_failing: 0, portal_disk_free_bytes: expect.any(Number) },
    });
  });

  it("say that the configured key cannot be opened", async () => {
    Object.assign(env(), { SEAL_PKCS12: "/nowhere/seal.p12", SEAL_PASSWORD_FILE: "/nowhere/password" });
    const figure = (await readFigures()).find(({ name }) => name === "portal_certificate_end_timestamp_seconds");
    expect(figure?.value).toBe(0);
  });
});
