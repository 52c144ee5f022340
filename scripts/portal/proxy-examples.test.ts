import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { largestFile } from "@/lib/file/kind";

const page = readFileSync("docs/operating.md", "utf8");
const example = (language: string): string => page.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))?.[1] ?? "";
const isInstalled = (program: string, flag: string): boolean => spawnSync(program, [flag]).status === 0;

/** The example in a folder of its own, as the program's own check reads it. */
const inFolder = (name: string, text: string): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "proxy-")), name);
  writeFileSync(file, text);
  return file;
};

const checkNginx = (text: string): void => {
  const withoutKeys = text.replace("listen 443 ssl", "listen 8443").replace(/^ *ssl_.*$/gm, "");
  const file = inFolder("nginx.conf", `events {}\nhttp {\n${withoutKeys}\n}\n`);
  execFileSync("nginx", ["-t", "-c", file, "-g", "pid /dev/null; error_log stderr;"], { stdio: "pipe" });
};

const balance = (text: string): number => text.split("{").length - text.split("}").length;

describe("the examples of proxies", () => {
  it.each(["nginx", "caddy"])(
    "for %s take the largest upload, close what they open, and leave streams unbuffered",
    (name) => {
      const text = example(name);
      const [, megabytes] = /(?:client_max_body_size|max_size) (\d+)/.exec(text) ?? [];
      expect(Number(megabytes) * 1_000_000).toBeGreaterThan(largestFile);
      expect(balance(text)).toBe(0);
      expect(text).toMatch(/proxy_buffering off|flush_interval -1/);
    },
  );

  it("pass Host with its port and the client's address on, everywhere, and log no secret", () => {
    const places = example("nginx").split("location ").slice(1);
    expect(places).toHaveLength(3);
    for (const place of places) {
      expect(place).toContain("proxy_set_header Host $http_host;");
      expect(place).toContain("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;");
    }
    const [, unlogged = ""] = page.match(/must not log paths below (.*?): each/) ?? [];
    const [, pattern = ""] = example("nginx").match(/location ~ (\S+) \{\s*access_log off/) ?? [];
    for (const [, secret = ""] of unlogged.matchAll(/`([^`]+)`/g))
      expect(secret.startsWith("/api") ? `${secret}x` : `/fr${secret}x`).toMatch(new RegExp(pattern));
  });

  it("are read by the programs themselves, where they are installed", () => {
    if (isInstalled("nginx", "-v")) checkNginx(example("nginx"));
    if (isInstalled("caddy", "version"))
      execFileSync("caddy", [
        "validate",
        "--adapter",
        "caddyfile",
        "--config",
        inFolder("Caddyfile", example("caddy")),
      ]);
    expect(example("nginx") && example("caddy")).not.toBe("");
  });
});
