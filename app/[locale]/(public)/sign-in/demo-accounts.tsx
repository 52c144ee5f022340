import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { DemoGroup } from "@/db/queries/account/sign-in";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; back: string | null; groups: DemoGroup[] };

const hrefOf = (locale: Locale, back: string | null, email: string): string => {
  const query = new URLSearchParams({ email, ...(back ? { return: back } : {}) });
  return `/${locale}/sign-in?${query}`;
};

/** Each is told apart by the first half of the address. */
const noteOf = (email: string) => `notes.${email.split("@")[0]}` as "notes.claire";

/** The accounts of a demo, by employer; choosing one fills the form. */
export async function DemoAccounts({ locale, back, groups }: Props) {
  const t = await getTranslations("account.demo");
  return (
    <aside
      aria-labelledby="demo"
      className="grid content-start gap-6 border-t border-rule pt-8 lg:border-t-0 lg:border-l lg:pt-2 lg:pl-12"
    >
      <header className="grid gap-1.5">
        <h2 id="demo" className="text-xl">
          {t("title")}
        </h2>
        <p className="text-sm text-soft">{t("lead", { password: groups[0]?.accounts[0]?.password ?? "" })}</p>
      </header>
      {groups.map((group) => (
        <section key={group.company} className="grid gap-1">
          <h3 className="font-sans text-sm font-semibold tracking-wide text-soft">{group.company}</h3>
          <ul className="divide-y divide-rule border-y border-rule">
            {group.accounts.map((one) => (
              <li key={one.email}>
                <Link
                  prefetch={false}
                  href={hrefOf(locale, back, one.email)}
                  className="group grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)] items-baseline gap-x-4 px-1 py-2.5 hover:bg-wash max-sm:grid-cols-1"
                >
                  <span className="font-semibold text-accent group-hover:underline">{one.name}</span>
                  <span className="text-sm text-soft">{t(noteOf(one.email))}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
