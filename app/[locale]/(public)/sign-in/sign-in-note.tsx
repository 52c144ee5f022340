import { useTranslations } from "next-intl";

/** Confirms what led here: signed out, or a new password chosen. */
export function SignInNote({ what }: { what: string | undefined }) {
  const t = useTranslations("account.sign-in.done");
  if (!what) return null;
  return (
    <p role="status" className="border-met border-l-2 bg-met-wash px-3.5 py-2.5">
      {t(what === "reset" || what === "address" ? what : "ended")}
    </p>
  );
}
