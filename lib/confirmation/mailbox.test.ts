import { describe, expect, it } from "vitest";
import { domainIn, isOwnAddress, isPublicMailbox, mailboxHash, mailboxKey } from "./mailbox";

describe("the one spelling of a mailbox", () => {
  it.each([
    ["Ada@Example.COM", "ada@example.com"],
    ["ada+vendor@example.com", "ada@example.com"],
    ["a.d.a+x@googlemail.com", "ada@gmail.com"],
    ["a.da@example.com", "a.da@example.com"],
    ["ada@éclair.fr", "ada@xn--clair-9ra.fr"],
    ["ada@xn--clair-9ra.fr", "ada@xn--clair-9ra.fr"],
    ["ada@example.com.", "ada@example.com"],
  ])("writes %s as %s", (given, key) => {
    expect(mailboxKey(given)).toBe(key);
  });

  it("is all that its hash depends on", () => {
    expect(mailboxHash("A.da+1@gmail.com")).toBe(mailboxHash("ada@googlemail.com"));
    expect(mailboxHash("ada@example.com")).not.toBe(mailboxHash("ada@example.org"));
  });
});

describe("an address of the company itself", () => {
  const own = ["ines@alpina.fr", "paul@mail.cloud-alpina.com", "zoe.martin@gmail.com", "lea@éclair.fr"];

  it.each([
    "someone@alpina.fr",
    "Someone+else@ALPINA.fr",
    "someone@projects.alpina.fr",
    "someone@cloud-alpina.com",
    "zoemartin@gmail.com",
    "z.o.e.martin+customer@googlemail.com",
    "someone@xn--clair-9ra.fr",
    "someone@sub.éclair.fr",
  ])("is %s", (email) => {
    expect(isOwnAddress(email, own)).toBe(true);
  });

  it.each(["dsi@mairie.fr", "someone@notalpina.fr", "someone@alpina.fr.example", "other@gmail.com", "a@gmail.fr"])(
    "is not %s",
    (email) => {
      expect(isOwnAddress(email, own)).toBe(false);
    },
  );
});

it("knows the providers that give a mailbox to anybody, and no company of the same name", () => {
  expect(
    ["a@gmail.com", "a@yahoo.co.uk", "a@orange.fr", "a@Hotmail.fr", "a@live.fr", "a@gmx.net"].every(isPublicMailbox),
  ).toBe(true);
  expect(
    ["a@orange.com", "a@mairie.fr", "a@gmail.mairie.fr", "a@live.io", "a@outlook.io", "a@gmx.xyz"].some(
      isPublicMailbox,
    ),
  ).toBe(false);
  expect(domainIn("a@Éclair.FR")).toBe("xn--clair-9ra.fr");
});
