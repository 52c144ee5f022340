import { describe, expect, it } from "vitest";
import { isOwnRefresh, steadyFetch } from "./steady-fetch";

const page = "https://p.example/en/review?search=Atelier%20Nord&kind=activity#top";
const own = "/en/review?search=Atelier+Nord&kind=activity&_rsc=1x2y";

/** A line that is cut so many times, on a page that stays or is left meanwhile. */
const cut = (times: number, leadsTo = page) => {
  const waited: number[] = [];
  let asked = 0;
  const fetching = steadyFetch({
    ask: async () => {
      asked += 1;
      if (asked <= times) throw new TypeError("Failed to fetch");
      return new Response("drawn");
    },
    href: () => leadsTo,
    pause: async (ms) => {
      waited.push(ms);
    },
  });
  return { fetching, waited, asked: () => asked };
};

describe("a page that asks for itself to be drawn anew", () => {
  it("asks again until somebody answers, less and less often", async () => {
    const { fetching, waited } = cut(7);
    expect(await (await fetching(own)).text()).toBe("drawn");
    expect(waited).toEqual([250, 500, 1_000, 2_000, 5_000, 5_000, 5_000]);
  });

  it("asks once where it was left, or its question taken back", async () => {
    const left = cut(1, "https://p.example/en/review");
    await expect(left.fetching(own)).rejects.toThrow("Failed to fetch");
    const over = cut(1);
    await expect(over.fetching(own, { signal: AbortSignal.abort() })).rejects.toThrow("Failed to fetch");
    expect([left.asked(), over.asked()]).toEqual([1, 1]);
  });
});

describe("what a page fetches of itself", () => {
  it("is its own address with the router's mark, however its words are written", () => {
    expect(isOwnRefresh(own, undefined, page)).toBe(true);
    expect(isOwnRefresh(new URL(own, page), { method: "GET" }, page)).toBe(true);
    expect(isOwnRefresh(new Request(new URL(own, page)), undefined, page)).toBe(true);
  });

  it.each([
    ["a form that is sent", own, { method: "POST" }],
    ["a page that a link leads to", "/en/review?_rsc=1", undefined],
    ["what carries no mark", "/en/review?search=Atelier+Nord&kind=activity", undefined],
    ["another machine's", `https://other.example${own}`, undefined],
  ])("is not %s", (_, asked, how) => {
    expect(isOwnRefresh(asked, how, page)).toBe(false);
  });
});
