import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { testFolder } from "@/scripts/testing/folder";
import { webEnvironment } from "./environment";
import { secretsIn } from "./secrets";

const appUrl = "postgresql://portal_app:secret@127.0.0.1:5432/portal";
const made = (mode?: "development") => {
  const dataDir = testFolder();
  return { dataDir, environment: webEnvironment({ appUrl, dataDir, port: 3_001, ...(mode && { mode }) }) };
};

afterEach(() => vi.unstubAllEnvs());

describe("the environment of the web process", () => {
  it("has the application's role in place of the owner's connection", () => {
    vi.stubEnv("DATABASE_URL", "postgresql://portal_owner:owner@127.0.0.1:5432/portal");
    vi.stubEnv("DATABASE_DIRECT_URL", "postgresql://portal_owner:owner@127.0.0.1:5433/portal");
    const { environment, dataDir } = made();
    expect(environment).toMatchObject({ DATABASE_URL: appUrl, DATA_DIR: dataDir, PORT: "3001" });
    expect(Object.values(environment).join()).not.toContain("portal_owner");
  });

  it("signs with the secret that was given, else with the installation's own", () => {
    vi.stubEnv("AUTH_SECRET", "");
    const { environment, dataDir } = made();
    expect(environment.AUTH_SECRET).toBe(secretsIn(dataDir).authSecret);
    vi.stubEnv("AUTH_SECRET", "given");
    expect(made().environment.AUTH_SECRET).toBe("given");
  });

  it("names the folder of letters absolutely, where one is named", () => {
    vi.stubEnv("MAIL_DIR", "letters");
    expect(made().environment.MAIL_DIR).toBe(path.resolve("letters"));
  });

  it("serves what was built, but while the portal is developed", () => {
    expect(made().environment.NODE_ENV).toBe("production");
    expect(made("development").environment.NODE_ENV).toBe("development");
  });
});
