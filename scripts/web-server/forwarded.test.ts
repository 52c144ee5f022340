import { describe, expect, it } from "vitest";
import { forwardedReader } from "./forwarded.mjs";
import { refusalOf } from "./well-formed.mjs";

type Headers = Record<string, string>;

const portal = (publicUrl = "https://portal.example:8443", trustedProxy = "127.0.0.1, 10.0.0.0/8") => {
  const warned: string[] = [];
  const read = forwardedReader({ publicUrl, trustedProxy }, (event: string) => warned.push(event));
  const post = (headers: Headers, peer = "127.0.0.1") => {
    const request = { method: "POST", url: "/fr/people", headers };
    read(request, peer);
    return refusalOf(request)?.status ?? headers["x-forwarded-host"] ?? headers.host;
  };
  return { warned, post };
};

const origin = "https://portal.example:8443";

describe("a form behind a proxy", () => {
  it.each<[string, Headers]>([
    ["passes another Host", { host: "127.0.0.1:3000", origin }],
    ["passes Host without its port", { host: "portal.example", origin }],
    ["names itself in X-Forwarded-Host", { host: "127.0.0.1:3000", "x-forwarded-host": "inner.example", origin }],
    ["is one of two, which both add a name", { host: "a", "x-forwarded-host": "portal.example:8443, b", origin }],
  ])("that %s is the portal's own, and the operator is told once", (_, headers) => {
    const { warned, post } = portal();
    expect([post({ ...headers }), post({ ...headers })]).toEqual(["portal.example:8443", "portal.example:8443"]);
    expect(warned).toEqual(["proxy.host-not-passed"]);
  });

  it("that passes the Host on needs nothing, and nothing is said", () => {
    const { warned, post } = portal();
    expect(post({ host: "portal.example:8443", origin, "x-forwarded-for": "203.0.113.7" })).toBe("portal.example:8443");
    // A name of its own beside it does not stand in the way.
    expect(post({ host: "portal.example:8443", origin, "x-forwarded-host": "inner.example" })).toBe(
      "portal.example:8443",
    );
    expect(warned).toEqual([]);
  });

  it("of another site is refused all the same", () => {
    const { post } = portal();
    expect(post({ host: "127.0.0.1:3000", origin: "https://evil.example" })).toBe(403);
    expect(post({ host: "127.0.0.1:3000", origin: "null" })).toBe(403);
  });

  it("whose address was not declared is named once, with what to declare", () => {
    const { warned, post } = portal("http://localhost:3000", "");
    const headers = { host: "10.0.0.2:3000", "x-forwarded-host": "portal.example", origin: "https://portal.example" };
    post({ ...headers, "x-forwarded-for": "203.0.113.7" }, "10.1.2.3");
    post({ ...headers, "x-forwarded-for": "203.0.113.8" }, "10.1.2.3");
    expect(warned).toEqual(["proxy.undeclared", "proxy.other-address"]);
  });
});
