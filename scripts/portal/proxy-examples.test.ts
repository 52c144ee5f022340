import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { largestFile } from "@/lib/file/kind";
import { exampleFor } from "@/scripts/testing/proxy";
import { secretAddresses } from "@/scripts/testing/secret-addresses";

const page = readFileSync("docs/operating.md", "utf8");
const balance = (text: string): number => text.split("{").length - text.split("}").length;

describe("the examples of proxies", () => {
  it.each(["nginx", "caddy"] as const)(
    "for %s take the largest upload, close what they open, and leave streams unbuffered",
    (name) => {
      const text = exampleFor(name);
      const [, megabytes] = /(?:client_max_body_size|max_size) (\d+)/.exec(text) ?? [];
      expect(Number(megabytes) * 1_000_000).toBeGreaterThan(largestFile);
      expect(balance(text)).toBe(0);
      expect(text).toMatch(/proxy_buffering off|flush_interval -1/);
    },
  );

  it("pass Host with its port and the client's address on, everywhere, and log no secret", () => {
    const places = exampleFor("nginx").split("location ").slice(1);
    expect(places).toHaveLength(3);
    for (const place of places) {
      expect(place).toContain("proxy_set_header Host $http_host;");
      expect(place).toContain("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;");
    }
    const [, pattern = ""] =
      exampleFor("nginx").match(/location ~ (\S+) \{\s*access_log off;\s*error_log \/dev\/null;/) ?? [];
    const { pages, leading } = secretAddresses("x");
    for (const address of [...pages, ...leading]) expect(address).toMatch(new RegExp(pattern));
    for (const address of ["/fr/people", "/fr/reset", "/api/agreements/1", "/api/live"])
      expect(address).not.toMatch(new RegExp(pattern));
  });

  it("leave out of their logs what the page above them names: all that ends with a secret, and no more", () => {
    const [, unlogged = ""] = page.match(/must not log paths below (.*?): each/) ?? [];
    const named = [...unlogged.matchAll(/`([^`]+)`/g)].map(([, path]) => `${path}x`);
    const { pages } = secretAddresses("x");
    expect(named).toEqual(pages.map((address) => address.replace(/^\/fr/, "")).sort());
  });
});
