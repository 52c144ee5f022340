import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { countDuplicates } from "@/db/queries/person/duplicates";
import { listWaitingRequests } from "@/db/queries/person/request";
import type { Actor } from "@/lib/actor";
import { requirePartnerId } from "@/lib/partner/own";
import { WaitingRequests } from "./waiting-requests";

function DuplicateLink({ count }: { count: number }) {
  const t = useTranslations("person.duplicates");
  if (count === 0) return null;
  return (
    <p className="mb-4">
      <Link href="/people/duplicates" className="inline-flex items-center underline underline-offset-4 touch:min-h-11">
        {t("look", { count })}
      </Link>
    </p>
  );
}

/** What waits for those who declare people: answers to people, and records that look alike. */
export async function PeopleTasks({ actor }: { actor: Actor }) {
  const partnerId = requirePartnerId(actor);
  const [requests, count] = await Promise.all([
    listWaitingRequests(actor, partnerId),
    countDuplicates(actor, partnerId),
  ]);
  return (
    <>
      <WaitingRequests requests={requests} />
      <DuplicateLink count={count} />
    </>
  );
}
