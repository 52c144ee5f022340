import { expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { SessionRow } from "@/db/queries/account/session";
import { AccountArea } from "./account-area";

const readerIn = (fields: Partial<SessionRow>): string | undefined =>
  /data-reader="([^"]*)"/.exec(draw(<AccountArea session={{ name: "Ada", ...fields } as SessionRow} />).html)?.[1];

it("the frame of a page says to the drafts of its forms who reads it, and for which company", () => {
  expect(readerIn({ accountId: "ada", partnerId: "one" })).toBe("ada.one");
  expect(readerIn({ accountId: "ada", partnerId: null })).toBe("ada.staff");
});
