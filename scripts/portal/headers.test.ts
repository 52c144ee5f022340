import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import config from "@/next.config.js";
import { secretAddresses } from "@/scripts/testing/secret-addresses";

type Answer = { headers: Headers; cookies: string[] };

const directivesIn = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split(";").map((one) => one.trim().split(/ (.*)/s).slice(0, 2)));

/** Whether scripts and style sheets run only where the page itself named them. */
const isStrict = (policy: Record<string, string>): boolean =>
  policy["default-src"] === "'none'" && !/unsafe-|https?:|\*/.test(`${policy["script-src"]} ${policy["style-src"]}`);

/**
 * The points of Mozilla's HTTP Observatory, by its published rules: a page begins with 100, loses for what is missing
 * and gains for what is stricter than needed. From 100 on it is an A+.
 */
const scoreOf = ({ headers, cookies }: Answer): Record<string, number> => {
  const policy = directivesIn(headers.get("content-security-policy") ?? "");
  const [, seconds = "0"] = /max-age=(\d+)/.exec(headers.get("strict-transport-security") ?? "") ?? [];
  const areSecure = cookies.every((one) => /; *secure/i.test(one));
  return {
    base: 100,
    policy: isStrict(policy) ? 10 : -20,
    frames: ["'none'", "'self'"].includes(policy["frame-ancestors"] ?? "") ? 5 : -20,
    transport: Number(seconds) >= 15_768_000 ? 0 : -20,
    cookies: !areSecure ? -5 : cookies.every((one) => /; *samesite=(lax|strict)/i.test(one)) ? 5 : 0,
    referrer: /^(no-referrer|same-origin|strict-origin)/.test(headers.get("referrer-policy") ?? "") ? 5 : 0,
    types: headers.get("x-content-type-options") === "nosniff" ? 0 : -5,
    resources: /^same-(origin|site)$/.test(headers.get("cross-origin-resource-policy") ?? "") ? 10 : 0,
    sharing: headers.has("access-control-allow-origin") ? -50 : 0,
  };
};

const sum = (points: Record<string, number>): number => Object.values(points).reduce((all, one) => all + one, 0);

describe("what a browser is told with a page over https", () => {
  let answers: (path: string) => Promise<Answer>;

  beforeAll(async () => {
    vi.stubEnv("PUBLIC_URL", "https://partners.vendor.example");
    vi.resetModules();
    const { default: proxy } = await import("@/proxy");
    const [everywhere] = (await config.headers?.()) ?? [];
    answers = async (path) => {
      const { headers } = await proxy(new NextRequest(`https://partners.vendor.example${path}`));
      for (const { key, value } of everywhere?.headers ?? []) headers.set(key, value);
      return { headers, cookies: headers.getSetCookie() };
    };
  });

  afterAll(() => void vi.unstubAllEnvs());

  it.each(["/", "/fr", "/en/sign-in", "/en/verify", "/fr/no-such-page", "/robots.txt"])(
    "earns 130 points or more of the scanner at %s",
    async (path) => {
      const points = scoreOf(await answers(path));
      expect(sum(points), JSON.stringify(points)).toBeGreaterThanOrEqual(130);
    },
  );

  it("sets no cookie that a script or another site could misuse", async () => {
    const { cookies } = await answers("/fr");
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/; *secure.*; *samesite=lax|; *samesite=lax.*; *secure/i);
  });

  it("loses points where a header is missing", async () => {
    const { headers, cookies } = await answers("/fr");
    for (const name of ["content-security-policy", "strict-transport-security", "referrer-policy"]) {
      const fewer = new Headers(headers);
      fewer.delete(name);
      expect(sum(scoreOf({ headers: fewer, cookies }))).toBeLessThan(sum(scoreOf({ headers, cookies })));
    }
  });
});

describe("what a page tells of its address to those it asks", () => {
  /** The policy that the framework sends: of all that match, the last. */
  const policyAt = async (path: string): Promise<string | undefined> =>
    ((await config.headers?.()) ?? [])
      .filter(({ source }) => getPathMatch(source)(path))
      .flatMap(({ headers }) => headers.filter(({ key }) => key === "Referrer-Policy"))
      .at(-1)?.value;

  it("is the portal alone, where the address ends with a secret", async () => {
    for (const path of secretAddresses("s-1_x").pages)
      expect([path, await policyAt(path)]).toEqual([path, "strict-origin"]);
  });

  it("is the page, within the portal, everywhere else", async () => {
    for (const path of ["/fr", "/en/reset", "/en/set-up/rules", "/fr/people/credentials/new"])
      expect(await policyAt(path)).toBe("same-origin");
  });
});
