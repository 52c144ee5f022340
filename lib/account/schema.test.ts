import { describe, expect, it } from "vitest";
import { faultsBy } from "@/lib/form/testing/faults";
import { partnerRoles, vendorRoles } from "@/lib/role";
import {
  inviteMemberSchema,
  inviteStaffSchema,
  joinFreshSchema,
  memberRolesSchema,
  newPasswordSchema,
  profileSchema,
  resetSchema,
  signInSchema,
  switchSchema,
} from "./schema";

const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";
const secret = "aZ09_-x".repeat(7).slice(0, 43);
const password = "brume-lanterne-quai";

describe("signing in", () => {
  const faults = faultsBy(signInSchema);
  const typed = { email: "claire@alticime.example", password };

  it("reads an e-mail address as it is stored: trimmed, in lower case", () => {
    expect(signInSchema.parse({ ...typed, email: "  Claire@ALTICIME.example " }).email).toBe(typed.email);
  });

  it("leaves a password as it was typed, spaces included", () => {
    expect(signInSchema.parse({ ...typed, password: " two  words " }).password).toBe(" two  words ");
  });

  it.each<[object, string[]]>([
    [{ email: "" }, ["email:required"]],
    [{ email: "   " }, ["email:required"]],
    [{ email: "claire" }, ["email:email-impossible"]],
    [{ email: `${"a".repeat(250)}@b.fr` }, ["email:too-long"]],
    [{ password: "" }, ["password:required"]],
    [{ password: "x".repeat(1_025) }, ["password:too-long"]],
    [{ email: "", password: "" }, ["email:required", "password:required"]],
  ])("says what is wrong with %j", (change, expected) => {
    expect(faults({ ...typed, ...change })).toEqual(expected);
  });
});

describe("an invitation", () => {
  const typed = { email: "new@alticime.example", locale: "fr" };

  it.each([
    ["a member", inviteMemberSchema, partnerRoles, vendorRoles],
    ["staff", inviteStaffSchema, vendorRoles, partnerRoles],
  ] as const)("of %s gives any role of their side and none of the other", (_, schema, own, others) => {
    expect(faultsBy(schema)({ ...typed, roles: own })).toEqual([]);
    for (const role of others) expect(schema.safeParse({ ...typed, roles: [role] }).success).toBe(false);
  });

  it.each([undefined, []])("without a role (%j) is asked to choose one", (roles) => {
    expect(faultsBy(inviteMemberSchema)({ ...typed, roles })).toEqual(["roles:choose-role"]);
    expect(faultsBy(memberRolesSchema)({ membershipId: id, roles })).toEqual(["roles:choose-role"]);
  });

  it("is written in a language of the portal", () => {
    expect(inviteMemberSchema.safeParse({ ...typed, roles: ["owner"], locale: "de" }).success).toBe(false);
  });
});

describe("a secret link", () => {
  const joined = { name: "Nour Essai", password, locale: "en" };

  it.each(["", secret.slice(1), `${secret}x`, `${secret.slice(1)}=`, `${secret.slice(1)}/`, `${secret}\n`])(
    "of another form than the portal's own is unknown: %j",
    (text) => {
      expect(faultsBy(joinFreshSchema)({ ...joined, secret: text })).toEqual(["secret:not-found"]);
      expect(faultsBy(resetSchema)({ secret: text, password })).toEqual(["secret:not-found"]);
    },
  );

  it("is used with a name and a password", () => {
    expect(faultsBy(joinFreshSchema)({ ...joined, secret })).toEqual([]);
    expect(faultsBy(joinFreshSchema)({ ...joined, secret, name: " ", password: "" })).toEqual([
      "name:required",
      "password:required",
    ]);
    expect(faultsBy(joinFreshSchema)({ ...joined, secret, name: "x".repeat(121) })).toEqual(["name:too-long"]);
  });
});

describe("changing a password", () => {
  it("asks for the current one as well", () => {
    expect(faultsBy(newPasswordSchema)({ currentPassword: "", password })).toEqual(["currentPassword:required"]);
  });
});

describe("switching company", () => {
  it("reads an empty company as the vendor team, and no other text as a company", () => {
    expect(switchSchema.parse({ partnerId: "" })).toEqual({ partnerId: null });
    expect(switchSchema.parse({ partnerId: id })).toEqual({ partnerId: id });
    for (const partnerId of [" ", "vendor", null, undefined])
      expect(switchSchema.safeParse({ partnerId }).success).toBe(false);
  });
});

describe("a profile", () => {
  const faults = faultsBy(profileSchema);
  const typed = { name: "Ana", locale: "en" };

  it("says how e-mails about daily work come, or leaves it as it is", () => {
    expect(profileSchema.parse(typed).dailyMail).toBeUndefined();
    expect(["each", "quarter", "day"].flatMap((dailyMail) => faults({ ...typed, dailyMail }))).toEqual([]);
  });

  it.each(["", "weekly", "DAY", 7, null, ["day"]])("refuses %j as such a way", (dailyMail) => {
    expect(faults({ ...typed, dailyMail })).toEqual(["dailyMail:invalid"]);
  });
});
