import { expect, it } from "vitest";
import type { Role } from "@/lib/role";
import { rolesOnlyOf } from "./hand-over";

const seat = (id: string, ...roles: Role[]) => ({ id, roles });

it("whoever leaves takes along the roles that nobody else of the team has", () => {
  const [ana, bea] = [seat("ana", "owner", "finance", "viewer"), seat("bea", "finance")];
  expect(rolesOnlyOf(ana, [ana, bea])).toEqual(["owner", "viewer"]);
  expect(rolesOnlyOf(bea, [ana, bea])).toEqual([]);
  expect(rolesOnlyOf(ana, [ana])).toEqual(["owner", "finance", "viewer"]);
});
