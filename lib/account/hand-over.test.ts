import { expect, it } from "vitest";
import type { Role } from "@/lib/role";
import { soleRoles } from "./hand-over";

const seat = (id: string, ...roles: Role[]) => ({ id, roles });

it("whoever leaves takes along the roles that nobody else of the team has", () => {
  const [ana, bea] = [seat("ana", "owner", "finance", "viewer"), seat("bea", "finance")];
  expect(soleRoles(ana, [ana, bea])).toEqual(["owner", "viewer"]);
  expect(soleRoles(bea, [ana, bea])).toEqual([]);
  expect(soleRoles(ana, [ana])).toEqual(["owner", "finance", "viewer"]);
});
