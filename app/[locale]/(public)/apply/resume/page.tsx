import { redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/locale";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string | string[] }> };

/** The address in old letters. */
export default async function OldResumePage({ params, searchParams }: Props) {
  const [{ locale }, { token }] = await Promise.all([params, searchParams]);
  redirect(
    typeof token === "string" && token ? `/${locale}/apply/resume/${encodeURIComponent(token)}` : `/${locale}/apply`,
  );
}
