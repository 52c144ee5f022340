import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { giveApplication, takeApplication } from "@/lib/server/application/cookie";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { giveSession, takeSession } from "@/lib/server/auth/session/cookie";

type Cookie = { name: string; value: string; options: Record<string, unknown> };
const browser = vi.hoisted(() => ({ given: [] as Cookie[] }));

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: () => undefined,
    set: (name: string, value: string, options: Record<string, unknown>) =>
      browser.given.push({ name, value, options }),
  }),
}));

const publicUrl = env().PUBLIC_URL;
beforeEach(() => {
  browser.given = [];
});
afterAll(() => Object.assign(env(), { PUBLIC_URL: publicUrl }));

const day = 24 * 3600;
const mark = { step: "password", accountId: "00000000-0000-4000-8000-000000000001", until: "hash" } as const;
const gifts = [
  ["session", () => giveSession("id"), 30 * day],
  ["session", takeSession, 0],
  ["application", () => giveApplication("token"), 90 * day],
  ["application", takeApplication, 0],
  ["device", () => rememberDevice(mark), 90 * day],
] as const;

describe("each cookie that the portal gives or takes", () => {
  it.each(gifts)(
    "is bound to the host, hidden from scripts and sent to no other site over https: %s",
    async (name, give, maxAge) => {
      Object.assign(env(), { PUBLIC_URL: "https://portal.example" });
      await give();
      const options = { httpOnly: true, sameSite: "lax", path: "/", secure: true, maxAge };
      expect(browser.given).toMatchObject([{ name: `__Host-portal.${name}`, options }]);
      expect(browser.given[0]?.options).toEqual(options);
      expect(browser.given[0]?.value === "").toBe(maxAge === 0);
    },
  );

  it.each(gifts)(
    "has a plain name over http, where browsers refuse a host-bound one: %s",
    async (name, give, maxAge) => {
      Object.assign(env(), { PUBLIC_URL: "http://portal.example" });
      await give();
      const options = { httpOnly: true, sameSite: "lax", path: "/", secure: false, maxAge };
      expect(browser.given.map(({ name: given, options: had }) => [given, had])).toEqual([[`portal.${name}`, options]]);
    },
  );
});
