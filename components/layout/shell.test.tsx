import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { CompanySwitcher } from "./company-switcher";
import { EmptyState } from "./empty-state";
import { FaultBody } from "./fault-body";
import { NavDock } from "./nav-dock";
import { NotFoundBody } from "./not-found-body";
import { PageHeader } from "./page-header";
import { Shell } from "./shell";

const t = translations("navigation");
const items = ["Progress", "People", "Activity", "Agreement", "Company", "Members"].map((label) => ({
  ...{ href: `/${label.toLowerCase()}`, label },
  icon: "House" as const,
}));

describe("the navigation of a phone", () => {
  it.each([
    [5, 5, false],
    [6, 4, true],
  ])("with %i pages seats %i of them, the others behind one more seat (%s)", (count, seated, hasMore) => {
    const { root, html } = draw(<NavDock items={items.slice(0, count)} />);
    const [seats = root] = all(root, "ul");
    const own = seats.children.filter((child) => typeof child !== "string" && textOf(child) !== "");
    expect(own).toHaveLength(hasMore ? seated + 1 : seated);
    expect(html.includes("<details")).toBe(hasMore);
    expect(all(root, "a")).toHaveLength(count);
  });

  it("marks the seat behind which the page in view lies", () => {
    expect(draw(<NavDock items={items} />, "en", "/members").html).toContain('data-current="true"');
    expect(draw(<NavDock items={items} />, "en", "/people").html).not.toContain('data-current="true"');
  });
});

describe("the frame of a page", () => {
  const drawAt = (address: string) =>
    draw(
      <Shell nav={items} home="/progress">
        The page
      </Shell>,
      "en",
      address,
    );
  const currentAt = (address: string) =>
    all(drawAt(address).root, "a")
      .filter(({ attributes }) => attributes["aria-current"] === "page")
      .map(textOf);

  it.each([
    ["/people", "People"],
    ["/people/p1/edit", "People"],
    ["/progress?on=2020-01-01", "Progress"],
  ])("marks at %s the part of the portal that the page belongs to", (address, label) => {
    expect(new Set(currentAt(address))).toEqual(new Set([label]));
  });

  it("marks nothing for an address that only begins alike", () => {
    expect(currentAt("/peoples")).toEqual([]);
  });

  it("begins with the way past the navigation, and ends with the foot", () => {
    const { links, lines } = drawAt("/progress");
    expect(links[0]).toEqual([t("skip"), "#main"]);
    expect(lines).toContain("The page");
    expect(links.map(([, href]) => href)).toContain("/verify");
  });

  it("keeps the page and its query where the language changes", () => {
    const { root } = drawAt("/people?search=ana");
    const other = all(root, "a").find(({ attributes }) => attributes.hreflang === "fr" || attributes.hrefLang === "fr");
    expect(other?.attributes.href).toBe("/fr/people?search=ana");
  });
});

describe("the company in view", () => {
  const action = async () => undefined;
  const lafont = { id: "p1", name: "Lafont" };

  it("is only named to a person of one company", () => {
    const { text, html } = draw(<CompanySwitcher current={lafont} companies={[lafont]} action={action} />);
    expect(text).toBe(`${t("company")} Lafont`);
    expect(html).not.toContain("<form");
  });

  it("can be changed for the others by a person of several", () => {
    const { root, textsOf } = draw(
      <CompanySwitcher current={lafont} companies={[lafont, { id: "p2", name: "Duval" }]} action={action} />,
    );
    expect(textsOf("button")).toEqual(["Duval"]);
    expect(all(root, "button")[0]?.attributes).toMatchObject({ name: "partnerId", value: "p2" });
  });
});

describe("the head of a page", () => {
  it("shows the way down to it, the last step being the page itself", () => {
    const crumbs = [{ label: "People", href: "/people" }, { label: "Ana" }];
    const { links, root, textsOf } = draw(<PageHeader title="Ana Prévost" breadcrumbs={crumbs} />);
    expect(links).toEqual([["People", "/people"]]);
    expect(all(root, "span").find(({ attributes }) => "aria-current" in attributes)?.children).toEqual(["Ana"]);
    expect(textsOf("h1")).toEqual(["Ana Prévost"]);
  });
});

describe("a page without its content", () => {
  it("hides the example of what it will look like from screen readers", () => {
    const { text } = draw(<EmptyState title="Begin" body="Declare one." example={<p>An example</p>} />);
    expect(text).toBe("Begin\nDeclare one.");
  });

  it("reads alike whether it does not exist or may not be seen, and leads home", () => {
    const { lines, links } = draw(<NotFoundBody home="/review" />);
    expect(lines.slice(0, 2)).toEqual([translations("ui.not-found")("title"), translations("ui.not-found")("body")]);
    expect(links.map(([, href]) => href)).toEqual(["/review"]);
  });

  it.each([
    ["4f2a", true],
    [undefined, false],
  ] as const)("gives the reference %s of a fault of ours", (reference, isGiven) => {
    const { text } = draw(<FaultBody reference={reference} retry={() => undefined} />);
    expect(text.includes("4f2a")).toBe(isGiven);
  });

  it("says that the store of files is away, and gives no reference of it", () => {
    const { text } = draw(<FaultBody reference="files-unavailable" retry={() => undefined} />);
    expect(text).toContain(translations("ui.fault")("away-body"));
    expect(text).not.toContain("files-unavailable");
  });
});
