import { readdirSync } from "node:fs";

/** Routes of app that end with a secret: "/[locale]/reset/[secret]". */
const secretRoutes = (): string[] =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\[(secret|token)\]\/(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/[^/]+$/, "").replace(/\([a-z]+\)\//g, "")}`);

/**
 * The addresses that end with a secret: those that answer, and those that lead there, which have no language yet or stand
 * in old letters.
 */
export const secretAddresses = (secret: string): { pages: string[]; leading: string[] } => {
  const routes = secretRoutes().map((route) => route.replace(/\[(secret|token)\]/, secret));
  return {
    pages: routes.map((route) => route.replace("[locale]", "fr")),
    leading: [
      ...routes.filter((route) => route.startsWith("/[locale]")).map((route) => route.replace("/[locale]", "")),
      `/fr/apply/resume?token=${secret}`,
    ],
  };
};
