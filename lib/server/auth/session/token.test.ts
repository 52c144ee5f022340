import { encode } from "next-auth/jwt";
import { afterEach, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { openToken, sealToken } from "./token";

afterEach(() => vi.useRealTimers());

it("opens its own token again and again, until its thirty days are over", async () => {
  const token = await sealToken("a-session");
  expect([await openToken(token), await openToken(token)]).toEqual(["a-session", "a-session"]);
  vi.useFakeTimers({ now: Date.now() + 31 * 86_400_000, toFake: ["Date"] });
  expect(await openToken(token)).toBeNull();
});

it("opens no token that another secret sealed, that was changed, or that holds no session", async () => {
  const token = await sealToken("a-session");
  await openToken(token);
  const secret = env().AUTH_SECRET;
  // In the middle: the last character has bits that say nothing.
  const at = Math.floor(token.length / 2);
  expect(await openToken(`${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`)).toBeNull();
  expect(await openToken(await encode({ token: { sid: "a-session" }, secret: `${secret}, not ours` }))).toBeNull();
  expect(await openToken(await encode({ token: {}, secret }))).toBeNull();
  expect([await openToken(undefined), await openToken("")]).toEqual([null, null]);
});
