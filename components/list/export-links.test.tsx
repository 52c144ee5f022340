import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { listNames } from "@/lib/list/list";
import { listQuery } from "@/lib/list/query";
import { ExportLinks } from "./export-links";

const t = translations("sheet");

it.each(listNames)("takes the list %s away as a workbook or as a CSV, each under a name of its own", (list) => {
  const { html, links } = draw(<ExportLinks list={list} search="Ana & co" partner="" kind={undefined} />);
  const addresses = links.map(([, href = ""]) => new URL(href, "http://portal"));
  expect(addresses.map(({ pathname }) => pathname)).toEqual([`/api/lists/${list}`, `/api/lists/${list}`]);
  const asked = addresses.map(({ searchParams }) => Object.fromEntries(searchParams));
  expect(asked).toEqual(["xlsx", "csv"].map((as) => ({ search: "Ana & co", as, locale: "en" })));
  expect(asked.every((one) => listQuery.safeParse({ ...one, list }).success)).toBe(true);
  expect(html).toContain(`aria-label="${t(`export.${list}`)} ${t("csv")}"`);
});
