import { LogOut } from "lucide-react";
import { signOutAction } from "./actions";

/** Works without JavaScript too. */
export function SignOut({ locale, label }: { locale: string; label: string }) {
  return (
    <form action={signOutAction}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className="inline-flex min-h-11 w-full items-center gap-2 text-left">
        <LogOut aria-hidden className="size-4 text-soft" />
        {label}
      </button>
    </form>
  );
}
