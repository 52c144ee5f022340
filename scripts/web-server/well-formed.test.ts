import { describe, expect, it } from "vitest";
import { refusalOf } from "./well-formed.mjs";

type Headers = Record<string, string>;
const statusOf = (method: string, url: string, headers: Headers = {}): number | null =>
  refusalOf({ method, url, headers: { host: "portal.example", ...headers } })?.status ?? null;

const action = "ab".repeat(21);

describe("a request", () => {
  it.each([
    ["GET", "/fr/progress?on=2019-09-01", {}],
    ["HEAD", "/", {}],
    ["POST", "/fr/people", { origin: "https://portal.example", "next-action": action, "content-length": "900" }],
    ["POST", "/fr/people", {}],
    [
      "POST",
      "/fr/people",
      { origin: "https://partners.vendor.example", "x-forwarded-host": "partners.vendor.example" },
    ],
    ["POST", "/api/files", { origin: "https://portal.example", "content-length": "9000000" }],
    ["GET", "/fr/people?search=100%25%25", {}],
    ["GET", "/fr/people?search=C%C3%A9line", { "next-router-state-tree": encodeURIComponent('["",{}]') }],
  ])("%s %s goes on to the portal", (method, url, headers) => {
    expect(statusOf(method, url, headers as Headers)).toBeNull();
  });

  it.each([
    ["TRACE", "/", {}, 405],
    ["PUT", "/fr", {}, 405],
    ["GET", "/%ff", {}, 400],
    ["GET", "/fr/partners/%25%25", {}, 400],
    ["GET", "/fr/partners/%3F%25", {}, 400],
    ["GET", "/fr/people?search=%00", {}, 400],
    ["GET", "/fr/people?search=%e0%80", {}, 400],
    ["GET", "http://portal.example/fr", {}, 400],
    ["GET", "/fr", { "next-router-state-tree": "{" }, 400],
    ["GET", "/fr", { "next-router-state-tree": "%ff" }, 400],
    ["POST", "/fr", { "next-action": "../../x" }, 400],
    ["POST", "/fr", { origin: "https://evil.example" }, 403],
    ["POST", "/api/files", { origin: "https://portal.example.evil.example" }, 403],
    ["POST", "/fr", { origin: "null" }, 403],
    ["POST", "/fr", { "content-length": "1048577" }, 413],
  ])("%s %s with %j is refused with %i", (method, url, headers, status) => {
    expect(statusOf(method, url, headers as Headers)).toBe(status);
  });
});
