import { isPublicDomain } from "@/lib/confirmation/public-domains";
import { sha256 } from "@/lib/digest/sha256";

/** A domain in the spelling of the name system: lower case, an international name in its "xn--" form, no dot at its end. */
export const domainIn = (text: string): string => {
  const domain = text
    .slice(text.lastIndexOf("@") + 1)
    .trim()
    .replace(/\.+$/, "");
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain.toLowerCase();
};

/** Domains of one provider, whose mailboxes are the same under each. */
const sameAs: Readonly<Record<string, string>> = { "googlemail.com": "gmail.com" };
/** Where dots before the @ make no difference. */
const withoutDots = new Set(["gmail.com"]);

/**
 * A mailbox in one spelling: without case, without what follows a "+", and without dots where the provider ignores them.
 * Two addresses of one spelling reach one person.
 */
export const mailboxKey = (email: string): string => {
  const found = domainIn(email);
  const domain = sameAs[found] ?? found;
  const local = email.slice(0, email.lastIndexOf("@")).normalize("NFC").toLowerCase().replace(/\+.*$/, "");
  return `${withoutDots.has(domain) ? local.replaceAll(".", "") : local}@${domain}`;
};

/** Only this is kept of a mailbox whose owner wants no more letters. */
export const mailboxHash = (email: string): string => sha256(`customer:${mailboxKey(email)}`);

export const isPublicMailbox = (email: string): boolean => isPublicDomain(domainIn(email));

const isWithin = (domain: string, other: string): boolean => domain === other || domain.endsWith(`.${other}`);

/**
 * Whether a customer's address belongs to the company that asks: it is a mailbox of one of its people, or lies on one of
 * their domains, above or below it. A public provider's domain is nobody's own.
 */
export const isOwnAddress = (email: string, own: readonly string[]): boolean => {
  const key = mailboxKey(email);
  const domain = domainIn(email);
  return own.some((address) => {
    if (mailboxKey(address) === key) return true;
    const theirs = domainIn(address);
    if (isPublicDomain(theirs) || isPublicDomain(domain)) return false;
    return isWithin(domain, theirs) || isWithin(theirs, domain);
  });
};
