import { expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { AccountMenu, MenuSubmit } from "./account-menu";

const t = translations("navigation");

it("The account's menu is opened by the browser itself and holds the links and the way out", () => {
  const { root, lines, links } = draw(
    <AccountMenu
      name="Ana Prévost"
      detail="Reviewer"
      links={[{ href: "/account", label: t("account") }]}
      signOut={<MenuSubmit>{t("sign-out")}</MenuSubmit>}
    />,
  );
  const [menu] = all(root, "div").filter(({ attributes }) => attributes.popover === "auto");
  const [button, out] = all(root, "button");
  expect(button?.attributes).toMatchObject({ popoverTarget: menu?.attributes.id, "aria-label": t("account") });
  expect(out?.attributes.type).toBe("submit");
  expect(lines).toEqual(expect.arrayContaining(["Ana PrévostReviewer", t("sign-out")]));
  expect(links).toEqual([[t("account"), "/account"]]);
});
