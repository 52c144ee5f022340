import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { SaveState } from "./autosaver";
import { SaveLine } from "./save-line";

const t = translations("application.form");

it.each<[SaveState, string[]]>([
  [{ is: "idle" }, []],
  [{ is: "saving" }, [t("saving")]],
  [{ is: "saved", at: new Date("2020-01-31T23:30:00Z") }, [t("saved", { time: "00:30" })]],
  [{ is: "failed", code: "connection-lost" }, [t("unsaved")]],
  [{ is: "failed", code: "signed-out" }, [translations("refusals")("signed-out")]],
])("The line below the application says %j as %j", (saved, lines) => {
  expect(draw(<SaveLine saved={saved} />).lines).toEqual(lines);
});
