import { describe, expect, it } from "vitest";
import { isUnattended } from "./unattended.mjs";

const page = "/en/progress/trace/advanced/agreement";

describe("a request that no person makes", () => {
  it.each([
    ["a redrawn page", { method: "GET", url: page, headers: { rsc: "1" } }],
    ["records fetched by a script", { method: "GET", url: page, headers: { "sec-fetch-dest": "empty" } }],
    ["an event stream", { method: "GET", url: "/api/live?after=7", headers: {} }],
  ])("is %s", (_name, request) => {
    expect(isUnattended(request)).toBe(true);
  });

  it.each([
    ["a page that is opened", { method: "GET", url: page, headers: { "sec-fetch-dest": "document" } }],
    ["an action", { method: "POST", url: page, headers: { "sec-fetch-dest": "empty", rsc: "1" } }],
    ["a note that somebody acts", { method: "POST", url: "/api/session", headers: { "sec-fetch-dest": "empty" } }],
  ])("is not %s", (_name, request) => {
    expect(isUnattended(request)).toBe(false);
  });
});
