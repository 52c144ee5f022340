import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { WaitingRequest } from "@/db/queries/person/request";

/** The people who wait for an answer, each leading to where it is given. */
export function WaitingRequests({ requests }: { requests: readonly WaitingRequest[] }) {
  const t = useTranslations("person.asks");
  if (requests.length === 0) return null;
  return (
    <div className="mb-6">
      <Note tone="risk">
        <p className="font-semibold">{t("waiting")}</p>
        <ul>
          {requests.map(({ id, kind, personId, name }) => (
            <li key={id}>
              <Link
                href={`/people/${personId}`}
                className="inline-flex items-center underline underline-offset-4 touch:min-h-11"
              >
                {t("open", { name, kind })}
              </Link>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
