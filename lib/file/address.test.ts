import { expect, it } from "vitest";
import { fileAddress, nameInDisposition } from "./address";
import { contentDisposition } from "./name";

it.each([
  "/api/files/f1?view=1",
  "/api/agreements/a1/pdf?language=fr&download=1",
  "/api/agreements/shared/AbC_-9",
  "/api/editions/2020/impact?as=xlsx",
])("takes %s for a file of the portal", (address) => {
  expect(fileAddress(address)).toBe(address);
});

it.each([
  ...[
    "https://elsewhere.example/api/files/f1",
    "//elsewhere.example/api/files/f1",
    "/\\elsewhere.example/api/files/f1",
  ],
  ...["javascript:alert(1)", "/en/progress", "/api/session", "/api/auth/signout", "/api/files/../session", ""],
])("takes %s for no file", (address) => {
  expect(fileAddress(address)).toBeNull();
});

it.each(["scan.pdf", "Justificatif d’Inès “2020”.pdf"])("reads the name %s as it was written", (name) => {
  expect(nameInDisposition(contentDisposition("attachment", name))).toBe(name);
});
