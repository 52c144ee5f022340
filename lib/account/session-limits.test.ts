import { describe, expect, it } from "vitest";
import { type Role, vendorRoles } from "@/lib/role";
import { isSessionFresh, sessionLimits } from "./session-limits";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = new Date("2019-10-01T08:00:00.000Z");
const later = (ms: number) => new Date(start.getTime() + ms);

const session = (roles: readonly Role[], seenAfter: number) => ({
  createdAt: start,
  lastSeenAt: later(seenAfter),
  expiresAt: later(90 * day),
  roles,
});

describe("a session", () => {
  it.each<[string, Role[], number, number]>([
    ["of an owner", ["owner"], 8 * hour, 30 * day],
    ["of a signatory", ["signatory", "viewer"], 8 * hour, 30 * day],
    ["without a role", [], 8 * hour, 30 * day],
    ["of a reviewer", ["reviewer"], 30 * minute, 12 * hour],
  ])("%s is fresh until its idle limit and until its absolute one, exclusive", (_, roles, idle, absolute) => {
    const isFresh = (seenAfter: number, ms: number) => isSessionFresh(session(roles, seenAfter), later(ms));
    expect(isFresh(0, idle - 1)).toBe(true);
    expect(isFresh(0, idle)).toBe(false);
    expect(isFresh(absolute - 2, absolute - 1)).toBe(true);
    expect(isFresh(absolute - 1, absolute)).toBe(false);
  });

  it("ends at its own end, whatever its roles allow", () => {
    const short = { ...session(["owner"], 0), expiresAt: later(minute) };
    expect(isSessionFresh(short, later(minute - 1))).toBe(true);
    expect(isSessionFresh(short, later(minute))).toBe(false);
  });

  it.each(vendorRoles)("of a person who is also %s keeps the shorter limits of staff", (role) => {
    expect(sessionLimits(["owner", role])).toEqual({ idle: 30 * minute, absolute: 12 * hour });
  });
});
