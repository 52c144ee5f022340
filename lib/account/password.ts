import type { FieldCode } from "@/lib/form/fault";
import { commonStems } from "./common-passwords";

const shortestPassword = 12;
const longestPassword = 128;

const spelledOut: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

const letters = (text: string): string =>
  [...text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()].map((sign) => spelledOut[sign] ?? sign).join("");

/** Strips what people add around a word to satisfy password rules: digits, signs, years. */
const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const isRepeated = (text: string): boolean => /^(.{1,6})\1+.{0,5}$/u.test(text) && new Set(text).size <= 6;

const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
];
const backwards = (text: string): string => [...text].reverse().join("");
const isRun = (text: string): boolean => runs.some((run) => run.includes(text) || backwards(run).includes(text));

/**
 * True for passwords that attackers try first: a common word in any disguise (capitals, accents, digits for letters,
 * years around it), two common words, one word repeated, or a keyboard run.
 */
export const isCommonPassword = (password: string): boolean => {
  const plain = password.toLowerCase();
  if (isRepeated(plain) || isRun(plain)) return true;
  const forms = [bare(plain), bare(letters(plain)), letters(bare(plain))].map((form) => form.replace(/[\s._-]/g, ""));
  return forms.some((form) => form === "" || commonStems.has(form) || isRun(form) || isPair(form));
};

const isPair = (form: string): boolean =>
  Array.from({ length: form.length }, (_, at) => [form.slice(0, at), form.slice(at)]).some(
    ([first = "", second = ""]) => commonStems.has(first) && commonStems.has(second),
  );

/**
 * What is wrong with a new password, as a message key; null if it will do. Length counts characters as people see
 * them typed: 12 to 128 (docs/security.md, "Sign-in and sessions"). No rule about digits or signs: length and rarity are what protects.
 */
export const passwordFault = (password: string, email: string): FieldCode | null => {
  const length = [...password].length;
  if (length < shortestPassword) return "password-too-short";
  if (length > longestPassword) return "password-too-long";
  const local = email.split("@")[0]?.toLowerCase() ?? "";
  if (local.length >= 4 && password.toLowerCase().includes(local)) return "password-holds-email";
  return isCommonPassword(password) ? "password-common" : null;
};
