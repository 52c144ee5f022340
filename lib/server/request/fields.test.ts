import { describe, expect, it } from "vitest";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { withPlainFields } from "./fields";

const post = (body: string, type: string): Request =>
  new Request("https://portal.example/api/auth/signout?a=1", {
    method: "POST",
    body,
    headers: { "content-type": type },
  });

describe("the fields of a post", () => {
  it("are the same however they were sent", async () => {
    for (const request of [
      post('{"csrfToken":"x y","json":true}', "application/json; charset=utf-8"),
      post("csrfToken=x+y&json=true", "application/x-www-form-urlencoded"),
    ]) {
      const given = await withPlainFields(request);
      expect([await given.text(), given.nextUrl.search]).toEqual(["csrfToken=x+y&json=true", "?a=1"]);
    }
  });

  it.each([
    ["cut off", "{"],
    ["a list", "[1]"],
    ["an object in a field", '{"csrfToken":{}}'],
    ["a key given twice", '{"a":"1","a":"2"}'],
    ["more than any form holds", `{"a":"${"x".repeat(100_001)}"}`],
  ])("are refused as %s", async (_, body) => {
    expect(await catchRefusal(withPlainFields(post(body, "application/json")))).toBe("invalid");
  });

  it("are none where nothing is posted", async () => {
    const asked = await withPlainFields(new Request("https://portal.example/api/auth/session"));
    expect([asked.method, asked.nextUrl.pathname]).toEqual(["GET", "/api/auth/session"]);
  });
});
